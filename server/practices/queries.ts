import { type Selectable, sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { PracticeFacts } from '../../contract/practices.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Change } from './rules.ts'

export type Row = Omit<Selectable<Tables['practice']>, 'library_id'> & { library_id: LibraryId }
export type Done = { at: Date; by: string }

/** A card in sight: a published one, or one of the reader's own area. */
export async function find(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from practice where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** A card of the actor's own area, locked. */
export async function lock(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from practice where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/**
 * A published card whosever it is, held as it is until the end of the command: for whoever takes it on.
 * @public
 */
export async function lockPublished(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from hold_practice(${id}::uuid)`.execute(tx)
  return rows[0]
}

/** The steps, activities and pictures of a card, in their order. */
export async function partsOf(
  tx: Tx,
  id: string,
): Promise<Pick<PracticeFacts, 'steps' | 'activities' | 'pictures'>> {
  const { rows } = await sql<Pick<PracticeFacts, 'steps' | 'activities' | 'pictures'>>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('text', text) order by nr) from practice_step
        where practice_id = ${id}::uuid), '[]') as steps,
      coalesce((select jsonb_agg(activity_id order by nr) from practice_activity
        where practice_id = ${id}::uuid), '[]') as activities,
      coalesce((select jsonb_agg(jsonb_build_object('photoId', photo_id, 'step', step, 'said', said) order by nr)
        from practice_picture where practice_id = ${id}::uuid), '[]') as pictures`.execute(tx)
  return rows[0] ?? { steps: [], activities: [], pictures: [] }
}

/** How many of these activities are the library's, held against being removed, and told of by two cards at once. */
export async function holdActivities(tx: Tx, libraryId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql`
    select id from activity where id = any(${[...ids]}::uuid[]) and library_id = ${libraryId}::uuid
    order by id for no key update`.execute(tx)
  return rows.length
}

export async function mayAdapt(tx: Tx, adoption: string, libraryId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select may_adapt(${adoption}::uuid, ${libraryId}::uuid) as may`.execute(tx)
  return rows[0]?.may ?? false
}

export async function trainerServes(tx: Tx, provinceId: number): Promise<boolean> {
  const { rows } = await sql<{
    serves: boolean
  }>`select trainer_serves(${provinceId}::int) as serves`.execute(tx)
  return rows[0]?.serves ?? false
}

export async function insert(
  tx: Tx,
  library: LibraryRow,
  card: PracticeFacts & { id: string; adaptsId: string | null },
  { at, by }: Done,
): Promise<void> {
  const { province_id, regency_id, scope_id } = library
  const on = at.toISOString()
  await tx
    .insertInto('practice')
    .values({
      ...{ id: card.id, library_id: library.id, province_id, regency_id, scope_id, ...columnsOf(card) },
      ...{ adapts_id: card.adaptsId, written_at: on, written_by: by, changed_at: on, changed_by: by },
    })
    .execute()
}

/** A card that was only just written is handed in, as the same version. */
export async function handIn(tx: Tx, id: string, { at, by }: Done): Promise<void> {
  await sql`
    update practice set submitted_at = ${at}::timestamptz, submitted_by = ${by}::uuid where id = ${id}::uuid`.execute(
    tx,
  )
}

/** What is told of a card from now on; its version goes up by one. */
export async function update(
  tx: Tx,
  id: string,
  set: Partial<Record<keyof Tables['practice'], unknown>>,
): Promise<void> {
  await tx
    .updateTable('practice')
    .set({ ...set, version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

export const columnsOf = (facts: PracticeFacts) => ({
  title: facts.title,
  strategy: facts.strategy,
  topic: facts.topic,
  problem: facts.problem,
  for_whom: facts.forWhom,
  days: facts.days,
  cost: facts.cost,
  materials: facts.materials,
  partners: facts.partners,
  conditions: facts.conditions,
  result: facts.result,
  pitfalls: facts.pitfalls,
})

export const factsOf = (row: Row): Omit<PracticeFacts, 'steps' | 'activities' | 'pictures'> => ({
  title: row.title,
  strategy: row.strategy as PracticeFacts['strategy'],
  topic: row.topic as PracticeFacts['topic'],
  problem: row.problem,
  forWhom: row.for_whom,
  days: row.days,
  cost: row.cost,
  materials: row.materials,
  partners: row.partners,
  conditions: row.conditions as PracticeFacts['conditions'],
  result: row.result,
  pitfalls: row.pitfalls,
})

/** The steps, activities and pictures of a card, anew. */
export async function replaceParts(tx: Tx, id: string, facts: PracticeFacts): Promise<void> {
  const { steps, activities, pictures } = facts
  for (const table of ['practice_step', 'practice_activity', 'practice_picture'] as const)
    await tx.deleteFrom(table).where('practice_id', '=', id).execute()
  await sql`
    insert into practice_step (practice_id, nr, text)
    select ${id}::uuid, nr, text from unnest(${steps.map(({ text }) => text)}::text[]) with ordinality s (text, nr)`.execute(
    tx,
  )
  await sql`
    insert into practice_activity (practice_id, activity_id, nr)
    select ${id}::uuid, a, nr from unnest(${activities}::uuid[]) with ordinality s (a, nr)`.execute(tx)
  await sql`
    insert into practice_picture (practice_id, photo_id, nr, step, said)
    select ${id}::uuid, photo_id, nr, step, said
    from unnest(${pictures.map(p => p.photoId)}::uuid[], ${pictures.map(p => p.step)}::int[],
      ${pictures.map(p => p.said)}::text[]) with ordinality s (photo_id, step, said, nr)`.execute(tx)
}

/** The activities of a card that was taken out of use: another may be told from them. */
export async function freeActivities(tx: Tx, id: string): Promise<void> {
  await sql`update practice_activity set free = true where practice_id = ${id}::uuid`.execute(tx)
}

export async function discard(tx: Tx, id: string): Promise<void> {
  await sql`delete from practice where id = ${id}::uuid`.execute(tx)
}

type Past = { version: number; what: string; note?: string | null; changes?: readonly Change[] }
export async function keepPast(tx: Tx, id: string, past: Past, { at, by }: Done): Promise<void> {
  const { version, what, note = null, changes = [] } = past
  await sql`
    insert into practice_change (practice_id, version, at, by_person, what, note, changes)
    values (${id}::uuid, ${version}, ${at}::timestamptz, ${by}::uuid, ${what}, ${note},
      ${JSON.stringify(changes)}::jsonb)`.execute(tx)
}
