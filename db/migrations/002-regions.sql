-- Kemendagri regions with validity dates. Region 1 is the nation.
create table region (
  id int primary key,
  code text not null,
  name text not null,
  level text not null check (level in ('nation', 'province', 'regency', 'district', 'village')),
  parent_id int references region,
  -- the regions above, itself included, so that a list is scoped by comparing one column
  province_id int,
  regency_id int,
  district_id int,
  -- a village's rank in the order of codes: its place in the map of lights
  rank int,
  latitude real,
  longitude real,
  fold text not null,
  valid_from date not null,
  valid_to date
);
create unique index region_code_in_force on region (code) where valid_to is null;
create unique index region_rank on region (rank) where rank is not null;
create index region_parent on region (parent_id);
create index region_fold on region using gin (fold gin_trgm_ops);

insert into region (id, code, name, level, fold, valid_from)
values (1, 'ID', 'Indonesia', 'nation', 'indonesia', '1945-08-17');

-- After the load: statistics for the planner, and the trigram index put in order, a part of which a bulk insert
-- leaves as a list that every search reads whole. Only the owner may; the application asks through this.
create function settle_regions() returns void language plpgsql security definer set search_path = public as $$
begin
  perform gin_clean_pending_list('region_fold');
  analyze region;
end $$;
