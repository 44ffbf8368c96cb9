-- The registry. Each library is a scope of its own, so that roles can be granted in it.
create table library (
  id uuid primary key,
  scope_id int not null unique references scope,
  kind text not null check (kind in ('village', 'regency', 'province', 'community')),
  region_id int not null references region,
  province_id int not null references region,
  regency_id int references region,
  district_id int references region,
  name text not null,
  npp text,
  address text,
  latitude double precision,
  longitude double precision,
  building text check (building in ('own', 'village-office', 'school', 'house', 'rented', 'other', 'none')),
  floor_area int check (floor_area >= 0),
  weekly_hours int check (weekly_hours between 0 and 168),
  opening_hours text,
  staff int check (staff >= 0),
  titles int check (titles >= 0),
  copies int check (copies >= 0),
  computers int check (computers >= 0),
  internet text check (internet in ('none', 'mobile', 'satellite', 'fixed')),
  power text check (power in ('none', 'part-of-day', 'all-day')),
  opened_on date,
  closed_on date,
  closed_reason text,
  merged_into uuid references library,
  version int not null default 1,
  registered_at timestamptz not null,
  registered_by uuid
);
create unique index "library.npp-taken" on library (npp) where npp is not null and merged_into is null;
-- a village, a regency, a province has one library of its own kind; reading gardens may be many
create unique index "library.region-taken" on library (region_id, kind) where kind <> 'community' and closed_on is null and merged_into is null;
create index library_province on library (province_id);
create index library_regency on library (regency_id);
create index library_district on library (district_id);
alter table library enable row level security;
alter table library force row level security;
create policy library_all on library using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Every version that a library's facts ever had.
create table library_version (
  library_id uuid not null references library,
  version int not null,
  what text not null check (what in ('registered', 'amended', 'closed', 'reopened')),
  at timestamptz not null,
  by_person uuid,
  facts jsonb not null,
  primary key (library_id, version)
);
alter table library_version enable row level security;
alter table library_version force row level security;
create policy library_version_all on library_version using (library_id in (select id from library));

-- Public registry fields that lists search, filter and sort by, without row-level security (which would lose the
-- trigram index). Triggers keep it in step with library; rows are read from library by id.
create table library_search (
  library_id uuid primary key references library on delete cascade,
  province_id int not null,
  regency_id int,
  district_id int,
  scope_id int not null,
  region_id int not null,
  kind text not null,
  closed boolean not null,
  has_npp boolean not null,
  building text,
  internet text,
  power text,
  titles int,
  weekly_hours int,
  staff int,
  -- the name in lower case
  sort_name text collate "C" not null,
  -- words of the name, the number and the regions around it, each between two spaces
  fold text not null
);
create index library_search_fold on library_search using gin (fold gin_trgm_ops);
create index library_search_name on library_search (sort_name, library_id) where not closed;
create index library_search_province on library_search (province_id);
create index library_search_regency on library_search (regency_id);
create index library_search_district on library_search (district_id);
create index library_search_scope on library_search (scope_id);

-- Every word that a library can be found by, so that a slip is put right before the search and not during it.
create table library_word (word text primary key);
create index library_word_like on library_word using gin (word gin_trgm_ops);
create extension if not exists fuzzystrmatch;

-- Words as people type them: lower case, no marks, apostrophes left out ("Ma'rang" is "marang").
create function search_words(said text) returns setof text language sql immutable as $$
  select word from regexp_split_to_table(
    regexp_replace(lower(normalize(said, nfd)), '[\u0300-\u036f''’‘`]', '', 'g'), '[^a-z0-9]+') word
  where word <> ''
$$;
create function search_libraries() returns trigger language plpgsql as $$
begin
  delete from library_search where library_id in (select id from new_rows where merged_into is not null);
  with found as (
    insert into library_search (library_id, province_id, regency_id, district_id, scope_id, region_id, kind, closed, has_npp,
      building, internet, power, titles, weekly_hours, staff, sort_name, fold)
    select n.id, n.province_id, n.regency_id, n.district_id, n.scope_id, n.region_id, n.kind, n.closed_on is not null, n.npp is not null,
      n.building, n.internet, n.power, n.titles, n.weekly_hours, n.staff, lower(n.name),
      (select ' ' || string_agg(distinct word, ' ') || ' '
       from search_words(concat_ws(' ', n.name, n.npp, r.name, r.fold, d.name, d.fold, k.name, k.fold)) word)
    from new_rows n
    join region r on r.id = n.region_id
    left join region d on d.id = n.district_id
    left join region k on k.id = n.regency_id
    where n.merged_into is null
    on conflict (library_id) do update set
      province_id = excluded.province_id, regency_id = excluded.regency_id, district_id = excluded.district_id,
      region_id = excluded.region_id, kind = excluded.kind, closed = excluded.closed, has_npp = excluded.has_npp,
      building = excluded.building, internet = excluded.internet, power = excluded.power, titles = excluded.titles,
      weekly_hours = excluded.weekly_hours, staff = excluded.staff, sort_name = excluded.sort_name, fold = excluded.fold
    returning fold)
  insert into library_word
  select distinct word from found, string_to_table(fold, ' ') word where length(word) between 4 and 40 and word !~ '\d'
  order by word
  on conflict do nothing;
  return null;
end $$;
create trigger library_search_insert after insert on library
  referencing new table as new_rows for each statement execute function search_libraries();
create trigger library_search_update after update on library
  referencing new table as new_rows for each statement execute function search_libraries();
