-- The meetings that the acting person is invited to, wherever they work.
create function acting_invitations() returns uuid[] language sql stable set "sinergi.system" to 'on' as $$
  select coalesce(array_agg(meeting_id), '{}') from guest
  where person_id = acting_person() and state not in ('listed', 'withdrawn')
$$;

-- What a meeting hands out: a file, kept by its content, or a link.
create table meeting_material (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  -- the line of the agenda that it belongs to; null: the whole meeting
  agenda_item_id uuid references agenda_item on delete set null,
  -- in which order they are told
  place int not null,
  title text not null check (length(title) between 1 and 160),
  author text,
  licence text,
  -- whom it is for: those who are invited, or everybody
  readers text not null check (readers in ('guests', 'public')),
  -- what it is by its content
  kind text not null check (kind in ('pdf', 'pptx', 'docx', 'xlsx', 'jpeg', 'png', 'webp', 'link')),
  file text,
  bytes int,
  -- the upload that it was made of
  upload text,
  link text check (link like 'https://%'),
  added_at timestamptz not null,
  added_by uuid,
  -- taken away; it can be brought back for a day
  removed_at timestamptz,
  removed_by uuid,
  version int not null default 1,
  check ((kind = 'link') = (link is not null) and (kind = 'link') = (file is null) and (file is null) = (bytes is null))
);
create index meeting_material_meeting on meeting_material (meeting_id, place);
create index meeting_material_line on meeting_material (agenda_item_id) where agenda_item_id is not null;
create index meeting_material_file on meeting_material (file) where file is not null;
create index meeting_material_upload on meeting_material (upload) where upload is not null;
alter table meeting_material enable row level security;
alter table meeting_material force row level security;
-- those who keep the meeting and the levels above, whoever is invited; what is for everybody, all who see the meeting
create policy meeting_material_all on meeting_material using (
  (select acting_system()) or meeting_id = any ((select acting_invitations())::uuid[])
  or exists (select from meeting m where m.id = meeting_id and (readers = 'public'
    or 1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
    or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
