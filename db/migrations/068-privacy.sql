-- Keys of records stand outside the database. What somebody took back is written here in the same transaction, so that a
-- key goes if and only if it was taken back.
create table key_to_destroy (
  id uuid primary key,
  asked_at timestamptz not null
);

-- Who looked at what is sensitive: written once, and never changed. Where the record is is told by its scope, which
-- follows its region wherever decrees move it.
create table sensitive_look (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id uuid not null references person,
  -- in which role, and over which scope, somebody saw it
  role text,
  role_scope_id int,
  -- what was looked at; of a list no single record
  kind text not null,
  record_id uuid,
  fields text[] not null check (cardinality(fields) > 0),
  -- of how many people
  people int not null default 1 check (people >= 0),
  scope_id int not null references scope
);
create index sensitive_look_scope on sensitive_look (scope_id, at);
create index sensitive_look_record on sensitive_look (record_id, at) where record_id is not null;
create index sensitive_look_at on sensitive_look (at);
create index sensitive_look_person on sensitive_look (person_id, at);
alter table sensitive_look enable row level security;
alter table sensitive_look force row level security;
create policy sensitive_look_all on sensitive_look using (
  (select acting_system()) or exists (select from scope s where s.id = scope_id
    and (1 = any ((select acting_scopes())::int[]) or s.province_id = any ((select acting_scopes())::int[])
      or s.regency_id = any ((select acting_scopes())::int[]) or s.id = any ((select acting_scopes())::int[]))))
  with check (true);
create function looks_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what was looked at is not changed afterwards';
end $$;
create trigger sensitive_look_stays before update on sensitive_look for each row execute function looks_stay();

-- What a person says is wrong about them, and what an office did about it.
create table correction_request (
  id uuid primary key,
  person_id uuid not null references person,
  -- of the role that it is asked under: who handles it
  scope_id int not null references scope,
  what text not null,
  wish text not null,
  asked_at timestamptz not null,
  outcome text check (outcome in ('corrected', 'declined')),
  answer text,
  answered_at timestamptz,
  answered_by uuid references person,
  version int not null default 1,
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null))
);
create index correction_request_person on correction_request (person_id);
create index correction_request_scope on correction_request (scope_id);
alter table correction_request enable row level security;
alter table correction_request force row level security;
create policy correction_request_all on correction_request using (
  (select acting_system()) or person_id = (select acting_person())
  or exists (select from scope s where s.id = scope_id
    and (1 = any ((select acting_scopes())::int[]) or s.province_id = any ((select acting_scopes())::int[])
      or s.regency_id = any ((select acting_scopes())::int[]) or s.id = any ((select acting_scopes())::int[]))));

-- Personal data that came into hands where it does not belong: people and the authority are told within 72 hours.
create table breach (
  id uuid primary key,
  scope_id int not null references scope,
  found_at timestamptz not null,
  happened_on date,
  -- what happened, and how; what was done; whose data of what kind
  what text not null,
  how text not null,
  measures text not null,
  whose text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  people int check (people >= 0),
  entered_at timestamptz not null,
  entered_by uuid references person,
  people_told_on date,
  authority_told_on date,
  closed_at timestamptz,
  closing text,
  version int not null default 1,
  check ((closed_at is null) = (closing is null))
);
create index breach_scope on breach (scope_id);
alter table breach enable row level security;
alter table breach force row level security;
create policy breach_all on breach using (
  (select acting_system()) or exists (select from scope s where s.id = scope_id
    and (1 = any ((select acting_scopes())::int[]) or s.province_id = any ((select acting_scopes())::int[])
      or s.id = any ((select acting_scopes())::int[]))));

-- What went by itself when its time was over: how much, by which rule, on which day.
create table retention_day (
  rule text not null,
  day date not null,
  removed int not null check (removed >= 0),
  primary key (rule, day)
);
