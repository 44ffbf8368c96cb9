-- A library's month. Zero is a value; a library that sent nothing has no row.
create table monthly_report (
  library_id uuid not null references library,
  month date not null,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  figures jsonb not null,
  -- counted from activities when it was sent; not tallied from here
  from_activities jsonb not null,
  flags jsonb not null default '[]',
  notes jsonb not null default '{}',
  remark text,
  submitted_at timestamptz not null,
  submitted_by uuid,
  verified_at timestamptz,
  verified_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  return_reason text,
  revision_reason text,
  late boolean not null,
  version int not null default 1,
  is_counted boolean not null generated always as (returned_at is null) stored,
  is_verified boolean not null generated always as (verified_at is not null) stored,
  primary key (library_id, month),
  check (verified_at is null or returned_at is null),
  check ((returned_at is null) = (return_reason is null))
) partition by range (month);
do $$ begin
  for y in 2018..2040 loop
    execute format('create table monthly_report_%s partition of monthly_report for values from (%L) to (%L)',
      y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
  end loop;
end $$;
create index monthly_report_regency on monthly_report (regency_id, month);
create index monthly_report_province on monthly_report (province_id, month);
create index monthly_report_month on monthly_report (month);
alter table monthly_report enable row level security;
alter table monthly_report force row level security;
create policy monthly_report_all on monthly_report using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Every judgement, kept when the report is sent anew.
create table monthly_report_verification (
  library_id uuid not null,
  month date not null,
  version int not null,
  at timestamptz not null,
  by_person uuid,
  outcome text not null check (outcome in ('verified', 'returned', 'undone')),
  reason text,
  primary key (library_id, month, version)
);
alter table monthly_report_verification enable row level security;
alter table monthly_report_verification force row level security;
create policy monthly_report_verification_all on monthly_report_verification using (
  exists (select from library l where l.id = library_id));

-- What a report said before it was revised after the lock.
create table monthly_report_revision (
  library_id uuid not null,
  month date not null,
  version int not null,
  at timestamptz not null,
  by_person uuid,
  reason text not null,
  before jsonb not null,
  primary key (library_id, month, version)
);
alter table monthly_report_revision enable row level security;
alter table monthly_report_revision force row level security;
create policy monthly_report_revision_all on monthly_report_revision using (
  exists (select from library l where l.id = library_id));

insert into measure (code, unit, nature, source, position, fixed) values ('reports', 'reports', 'flow', 'programme', 1010, true);

create trigger monthly_report_tally_insert after insert on monthly_report
  referencing new table as new_rows for each statement execute function tally_facts('reports', 'report');
create trigger monthly_report_tally_update after update on monthly_report
  referencing old table as old_rows new table as new_rows for each statement execute function tally_facts('reports', 'report');
create trigger monthly_report_tally_delete after delete on monthly_report
  referencing old table as old_rows for each statement execute function tally_facts_removed('reports', 'report');

-- The instrument as the programme starts with it: what is asked each month.
insert into measure (code, unit, nature, source, position) values
  ('visits', 'visits', 'flow', 'report', 100),
  ('users', 'people', 'flow', 'report', 110),
  ('new-members', 'members', 'flow', 'report', 120),
  ('members', 'members', 'stock', 'report', 130),
  ('internet-users', 'people', 'flow', 'report', 140),
  ('loans', 'loans', 'flow', 'report', 150);
insert into measure (code, unit, nature, source, part_of, position)
select v.code, 'visits', 'flow', 'report', m.id, v.position
from (values ('visits-female', 101), ('visits-male', 102)) v (code, position), measure m where m.code = 'visits';

insert into measure_version (measure_id, version, wording_id, wording_en, definition_id, definition_en, required, valid_from)
select m.id, 1, v.wording_id, v.wording_en, v.definition_id, v.definition_en, v.required, date '2018-01-01'
from (values
  ('visits', 'Berapa kali perpustakaan dikunjungi?', 'How many visits did the library have?',
   'Setiap kedatangan dihitung; orang yang datang tiga kali dihitung tiga. Termasuk peserta kegiatan di perpustakaan.',
   'Every coming counts; a person who comes three times counts three. Includes those who came for activities at the library. (ISO 2789)', true),
  ('visits-female', 'Perempuan', 'Women', 'Kunjungan oleh perempuan.', 'Visits by women and girls.', false),
  ('visits-male', 'Laki-laki', 'Men', 'Kunjungan oleh laki-laki.', 'Visits by men and boys.', false),
  ('users', 'Berapa orang berbeda yang memakai layanan?', 'How many different people used a service?',
   'Setiap orang dihitung satu kali dalam sebulan.', 'Each person counts once in the month. (ISO 2789: active users)', true),
  ('new-members', 'Berapa anggota baru?', 'How many new members?',
   'Orang yang mendaftar sebagai anggota pada bulan ini.', 'People who registered as members in this month.', true),
  ('members', 'Berapa anggota seluruhnya pada akhir bulan?', 'How many members in all at the end of the month?',
   'Anggota yang tercatat pada hari terakhir bulan ini.', 'Members on the register on the last day of this month.', true),
  ('internet-users', 'Berapa orang memakai internet atau komputer?', 'How many people used the internet or a computer?',
   'Orang yang memakai internet atau komputer perpustakaan; setiap orang dihitung satu kali dalam sebulan.',
   'People who used the library''s internet or computers; each counts once in the month.', true),
  ('loans', 'Berapa buku atau bahan dipinjam?', 'How many books or items were lent?',
   'Setiap judul yang dipinjam, termasuk perpanjangan.', 'Every item lent, renewals included. (ISO 2789: loans)', false)
) v (code, wording_id, wording_en, definition_id, definition_en, required) join measure m on m.code = v.code;

insert into report_rule (code, left_code, op, right_code, message_id, message_en, valid_from) values
  ('rule.users-within-visits', 'users', '<=', 'visits',
   'Orang berbeda lebih banyak daripada kunjungan.', 'There are more different people than visits.', '2018-01-01'),
  ('rule.new-within-members', 'new-members', '<=', 'members',
   'Anggota baru lebih banyak daripada seluruh anggota.', 'There are more new members than members in all.', '2018-01-01'),
  ('rule.internet-within-users', 'internet-users', '<=', 'users',
   'Pemakai internet lebih banyak daripada seluruh pengguna.', 'There are more internet users than users in all.', '2018-01-01');
