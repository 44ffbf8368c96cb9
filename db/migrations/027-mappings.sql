-- How an office writes its figures in the columns of another system, once for every period.
create table mapping (
  id uuid primary key,
  -- whose it is: all who hold this role in this scope
  office_scope int not null references scope,
  office_role text not null check (office_role in ('national', 'province', 'regency')),
  name text not null,
  -- the system that it is for, as people call it
  system text not null,
  -- what a row is, and how long a period
  rows_of text not null check (rows_of in ('library', 'district', 'regency', 'province')),
  span text not null check (span in ('month', 'quarter', 'year')),
  -- which libraries: those that take part in the period, or all of the registry
  population text not null check (population in ('programme', 'registry')),
  -- what stands where nothing came
  silence text not null check (silence in ('blank', 'zero', 'leave-out')),
  dates text not null check (dates in ('iso', 'slashes', 'dashes', 'words')),
  -- [{ heading, source, codes }], in their order
  columns jsonb not null,
  -- whether somebody compared the columns with the form that the system uses now
  compared boolean not null,
  -- 'after-lock': so many days after the period's last month locked; 'day': that day of the month after the period.
  -- Null: no file is made by the clock
  due text check (due in ('after-lock', 'day')),
  due_day int check (due_day between 0 and 28),
  format text check (format in ('csv', 'xlsx')),
  keep_months int check (keep_months between 1 and 60),
  -- the first period that a file is made of
  first_period date,
  -- with whose rights; who set the schedule up last
  scheduled_by uuid references person,
  -- why no more files are made, until somebody sets the schedule up anew: a refusal's code
  stopped_for text,
  version int not null default 1,
  made_by uuid not null references person,
  changed_at timestamptz not null,
  -- kept for a while, so that taking it away can be undone
  removed_at timestamptz,
  check ((due is null) = (due_day is null) and (due is null) = (format is null) and (due is null) = (keep_months is null)
    and (due is null) = (first_period is null) and (due is null) = (scheduled_by is null)),
  check (stopped_for is null or due is not null)
);
create index mapping_office on mapping (office_scope) where removed_at is null;
create index mapping_due on mapping (id) where due is not null and stopped_for is null and removed_at is null;
-- the nation moves offices by a boundary decree; what is shown of another office is none of it, which the queries see to
alter table mapping enable row level security;
alter table mapping force row level security;
create policy mapping_all on mapping using (
  1 = any ((select acting_scopes())::int[]) or office_scope = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- A file that was made by the clock, or is being made: one for each period of a mapping, ever. Its bytes go after a
-- time; what it was, and who took it, stays.
create table mapping_file (
  id uuid primary key,
  mapping_id uuid not null references mapping,
  office_scope int not null references scope,
  period date not null,
  span text not null,
  state text not null check (state in ('waiting', 'ready', 'gone')),
  format text not null check (format in ('csv', 'xlsx')),
  -- the moment whose figures it holds
  as_of timestamptz,
  -- the mapping that it was made by
  mapping_version int,
  row_count int,
  bytes bigint,
  sha256 text,
  keep_until date,
  -- why it could not be made the last time (a refusal's code), how often it was tried, and when it is tried again
  problem text,
  tries int not null default 0,
  again_at timestamptz,
  -- until when nobody else works on it
  taken_until timestamptz,
  unique (mapping_id, period, span),
  check (state = 'waiting' or (as_of is not null and row_count is not null and bytes is not null and sha256 is not null
    and keep_until is not null))
);
create index mapping_file_waiting on mapping_file (period) where state = 'waiting';
create index mapping_file_kept on mapping_file (keep_until) where state = 'ready';
alter table mapping_file enable row level security;
alter table mapping_file force row level security;
create policy mapping_file_all on mapping_file using (
  1 = any ((select acting_scopes())::int[]) or office_scope = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Its bytes, in pieces.
create table mapping_file_piece (
  file_id uuid not null references mapping_file on delete cascade,
  n int not null,
  bytes bytea not null,
  primary key (file_id, n)
);
alter table mapping_file_piece enable row level security;
alter table mapping_file_piece force row level security;
create policy mapping_file_piece_all on mapping_file_piece using (
  (select acting_system()) or file_id in (select id from mapping_file));

-- Who took a file, and when. The file is given out for such a row only.
create table mapping_file_taking (
  id uuid primary key,
  file_id uuid not null references mapping_file,
  person_id uuid not null references person,
  at timestamptz not null
);
create index mapping_file_taking_file on mapping_file_taking (file_id, at);
alter table mapping_file_taking enable row level security;
alter table mapping_file_taking force row level security;
create policy mapping_file_taking_all on mapping_file_taking using (
  (select acting_system()) or file_id in (select id from mapping_file));

-- What an office is told of that nobody said: its bell counts it, for all who hold the role when they look. Its id is
-- that of what it is about: of one thing the last that there is to tell stands.
create table office_notice (
  id uuid primary key,
  office_scope int not null references scope,
  office_role text not null check (office_role in ('national', 'province', 'regency')),
  what text not null,
  -- what it is about, as it was called then
  title text not null,
  period_from date,
  period_to date,
  link text not null,
  at timestamptz not null
);
create index office_notice_office on office_notice (office_scope, at);
alter table office_notice enable row level security;
alter table office_notice force row level security;
create policy office_notice_all on office_notice using (
  1 = any ((select acting_scopes())::int[]) or office_scope = any ((select acting_scopes())::int[])
  or (select acting_system()));
