import './survey-lines.css'
import type { Survey } from '../../contract/surveys.ts'
import { surveyFiles } from '../../text/survey-files.ts'
import { surveys as texts } from '../../text/surveys.ts'
import { useSession, useText } from '../data/session.tsx'
import { date, number } from '../ui/format.ts'
import { State } from '../ui/state.tsx'

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

/** Surveys of one thing, as its page tells of them: which of the two, how many answered, how it stands. */
export function SurveyRows(props: { surveys: readonly Survey[] }) {
  const words = useText(texts)
  const { kinds } = useText(surveyFiles)
  const { language } = useSession()
  return (
    <ul class="survey-rows">
      {props.surveys.map(survey => (
        <li key={survey.id}>
          <a href={`/survei/${survey.id}`}>{kinds[survey.kind]}</a>
          <span class="num">{words.answers(number(survey.answers, language))}</span>
          <SurveyMark survey={survey} />
        </li>
      ))}
    </ul>
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
