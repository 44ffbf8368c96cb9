-- What a grant names. A region's scope has the region's id; others count from 1,000,000.
create sequence scope_id start 1000000;
create table scope (
  id int primary key,
  kind text not null check (kind in ('region', 'library', 'trainer', 'partner')),
  parent_id int references scope,
  province_id int,
  regency_id int,
  name text not null
);
create index scope_parent on scope (parent_id);
insert into scope (id, kind, name) values (1, 'region', 'Indonesia');
