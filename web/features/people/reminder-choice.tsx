import { may } from '../../../contract/access.ts'
import { readChoice } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { ReminderEmail } from './reminder-email.tsx'
import { ReminderPush } from './reminder-push.tsx'

/** How somebody is reminded, of reports that did not come and of actions: on this device, by e-mail, or not at all. */
export function ReminderChoice() {
  const words = useText(reminders).choice
  const { grant } = useSignedIn()
  const answer = useAsk(readChoice, {})
  return (
    <Section title={words.title}>
      {grant.role === 'library' && <p class="sub account-text">{words.lead}</p>}
      <p class="sub account-text">{words.leadActions}</p>
      {may['surveys.keep'].some(role => role === grant.role) && (
        <p class="sub account-text">{words.leadSurveys}</p>
      )}
      <Waiting answer={answer}>
        {choice => (
          <div class="reminder-ways">
            {choice.devices.length === 0 && choice.email.state !== 'on' && (
              <p>
                <State glyph="missing">{words.none}</State>
              </p>
            )}
            <ReminderPush choice={choice} />
            <ReminderEmail choice={choice} />
          </div>
        )}
      </Waiting>
    </Section>
  )
}
