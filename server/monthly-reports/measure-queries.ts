import { sql } from 'kysely'
import type { Measure, Rule } from '../../contract/tallies.ts'
import type { Tx } from '../platform/db.ts'

type Row = Omit<Measure, 'partOf' | 'wording' | 'definition' | 'validFrom' | 'validTo'> & {
  part_of: string | null
  wording_id: string
  wording_en: string
  definition_id: string
  definition_en: string
  valid_from: string
  valid_to: string | null
}

/** The instrument of a month: its measures in the order of the form, and its rules. */
export async function inForce(tx: Tx, month: string): Promise<{ measures: Measure[]; rules: Rule[] }> {
  const measures = await sql<Row>`
    select m.id, m.code, m.unit, m.nature, m.source, w.code as part_of, m.position, v.wording_id, v.wording_en,
      v.definition_id, v.definition_en, v.required, v.valid_from, v.valid_to, v.version
    from measure m join measure_version v on v.measure_id = m.id left join measure w on w.id = m.part_of
    where v.valid_from <= ${month}::date and (v.valid_to is null or v.valid_to >= ${month}::date)
      and m.source <> 'programme'
    order by m.position, m.id`.execute(tx)
  const rules = await sql<{
    code: string
    left_code: string
    op: Rule['op']
    right_code: string
    message_id: string
    message_en: string
  }>`
    select code, left_code, op, right_code, message_id, message_en from report_rule
    where valid_from <= ${month}::date and (valid_to is null or valid_to >= ${month}::date)
    order by code`.execute(tx)
  return {
    measures: measures.rows.map(row => ({
      id: row.id,
      code: row.code,
      unit: row.unit,
      nature: row.nature,
      source: row.source,
      partOf: row.part_of,
      position: row.position,
      wording: { id: row.wording_id, en: row.wording_en },
      definition: { id: row.definition_id, en: row.definition_en },
      required: row.required,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      version: row.version,
    })),
    rules: rules.rows.map(row => ({
      code: row.code,
      left: row.left_code,
      op: row.op,
      right: row.right_code,
      message: { id: row.message_id, en: row.message_en },
    })),
  }
}
