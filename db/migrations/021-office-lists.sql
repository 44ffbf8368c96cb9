-- How many libraries fit the usual filters: counted in an index of a thirtieth of the table's pages.
create index library_search_counts on library_search (closed, kind, province_id, internet, has_npp);

-- A list as somebody set it up, under a name: of one person, or of all who hold the same role in the same scope.
create table list_view (
  id uuid primary key,
  list text not null,
  name text not null,
  -- what the list's address says: filters, sort, columns
  settings jsonb not null,
  person_id uuid not null references person,
  office_scope int references scope,
  office_role text check (office_role in ('national', 'province', 'regency')),
  version int not null default 1,
  changed_at timestamptz not null,
  -- kept for a while, so that taking it away can be undone
  removed_at timestamptz,
  check ((office_scope is null) = (office_role is null))
);
create index list_view_person on list_view (person_id, list);
create index list_view_office on list_view (office_scope, list) where office_scope is not null;
alter table list_view enable row level security;
alter table list_view force row level security;
create policy list_view_all on list_view using (
  person_id = (select acting_person()) or office_scope = any ((select acting_scopes())::int[])
  or (office_scope is not null and 1 = any ((select acting_scopes())::int[])) or (select acting_system()));
