import { may } from '../../../contract/access.ts'
import { listForms } from '../../../contract/forms.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormMark } from '../../shell/form-mark.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** The forms of a meeting with how many answered; each is a page of its own. */
export function MeetingForms({ meeting }: { meeting: Meeting }) {
  const { grant } = useSignedIn()
  const sees = may['forms.see'].some(role => role === grant.role)
  // those of a level above are not for the offices below it
  return sees && (meeting.mine || grant.role === 'agency-head') ? <Forms meeting={meeting} /> : null
}

function Forms({ meeting }: { meeting: Meeting }) {
  const words = useText(forms)
  const { language } = useSession()
  const answer = useAsk(listForms, { meetingId: meeting.id })
  const href = `/pertemuan/${meeting.id}/formulir`
  if (answer.error?.body.status === 403) return null
  return (
    <Section title={words.panel.title} actions={<a href={href}>{words.panel.all}</a>}>
      <Waiting answer={answer} kind="rows">
        {told =>
          told.forms.length === 0 ? (
            <p class="sub">
              {told.mine && meeting.state !== 'cancelled' ? (
                <a href={href}>{words.panel.add}</a>
              ) : (
                words.panel.none
              )}
            </p>
          ) : (
            <ul class="meeting-forms">
              {told.forms.map(form => (
                <li key={form.id}>
                  <a href={`${href}/${form.id}`}>{words.kinds[form.kind]}</a>
                  <span class="num">{words.answers(number(form.answers, language))}</span>
                  <FormMark state={form.state} />
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </Section>
  )
}
