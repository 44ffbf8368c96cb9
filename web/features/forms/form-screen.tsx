import './forms.css'
import { useParams } from 'wouter'
import { getForm } from '../../../contract/forms.ts'
import type { FormId } from '../../../contract/ids.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { RoomScreen, RoomScreenFoot } from '../../shell/room-screen.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { number } from '../../ui/format.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { linkOf, pageOf, spokenLink } from './parts.ts'

/** What hangs on the wall while a form is filled in: its code, its link, and how many answered. */
export function FormScreenPage() {
  const { form: id = '' } = useParams()
  const { screen: words } = useText(forms)
  const { language } = useSession()
  const answer = useAsk(getForm, { id: id as FormId })
  return (
    <RoomScreen>
      <Waiting answer={answer} kind="block">
        {({ form, meeting }) => (
          <>
            <header>
              <p class="sub">{meeting.title}</p>
              <h1 tabIndex={-1}>{form.title}</h1>
              {form.anonymous && <p>{words.anonymous}</p>}
            </header>
            <div class="form-screen">
              {form.token && form.state === 'open' ? (
                <>
                  <QrCode text={linkOf(form.token)} label={words.qr(form.title)} />
                  <div class="stack">
                    <p>{words.scan}</p>
                    <p>
                      {words.or}
                      <br />
                      <span class="form-screen-link">{spokenLink(form.token)}</span>
                    </p>
                    <p class="screen-big num" aria-live="polite">
                      {number(form.answers, language)}
                      <span>{words.answers}</span>
                    </p>
                  </div>
                </>
              ) : (
                <h2>{form.state === 'draft' ? words.draft : words.closed}</h2>
              )}
            </div>
            <RoomScreenFoot back={pageOf(form)} words={words} />
          </>
        )}
      </Waiting>
    </RoomScreen>
  )
}
