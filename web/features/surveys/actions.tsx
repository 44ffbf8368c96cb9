import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Command, GivenOf } from '../../../contract/endpoint.ts'
import { makeId, type SurveyId } from '../../../contract/ids.ts'
import { makeLinkToken } from '../../../contract/pair-codes.ts'
import * as contract from '../../../contract/surveys.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** A command by one press: what it did is told, why it was refused stands above the buttons. */
function useStep<C extends Command>(command: C, told: string, then?: () => void) {
  const send = useSend(command)
  const toasts = useToasts()
  const done = () => {
    toasts.show({ strong: told, glyph: 'done' })
    then?.()
  }
  return {
    ...{ busy: send.isPending, problem: send.error },
    go: (input: GivenOf<C>) => send.mutate(input, { onSuccess: done }),
  }
}

/** What whoever keeps a survey does with it: close, open again, ask again, remove. */
export function SurveyActions({ survey }: { survey: contract.Survey }) {
  const { one: words } = useText(texts)
  const { language } = useSession()
  const [, go] = useLocation()
  const [next] = useState(() => ({ id: makeId<SurveyId>(), token: makeLinkToken() }))
  const close = useStep(contract.closeSurvey, words.closed)
  const reopen = useStep(contract.reopenSurvey, words.reopened)
  const follow = useStep(contract.followUpSurvey, words.made, () => go(`/survei/${next.id}`))
  const remove = useStep(contract.removeSurvey, words.removed, () => go('/survei'))
  const { id, version } = survey
  const problem = close.problem ?? reopen.problem ?? follow.problem ?? remove.problem
  const mayFollow = survey.followUp === 'due' || survey.followUp === 'late'
  return (
    <div class="stack last-action">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      {mayFollow && (
        <Button
          variant="go"
          size="big"
          wide
          icon="refresh"
          busy={follow.busy}
          onClick={() => follow.go({ ...next, of: id })}
        >
          {words.follow}
        </Button>
      )}
      {survey.followUp === 'early' && <p class="small sub">{words.followEarly}</p>}
      {survey.state === 'open' ? (
        <>
          <Button size="big" wide icon="check" busy={close.busy} onClick={() => close.go({ id, version })}>
            {words.close}
          </Button>
          <p class="small sub">{words.closeText}</p>
        </>
      ) : (
        <Button size="big" wide busy={reopen.busy} onClick={() => reopen.go({ id, version })}>
          {words.reopen}
        </Button>
      )}
      {survey.answers + survey.held === 0 && survey.follow === null && (
        <Button
          variant="bare"
          wide
          icon="trash"
          busy={remove.busy}
          onClick={() => remove.go({ id, version })}
        >
          {words.remove}
        </Button>
      )}
    </div>
  )
}

/** Answers that came too fast: somebody who was there says what they are. */
export function HeldAnswers({ survey }: { survey: contract.Survey }) {
  const { one: words } = useText(texts)
  const { language } = useSession()
  const judge = useStep(contract.judgeSurvey, words.judged)
  const { id, version, held } = survey
  return (
    <Notice
      kind="warning"
      title={words.heldTitle(number(held, language))}
      actions={
        <>
          <Button size="sm" busy={judge.busy} onClick={() => judge.go({ id, version, people: true })}>
            {words.heldYes}
          </Button>
          <Button size="sm" busy={judge.busy} onClick={() => judge.go({ id, version, people: false })}>
            {words.heldNo}
          </Button>
        </>
      }
    >
      {judge.problem ? says(judge.problem, language) : words.heldText}
    </Notice>
  )
}
