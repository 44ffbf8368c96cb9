import { type Opener, sealBytes } from '../platform/key-store.ts'

/** What a product brought in each month of a year, whole rupiah; null where it was not told. */
export type Months = (number | null)[]
export type OfYear = { producer_id: string; product_id: string; year: number }

const size = 8
const untold = -1

/** What a producer earned in a month before, sealed. */
export const sealBefore = (producerId: string, income: number): Promise<Buffer> =>
  sealBytes(producerId, 'before', bytesOf([income]))
export const openBefore = (open: Opener | undefined, kept: Buffer | null): number | null =>
  openAmounts(open, 'before', kept)?.[0] ?? null

export const noMonths = (): Months => Array.from({ length: 12 }, () => null)
/** Sealed for this product and year, of one size whatever is in it. */
export const sealMonths = (of: OfYear, months: Months): Promise<Buffer> =>
  sealBytes(of.producer_id, fieldOf(of), bytesOf(months))
/** Undefined where the key is gone: then nothing of it is known. */
export const openMonths = (open: Opener | undefined, of: OfYear, kept: Buffer): Months | undefined =>
  openAmounts(open, fieldOf(of), kept)

const fieldOf = ({ product_id, year }: OfYear) => `income/${product_id}/${year}`

function bytesOf(amounts: Months): Buffer {
  const bytes = Buffer.alloc(amounts.length * size)
  for (const [n, amount] of amounts.entries()) bytes.writeDoubleBE(amount ?? untold, n * size)
  return bytes
}

function openAmounts(open: Opener | undefined, field: string, kept: Buffer | null): Months | undefined {
  const bytes = kept && open?.(field, kept)
  if (!bytes) return undefined
  return Array.from({ length: bytes.length / size }, (_, n) => {
    const amount = bytes.readDoubleBE(n * size)
    return amount === untold ? null : amount
  })
}
