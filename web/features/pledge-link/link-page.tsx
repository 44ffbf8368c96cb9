import './pledge-link.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { readPledgeLink } from '../../../contract/pledge-links.ts'
import { pledgeLink } from '../../../text/pledge-link.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { OpenPage } from '../../shell/open-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type Asked, runs, type Sent } from './answers.ts'

/** What a giver's link opens, without an account: what it promised, and its yes or no. */
export function PledgeLinkPage() {
  const { token = '' } = useParams<{ token: string }>()
  const words = useText(pledgeLink)
  const answer = useAsk(readPledgeLink, { token }, { fresh: true })
  const [sent, setSent] = useState<Sent | null>(null)
  const invalid = [400, 404, 410].includes(answer.error?.body.status ?? 0)
  return (
    <OpenPage class="asked">
      {sent ? (
        <Done sent={sent} asked={answer.data} onSee={() => setSent(null)} />
      ) : invalid ? (
        <>
          <h1>{words.invalid}</h1>
          <p>{words.invalidText}</p>
        </>
      ) : (
        <Waiting answer={answer} kind="block">
          {asked => <AnswerForm token={token} asked={asked} onSent={setSent} />}
        </Waiting>
      )}
    </OpenPage>
  )
}

/** What was kept, and what comes of it. */
function Done(props: { sent: Sent; asked: Asked | undefined; onSee: () => void }) {
  const words = useText(pledgeLink)
  const { sent, asked } = props
  const goesOn = sent.agreed > 0 || (asked?.commitments.some(runs) ?? false)
  const told = (['agreed', 'declined', 'changes'] as const).filter(what => sent[what] > 0)
  return (
    <>
      <h1 tabIndex={-1} ref={heading => heading?.focus()}>
        {words.done}
      </h1>
      <Notice kind="good">
        {told.map(what => (
          <p key={what}>{words.doneWhat[what](sent[what])}</p>
        ))}
      </Notice>
      {sent.left > 0 && <p>{words.left(sent.left)}</p>}
      <h2>{words.next}</h2>
      {goesOn ? (
        <ol class="asked-next">
          {words.nextSteps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>{words.nextDeclined}</p>
      )}
      <Button size="big" wide onClick={props.onSee}>
        {words.see}
      </Button>
    </>
  )
}
