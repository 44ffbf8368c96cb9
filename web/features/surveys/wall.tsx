import './surveys.css'
import { useParams } from 'wouter'
import type { SurveyId } from '../../../contract/ids.ts'
import { getSurvey } from '../../../contract/surveys.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { surveyPage } from '../../../text/survey-page.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { RoomScreen, RoomScreenFoot } from '../../shell/room-screen.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { linkOf, pathOf } from './kept.ts'

/** The code of a survey, large, for a wall or for paper (`/survei/:id/layar`). */
export function SurveyWallPage() {
  const { id = '' } = useParams()
  const { one: words } = useText(texts)
  const asked = useText(surveyPage)
  const { screen } = useText(forms)
  const answer = useAsk(getSurvey, { id: id as SurveyId })
  return (
    <RoomScreen>
      <Waiting answer={answer} kind="block">
        {({ survey }) => (
          <>
            <header>
              <p class="sub">{survey.title}</p>
              <h1 tabIndex={-1}>{asked.title[survey.kind]}</h1>
            </header>
            <div class="survey-wall">
              {survey.token && survey.state === 'open' ? (
                <>
                  <QrCode text={linkOf(survey.token)} label={words.code(survey.title)} />
                  <p>
                    {words.scan}, {words.or}
                    <br />
                    <b>
                      {location.host}
                      {pathOf(survey.token)}
                    </b>
                  </p>
                  <p>{asked.anonymous}</p>
                </>
              ) : (
                <p>{survey.state === 'open' ? words.unsent : words.closed}</p>
              )}
            </div>
            <RoomScreenFoot back={`/survei/${survey.id}`} words={screen}>
              <Button variant="bare" icon="report" onClick={() => print()}>
                {words.print}
              </Button>
            </RoomScreenFoot>
          </>
        )}
      </Waiting>
    </RoomScreen>
  )
}
