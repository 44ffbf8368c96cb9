-- What a library will do in a year (rencana kerja, RTL). The row stands for the plan as a whole: when it was changed
-- last, and whether the level above has looked it over. Progress of its items changes no plan.
create table plan (
  library_id uuid not null references library,
  year int not null check (year between 2018 and 2100),
  province_id int not null,
  regency_id int,
  scope_id int not null,
  changed_at timestamptz not null,
  changed_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text check (outcome in ('reviewed', 'returned')),
  remark text,
  version int not null default 1,
  primary key (library_id, year),
  check ((reviewed_at is null) = (outcome is null)),
  check (outcome is null or outcome = 'reviewed' or remark is not null)
);
create index plan_year_regency on plan (year, regency_id);
create index plan_year_province on plan (year, province_id);
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_all on plan using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Every review of a plan, kept when the plan is changed and waits anew.
create table plan_review (
  library_id uuid not null,
  year int not null,
  -- the version of the plan that was looked over
  version int not null,
  at timestamptz not null,
  by_person uuid,
  outcome text not null check (outcome in ('reviewed', 'returned')),
  remark text,
  primary key (library_id, year, version)
);
alter table plan_review enable row level security;
alter table plan_review force row level security;
create policy plan_review_all on plan_review using (
  (select acting_system()) or exists (select from plan p where p.library_id = plan_review.library_id and p.year = plan_review.year));

-- One thing that is planned. Its state is derived from what happened to it: begun, finished, dropped, carried over.
create table plan_item (
  id uuid primary key,
  library_id uuid not null references library,
  year int not null,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  month date not null,
  title text not null,
  strategy text not null check (strategy in ('information-service', 'community-involvement', 'advocacy', 'publication')),
  topic text not null,
  -- why: what people need, in words, and the need that was stated
  need text,
  need_id uuid,
  -- from which lesson of a training it came
  lesson text,
  target_group text,
  target_number int,
  responsible text,
  partner text,
  partner_id uuid,
  -- whole rupiah; zero: it costs nothing; null: not known yet
  cost bigint check (cost between 0 and 100000000000),
  source text,
  -- how one will see that it went well
  measure text,
  added_at timestamptz not null,
  added_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  begun_on date,
  begun_by uuid,
  finished_on date,
  finished_by uuid,
  result text,
  dropped_on date,
  dropped_by uuid,
  drop_reason text,
  carried_on date,
  carried_by uuid,
  -- the item of a later year that goes on with it
  carried_to uuid references plan_item,
  version int not null default 1,
  check (extract(day from month) = 1 and extract(year from month) = year),
  check ((finished_on is null) = (result is null)),
  check ((dropped_on is null) = (drop_reason is null)),
  check ((carried_on is null) = (carried_to is null)),
  check (num_nonnulls(finished_on, dropped_on, carried_on) <= 1)
);
create index plan_item_plan on plan_item (library_id, year, month);
-- what is open, to find what is late
create index plan_item_open on plan_item (month) where finished_on is null and dropped_on is null and carried_on is null;
alter table plan_item enable row level security;
alter table plan_item force row level security;
create policy plan_item_all on plan_item using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- An activity may carry out what was planned, answer a need that was stated, and be held with a partner on record; what
-- it says in words stays beside.
alter table activity add column plan_item_id uuid references plan_item;
alter table activity add column need_id uuid;
alter table activity add column partner_id uuid;
create index activity_plan_item on activity (plan_item_id) where plan_item_id is not null;

-- How far planned items have got by the activities that were held for them; those that were returned do not count.
create function plan_progress(items uuid[]) returns table (item_id uuid, activities int, attendances int, people int, first_on date, last_on date)
  language sql stable as $$
  select plan_item_id, count(*)::int, coalesce(sum((figures ->> 'attendances')::int), 0)::int,
    sum((figures ->> 'people')::int)::int, min(held_on), max(held_on)
  from activity where plan_item_id = any (items) and returned_at is null group by plan_item_id
$$;
