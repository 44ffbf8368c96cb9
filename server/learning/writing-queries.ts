import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { putModule } from '../../contract/learning.ts'
import type { Tx } from '../platform/db.ts'
import type { Kept } from './policy.ts'

type Done = { at: Date; by: string }
type Facts = Omit<InputOf<typeof putModule>, 'version' | 'items'>
type ItemInput = InputOf<typeof putModule>['items'][number]

export type Held = Kept & { id: string; version: number; published: boolean; retired: boolean }

/** A module, held still. */
export async function lock(tx: Tx, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select id, scope_id, version, published_at is not null as published, retired_at is not null as retired
    from learning_module where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}
/** The module of an item, held still. */
export async function lockOfItem(tx: Tx, id: string): Promise<(Held & { kind: string }) | undefined> {
  const { rows } = await sql<Held & { kind: string }>`
    select m.id, m.scope_id, m.version, m.published_at is not null as published, m.retired_at is not null as retired, i.kind
    from learning_item i join learning_module m on m.id = i.module_id
    where i.id = ${id}::uuid for update of m`.execute(tx)
  return rows[0]
}

/** The nation or a province; null: no such region. */
export async function officeAt(tx: Tx, scopeId: number): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select s.id as scope_id from scope s join region r on r.id = s.id
    where s.id = ${scopeId} and r.level in ('nation', 'province')`.execute(tx)
  return rows[0]
}

/** @returns false where the id is another module's already */
export async function insert(
  tx: Tx,
  { id, scopeId, title, summary, strategy, topic, hours }: Facts,
  { at, by }: Done,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into learning_module (id, scope_id, province_id, title, summary, strategy, topic, hours, created_at, created_by, changed_at)
    values (${id}::uuid, ${scopeId}, ${scopeId === 1 ? null : scopeId}, ${title}, ${summary}, ${strategy}, ${topic}, ${hours},
      ${at}, ${by}::uuid, ${at}) on conflict (id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function write(
  tx: Tx,
  { id, title, summary, strategy, topic, hours }: Facts,
  at: Date,
): Promise<void> {
  await sql`
    update learning_module set title = ${title}, summary = ${summary}, strategy = ${strategy}, topic = ${topic},
      hours = ${hours}, changed_at = ${at}, version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Which of the items, or of their questions, stand in another module. */
export async function elsewhere(tx: Tx, moduleId: string, items: readonly ItemInput[]): Promise<boolean> {
  const questions = items.flatMap(({ questions: all }) => all.map(({ id }) => id))
  const { rows } = await sql`
    select from learning_item where id = any(${items.map(({ id }) => id)}::uuid[]) and module_id <> ${moduleId}::uuid
    union all
    select from learning_question q join learning_item i on i.id = q.item_id
    where q.id = any(${questions}::uuid[]) and i.module_id <> ${moduleId}::uuid limit 1`.execute(tx)
  return rows.length > 0
}

/** Puts the items of a module in the place of those that were: what was learned of one that stays is kept. */
export async function putItems(tx: Tx, moduleId: string, items: readonly ItemInput[]): Promise<void> {
  const ids = items.map(({ id }) => id)
  await sql`delete from learning_item where module_id = ${moduleId}::uuid and id <> all(${ids}::uuid[])`.execute(
    tx,
  )
  const told = JSON.stringify(
    items.map(({ questions: _, ...item }, place) => ({
      ...item,
      place,
      pass: item.kind === 'quiz' ? item.pass : null,
      link: item.kind === 'video' ? item.link : null,
    })),
  )
  await sql`
    insert into learning_item (id, module_id, place, kind, title, body, link, pass)
    select t.id, ${moduleId}::uuid, t.place, t.kind, t.title, t.body, t.link, t.pass
    from jsonb_to_recordset(${told}::jsonb) as t(id uuid, place int, kind text, title text, body text, link text, pass smallint)
    on conflict (id) do update set place = excluded.place, kind = excluded.kind, title = excluded.title, body = excluded.body,
      link = excluded.link, pass = excluded.pass,
      file = case when excluded.kind = 'document' then learning_item.file end,
      bytes = case when excluded.kind = 'document' then learning_item.bytes end`.execute(tx)
  await putQuestions(tx, moduleId, items)
}

async function putQuestions(tx: Tx, moduleId: string, items: readonly ItemInput[]): Promise<void> {
  const all = items.flatMap(item =>
    item.kind === 'quiz' ? item.questions.map((one, place) => ({ ...one, item: item.id, place })) : [],
  )
  await sql`
    delete from learning_question q using learning_item i
    where i.id = q.item_id and i.module_id = ${moduleId}::uuid and q.id <> all(${all.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into learning_question (id, item_id, place, text, choices)
    select t.id, t.item, t.place, t.text, array(select jsonb_array_elements_text(t.choices))
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t(id uuid, item uuid, place int, text text, choices jsonb)
    on conflict (id) do update set item_id = excluded.item_id, place = excluded.place, text = excluded.text,
      choices = excluded.choices`.execute(tx)
  await sql`
    insert into learning_key (question_id, right_choice)
    select t.id, t."right" from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t(id uuid, "right" smallint)
    on conflict (question_id) do update set right_choice = excluded.right_choice`.execute(tx)
}

/** The first item that has nothing to read, see or answer; the module itself where it has none. */
export async function unfinished(tx: Tx, moduleId: string): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from (
      select i.title, i.place from learning_item i where i.module_id = ${moduleId}::uuid and case i.kind
        when 'text' then coalesce(i.body, '') = ''
        when 'document' then i.file is null
        when 'quiz' then not exists (select from learning_question q where q.item_id = i.id)
        else false end
      union all
      select m.title, -1 from learning_module m where m.id = ${moduleId}::uuid
        and not exists (select from learning_item i where i.module_id = m.id)) t
    order by place limit 1`.execute(tx)
  return rows[0]?.title
}

export async function attach(
  tx: Tx,
  itemId: string,
  { file, bytes, upload }: { file: string; bytes: number; upload: string },
): Promise<void> {
  await sql`update learning_item set file = ${file}, bytes = ${bytes}, upload = ${upload} where id = ${itemId}::uuid`.execute(
    tx,
  )
}
export async function touch(tx: Tx, moduleId: string, at: Date): Promise<void> {
  await sql`update learning_module set changed_at = ${at}, version = version + 1 where id = ${moduleId}::uuid`.execute(
    tx,
  )
}
export async function publish(tx: Tx, id: string, { at, by }: Done): Promise<void> {
  await sql`
    update learning_module set published_at = coalesce(published_at, ${at}), published_by = coalesce(published_by, ${by}::uuid),
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}
export async function retire(tx: Tx, id: string, reason: string, { at, by }: Done): Promise<void> {
  await sql`
    update learning_module set retired_at = ${at}, retired_by = ${by}::uuid, retire_reason = ${reason}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}
