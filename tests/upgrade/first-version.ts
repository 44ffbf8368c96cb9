import type pg from 'pg'
import { readRegions } from '../../db/regions/read.ts'
import { migrate, migrationNames } from '../../server/platform/migrate.ts'
import type { Address } from '../../server/platform/db.ts'

/** The migrations of the first version that anybody could have run. */
export const firstMigrations = migrationNames().filter(name => name < '011')

/**
 * Brings a database to the first version and puts into every table of it what that version would have written, by
 * statements that were right then. They stay as they are: later migrations have to live with them.
 */
export async function fillFirstVersion(address: Address, owner: pg.Client): Promise<void> {
  await migrate(address, { only: firstMigrations })
  await loadRegions(owner)
  await owner.query(facts)
}

async function loadRegions(owner: pg.Client): Promise<void> {
  const lines = readRegions()
  const ids = new Map(lines.map((line, index) => [line.code, index + 2]))
  let rank = 0
  const rows = lines.map(line => {
    const codes = line.code.split('.')
    const upTo = (depth: number) =>
      codes.length >= depth ? (ids.get(codes.slice(0, depth).join('.')) ?? null) : null
    const parent = codes.length === 1 ? 1 : (ids.get(codes.slice(0, -1).join('.')) ?? 1)
    return [
      ids.get(line.code),
      ...[line.code, line.name, line.level, parent, upTo(1), upTo(2), upTo(3)],
      line.level === 'village' ? rank++ : null,
    ]
  })
  const columns = (n: number) => rows.map(row => row[n])
  await owner.query(
    `insert into region (id, code, name, level, parent_id, province_id, regency_id, district_id, rank, fold, valid_from)
     select r.*, lower(r.name), '2025-04-25'
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[])
       r (id, code, name, level, parent_id, province_id, regency_id, district_id, rank)`,
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map(columns),
  )
  await owner.query(
    `insert into scope (id, kind, parent_id, province_id, regency_id, name)
     select id, 'region', parent_id, province_id, regency_id, name from region where level in ('province', 'regency')`,
  )
}

/** 40 libraries of Natuna and Palangka Raya, their people, enrolments, activities and reports in all states. */
const facts = `
create temp table chosen as
  select v.*, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as library_id
  from (
    select r.*, row_number() over (order by r.code) as n from region r
    where r.level = 'village' and (r.code like '21.03.%' or r.code like '62.71.%')) v
  where n <= 40;
insert into setting values ('example', 'false', '2026-01-01');

insert into scope (id, kind, parent_id, province_id, regency_id, name)
  select nextval('scope_id'), 'library', regency_id, province_id, regency_id, 'Perpustakaan Desa ' || name || ' ' || n from chosen order by n;
insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, npp, titles, internet, power, building, registered_at, closed_on, closed_reason)
  select library_id, s.id, 'village', c.id, c.province_id, c.regency_id, c.district_id, 'Perpustakaan Desa ' || c.name, case when n % 3 = 0 then '21' || n end,
    100 + n, 'mobile', 'part-of-day', 'own', '2026-01-01', case when n = 40 then date '2026-06-01' end, case when n = 40 then 'Digabung' end
  from chosen c join scope s on s.name = 'Perpustakaan Desa ' || c.name || ' ' || n;
insert into library_version select id, 1, 'registered', registered_at, null, '{"titles": 1}' from library;

insert into person (id, name, language, created_at, disabled_at)
  select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Petugas ' || n, case when n % 2 = 0 then 'id' else 'en' end, '2026-01-01',
    case when n = 39 then timestamptz '2026-05-01' end from chosen;
insert into login select 'username', 'petugas' || right(id::text, 2), id from person;
insert into credential select id, '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$9sFv1yD0pVq4v3Q9m0T9WlqYI4Xh9o1mZ3w0l1k2j3g', '2026-01-01' from person;
insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at, ended_at)
  select gen_random_uuid(), p.id, case when right(p.id::text, 2) = '01' then 'national' else 'library' end,
    case when right(p.id::text, 2) = '01' then 1 else l.scope_id end, case when right(p.id::text, 2) <> '01' then l.province_id end, case when right(p.id::text, 2) <> '01' then l.regency_id end,
    '2026-01-01', case when right(p.id::text, 2) = '38' then timestamptz '2026-06-01' end
  from person p join library l on right(l.id::text, 12) = right(p.id::text, 12);
insert into session select gen_random_uuid(), sha256(id::text::bytea), id, 'telepon', '2026-06-01', '2026-06-01', '2026-09-01', null from person;
insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at, withdrawn_at)
  select gen_random_uuid(), sha256(('t' || id)::bytea), 'Undangan', 'library', scope_id, province_id, regency_id, '00000000-0000-7000-9000-000000000001', '2026-06-01', '2026-06-15',
    case when right(id::text, 1) = '0' then timestamptz '2026-06-02' end from library where right(id::text, 1) in ('0', '1');

insert into programme_year values (2025, 'Tahun 2025', '2025-01-01'), (2026, 'Tahun 2026', '2026-01-01');
insert into target values (2026, 1, 'beneficiary', 500, '2026-01-01'), (2026, 1, 'reporting-rate', 90, '2026-01-01');
insert into period values ('2026-03-01', '2026-04-20', '2026-04-25', '2026-05-01', '2026-03-01');
insert into decree (id, number, on_day, year, region_id, budget, recorded_at) values ('00000000-0000-7000-a000-000000000001', '12/KEP/2025', '2025-04-01', 2025, 1, 250000000, '2025-04-01');
insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, criteria, score, decree_id, proposed_on, reviewed_on, declined_on, decreed_on, active_from, confirmed_on, ended_on, outcome, learned_from)
  select gen_random_uuid(), library_id, province_id, regency_id, s.scope_id, 2025,
    case n % 8 when 5 then 'replication' when 6 then 'replication' when 7 then 'improving' else 'beneficiary' end,
    '{internet,building}', 60 + n % 40,
    case when n % 8 in (0, 1, 2) then '00000000-0000-7000-a000-000000000001'::uuid end,
    '2025-02-01', case when n % 8 <> 4 then date '2025-03-01' end, case when n % 8 = 3 then date '2025-03-05' end,
    case when n % 8 in (0, 1, 2) then date '2025-04-01' end, case when n % 8 in (1, 2, 5) then date '2025-05-01' end,
    case when n % 8 = 5 then date '2025-05-02' end, case when n % 8 = 2 then date '2026-02-10' end, case when n % 8 = 2 then 'independent' end,
    case when n % 8 = 5 then '00000000-0000-7000-8000-000000000001'::uuid end
  from chosen join (select id, scope_id from library) s on s.id = library_id;

insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at, verified_at, returned_at, return_reason)
  select ('00000000-0000-7000-b000-' || lpad((n * 10 + k)::text, 12, '0'))::uuid, library_id, province_id, regency_id, s.scope_id, date '2026-01-15' + (k * 20)::int,
    'Kelas ' || k || E'\\tdengan\\nbaris baru \\\\', 'community-involvement', 'education', k % 2 = 0,
    jsonb_build_object('attendances', n + k, 'people', n, 'female', n - n / 2, 'male', n / 2, 'outreach', (k % 2 = 0)::int), '2026-01-16',
    case when k % 3 = 1 then timestamptz '2026-02-01' end, case when k % 3 = 2 then timestamptz '2026-02-01' end, case when k % 3 = 2 then 'Tanggal belum sesuai' end
  from chosen join (select id, scope_id from library) s on s.id = library_id cross join generate_series(0, 5) k;
insert into activity_verification select id, 1, '2026-02-01', null, case when is_verified then 'verified' else 'returned' end, return_reason, null from activity where is_verified or not is_counted;

insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, verified_at, returned_at, return_reason, revision_reason, late, version)
  select library_id, m::date, province_id, regency_id, s.scope_id,
    jsonb_build_object('visits', 50 + n, 'visits-female', 20 + n, 'visits-male', 30, 'users', 30, 'new-members', n % 5, 'members', 90, 'internet-users', null, 'loans', n),
    '{"people": 3}', m + interval '33 days',
    case when n % 3 = 0 then m + interval '40 days' end, case when n % 3 = 1 then m + interval '40 days' end, case when n % 3 = 1 then 'Angka kunjungan belum lengkap' end,
    case when n % 7 = 0 then 'Salah ketik' end, n % 4 = 0, 1 + (n % 7 = 0)::int
  from chosen join (select id, scope_id from library) s on s.id = library_id, generate_series(date '2025-10-01', date '2026-03-01', interval '1 month') m;
insert into monthly_report_verification select library_id, month, 1, submitted_at, null, case when is_verified then 'verified' else 'returned' end, return_reason from monthly_report where is_verified or not is_counted;
insert into monthly_report_revision select library_id, month, 2, submitted_at, null, 'Salah ketik', '{"visits": 1}' from monthly_report where version = 2;

insert into figure (code, label_id, label_en, value, unit, source_name, published_at) values ('villages', 'Desa', 'Villages', 84276, 'villages', 'BPS', '2026-01-01');
insert into event (at, person_id, name, subject_kind, subject_id, province_id, regency_id, scope_id) select submitted_at, null, 'activities.recorded', 'activity', id, province_id, regency_id, scope_id from activity;
insert into receipt select gen_random_uuid(), null, 'activities.record', sha256(id::text::bytea), jsonb_build_object('id', id), submitted_at from activity;
-- some are folded, some are not yet
select fold_tallies(400);
update activity set verified_at = '2026-06-01', version = 2 where right(id::text, 1) = '0';
delete from activity where right(id::text, 3) = '013';
drop table chosen;
`
