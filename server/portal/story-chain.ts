import { type ChainStage, chainStages } from '../../contract/chain.ts'
import type { ChainKind } from '../chain/kind.ts'
import { linksOf } from '../chain/queries.ts'
import { walk } from '../chain/walk.ts'
import { products } from '../catalogue/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'

/** What is on record at a stage: counts, and names of what anybody sees in the catalogue. */
export type Station = { stage: ChainStage; count: number; attendances: number | null; names: string[] }

/** What a story came from, as anybody may know it: outlines alone, no word and nobody's name. */
export async function publicChain(c: Context, kinds: readonly ChainKind[], id: string): Promise<Station[]> {
  const start = { kind: 'story', id } as const
  const walked = await walk(start, (ids, down) => linksOf(c.tx, kinds, ids, down))
  const before = walked.reached.filter(({ steps }) => steps <= 0)
  const stations: Station[] = []
  for (const stage of chainStages) {
    const ids = before.flatMap(({ element }) => (element.kind === stage ? [element.id] : []))
    const noun = kinds.find(({ kind }) => kind === stage)
    const outlines = ids.length > 0 && stage !== 'story' ? ((await noun?.outlines(c.tx, ids)) ?? []) : []
    const attended = outlines.flatMap(({ attendances }) => attendances ?? [])
    stations.push({
      ...{ stage, count: ids.length },
      attendances: attended.length > 0 ? attended.reduce((sum, n) => sum + n, 0) : null,
      names: stage === 'product' && ids.length > 0 ? await namesOf(c, ids) : [],
    })
  }
  return stations
}

async function namesOf(c: Context, ids: readonly string[]): Promise<string[]> {
  return (await products(c.tx, { ids, today: dayIn(c.now) })).slice(0, 3).map(({ name }) => name)
}
