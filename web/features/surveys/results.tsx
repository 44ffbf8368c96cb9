import './surveys.css'
import type { getSurvey, Survey, SurveyPair, SurveyResult } from '../../../contract/surveys.ts'
import { exportSurvey } from '../../../contract/surveys.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { surveyPage } from '../../../text/survey-page.ts'
import { surveyFiles } from '../../../text/survey-files.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ExportMenu } from '../../shell/list-parts.tsx'
import { Bar } from '../../ui/bar.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number, percent } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

type Told = ResultOf<typeof getSurvey>

/** What people answered, with how sure that is; nothing of fewer than five. */
export function Results({ told }: { told: Told }) {
  const { results: words } = useText(texts)
  const { language } = useSession()
  const { survey, results, other } = told
  const n = (value: number) => number(value, language)
  if (results.length === 0)
    return (
      <Section title={words.title}>
        <p class="sub">{words.few}</p>
      </Section>
    )
  const isFirst = survey.kind === 'immediate'
  return (
    <>
      <Section title={words.title} actions={<ExportMenu download={exportSurvey} input={{ id: survey.id }} />}>
        <p class="sub">{words.shown(n(survey.shown), n(survey.answers))}</p>
        <ResultList of={survey} results={results} other={other?.results ?? []} />
        <p class="small sub">{words.note}</p>
      </Section>
      {told.pairs.length > 0 && <Pairs pairs={told.pairs} />}
      <Texts title={isFirst ? words.best : words.changed} texts={told.texts.best} />
      <Texts title={isFirst ? words.better : words.more} texts={told.texts.better} />
    </>
  )
}

/** Each question with the share that agrees, its range, and how many chose each step. */
export function ResultList(props: {
  of: Pick<Survey, 'kind' | 'area'> | null
  results: SurveyResult[]
  other?: SurveyResult[]
}) {
  const { results: words } = useText(texts)
  const { scales } = useText(surveyFiles)
  const asked = useText(surveyPage)
  const { language } = useSession()
  const { of } = props
  return (
    <ul class="survey-results">
      {props.results.map(result => {
        const before = props.other?.find(({ scale }) => scale === result.scale)
        return (
          <li key={result.scale}>
            <h3>{of ? asked.scales[of.kind][result.scale](asked.areas[of.area]) : scales[result.scale]}</h3>
            <Share result={result} />
            {of && before && (
              <p class="small">
                {words.compare[of.kind]}: <b>{words.agree(percent(before.share, language))}</b>{' '}
                {words.between(percent(before.shareFrom, language), percent(before.shareTo, language))}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Share({ result }: { result: SurveyResult }) {
  const { results: words } = useText(texts)
  const { language } = useSession()
  const { n, share, shareFrom, shareTo, mean, meanFrom, meanTo } = result
  const count = (value: number) => number(value, language)
  const part = (value: number) => percent(value, language)
  const told = (value: number) => number(value, language, 1)
  const at = (value: number) => `${value * 100}%`
  return (
    <>
      <p class="survey-share">
        <b class="num">{words.agree(part(share))}</b>
        <span class="sub small">{words.between(part(shareFrom), part(shareTo))}</span>
      </p>
      <div class="survey-range" aria-hidden="true">
        <i style={{ left: at(shareFrom), width: at(shareTo - shareFrom) }} />
        <b style={{ left: at(share) }} />
      </div>
      <p class="small sub">
        {meanFrom === null || meanTo === null
          ? words.mean(told(mean), count(n))
          : words.meanBetween(told(mean), told(meanFrom), told(meanTo), count(n))}
      </p>
      <ul class="survey-counts">
        {result.counts.map((of, step) => (
          <li key={step}>
            <span aria-hidden="true">{step + 1}</span>
            <Bar verified={of} total={n} label={words.step(String(step + 1), count(of))} />
            <span class="num small" aria-hidden="true">
              {count(of)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Pairs({ pairs }: { pairs: SurveyPair[] }) {
  const { results: words } = useText(texts)
  const { scales } = useText(surveyFiles)
  const { language } = useSession()
  const n = (value: number) => number(value, language, 1)
  const signed = (value: number) => (value > 0 ? `+${n(value)}` : n(value).replace('-', '−'))
  return (
    <Section title={words.pairs(number(pairs[0]?.n ?? 0, language))}>
      <Facts
        facts={pairs.map(pair => ({
          label: scales[pair.scale],
          value: words.pair(n(pair.before), n(pair.after), signed(pair.change)),
          note:
            pair.changeFrom !== null && pair.changeTo !== null
              ? words.between(signed(pair.changeFrom), signed(pair.changeTo))
              : undefined,
        }))}
      />
    </Section>
  )
}

function Texts(props: { title: string; texts: string[] }) {
  if (props.texts.length === 0) return null
  return (
    <Section title={props.title}>
      <ul class="survey-texts">
        {props.texts.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
