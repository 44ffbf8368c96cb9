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

-- The page of a meeting that anybody reads, where those who keep it put one up.
create table meeting_page (
  meeting_id uuid primary key references meeting on delete cascade,
  -- the last part of its address, which stays its own
  code text not null unique check (code ~ '^[a-z2-9]{8}$'),
  is_on boolean not null,
  shows text[] not null
    check (shows <@ array['agenda', 'speakers', 'venue', 'host', 'contact', 'link', 'materials', 'figures']),
  -- of the office
  contact text,
  first_on_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  version int not null default 1
);
alter table meeting_page enable row level security;
alter table meeting_page force row level security;
create policy meeting_page_all on meeting_page using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id));

-- A meeting with no more than what is shown of it. Whatever anybody reads comes from here.
create function meeting_shown(of uuid, shows text[], since timestamptz) returns table (
  title text, kind text, mode text, region text, zone text, "startsAt" timestamptz, "endsAt" timestamptz, state text, former jsonb,
  venue text, address text, host text, link text, agenda jsonb, speakers jsonb, materials jsonb,
  attended int, decisions int, actions int, commitments int
) language sql stable as $$
  select m.title, m.kind, m.mode, o.name, m.zone, m.starts_at, m.ends_at, m.state,
    (select jsonb_build_object('startsAt', s.from_starts, 'endsAt', s.from_ends) from meeting_step s
      where s.meeting_id = m.id and s.step = 'moved' and s.at > since order by s.version desc limit 1),
    case when 'venue' = any (shows) then m.venue end, case when 'venue' = any (shows) then m.address end,
    case when 'host' = any (shows) then m.host end, case when 'link' = any (shows) then m.link end,
    case when 'agenda' = any (shows) then (
      select jsonb_agg(jsonb_build_object('startsAt', a.starts_at, 'endsAt', a.ends_at, 'title', a.title,
        'speaker', case when 'speakers' = any (shows) then a.speaker end,
        'room', case when 'venue' = any (shows) then a.room end) order by a.starts_at, a.ends_at, a.id)
      from agenda_item a where a.meeting_id = m.id) end,
    case when 'speakers' = any (shows) then (
      select jsonb_agg(s.speaker order by s.first, s.speaker) from (
        select a.speaker, min(a.starts_at) as first from agenda_item a
        where a.meeting_id = m.id and a.speaker is not null group by 1) s) end,
    case when 'materials' = any (shows) then (
      select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'kind', t.kind, 'bytes', t.bytes, 'link', t.link,
        'author', t.author, 'licence', t.licence) order by t.place, t.id)
      from meeting_material t where t.meeting_id = m.id and t.readers = 'public' and t.removed_at is null) end,
    case when 'figures' = any (shows) and m.state in ('held', 'minuted', 'closed') then (
      select count(distinct t.guest_id)::int from attendance t where t.meeting_id = m.id and t.undone_at is null) end,
    l.decisions, l.actions, l.commitments
  from meeting m join scope o on o.id = m.scope_id
  left join lateral (
    select count(*) filter (where l.kind = 'decision')::int as decisions, count(*) filter (where l.kind = 'action')::int as actions,
      count(*) filter (where l.kind = 'commitment')::int as commitments
    from minutes i left join minute_line l on l.meeting_id = i.meeting_id and l.removed_at is null
    where i.meeting_id = m.id and i.state = 'approved' and 'figures' = any (shows) group by i.meeting_id) l on true
  where m.id = of and m.state <> 'draft'
$$;

-- The only way by which somebody who is not signed in comes to a meeting: one whose page is up, as it is shown.
create function public_meeting(asked text) returns table (
  code text, "isOn" boolean, id uuid, sequence int, "changedAt" timestamptz, contact text,
  title text, kind text, mode text, region text, zone text, "startsAt" timestamptz, "endsAt" timestamptz, state text, former jsonb,
  venue text, address text, host text, link text, agenda jsonb, speakers jsonb, materials jsonb,
  attended int, decisions int, actions int, commitments int
) language sql stable set "sinergi.system" to 'on' as $$
  select p.code, p.is_on, case when p.is_on then p.meeting_id end, m.sequence, m.changed_at,
    case when 'contact' = any (p.shows) and p.is_on then p.contact end, s.*
  from meeting_page p join meeting m on m.id = p.meeting_id and m.state <> 'draft'
  -- what is off is told no more than that it is: whom to ask, and who called it off
  left join lateral meeting_shown(p.meeting_id,
    case when m.state = 'cancelled' then array(select unnest(p.shows) intersect select 'host') else p.shows end,
    p.first_on_at) s on p.is_on
  where p.code = asked
$$;

-- A file that such a page hands out.
create function public_material(asked text, material uuid) returns table (title text, kind text, bytes int, file text)
language sql stable set "sinergi.system" to 'on' as $$
  select t.title, t.kind, t.bytes, t.file
  from meeting_page p join meeting m on m.id = p.meeting_id join meeting_material t on t.meeting_id = m.id
  where p.code = asked and p.is_on and 'materials' = any (p.shows) and m.state not in ('draft', 'cancelled')
    and t.id = material and t.readers = 'public' and t.removed_at is null and t.file is not null
$$;

-- Those pages that are up, by province (null: all), of meetings that are over or not.
create function public_meetings(province int, is_over boolean, now timestamptz) returns table (
  code text, title text, kind text, mode text, region text, zone text, "startsAt" timestamptz, "endsAt" timestamptz, state text,
  venue text, total int
) language sql stable set "sinergi.system" to 'on' as $$
  select p.code, m.title, m.kind, m.mode, o.name, m.zone, m.starts_at, m.ends_at, m.state,
    case when 'venue' = any (p.shows) and m.state <> 'cancelled' then m.venue end, count(*) over ()::int
  from meeting_page p join meeting m on m.id = p.meeting_id join scope o on o.id = m.scope_id
  where p.is_on and m.state <> 'draft' and (m.ends_at <= now) = is_over and (province is null or m.province_id = province)
  order by case when is_over then now - m.starts_at else m.starts_at - now end, m.id
$$;
-- The provinces that have some.
create function public_meeting_provinces() returns table (id int, name text)
language sql stable set "sinergi.system" to 'on' as $$
  select distinct r.id, r.name from meeting_page p join meeting m on m.id = p.meeting_id join region r on r.id = m.province_id
  where p.is_on and m.state <> 'draft' order by 2
$$;
