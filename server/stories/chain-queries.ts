import { sql } from 'kysely'
import type { ChainState } from '../../contract/chain.ts'
import type { StoryState } from '../../contract/stories.ts'
import type { Card, ChainKind } from '../chain/kind.ts'
import { ofTable } from '../chain/table-queries.ts'
import { stateOf } from './judging.ts'
import type { StoryRow } from './queries.ts'
import { openWords } from './words.ts'

type Row = StoryRow & { place: string }

const states: Record<StoryState, ChainState> = {
  ...({ draft: 'open', consented: 'waiting', returned: 'returned' } as const),
  ...({ verified: 'verified', published: 'done', withdrawn: 'ended' } as const),
}

/** A changed life: told in the chain to its library and to others once it is shown; in outline before that. */
export const storyChain: ChainKind = {
  kind: 'story',
  links: (ids, down) => sql`select *, false from story_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids, today) {
    const { rows } = await sql<Row>`
      select s.*, p.name as place from story s join scope p on p.id = s.scope_id
      where s.id = any(${ids}::uuid[]) and s.withdrawn_at is null
        and (s.scope_id = any(acting_scopes()) or story_shown(s, ${today}::date))`.execute(tx)
    return (await Promise.all(rows.map(cardOf))).filter(card => card !== undefined)
  },
  ...ofTable('story', 'recorded_at', sql`withdrawn_at is null`),
}

async function cardOf(row: Row): Promise<Card | undefined> {
  const { id, library_id, province_id, regency_id, scope_id, place, month } = row
  const words = await openWords(id, row.sealed)
  if (!words) return undefined
  return {
    ...{ id, title: words.title, library_id, province_id, regency_id, scope_id, place },
    ...{ day: month, state: states[stateOf(row)], figure: null },
    page: { phone: `/kisah-saya/${id}`, office: `/kisah-dampak?buka=${id}`, partner: null },
  }
}
