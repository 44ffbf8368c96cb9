-- A year's meetings of one kind, in waves; of the scope that plans them.
create table meeting_series (
  id uuid primary key,
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  year int not null check (year between 2018 and 2100),
  kind text not null check (kind in ('training', 'peer-learning', 'stakeholder')),
  title text not null,
  note text,
  -- the series of another year that it was copied from
  copied_from uuid references meeting_series,
  planned_at timestamptz not null,
  planned_by uuid,
  version int not null default 1
);
create index meeting_series_year on meeting_series (year desc, id);
alter table meeting_series enable row level security;
alter table meeting_series force row level security;
-- the levels above, and all who work within: a wave plan of the nation is for its provinces
create policy meeting_series_all on meeting_series using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_within())::int[])
  or (select acting_system()));

create table meeting_wave (
  id uuid primary key,
  series_id uuid not null references meeting_series on delete cascade,
  number int not null check (number between 1 and 40),
  title text,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  constraint meeting_wave_number unique (series_id, number) deferrable initially deferred
);
alter table meeting_wave enable row level security;
alter table meeting_wave force row level security;
create policy meeting_wave_all on meeting_wave using (
  (select acting_system()) or exists (select from meeting_series s where s.id = series_id));

create table meeting (
  id uuid primary key,
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  series_id uuid references meeting_series,
  wave_id uuid references meeting_wave,
  kind text not null check (kind in ('training', 'peer-learning', 'stakeholder')),
  title text not null,
  host text,
  mode text not null check (mode in ('room', 'online', 'both')),
  venue text,
  address text,
  link text check (link like 'https://%'),
  -- in which its times are told
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- people; null: not known
  capacity int check (capacity between 1 and 100000),
  health_rules text,
  official text,
  -- the meeting whose event, guests and rooms it shares
  beside uuid references meeting,
  -- 'invited', 'minuted' and 'closed' are states of guests and minutes
  state text not null default 'draft'
    check (state in ('draft', 'scheduled', 'invited', 'held', 'minuted', 'closed', 'cancelled')),
  -- how often it was moved or cancelled since it was told of: the SEQUENCE of its calendar entry (RFC 5545)
  sequence int not null default 0,
  changed_at timestamptz not null,
  planned_at timestamptz not null,
  planned_by uuid,
  version int not null default 1,
  check (wave_id is null or series_id is not null),
  check (beside is null or beside <> id)
);
create index meeting_starts on meeting (starts_at, id);
create index meeting_province on meeting (province_id, starts_at);
create index meeting_scope on meeting (scope_id, starts_at);
create index meeting_of_series on meeting (series_id) where series_id is not null;
create index meeting_of_wave on meeting (wave_id) where wave_id is not null;
create index meeting_beside on meeting (beside) where beside is not null;
create index meeting_official on meeting (lower(official)) where official is not null;
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_all on meeting using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_within())::int[])
  or (select acting_system()));

-- What happened to a meeting on its way, with who did it: scheduled, moved (with the date before), held, cancelled.
create table meeting_step (
  meeting_id uuid not null references meeting on delete cascade,
  version int not null,
  step text not null check (step in ('planned', 'scheduled', 'moved', 'held', 'cancelled')),
  at timestamptz not null,
  by_person uuid,
  reason text,
  -- of a move: when it was to be before
  from_starts timestamptz,
  from_ends timestamptz,
  primary key (meeting_id, version)
);
alter table meeting_step enable row level security;
alter table meeting_step force row level security;
create policy meeting_step_all on meeting_step using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id));

-- Each line is a record of its own, so that two people write at once.
create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  title text not null,
  speaker text,
  room text,
  kind text not null check (kind in ('registration', 'opening', 'session', 'sharing', 'booths', 'discussion', 'agreement', 'break', 'other')),
  -- training hours (JP) of 45 minutes
  hours int check (hours between 1 and 40),
  note text,
  version int not null default 1
);
create index agenda_item_meeting on agenda_item (meeting_id, starts_at);
create index agenda_item_speaker on agenda_item (lower(speaker)) where speaker is not null;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_all on agenda_item using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id));

-- Public holidays. Those of the same date each year stand here; the others the nation adds when they are decreed.
create table holiday (
  day date not null,
  yearly boolean not null default false,
  name text not null,
  source text not null,
  primary key (day, name)
);
insert into holiday (day, yearly, name, source) values
  ('2018-01-01', true, 'Tahun Baru Masehi', 'Keppres 8/2024'),
  ('2018-05-01', true, 'Hari Buruh Internasional', 'Keppres 8/2024'),
  ('2018-06-01', true, 'Hari Lahir Pancasila', 'Keppres 8/2024'),
  ('2018-08-17', true, 'Proklamasi Kemerdekaan', 'Keppres 8/2024'),
  ('2018-12-25', true, 'Hari Raya Natal', 'Keppres 8/2024');

-- Who has the token reads the calendar of a region's meetings, until it is taken back.
create table calendar_feed (
  id uuid primary key,
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  token text not null unique,
  made_at timestamptz not null,
  made_by uuid,
  revoked_at timestamptz,
  revoked_by uuid
);
create index calendar_feed_scope on calendar_feed (scope_id, made_at desc);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_all on calendar_feed using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
