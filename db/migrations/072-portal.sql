-- What the public reads of libraries: each statement of the portal goes through a function here that says what is public.
-- A library is known at its address by the last twelve signs of its id, also after it became a part of another.
alter table library_search add column code text generated always as (right(library_id::text, 12)) stored;
create index library_search_code on library_search (code);
create table library_former_code (
  code text primary key,
  library_id uuid not null
);
create function keep_former_code() returns trigger language plpgsql as $$
begin
  if new.merged_into is null then
    delete from library_former_code where code = right(new.id::text, 12);
  else
    insert into library_former_code (code, library_id) values (right(new.id::text, 12), new.merged_into)
    on conflict (code) do update set library_id = excluded.library_id;
  end if;
  return null;
end $$;
create trigger library_former_code_kept after update of merged_into on library
  for each row when (old.merged_into is distinct from new.merged_into) execute function keep_former_code();
do $$ begin
  perform set_config('sinergi.system', 'on', true);
  insert into library_former_code (code, library_id)
  select right(id::text, 12), merged_into from library where merged_into is not null on conflict do nothing;
end $$;

-- What anybody may know of an enrolment: that it was decreed or runs, and how it ended; what was only proposed, or
-- declined, is nobody's business. The brightest of each library stands first.
create function public_enrolments(libraries uuid[], today date) returns table (
  library_id uuid, kind text, year int, state text, since date, ended_on date
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select e.library_id, e.kind, e.year, s.state, coalesce(e.active_from, e.decreed_on, e.proposed_on), e.ended_on
  from enrolment e cross join lateral (select enrolment_state_on(e, today) as state) s
  where e.library_id = any (libraries) and e.declined_on is null
    and (s.state in ('decreed', 'active', 'independent', 'lapsed') or (e.kind = 'improving' and s.state is not null))
  order by e.library_id, s.state = 'active' desc, s.state = 'decreed' desc, e.kind <> 'improving' desc, e.year desc
$$;

-- Libraries by their ids, in that order: the public facts of the registry.
create function public_libraries(ids uuid[], today date) returns table (
  id uuid, code text, name text, kind text, village text, district text, regency text, province text,
  region_id int, regency_id int, province_id int, closed boolean, enrolled text, state text
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select l.id, right(l.id::text, 12), l.name, l.kind, case when r.level = 'village' then r.name end, d.name, k.name, p.name,
    l.region_id, l.regency_id, l.province_id, l.closed_on is not null, e.kind, e.state
  from unnest(ids) with ordinality i (id, nr) join library l on l.id = i.id and l.merged_into is null
  join region r on r.id = l.region_id join region p on p.id = l.province_id
  left join region k on k.id = l.regency_id left join region d on d.id = l.district_id
  left join lateral (select kind, state from public_enrolments(array[l.id], today) limit 1) e on true
  order by i.nr
$$;

-- Those of a region that take part or took part, first those that do now.
create function public_enrolled(region int, today date, most int, skip int) returns table (id uuid, total int)
  language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select l.id, count(*) over ()::int from library l
  join lateral (
    select min(case when s.state = 'active' then 0 when s.state = 'decreed' then 1 when s.state = 'independent' then 2 else 3 end) as rank
    from enrolment e cross join lateral (select enrolment_state_on(e, today) as state) s
    where e.library_id = l.id and e.declined_on is null and e.kind <> 'improving'
      and s.state in ('decreed', 'active', 'independent', 'lapsed')) e on e.rank is not null
  where l.closed_on is null and l.merged_into is null and (l.province_id = region or l.regency_id = region)
  order by e.rank, l.name collate "C", l.id limit most offset skip
$$;

-- One library with what else of it is public: where it is, when it is open, what it has.
create function public_library(asked uuid) returns table (
  address text, latitude double precision, longitude double precision, building text, weekly_hours int, opening_hours text,
  titles int, computers int, internet text, opened_on date, closed_on date, changed_at timestamptz
) language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select l.address, l.latitude, l.longitude, l.building, l.weekly_hours, l.opening_hours, l.titles, l.computers, l.internet,
    l.opened_on, l.closed_on, coalesce((select max(at) from library_version v where v.library_id = l.id), l.registered_at)
  from library l where l.id = asked and l.merged_into is null
$$;
-- Its months: whether its report came, and whether that was verified; not what stands in it.
create function public_library_months(asked uuid, from_month date, to_month date) returns table (month date, verified boolean)
  language sql stable rows 12 set "sinergi.system" to 'on' as $$
  select month, is_verified from monthly_report
  where library_id = asked and month between from_month and to_month and is_counted order by month
$$;
-- Its activities by strategy, in numbers.
create function public_library_activities(asked uuid, from_month date, to_month date) returns table (
  strategy text, reported int, verified int
) language sql stable rows 4 set "sinergi.system" to 'on' as $$
  select strategy, count(*)::int, count(*) filter (where is_verified)::int from activity
  where library_id = asked and month between from_month and to_month and is_counted group by strategy order by 2 desc, 1
$$;
-- How much else there is of it that is public.
create function public_library_works(asked uuid, today date) returns table (products uuid[], practices int)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select (select coalesce(array_agg(p.id order by p.listed_on desc, p.id), '{}') from product p where p.library_id = asked and product_shown(p, today)),
    (select count(*)::int from practice where library_id = asked and published_at is not null and retired_at is null)
$$;

-- For search engines and readers of feeds: addresses by province, and when what stands there last changed.
create function public_library_addresses(province int, skip int, most int) returns table (code text, name text)
  language sql stable rows 1000 set "sinergi.system" to 'on' as $$
  select s.code, l.name from library_search s join library l on l.id = s.library_id
  where s.province_id = province and not s.closed order by s.library_id limit most offset skip
$$;
create function public_library_counts() returns table (province_id int, n int) language sql stable rows 40 as $$
  select province_id, count(*)::int from library_search where not closed group by 1 order by 1
$$;

-- Whether anybody runs the programme yet: before that, the front door leads to the first step.
create function public_is_begun() returns boolean language sql stable set "sinergi.system" to 'on' as $$
  select exists (select from role_grant where scope_id = 1 and role = 'national' and ended_at is null)
$$;
