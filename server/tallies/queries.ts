import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { addMeasure, Measure, rewordMeasure, Rule } from '../../contract/tallies.ts'
import type { Tx } from '../platform/db.ts'

/** The measures asked or counted in a month (all versions ever where it is null), in the order of the form. */
export async function measures(tx: Tx, month: string | null): Promise<Measure[]> {
  const { rows } = await sql<MeasureRow>`
    select m.id, m.code, m.unit, m.nature, m.source, p.code as part_of, m.position, v.version, v.required, v.valid_from,
      v.valid_to, v.wording_id, v.wording_en, v.definition_id, v.definition_en
    from measure m join measure_version v on v.measure_id = m.id left join measure p on p.id = m.part_of
    where ${month}::date is null or (v.valid_from <= ${month}::date and coalesce(v.valid_to, 'infinity') >= ${month}::date)
    order by m.position, m.id, v.version`.execute(tx)
  return rows.map(measureOf)
}

/** The rules whose both sides are asked in a month; every rule ever where it is null. */
export async function rules(tx: Tx, month: string | null): Promise<Rule[]> {
  const { rows } = await sql<RuleRow>`
    select r.code, r.left_code, r.op, r.right_code, r.message_id, r.message_en from report_rule r
    where ${month}::date is null or (r.valid_from <= ${month}::date and coalesce(r.valid_to, 'infinity') >= ${month}::date
      and 2 = (select count(distinct m.id) from measure m join measure_version v on v.measure_id = m.id
        where m.code = any(array[r.left_code, r.right_code])
          and v.valid_from <= ${month}::date and coalesce(v.valid_to, 'infinity') >= ${month}::date))
    order by r.code`.execute(tx)
  return rows.map(row => ({
    code: row.code,
    left: row.left_code,
    op: row.op,
    right: row.right_code,
    message: { id: row.message_id, en: row.message_en },
  }))
}

/** A measure with its last version. */
export type Held = {
  id: number
  code: string
  fixed: boolean
  version: number
  valid_from: string
  valid_to: string | null
}

/** A measure and then its parts, held against other changes of the instrument. */
export async function lock(tx: Tx, code: string): Promise<Held[]> {
  await sql`select from measure where code = ${code} for update`.execute(tx)
  const { rows } = await sql<Held>`
    select distinct on (m.id) m.id, m.code, m.fixed, v.version, v.valid_from, v.valid_to
    from measure whole join measure m on whole.id in (m.id, m.part_of) join measure_version v on v.measure_id = m.id
    where whole.code = ${code} order by m.id, v.version desc`.execute(tx)
  return rows.sort((a, b) => Number(b.code === code) - Number(a.code === code))
}

/** Adds a measure after the last one of the report, with its parts behind it. Returns its id. */
export async function add(tx: Tx, input: InputOf<typeof addMeasure>): Promise<number> {
  const { code, unit, nature, wording, definition, required, validFrom } = input
  const parts = input.parts.map(part => ({
    code: `${code}-${part.code}`,
    wording_id: part.wording.id,
    wording_en: part.wording.en,
  }))
  const { rows } = await sql<{ id: number }>`
    with place as (select coalesce(max(position), 0) / 10 * 10 + 10 as position from measure where source = 'report'),
    part as (
      select p.*, row_number() over () as n
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) p (code text, wording_id text, wording_en text)),
    whole as (
      insert into measure (code, unit, nature, source, position)
      select ${code}, ${unit}, ${nature}, 'report', position from place returning id),
    added as (
      insert into measure (code, unit, nature, source, part_of, position)
      select part.code, ${unit}, ${nature}, 'report', whole.id, place.position + part.n from part, whole, place returning id, code),
    worded as (
      insert into measure_version (measure_id, version, wording_id, wording_en, definition_id, definition_en, required, valid_from)
      select id, 1, ${wording.id}, ${wording.en}, ${definition.id}, ${definition.en}, ${required}, ${validFrom}::date from whole
      union all
      select added.id, 1, part.wording_id, part.wording_en, ${definition.id}, ${definition.en}, false, ${validFrom}::date
      from added join part on part.code = added.code)
    select id from whole`.execute(tx)
  return rows[0]?.id ?? 0
}

/** Adds the next version of a measure; the one before ends with `before`, where it has not ended yet. */
export async function reword(
  tx: Tx,
  held: Held,
  { wording, definition, required, validFrom }: InputOf<typeof rewordMeasure>,
  { before, until }: { before: string; until: string | null },
): Promise<void> {
  await sql`
    with ended as (
      update measure_version set valid_to = ${before}::date
      where measure_id = ${held.id} and version = ${held.version} and coalesce(valid_to, 'infinity') > ${before}::date)
    insert into measure_version (measure_id, version, wording_id, wording_en, definition_id, definition_en, required, valid_from, valid_to)
    values (${held.id}, ${held.version + 1}, ${wording.id}, ${wording.en}, ${definition.id}, ${definition.en}, ${required},
      ${validFrom}::date, ${until}::date)`.execute(tx)
}

/** Ends the last versions of these measures with a month, where they have not ended before it. */
export async function end(tx: Tx, held: readonly Held[], lastMonth: string): Promise<void> {
  await sql`update measure_version v set valid_to = ${lastMonth}::date
    from unnest(${held.map(of => of.id)}::int[], ${held.map(of => of.version)}::int[]) h (id, version)
    where v.measure_id = h.id and v.version = h.version and coalesce(v.valid_to, 'infinity') > ${lastMonth}::date`.execute(
    tx,
  )
}

type MeasureRow = Pick<
  Measure,
  'id' | 'code' | 'unit' | 'nature' | 'source' | 'position' | 'version' | 'required'
> & {
  part_of: string | null
  valid_from: string
  valid_to: string | null
  wording_id: string
  wording_en: string
  definition_id: string
  definition_en: string
}

type RuleRow = {
  code: string
  left_code: string
  op: Rule['op']
  right_code: string
  message_id: string
  message_en: string
}

function measureOf(row: MeasureRow): Measure {
  const { part_of, valid_from, valid_to, wording_id, wording_en, definition_id, definition_en, ...same } = row
  return {
    ...same,
    partOf: part_of,
    validFrom: valid_from,
    validTo: valid_to,
    wording: { id: wording_id, en: wording_en },
    definition: { id: definition_id, en: definition_en },
  }
}
