-- Years, targets, reporting months, enrolments, decrees, and published facts.
create table programme_year (
  year int constraint "year.exists" primary key,
  title text not null,
  opened_at timestamptz not null,
  opened_by uuid
);
create table target (
  year int not null references programme_year,
  region_id int not null references region,
  measure text not null check (measure in ('beneficiary', 'replication', 'reporting-rate')),
  value int not null check (value >= 0),
  set_at timestamptz not null,
  set_by uuid,
  primary key (year, region_id, measure)
);
-- Only months whose deadlines differ from the usual ones stand here.
create table period (
  month date primary key,
  submit_by date not null,
  verify_by date not null,
  locks_on date not null,
  set_at timestamptz not null,
  set_by uuid,
  check (submit_by <= verify_by and verify_by <= locks_on)
);
create table decree (
  id uuid primary key,
  number text not null,
  on_day date not null,
  year int not null references programme_year,
  -- the region whose authority signed it: the nation for beneficiaries, a regency for a replication batch
  region_id int not null references region,
  budget bigint check (budget >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create unique index "decree.number-taken" on decree (region_id, year, number);

create table enrolment (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  year int not null references programme_year,
  kind text not null check (kind in ('beneficiary', 'replication', 'improving')),
  criteria text[] not null default '{}',
  score int not null default 0 check (score between 0 and 100),
  letter_number text,
  letter_date date,
  letter_signed_by text,
  funding text,
  budget bigint check (budget >= 0),
  learned_from uuid references library,
  decree_id uuid references decree,
  proposed_on date not null,
  proposed_by uuid,
  -- the role in which it was proposed or declared: a replication is confirmed by the level above it
  proposed_as text not null default 'regency' check (proposed_as in ('regency', 'library')),
  reviewed_on date,
  reviewed_by uuid,
  review_note text,
  declined_on date,
  declined_by uuid,
  decreed_on date,
  active_from date,
  confirmed_on date,
  confirmed_by uuid,
  ended_on date,
  ended_by uuid,
  outcome text check (outcome in ('independent', 'lapsed')),
  ended_reason text,
  note text,
  version int not null default 1,
  check ((ended_on is null) = (outcome is null)),
  check (active_from is null or ended_on is null or ended_on >= active_from)
);
-- one enrolment of a kind that is still going on, for a library
create unique index "enrolment.exists" on enrolment (library_id, (kind = 'improving')) where ended_on is null and declined_on is null;
create index enrolment_year on enrolment (year, kind);
create index enrolment_library on enrolment (library_id);
create index enrolment_regency on enrolment (regency_id);
create index enrolment_province on enrolment (province_id);
create index enrolment_scope on enrolment (scope_id);
alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy enrolment_all on enrolment using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

create table figure (
  code text primary key,
  label_id text not null,
  label_en text not null,
  value double precision not null,
  unit text not null,
  as_of date,
  source_name text not null,
  source_date date,
  source_page text,
  disputed_id text,
  disputed_en text,
  region_id int references region,
  published_at timestamptz not null
);

-- The months in which a library is expected to report; to_month is null where there is no end yet. A library never
-- has two of these for one month.
create view library_expected with (security_invoker) as
  select library_id, date_trunc('month', active_from::timestamp)::date as from_month,
    date_trunc('month', ended_on::timestamp)::date as to_month, province_id, regency_id, scope_id
  from enrolment where kind in ('beneficiary', 'replication') and active_from is not null;

-- Counted by the programme itself; sums over months up to M tell how many there are at M.
insert into measure (code, unit, nature, source, position, fixed) values
  ('expected', 'libraries', 'flow', 'programme', 1000, true),
  ('beneficiary', 'libraries', 'flow', 'programme', 1001, true),
  ('beneficiary-ended', 'libraries', 'flow', 'programme', 1002, true),
  ('replication', 'libraries', 'flow', 'programme', 1003, true),
  ('replication-ended', 'libraries', 'flow', 'programme', 1004, true),
  ('improving', 'libraries', 'flow', 'programme', 1005, true);
insert into measure_version (measure_id, version, wording_id, wording_en, definition_id, definition_en, required, valid_from)
select m.id, 1, v.wording_id, v.wording_en, v.definition_id, v.definition_en, true, date '2018-01-01'
from (values
  ('expected', 'Perpustakaan yang wajib melapor', 'Libraries expected to report',
   'Penerima manfaat dan replikasi mandiri, dari bulan mulai aktif sampai bulan berakhirnya keikutsertaan.',
   'Beneficiaries and replications, from the month they become active to the month their enrolment ends.'),
  ('beneficiary', 'Penerima manfaat', 'Beneficiaries',
   'Perpustakaan yang ditetapkan dengan keputusan, pada bulan keputusan. Terverifikasi bila sudah aktif.',
   'Libraries named by decree, in the month of the decree. Verified once they are active.'),
  ('beneficiary-ended', 'Penerima manfaat yang berakhir', 'Beneficiaries that ended',
   'Penerima manfaat yang menjadi mandiri atau tidak berlanjut, pada bulan berakhirnya.',
   'Beneficiaries that went on by themselves or lapsed, in the month that they ended.'),
  ('replication', 'Replikasi mandiri', 'Replications',
   'Perpustakaan yang menjalankan program dengan dana lain, pada bulan mulainya. Terverifikasi bila jenjang di atasnya sudah mengonfirmasi.',
   'Libraries that run the programme on other money, in the month they began. Verified once the level above has confirmed.'),
  ('replication-ended', 'Replikasi mandiri yang berakhir', 'Replications that ended',
   'Replikasi mandiri yang menjadi mandiri sepenuhnya atau tidak berlanjut, pada bulan berakhirnya.',
   'Replications that went on by themselves or lapsed, in the month that they ended.'),
  ('improving', 'Mulai berbenah', 'Begun to improve',
   'Perpustakaan desa yang mulai dibenahi tanpa menjadi peserta program, dikurangi yang berakhir pada bulan berakhirnya.',
   'Village libraries that began to be bettered without being enrolled, less those that ended, in the month they did.')
) v (code, wording_id, wording_en, definition_id, definition_en) join measure m on m.code = v.code;

-- What an enrolment adds to the tallies: a beneficiary counts as reported when decreed and as verified when active;
-- a replication when declared and when confirmed; both are expected to report from their first month to their last.
create function enrolment_counts(e enrolment)
returns table (month date, code text, reported int, verified int) language sql immutable as $$
  select date_trunc('month', d.day::timestamp)::date, d.code, d.reported, d.verified
  from (values
    (e.decreed_on, 'beneficiary', 1, (e.active_from is not null)::int, e.kind = 'beneficiary'),
    (e.ended_on, 'beneficiary-ended', 1, (e.active_from is not null)::int, e.kind = 'beneficiary' and e.decreed_on is not null),
    (e.proposed_on, 'replication', 1, (e.confirmed_on is not null)::int, e.kind = 'replication'),
    (e.ended_on, 'replication-ended', 1, (e.confirmed_on is not null)::int, e.kind = 'replication'),
    (e.proposed_on, 'improving', 1, 0, e.kind = 'improving'),
    (e.ended_on, 'improving', -1, 0, e.kind = 'improving'),
    (e.active_from, 'expected', 1, 1, e.kind <> 'improving'),
    ((e.ended_on + interval '1 month')::date, 'expected', -1, -1, e.kind <> 'improving' and e.active_from is not null)
  ) d (day, code, reported, verified, counts)
  where d.counts and d.day is not null
$$;
create function tally_enrolments() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select e.province_id, e.regency_id, c.month, m.id, sum(c.reported), sum(c.verified)
    from new_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    group by 1, 2, 3, 4
    having sum(c.reported) <> 0 or sum(c.verified) <> 0;
  elsif tg_op = 'UPDATE' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select province_id, regency_id, month, measure_id, sum(reported), sum(verified) from (
      select e.province_id, e.regency_id, c.month, m.id as measure_id, c.reported, c.verified
      from new_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
      union all
      select e.province_id, e.regency_id, c.month, m.id, -c.reported, -c.verified
      from old_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code) d
    group by 1, 2, 3, 4
    having sum(reported) <> 0 or sum(verified) <> 0;
  else
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select e.province_id, e.regency_id, c.month, m.id, -sum(c.reported), -sum(c.verified)
    from old_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    group by 1, 2, 3, 4
    having sum(c.reported) <> 0 or sum(c.verified) <> 0;
  end if;
  return null;
end $$;
create trigger enrolment_tally_insert after insert on enrolment
  referencing new table as new_rows for each statement execute function tally_enrolments();
create trigger enrolment_tally_update after update on enrolment
  referencing old table as old_rows new table as new_rows for each statement execute function tally_enrolments();
create trigger enrolment_tally_delete after delete on enrolment
  referencing old table as old_rows for each statement execute function tally_enrolments();
