-- Accounts down the cascade: a code on paper beside each link, handing a place over, a new password from above.
alter table invitation
  -- of the short code that is typed from paper; none for invitations made before there were codes
  add column code_hash bytea unique,
  -- of the link that the code was last changed into
  add column entry_hash bytea unique,
  -- the grant that ends when this invitation is accepted
  add column hands_over uuid references role_grant,
  -- the day until which that grant is kept beside the new one
  add column kept_until date;
create index invitation_handover on invitation (hands_over) where used_at is null and withdrawn_at is null;
create index invitation_at on invitation (scope_id, role);

-- a grant that was handed over may stay in force beside the new one until then
alter table role_grant add column ends_at timestamptz;
create index role_grant_ending on role_grant (ends_at) where ends_at is not null and ended_at is null;
-- who held a place from when to when
create index role_grant_held on role_grant (scope_id, granted_at);

create table access_reset (
  id uuid primary key,
  person_id uuid not null references person,
  token_hash bytea not null unique,
  code_hash bytea not null unique,
  entry_hash bytea unique,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index access_reset_person on access_reset (person_id) where used_at is null and withdrawn_at is null;
-- read and written by the commands about it only, which act for the system once policy has spoken
alter table access_reset enable row level security;
alter table access_reset force row level security;
create policy access_reset_system on access_reset using ((select acting_system()));
