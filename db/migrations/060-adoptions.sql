-- How something is done, in the words of who plans it: a line each.
alter table plan_item add column steps text;

-- A practice that a library has taken on, as it is or adapted. Its state is derived from the dated facts.
create table adoption (
  id uuid primary key,
  practice_id uuid not null references practice,
  -- who took it on
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  -- from whose adoption of the same practice; null: from the library that wrote it
  from_id uuid references adoption,
  kind text not null check (kind in ('as-is', 'adapted')),
  changes text,
  why text,
  plan_item_id uuid not null references plan_item,
  interested_on date not null,
  trying_on date,
  working_on date,
  result text,
  dropped_on date,
  drop_reason text,
  taken_at timestamptz not null,
  taken_by uuid,
  -- both entries of what became one library had it: this one stands back
  joined boolean not null default false,
  version int not null default 1,
  check ((kind = 'adapted') = (changes is not null and why is not null)),
  check (working_on is null or trying_on is not null),
  check ((working_on is null) = (result is null)),
  check ((dropped_on is null) = (drop_reason is null)),
  check (from_id is null or from_id <> id)
);
create unique index "adoption.exists" on adoption (practice_id, library_id) where dropped_on is null and not joined;
create index adoption_library on adoption (library_id);
create index adoption_from on adoption (from_id) where from_id is not null;
create index adoption_plan_item on adoption (plan_item_id);
create index adoption_regency on adoption (regency_id, interested_on);
create index adoption_province on adoption (province_id, interested_on);
alter table adoption enable row level security;
alter table adoption force row level security;
create policy adoption_all on adoption using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
-- who learned what from whom is read by everybody who is signed in, as published cards are
create policy adoption_read on adoption for select using (true);

alter table practice add constraint practice_adapts_id_fkey foreign key (adapts_id) references adoption;
create index practice_adapts on practice (adapts_id) where adapts_id is not null;
create or replace function may_adapt(adoption uuid, library uuid) returns boolean language sql stable as $$
  select exists (select from adoption a where a.id = may_adapt.adoption and a.library_id = may_adapt.library and a.dropped_on is null)
$$;

-- How many have a practice, and at how many it works, beside what it is found by. By differences, so that two who take it
-- on at the same time both count.
create function count_takers() returns trigger language plpgsql set sinergi.system = 'on' as $$
begin
  update practice_search s set takers = s.takers + d.takers, working = s.working + d.working
  from (
    select practice_id, sum(sign)::int as takers, sum(sign * (working_on is not null)::int)::int as working from (
      select -1 as sign, old.practice_id, old.dropped_on, old.working_on, old.joined where tg_op <> 'INSERT'
      union all select 1, new.practice_id, new.dropped_on, new.working_on, new.joined where tg_op <> 'DELETE') c
    where dropped_on is null and not joined group by practice_id) d
  where s.practice_id = d.practice_id and (d.takers <> 0 or d.working <> 0);
  return null;
end $$;
create trigger adoption_counted after insert or update or delete on adoption for each row execute function count_takers();

-- The practice that a lineage began with: up from a card to the adoption it was written from, to that one's practice.
create function lineage_root(asked uuid) returns uuid language sql stable set sinergi.system = 'on' as $$
  with recursive up as (
    select id, adapts_id, 0 as depth from practice where id = asked
    union all select p.id, p.adapts_id, up.depth + 1 from up
      join adoption a on a.id = up.adapts_id join practice p on p.id = a.practice_id where up.depth < 200)
  select id from up order by depth desc limit 1
$$;
-- All that hangs on it, each after what it hangs on: adoptions, the published cards written from them, and so on.
create function lineage_of(root uuid) returns table (id uuid, kind text, parent uuid, library_id uuid, scope_id int, name text,
  province_id int, regency_id int, latitude float8, longitude float8, since date, trying_on date, working_on date,
  dropped_on date, words text, retired boolean)
  language sql stable rows 500 set sinergi.system = 'on' as $$
  with recursive tree as (
    select p.id, 'practice' as kind, null::uuid as parent, 0 as depth from practice p where p.id = root
    union all
    select n.id, n.kind, tree.id, tree.depth + 1 from tree cross join lateral (
      select a.id, 'adoption' as kind from adoption a where tree.kind <> 'adoption' and a.practice_id = tree.id and a.from_id is null
      union all select a.id, 'adoption' from adoption a where tree.kind = 'adoption' and a.from_id = tree.id
      union all select p.id, 'card' from practice p
        where tree.kind = 'adoption' and p.adapts_id = tree.id and p.published_at is not null) n
    where tree.depth < 200)
  select t.id, t.kind, t.parent, coalesce(p.library_id, a.library_id), coalesce(p.scope_id, a.scope_id), s.name,
    coalesce(p.province_id, a.province_id), coalesce(p.regency_id, a.regency_id), l.latitude, l.longitude,
    coalesce((p.published_at at time zone 'Asia/Jakarta')::date, a.interested_on), a.trying_on, a.working_on, a.dropped_on,
    coalesce(p.title, a.changes), p.retired_at is not null
  from tree t left join practice p on t.kind <> 'adoption' and p.id = t.id
  left join adoption a on t.kind = 'adoption' and a.id = t.id
  join library l on l.id = coalesce(p.library_id, a.library_id) join scope s on s.id = l.scope_id
  order by t.depth, coalesce((p.published_at at time zone 'Asia/Jakarta')::date, a.interested_on), t.id
$$;
-- Whether a regency is a city: these have the codes of their province from 71 on.
create function is_city(regency int) returns boolean language sql stable as $$
  select coalesce((select split_part(code, '.', 2)::int > 70 from region where id = regency), false)
$$;
-- Where libraries lie, whoever asks: names and places are public within the programme.
create function library_points(libraries uuid[]) returns table (id uuid, kind text, province_id int, regency_id int, city boolean,
  name text, latitude float8, longitude float8) language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, kind, province_id, regency_id, is_city(regency_id), name, latitude, longitude from library where id = any (libraries)
$$;
-- Verified values of libraries by month, for sums over many: a figure of the report, or what is counted from activities,
-- of which there were none in a month whose report is verified and tells of none.
create function months_of(libraries uuid[], code text, first date, last date) returns table (library_id uuid, month date, value float8)
  language sql stable rows 1000 set sinergi.system = 'on' as $$
  select r.library_id, r.month, case
    when code not in ('activities', 'attendances') then (r.figures ->> code)::float8
    else (select coalesce(sum(case code when 'activities' then 1 else (a.figures ->> code)::float8 end), 0)
      from activity a where a.library_id = r.library_id and a.month = r.month and a.is_verified) end
  from monthly_report r
  where r.library_id = any (libraries) and r.month between first and last and r.is_verified
$$;
-- Libraries that have nothing of a lineage, to compare with: of some kinds, those of some provinces first, then by chance
-- that falls the same way each time.
create function libraries_beside(root uuid, kinds text[], provinces int[], most int)
  returns table (id uuid, kind text, province_id int, city boolean) language sql stable rows 1000 set sinergi.system = 'on' as $$
  select l.id, l.kind, l.province_id, is_city(l.regency_id) from library l
  where l.kind = any (kinds) and l.merged_into is null and not exists (
    select from lineage_of(root) t where t.library_id = l.id)
  order by (l.province_id = any (provinces)) desc, md5(l.id::text) limit most
$$;

-- On which number a library answers other libraries about what it does, by its own will: personal, so apart.
create table peer_phone (
  library_id uuid primary key references library,
  phone text not null,
  said_at timestamptz not null,
  said_by uuid
);
alter table peer_phone enable row level security;
alter table peer_phone force row level security;
create policy peer_phone_all on peer_phone using (
  (select acting_system()) or exists (select from library l where l.id = library_id));
create function peer_phones(libraries uuid[]) returns table (library_id uuid, phone text)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select library_id, phone from peer_phone where library_id = any (libraries)
$$;

-- Questions about a practice, from a library to the one that wrote it, who answers in the same thread.
alter table talk_message drop constraint talk_message_about_check;
alter table talk_message add constraint talk_message_about_check check (about in ('report', 'activity', 'enrolment', 'practice'));
create index talk_message_practice on talk_message (record) where about = 'practice';
create policy talk_message_origin on talk_message using (
  about = 'practice' and exists (
    select from practice p where p.id::text = record and p.scope_id = any ((select acting_scopes())::int[])));
-- The library that asked about a practice of mine.
create function asker_of(practice uuid, library uuid) returns setof library
  language sql stable rows 1 set sinergi.system = 'on' as $$
  select l.* from library l where l.id = asker_of.library and exists (
    select from talk_message m join practice p on p.id = asker_of.practice
    where m.about = 'practice' and m.record = p.id::text and m.library_id = l.id
      and p.scope_id = any ((select acting_scopes())::int[]))
$$;

-- Who uses a card is told when it is withdrawn or corrected, once for each taking on.
alter table office_notice drop constraint office_notice_office_role_check;
alter table office_notice add constraint office_notice_office_role_check
  check (office_role in ('national', 'province', 'regency', 'library'));
create function tell_takers(asked uuid, news text, told timestamptz) returns table (id uuid, scope_id int, province_id int, regency_id int)
  language plpgsql rows 50 set sinergi.system = 'on' as $$
begin
  delete from talk_seen s using adoption a where s.item_id = a.id and a.practice_id = asked;
  insert into office_notice (id, office_scope, office_role, what, title, link, at)
  select a.id, a.scope_id, 'library', news, p.title, '/praktik/' || p.id, told
  from adoption a join practice p on p.id = a.practice_id
  where a.practice_id = asked and a.dropped_on is null and not a.joined
  on conflict on constraint office_notice_pkey do update set what = excluded.what, title = excluded.title,
    office_scope = excluded.office_scope, at = excluded.at;
  return query select a.id, a.scope_id, a.province_id, a.regency_id from adoption a
    where a.practice_id = asked and a.dropped_on is null and not a.joined;
end $$;
