-- People, how they sign in, their roles in scopes, and invitations.
create table person (
  id uuid primary key,
  name text not null,
  language text not null default 'id' check (language in ('id', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz,
  -- the last time that any of the person's devices was in use, to the hour
  seen_at timestamptz
);
create index person_name on person (lower(name) collate "C", id);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('national', 'province', 'regency', 'library', 'trainer', 'partner')),
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  granted_by uuid references person,
  granted_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person
);
create unique index role_grant_once on role_grant (person_id, role, scope_id) where ended_at is null;
create index role_grant_scope on role_grant (scope_id) where ended_at is null;
create index role_grant_province on role_grant (province_id) where ended_at is null;
create index role_grant_regency on role_grant (regency_id) where ended_at is null;
create index role_grant_person on role_grant (person_id);
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy role_grant_all on role_grant using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or person_id = (select acting_person()) or (select acting_system()));

alter table person enable row level security;
alter table person force row level security;
create policy person_all on person using (
  id = (select acting_person()) or (select acting_system()) or 1 = any ((select acting_scopes())::int[])
  -- by the index for a name or two, by one scan for many: the planner chooses, which it cannot for `in`
  or exists (select from role_grant g where g.person_id = person.id));

create table login (
  kind text not null check (kind in ('username', 'email', 'phone')),
  value text not null,
  person_id uuid not null references person,
  constraint "login.taken" primary key (kind, value)
);
create index login_person on login (person_id);
alter table login enable row level security;
alter table login force row level security;
create policy login_all on login using (
  person_id = (select acting_person()) or (select acting_system()) or 1 = any ((select acting_scopes())::int[])
  or exists (select from role_grant g where g.person_id = login.person_id));

create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  changed_at timestamptz not null
);
alter table credential enable row level security;
alter table credential force row level security;
create policy credential_own on credential using (
  person_id = (select acting_person()) or (select acting_system()));

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on session (person_id) where revoked_at is null;
alter table session enable row level security;
alter table session force row level security;
create policy session_own on session using (
  person_id = (select acting_person()) or (select acting_system()));

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  name text not null,
  role text not null check (role in ('national', 'province', 'regency', 'library', 'trainer', 'partner')),
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  invited_by uuid not null references person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references person,
  withdrawn_at timestamptz
);
create index invitation_scope on invitation (scope_id) where used_at is null and withdrawn_at is null;
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_all on invitation using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
