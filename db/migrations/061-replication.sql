-- The path of a replication: what was done on the way, told by its library or its regency. A step told anew, or taken
-- back, keeps its former row. No reference to the enrolment: one that a merger sets aside comes back with its steps.
create table enrolment_step (
  enrolment_id uuid not null,
  step text not null check (step in ('commitment', 'room', 'staff')),
  on_day date not null,
  number text,
  note text,
  noted_at timestamptz not null,
  noted_by uuid,
  noted_as text not null check (noted_as in ('regency', 'library')),
  ended_at timestamptz,
  primary key (enrolment_id, step, noted_at),
  check (number is not null or note is not null)
);
create unique index enrolment_step_now on enrolment_step (enrolment_id, step) where ended_at is null;
alter table enrolment_step enable row level security;
alter table enrolment_step force row level security;
create policy enrolment_step_all on enrolment_step using (
  (select acting_system()) or exists (select from enrolment e where e.id = enrolment_step.enrolment_id));

-- The library that accompanies a replication, where it is another than the one it learned from.
alter table enrolment add column mentor_id uuid references library;
create index enrolment_mentor on enrolment (mentor_id) where mentor_id is not null;

-- How an enrolment stood on a day, by what is dated up to it; null: it had not begun. At 'infinity': as it is on record.
-- A beneficiary is one from its decree on: active no earlier, and begun no later.
create function enrolment_state_on(e enrolment, at date) returns text language sql immutable as $$
  select case
    when e.kind = 'beneficiary' and e.decreed_on > at then
      case when e.proposed_on > at then null when e.reviewed_on <= at then 'reviewed' else 'proposed' end
    when e.proposed_on > at and (e.kind <> 'beneficiary' or e.decreed_on is null) then null
    when e.ended_on <= at then e.outcome
    when e.active_from <= at then 'active'
    when e.decreed_on <= at then 'decreed'
    when e.declined_on <= at then 'declined'
    when e.reviewed_on <= at then 'reviewed'
    else 'proposed' end
$$;

-- The steps that a replication has taken: those that were told, and two that its plan and its activities tell.
create function replication_steps(e enrolment)
returns table (step text, on_day date, number text, note text, noted_as text) language sql stable as $$
  select s.step, s.on_day, s.number, s.note, s.noted_as from enrolment_step s
  where s.enrolment_id = e.id and s.ended_at is null
  union all
  select 'plan', (min(i.added_at) at time zone 'Asia/Jakarta')::date, null, null, null from plan_item i
  where i.library_id = e.library_id and i.dropped_on is null and i.year >= extract(year from e.proposed_on)
  having min(i.added_at) is not null
  union all
  select 'activity', min(a.held_on), null, null, null from activity a
  where a.library_id = e.library_id and a.held_on >= e.proposed_on and a.is_counted
  having min(a.held_on) is not null
$$;

-- Libraries that run the programme, the nearest first: who copies it may learn from any of them, in sight or not. What
-- is told of them is public: that they take part, where, and since when.
create function mentors_near(of_library uuid, called text, today date, most int)
returns table (library_id uuid, name text, kind text, regency text, province text, since date, km double precision)
language sql stable rows 20 set sinergi.system = 'on' as $$
  with taking as (
    select distinct on (e.library_id) e.library_id, e.kind, e.active_from as since from enrolment e
    where e.kind <> 'improving' and e.active_from <= today and (e.outcome is null or e.outcome = 'independent')
    order by e.library_id, e.active_from)
  select l.id, l.name, t.kind, r.name, p.name, t.since,
    case when l.latitude is not null and o.latitude is not null then 6371 * 2 * asin(least(1, sqrt(power(sin(radians(l.latitude - o.latitude) / 2), 2)
      + cos(radians(o.latitude)) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - o.longitude) / 2), 2)))) end as km
  from library o cross join taking t join library l on l.id = t.library_id
  left join region r on r.id = l.regency_id join region p on p.id = l.province_id
  where o.id = of_library and l.id <> o.id and l.merged_into is null and l.closed_on is null
    and (called is null or strpos(lower(concat_ws(' ', l.name, r.name)), lower(called)) > 0)
  order by l.regency_id is not distinct from o.regency_id desc, l.province_id = o.province_id desc, km nulls last, l.name, l.id
  limit most
$$;
