import type { Dashboard, NumberShown } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { today } from '../../data/months.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { BigNumber, BigNumbers } from '../../ui/big-number.tsx'
import { date, dateTime, monthName, number } from '../../ui/format.ts'
import { reportsHref } from './place-shown.ts'

const large = ['beneficiary', 'replication', 'reports', 'visits', 'people']

/** The five figures one looks at first: verified large, reported beneath, of when, and what they mean. */
export function KeyNumbers({ data }: { data: Dashboard }) {
  const words = useText(dashboard).numbers
  return (
    <BigNumbers label={words.row}>
      {large.flatMap(code => {
        const found = data.numbers.find(one => one.code === code)
        return found ? [<KeyNumber key={code} number={found} data={data} />] : []
      })}
    </BigNumbers>
  )
}

function KeyNumber(props: { number: NumberShown; data: Dashboard }) {
  const words = useText(dashboard)
  const { language } = useSession()
  const { data } = props
  const { code, label, definition, value, outOf, month } = props.number
  const n = (figure: number) => number(figure, language)
  const title =
    month === null ? label[language] : words.numbers.ofMonth(label[language], monthName(month, language))
  // what nobody has verified yet is not a verified zero
  const waits = value !== null && value.verified === 0 && value.reported > 0
  return (
    <BigNumber
      title={title}
      value={value === null || waits ? null : n(value.verified)}
      verifiedWord={words.verified}
      noData={waits ? words.notVerified : words.noData}
      reported={
        value === null
          ? undefined
          : {
              value: n(value.reported),
              word: words.reported,
              rest: outOf === null ? undefined : words.numbers.outOf(n(outOf)),
            }
      }
      bar={
        value === null
          ? undefined
          : {
              ...value,
              total: outOf ?? undefined,
              label: words.numbers.bar(title, n(value.verified), n(value.reported)),
            }
      }
      asOf={useAsOf(props.number, data)}
      definition={{ label: words.numbers.meaning, text: definition[language] }}
      href={code === 'reports' && outOf ? reportsHref(data.place.id, data.month) : undefined}
    />
  )
}

/** Of when a figure is, whose it lacks, and how far its target is. */
function useAsOf(of: NumberShown, data: Dashboard): string {
  const words = useText(dashboard)
  const { language } = useSession()
  const zone = useZone()
  const facts = [
    words.asOf(dateTime(data.asOf, language, zone)),
    of.outOf === null ? absent(of, language) : deadline(data, language),
    towards(of, language),
  ]
  return facts.filter(Boolean).join(' · ')
}

function absent({ value, missing }: NumberShown, language: Language): string | null {
  const words = dashboard[language].numbers
  if (value === null || missing === null) return null
  return missing > 0 ? words.missing(number(missing, language), missing) : words.complete
}

function deadline({ period }: Dashboard, language: Language): string {
  const words = dashboard[language].numbers
  if (period.locked) return words.locked
  return today() <= period.submitBy
    ? words.submitBy(date(period.submitBy, language))
    : words.verifyBy(date(period.verifyBy, language))
}

function towards({ code, target }: NumberShown, language: Language): string | null {
  const words = dashboard[language].numbers
  if (target === null) return null
  const [reached, wanted] = [number(target.reached.reported, language), number(target.value, language)]
  return code === 'reports'
    ? words.targetRate(target.year, `${reached}%`, `${wanted}%`)
    : words.target(target.year, reached, wanted)
}
