import type pg from 'pg'

/**
 * A regency as an office of the largest kind has it: so many libraries, each with thirteen months of reports that
 * differ, with remarks, flags and what was counted from activities, and activities in this month with their words.
 * @returns the regency's id; `loadCountry` was there before
 */
export async function regencyOf(
  owner: pg.Client,
  given: { libraries: number; activities: number },
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `select regency_id as id from region where level = 'village' group by 1 having count(*) >= $1 order by count(*), 1 limit 1`,
    [given.libraries],
  )
  const id = rows[0]?.id ?? 0
  // what chance left there before is somewhere else
  await owner.query(
    `create temp table mine as
     select r.*, row_number() over (order by r.id) as n, coalesce(l.id, overlay(gen_random_uuid()::text placing '7' from 15)::uuid) as library_id, l.id is null as is_new
     from region r left join library l on l.region_id = r.id where r.regency_id = $1 and r.level = 'village' order by l.id nulls last, r.id limit $2`,
    [id, given.libraries],
  )
  await owner.query(`insert into scope (id, kind, parent_id, province_id, regency_id, name)
    select 2000000 + n, 'library', regency_id, province_id, regency_id, 'Perpustakaan Desa ' || name from mine where is_new`)
  await owner.query(`insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, npp, address, latitude, longitude, building, floor_area, opening_hours, titles, copies, computers, weekly_hours, staff, internet, power, opened_on, registered_at)
    select library_id, 2000000 + n, 'village', id, province_id, regency_id, district_id, 'Perpustakaan Desa ' || name,
      case when n % 2 = 0 then lpad((random() * 1e12)::bigint::text, 13, '0') || 'D' || lpad((random() * 1e6)::int::text, 7, '0') end,
      'Jl. ' || name || ' No. ' || (random() * 90)::int, latitude, longitude, (array['own', 'village-office', 'school'])[1 + n % 3], (random() * 90)::int,
      case when n % 3 = 0 then 'Senin–Jumat 08.00–15.00' end, (random() * 3000)::int, (random() * 5000)::int, (random() * 6)::int, 20 + (random() * 20)::int, 1 + (random() * 3)::int,
      (array['none', 'mobile', 'fixed'])[1 + n % 3], 'all-day', date '2015-01-01' + (random() * 3000)::int, now() from mine where is_new`)
  await owner.query(`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
    select gen_random_uuid(), library_id, province_id, regency_id, 2000000 + n, 2018, 'beneficiary', '2018-01-10', '2018-02-10', '2018-03-10', '2018-05-01' from mine where is_new`)
  await owner.query('delete from monthly_report where library_id in (select library_id from mine)')
  const r = (max: number) => `(random() * random() * ${max})::int`
  await owner.query(
    `insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, flags, notes, remark, submitted_at, verified_at, late, version)
     select l.id, m::date, l.province_id, l.regency_id, l.scope_id,
       jsonb_build_object('visits', 20 + ${r(900)}, 'visits-female', ${r(500)}, 'visits-male', ${r(400)}, 'users', ${r(300)}, 'new-members', ${r(20)}, 'members', 60 + ${r(500)}, 'internet-users', ${r(90)}, 'loans', ${r(300)}),
       jsonb_build_object('activities', ${r(7)}, 'attendances', ${r(180)}, 'people', ${r(150)}, 'female', ${r(100)}, 'male', ${r(60)}, 'child', ${r(60)}, 'teen', ${r(40)}, 'adult', ${r(60)}, 'elder', ${r(20)}, 'disability', ${r(4)}, 'poor', ${r(30)}, 'outreach', ${r(2)}),
       case when random() < 0.12 then '[{"code": "outlier.visits", "measures": ["visits"], "kind": "outlier", "usual": {"low": 60, "high": 140}}]'::jsonb else '[]' end,
       case when random() < 0.1 then jsonb_build_object('outlier.visits', 'Ada lomba di balai desa sehingga kunjungan naik ' || ${r(90)}) else '{}' end,
       case when random() < 0.1 then 'Perpustakaan tutup ' || ${r(9)} || ' hari karena perbaikan atap' end,
       m + interval '1 month' + random() * interval '9 days', case when random() < 0.9 then date_trunc('hour', m + interval '45 days' + random() * interval '4 days') end,
       random() < 0.2, 1 + ${r(3)}
     from mine join library l on l.id = mine.library_id, generate_series(date_trunc('month', now() at time zone 'Asia/Jakarta') - interval '12 months', date_trunc('month', now() at time zone 'Asia/Jakarta') - interval '1 month', interval '1 month') m
     where random() < 0.93`,
  )
  await owner.query(
    `insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, place, outreach, figures, partner, need, notes, submitted_at, verified_at)
     select overlay(gen_random_uuid()::text placing '7' from 15)::uuid, l.id, l.province_id, l.regency_id, l.scope_id,
       (date_trunc('month', now() at time zone 'Asia/Jakarta'))::date + (random() * (extract(day from now() at time zone 'Asia/Jakarta')::int - 1))::int,
       (array['Pelatihan membuat keripik', 'Kelas komputer dasar', 'Mendongeng untuk anak', 'Budidaya lele dalam ember', 'Posyandu dan literasi gizi', 'Pemasaran daring untuk UMKM', 'Kerajinan anyaman pandan', 'Belajar bersama PAUD'])[1 + (random() * 7)::int] || ' ' || (array['', 'bersama PKK', 'tahap kedua', 'di balai desa', 'untuk remaja'])[1 + (random() * 4)::int],
       (array['information-service', 'community-involvement', 'advocacy'])[1 + (random() * 2)::int], (array['health', 'education', 'economic-development', 'culture-leisure', 'digital-inclusion'])[1 + (random() * 4)::int],
       case when random() < 0.5 then 'Balai desa' end, random() < 0.2,
       jsonb_build_object('attendances', 5 + ${r(90)}, 'people', 5 + ${r(60)}, 'female', ${r(50)}, 'male', ${r(30)}, 'child', ${r(30)}, 'teen', ${r(20)}, 'adult', ${r(40)}, 'elder', ${r(9)}),
       case when random() < 0.3 then (array['PKK', 'Dinas Koperasi', 'Puskesmas', 'Karang Taruna'])[1 + (random() * 3)::int] end,
       case when random() < 0.2 then 'Warga ingin tambahan penghasilan' end,
       case when random() < 0.2 then 'Peserta minta dilanjutkan bulan depan, alat dipinjam dari ' || (array['kantor desa', 'sekolah', 'PKK'])[1 + (random() * 2)::int] end,
       now() - random() * interval '20 days', null
     from mine join library l on l.id = mine.library_id, generate_series(1, $1) n`,
    [given.activities],
  )
  await owner.query('drop table mine')
  await owner.query('vacuum analyze')
  return id
}
