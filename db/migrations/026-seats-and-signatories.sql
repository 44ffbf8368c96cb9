-- Seats that see and change nothing: a village's head, an agency's head, an auditor for a period.
alter table role_grant drop constraint role_grant_role_check, add constraint role_grant_role_check check (role in (
  'national', 'province', 'regency', 'library', 'trainer', 'partner', 'village-head', 'agency-head', 'auditor'));
alter table invitation drop constraint invitation_role_check, add constraint invitation_role_check check (role in (
  'national', 'province', 'regency', 'library', 'trainer', 'partner', 'village-head', 'agency-head', 'auditor'));
alter table announcement drop constraint announcement_role_check, add constraint announcement_role_check check (role in (
  'province', 'regency', 'library', 'trainer', 'village-head', 'agency-head'));

-- a role that is given for a period is not in force before its first day; its end stands in ends_at
alter table role_grant
  add column starts_at timestamptz,
  add constraint role_grant_period check (role <> 'auditor' or (starts_at is not null and ends_at is not null));
-- the first and the last day of the period that is given
alter table invitation
  add column given_from date,
  add column given_until date,
  add constraint invitation_period check (
    (role = 'auditor') = (given_from is not null) and (given_from is null) = (given_until is null) and given_from <= given_until);

-- Who signs for a place, from a day to a day. Nothing is overwritten: what is put right is a row of its own, and the
-- one before it names it.
create table signatory (
  id uuid primary key,
  -- a library of a village, or an office
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  name text not null,
  number_kind text check (number_kind in ('nip', 'nipd')),
  number text,
  rank text,
  position text not null,
  acting text check (acting in ('plt', 'plh', 'pj')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  -- may name one that a merger has set aside
  replaced_by uuid,
  check ((number is null) = (number_kind is null)),
  check (replaced_by is null or removed_at is not null)
);
create index signatory_scope on signatory (scope_id, valid_from);
create index signatory_replaced on signatory (replaced_by) where replaced_by is not null;
alter table signatory enable row level security;
alter table signatory force row level security;
create policy signatory_all on signatory using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
