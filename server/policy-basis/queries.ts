import { type Selectable, sql } from 'kysely'
import type { BasisFacts, BasisKind } from '../../contract/policy-basis.ts'
import type { PolicyBasisId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export type Row = Selectable<Tables['policy_basis']>
export type Target = {
  scope_id: number
  province_id: number | null
  regency_id: number | null
  path: number[]
}

/** The region or library that a document is to be of. */
export async function target(tx: Tx, scopeId: number): Promise<Target | undefined> {
  const { rows } = await sql<Target>`
    select id as scope_id, province_id, regency_id,
      array_remove(array[1, province_id, regency_id, id], null) as path
    from scope s where id = ${scopeId}::int and kind in ('region', 'library')
      and not exists (select from library l where l.scope_id = s.id and l.merged_into is not null) for share`.execute(
    tx,
  )
  return rows[0]
}

export async function find(tx: Tx, id: PolicyBasisId): Promise<Row | undefined> {
  return tx.selectFrom('policy_basis').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lock(tx: Tx, id: PolicyBasisId): Promise<Row | undefined> {
  return tx.selectFrom('policy_basis').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Whether another document of this kind has the number in this very place; spaces and case aside. */
export async function isTaken(
  tx: Tx,
  scopeId: number,
  { kind, number }: { kind: BasisKind; number: string },
  but: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from policy_basis where scope_id = ${scopeId} and kind = ${kind}
      and lower(regexp_replace(number, '\\s', '', 'g')) = lower(regexp_replace(${number}, '\\s', '', 'g'))
      and id is distinct from ${but}::uuid limit 1`.execute(tx)
  return rows.length > 0
}

/** What a partner's id stands for today, in sight. */
export async function partnerNow(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from partner where id = partner_now(${id}::uuid)`.execute(tx)
  return rows[0]?.id
}

type Done = { at: Date; by: string }
export async function insert(
  tx: Tx,
  id: PolicyBasisId,
  { scope_id, province_id, regency_id }: Target,
  facts: BasisFacts,
  { at, by }: Done,
): Promise<void> {
  await tx
    .insertInto('policy_basis')
    .values({
      ...{ id, scope_id, province_id, regency_id },
      ...columnsOf(facts),
      ...{ recorded_at: at.toISOString(), recorded_by: by, version: 1 },
    } as never)
    .execute()
}

export async function write(tx: Tx, id: string, facts: BasisFacts): Promise<void> {
  await tx
    .updateTable('policy_basis')
    .set({ ...columnsOf(facts), version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

export async function end(tx: Tx, id: string, on: string, reason: string): Promise<void> {
  await sql`update policy_basis set ended_on = ${on}::date, ended_reason = ${reason}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export async function setFile(tx: Tx, id: string, file: string, type: string): Promise<void> {
  await sql`update policy_basis set file = ${file}, file_type = ${type} where id = ${id}::uuid`.execute(tx)
}

const columnsOf = (facts: BasisFacts) => ({
  ...{ kind: facts.kind, number: facts.number, title: facts.title, dated: facts.dated },
  ...{ valid_until: facts.validUntil, amount: facts.amount, partner_id: facts.partnerId },
  ...{ link: facts.link, topics: facts.topics },
})

/** After a boundary decree each document has the place of its scope; a region's go with it where it went into another. */
export async function followScopes(tx: Tx): Promise<void> {
  await sql`update policy_basis b set scope_id = r.followed_by from region r
    where r.id = b.scope_id and r.valid_to is not null and r.followed_by is not null`.execute(tx)
  await sql`
    update policy_basis b set province_id = s.province_id, regency_id = s.regency_id from scope s
    where s.id = b.scope_id and (b.province_id, b.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
    tx,
  )
}
