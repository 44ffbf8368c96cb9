import { sql } from 'kysely'
import type { OfYear } from '../producers/incomes.ts'
import type { Tx } from '../platform/db.ts'

/** What a product brought in a year, sealed by whoever earned it. */
export type SealedYear = OfYear & { sealed: Buffer }

/** Of a product in one year; of more than one producer where it changed hands. */
export async function yearOf(tx: Tx, productId: string, year: number): Promise<SealedYear[]> {
  const { rows } = await sql<SealedYear>`
    select product_id, year, producer_id, sealed from product_income_year
    where product_id = ${productId}::uuid and year = ${year} for update`.execute(tx)
  return rows
}

/** All years of a product, as far as row-level security shows them, of producers who agree. */
export async function yearsOf(tx: Tx, productId: string, today: string): Promise<SealedYear[]> {
  const { rows } = await sql<SealedYear>`
    select product_id, year, producer_id, sealed from product_income_year
    where product_id = ${productId}::uuid and is_agreed(producer_id, 'income', false, ${today}::date)`.execute(
    tx,
  )
  return rows
}

export async function putYear(tx: Tx, { product_id, year, producer_id, sealed }: SealedYear): Promise<void> {
  await sql`insert into product_income_year (product_id, year, producer_id, sealed)
    values (${product_id}::uuid, ${year}, ${producer_id}::uuid, ${sealed})
    on conflict (product_id, year, producer_id) do update set sealed = excluded.sealed`.execute(tx)
}
export async function dropYear(tx: Tx, { product_id, year, producer_id }: OfYear): Promise<void> {
  await sql`delete from product_income_year
    where product_id = ${product_id}::uuid and year = ${year} and producer_id = ${producer_id}::uuid`.execute(
    tx,
  )
}

/** `before`: of the producer, on each of its products. */
export type SealedIncome = Omit<SealedYear, 'year'> & { before: Buffer | null }
/** What a sum is made of: of all products, whoever asks; of producers who agree today. */
export async function incomesOf(
  tx: Tx,
  products: readonly string[],
  year: number,
  today: string,
): Promise<SealedIncome[]> {
  const { rows } = await sql<SealedIncome>`
    select * from incomes_sealed(${[...products]}::uuid[], ${year}, ${today}::date)`.execute(tx)
  return rows
}
