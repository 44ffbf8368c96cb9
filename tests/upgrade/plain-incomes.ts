import type pg from 'pg'
import { migrationNames } from '../../server/platform/migrate.ts'

/** Those before incomes were sealed. */
export const plainMigrations = migrationNames().filter(name => name < '075')
/** More than the start seals at once. */
export const producers = 250
/** What they earned in 2026, as that version added it up. */
export const inTheClear = `select count(*)::int as producers, sum(income)::float8 as income, sum(months)::int as months, sum(before)::float8 as before
  from income_sums(array(select id from product), '2026-01-01', '2026-12-31', '2026-11-20')`

/** Producers with incomes as they were noted then, in the clear: of two products each, and of one who was forgotten. */
export async function notePlainIncomes(owner: pg.Client): Promise<void> {
  await owner.query(facts)
}

const facts = `
create temp table maker as
  select ('00000000-0000-7000-c000-' || lpad(n::text, 12, '0'))::uuid as id, n, l.id as library_id, l.province_id, l.regency_id, l.scope_id
  from generate_series(1, ${producers}) n, library l where l.id = '00000000-0000-7000-8000-000000000001';
insert into producer (id, library_id, province_id, regency_id, scope_id, kind, entered_at)
  select id, library_id, province_id, regency_id, scope_id, 'person', '2026-01-01' from maker;
insert into producer_person select id, 'Pembuat ' || n, null from maker;
insert into consent (id, library_id, province_id, regency_id, scope_id, about, record_id, child, parts, how, given_on, entered_at)
  select gen_random_uuid(), library_id, province_id, regency_id, scope_id, 'producer', id, false, '{income}', 'signed', '2026-01-01', '2026-01-01' from maker;
insert into producer_before select id, 1000003 * n, '2026-01-01' from maker where n % 3 > 0 and n <> 7;
insert into product (id, library_id, province_id, regency_id, scope_id, producer_id, name, kind, unit, names_child, entered_at)
  select ('00000000-0000-7000-d' || k || '00-' || lpad(n::text, 12, '0'))::uuid, library_id, province_id, regency_id, scope_id, id, 'Kerupuk', 'food', 'pack', false, '2026-01-01'
  from maker, generate_series(1, 2) k;
insert into product_sale (product_id, month, quantity, reported_at)
  select p.id, m::date, 10, '2026-11-01' from product p, generate_series(date '2025-11-01', date '2026-10-01', interval '1 month') m;
insert into product_income select product_id, month, 7000001 + 13 * extract(month from month)::int from product_sale where extract(month from month) <> 3;
update producer set forgotten_at = '2026-11-01' where id = (select id from maker where n = 7);
update consent set withdrawn_at = '2026-11-01' where record_id = (select id from maker where n = 7);
drop table maker;
`
