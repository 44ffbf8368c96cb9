-- What a library lacks. Its state is derived from the dated facts.
create table need (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  topic text not null,
  kind text not null,
  -- whole rupiah for money, else a number of the unit
  amount bigint not null check (amount > 0),
  unit text,
  -- the sum of the pairings that are agreed; kept by a trigger
  agreed bigint not null default 0 check (agreed >= 0),
  urgency text not null check (urgency in ('urgent', 'long-term')),
  until date not null,
  why text not null,
  -- [{measure, from, to, value, months, asOf}]: the value as it was verified on that day
  evidence jsonb not null default '[]',
  stated_at timestamptz not null,
  stated_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version int not null default 1,
  check ((kind = 'money') = (unit is null)),
  check (agreed <= amount),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index need_library on need (library_id);
create index need_regency on need (regency_id);
create index need_province on need (province_id);
create index need_open on need (kind, until) where withdrawn_at is null and agreed < amount;

-- What a partner can give.
create table offer (
  id uuid primary key,
  partner_id uuid not null references partner,
  kind text not null,
  -- none: whatever it is for
  topics text[] not null default '{}',
  what text not null,
  amount bigint not null check (amount > 0),
  unit text,
  agreed bigint not null default 0 check (agreed >= 0),
  -- none: all kinds
  library_kinds text[] not null default '{}',
  -- provinces and regencies, or 1 for the whole country
  regions int[] not null check (cardinality(regions) > 0),
  -- these, the regions above them and those of the partner's seat: an office sees what has to do with its own
  region_path int[] not null,
  from_day date not null,
  until date not null,
  stated_at timestamptz not null,
  stated_by uuid,
  on_behalf boolean not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version int not null default 1,
  check ((kind = 'money') = (unit is null)),
  check (agreed <= amount),
  check (until >= from_day),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index offer_partner on offer (partner_id);
create index offer_open on offer (kind, until) where withdrawn_at is null and agreed < amount;

-- A need and a partner that found each other: one side proposes, the other answers.
create table pairing (
  id uuid primary key,
  need_id uuid not null references need,
  -- null: given for this need alone
  offer_id uuid references offer,
  partner_id uuid not null references partner,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  -- the library's
  scope_id int not null,
  amount bigint not null check (amount > 0),
  proposed_by text not null check (proposed_by in ('library', 'partner')),
  proposed_at timestamptz not null,
  proposer uuid,
  note text,
  agreed_at timestamptz,
  answerer uuid,
  -- refused, or taken back: by which side
  ended_by text check (ended_by in ('library', 'partner')),
  ended_at timestamptz,
  ender uuid,
  declined boolean not null default false,
  reason text,
  version int not null default 1,
  -- it binds both
  in_force boolean not null generated always as (agreed_at is not null and ended_at is null) stored,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (reason is null)),
  check (not declined or (ended_at is not null and agreed_at is null))
);
create index pairing_need on pairing (need_id);
create index pairing_offer on pairing (offer_id);
create index pairing_partner on pairing (partner_id);
create index pairing_library on pairing (library_id);
create index pairing_agreed on pairing (agreed_at) where agreed_at is not null;
-- one open proposal of a partner for a need at a time
create unique index "pairing.pending" on pairing (need_id, partner_id) where agreed_at is null and ended_at is null;

-- What is agreed of a need and of an offer follows the pairings.
create function add_up_pairing() returns trigger language plpgsql as $$
declare
  was bigint := 0;
  now_is bigint := 0;
begin
  if tg_op = 'UPDATE' then was := case when old.in_force then old.amount else 0 end; end if;
  now_is := case when new.in_force then new.amount else 0 end;
  if was <> now_is then
    update need set agreed = agreed + now_is - was where id = new.need_id;
    if not found then raise exception 'the need of a pairing is out of sight'; end if;
    if new.offer_id is not null then
      update offer set agreed = agreed + now_is - was where id = new.offer_id;
      if not found then raise exception 'the offer of a pairing is out of sight'; end if;
    end if;
  end if;
  return null;
end $$;
create trigger pairing_added after insert or update on pairing for each row execute function add_up_pairing();

-- A partner that was merged speaks through the one it became. Who acts for a partner acts for all that went into it.
create function acting_partners() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  with recursive mine as (
    select id from partner where scope_id = any ((select acting_scopes())::int[])
    union select p.id from partner p join mine on p.merged_into = mine.id)
  select coalesce(array_agg(id), '{}') from mine
$$;
-- A partner as it stands today, with all that went into it.
create function partner_and_merged(asked uuid) returns uuid[] language sql stable set sinergi.system = 'on' as $$
  with recursive family as (
    select partner_now(asked) as id
    union select p.id from partner p join family f on p.merged_into = f.id)
  select coalesce(array_agg(id) filter (where id is not null), '{}') from family
$$;
-- Where the partners one acts for serve, or offer something.
create function acting_reach() returns int[] language sql stable set sinergi.system = 'on' as $$
  with mine as materialized (select unnest(acting_partners()) as id)
  select coalesce(array_agg(distinct region), '{}') from (
    select unnest(o.regions) as region from offer o join mine on mine.id = o.partner_id where o.withdrawn_at is null
    union all
    select unnest(p.serves) from partner p join mine on mine.id = p.id where p.merged_into is null) served
$$;
-- The needs and offers that one has a pairing about, whatever became of their places since.
create function paired_needs() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  select coalesce(array_agg(distinct need_id), '{}') from pairing where partner_id = any ((select acting_partners())::uuid[])
$$;
create function paired_offers() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  select coalesce(array_agg(distinct offer_id), '{}') from pairing
  where offer_id is not null and (scope_id = any ((select acting_scopes())::int[])
    or regency_id = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[]))
$$;

alter table need enable row level security;
alter table need force row level security;
create policy need_all on need using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (withdrawn_at is null and agreed < amount and (1 = any ((select acting_reach())::int[])
    or province_id = any ((select acting_reach())::int[]) or regency_id = any ((select acting_reach())::int[])))
  or id = any ((select paired_needs())::uuid[]) or (select acting_system()));
alter table offer enable row level security;
alter table offer force row level security;
create policy offer_all on offer using (
  1 = any ((select acting_scopes())::int[]) or partner_id = any ((select acting_partners())::uuid[])
  or region_path && (select acting_scopes())::int[] or regions && (select acting_within())::int[]
  or id = any ((select paired_offers())::uuid[]) or (select acting_system()));
alter table pairing enable row level security;
alter table pairing force row level security;
create policy pairing_all on pairing using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or partner_id = any ((select acting_partners())::uuid[]) or (select acting_system()));

-- What a partner is told of the library that a need is of: its name and its kind.
create function library_names(libraries uuid[]) returns table (id uuid, name text, kind text) language sql stable rows 50
  set sinergi.system = 'on' as 'select id, name, kind from library where id = any (libraries)';
-- Of partners, as they are named: what pairs are judged by. survivor is the partner it is now.
create function partner_facts(partners uuid[]) returns table (id uuid, survivor uuid, name text, scope_id int, province_id int,
  regency_id int, topics text[], help text[], serves int[], kept int, broken int) language sql stable rows 50 set sinergi.system = 'on' as $$
  with recursive up as (
    select p.id as asked, p.id, p.merged_into from partner p where p.id = any (partners)
    union all select up.asked, p.id, p.merged_into from up join partner p on p.id = up.merged_into),
  found as materialized (select asked, id from up where merged_into is null),
  down as (
    select id as top, id from (select distinct id from found) f
    union all select down.top, p.id from down join partner p on p.merged_into = down.id),
  record as (
    select d.top, count(*) filter (where g.in_force)::int as kept,
      count(*) filter (where g.agreed_at is not null and g.ended_by = 'partner')::int as broken
    from down d join pairing g on g.partner_id = d.id group by d.top)
  select f.asked, p.id, p.name, p.scope_id, p.province_id, p.regency_id, p.topics, p.help, p.serves,
    coalesce(record.kept, 0), coalesce(record.broken, 0)
  from found f join partner p on p.id = f.id left join record on record.top = p.id
$$;
-- How many needs' worth of help libraries received since: a need that was met whole counts 1. All of them where null.
create function help_received(libraries uuid[], since timestamptz) returns table (library_id uuid, helped float8)
  language sql stable set sinergi.system = 'on' as $$
  select p.library_id, sum(p.amount::float8 / n.amount) from pairing p join need n on n.id = p.need_id
  where p.in_force and p.agreed_at >= since and (libraries is null or p.library_id = any (libraries)) group by p.library_id
$$;
-- A library's verified figures of some months: flows added up, levels as they stood last.
create function verified_figures(library uuid, first date, last date) returns table (code text, value bigint, months int)
  language sql stable as $$
  with given as (
    select 'report' as source, e.key as code, r.month, e.value::text::bigint as value
    from monthly_report r cross join lateral jsonb_each(r.figures) e
    where r.library_id = library and r.month between first and last and r.is_verified and jsonb_typeof(e.value) = 'number'
    union all
    select 'activities', e.key, a.month, e.value::text::bigint
    from activity a cross join lateral jsonb_each(a.figures) e
    where a.library_id = library and a.month between first and last and a.is_verified and jsonb_typeof(e.value) = 'number'
    union all
    select 'activities', 'activities', a.month, 1
    from activity a where a.library_id = library and a.month between first and last and a.is_verified)
  select m.code, case m.nature when 'flow' then sum(g.value)::bigint else (array_agg(g.value order by g.month desc))[1] end,
    count(distinct g.month)::int
  from given g join measure m on m.code = g.code and m.source = g.source group by m.id, m.code, m.nature
$$;

-- The rules of matching as data: shares of the weights are given by the rules themselves.
create table matching_rule (
  version int primary key,
  valid_from date not null,
  reason text not null,
  published_at timestamptz not null,
  published_by uuid,
  -- by rule; 100 together
  weights jsonb not null,
  measures jsonb not null
);
insert into matching_rule (version, valid_from, reason, published_at, weights, measures) values (1, '2026-01-01',
  'Aturan pertama: tema dan jenis harus cocok, yang dekat lebih mudah diantar, dan yang belum pernah dibantu didahulukan.', now(),
  '{"theme": 20, "kind": 10, "place": 15, "size": 10, "urgency": 10, "time": 5, "reliability": 5, "spread": 25}',
  '{"anyTopic": 0.6, "partnerTopic": 0.4, "partnerHelp": 0.4, "province": 0.7, "nation": 0.4, "longTerm": 0.4, "unknownSize": 0.5, "days": 180, "months": 24}');
