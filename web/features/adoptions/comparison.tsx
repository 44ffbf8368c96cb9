import './adoptions.css'
import { useParams, useSearchParams } from 'wouter'
import {
  comparedMeasures,
  type Comparison,
  getComparison,
  leastForRange,
  leastToTell,
} from '../../../contract/comparison.ts'
import type { PracticeId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { comparisonPages } from '../../../text/comparison-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { EffectChart } from './effect-chart.tsx'
import { Method } from './method.tsx'
import { SlopeChart } from './slope-chart.tsx'

const widths = [2, 3, 4, 5, 6] as const

/** Whether a practice moved its adopters’ numbers more than similar libraries’, with an honest range. */
export function ComparisonPage() {
  const { id } = useParams<{ id: PracticeId }>()
  const words = useText(comparisonPages)
  const { openCard } = useText(adoptionPages)
  const [params, setParams] = useSearchParams()
  const measure = comparedMeasures.find(code => code === params.get('ukuran')) ?? 'visits'
  const months = widths.find(width => String(width) === params.get('bulan')) ?? 3
  const answer = useAsk(getComparison, { practiceId: id, measure, months })
  const set = (name: string) => (value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    setParams(next, { replace: true })
  }
  return (
    <AnyPage at="more">
      <PageHead over={<a href={`/praktik/${id}`}>{openCard}</a>} title={words.title} />
      <div class="row comparison-asks">
        <Select
          label={words.measure}
          value={measure}
          options={optionsOf(comparedMeasures, words.measures)}
          onChange={set('ukuran')}
        />
        <Select
          label={words.months}
          value={String(months)}
          options={widths.map(width => ({ value: String(width), label: words.monthsOption(width) }))}
          onChange={set('bulan')}
        />
      </div>
      <Waiting answer={answer} kind="block">
        {comparison => <Told of={comparison} />}
      </Waiting>
      <Method />
    </AnyPage>
  )
}

function Told({ of }: { of: Comparison }) {
  const words = useText(comparisonPages)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const { effect, strength, began, compared, asOf } = of
  return (
    <>
      {effect === null || strength === 'none' ? (
        <Empty title={words.none} text={words.noneText(n(began), n(leastToTell))} />
      ) : (
        <>
          {strength === 'no-range' && (
            <Notice kind="warning" title={words.noRange(n(compared ?? 0), n(leastForRange))} />
          )}
          {strength === 'few' && <Notice kind="warning" title={words.few(n(compared ?? 0))} />}
          <Effect of={of} effect={effect} />
          <BeforeAndAfter of={of} />
        </>
      )}
      <Section title={words.whose}>
        <Facts facts={useCounted(of)} />
        <p class="tiny sub">
          {words.small} {words.asOf(date(asOf, language))}
        </p>
      </Section>
    </>
  )
}

function Effect({ of, effect }: { of: Comparison; effect: NonNullable<Comparison['effect']> }) {
  const words = useText(comparisonPages)
  const { language } = useSession()
  const { percent, low, high } = effect
  const range = low === null || high === null ? null : { low, high }
  const crosses = range !== null && range.low <= 0 && range.high >= 0
  const measure = words.measures[of.measure.code]
  const sign = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), language)}%`
  const finding =
    range === null
      ? words.hint(sign(percent))
      : crosses
        ? words.unclear(measure)
        : (percent > 0 ? words.more : words.less)(measure, number(Math.abs(percent), language))
  const said = range && words.range(sign(range.low), sign(range.high))
  return (
    <figure class="chart-frame comparison-effect">
      <figcaption>
        <h2>{finding}</h2>
        {said && <span class="small sub">{said}</span>}
      </figcaption>
      <EffectChart
        percent={percent}
        range={range}
        words={{ axis: words.axis, same: words.same }}
        sign={sign}
        label={[`${words.axis}: ${sign(percent)}`, said].filter(Boolean).join('. ')}
      />
      {range && <p class="small">{crosses ? words.crosses : words.clear}</p>}
    </figure>
  )
}

function BeforeAndAfter({ of }: { of: Comparison }) {
  const words = useText(comparisonPages)
  const { language } = useSession()
  const { adopters, similar } = of
  if (!adopters || !similar) return null
  const shown = (value: number) => number(value, language, value < 10 ? 1 : 0)
  const lines = [
    { label: words.adopters, ...adopters, strong: true },
    { label: words.similar, ...similar, strong: false },
  ]
  return (
    <figure class="chart-frame">
      <figcaption>
        <h2>
          {words.measures[of.measure.code]}: {words.both.toLowerCase()}
        </h2>
        <span class="small sub">{words.perMonth}</span>
      </figcaption>
      <SlopeChart
        lines={lines}
        words={words}
        shown={shown}
        label={lines
          .map(
            ({ label, before, after }) =>
              `${label}: ${words.before} ${shown(before)}, ${words.after} ${shown(after)}`,
          )
          .join('. ')}
      />
      <table class="comparison-table small">
        <caption class="sr">{words.table}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="num">{shown(before)}</td>
              <td class="num">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function useCounted({ began, compared, controls, left }: Comparison): Fact[] {
  const words = useText(comparisonPages)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const rows: Fact[] = [
    { label: words.began, value: n(began), note: words.beganNote },
    { label: words.compared, value: compared === null ? words.hidden : n(compared) },
    { label: words.controls, value: n(controls) },
    ...(['recent', 'reports', 'alone'] as const)
      .filter(why => left[why] > 0)
      .map(why => ({ label: words[why], value: n(left[why]) })),
  ]
  return rows.map(row => ({ ...row, numeric: true }))
}
