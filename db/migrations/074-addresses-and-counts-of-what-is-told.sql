-- Addresses of what anybody may read, the newest first, for search engines and feeds. Of a story no word is among them: it
-- would stay with those who keep them after it was taken back.
create function public_story_addresses(of_region int, today date, most int, skip int)
returns table (code text, place text, "publishedAt" timestamptz, total int)
language sql stable rows 100 set "sinergi.system" to 'on' as $$
  select s.code, coalesce(g.name, v.name), s.published_at, count(*) over ()::int
  from story s join region v on v.id = s.province_id left join region g on g.id = s.regency_id
  where s.published_at is not null and s.withdrawn_at is null and story_shown(s, today)
    and (of_region is null or of_region = 1 or of_region in (s.province_id, s.regency_id))
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
      when s.published_at is not null and story_shown(s, today) then 'shown'
      when s.verified_at is not null then 'verified' else 'told' end as state
    from story s)
  select t.province_id, t.regency_id, t.year, t.area, (count(*) filter (where t.state = 'shown'))::int,
    (count(*) filter (where t.state = 'verified'))::int, (count(*) filter (where t.state = 'told'))::int,
    (count(*) filter (where t.state = 'withdrawn'))::int
  from told t group by 1, 2, 3, 4
$$;
