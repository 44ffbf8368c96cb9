-- Import from spreadsheets. A job is one uploaded file; its rows are staged here, checked, and then applied.
create table import_job (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  size int not null,
  sha256 text not null,
  -- where the file waits until the job has ended; on the machine that took it in
  path text,
  person_id uuid not null references person,
  -- the scope that the person imports for
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  state text not null check (state in ('reading', 'mapped', 'checked', 'applying', 'done', 'failed', 'withdrawn')),
  -- what is asked of the worker: to read the file (again), to check the staged rows (again), to apply them
  task text check (task in ('read', 'check', 'apply')),
  taken_until timestamptz,
  tries int not null default 0,
  sheet text,
  sheets jsonb not null default '[]',
  heading_row int,
  headings jsonb not null default '[]',
  heading_set text,
  mapping jsonb not null default '{}',
  mode text check (mode in ('all', 'valid')),
  done int not null default 0,
  total int not null default 0,
  problem text,
  problem_params jsonb,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index import_job_scope on import_job (scope_id, created_at);
create index import_job_person on import_job (person_id, created_at);
create index import_job_task on import_job (created_at) where task is not null;
create index import_job_changed on import_job (changed_at);
alter table import_job enable row level security;
alter table import_job force row level security;
create policy import_job_all on import_job using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or person_id = (select acting_person()) or (select acting_system()));

-- One row of the sheet: its cells as they came, what it says, and what is to be done with it.
create table import_row (
  job_id uuid not null references import_job on delete cascade,
  -- the number that the sheet shows
  row int not null,
  cells jsonb not null,
  action text check (action in ('create', 'change', 'skip', 'choose', 'refuse', 'ignore')),
  -- [{ field, column, rule, value, params }]
  problems jsonb not null default '[]',
  -- what the row says, read and put right
  given jsonb,
  -- [{ field, from, to }] of a change
  changes jsonb not null default '[]',
  -- records that may be meant, where a person has to choose
  candidates jsonb not null default '[]',
  target_id uuid,
  target_version int,
  -- what a person chose: a record's id, or 'new'
  choice text,
  applied_at timestamptz,
  primary key (job_id, row)
);
create index import_row_waiting on import_row (job_id, row) where action in ('create', 'change') and applied_at is null;
create index import_row_action on import_row (job_id, action, row);
alter table import_row enable row level security;
alter table import_row force row level security;
create policy import_row_all on import_row using (
  (select acting_system()) or job_id in (select id from import_job));

-- Which column is what, as a person put it right for a set of headings.
create table import_mapping (
  person_id uuid not null references person,
  kind text not null,
  heading_set text not null,
  mapping jsonb not null,
  changed_at timestamptz not null,
  primary key (person_id, kind, heading_set)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy import_mapping_own on import_mapping using (
  person_id = (select acting_person()) or (select acting_system()));

-- Who imports looks for the libraries of many regions at once.
create index if not exists library_region on library (region_id);

-- Which of these library numbers are in use, wherever: the number is unique in the country, and telling so tells no more
-- than registering with it would.
create function npps_in_use(asked text[]) returns setof text language sql stable set sinergi.system = 'on' as $$
  select npp from library where npp = any (asked) and merged_into is null
$$;
