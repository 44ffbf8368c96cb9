-- Whom a library, or the office of a province or regency, asked for what. The last word on its outcome stands in the row,
-- all of them in effort_outcome.
create table effort (
  id uuid primary key,
  -- null: an office's own; scope_id is its region's then
  library_id uuid references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  held_on date not null,
  target text not null,
  -- who it is today is told by merged_into
  partner_id uuid references partner,
  asked text not null,
  help text not null,
  -- whole rupiah
  amount bigint check (amount > 0),
  outcome text not null default 'waiting' check (outcome in ('waiting', 'promised', 'given', 'refused')),
  outcome_on date,
  outcome_note text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  version int not null default 1
);
create index effort_library on effort (library_id, held_on);
create index effort_regency on effort (regency_id, held_on desc);
create index effort_province on effort (province_id, held_on desc);
create index effort_held on effort (held_on desc, id);
create index effort_office on effort (scope_id) where library_id is null;
create index effort_partner on effort (partner_id) where partner_id is not null;
alter table effort enable row level security;
alter table effort force row level security;
create policy effort_all on effort using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

create table effort_outcome (
  effort_id uuid not null references effort on delete cascade,
  version int not null,
  outcome text not null check (outcome in ('waiting', 'promised', 'given', 'refused')),
  on_day date not null,
  note text,
  at timestamptz not null,
  by_person uuid,
  primary key (effort_id, version)
);
alter table effort_outcome enable row level security;
alter table effort_outcome force row level security;
create policy effort_outcome_all on effort_outcome using (
  (select acting_system()) or exists (select from effort e where e.id = effort_id));

-- What was told of a library in public.
create table publication (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  activity_id uuid references activity on delete set null,
  medium text not null check (medium in ('newspaper', 'radio', 'television', 'online-news', 'social-media', 'own-site', 'other')),
  name text not null,
  published_on date not null,
  title text not null,
  link text check (link like 'https://%'),
  -- by which two writings of one address are the same
  link_key text,
  reach bigint check (reach > 0),
  reach_how text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  version int not null default 1,
  check ((link is null) = (link_key is null)),
  check (reach is null or reach_how is not null)
);
create unique index publication_link on publication (library_id, link_key);
create index publication_library on publication (library_id, published_on);
create index publication_regency on publication (regency_id, published_on desc);
create index publication_province on publication (province_id, published_on desc);
create index publication_published on publication (published_on desc, id);
create index publication_activity on publication (activity_id) where activity_id is not null;
alter table publication enable row level security;
alter table publication force row level security;
create policy publication_all on publication using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- One page for a partner, made from what was verified on that day; it does not change. Who has the token reads it.
create table brief (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  partner text not null,
  partner_id uuid references partner,
  angle text not null check (angle in ('figures', 'economy', 'information', 'learning', 'community')),
  language text not null check (language in ('id', 'en')),
  ask text,
  -- no personal data
  facts jsonb not null,
  token text not null unique,
  read_until date not null,
  made_at timestamptz not null,
  made_by uuid,
  revoked_at timestamptz,
  revoked_by uuid
);
create index brief_library on brief (library_id, made_at desc);
create index brief_regency on brief (regency_id, made_at desc);
create index brief_province on brief (province_id, made_at desc);
alter table brief enable row level security;
alter table brief force row level security;
create policy brief_all on brief using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- How often its link was opened, and when last; by whom is not kept.
create table brief_seen (
  brief_id uuid primary key references brief,
  seen int not null,
  last_on date not null
);
alter table brief_seen enable row level security;
alter table brief_seen force row level security;
create policy brief_seen_all on brief_seen using (
  (select acting_system()) or exists (select from brief b where b.id = brief_id));
