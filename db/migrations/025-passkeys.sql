-- Passkeys (Web Authentication): a second factor beside the app that shows codes, and a way in of its own.

create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id bytea not null,
  -- in the form of COSE (RFC 9052), as the authenticator gave it
  public_key bytea not null,
  -- how often the authenticator says that it was used; always 0 where it does not count
  counter bigint not null,
  -- how a browser reaches it: internal, hybrid, usb …
  transports text[] not null,
  -- its maker keeps it on other devices of the person too
  backed_up boolean not null,
  -- proved who held it (finger, face, PIN) while the password, or a session, vouched for them: stands for both factors
  alone boolean not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  -- the device that it was added from, on which its coming is no news
  device_id uuid references known_device,
  -- when the person was told on another device and said that it was they
  dismissed_at timestamptz,
  constraint "passkey.known" unique (credential_id)
);
create index passkey_person on passkey (person_id);
create index passkey_device on passkey (device_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_own on passkey using (
  person_id = (select acting_person()) or (select acting_system()));

-- A challenge that was handed out: for one answer, by whoever holds its ticket.
create table passkey_attempt (
  ticket_hash bytea primary key,
  challenge text not null,
  -- to add one, to prove oneself once more while signed in, as the second step, or instead of the password
  purpose text not null check (purpose in ('add', 'prove', 'step', 'enter')),
  -- null where nobody is known yet
  person_id uuid references person,
  session_id uuid references session,
  step_id uuid references sign_in_step on delete cascade,
  expires_at timestamptz not null
);
create index passkey_attempt_expiry on passkey_attempt (expires_at);
create index passkey_attempt_step on passkey_attempt (step_id);
alter table passkey_attempt enable row level security;
alter table passkey_attempt force row level security;
create policy passkey_attempt_own on passkey_attempt using (
  person_id = (select acting_person()) or (select acting_system()));
