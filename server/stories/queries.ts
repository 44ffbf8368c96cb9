import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { storyFacts } from '../../contract/stories.ts'
import type * as z from 'zod/mini'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export type Done = { at: Date; by: string }
export type StoryRow = Selectable<Tables['story']>
/** With what of its library decides who verifies it and whether anything is entered still. */
export type Locked = StoryRow & { kind: LibraryKind; closed_on: string | null }
type Library = { id: string; province_id: number; regency_id: number | null; scope_id: number }
type Of<K extends keyof typeof storyFacts> = { [P in K]: z.output<(typeof storyFacts)[P]> }
export type From = Of<'activityId' | 'planItemId' | 'productId' | 'commitmentId' | 'deliveryId'>
export type Facts = From &
  Of<'area' | 'sdgs' | 'happenedOn'> & { id: string; sealed: Buffer; tellsChild: boolean }

/** A story in sight, held, with its library held still. */
export async function lock(tx: Tx, id: string): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`
    select s.*, l.kind, l.closed_on from story s join library l on l.id = s.library_id
    where s.id = ${id}::uuid for update of s for share of l`.execute(tx)
  return rows[0]
}

/** Whether a key may be made for it: it is new, or there and not taken back. Past row-level security. */
export async function isOpen(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from story where id = ${id}::uuid and withdrawn_at is not null`.execute(
    tx,
  )
  return rows.length === 0
}

export async function insert(tx: Tx, at: Library, facts: Facts, { at: now, by }: Done): Promise<boolean> {
  const { rows } = await sql`
    insert into story (id, library_id, province_id, regency_id, scope_id, area, sdgs, month, activity_id, plan_item_id, product_id,
      commitment_id, delivery_id, sealed, tells_child, recorded_at, recorded_by)
    values (${facts.id}::uuid, ${at.id}::uuid, ${at.province_id}, ${at.regency_id}, ${at.scope_id}, ${facts.area}, ${facts.sdgs}::int[],
      ${facts.happenedOn}::date, ${facts.activityId}::uuid, ${facts.planItemId}::uuid, ${facts.productId}::uuid, ${facts.commitmentId}::uuid,
      ${facts.deliveryId}::uuid, ${facts.sealed}, ${facts.tellsChild}, ${now}, ${by}::uuid)
    on conflict (id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** What was mended is looked into and made public anew; who took theirs back before is told of no more. */
export async function amend(tx: Tx, facts: Facts, at: Date): Promise<void> {
  await sql`
    update story set area = ${facts.area}, sdgs = ${facts.sdgs}::int[], month = ${facts.happenedOn}::date,
      activity_id = ${facts.activityId}::uuid, plan_item_id = ${facts.planItemId}::uuid, product_id = ${facts.productId}::uuid,
      commitment_id = ${facts.commitmentId}::uuid, delivery_id = ${facts.deliveryId}::uuid, sealed = ${facts.sealed},
      tells_child = ${facts.tellsChild}, amended_at = ${at}, returned_at = null, returned_by = null, returned_sealed = null,
      verified_at = null, verified_by = null, checks = '{}', evidence_sealed = null, published_at = null, published_by = null,
      version = version + 1
    where id = ${facts.id}::uuid`.execute(tx)
}

/** Sets what a step changes of a story. */
export async function change(
  tx: Tx,
  id: string,
  what: Partial<Record<keyof StoryRow, unknown>>,
): Promise<void> {
  const sets = Object.entries(what).map(
    ([name, value]): RawBuilder<unknown> => sql`${sql.ref(name)} = ${value}`,
  )
  await sql`update story set ${sql.join([...sets, sql`version = version + 1`])} where id = ${id}::uuid`.execute(
    tx,
  )
}

/** What it came from is of the same library, or arrived for it. */
export async function isOwn(tx: Tx, from: From, libraryId: string): Promise<boolean> {
  const own = (table: string, id: string | null, column = 'library_id') =>
    id === null
      ? sql`true`
      : sql`exists (select from ${sql.table(table)} o where o.id = ${id}::uuid and o.${sql.ref(column)} = ${libraryId}::uuid)`
  const { rows } = await sql<{ own: boolean }>`
    select ${own('activity', from.activityId)} and ${own('plan_item', from.planItemId)} and ${own('product', from.productId)}
      and ${own('commitment', from.commitmentId)} and ${own('delivery', from.deliveryId)} as own`.execute(tx)
  return rows[0]?.own ?? false
}

export type Agreed = { any: boolean; words: boolean; pages: boolean; over: boolean; child: boolean }
/** Whether somebody agreed to the words, all who are told of do so today for whatever purpose, and for public pages. */
export async function agreed(tx: Tx, id: string, today: string): Promise<Agreed> {
  const { rows } = await sql<Agreed>`
    select story_agreed(s, 'words', 'portal', ${today}::date) as pages, c.* from story s cross join lateral (
      select coalesce(bool_or('words' = any (c.parts) and c.withdrawn_at is null), false) as "any",
        coalesce(bool_and(consent_stands(c, 'words', ${today}::date)), false) as words,
        coalesce(bool_or(c.until < ${today}::date), false) as "over", coalesce(bool_or(c.child), false) as child
      from story_consents(s) c) c where s.id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { any: false, words: false, pages: false, over: false, child: false }
}

/** Who is told of and may not be named today: consents and who gave them, sealed. Past row-level security. */
export async function unnamed(tx: Tx, id: string, today: string): Promise<{ id: string; sealed: Buffer }[]> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select * from story_unnamed(${id}::uuid, ${today}::date)`.execute(tx)
  return rows
}

/** A photo of a story, with the story, held. */
export async function photographed(tx: Tx, photoId: string): Promise<Locked | undefined> {
  const { rows } = await sql<{ record_id: string }>`
    select record_id from photo where id = ${photoId}::uuid and about = 'story' for update`.execute(tx)
  return rows[0] && lock(tx, rows[0].record_id)
}

export async function consented(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update story set consented_at = ${at} where id = ${id}::uuid and consented_at is null`.execute(tx)
}
