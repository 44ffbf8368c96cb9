-- A library's table at a meeting: what it does, and what its village makes and tells.
create table booth (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  -- of the table
  number int not null check (number between 1 and 999),
  title text,
  about text,
  -- the last part of the address that its QR code leads to
  code text not null unique check (code ~ '^[2-9A-Z]{8}$'),
  set_at timestamptz not null,
  set_by uuid,
  version int not null default 1
);
create unique index "booth.exists" on booth (meeting_id, library_id);
create unique index "booth.number-taken" on booth (meeting_id, number);
create index booth_library on booth (library_id);
alter table booth enable row level security;
alter table booth force row level security;
-- whoever sees the library, and whoever sees the meeting
create policy booth_all on booth using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()) or exists (select from meeting m where m.id = meeting_id));

create table booth_item (
  booth_id uuid not null references booth on delete cascade,
  kind text not null check (kind in ('product', 'content', 'activity')),
  record_id uuid not null,
  -- in which order they are shown
  place int not null,
  primary key (booth_id, kind, record_id)
);
alter table booth_item enable row level security;
alter table booth_item force row level security;
create policy booth_item_all on booth_item using (
  (select acting_system()) or exists (select from booth b where b.id = booth_id));

-- How often its page was opened, by the day.
create table booth_day (
  booth_id uuid not null references booth on delete cascade,
  day date not null,
  n int not null check (n > 0),
  primary key (booth_id, day)
);
alter table booth_day enable row level security;
alter table booth_day force row level security;
create policy booth_day_all on booth_day using (
  (select acting_system()) or exists (select from booth b where b.id = booth_id));

-- What anybody sees of a booth, by its code; its products and content are asked for by the functions of the catalogue.
create function public_booth(asked text) returns table (
  library text, regency text, province text, number int, title text, about text,
  "meetingTitle" text, "startsAt" timestamptz, zone text, state text, products uuid[], contents uuid[], activities jsonb
) language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select l.name, g.name, v.name, b.number, b.title, b.about, m.title, m.starts_at, m.zone, m.state,
    array(select i.record_id from booth_item i where i.booth_id = b.id and i.kind = 'product' order by i.place, i.record_id),
    array(select i.record_id from booth_item i where i.booth_id = b.id and i.kind = 'content' order by i.place, i.record_id),
    (select coalesce(jsonb_agg(jsonb_build_object('title', a.title, 'on', a.held_on, 'topic', a.topic,
        'attendances', coalesce((a.figures ->> 'attendances')::int, 0)) order by i.place, a.id), '[]')
      from booth_item i join activity a on a.id = i.record_id and a.is_verified
      where i.booth_id = b.id and i.kind = 'activity')
  from booth b join meeting m on m.id = b.meeting_id join library l on l.id = b.library_id join region v on v.id = b.province_id
  left join region g on g.id = b.regency_id
  where b.code = asked and m.state <> 'draft' and l.closed_on is null and l.merged_into is null
$$;
create function count_visit(asked text, today date) returns void language sql set "sinergi.system" to 'on' as $$
  insert into booth_day (booth_id, day, n) select b.id, today, 1 from booth b where b.code = asked
  on conflict (booth_id, day) do update set n = booth_day.n + 1
$$;
