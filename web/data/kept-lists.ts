import { database, type KeptAnswer } from './database.ts'

type Row = { id: string }
/** What a list that was kept tells of one: all of it, but for what only its own page asks. */
const lists: Record<string, { list: string; rows: string; answer: (row: Row) => object }> = {
  'activities.get': { list: 'activities.list', rows: 'activities', answer: activity => ({ activity }) },
  'deliveries.get': {
    ...{ list: 'deliveries.list', rows: 'deliveries' },
    answer: delivery => ({ delivery, steps: [] }),
  },
  'commitments.get': {
    ...{ list: 'commitments.list', rows: 'commitments' },
    answer: commitment => ({
      ...{ commitment, beside: [], alike: null, changes: [], papers: [], spoken: [], steps: [] },
      ...{ reliability: null, linkUntil: null },
    }),
  },
  'minutes.item': {
    ...{ list: 'follow-up.list', rows: 'items' },
    answer: item => ({ item, steps: [], carriedTo: null, goesTo: [] }),
  },
  'needs.get': { list: 'needs.list', rows: 'needs', answer: need => ({ need, pairings: [], helped: 0 }) },
}

/** The answer for one that was never opened by itself, from the newest list that has it; undefined where none has. */
export async function recallFromLists(name: string, input: unknown): Promise<KeptAnswer | undefined> {
  const of = lists[name]
  if (!of) return undefined
  const db = await database()
  const kept = await db.getAll('answers', IDBKeyRange.bound(`${of.list}?`, `${of.list}?\uffff`))
  for (const one of kept.toSorted((a, b) => b.at.localeCompare(a.at))) {
    const rows = (one.answer as Record<string, Row[]>)[of.rows] ?? []
    const row = rows.find(({ id }) => id === (input as Row).id)
    if (row) return { ...one, answer: of.answer(row) }
  }
  return undefined
}
