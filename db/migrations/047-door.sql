-- What each phone noted of somebody's being there: several may say the same, and it stands until all of them took it back.
create table attendance_claim (
  id uuid primary key,
  attendance_id uuid not null references attendance on delete cascade,
  meeting_id uuid not null,
  at timestamptz not null,
  noted_at timestamptz not null,
  noted_by uuid,
  way text not null check (way in ('code', 'name', 'walk-in')),
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text
);
create index attendance_claim_of on attendance_claim (attendance_id);
insert into attendance_claim (id, attendance_id, meeting_id, at, noted_at, noted_by, way, undone_at, undone_by, undone_reason)
  select id, id, meeting_id, at, noted_at, noted_by, way, undone_at, undone_by, undone_reason from attendance;
alter table attendance_claim enable row level security;
alter table attendance_claim force row level security;
-- by the meeting first: hundreds of rows are written at a time
create policy attendance_claim_all on attendance_claim using (
  (select acting_system()) or meeting_id = any ((select acting_doors())::uuid[])
  or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
alter policy attendance_all on attendance using (
  (select acting_system()) or meeting_id = any ((select acting_doors())::uuid[])
  or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[])))
  or exists (select from guest g where g.id = guest_id));

-- Under which id a phone knows a guest who was written down at another one, too, or is another guest of the list.
create table guest_alias (
  id uuid primary key,
  guest_id uuid not null references guest on delete cascade
);
create index guest_alias_of on guest_alias (guest_id);
alter table guest_alias enable row level security;
alter table guest_alias force row level security;
create policy guest_alias_all on guest_alias using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- Organisers see the meeting at whose door they stand, wherever they work.
alter policy meeting_all on meeting using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_within())::int[])
  or (select acting_system()) or id = any ((select acting_doors())::uuid[]));
