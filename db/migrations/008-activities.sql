-- What a library did. figures holds who came, by measure code.
create table activity (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  held_on date not null,
  month date not null generated always as ((date_trunc('month', held_on::timestamp))::date) stored,
  title text not null,
  strategy text not null check (strategy in ('information-service', 'community-involvement', 'advocacy', 'publication')),
  topic text not null,
  place text,
  outreach boolean not null,
  figures jsonb not null,
  partner text,
  need text,
  notes text,
  submitted_at timestamptz not null,
  submitted_by uuid,
  verified_at timestamptz,
  verified_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  return_reason text,
  revision_reason text,
  version int not null default 1,
  is_counted boolean not null generated always as (returned_at is null) stored,
  is_verified boolean not null generated always as (verified_at is not null) stored,
  check (verified_at is null or returned_at is null),
  check ((returned_at is null) = (return_reason is null))
);
create index activity_library_month on activity (library_id, month, held_on);
create index activity_regency on activity (regency_id, held_on desc);
create index activity_province on activity (province_id, held_on desc);
create index activity_held on activity (held_on desc, id);
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_all on activity using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Every judgement on an activity, kept when the activity is sent anew.
create table activity_verification (
  activity_id uuid not null,
  version int not null,
  at timestamptz not null,
  by_person uuid,
  outcome text not null check (outcome in ('verified', 'returned', 'undone')),
  reason text,
  -- the version of the monthly report that it was verified with; null where it was judged by itself
  report_version int,
  primary key (activity_id, version)
);
alter table activity_verification enable row level security;
alter table activity_verification force row level security;
create policy activity_verification_all on activity_verification using (
  exists (select from activity a where a.id = activity_id));

-- The names of those who sent or judged something: part of the record, for all who see the record, also where the
-- person stands outside their sight (a village sees who verified its report). For a page at once: row by row it is slow.
create function names_of(people uuid[]) returns table (id uuid, name text) language sql stable rows 50
  set sinergi.system = 'on' as 'select id, name from person where id = any (people)';

insert into measure (code, unit, nature, source, position, fixed) values
  ('activities', 'activities', 'flow', 'activities', 1, true),
  ('attendances', 'attendances', 'flow', 'activities', 2, true),
  ('people', 'people', 'flow', 'activities', 3, true),
  ('female', 'people', 'flow', 'activities', 4, true),
  ('male', 'people', 'flow', 'activities', 5, true),
  ('child', 'people', 'flow', 'activities', 6, true),
  ('teen', 'people', 'flow', 'activities', 7, true),
  ('adult', 'people', 'flow', 'activities', 8, true),
  ('elder', 'people', 'flow', 'activities', 9, true),
  ('disability', 'people', 'flow', 'activities', 10, true),
  ('poor', 'people', 'flow', 'activities', 11, true),
  ('women-headed', 'people', 'flow', 'activities', 12, true),
  ('out-of-school', 'people', 'flow', 'activities', 13, true),
  ('job-seeker', 'people', 'flow', 'activities', 14, true),
  ('indigenous', 'people', 'flow', 'activities', 15, true),
  ('remote', 'people', 'flow', 'activities', 16, true),
  ('outreach', 'activities', 'flow', 'activities', 17, true);

create trigger activity_tally_insert after insert on activity
  referencing new table as new_rows for each statement execute function tally_facts('activities', 'activities');
create trigger activity_tally_update after update on activity
  referencing old table as old_rows new table as new_rows for each statement execute function tally_facts('activities', 'activities');
create trigger activity_tally_delete after delete on activity
  referencing old table as old_rows for each statement execute function tally_facts_removed('activities', 'activities');

insert into measure_version (measure_id, version, wording_id, wording_en, definition_id, definition_en, required, valid_from)
select m.id, 1, v.wording_id, v.wording_en, v.definition_id, v.definition_en, true, date '2018-01-01'
from (values
  ('activities', 'Kegiatan', 'Activities', 'Kegiatan yang dicatat perpustakaan, di tempat atau di luar.', 'Activities that libraries recorded, at the library or away from it.'),
  ('attendances', 'Kehadiran di kegiatan', 'Attendances', 'Setiap kehadiran dihitung; orang yang hadir tiga kali dihitung tiga.', 'Every coming counts; a person who comes three times counts three.'),
  ('people', 'Orang yang dijangkau', 'People reached', 'Orang berbeda dalam satu kegiatan. Orang yang hadir di dua kegiatan terhitung di keduanya.', 'Different people within one activity. A person at two activities counts in both.'),
  ('female', 'Perempuan', 'Women', 'Peserta perempuan, orang berbeda dalam satu kegiatan.', 'Women and girls, different people within one activity.'),
  ('male', 'Laki-laki', 'Men', 'Peserta laki-laki, orang berbeda dalam satu kegiatan.', 'Men and boys, different people within one activity.'),
  ('child', 'Anak', 'Children', 'Peserta berumur 0 sampai 12 tahun.', 'Participants aged 0 to 12.'),
  ('teen', 'Remaja', 'Teenagers', 'Peserta berumur 13 sampai 17 tahun.', 'Participants aged 13 to 17.'),
  ('adult', 'Dewasa', 'Adults', 'Peserta berumur 18 sampai 59 tahun.', 'Participants aged 18 to 59.'),
  ('elder', 'Lansia', 'Elders', 'Peserta berumur 60 tahun ke atas.', 'Participants aged 60 and above.'),
  ('disability', 'Penyandang disabilitas', 'People with disabilities', 'Peserta penyandang disabilitas.', 'Participants with disabilities.'),
  ('poor', 'Keluarga prasejahtera', 'Poor households', 'Peserta dari keluarga prasejahtera.', 'Participants from poor households.'),
  ('women-headed', 'Perempuan kepala keluarga', 'Women heading households', 'Peserta perempuan yang menjadi kepala keluarga.', 'Women participants who head their household.'),
  ('out-of-school', 'Anak putus sekolah', 'Out of school', 'Peserta usia sekolah yang tidak bersekolah.', 'Participants of school age who are not in school.'),
  ('job-seeker', 'Pencari kerja', 'Job seekers', 'Peserta yang sedang mencari pekerjaan.', 'Participants who are looking for work.'),
  ('indigenous', 'Masyarakat adat', 'Indigenous people', 'Peserta dari masyarakat adat.', 'Participants from indigenous communities.'),
  ('remote', 'Warga daerah terpencil', 'Remote communities', 'Peserta dari daerah terpencil.', 'Participants from remote places.'),
  ('outreach', 'Kegiatan di luar perpustakaan', 'Outreach activities', 'Kegiatan yang dilakukan di luar perpustakaan.', 'Activities held away from the library.')
) v (code, wording_id, wording_en, definition_id, definition_en) join measure m on m.code = v.code;
