import './pledge-link.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { readPledgeLink } from '../../../contract/pledge-links.ts'
import { pledgeLink } from '../../../text/pledge-link.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Brand } from '../../ui/brand.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type Asked, runs, type Sent } from './answers.ts'

/** What a giver's link opens, without an account: what it promised, and its yes or no. */
export function PledgeLinkPage() {
  const { token = '' } = useParams<{ token: string }>()
  const words = useText(pledgeLink)
  const general = useText(shell)
  const { language, setLanguage, example } = useSession()
  const answer = useAsk(readPledgeLink, { token }, { fresh: true })
  const [sent, setSent] = useState<Sent | null>(null)
  const invalid = [400, 404, 410].includes(answer.error?.body.status ?? 0)
  const other = language === 'id' ? 'en' : 'id'
  return (
    <div class="asked">
      <SkipLink label={general.skip} />
      {example && <Banner label={general.exampleMark}>{general.example}</Banner>}
      <header class="asked-top">
        <Brand word={general.brand} />
        <Button variant="bare" size="sm" onClick={() => setLanguage(other)}>
          <span lang={other}>{other === 'en' ? 'English' : 'Indonesia'}</span>
        </Button>
      </header>
      <main id="content" tabIndex={-1}>
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
      </main>
    </div>
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
