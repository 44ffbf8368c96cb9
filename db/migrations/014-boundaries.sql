-- Boundary changes: the decrees, what each region was before, and the sums of months in the places valid then.
create table boundary_decree (
  id uuid primary key,
  number text not null constraint "boundary.number-taken" unique,
  on_day date not null,
  -- the first month in the new places: a month's report is one fact and cannot be divided
  effective_from date not null check (extract(day from effective_from) = 1),
  -- as they were given: [{"old", "new", "name"}]
  lines jsonb not null,
  -- what it changed, by what was counted
  counts jsonb not null,
  applied_at timestamptz not null,
  applied_by uuid
);

-- followed_by: the region that an ended one went into. began: null for what the register began with.
alter table region add followed_by int references region, add began date;
create index region_followed on region (followed_by) where followed_by is not null;

-- What a region was until valid_to (the first day on which it no longer held). The row in region is what it is since.
create table region_past (
  id int generated always as identity primary key,
  region_id int not null references region,
  decree_id uuid not null references boundary_decree,
  code text not null,
  name text not null,
  fold text not null,
  parent_id int not null,
  province_id int not null,
  regency_id int,
  district_id int,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  -- whether its name went out of use here, and whether its province or regency became another
  renamed boolean not null,
  moved boolean not null
);
create index region_past_region on region_past (region_id, valid_to);
create index region_past_code on region_past (code text_pattern_ops);
create index region_past_fold on region_past (fold text_pattern_ops) where renamed;
create index region_past_parent on region_past (parent_id, valid_to);
create index region_past_moved on region_past (province_id) where moved;

-- Where a library stood in months before its place last changed: no rows for those that never moved. The rows of a
-- library follow each other without a gap, from_month included (-infinity in the first), to_month not; from then on
-- its own row holds. Nothing personal, and read by triggers whoever acts: guarded by queries alone, as tally is.
create table library_place (
  library_id uuid not null references library on delete cascade,
  from_month date not null,
  to_month date not null,
  province_id int not null,
  regency_id int,
  primary key (library_id, to_month),
  check (from_month < to_month)
);

-- Sums stand in the places of now. What the places of then have more (or less) stands here: a month's own facts, and
-- what a library that moved carried along into the month of its move (enrolments, which are added up over months).
create table tally_shift (
  region_id int not null,
  month date not null,
  measure_id smallint not null,
  carried boolean not null,
  reported bigint not null,
  verified bigint not null,
  primary key (region_id, measure_id, month, carried)
);
-- 0 as now; 1 then less now; 2 the same, carried along by a move
alter table tally_delta add kind smallint not null default 0;

create or replace function fold_tallies(n int) returns int language sql as $$
  with d as (
    delete from tally_delta where id = any (array(
      select id from tally_delta order by id limit n for update skip locked))
    returning kind, province_id, regency_id, month, measure_id, reported, verified),
  folded as (
    insert into tally (region_id, month, measure_id, reported, verified)
    select r.region_id, month, measure_id, sum(reported), sum(verified)
    from d cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
    where r.region_id is not null and kind = 0
    group by r.region_id, measure_id, month
    having sum(reported) <> 0 or sum(verified) <> 0
    order by r.region_id, measure_id, month
    on conflict (region_id, measure_id, month)
    do update set reported = tally.reported + excluded.reported, verified = tally.verified + excluded.verified
    returning 1),
  shifted as (
    insert into tally_shift (region_id, month, measure_id, carried, reported, verified)
    select r.region_id, month, measure_id, kind = 2, sum(reported), sum(verified)
    -- the nation too: what leaves one place and enters another need not be folded together
    from d cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
    where r.region_id is not null and kind <> 0
    group by r.region_id, measure_id, month, kind
    having sum(reported) <> 0 or sum(verified) <> 0
    order by r.region_id, measure_id, month, kind
    on conflict (region_id, measure_id, month, carried)
    do update set reported = tally_shift.reported + excluded.reported, verified = tally_shift.verified + excluded.verified
    returning 1)
  select count(*)::int from d
$$;

-- What one fact of a month adds to the sums of then beyond those of now: nothing where its library stood there already.
create function fact_shifts(library uuid, province int, regency int, of_month date, figures jsonb, is_verified boolean,
  counting text, of_source text)
returns table (province_id int, regency_id int, measure_id smallint, reported bigint, verified bigint)
language sql stable as $$
  select x.province_id, x.regency_id, m.id, x.sign * v.value, case when is_verified then x.sign * v.value else 0 end
  from library_place p
  cross join lateral (values (1, p.province_id, p.regency_id), (-1, province, regency)) x (sign, province_id, regency_id)
  cross join lateral (
    select e.key as code, e.value::text::bigint as value from jsonb_each(figures) e
    where jsonb_typeof(e.value) = 'number' and e.key <> counting
    union all select counting, 1) v
  join measure m on m.code = v.code and (m.source = of_source or m.code = counting)
  where p.library_id = library and of_month >= p.from_month and of_month < p.to_month and v.value <> 0
$$;

-- The same of an enrolment. What began before a move goes along with it: it leaves one place and enters the next.
create function enrolment_shifts(e enrolment)
returns table (kind smallint, province_id int, regency_id int, month date, measure_id smallint, reported bigint, verified bigint)
language sql stable as $$
  select 1::smallint, x.province_id, x.regency_id, c.month, m.id, x.sign * c.reported::bigint, x.sign * c.verified::bigint
  from enrolment_counts(e) c join measure m on m.code = c.code
  join library_place p on p.library_id = e.library_id and c.month >= p.from_month and c.month < p.to_month
  cross join lateral (values (1, p.province_id, p.regency_id), (-1, e.province_id, e.regency_id)) x (sign, province_id, regency_id)
  union all
  select 2::smallint, x.province_id, x.regency_id, p.to_month, m.id, x.sign * c.reported::bigint, x.sign * c.verified::bigint
  from enrolment_counts(e) c join measure m on m.code = c.code
  join library_place p on p.library_id = e.library_id and c.month < p.to_month
  left join library_place n on n.library_id = p.library_id and n.from_month = p.to_month
  cross join lateral (values (-1, p.province_id, p.regency_id),
    (1, case when n.library_id is null then e.province_id else n.province_id end,
      case when n.library_id is null then e.regency_id else n.regency_id end)) x (sign, province_id, regency_id)
$$;

-- For fact tables with library_id, province_id, regency_id, month, figures (jsonb by measure code), is_counted,
-- is_verified: as in 006, and for libraries that have moved since the month, what the sums of then have more.
create or replace function tally_facts() returns trigger language plpgsql as $$
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
    if exists (select from new_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select 1, s.province_id, s.regency_id, f.month, s.measure_id, sum(s.reported), sum(s.verified)
      from new_rows f cross join lateral fact_shifts(
        f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
      where f.is_counted
      group by 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
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
    if exists (select from old_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month)
      or exists (select from new_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select 1, s.province_id, s.regency_id, f.month, s.measure_id, sum(f.sign * s.reported), sum(f.sign * s.verified)
      from (
        select -1 as sign, library_id, province_id, regency_id, month, figures, is_counted, is_verified from old_rows
        union all
        select 1, library_id, province_id, regency_id, month, figures, is_counted, is_verified from new_rows) f
      cross join lateral fact_shifts(
        f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
      where f.is_counted
      group by 2, 3, 4, 5
      having sum(f.sign * s.reported) <> 0 or sum(f.sign * s.verified) <> 0;
    end if;
  end if;
  return null;
end $$;
create or replace function tally_facts_removed() returns trigger language plpgsql as $$
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
  if exists (select from old_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
    insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
    select 1, s.province_id, s.regency_id, f.month, s.measure_id, -sum(s.reported), -sum(s.verified)
    from old_rows f cross join lateral fact_shifts(
      f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
    where f.is_counted
    group by 2, 3, 4, 5
    having sum(s.reported) <> 0 or sum(s.verified) <> 0;
  end if;
  return null;
end $$;

-- Beside tally_enrolments of 007, which counts in the places of now.
create function shift_enrolments() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    if exists (select from old_rows e join library_place p on p.library_id = e.library_id) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select s.kind, s.province_id, s.regency_id, s.month, s.measure_id, -sum(s.reported), -sum(s.verified)
      from old_rows e cross join lateral enrolment_shifts(e) s
      group by 1, 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
  end if;
  if tg_op <> 'DELETE' then
    if exists (select from new_rows e join library_place p on p.library_id = e.library_id) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select s.kind, s.province_id, s.regency_id, s.month, s.measure_id, sum(s.reported), sum(s.verified)
      from new_rows e cross join lateral enrolment_shifts(e) s
      group by 1, 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
  end if;
  return null;
end $$;
create trigger enrolment_shift_insert after insert on enrolment
  referencing new table as new_rows for each statement execute function shift_enrolments();
create trigger enrolment_shift_update after update on enrolment referencing old table as old_rows new table as new_rows
  for each statement when (current_setting('sinergi.moving', true) is distinct from 'on')
  execute function shift_enrolments();
create trigger enrolment_shift_delete after delete on enrolment
  referencing old table as old_rows for each statement execute function shift_enrolments();

-- Puts the facts of libraries into new places, each counted once for all: what leaves one place for the other in the
-- sums of now stays, for months before the move, in the sums of then; enrolments of before are carried along in its
-- month. So the triggers on updates rest meanwhile. The caller holds the libraries.
create function move_facts(libraries uuid[], provinces int[], regencies int[], moved_in date) returns void language plpgsql
  -- how long the arrays are is not known to the planner, which else compares each fact with each library
  set enable_nestloop = off set work_mem = '128MB' as $$
begin
  perform from enrolment where library_id = any (libraries) for update;
  with m as (
    select * from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)),
  counted as (
    select f.province_id as p0, f.regency_id as r0, m.province_id as p1, m.regency_id as r1, f.month, f.source,
      f.counting, false as carries, v.code as measure, sum(v.value) as reported,
      coalesce(sum(v.value) filter (where f.is_verified), 0) as verified
    from (
      select library_id, province_id, regency_id, month, figures, is_verified, 'activities' as counting, 'activities' as source
      from activity where library_id = any (libraries) and is_counted
      union all
      select library_id, province_id, regency_id, month, figures, is_verified, 'reports', 'report'
      from monthly_report where library_id = any (libraries) and is_counted) f
    join m on m.id = f.library_id
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> f.counting
      union all select f.counting, 1) v
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    union all
    select e.province_id, e.regency_id, m.province_id, m.regency_id, c.month, 'programme', c.code, true, c.code,
      sum(c.reported), sum(c.verified)
    from enrolment e join m on m.id = e.library_id cross join lateral enrolment_counts(e) c
    group by 1, 2, 3, 4, 5, 7, 9)
  insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
  select d.kind, d.province_id, d.regency_id, d.month, t.id, sum(d.sign * c.reported), sum(d.sign * c.verified)
  from counted c join measure t on t.code = c.measure and (t.source = c.source or t.code = c.counting)
  cross join lateral (values
    (0, c.p0, c.r0, c.month, -1, true), (0, c.p1, c.r1, c.month, 1, true),
    (1, c.p0, c.r0, c.month, 1, c.month < moved_in), (1, c.p1, c.r1, c.month, -1, c.month < moved_in),
    (2, c.p0, c.r0, moved_in, -1, c.carries and c.month < moved_in), (2, c.p1, c.r1, moved_in, 1, c.carries and c.month < moved_in)
  ) d (kind, province_id, regency_id, month, sign, counts)
  where d.counts
  group by 1, 2, 3, 4, 5
  having sum(d.sign * c.reported) <> 0 or sum(d.sign * c.verified) <> 0;
  perform set_config('sinergi.moving', 'on', true);
  update enrolment f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  update activity f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  update monthly_report f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  perform set_config('sinergi.moving', '', true);
end $$;
drop trigger activity_tally_update on activity;
create trigger activity_tally_update after update on activity referencing old table as old_rows new table as new_rows
  for each statement when (current_setting('sinergi.moving', true) is distinct from 'on')
  execute function tally_facts('activities', 'activities');
drop trigger monthly_report_tally_update on monthly_report;
create trigger monthly_report_tally_update after update on monthly_report referencing old table as old_rows new table as new_rows
  for each statement when (current_setting('sinergi.moving', true) is distinct from 'on')
  execute function tally_facts('reports', 'report');
drop trigger enrolment_tally_update on enrolment;
create trigger enrolment_tally_update after update on enrolment referencing old table as old_rows new table as new_rows
  for each statement when (current_setting('sinergi.moving', true) is distinct from 'on')
  execute function tally_enrolments();

-- A library that is entered after its village moved stood, for the months before, where the village stood.
create function place_libraries() returns trigger language plpgsql as $$
begin
  insert into library_place (library_id, from_month, to_month, province_id, regency_id)
  select n.id, coalesce(lag(p.valid_to) over (partition by n.id order by p.valid_to), '-infinity'), p.valid_to,
    p.province_id, p.regency_id
  from new_rows n join region_past p on p.region_id = n.region_id and p.valid_from < p.valid_to
  where exists (select from region_past q where q.region_id = n.region_id and q.moved);
  return null;
end $$;
create trigger library_place_insert after insert on library
  referencing new table as new_rows for each statement execute function place_libraries();

-- Reports of a month that were given back, by the place below a region in which they stood then. Counts only, and
-- whole: the region's own people do not see those that have left it since.
create function returned_then(region int, of_month date) returns table (child int, n int) language sql stable
  set sinergi.system = 'on' as $$
  select case when region = 1 then s.province_id else s.regency_id end, count(*)::int
  from (
    select case when p.library_id is null then r.province_id else p.province_id end as province_id,
      case when p.library_id is null then r.regency_id else p.regency_id end as regency_id
    from monthly_report r left join library_place p
      on p.library_id = r.library_id and r.month >= p.from_month and r.month < p.to_month
    where r.month = of_month and r.returned_at is not null) s
  where region = 1 or s.province_id = region or s.regency_id = region
  group by 1
$$;
