-- The instrument (measures as data) and exact roll-ups of what facts carry.
create table measure (
  id smallint generated always as identity primary key,
  code text not null constraint "measure.code-taken" unique,
  unit text not null,
  nature text not null check (nature in ('flow', 'stock')),
  source text not null check (source in ('report', 'activities', 'programme')),
  part_of smallint references measure,
  position int not null,
  -- fixed ones are counted by the system itself and cannot be reworded or retired
  fixed boolean not null default false
);
create table measure_version (
  measure_id smallint not null references measure,
  version int not null,
  wording_id text not null,
  wording_en text not null,
  definition_id text not null,
  definition_en text not null,
  required boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (measure_id, version),
  check (valid_to >= valid_from)
);
create table report_rule (
  code text primary key,
  left_code text not null references measure (code),
  op text not null check (op in ('<=', '=')),
  right_code text not null references measure (code),
  message_id text not null,
  message_en text not null,
  valid_from date not null,
  valid_to date
);

-- The sum per region, month and measure. reported includes what is verified.
create table tally (
  region_id int not null,
  month date not null,
  measure_id smallint not null,
  reported bigint not null,
  verified bigint not null,
  primary key (region_id, measure_id, month)
) with (fillfactor = 80);
-- Changes not yet folded in; a read adds both.
create table tally_delta (
  id bigint generated always as identity primary key,
  province_id int not null,
  regency_id int,
  month date not null,
  measure_id smallint not null,
  reported bigint not null,
  verified bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1);

-- Folds up to n deltas. Safe beside writers, readers and other folders: one statement, rows taken by lock.
-- The ids are taken once, as an array: a subquery with a limit could be run again for each row of a join.
create function fold_tallies(n int) returns int language sql as $$
  with d as (
    delete from tally_delta where id = any (array(
      select id from tally_delta order by id limit n for update skip locked))
    returning province_id, regency_id, month, measure_id, reported, verified),
  folded as (
    insert into tally (region_id, month, measure_id, reported, verified)
    select r.region_id, month, measure_id, sum(reported), sum(verified)
    from d cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
    where r.region_id is not null
    group by r.region_id, measure_id, month
    having sum(reported) <> 0 or sum(verified) <> 0
    order by r.region_id, measure_id, month
    on conflict (region_id, measure_id, month)
    do update set reported = tally.reported + excluded.reported, verified = tally.verified + excluded.verified
    returning 1)
  select count(*)::int from d
$$;

-- For fact tables with province_id, regency_id, month, figures (jsonb by measure code), counted, verified (booleans):
-- a statement's change is added up, −old +new, before it is appended. The argument names the counting measure
-- (one per row) and the source whose measures the figures may carry.
create function tally_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select f.province_id, f.regency_id, f.month, m.id, sum(v.value), coalesce(sum(v.value) filter (where f.is_verified), 0)
    from new_rows f
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
      union all select tg_argv[0], 1) v
    join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
    where f.is_counted and v.value <> 0
    group by 1, 2, 3, 4;
  else
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select f.province_id, f.regency_id, f.month, m.id,
      sum(f.sign * v.value), coalesce(sum(f.sign * v.value) filter (where f.is_verified), 0)
    from (
      select -1 as sign, province_id, regency_id, month, figures, is_counted, is_verified from old_rows
      union all
      select 1, province_id, regency_id, month, figures, is_counted, is_verified from new_rows) f
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
      union all select tg_argv[0], 1) v
    join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
    where f.is_counted and v.value <> 0
    group by 1, 2, 3, 4
    having sum(f.sign * v.value) <> 0 or coalesce(sum(f.sign * v.value) filter (where f.is_verified), 0) <> 0;
  end if;
  return null;
end $$;
create function tally_facts_removed() returns trigger language plpgsql as $$
begin
  insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
  select f.province_id, f.regency_id, f.month, m.id, -sum(v.value), coalesce(-sum(v.value) filter (where f.is_verified), 0)
  from old_rows f
  cross join lateral (
    select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
    union all select tg_argv[0], 1) v
  join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
  where f.is_counted and v.value <> 0
  group by 1, 2, 3, 4;
  return null;
end $$;
