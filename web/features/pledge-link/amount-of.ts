import type { Commitment } from '../../../contract/commitments.ts'
import { useSession } from '../../data/session.tsx'
import { number, rupiah } from '../../ui/format.ts'

/** `Rp10.000.000`, or `3 mesin`; of the whole promise unless another amount is given. */
export function useAmountOf(): (of: Pick<Commitment, 'unit' | 'amount'>, amount?: number) => string {
  const { language } = useSession()
  return (of, amount = of.amount) =>
    of.unit === null ? rupiah(amount, language) : `${number(amount, language)} ${of.unit}`
}
