import { needs } from '../../text/needs.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'

/** `Rp10.000.000`, or `40 buku`. */
export function useAmount(): (amount: number, unit: string | null) => string {
  const words = useText(needs)
  const { language } = useSession()
  return (amount, unit) =>
    unit === null ? words.money(number(amount, language)) : words.things(number(amount, language), unit)
}
