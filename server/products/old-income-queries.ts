import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** The advisory lock of who gives keys to producers and seals: of servers that start at once one after the other. */
const sealingTurn = 736579

/** Until the end of the transaction nobody else seals. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sealingTurn})`.execute(tx)
}

/** Producers who never got a key, or of whom something stands in the clear: held, with their products. */
export async function plainOnes(tx: Tx, most: number): Promise<string[]> {
  const found = sql`
    select r.id from producer r where r.forgotten_at is null and (not r.keyed
      or exists (select from producer_before b where b.producer_id = r.id and b.income is not null)
      or exists (select from product_income i join product p on p.id = i.product_id where p.producer_id = r.id))
    order by r.id limit ${most}`
  // products first, as a command that notes an income does
  await sql`select from product where producer_id in (${found}) order by id for update`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from producer where id in (${found}) and forgotten_at is null order by id for update`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Of these, those who were not forgotten: held. */
export async function hold(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from producer where id = any(${[...ids]}::uuid[]) and forgotten_at is null order by id for update`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export type PlainBefore = { id: string; income: number }
export async function plainBefore(tx: Tx, ids: readonly string[]): Promise<PlainBefore[]> {
  const { rows } = await sql<PlainBefore>`
    select producer_id as id, income from producer_before
    where producer_id = any(${[...ids]}::uuid[]) and income is not null`.execute(tx)
  return rows
}
export async function sealBefore(tx: Tx, id: string, sealed: Buffer): Promise<void> {
  await sql`update producer_before set sealed = ${sealed}, income = null where producer_id = ${id}::uuid`.execute(
    tx,
  )
}

export type PlainMonth = { product_id: string; producer_id: string; month: string; income: number }
/** Of those who were forgotten nothing is sealed any more. */
export async function dropOfForgotten(tx: Tx): Promise<void> {
  await sql`delete from product_income i using product p join producer r on r.id = p.producer_id
    where p.id = i.product_id and r.forgotten_at is not null`.execute(tx)
}
/** Takes them out. */
export async function takePlainMonths(tx: Tx, ids: readonly string[]): Promise<PlainMonth[]> {
  const { rows } = await sql<PlainMonth>`
    delete from product_income i using product p where p.id = i.product_id and p.producer_id = any(${[...ids]}::uuid[])
    returning i.product_id, p.producer_id, i.month, i.income`.execute(tx)
  return rows
}
