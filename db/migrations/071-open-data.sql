-- What anybody may have as open data: facts of libraries without people, and counts. Each function acts as the system
-- and leaves out in the database what is not public.

-- Without addresses, telephones or people; reading gardens, which are often in homes, without their point.
create function public_libraries(of_region int, today date, after uuid, most int)
returns table (id uuid, npp text, name text, kind text, code text, place text, district text, regency text, province text,
  latitude double precision, longitude double precision, programme text)
language sql stable rows 2000 set sinergi.system to 'on' as $$
  select l.id, l.npp, l.name, l.kind, r.code, r.name, d.name, g.name, p.name,
    case when l.kind <> 'community' then l.latitude end, case when l.kind <> 'community' then l.longitude end, e.part
  from library l join region r on r.id = l.region_id join region p on p.id = l.province_id
  left join region g on g.id = l.regency_id left join region d on d.id = l.district_id
  left join lateral (
    select case when s.state = 'independent' then s.state else s.kind end as part
    from (select e.kind, enrolment_state_on(e, today) as state from enrolment e where e.library_id = l.id) s
    where s.kind <> 'improving' and s.state in ('decreed', 'active', 'independent')
    order by s.state = 'independent', s.kind limit 1) e on true
  where l.closed_on is null and l.merged_into is null and (after is null or l.id > after)
    and (of_region = 1 or of_region in (l.province_id, l.regency_id))
  order by l.id limit most
$$;

-- By what a file of libraries is known: other libraries, or others that take part, are another one.
create function public_libraries_mark() returns text
language sql stable set sinergi.system to 'on' as $$
  select (select count(*) || '.' || coalesce(sum(version), 0) from library where merged_into is null)
    || '.' || (select count(*) || '.' || coalesce(sum(version), 0) from enrolment)
$$;

-- `place`: one directly below; null: all of the region. A library counts once by kind and state.
create function public_enrolment_counts(of_region int, today date)
returns table (place int, kind text, state text, n int)
language sql stable rows 200 set sinergi.system to 'on' as $$
  -- materialized: planned in one with the grouping sets, the planner loses a column of it
  with told as materialized (
    select e.kind, e.library_id, case when of_region = 1 then e.province_id else e.regency_id end as place, enrolment_state_on(e, today) as state
    from enrolment e where e.kind <> 'improving' and (of_region = 1 or of_region in (e.province_id, e.regency_id))),
  counted as materialized (
    select t.place, t.kind, t.library_id, s.state from told t cross join lateral (
      select t.state union all select 'going' where t.state in ('decreed', 'active')) s (state)
    where s.state in ('decreed', 'active', 'independent', 'lapsed', 'going'))
  select case when grouping(c.place) = 0 then c.place end, c.kind, c.state, count(distinct c.library_id)::int
  from counted c group by grouping sets ((c.kind, c.state), (c.place, c.kind, c.state))
  having grouping(c.place) = 1 or c.place is not null
$$;

create function public_activity_counts(of_region int, level text, first date, last date)
returns table (place int, month date, strategy text, reported int, verified int)
language plpgsql stable rows 1000 set sinergi.system to 'on' as $$
begin
  -- by its own index for each level
  return query execute format(
    'select case when grouping(p) = 0 then p end, month, strategy, count(*)::int, (count(*) filter (where is_verified))::int
     from (select month, strategy, is_verified, %1$s as p from activity
       where is_counted and held_on >= $2 and held_on < ($3 + interval ''1 month'')::date and %2$s) a
     group by grouping sets ((month, strategy), (p, month, strategy)) having grouping(p) = 1 or p is not null',
    case level when 'nation' then 'province_id' when 'province' then 'regency_id' else 'null::int' end,
    case level when 'nation' then '$1 = 1' when 'province' then 'province_id = $1' else 'regency_id = $1' end)
  using of_region, first, last;
end $$;

-- Counts; worth for the nation alone, of years with three givers at the least.
create function public_commitment_counts(of_region int)
returns table (place int, year int, pledged int, delivered int, fulfilled int, pledged_worth bigint, delivered_worth bigint)
language sql stable rows 200 set sinergi.system to 'on' as $$
  select case when grouping(c.place) = 0 then c.place end, c.year, count(*)::int, (count(*) filter (where c.delivered_amount > 0))::int,
    (count(*) filter (where c.is_fulfilled))::int,
    case when grouping(c.place) = 1 and of_region = 1 and count(distinct coalesce(c.partner_id::text, lower(c.giver))) >= 3
      then sum(coalesce(c.worth, 0))::bigint end,
    case when grouping(c.place) = 1 and of_region = 1
      and count(distinct coalesce(c.partner_id::text, lower(c.giver))) filter (where c.delivered_worth > 0) >= 3
      then sum(c.delivered_worth)::bigint end
  from (select k.*, case when of_region = 1 then k.province_id else k.regency_id end as place from commitment k
    where k.is_counted and k.withdrawn_at is null and (of_region = 1 or of_region in (k.province_id, k.regency_id))) c
  group by grouping sets ((c.year), (c.place, c.year)) having grouping(c.place) = 1 or c.place is not null
$$;

create function public_practice_counts(of_region int)
returns table (place int, strategy text, published int, adopted int)
language sql stable rows 200 set sinergi.system to 'on' as $$
  with told as (
    select p.province_id, p.regency_id, p.strategy, 1 as published, 0 as adopted
    from practice p where p.published_at is not null and p.retired_at is null
    union all
    select a.province_id, a.regency_id, p.strategy, 0, 1
    from adoption a join practice p on p.id = a.practice_id
    where a.dropped_on is null and not a.joined and p.published_at is not null and p.retired_at is null),
  placed as materialized (
    select t.*, case when of_region = 1 then t.province_id else t.regency_id end as place from told t
    where of_region = 1 or of_region in (t.province_id, t.regency_id))
  select case when grouping(c.place) = 0 then c.place end, c.strategy, sum(c.published)::int, sum(c.adopted)::int
  from placed c group by grouping sets ((c.strategy), (c.place, c.strategy)) having grouping(c.place) = 1 or c.place is not null
$$;

create function public_product_counts(of_region int, today date)
returns table (place int, kind text, n int)
language sql stable rows 200 set sinergi.system to 'on' as $$
  select case when grouping(c.place) = 0 then c.place end, c.kind, count(*)::int
  from (select p.kind, case when of_region = 1 then p.province_id else p.regency_id end as place from product p
    where (of_region = 1 or of_region in (p.province_id, p.regency_id)) and product_shown(p, today)) c
  group by grouping sets ((c.kind), (c.place, c.kind)) having grouping(c.place) = 1 or c.place is not null
$$;

-- All datasets as they were on a day, in one archive; anybody may have it.
create table open_data_edition (
  day date primary key,
  file text not null references stored_file,
  bytes int not null,
  made_at timestamptz not null,
  -- of each dataset the version of its schema and its rows
  holds jsonb not null
);
