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
  -- all that it is and was called, for the search
  names text not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  merged_into uuid references partner,
  version int not null default 1
);
create index partner_place on partner (province_id, regency_id);
create index partner_reach on partner using gin (reach);
create index partner_serves on partner using gin (serves);
create index partner_names on partner using gin (names gin_trgm_ops);
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
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
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
