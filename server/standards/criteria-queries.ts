import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { addCriterion, Criterion, rewordCriterion } from '../../contract/standards.ts'
import type { Tx } from '../platform/db.ts'

/** A criterion with its last version. */
export type Held = Pick<Criterion, 'code' | 'kind' | 'fact' | 'version' | 'choices'> & {
  id: number
  valid_from: string
  valid_to: string | null
}

/** A criterion, held against other changes of the standard. */
export async function lock(tx: Tx, code: string): Promise<Held | undefined> {
  await sql`select from criterion where code = ${code} for update`.execute(tx)
  const { rows } = await sql<Held>`
    select c.id, c.code, c.kind, c.fact, v.version, v.choices, v.valid_from, v.valid_to
    from criterion c join criterion_version v on v.criterion_id = c.id
    where c.code = ${code} order by v.version desc limit 1`.execute(tx)
  return rows[0]
}

/** Adds a criterion that is asked, behind the last one. */
export async function add(tx: Tx, input: InputOf<typeof addCriterion>): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into criterion (code, kind, position)
    select ${input.code}, ${input.kind}, coalesce(max(position), 0) + 10 from criterion returning id`.execute(
    tx,
  )
  await addVersion(tx, { id: rows[0]?.id ?? 0, version: 1 }, input, null)
}

/** Adds the next version; the one before ends the day before it begins. An end that was set for later stays set. */
export async function reword(tx: Tx, held: Held, input: InputOf<typeof rewordCriterion>): Promise<void> {
  await sql`update criterion_version set valid_to = ${input.validFrom}::date - 1
    where criterion_id = ${held.id} and version = ${held.version} and coalesce(valid_to, 'infinity') >= ${input.validFrom}::date`.execute(
    tx,
  )
  const until = held.valid_to !== null && held.valid_to >= input.validFrom ? held.valid_to : null
  await addVersion(tx, { id: held.id, version: held.version + 1 }, input, until)
}

export async function end(tx: Tx, held: Held, lastDay: string): Promise<void> {
  await sql`update criterion_version set valid_to = ${lastDay}::date
    where criterion_id = ${held.id} and version = ${held.version}`.execute(tx)
}

type Asked = Omit<InputOf<typeof rewordCriterion>, 'code' | 'version'>

async function addVersion(
  tx: Tx,
  { id, version }: { id: number; version: number },
  input: Asked,
  until: string | null,
): Promise<void> {
  const { wording, explanation, step, threshold, choices, weight, source, validFrom } = input
  await sql`
    insert into criterion_version (criterion_id, version, wording_id, wording_en, explanation_id, explanation_en, step_id,
      step_en, threshold, choices, weight, source, valid_from, valid_to)
    values (${id}, ${version}, ${wording.id}, ${wording.en}, ${explanation.id}, ${explanation.en}, ${step.id}, ${step.en},
      ${threshold}, ${JSON.stringify(choices)}::jsonb, ${weight}, ${source}, ${validFrom}::date, ${until}::date)`.execute(
    tx,
  )
}
