-- Which trainer mentors a library, from a day to a day; one at a time. What is handed over is a row of its own.
create table mentoring_assignment (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  trainer_id uuid not null references person,
  from_day date not null,
  until_day date check (until_day >= from_day),
  -- what the one before said to the one after
  note text,
  assigned_at timestamptz not null,
  assigned_by uuid
);
create unique index mentoring_assignment_now on mentoring_assignment (library_id) where until_day is null;
create index mentoring_assignment_trainer on mentoring_assignment (trainer_id);
create index mentoring_assignment_library on mentoring_assignment (library_id, from_day);
create index mentoring_assignment_province on mentoring_assignment (province_id);
create index mentoring_assignment_regency on mentoring_assignment (regency_id);
alter table mentoring_assignment enable row level security;
alter table mentoring_assignment force row level security;
create policy mentoring_assignment_all on mentoring_assignment using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- A visit, a call or an online talk. Its state is derived: planned, held, cancelled.
create table mentoring_visit (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  -- who is to hold it, or held it
  trainer_id uuid not null references person,
  kind text not null check (kind in ('visit', 'call', 'online')),
  planned_on date,
  planned_at timestamptz,
  planned_by uuid,
  about text,
  held_on date,
  held_at timestamptz,
  held_by uuid,
  advice text,
  plan_item_id uuid references plan_item,
  cancelled_on date,
  cancelled_at timestamptz,
  cancelled_by uuid,
  reason text,
  version int not null default 1,
  check ((planned_on is null) = (planned_at is null)),
  check (planned_on is not null or held_on is not null),
  check ((held_on is null) = (held_at is null) and (held_on is null) = (advice is null)),
  check ((cancelled_on is null) = (cancelled_at is null) and (cancelled_on is null) = (reason is null)),
  check (held_on is null or cancelled_on is null)
);
create index mentoring_visit_library on mentoring_visit (library_id, held_on);
create index mentoring_visit_open on mentoring_visit (library_id) where held_on is null and cancelled_on is null;
create index mentoring_visit_trainer on mentoring_visit (trainer_id);
create index mentoring_visit_province on mentoring_visit (province_id, held_on);
create index mentoring_visit_regency on mentoring_visit (regency_id, held_on);
create index mentoring_visit_plan_item on mentoring_visit (plan_item_id) where plan_item_id is not null;
alter table mentoring_visit enable row level security;
alter table mentoring_visit force row level security;
create policy mentoring_visit_all on mentoring_visit using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- What is to be done next after a visit, until a day, by the library or by whoever mentors it then.
create table mentoring_step (
  id uuid primary key,
  visit_id uuid not null references mentoring_visit,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  position int not null,
  text text not null,
  due date not null,
  by_side text not null check (by_side in ('library', 'trainer')),
  outcome text check (outcome in ('done', 'dropped')),
  closed_on date,
  closed_at timestamptz,
  closed_by uuid,
  word text,
  version int not null default 1,
  check ((outcome is null) = (closed_on is null) and (outcome is null) = (closed_at is null)
    and (outcome is null) = (word is null))
);
create index mentoring_step_visit on mentoring_step (visit_id);
create index mentoring_step_library on mentoring_step (library_id) where outcome is null;
create index mentoring_step_province on mentoring_step (province_id);
create index mentoring_step_regency on mentoring_step (regency_id);
alter table mentoring_step enable row level security;
alter table mentoring_step force row level security;
create policy mentoring_step_all on mentoring_step using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- A library asks to be visited. It is met by the first visit that is held after it.
create table mentoring_request (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  reason text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by uuid,
  met_by uuid references mentoring_visit,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version int not null default 1,
  check (met_by is null or withdrawn_at is null)
);
create index mentoring_request_library on mentoring_request (library_id, asked_on);
create index mentoring_request_open on mentoring_request (library_id) where met_by is null and withdrawn_at is null;
create index mentoring_request_met on mentoring_request (met_by) where met_by is not null;
alter table mentoring_request enable row level security;
alter table mentoring_request force row level security;
create policy mentoring_request_all on mentoring_request using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Who holds, or held, the trainer's role in provinces (null: in all), and whether it is in force: also for a regency,
-- which does not see the grants of its province.
create function trainers_of(provinces int[], at timestamptz) returns table (person_id uuid, name text, province_id int,
  active boolean) language sql stable rows 20 set sinergi.system = 'on' as $$
  select g.person_id, p.name, g.scope_id, bool_or(p.disabled_at is null and g.ended_at is null
    and (g.ends_at is null or g.ends_at > at) and (g.starts_at is null or g.starts_at <= at))
  from role_grant g join person p on p.id = g.person_id
  where g.role = 'trainer' and (provinces is null or g.scope_id = any (provinces)) group by 1, 2, 3
$$;

-- A notice may be for one person of an office, and for a day to come.
alter table office_notice add column person_id uuid references person;
alter table office_notice drop constraint office_notice_office_role_check, add constraint office_notice_office_role_check
  check (office_role in ('national', 'province', 'regency', 'library', 'trainer'));

-- Tells a library's managers, or one trainer, of something; told anew, it takes the place of what was told. Done past
-- the policies, by whoever does what is told of.
create function tell_office(notice uuid, scope int, role text, person uuid, kind text, of_title text, to_link text,
  from_moment timestamptz) returns void language sql set sinergi.system = 'on' as $$
  with unseen as (delete from talk_seen where item_id = notice)
  insert into office_notice (id, office_scope, office_role, person_id, what, title, link, at)
  values (notice, scope, role, person, kind, of_title, to_link, from_moment)
  on conflict (id) do update set what = excluded.what, title = excluded.title, office_scope = excluded.office_scope,
    person_id = excluded.person_id, link = excluded.link, at = excluded.at
$$;
-- What need not be told any more.
create function untell_office(notices uuid[]) returns void language sql set sinergi.system = 'on' as $$
  delete from office_notice where id = any (notices)
$$;
