-- The standard of village libraries as data: what is asked, since when, and what counts as fulfilled.
create table criterion (
  id smallint generated always as identity primary key,
  code text not null constraint "criterion.code-taken" unique,
  kind text not null check (kind in ('yes-no', 'number', 'choice')),
  -- the fact of the registry that answers it; null where it is asked
  fact text check (fact in ('titles', 'floorArea', 'weeklyHours', 'staff', 'computers', 'internet', 'power', 'npp')),
  position int not null
);
create table criterion_version (
  criterion_id smallint not null references criterion,
  version int not null,
  wording_id text not null,
  wording_en text not null,
  explanation_id text not null,
  explanation_en text not null,
  -- what to do where it is not fulfilled
  step_id text not null,
  step_en text not null,
  -- a number fulfils it from here on
  threshold int,
  -- [{code, label: {id, en}, fulfils}]
  choices jsonb not null default '[]',
  weight int not null check (weight between 1 and 100),
  source text not null,
  valid_from date not null,
  -- the last day; null: still asked
  valid_to date,
  primary key (criterion_id, version)
);

-- Every answer that was ever given; the one with the highest version holds. A value of null takes an answer back.
create table standard_answer (
  library_id uuid not null references library,
  criterion_id smallint not null references criterion,
  version int not null,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  value jsonb,
  note text,
  at timestamptz not null,
  by_person uuid,
  primary key (library_id, criterion_id, version)
);
alter table standard_answer enable row level security;
alter table standard_answer force row level security;
create policy standard_answer_all on standard_answer using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- How far each open village library fulfils the standard today: narrow, so that a nation's list is quick.
create table standard_score (
  library_id uuid primary key references library on delete cascade,
  province_id int not null,
  regency_id int,
  district_id int,
  scope_id int not null,
  -- the name in lower case
  sort_name text collate "C" not null,
  -- 0 to 100: the weight fulfilled of the weight asked
  score smallint not null,
  -- the weight that nobody has answered, of 100
  unknown smallint not null,
  -- criteria that are answered and not fulfilled
  missing smallint[] not null,
  -- the criterion versions that were in force when it was added up
  edition text not null
);
create index standard_score_order on standard_score (score, sort_name, library_id);
create index standard_score_province on standard_score (province_id);
create index standard_score_regency on standard_score (regency_id);
create index standard_score_edition on standard_score (edition);
alter table standard_score enable row level security;
alter table standard_score force row level security;
create policy standard_score_all on standard_score using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

create function standard_edition(day date) returns text language sql stable as $$
  select coalesce(md5(string_agg(criterion_id || '.' || version, ' ' order by criterion_id)), 'none')
  from criterion_version where valid_from <= day and coalesce(valid_to, 'infinity') >= day
$$;
-- Adds up the score of these libraries anew, by the criteria in force on a day. What is fulfilled is judged as `meets` in
-- contract/standards.ts does: null is not known, which is no value, or a choice that is offered no longer.
create function score_standards(libraries uuid[], day date) returns void language sql as $$
  with l as materialized (
    select id, province_id, regency_id, district_id, scope_id, lower(name) as sort_name, jsonb_build_object('titles', titles, 'floorArea', floor_area,
      'weeklyHours', weekly_hours, 'staff', staff, 'computers', computers, 'internet', internet, 'power', power,
      'npp', case when npp is not null then true end) as facts
    from library where id = any (libraries) and kind = 'village' and merged_into is null and closed_on is null),
  asked as materialized (
    select c.id, c.kind, c.fact, v.threshold, v.weight,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o) as offered,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o where (o ->> 'fulfils')::boolean) as fulfilling
    from criterion c join criterion_version v on v.criterion_id = c.id
    where v.valid_from <= day and coalesce(v.valid_to, 'infinity') >= day),
  held as materialized (
    select distinct on (library_id, criterion_id) library_id, criterion_id, value
    from standard_answer where library_id = any (libraries) order by library_id, criterion_id, version desc),
  given as (
    select l.id, asked.id as criterion_id, asked.kind, asked.threshold, asked.offered, asked.fulfilling, asked.weight,
      case when asked.fact is not null then l.facts -> asked.fact else held.value end as value
    from l left join asked on true left join held on held.library_id = l.id and held.criterion_id = asked.id),
  judged as (
    select id, criterion_id, weight, case
      when kind = 'yes-no' and jsonb_typeof(value) = 'boolean' then value::boolean
      when kind = 'number' and jsonb_typeof(value) = 'number' then value::numeric >= threshold
      when kind = 'choice' and value #>> '{}' = any (offered) then value #>> '{}' = any (fulfilling)
    end as met
    from given),
  summed as (
    select id, coalesce(sum(weight), 0) as asked, coalesce(sum(weight) filter (where met), 0) as fulfilled,
      coalesce(sum(weight) filter (where met is null), 0) as unknown,
      coalesce(array_agg(criterion_id) filter (where not met), '{}') as missing
    from judged group by id)
  insert into standard_score (library_id, province_id, regency_id, district_id, scope_id, sort_name, score, unknown, missing, edition)
  select l.id, l.province_id, l.regency_id, l.district_id, l.scope_id, l.sort_name,
    case when s.asked = 0 then 0 else round(100.0 * s.fulfilled / s.asked) end,
    case when s.asked = 0 then 0 else round(100.0 * s.unknown / s.asked) end,
    s.missing, e.edition
  from l join summed s on s.id = l.id cross join (select standard_edition(day) as edition offset 0) e order by l.id
  on conflict (library_id) do update set province_id = excluded.province_id, regency_id = excluded.regency_id,
    district_id = excluded.district_id, scope_id = excluded.scope_id, sort_name = excluded.sort_name, score = excluded.score,
    unknown = excluded.unknown, missing = excluded.missing, edition = excluded.edition
$$;
create function score_libraries() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from standard_score
      where library_id in (select id from new_rows where merged_into is not null or closed_on is not null);
  end if;
  perform score_standards(array(select id from new_rows), (now() at time zone 'Asia/Jakarta')::date);
  return null;
end $$;
create trigger library_score_insert after insert on library
  referencing new table as new_rows for each statement execute function score_libraries();
create trigger library_score_update after update on library
  referencing new table as new_rows for each statement execute function score_libraries();

-- Answers that move with a merger, or come back when it is taken apart, bring their scores along.
create function score_answered() returns trigger language plpgsql as $$
declare
  today date := (now() at time zone 'Asia/Jakarta')::date;
begin
  if tg_op = 'UPDATE' then
    perform score_standards(array(select library_id from old_rows union select library_id from changed), today);
  else
    perform score_standards(array(select distinct library_id from changed), today);
  end if;
  return null;
end $$;
create trigger standard_answer_score_insert after insert on standard_answer
  referencing new table as changed for each statement execute function score_answered();
create trigger standard_answer_score_update after update on standard_answer
  referencing old table as old_rows new table as changed for each statement execute function score_answered();
create trigger standard_answer_score_delete after delete on standard_answer
  referencing old table as changed for each statement execute function score_answered();

-- What the standard asks at first. The figures (titles, floor area, hours, staff) are those by which the national
-- standard of village libraries is publicly known; the weights are the programme's own and stand in no regulation.
insert into criterion (code, kind, fact, position) values
  ('titles', 'number', 'titles', 10),
  ('floor-area', 'number', 'floorArea', 20),
  ('service-hours', 'number', 'weeklyHours', 30),
  ('staff', 'number', 'staff', 40),
  ('computers', 'number', 'computers', 50),
  ('internet', 'choice', 'internet', 60),
  ('power', 'choice', 'power', 70),
  ('npp', 'yes-no', 'npp', 80),
  ('founding-decree', 'yes-no', null, 90),
  ('annual-budget', 'choice', null, 100),
  ('reading-room', 'yes-no', null, 110),
  ('catalogue', 'yes-no', null, 120),
  ('visitor-book', 'yes-no', null, 130),
  ('annual-report', 'yes-no', null, 140);
insert into criterion_version (criterion_id, version, wording_id, wording_en, explanation_id, explanation_en, step_id, step_en,
  threshold, choices, weight, source, valid_from)
select c.id, 1, v.wording_id, v.wording_en, v.explanation_id, v.explanation_en, v.step_id, v.step_en, v.threshold, v.choices::jsonb,
  v.weight, case v.source
    when 'standard' then 'Standar Nasional Perpustakaan Desa/Kelurahan (Peraturan Kepala Perpustakaan Nasional Nomor 6 Tahun 2017), sebagaimana dikenal umum'
    when 'selection' then 'Syarat seleksi TPBIS, siaran pers Perpustakaan Nasional 9 Agustus 2022'
    else 'Program TPBIS' end, date '2018-01-01'
from (values
  ('titles', 'Koleksi sedikitnya 1.000 judul', 'A collection of at least 1,000 titles',
   'Judul yang berbeda, bukan eksemplar. Dua buku yang sama dihitung satu judul.',
   'Different titles, not copies. Two copies of one book are one title.',
   'Tambah koleksi sampai 1.000 judul', 'Grow the collection to 1,000 titles', 1000, '[]', 12, 'standard'),
  ('floor-area', 'Luas ruang sedikitnya 56 m²', 'A floor area of at least 56 m²',
   'Seluruh ruang yang dipakai perpustakaan, termasuk ruang baca dan ruang kerja.',
   'All the room that the library uses, reading room and work room included.',
   'Usahakan ruang seluas 56 m²', 'Find room of 56 m²', 56, '[]', 10, 'standard'),
  ('service-hours', 'Buka sedikitnya 30 jam seminggu', 'Open at least 30 hours a week',
   'Standar meminta sedikitnya 6 jam sehari; dengan lima hari kerja menjadi 30 jam seminggu.',
   'The standard asks for at least 6 hours a day; over five working days that is 30 hours a week.',
   'Perpanjang jam buka menjadi 6 jam sehari', 'Open for 6 hours a day', 30, '[]', 8, 'standard'),
  ('staff', 'Tenaga sedikitnya 2 orang', 'A staff of at least 2',
   'Kepala perpustakaan dan sedikitnya satu orang tenaga.', 'A head of the library and at least one more.',
   'Tetapkan kepala dan satu tenaga perpustakaan', 'Appoint a head and one more', 2, '[]', 10, 'standard'),
  ('computers', 'Ada komputer untuk pemustaka', 'A computer for visitors',
   'Sedikitnya satu komputer yang dapat dipakai warga.', 'At least one computer that people can use.',
   'Sediakan satu komputer untuk pemustaka', 'Provide a computer for visitors', 1, '[]', 6, 'programme'),
  ('internet', 'Ada sambungan internet', 'An internet connection',
   'Seluler, satelit, atau kabel.', 'Mobile, satellite or fixed line.',
   'Pasang sambungan internet', 'Get an internet connection', null,
   '[{"code": "none", "label": {"id": "Tidak ada", "en": "None"}, "fulfils": false},
     {"code": "mobile", "label": {"id": "Seluler", "en": "Mobile"}, "fulfils": true},
     {"code": "satellite", "label": {"id": "Satelit", "en": "Satellite"}, "fulfils": true},
     {"code": "fixed", "label": {"id": "Kabel", "en": "Fixed line"}, "fulfils": true}]', 7, 'selection'),
  ('power', 'Ada listrik', 'Electricity',
   'Sepanjang hari atau beberapa jam sehari.', 'All day or part of the day.',
   'Usahakan sambungan listrik', 'Get electricity', null,
   '[{"code": "none", "label": {"id": "Tidak ada", "en": "None"}, "fulfils": false},
     {"code": "part-of-day", "label": {"id": "Beberapa jam sehari", "en": "Part of the day"}, "fulfils": true},
     {"code": "all-day", "label": {"id": "Sepanjang hari", "en": "All day"}, "fulfils": true}]', 5, 'selection'),
  ('npp', 'Punya Nomor Pokok Perpustakaan (NPP)', 'A national library number (NPP)',
   'Nomor yang diterbitkan Perpustakaan Nasional untuk setiap perpustakaan.', 'The number that the National Library issues to each library.',
   'Ajukan NPP ke Perpustakaan Nasional', 'Apply to the National Library for an NPP number', null, '[]', 5, 'programme'),
  ('founding-decree', 'Apakah perpustakaan dibentuk dengan peraturan desa atau keputusan kepala desa?', 'Was the library founded by a village regulation or a decree of the village head?',
   'Peraturan desa atau surat keputusan yang menyebut perpustakaan.', 'A village regulation or a decree that names the library.',
   'Minta peraturan desa atau keputusan kepala desa', 'Ask for a village regulation or a decree', null, '[]', 10, 'standard'),
  ('annual-budget', 'Apakah desa menganggarkan dana untuk perpustakaan?', 'Does the village budget money for the library?',
   'Dana dalam APBDes atau sumber tetap lain, untuk koleksi, tenaga, atau kegiatan.', 'Money in the village budget or from another lasting source, for the collection, staff or activities.',
   'Usulkan anggaran perpustakaan setiap tahun dalam APBDes', 'Propose a budget for the library every year', null,
   '[{"code": "every-year", "label": {"id": "Ya, setiap tahun", "en": "Yes, every year"}, "fulfils": true},
     {"code": "some-years", "label": {"id": "Kadang-kadang", "en": "In some years"}, "fulfils": false},
     {"code": "never", "label": {"id": "Belum pernah", "en": "Never yet"}, "fulfils": false}]', 10, 'standard'),
  ('reading-room', 'Apakah ada ruang baca?', 'Is there a reading room?',
   'Tempat duduk dan meja untuk membaca, terpisah dari ruang kerja lain.', 'Seats and tables to read at, apart from other work rooms.',
   'Siapkan ruang baca', 'Set up a reading room', null, '[]', 6, 'standard'),
  ('catalogue', 'Apakah koleksi tercatat dalam katalog?', 'Is the collection in a catalogue?',
   'Katalog kartu, buku, atau aplikasi seperti INLISLite.', 'On cards, in a book, or in an application such as INLISLite.',
   'Catat koleksi dalam katalog', 'Enter the collection into a catalogue', null, '[]', 5, 'standard'),
  ('visitor-book', 'Apakah kunjungan dan peminjaman dicatat?', 'Are visits and loans recorded?',
   'Buku tamu dan catatan peminjaman, di kertas atau aplikasi.', 'A visitors'' book and a record of loans, on paper or in an application.',
   'Catat kunjungan dan peminjaman setiap hari', 'Record visits and loans every day', null, '[]', 3, 'programme'),
  ('annual-report', 'Apakah ada laporan tahunan kepada kepala desa?', 'Does the village head get a yearly report?',
   'Laporan tertulis tentang layanan dan koleksi selama setahun.', 'A written report of the year''s services and collection.',
   'Buat laporan tahunan kepada kepala desa', 'Write a yearly report to the village head', null, '[]', 3, 'programme')
) v (code, wording_id, wording_en, explanation_id, explanation_en, step_id, step_en, threshold, choices, weight, source)
join criterion c on c.code = v.code;

-- Libraries that are there already.
select score_standards(array(select id from library), (now() at time zone 'Asia/Jakarta')::date);

-- What the programme, or another giver, gives a library. Its state is derived from the dated facts.
create table aid_item (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  kind text not null check (kind in ('computer', 'printer', 'modem', 'bookshelf', 'books', 'furniture', 'projector', 'other')),
  count int not null check (count > 0),
  description text,
  giver text not null,
  source text not null check (source in ('apbn', 'dak', 'apbd-province', 'apbd-regency', 'village-fund', 'company', 'community', 'other')),
  year int not null,
  -- whole rupiah, for all of it
  value bigint check (value >= 0),
  serials text[] not null default '{}',
  letter_number text,
  letter_date date,
  allocated_on date not null,
  allocated_by uuid,
  shipped_on date,
  shipped_by uuid,
  courier text,
  tracking text,
  received_on date,
  received_by uuid,
  arrived int check (arrived between 0 and count),
  condition text check (condition in ('good', 'partly-damaged', 'damaged')),
  receipt_note text,
  in_use_on date,
  in_use_by uuid,
  broken_on date,
  broken_by uuid,
  broken_reason text,
  ended_on date,
  ended_by uuid,
  outcome text check (outcome in ('lost', 'withdrawn')),
  ended_reason text,
  version int not null default 1,
  check ((received_on is null) = (arrived is null)),
  check ((ended_on is null) = (outcome is null))
);
create index aid_item_library on aid_item (library_id);
create index aid_item_regency on aid_item (regency_id);
create index aid_item_province on aid_item (province_id);
create index aid_item_waiting on aid_item (shipped_on) where received_on is null and ended_on is null;
alter table aid_item enable row level security;
alter table aid_item force row level security;
create policy aid_item_all on aid_item using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Everything that was ever told of an item, kept when it is mended or breaks again.
create table aid_step (
  item_id uuid not null references aid_item,
  version int not null,
  step text not null check (step in ('allocated', 'shipped', 'received', 'in-use', 'broken', 'lost', 'withdrawn')),
  on_day date not null,
  at timestamptz not null,
  by_person uuid,
  note text,
  arrived int,
  condition text,
  primary key (item_id, version)
);
alter table aid_step enable row level security;
alter table aid_step force row level security;
create policy aid_step_all on aid_step using (
  (select acting_system()) or exists (select from aid_item i where i.id = item_id));
