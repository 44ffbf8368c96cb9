-- Signing in: a second factor, an organisation's own sign-in, and the devices that an account knows.

-- An app that shows codes (RFC 6238), one for a person.
create table authenticator (
  person_id uuid primary key references person,
  -- 160 bits that the app and this table share: it cannot be hashed, so only its owner's own commands see it
  secret bytea not null,
  begun_at timestamptz not null,
  -- null while the first code from the app is awaited: nothing is asked for until then
  confirmed_at timestamptz,
  -- the time step of the last code that was used; none up to it counts again
  last_step bigint not null default 0
);
alter table authenticator enable row level security;
alter table authenticator force row level security;
create policy authenticator_own on authenticator using (
  person_id = (select acting_person()) or (select acting_system()));

-- Codes for the day on which the app is lost, each for once.
create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_own on recovery_code using (
  person_id = (select acting_person()) or (select acting_system()));

-- Somebody whose password was right and whose second factor is awaited: no session yet.
create table sign_in_step (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  device text,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_step_expiry on sign_in_step (expires_at);
create index sign_in_step_person on sign_in_step (person_id);
alter table sign_in_step enable row level security;
alter table sign_in_step force row level security;
create policy sign_in_step_system on sign_in_step using ((select acting_system()));

-- Who somebody is at the provider of single sign-on (OpenID Connect): its issuer and the subject there.
create table sso_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  linked_at timestamptz not null,
  constraint "sso.linked-elsewhere" primary key (issuer, subject),
  constraint "sso.linked-already" unique (person_id, issuer)
);
alter table sso_identity enable row level security;
alter table sso_identity force row level security;
create policy sso_identity_own on sso_identity using (
  person_id = (select acting_person()) or (select acting_system()));

-- A way to the provider and back that has begun: what the answer is held against.
create table sso_attempt (
  ticket_hash bytea primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  -- who is signed in and links their account; null for signing in
  person_id uuid references person,
  expires_at timestamptz not null
);
create index sso_attempt_expiry on sso_attempt (expires_at);
alter table sso_attempt enable row level security;
alter table sso_attempt force row level security;
create policy sso_attempt_system on sso_attempt using ((select acting_system()));

-- A browser that an account was signed in with, known by a cookie that outlives the session.
create table known_device (
  id uuid primary key,
  person_id uuid not null references person,
  key_hash bytea not null,
  first_seen_at timestamptz not null,
  constraint known_device_once unique (person_id, key_hash)
);
alter table known_device enable row level security;
alter table known_device force row level security;
create policy known_device_own on known_device using (
  person_id = (select acting_person()) or (select acting_system()));

alter table session
  add column device_id uuid references known_device,
  -- begun on a device that the account did not know, while it knew others
  add column is_new boolean not null default false,
  -- when the person was told and said that it was they
  add column dismissed_at timestamptz;
create index session_device on session (device_id);
create index session_new on session (person_id) where is_new and dismissed_at is null;
