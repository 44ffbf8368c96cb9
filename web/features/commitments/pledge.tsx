import './commitments.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Commitment } from '../../../contract/commitments.ts'
import { pledge } from '../../../contract/pledging.ts'
import { commitments } from '../../../text/commitments.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { SaidFields } from '../../shell/said.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { listAt } from './filters.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { PledgeAlike } from './pledge-alike.tsx'
import { emptyPledge, missingIn, type PledgeDraft, type PledgeField, pledgeOf } from './pledge-draft.ts'
import { PledgeGift } from './pledge-gift.tsx'
import { PledgeOrigin } from './pledge-origin.tsx'
import { PledgeReceivers } from './pledge-receivers.tsx'
import { usePledgeFrom, usePrefilled } from './use-prefilled.ts'

/** What a giver promised, to one receiver or to several in one breath. */
export function PledgePage() {
  const words = useText(pledgeForm)
  const { page } = useText(commitments)
  const { language } = useSession()
  const { me } = useSignedIn()
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(pledge)
  const [tried, setTried] = useState(false)
  const from = usePledgeFrom()
  const kept = useFormDraft<PledgeDraft>(`commitments/new/${from.pairing ?? from.meeting ?? ''}`, first())
  const { draft, edit } = kept
  const problem = usePrefilled(from, kept.touched, edit)
  const missing: PledgeField[] = tried ? missingIn(draft) : []
  const error = (field: PledgeField, path: string = field) =>
    missing.includes(field) ? words.needed : saysOf(send.error, path, language)
  const isBefore = draft.deadline !== '' && draft.deadline < draft.promisedOn
  const count = draft.receivers.length

  function first(): PledgeDraft {
    return emptyPledge(today(), { id: me.personId, label: me.name })
  }
  function save() {
    setTried(true)
    const input = pledgeOf(draft)
    if (!input) {
      // what is missing may stand far above the button
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    send.mutate(input, {
      onSuccess: ({ commitments: made }) => {
        kept.clear()
        toasts.show({ strong: words.saved(number(made, language)), text: words.savedText, glyph: 'done' })
        const [only] = input.shares
        go(made === 1 && only ? `/komitmen/${only.id}` : listAt({ janji: input.pledgeId }))
      },
    })
  }
  /** The promise is on record: nothing is entered for that receiver. */
  function same(one: Commitment) {
    const left = draft.receivers.filter(({ scopeId }) => scopeId !== one.receiver.scopeId)
    if (left.length > 0) return edit({ receivers: left })
    kept.clear()
    go(`/komitmen/${one.id}`)
  }

  return (
    <OfficePage at="commitments">
      <Wrap narrow>
        <PageHead over={<a href="/komitmen">{page.over}</a>} title={words.title} sub={words.sub} />
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        {kept.resumed && (
          <Notice
            title={words.kept}
            actions={
              <Button variant="line" size="sm" onClick={kept.clear}>
                {words.startAnew}
              </Button>
            }
          />
        )}
        <PageForm
          action={count > 1 ? words.save(number(count, language)) : words.saveOne}
          problem={send.error}
          busy={send.isPending}
          back="/komitmen"
          onSend={save}
        >
          <Section title={words.giver}>
            <PledgeOrigin
              draft={draft}
              edit={edit}
              error={error('giver', draft.way === 'partner' ? 'partnerId' : 'giver')}
            />
          </Section>
          <PledgeGift draft={draft} edit={edit} error={error} />
          <Section title={words.receivers} note={count > 1 && words.receiversNote(number(count, language))}>
            <PledgeReceivers
              draft={draft}
              edit={edit}
              missing={missing}
              errorAt={path => saysOf(send.error, path, language)}
            />
          </Section>
          <Section title={words.when}>
            <div class="stack">
              <div class="cols">
                <DateInput
                  label={words.promisedOn}
                  value={draft.promisedOn}
                  max={today()}
                  error={error('promisedOn')}
                  onChange={promisedOn => edit({ promisedOn })}
                />
                <DateInput
                  label={words.deadline}
                  value={draft.deadline}
                  min={draft.promisedOn}
                  error={isBefore ? words.deadlineBefore : error('deadline')}
                  onChange={deadline => edit({ deadline })}
                />
              </div>
              <OwnerChoice
                label={words.owner}
                value={draft.owner}
                error={saysOf(send.error, 'ownerId', language)}
                onChange={owner => edit({ owner })}
              />
            </div>
          </Section>
          <Section title={words.said}>
            <div class="stack">
              <p class="sub small">{words.saidHint}</p>
              <SaidFields
                draft={draft.said}
                tried={tried && draft.way === 'partner'}
                onChange={said => edit({ said })}
              />
            </div>
          </Section>
          <PledgeAlike
            draft={draft}
            onSame={same}
            onAnother={({ id }) => edit({ apartFrom: [...draft.apartFrom, id] })}
          />
        </PageForm>
      </Wrap>
    </OfficePage>
  )
}
