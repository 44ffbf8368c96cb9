import type { ComponentChildren } from 'preact'
import { holders } from '../../contract/accounts.ts'
import { accounts } from '../../text/accounts.ts'
import { useZone } from '../data/my-library.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'
import { Waiting } from './waiting.tsx'

/** Who held a place, from when to when; a handover that waits stands above. */
export function Holders(props: { scopeId: number; actions?: ComponentChildren }) {
  const words = useText(accounts).holders
  const { language } = useSession()
  const zone = useZone()
  const answer = useAsk(holders, { scopeId: props.scopeId }, { fresh: true })
  const day = (moment: string) => date(moment, language, zone)
  const span = (since: string, until: string | null, ended: boolean) =>
    until === null
      ? words.since(day(since))
      : ended
        ? words.between(day(since), day(until))
        : words.until(day(since), day(until))
  return (
    <Section title={words.title} actions={props.actions}>
      <Waiting answer={answer}>
        {({ holders: held, handover }) => (
          <>
            {handover && <Notice title={words.waiting(handover.name, day(handover.expiresAt))} />}
            {held.length === 0 ? (
              <p class="sub">{words.none}</p>
            ) : (
              <ol class="lines">
                {held.map(({ grantId, name, since, until, ended }) => (
                  <li key={grantId}>
                    <b>{name}</b> {!ended && <State glyph="done">{words.now}</State>}
                    <br />
                    <span class="sub small">{span(since, until, ended)}</span>
                  </li>
                ))}
              </ol>
            )}
          </>
        )}
      </Waiting>
    </Section>
  )
}
