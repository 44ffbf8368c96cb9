import type { Commitment } from '../../contract/commitments.ts'
import type { Sum } from '../../contract/commitment-sums.ts'
import { commitments } from '../../text/commitments.ts'
import { useSession, useText } from '../data/session.tsx'
import { rupiah } from '../ui/format.ts'
import { useAmount } from './amounts.ts'

type Promised = Pick<Commitment, 'amount' | 'unit' | 'worth' | 'delivered' | 'deliveredWorth'>

/** What is promised and what has come of it, in words. */
export function usePromised() {
  const words = useText(commitments)
  const { language } = useSession()
  const amount = useAmount()
  const money = (value: number) => rupiah(value, language)
  return {
    money,
    /** `Rp15.000.000`, or `2 unit`. */
    amount,
    /** `2 unit, senilai Rp30.000.000`; of money its rupiah alone. */
    whole: ({ amount: n, unit, worth }: Pick<Promised, 'amount' | 'unit' | 'worth'>) =>
      unit === null
        ? money(n)
        : `${amount(n, unit)}, ${worth === null ? words.unknownWorth : words.page.worthAs(money(worth))}`,
    /** The value alone, where it is known. */
    worth: ({ worth }: Pick<Promised, 'worth'>) => (worth === null ? null : money(worth)),
    received: ({ delivered, unit }: Promised) =>
      delivered === 0 ? words.nothingYet : amount(delivered, unit),
    /** `1 dari 2 unit`. */
    receivedOf: ({ delivered, amount: n, unit }: Promised) =>
      words.receivedOf(
        unit === null ? money(delivered) : (amount(delivered, unit).split(' ')[0] ?? ''),
        amount(n, unit),
      ),
    bar: ({ delivered, amount: n, unit }: Promised) => words.bar(amount(delivered, unit), amount(n, unit)),
    /** A sum of values; where none is known, that. */
    sum: ({ worth, count, unknown }: Sum) => (count > 0 && unknown === count ? '–' : money(worth)),
  }
}
