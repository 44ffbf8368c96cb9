import './surveys.css'
import type { Survey } from '../../../contract/surveys.ts'
import { surveyFiles } from '../../../text/survey-files.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'

/** A survey's state, and that people are to be asked again. */
export function SurveyMark({ survey }: { survey: Survey }) {
  const words = useText(texts)
  if (survey.followUp === 'due' || survey.followUp === 'late')
    return (
      <State glyph={survey.followUp === 'due' ? 'draft' : 'late'} tag>
        {words.followUps[survey.followUp]}
      </State>
    )
  return (
    <State glyph={survey.state === 'open' ? 'draft' : 'done'} tag>
      {words.states[survey.state]}
    </State>
  )
}

/** Surveys as the phone lists them. */
export function SurveyLines(props: { surveys: Survey[] }) {
  const words = useText(texts)
  const { kinds } = useText(surveyFiles)
  const { language } = useSession()
  return (
    <ul class="survey-lines">
      {props.surveys.map(survey => (
        <li key={survey.id}>
          <a class="phone-item" href={`/survei/${survey.id}`}>
            <div>
              <b>{survey.title}</b>
              <span class="small sub">
                {[
                  kinds[survey.kind],
                  date(survey.heldOn, language),
                  words.answers(number(survey.answers, language)),
                ].join(' · ')}
              </span>
            </div>
            <SurveyMark survey={survey} />
          </a>
        </li>
      ))}
    </ul>
  )
}
