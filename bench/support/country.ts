import { createHash } from 'node:crypto'
import type pg from 'pg'

/**
 * A country's worth of libraries by set-based inserts: one a village, spread over all regencies, each active since
 * the first month, and their reports and sums.
 * @param libraries how many, at most 83,762
 * @param months how many months of reports, up to and with 2026-10
 * @param options.uncompared the search for likely doubles has still to look at all of them
 */
export async function loadCountry(
  owner: pg.Client,
  libraries: number,
  months: number,
  options: { uncompared?: boolean } = {},
): Promise<void> {
  await owner.query("set session_replication_role = 'replica'")
  await owner.query(
    `insert into programme_year (year, title, opened_at) select y, 'Tahun ' || y, now() from generate_series(2018, 2026) y on conflict do nothing`,
  )
  await owner.query(
    `create temp table chosen as
     select r.*, row_number() over (order by r.id) as n, ('00000000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by r.id)), 12, '0'))::uuid as library_id
     from (select * from region where level = 'village' order by md5(id::text) limit $1) r`,
    [libraries],
  )
  await owner.query(
    `insert into scope (id, kind, parent_id, province_id, regency_id, name) select 1000000 + n, 'library', regency_id, province_id, regency_id, 'Perpustakaan Desa ' || name from chosen`,
  )
  await owner.query(`select setval('scope_id', 1000000 + (select count(*) from chosen))`)
  // the registry's own triggers fill what is searched
  await owner.query("set session_replication_role = 'origin'")
  await owner.query(
    `insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, titles, weekly_hours, staff, internet, power, building, registered_at)
     select library_id, 1000000 + n, 'village', id, province_id, regency_id, district_id, 'Perpustakaan Desa ' || name, 300 + n % 2000, 20 + n % 20, 1 + n % 4, 'mobile', 'all-day', 'own', now() from chosen`,
  )
  // as a registry stands whose libraries were compared when each was entered
  if (!options.uncompared) await owner.query('delete from library_to_compare')
  await owner.query("set session_replication_role = 'replica'")
  await owner.query(
    `insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
     select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, library_id, province_id, regency_id, 1000000 + n, 2018, 'beneficiary', '2018-01-10', '2018-02-10', '2018-03-10', '2018-05-01' from chosen`,
  )
  await owner.query(
    `insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, verified_at, late, version)
     select library_id, m::date, province_id, regency_id, 1000000 + n,
       jsonb_build_object('visits', 80 + n % 120, 'visits-female', 40 + n % 60, 'visits-male', 40, 'users', 40 + n % 50, 'new-members', n % 9, 'members', 100 + n % 90, 'internet-users', n % 30, 'loans', n % 70),
       '{}', m + interval '34 days', case when n % 5 > 0 then m + interval '45 days' end, false, 1
     from chosen, generate_series(date '2026-10-01' - make_interval(months => $1 - 1), date '2026-10-01', interval '1 month') m
     where (n + extract(month from m)) % 10 > 0`,
    [months],
  )
  await owner.query("set session_replication_role = 'origin'")
  await recount(owner)
  await owner.query('drop table chosen')
  // as autovacuum leaves it
  await owner.query('vacuum analyze')
}

/** Fills the sums from the facts, as the triggers and the folder would have. */
async function recount(owner: pg.Client): Promise<void> {
  await owner.query(`
    insert into tally (region_id, month, measure_id, reported, verified)
    select r.region_id, f.month, m.id, sum(v.value), coalesce(sum(v.value) filter (where f.is_verified), 0)
    from monthly_report f
    cross join lateral (select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e where jsonb_typeof(e.value) = 'number' union all select 'reports', 1) v
    join measure m on m.code = v.code
    cross join lateral (values (1), (f.province_id), (f.regency_id)) r (region_id)
    where f.is_counted and r.region_id is not null
    group by 1, 2, 3`)
  await owner.query(`
    insert into tally (region_id, month, measure_id, reported, verified)
    select r.region_id, c.month, m.id, sum(c.reported), sum(c.verified)
    from enrolment e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    cross join lateral (values (1), (e.province_id), (e.regency_id)) r (region_id)
    where r.region_id is not null group by 1, 2, 3`)
}

/** A signed-in person with one role; returns the session's cookie. */
export async function signedIn(owner: pg.Client, role: string, scopeId: number): Promise<string> {
  const token = `bench-${role}-${scopeId}`
  const id = (kind: string) =>
    createHash('sha256')
      .update(`${kind}/${token}`)
      .digest('hex')
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5')
  await owner.query('insert into person (id, name, created_at) values ($1, $2, now())', [
    id('person'),
    `Petugas ${scopeId}`,
  ])
  await owner.query(
    `insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
     select $1, $2, $3, id, province_id, regency_id, now() from scope where id = $4`,
    [id('grant'), id('person'), role, scopeId],
  )
  await owner.query(
    `insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at) values ($1, $2, $3, 'bench', now(), now(), now() + interval '1 day')`,
    [id('session'), createHash('sha256').update(token).digest(), id('person')],
  )
  return `sinergi=${token}`
}
