-- What was found in the words of a published card before anybody may read it: a child who is told of, a number. A card that
-- was not looked at as it stands now is not public.
create table practice_screening (
  practice_id uuid primary key references practice on delete cascade,
  version int not null,
  -- null: nothing that keeps it from being public
  found text check (found in ('child', 'number', 'id-number', 'email')),
  screened_at timestamptz not null
);
alter table practice_screening enable row level security;
alter table practice_screening force row level security;
create policy practice_screening_all on practice_screening using (
  (select acting_system()) or practice_mine(practice_id));
create index practice_search_code on practice_search (right(practice_id::text, 12));

create function practice_public(p practice) returns boolean language sql stable as $$
  select p.published_at is not null and p.retired_at is null
    and exists (select from practice_screening s where s.practice_id = p.id and s.version = p.version and s.found is null)
$$;
-- Published cards that were not looked at as they stand, with all their words.
create function practices_to_screen(only_one uuid, most int) returns table (id uuid, version int, words text)
  language sql stable rows 100 set "sinergi.system" to 'on' as $$
  select p.id, p.version, concat_ws(E'\n', p.title, p.problem, p.for_whom, p.materials, p.partners, p.result, p.pitfalls,
    (select string_agg(s.text, E'\n' order by s.nr) from practice_step s where s.practice_id = p.id))
  from practice p where (only_one is null or p.id = only_one) and p.published_at is not null and p.retired_at is null
    and not exists (select from practice_screening s where s.practice_id = p.id and s.version = p.version)
  order by p.published_at limit most
$$;
create function note_screening(practice uuid, of_version int, what text, at timestamptz) returns void
  language sql set "sinergi.system" to 'on' as $$
  insert into practice_screening (practice_id, version, found, screened_at) values (practice, of_version, what, at)
  on conflict (practice_id) do update set version = excluded.version, found = excluded.found, screened_at = excluded.screened_at
$$;

-- The only ways by which somebody who is not signed in comes to a card. Its partners are not told: they are asked apart.
create function public_practices(words text[], region int, of_topic text, most int, skip int) returns table (
  id uuid, title text, problem text, result text, topic text, library text, regency text, province text, takers int, working int,
  "publishedAt" timestamptz, total int
) language sql stable rows 30 set "sinergi.system" to 'on' as $$
  with found as (
    select p.id, s.takers, s.working, count(*) over ()::int as total from practice_search s join practice p on p.id = s.practice_id
    where not s.retired and practice_public(p) and (region is null or region = 1 or s.province_id = region or s.regency_id = region)
      and (of_topic is null or s.topic = of_topic) and (words is null or s.fold like all (words))
    order by s.working desc, s.takers desc, s.published_at desc, p.id limit most offset skip)
  select p.id, p.title, p.problem, p.result, p.topic, l.name, g.name, v.name, f.takers, f.working, p.published_at, f.total
  from found f join practice p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id order by f.working desc, f.takers desc, p.published_at desc, p.id
$$;
create function public_practice(asked text) returns table (
  id uuid, title text, strategy text, topic text, problem text, "forWhom" text, steps text[], days int, cost bigint,
  materials text, conditions text[], result text, pitfalls text, library text, regency text, province text, takers int,
  working int, activities int, attendances int, people int, "asOf" timestamptz, "publishedAt" timestamptz, pictures jsonb
) language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select p.id, p.title, p.strategy, p.topic, p.problem, p.for_whom,
    array(select s.text from practice_step s where s.practice_id = p.id order by s.nr), p.days, p.cost, p.materials, p.conditions,
    p.result, p.pitfalls, l.name, g.name, v.name, s.takers, s.working, f.activities, f.attendances, f.people, f.as_of,
    p.published_at,
    -- those on which nobody is seen: who agreed to be seen by libraries was not asked for more
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.photo_id, 'step', c.step, 'caption', c.caption, 'width', c.width,
      'height', c.height) order by c.nr), '[]') from practice_pictures(array[p.id]) c where c.said = 'nobody')
  from practice_search s join practice p on p.id = s.practice_id join library l on l.id = p.library_id
  join region v on v.id = p.province_id left join region g on g.id = p.regency_id
  left join practice_figures(array[p.id]) f on true
  where right(s.practice_id::text, 12) = asked and practice_public(p) limit 1
$$;
create function public_practice_picture(practice uuid, photo uuid) returns table (large text, small text)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select c.large, c.small from practice p cross join lateral practice_pictures(array[p.id]) c
  where p.id = practice and practice_public(p) and c.photo_id = photo and c.said = 'nobody'
$$;
create function public_practice_provinces() returns table (id int, name text) language sql stable rows 38 set "sinergi.system" to 'on' as $$
  select v.id, v.name from region v where v.level = 'province' and exists (
    select from practice p where p.province_id = v.id and practice_public(p)) order by v.name
$$;

-- What a partner lets be public, as it stands.
create function partner_allows(asked uuid, kind text) returns boolean language sql stable set "sinergi.system" to 'on' as $$
  select coalesce((select s.given from partner_consent s where s.partner_id = asked and s.what = kind order by s.id desc limit 1), false)
$$;
-- Partners that let their name be known: how many of their promises stand and were fulfilled, as who received says; money
-- where they let amounts be known.
create function public_partners(words text, region int, most int, skip int) returns table (
  id uuid, name text, kind text, place text, topics text[], promises int, fulfilled int, pledged bigint, arrived bigint, total int
) language sql stable rows 30 set "sinergi.system" to 'on' as $$
  with named as (
    select p.id, p.name, p.kind, p.scope_id, p.topics, p.province_id, p.regency_id, partner_allows(p.id, 'amounts') as tells
    from partner p where p.merged_into is null and partner_allows(p.id, 'name')
      and (words is null or p.name ilike words) and (region is null or region = 1 or 1 = any (p.serves) or region = any (p.serves)
        or p.province_id = region or p.regency_id = region)),
  promised as (
    select n.id, count(*)::int as promises, count(*) filter (where c.is_fulfilled)::int as fulfilled,
      sum(c.amount) filter (where c.unit is null) as pledged, sum(c.delivered_amount) filter (where c.unit is null) as arrived
    from named n join commitment c on partner_now(c.partner_id) = n.id
    where c.is_counted and c.withdrawn_at is null group by n.id)
  select n.id, n.name, n.kind, coalesce(g.name, v.name), n.topics, coalesce(o.promises, 0), coalesce(o.fulfilled, 0),
    case when n.tells then coalesce(o.pledged, 0)::bigint end, case when n.tells then coalesce(o.arrived, 0)::bigint end,
    count(*) over ()::int
  from named n left join promised o on o.id = n.id left join region v on v.id = coalesce(n.province_id, 1)
  left join region g on g.id = n.regency_id
  order by coalesce(o.promises, 0) desc, n.name, n.id limit most offset skip
$$;
create function public_partner(asked text) returns table (id uuid, name text, kind text, place text, topics text[], help text[])
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select p.id, p.name, p.kind, coalesce(g.name, v.name), p.topics, p.help from partner p
  left join region v on v.id = coalesce(p.province_id, 1) left join region g on g.id = p.regency_id
  where right(p.id::text, 12) = asked and p.merged_into is null and partner_allows(p.id, 'name') limit 1
$$;
-- Its promises that stand, each with no more than it lets be public, as on the pages of meetings.
create function public_partner_promises(partner uuid, today date) returns table (
  giver text, form text, receiver text, what text, amount bigint, unit text, worth bigint, arrived bigint, deadline date, state text
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select p.name, c.form, r.name, case when y.amounts then c.what end, case when y.amounts then c.amount end,
    case when y.amounts then c.unit end, case when y.amounts then c.worth end, case when y.amounts then c.delivered_amount end,
    case when y.lateness then c.deadline end,
    case when c.is_fulfilled then 'fulfilled' when y.lateness and c.deadline < today then 'overdue'
      when c.delivered_amount > 0 then 'part' else 'agreed' end
  from partner p cross join lateral (select partner_allows(p.id, 'amounts') as amounts, partner_allows(p.id, 'lateness') as lateness) y
  join commitment c on partner_now(c.partner_id) = p.id join scope r on r.id = c.scope_id
  where p.id = partner and p.merged_into is null and partner_allows(p.id, 'name') and c.is_counted and c.withdrawn_at is null
  order by c.is_fulfilled desc, r.name, c.form, c.id limit 200
$$;
-- What stands of those that are not named: a count.
create function public_unnamed_promises() returns table (partners int, promises int, fulfilled int)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select count(distinct partner_now(c.partner_id))::int, count(*)::int, count(*) filter (where c.is_fulfilled)::int from commitment c
  where c.is_counted and c.withdrawn_at is null
    and (c.partner_id is null or not partner_allows(partner_now(c.partner_id), 'name'))
$$;

-- News and press releases of the nation's and the provinces' offices. What is public is derived from the dates.
create table news_item (
  id uuid primary key,
  -- the nation or a province
  scope_id int not null references region,
  province_id int,
  regency_id int check (regency_id is null),
  kind text not null check (kind in ('news', 'release')),
  title text not null,
  lead text not null,
  text text not null,
  -- in English, where it was written
  title_en text,
  lead_en text,
  text_en text,
  -- the meeting it tells of
  meeting_id uuid,
  written_at timestamptz not null,
  written_by uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  -- what was put right after it was published, and when
  corrected_at timestamptz,
  correction text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version int not null default 1,
  check (withdrawn_at is null or published_at is not null),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((corrected_at is null) = (correction is null)),
  check ((title_en is null) = (text_en is null) and (title_en is null) = (lead_en is null))
);
create index news_item_published on news_item (published_at desc, id) where published_at is not null and withdrawn_at is null;
create index news_item_code on news_item (right(id::text, 12));
alter table news_item enable row level security;
alter table news_item force row level security;
create policy news_item_all on news_item using (1 = any ((select acting_scopes())::int[])
  or province_id = any ((select acting_scopes())::int[]) or (select acting_system()));

-- Who is seen on its pictures, as the office says; where people are, on which statement of theirs.
create table news_picture (
  photo_id uuid primary key references photo on delete cascade,
  news_id uuid not null references news_item on delete cascade,
  said text not null check (said in ('nobody', 'agreed')),
  statement text,
  check ((said = 'agreed') = (statement is not null))
);
create index news_picture_news on news_picture (news_id);
alter table news_picture enable row level security;
alter table news_picture force row level security;
create policy news_picture_all on news_picture using (
  (select acting_system()) or exists (select from news_item n where n.id = news_id));

-- Whom the press reaches: an office's telephone and e-mail, no person's.
create table press_contact (
  scope_id int primary key references region,
  contact text not null,
  set_at timestamptz not null,
  set_by uuid
);
alter table press_contact enable row level security;
alter table press_contact force row level security;
-- anybody reads it; offices change their own
create policy press_contact_read on press_contact for select using (true);
create policy press_contact_all on press_contact using (
  1 = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[]) or (select acting_system()));

do $$
declare about text; may text;
begin
  select pg_get_expr(conbin, conrelid) into about from pg_constraint where conname = 'photo_about_check';
  select pg_get_expr(polqual, polrelid) into may from pg_policy where polname = 'photo_all';
  alter table photo drop constraint photo_about_check;
  execute format('alter table photo add constraint photo_about_check check ((%s) or about = ''news'')', about);
  execute format($policy$alter policy photo_all on photo using ((%s)
    or (about = 'news' and exists (select from news_item n where n.id = record_id)))$policy$, may);
end $$;

create function public_news(of_kind text, province int, most int, skip int) returns table (
  id uuid, kind text, title text, lead text, "titleEn" text, "leadEn" text, office text, "publishedAt" timestamptz,
  photo uuid, caption text, total int
) language sql stable rows 20 set "sinergi.system" to 'on' as $$
  select n.id, n.kind, n.title, n.lead, n.title_en, n.lead_en, r.name, n.published_at, f.photo_id, f.caption, count(*) over ()::int
  from news_item n join region r on r.id = n.scope_id
  left join lateral (select p.photo_id, o.caption from news_picture p join photo o on o.id = p.photo_id where p.news_id = n.id
    order by o.added_at, o.id limit 1) f on true
  where n.published_at is not null and n.withdrawn_at is null and (of_kind is null or n.kind = of_kind)
    and (province is null or province = 1 or n.province_id = province)
  order by n.published_at desc, n.id limit most offset skip
$$;
-- One that was withdrawn has no more than that it was.
create function public_news_item(asked text) returns table (
  id uuid, "isThere" boolean, kind text, title text, lead text, text text, "titleEn" text, "leadEn" text, "textEn" text, office text,
  "meetingTitle" text, "meetingCode" text, "publishedAt" timestamptz, "correctedAt" timestamptz, correction text, pictures jsonb
) language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select n.id, y.there, n.kind, case when y.there then n.title end, case when y.there then n.lead end, case when y.there then n.text end,
    case when y.there then n.title_en end, case when y.there then n.lead_en end, case when y.there then n.text_en end, r.name,
    m.title, g.code, n.published_at, n.corrected_at, case when y.there then n.correction end,
    case when y.there then (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'caption', o.caption, 'width', o.width,
      'height', o.height) order by o.added_at, o.id), '[]') from news_picture p join photo o on o.id = p.photo_id
      where p.news_id = n.id) else '[]' end
  from news_item n cross join lateral (select n.withdrawn_at is null as there) y join region r on r.id = n.scope_id
  -- only a meeting that has a page of its own is led to
  left join meeting_page g on y.there and g.meeting_id = n.meeting_id and g.is_on
  left join meeting m on m.id = g.meeting_id and m.state <> 'draft'
  where right(n.id::text, 12) = asked and n.published_at is not null limit 1
$$;
create function public_news_picture(photo uuid) returns table (large text, small text)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select o.large, o.small from news_picture p join photo o on o.id = p.photo_id join news_item n on n.id = p.news_id
  where p.photo_id = photo and n.published_at is not null and n.withdrawn_at is null
$$;

-- What came of a meeting since, where its page shows its figures: actions that are done, promises that were fulfilled as who
-- received says, and libraries that took on a practice which was shown on a table there.
create function public_meeting_outcome(asked text) returns table (done int, fulfilled int, taken int)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select (select count(*)::int from action_item i where i.meeting_id = m.id and i.state = 'done'),
    (select count(*)::int from commitment c where c.meeting_id = m.id and c.is_counted and c.withdrawn_at is null and c.is_fulfilled),
    (select count(distinct a.library_id)::int from booth b join booth_item s on s.booth_id = b.id and s.kind = 'practice'
      join adoption a on a.practice_id = s.record_id
      where b.meeting_id = m.id and a.interested_on >= (m.starts_at at time zone 'Asia/Jakarta')::date and a.dropped_on is null)
  from meeting_page p join meeting m on m.id = p.meeting_id
  where p.code = asked and p.is_on and 'figures' = any (p.shows) and m.state in ('minuted', 'closed')
    and exists (select from minutes n where n.meeting_id = m.id and n.state = 'approved')
$$;
