-- What thousands of libraries cost that come in at once.

-- Each version asks for its own library, and not for all that are in sight.
drop policy library_version_all on library_version;
create policy library_version_all on library_version using (exists (select from library l where l.id = library_id));

-- As before, but the edition of the criteria is worked out once and not for each library.
create or replace function score_standards(libraries uuid[], day date) returns void language sql as $$
  with l as materialized (
    select id, province_id, regency_id, district_id, scope_id, lower(name) as sort_name, jsonb_build_object('titles', titles, 'floorArea', floor_area,
      'weeklyHours', weekly_hours, 'staff', staff, 'computers', computers, 'internet', internet, 'power', power,
      'npp', case when npp is not null then true end) as facts
    from library where id = any (libraries) and kind = 'village' and merged_into is null and closed_on is null),
  asked as materialized (
    select c.id, c.kind, c.fact, v.threshold, v.weight,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o) as offered,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o where (o ->> 'fulfils')::boolean) as fulfilling
    from criterion c join criterion_version v on v.criterion_id = c.id
    where v.valid_from <= day and coalesce(v.valid_to, 'infinity') >= day),
  held as materialized (
    select distinct on (library_id, criterion_id) library_id, criterion_id, value
    from standard_answer where library_id = any (libraries) order by library_id, criterion_id, version desc),
  given as (
    select l.id, asked.id as criterion_id, asked.kind, asked.threshold, asked.offered, asked.fulfilling, asked.weight,
      case when asked.fact is not null then l.facts -> asked.fact else held.value end as value
    from l left join asked on true left join held on held.library_id = l.id and held.criterion_id = asked.id),
  judged as (
    select id, criterion_id, weight, case
      when kind = 'yes-no' and jsonb_typeof(value) = 'boolean' then value::boolean
      when kind = 'number' and jsonb_typeof(value) = 'number' then value::numeric >= threshold
      when kind = 'choice' and value #>> '{}' = any (offered) then value #>> '{}' = any (fulfilling)
    end as met
    from given),
  e as materialized (select standard_edition(day) as edition),
  summed as (
    select id, coalesce(sum(weight), 0) as asked, coalesce(sum(weight) filter (where met), 0) as fulfilled,
      coalesce(sum(weight) filter (where met is null), 0) as unknown,
      coalesce(array_agg(criterion_id) filter (where not met), '{}') as missing
    from judged group by id)
  insert into standard_score (library_id, province_id, regency_id, district_id, scope_id, sort_name, score, unknown, missing, edition)
  select l.id, l.province_id, l.regency_id, l.district_id, l.scope_id, l.sort_name,
    case when s.asked = 0 then 0 else round(100.0 * s.fulfilled / s.asked) end,
    case when s.asked = 0 then 0 else round(100.0 * s.unknown / s.asked) end,
    s.missing, e.edition
  from l join summed s on s.id = l.id cross join e order by l.id
  on conflict (library_id) do update set province_id = excluded.province_id, regency_id = excluded.regency_id,
    district_id = excluded.district_id, scope_id = excluded.scope_id, sort_name = excluded.sort_name, score = excluded.score,
    unknown = excluded.unknown, missing = excluded.missing, edition = excluded.edition
$$;
