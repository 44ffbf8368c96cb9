import type { Dashboard, NumberShown } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSession, useText } from '../../data/session.tsx'
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
function useAsOf({ code, month, missing, outOf, target }: NumberShown, data: Dashboard): string {
  const words = useText(dashboard)
  const { language } = useSession()
  const zone = useZone()
  const n = (figure: number) => number(figure, language)
  const { period } = data
  const deadline = period.locked
    ? words.numbers.locked
    : words.numbers.verifyBy(date(period.verifyBy, language))
  const absent =
    missing === null
      ? null
      : missing > 0
        ? words.numbers.missing(n(missing), missing)
        : words.numbers.complete
  const towards =
    target &&
    (code === 'reports'
      ? words.numbers.targetRate(target.year, `${n(target.reached.reported)}%`, `${n(target.value)}%`)
      : words.numbers.target(target.year, n(target.reached.reported), n(target.value)))
  return [
    month === null ? words.asOf(dateTime(data.asOf, language, zone)) : outOf === null ? absent : deadline,
    towards,
  ]
    .filter(Boolean)
    .join(' · ')
}
