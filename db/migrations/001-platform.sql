-- What every noun stands on: who acts, what happened, which commands were accepted.
create extension if not exists pg_trgm;

-- The application's role. It owns nothing and cannot pass row-level security.
do $$ begin
  if not exists (select from pg_roles where rolname = 'sinergi_app') then
    create role sinergi_app nologin nosuperuser nobypassrls;
  end if;
end $$;
grant usage on schema public to sinergi_app;
alter default privileges in schema public grant select, insert, update, delete on tables to sinergi_app;
alter default privileges in schema public grant usage, select on sequences to sinergi_app;

-- The acting person's scopes, set for each transaction. Unset reads as ''.
create function acting_scopes() returns int[] language sql stable
  return coalesce(nullif(current_setting('sinergi.scopes', true), ''), '{}')::int[];
create function acting_person() returns uuid language sql stable
  return nullif(current_setting('sinergi.person', true), '')::uuid;
-- True for sign-in, jobs and migrations, which act for nobody.
create function acting_system() returns boolean language sql stable
  return coalesce(current_setting('sinergi.system', true), '') = 'on';

create table event (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  command_id uuid,
  person_id uuid,
  name text not null,
  subject_kind text not null,
  subject_id text not null,
  province_id int,
  regency_id int,
  scope_id int not null,
  data jsonb not null default '{}'
);
create index event_subject on event (subject_kind, subject_id, seq);
create index event_scope on event (scope_id, seq);
alter table event enable row level security;
alter table event force row level security;
create policy event_read on event for select using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or person_id = (select acting_person()) or (select acting_system()));
create policy event_write on event for insert with check (true);

create table receipt (
  command_id uuid primary key,
  person_id uuid,
  name text not null,
  body_hash bytea not null,
  result jsonb not null,
  at timestamptz not null
);
alter table receipt enable row level security;
alter table receipt force row level security;
create policy receipt_own on receipt using (
  person_id is not distinct from (select acting_person()) or (select acting_system()));

-- Facts about this installation: example mode, the first-run code's hash, the sync epoch.
create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
