import { useSearchParams } from 'wouter'
import { libraryDashboard, type NumberShown } from '../../../contract/indicators.ts'
import { myNumbers } from '../../../text/my-numbers.ts'
import { addMonths, dueMonth } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WeakNumbers } from '../../shell/weak-numbers.tsx'
import { BigNumber, BigNumbers } from '../../ui/big-number.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dateTime, month as monthAndYear, number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { YearOf } from './year-of.tsx'

const large = ['reports-year', 'visits', 'people', 'activities']
const drawn = ['visits', 'people']

/** What the library shows for itself: a month in figures, and the year up to it. */
export function MyNumbersPage() {
  const words = useText(myNumbers)
  const { language } = useSession()
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const asked = params.get('bulan')
  const answer = useAsk(libraryDashboard, {
    libraryId: library.id,
    month: asked ? `${asked}-01` : undefined,
  })
  const month = answer.data?.month ?? (asked ? `${asked}-01` : dueMonth())
  const name = monthAndYear(month, language)
  return (
    <PhonePage at="home">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        <MonthChoice month={month} />
      </Wrap>
      <Waiting answer={answer}>
        {({ numbers, trend, asOf }) => {
          const at = words.asOf(dateTime(asOf, language, library.zone))
          const rest = numbers.filter(({ code }) => !large.includes(code))
          return (
            <>
              <Wrap>
                <BigNumbers label={words.row(name)}>
                  {large.map(code => {
                    const found = numbers.find(one => one.code === code)
                    return found && <Large key={code} number={found} asOf={at} />
                  })}
                </BigNumbers>
              </Wrap>
              <WeakNumbers libraryId={library.id} />
              <Section title={words.trend}>
                <div class="stack year-charts">
                  {trend
                    .filter(({ code }) => drawn.includes(code))
                    .map(series => (
                      <YearOf key={series.code} series={series} asOf={at} />
                    ))}
                </div>
                <p class="tiny sub">{words.how}</p>
              </Section>
              {rest.length > 0 && (
                <Section title={words.others}>
                  <div class="tally">
                    <Facts facts={rest.map(one => shortFact(one, words, language))} />
                  </div>
                </Section>
              )}
              <Wrap>
                <div class="stack activity-do">
                  <Button
                    size="big"
                    icon="printer"
                    wide
                    href={`/laporan/${library.id}/${month.slice(0, 7)}/cetak`}
                  >
                    {words.print(name)}
                  </Button>
                  <Button size="big" icon="report" wide href={`/laporan/${month.slice(0, 7)}`}>
                    {words.open(name)}
                  </Button>
                </div>
              </Wrap>
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function MonthChoice({ month }: { month: string }) {
  const words = useText(myNumbers)
  const { language } = useSession()
  const to = (months: number) => `/angka?bulan=${addMonths(month, months).slice(0, 7)}`
  return (
    <nav class="month-choice" aria-label={monthAndYear(month, language)}>
      <Button icon="chevron-left" label={words.monthBefore} href={to(-1)} />
      <b>{monthAndYear(month, language)}</b>
      {month < dueMonth() ? (
        <Button icon="chevron-right" label={words.monthAfter} href={to(1)} />
      ) : (
        <span class="same-room" />
      )}
    </nav>
  )
}

/** A figure large. What nobody has verified yet is told as reported only, never as zero. */
function Large(props: { number: NumberShown; asOf: string }) {
  const words = useText(myNumbers)
  const { language } = useSession()
  const { value, outOf, unit, label, definition } = props.number
  const n = (figure: number) => number(figure, language)
  const waits = value !== null && value.verified === 0 && value.reported > 0
  return (
    <BigNumber
      title={label[language]}
      value={value === null || waits ? null : n(value.verified)}
      verifiedWord={words.verified}
      noData={waits ? words.notVerified : words.noData}
      reported={
        value === null
          ? undefined
          : {
              value: n(value.reported),
              word: `${(value.reported === 1 ? words.unitsOne : words.units)[unit]} ${words.reported}`,
              rest: outOf === null ? undefined : words.ofMonths(n(outOf)),
            }
      }
      bar={
        value !== null && outOf
          ? {
              verified: value.verified,
              reported: value.reported,
              total: outOf,
              label: words.reportsBar(n(value.verified), n(value.reported), n(outOf)),
            }
          : undefined
      }
      asOf={props.asOf}
      definition={{ label: words.meaning, text: definition[language] }}
    />
  )
}

function shortFact(of: NumberShown, words: typeof myNumbers.id, language: Language) {
  const { value } = of
  if (value === null)
    return { label: of.label[language], value: of.missing ? words.noData : words.notCounted }
  const sure = value.verified === value.reported ? words.verified : words.reported
  return { label: of.label[language], value: number(value.reported, language), note: sure, numeric: true }
}
