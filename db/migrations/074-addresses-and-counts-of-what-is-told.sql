-- All stories that anybody may read today, found at once: what `story_shown` says of one.
create function stories_shown(today date) returns table (id uuid) language sql stable rows 1000 as $$
  select s.id from story s join consent c on c.record_id = s.id and c.about = 'story' and c.replaced_at is null
    and (c.withdrawn_at is null or s.amended_at is null or c.withdrawn_at > s.amended_at)
  where s.published_at is not null and s.withdrawn_at is null
  group by s.id having bool_and(consent_stands(c, 'words', today) and 'portal' = any (c.purposes))
    and (not s.tells_child or bool_or(c.child))
$$;
-- The newest of a place, looked at one by one until there are enough.
create function public_newest_stories(of_region int, of_library uuid, today date, most int) returns table (code text)
language sql stable rows 3 set "sinergi.system" to 'on' as $$
  select (o.s).code from (
    -- offset 0: put in order before any consent is asked for
    select n as s, n.published_at, n.id from story n where n.published_at is not null and n.withdrawn_at is null
      and (of_region is null or of_region = 1 or of_region in (n.province_id, n.regency_id))
      and (of_library is null or n.library_id = of_library)
    order by n.published_at desc, n.id offset 0) o
  where story_shown(o.s, today) and (of_library is null or story_agreed(o.s, 'place', 'portal', today))
  order by o.published_at desc, o.id limit most
$$;

-- Addresses of what anybody may read, the newest first, for search engines and feeds. Of a story no word is among them: it
-- would stay with those who keep them after it was taken back.
create function public_story_addresses(of_region int, today date, most int, skip int)
returns table (code text, place text, "publishedAt" timestamptz, total int)
language sql stable rows 100 set "sinergi.system" to 'on' as $$
  select s.code, coalesce(g.name, v.name), s.published_at, count(*) over ()::int
  from stories_shown(today) o join story s on s.id = o.id join region v on v.id = s.province_id
  left join region g on g.id = s.regency_id
  where of_region is null or of_region = 1 or of_region in (s.province_id, s.regency_id)
  order by s.published_at desc, s.id limit most offset skip
$$;
create function public_practice_addresses(of_region int, most int, skip int)
returns table (id uuid, title text, library text, place text, "publishedAt" timestamptz, total int)
language sql stable rows 100 set "sinergi.system" to 'on' as $$
  select p.id, p.title, l.name, coalesce(g.name, v.name), p.published_at, count(*) over ()::int
  from practice p join library l on l.id = p.library_id join region v on v.id = p.province_id left join region g on g.id = p.regency_id
  where practice_public(p) and (of_region is null or of_region = 1 or of_region in (p.province_id, p.regency_id))
  order by p.published_at desc, p.id limit most offset skip
$$;
-- Since when a partner lets its name be known is when it said so last.
create function public_partner_addresses(of_region int, most int, skip int)
returns table (id uuid, name text, place text, since timestamptz, total int)
language sql stable rows 100 set "sinergi.system" to 'on' as $$
  select p.id, p.name, coalesce(g.name, v.name), s.at, count(*) over ()::int
  from partner p cross join lateral (select c.at, c.given from partner_consent c where c.partner_id = p.id and c.what = 'name'
    order by c.id desc limit 1) s
  left join region v on v.id = coalesce(p.province_id, 1) left join region g on g.id = p.regency_id
  where p.merged_into is null and s.given and (of_region is null or of_region = 1 or 1 = any (p.serves)
    or of_region = any (p.serves) or of_region in (p.province_id, p.regency_id))
  order by s.at desc, p.id limit most offset skip
$$;

-- How many stories there are of each place in the whole country, by year and area, each counted once: shown to anybody
-- today, else verified or not, or taken back. Whoever reads it keeps back what is few (decision 056).
create function public_story_counts(today date)
returns table (province int, regency int, year int, area text, shown int, verified int, told int, withdrawn int)
language sql stable rows 1000 set "sinergi.system" to 'on' as $$
  with told as materialized (
    select s.province_id, s.regency_id, extract(year from s.month)::int as year, s.area, case when s.withdrawn_at is not null then 'withdrawn'
      when o.id is not null then 'shown'
      when s.verified_at is not null then 'verified' else 'told' end as state
    from story s left join stories_shown(today) o on o.id = s.id)
  select t.province_id, t.regency_id, t.year, t.area, (count(*) filter (where t.state = 'shown'))::int,
    (count(*) filter (where t.state = 'verified'))::int, (count(*) filter (where t.state = 'told'))::int,
    (count(*) filter (where t.state = 'withdrawn'))::int
  from told t group by 1, 2, 3, 4
$$;
