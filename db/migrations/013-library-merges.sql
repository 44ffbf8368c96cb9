-- One library that stands in the registry twice: likely pairs, mergers, and what each merger moved.
alter table library_version drop constraint library_version_what_check;
alter table library_version add constraint library_version_what_check
  check (what in ('registered', 'amended', 'closed', 'reopened', 'merged', 'unmerged'));

-- A merger: the entry `from_id` became a part of `into_id`. Its place is the survivor's; that of the other stands beside it.
create table library_merge (
  id uuid primary key,
  from_id uuid not null references library,
  into_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  from_name text not null,
  from_province_id int not null,
  from_regency_id int,
  from_scope_id int not null,
  -- the survivor's version that the merger made
  version int not null,
  at timestamptz not null,
  by_person uuid,
  undone_at timestamptz,
  undone_by uuid,
  check (from_id <> into_id)
);
create unique index library_merge_standing on library_merge (from_id) where undone_at is null;
create index library_merge_into on library_merge (into_id);
create index library_merged_into on library (merged_into) where merged_into is not null;
alter table library_merge enable row level security;
alter table library_merge force row level security;
create policy library_merge_all on library_merge using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- The journal of a merger: of a row that moved, the values it had and a seal of the row as it was left; of a row that
-- was set aside, why, and the whole row, which stands nowhere else.
create table moved_row (
  act_id uuid not null,
  n int generated always as identity,
  tbl text not null,
  key jsonb not null,
  aside text,
  before jsonb not null,
  seal text,
  primary key (act_id, n),
  check ((aside is null) = (seal is not null))
);
alter table moved_row enable row level security;
alter table moved_row force row level security;
create policy moved_row_all on moved_row using (exists (select from library_merge m where m.id = act_id));

-- Where an entry that was merged lives on; null where it was not. For all: a phone that still knows the old id must find it.
create function survivor_of(lost uuid) returns uuid language sql stable set sinergi.system = 'on' as $$
  with recursive chain as (
    select id, merged_into from library where id = lost
    union all
    select l.id, l.merged_into from chain c join library l on l.id = c.merged_into)
  select id from chain where merged_into is null and id <> lost
$$;

-- The words of a name that tell it apart, in one order: "Perpustakaan Desa Suka Maju" is "maju suka".
create function name_key(said text) returns text language sql immutable as $$
  select coalesce(string_agg(distinct word, ' ' order by word), '') from search_words(said) word
  where word <> all ('{perpustakaan,taman,baca,bacaan,masyarakat,tbm,desa,kelurahan,kecamatan,kabupaten,kota,provinsi,umum,daerah}'::text[])
$$;
alter table library_search add column name_key text not null generated always as (name_key(sort_name)) stored;
create index library_region on library (region_id);
create index library_latitude on library (latitude) where latitude is not null and merged_into is null;

-- Libraries that are new or changed and wait to be compared with those around them.
create table library_to_compare (library_id uuid primary key);
create function compare_libraries() returns trigger language plpgsql as $$
begin
  insert into library_to_compare select id from new_rows order by id on conflict do nothing;
  return null;
end $$;
create trigger library_compare_insert after insert on library
  referencing new table as new_rows for each statement execute function compare_libraries();
create trigger library_compare_update after update on library
  referencing new table as new_rows for each statement execute function compare_libraries();
insert into library_to_compare select id from library where merged_into is null;

-- Pairs that are likely one library (a before b). Whoever found them to be two is kept with what was seen: the pair
-- comes back when a fact has changed since.
create table library_pair (
  a uuid not null references library,
  b uuid not null references library,
  -- the place that holds both, as far as there is one
  province_id int,
  regency_id int,
  a_regency int,
  b_regency int,
  likeness int not null check (likeness between 0 and 100),
  reasons text[] not null,
  facts text not null,
  apart_at timestamptz,
  apart_by uuid,
  apart_facts text,
  primary key (a, b),
  check (a < b)
);
create index library_pair_open on library_pair (likeness desc, a, b) where apart_facts is distinct from facts;
create index library_pair_b on library_pair (b);
alter table library_pair enable row level security;
alter table library_pair force row level security;
create policy library_pair_all on library_pair using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or (select acting_system()));
