import type { Tx } from '../platform/db.ts'
import type { Ledger } from './ledger.ts'
import * as queries from './tally-queries.ts'

type Kept = { generation: number; ledger: Ledger; began: string | null }

/** Places and months that are kept at the most; those asked for longest ago go. */
const most = 100
const kept = new Map<string, Kept>()

/**
 * The folded sums of a place, read again only where something was folded since.
 * @param tx a snapshot, the one in which the generation was read
 */
export async function foldedSums(
  tx: Tx,
  asked: queries.Asked,
  generation: number,
  toLedger: (entries: queries.Sums['entries']) => Ledger,
): Promise<Kept> {
  const key = JSON.stringify(asked)
  const known = kept.get(key)
  kept.delete(key)
  let good = known
  if (good?.generation !== generation) {
    const { entries, began } = await queries.folded(tx, asked)
    good = { generation, ledger: toLedger(entries), began }
  }
  kept.set(key, good)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return good
}
