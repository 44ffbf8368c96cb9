-- Organisations that help libraries. Each is a scope of its own, in which its representatives hold the role `partner`.
create table partner (
  id uuid primary key,
  scope_id int not null unique references scope,
  name text not null,
  -- as people call it: "Diskop UMKM"
  short_name text,
  kind text not null,
  -- its place: the nation where both are null
  province_id int,
  regency_id int,
  -- the regions that it serves (ids of nation, provinces, regencies), and those with all above them
  serves int[] not null check (cardinality(serves) > 0),
  reach int[] not null,
  topics text[] not null,
  help text[] not null,
  -- of the organisation, not of a person
  address text,
  phone text,
  email text,
  website text,
  note text,
  -- all that it is and was called, for the search; and the words that tell its name apart
  names text not null,
  name_key text not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  merged_into uuid references partner,
  -- the scope whose representatives see it: its own, or that of what it was merged into
  seen_by int not null references scope,
  version int not null default 1
);
create index partner_place on partner (province_id, regency_id);
create index partner_reach on partner using gin (reach);
create index partner_serves on partner using gin (serves);
create index partner_names on partner using gin (names gin_trgm_ops);
create index partner_seen_by on partner (seen_by);
create index partner_merged on partner (merged_into) where merged_into is not null;

-- The regions and libraries in which somebody acts, with all that hold them. A partner's scope is none of these.
create function acting_within() returns int[] language sql stable as $$
  select coalesce(array_agg(distinct up.id), '{}') from scope s
  cross join lateral unnest(array[1, s.province_id, s.regency_id, s.id]) up (id)
  where s.id = any (acting_scopes()) and s.kind in ('region', 'library') and up.id is not null
$$;
alter table partner enable row level security;
alter table partner force row level security;
-- in sight of the levels above its place and above where it serves, of all who are where it serves, and of its own
create policy partner_all on partner using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or seen_by = any ((select acting_scopes())::int[])
  or reach && (select acting_scopes())::int[] or serves && (select acting_within())::int[]
  or (select acting_system()));

-- The regions of these ids, with all that hold them.
create function regions_with_above(ids int[]) returns int[] language sql stable as $$
  select coalesce(array_agg(distinct up.id order by up.id), '{}') from region r
  cross join lateral unnest(array[1, r.province_id, r.regency_id]) up (id)
  where r.id = any (ids) and up.id is not null
$$;

-- The partner that an id stands for today: what it was merged into, else itself.
create function partner_now(asked uuid) returns uuid language sql stable as $$
  with recursive led as (
    select id, merged_into from partner where id = asked
    union all
    select p.id, p.merged_into from led join partner p on p.id = led.merged_into)
  select id from led where merged_into is null
$$;

-- What was ever entered of a partner: the facts of each version, contacts aside.
create table partner_version (
  partner_id uuid not null references partner,
  version int not null,
  what text not null check (what in ('registered', 'amended', 'contacts', 'merged', 'unmerged')),
  at timestamptz not null,
  by_person uuid not null,
  facts jsonb not null,
  primary key (partner_id, version)
);
alter table partner_version enable row level security;
alter table partner_version force row level security;
create policy partner_version_all on partner_version using (
  (select acting_system()) or exists (select from partner p where p.id = partner_id));

-- People to reach at a partner: shown to those with `partners.see-contacts` only.
create table partner_contact (
  id uuid primary key,
  partner_id uuid not null references partner,
  name text not null,
  position text,
  phone text,
  email text,
  rank int not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index partner_contact_partner on partner_contact (partner_id, rank);
alter table partner_contact enable row level security;
alter table partner_contact force row level security;
create policy partner_contact_all on partner_contact using (
  (select acting_system()) or exists (select from partner p where p.id = partner_id));

-- Those that were merged into one, and itself: what hangs on any of them is the one's.
create function partner_family(asked uuid) returns setof uuid language sql stable as $$
  with recursive led as (
    select id from partner where id = asked
    union all
    select p.id from led join partner p on p.merged_into = led.id)
  select id from led
$$;

-- What a partner gave before: to a library or to a region (which is a scope too).
create table partner_gift (
  id uuid primary key,
  partner_id uuid not null references partner,
  scope_id int not null references scope,
  year int not null,
  what text not null,
  kind text not null,
  -- whole rupiah; null: not known
  value bigint check (value > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index partner_gift_partner on partner_gift (partner_id, year desc);
create index partner_gift_scope on partner_gift (scope_id);
alter table partner_gift enable row level security;
alter table partner_gift force row level security;
create policy partner_gift_all on partner_gift using (
  (select acting_system()) or exists (select from partner p where p.id = partner_id));

-- Two partners that became one. What went along is kept, so that it can be taken apart again.
create table partner_merge (
  id uuid primary key,
  from_id uuid not null references partner,
  into_id uuid not null references partner,
  -- what the survivor got from it: regions, topics, kinds of help
  added jsonb not null,
  -- roles and invitations that moved to the survivor's scope, and roles that ended since they were held there already
  grants uuid[] not null,
  ended uuid[] not null,
  invitations uuid[] not null,
  at timestamptz not null,
  by_person uuid not null,
  undone_at timestamptz,
  undone_by uuid
);
create index partner_merge_into on partner_merge (into_id);
alter table partner_merge enable row level security;
alter table partner_merge force row level security;
create policy partner_merge_all on partner_merge using (
  (select acting_system()) or exists (select from partner p where p.id = into_id));

-- Two that look alike and are two, as somebody found; the pair comes back where a name has changed since.
create table partner_apart (
  a uuid not null references partner,
  b uuid not null references partner,
  seen text not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (a, b)
);
alter table partner_apart enable row level security;
alter table partner_apart force row level security;
create policy partner_apart_all on partner_apart using (
  (select acting_system()) or exists (select from partner p where p.id = a));

-- Who does what in a region: for a strategy and a theme, from a day to a day.
create table partner_role (
  id uuid primary key,
  partner_id uuid not null references partner,
  region_id int not null references region,
  province_id int,
  regency_id int,
  strategy text not null,
  topic text not null,
  since date not null,
  until date check (until >= since),
  set_at timestamptz not null,
  set_by uuid not null,
  ended_by uuid
);
create index partner_role_region on partner_role (region_id);
create index partner_role_partner on partner_role (partner_id);
alter table partner_role enable row level security;
alter table partner_role force row level security;
-- the levels above a region, all who are within it, and the partner itself; others' roles a partner reads past this
-- lock, where its policy lets it
create policy partner_role_all on partner_role using (
  partner_id in (select p.id from partner p where p.seen_by = any ((select acting_scopes())::int[])) or
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or region_id = any ((select acting_within())::int[])
  or (select acting_system()));

-- What a region's or a library's work rests on: decrees, regulations, village budgets, agreements.
create table policy_basis (
  id uuid primary key,
  -- a region's scope or a library's
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  kind text not null,
  number text not null,
  title text not null,
  dated date not null,
  -- the last day; null: until it is ended
  valid_until date check (valid_until >= dated),
  -- whole rupiah, of a budget
  amount bigint check (amount > 0),
  partner_id uuid references partner,
  link text,
  -- the document, kept by its content
  file text references stored_file,
  file_type text,
  upload text,
  topics text[] not null,
  ended_on date,
  ended_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1,
  check ((file is null) = (file_type is null)),
  check ((ended_on is null) = (ended_reason is null))
);
create index policy_basis_scope on policy_basis (scope_id);
create index policy_basis_place on policy_basis (province_id, regency_id);
create index policy_basis_file on policy_basis (file) where file is not null;
create index policy_basis_until on policy_basis (valid_until) where valid_until is not null and ended_on is null;
alter table policy_basis enable row level security;
alter table policy_basis force row level security;
create policy policy_basis_all on policy_basis using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_within())::int[])
  or (select acting_system()));
