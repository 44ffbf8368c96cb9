import { type RawBuilder, sql } from 'kysely'
import type { PracticeId } from '../../contract/ids.ts'
import { alikeTitles } from '../../contract/practices.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Dated } from './rules.ts'

export type Alike = Dated & { id: PracticeId; title: string; library_name: string }

const named = (rows: RawBuilder<unknown>) => sql<Alike>`
  with found as materialized (${rows})
  select f.*, n.name as library_name
  from found f left join library_names((select array_agg(distinct library_id) from found)) n on n.id = f.library_id
  order by f.likeness desc, f.id`

/** The card that is told from one of these activities already, another than `but`; retired ones let go of theirs. */
export async function toldFrom(
  tx: Tx,
  activities: readonly string[],
  but: string | null,
): Promise<Alike | undefined> {
  if (activities.length === 0) return undefined
  const { rows } = await named(sql`
    select p.*, 1 as likeness from practice_activity a join practice p on p.id = a.practice_id
    where a.activity_id = any(${[...activities]}::uuid[]) and not a.free and p.id is distinct from ${but}::uuid
    order by p.id limit 1`).execute(tx)
  return rows[0]
}

/** Cards in sight with a like title: of the library, or of the theme in its regency. */
export async function alikeTo(
  tx: Tx,
  library: Pick<LibraryRow, 'id' | 'regency_id'>,
  card: { title: string; topic: string },
  but: readonly string[],
): Promise<Alike[]> {
  const { rows } = await named(sql`
    select p.*, similarity(lower(p.title), lower(${card.title})) as likeness from practice p
    where p.retired_at is null and p.id <> all(${[...but]}::uuid[])
      and (p.library_id = ${library.id}::uuid or (p.topic = ${card.topic} and p.regency_id = ${library.regency_id}::int))
      and similarity(lower(p.title), lower(${card.title})) >= ${alikeTitles}
    order by likeness desc, p.id limit 10`).execute(tx)
  return rows
}
