import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, type Role } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Answering, ask, listQuestions, Question } from '../../contract/questions.ts'
import { wantedIn, wordsOf } from '../libraries/search.ts'
import type { Tx } from '../platform/db.ts'

export type Asker = {
  id: string
  role: Role
  place: string
  scopeId: number
  libraryId: string | null
}

export type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** The place of a question is its asker's. */
export async function insert(
  tx: Tx,
  { id, title, text }: InputOf<typeof ask>,
  asker: Asker,
  { level, at }: { level: Answering; at: Date },
): Promise<Placed> {
  const { rows } = await sql<Placed>`
    insert into question (id, library_id, province_id, regency_id, scope_id, asker_id, asker_role, asker_place, title, body, at,
      level, fold)
    select ${id}::uuid, ${asker.libraryId}::uuid, s.province_id, s.regency_id, s.id, ${asker.id}::uuid, ${asker.role},
      ${asker.place}, ${title}, ${text}, ${at}, ${level}, ${folded(title, text)}
    from scope s where s.id = ${asker.scopeId}::int returning province_id, regency_id, scope_id`.execute(tx)
  return rows[0] ?? { province_id: null, regency_id: null, scope_id: asker.scopeId }
}

/** A question in sight, locked. */
export async function lock(tx: Tx, id: string) {
  const row = await tx.selectFrom('question').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && { ...row, level: row.level as Answering, asker_role: row.asker_role as Role }
}
export type Held = NonNullable<Awaited<ReturnType<typeof lock>>>

/** The kind of the library that asks. */
export async function kindOf(tx: Tx, scopeId: number): Promise<string | undefined> {
  const row = await tx.selectFrom('library').select('kind').where('scope_id', '=', scopeId).executeTakeFirst()
  return row?.kind
}

export async function passOn(tx: Tx, id: string, to: Answering, by: string, at: Date): Promise<void> {
  await sql`update question set level = ${to}, passed_on_at = ${at}, passed_on_by = ${by}::uuid, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

/** Writes the answer; what it said before stays in its history. */
export async function answer(
  tx: Tx,
  { id, title, body }: Pick<Held, 'id' | 'title' | 'body'>,
  given: { text: string; useful: boolean; by: string; place: string; at: Date },
): Promise<void> {
  const { text, useful, by, place, at } = given
  await sql`
    with written as (
      update question set answer = ${text}, answered_at = ${at}, answered_by = ${by}::uuid, answered_place = ${place},
        useful = ${useful}, fold = ${folded(title, body, text)}, version = version + 1
      where id = ${id}::uuid returning id, version)
    insert into question_answer (question_id, version, at, by_person, answer, useful)
    select id, version, ${at}, ${by}::uuid, ${text}, ${useful} from written`.execute(tx)
}

type Filter = Pick<InputOf<typeof listQuestions>, 'view' | 'q'>

export async function count(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from question q where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Question[]> {
  const order = filter.view === 'waiting' ? sql`q.at, q.id` : sql`coalesce(q.answered_at, q.at) desc, q.id`
  const { rows } = await selection(
    actor,
    matches(actor, filter),
    sql`order by ${order} limit ${limit} offset ${offset}`,
  ).execute(tx)
  return rows
}

export async function one(tx: Tx, actor: Actor, id: string): Promise<Question | undefined> {
  const { rows } = await selection(actor, sql`q.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

/** My questions that were answered since a moment, and those that came to my office and are open. */
export async function forActor(tx: Tx, actor: Actor, since: Date): Promise<(Question & { seen: boolean })[]> {
  const me = actor.personId
  const { rows } = await sql<Question & { seen: boolean }>`
    select s.*, exists (select from talk_seen n where n.person_id = ${me}::uuid and n.item_id = s.id) as seen from (${selection(
      actor,
      sql`(q.asker_id = ${me}::uuid and q.answered_at > ${since})
        or (q.answered_at is null and q.at > ${since} and ${isAtMyLevel(actor)})`,
      sql`order by q.at desc limit 100`,
    )}) s`.execute(tx)
  return rows
}

/** After a boundary decree: what an office asked goes where the office went; what libraries asked goes with them. */
export async function followOffices(tx: Tx): Promise<void> {
  await sql`
    update question q set scope_id = s.id, province_id = s.province_id, regency_id = s.regency_id
    from region r join scope s on s.id = coalesce(r.followed_by, r.id)
    where q.library_id is null and r.id = q.scope_id
      and (q.scope_id, q.province_id, q.regency_id) is distinct from (s.id, s.province_id, s.regency_id)`.execute(
    tx,
  )
}

const folded = (...texts: (string | null)[]): string => ` ${wordsOf(texts.join(' ')).join(' ')} `

/** The question is with the actor's office. */
function isAtMyLevel(actor: Actor): RawBuilder<boolean> {
  const able: readonly Role[] = may['talk.answer']
  const scopes = (role: Role) =>
    actor.grants.filter(grant => grant.role === role && able.includes(role)).map(grant => grant.scopeId)
  return sql`case q.level
    when 'regency' then q.regency_id = any(${scopes('regency')}::int[])
    when 'province' then q.province_id = any(${scopes('province')}::int[])
    else ${scopes('national').length > 0}::bool end`
}

/** Within the scopes that the actor sees by place, where names are shown. */
function seesPlace(actor: Actor): RawBuilder<boolean> {
  const scopes = actor.grants.map(grant => grant.scopeId)
  return sql`(1 = any(${scopes}::int[]) or q.province_id = any(${scopes}::int[]) or q.regency_id = any(${scopes}::int[])
    or q.scope_id = any(${scopes}::int[]) or q.asker_id = ${actor.personId}::uuid)`
}

function matches(actor: Actor, { view, q }: Filter): RawBuilder<boolean> {
  const of = {
    useful: sql`q.useful`,
    mine: sql`q.asker_id = ${actor.personId}::uuid`,
    waiting: sql`q.answered_at is null and ${isAtMyLevel(actor)}`,
  }[view]
  return sql`${sql.join([of, ...wantedIn(q).map(containing)], sql` and `)}`
}

/** A word begins with what was typed, or nearly so: slips are forgiven as in the registry's search. */
const containing = ({ word, slips }: { word: string; slips: number }): RawBuilder<unknown> => sql`exists (
  select from unnest(string_to_array(q.fold, ' ')) w (word)
  where starts_with(w.word, ${word}) or (${slips}::int > 0 and length(w.word) between 1 and 60
    and least(levenshtein_less_equal(w.word, ${word}, ${slips}::int),
      levenshtein_less_equal(left(w.word, ${word.length}::int), ${word}, ${slips}::int)) <= ${slips}::int))`

function selection(
  actor: Actor,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): RawBuilder<Question> {
  return sql`
    select q.id, q.title, coalesce(q.body, '') as text, q.at,
      json_build_object('role', q.asker_role,
        'name', case when ${seesPlace(actor)} then (select name from names_of(array[q.asker_id])) end,
        'place', case when ${seesPlace(actor)} then q.asker_place end) as asker,
      q.level, q.passed_on_at as "passedOnAt",
      case when q.answer is not null then json_build_object('text', q.answer, 'at', to_json(q.answered_at),
        'by', (select name from names_of(array[q.answered_by])), 'place', q.answered_place) end as answer,
      q.useful, q.asker_id = ${actor.personId}::uuid as mine, ${isAtMyLevel(actor)} as "toMe", q.version
    from question q where ${where} ${rest}`
}
