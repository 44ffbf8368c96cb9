-- What somebody agreed to: which parts of what is told of them may be known. It stands at its library. Withdrawn, it stays
-- as a row, so that what was counted under it stays; every page asks anew whether it is in force.
create table consent (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  about text not null check (about in ('producer', 'product', 'content')),
  record_id uuid not null,
  -- a child says yes by a guardian
  child boolean not null,
  parts text[] not null check (cardinality(parts) > 0 and parts <@ array['name', 'photo', 'contact', 'words', 'income']),
  how text not null check (how in ('signed', 'recorded', 'spoken')),
  given_on date not null,
  until date,
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  -- a producer has one consent: what it says anew takes the place of what it said before
  replaced_at timestamptz,
  version int not null default 1,
  check (until is null or until >= given_on),
  check (withdrawn_at is not null or withdrawn_reason is null)
);
create index consent_record on consent (record_id);
create index consent_library on consent (library_id);
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_all on consent using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Who agreed: personal, so apart, and for the very library alone.
create table consent_person (
  consent_id uuid primary key references consent on delete cascade,
  name text not null,
  guardian_name text,
  guardian_relation text,
  check ((guardian_name is null) = (guardian_relation is null))
);
alter table consent_person enable row level security;
alter table consent_person force row level security;
create policy consent_person_all on consent_person using (
  (select acting_system()) or exists (select from consent c where c.id = consent_id
    and c.scope_id = any ((select acting_scopes())::int[])));

-- The one rule of when a consent counts.
create function consent_stands(c consent, part text, today date) returns boolean language sql immutable as $$
  select c.withdrawn_at is null and c.replaced_at is null and part = any (c.parts) and c.given_on <= today
    and (c.until is null or c.until >= today)
$$;

-- Who makes what is sold: a grown-up person or a group of the library's village.
create table producer (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  kind text not null check (kind in ('person', 'group')),
  members int check (members >= 0),
  entered_at timestamptz not null,
  entered_by uuid,
  -- its name, number and income were removed at its wish
  forgotten_at timestamptz,
  version int not null default 1
);
create index producer_library on producer (library_id);
alter table producer enable row level security;
alter table producer force row level security;
create policy producer_all on producer using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- Its name and its number, apart and for the very library alone; others are told them under a consent, by functions.
create table producer_person (
  producer_id uuid primary key references producer on delete cascade,
  name text not null check (length(name) between 1 and 120),
  -- 62812…
  phone text check (phone ~ '^628[0-9]{7,11}$')
);
alter table producer_person enable row level security;
alter table producer_person force row level security;
create policy producer_person_all on producer_person using (
  (select acting_system()) or exists (select from producer p where p.id = producer_id
    and p.scope_id = any ((select acting_scopes())::int[])));

-- What it earned in a month before, as it says: personal finance, for the very library; offices are told sums.
create table producer_before (
  producer_id uuid primary key references producer on delete cascade,
  -- whole rupiah
  income bigint not null check (income >= 0),
  noted_at timestamptz not null
);
alter table producer_before enable row level security;
alter table producer_before force row level security;
create policy producer_before_all on producer_before using (
  (select acting_system()) or exists (select from producer p where p.id = producer_id
    and p.scope_id = any ((select acting_scopes())::int[])));

create table product (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  producer_id uuid not null references producer,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('food', 'drink', 'craft', 'textile', 'agriculture', 'fishery', 'service', 'other')),
  story text,
  -- whole rupiah for one unit; null: on request
  price bigint check (price between 100 and 1000000000),
  unit text not null,
  content text,
  packaging text,
  -- [{kind, held, number}]
  permits jsonb not null default '[]',
  -- units that can be made in a month
  capacity int check (capacity >= 0),
  -- what it came from
  activity_id uuid references activity on delete set null,
  plan_item_id uuid references plan_item,
  -- its words tell of a child: it is shown only with a guardian's consent in force
  names_child boolean not null,
  listed_on date,
  retired_on date,
  retired_reason text,
  entered_at timestamptz not null,
  entered_by uuid,
  version int not null default 1,
  check (retired_on is not null or retired_reason is null)
);
create index product_library on product (library_id);
create index product_regency on product (regency_id);
create index product_province on product (province_id);
create index product_producer on product (producer_id);
create index product_activity on product (activity_id) where activity_id is not null;
create index product_plan_item on product (plan_item_id) where plan_item_id is not null;
create index product_listed on product (listed_on desc, id) where listed_on is not null and retired_on is null;
create index product_price on product (kind, unit, price) where price is not null;
alter table product enable row level security;
alter table product force row level security;
create policy product_all on product using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- What a product lacked, as a need of its library.
create table product_support (
  product_id uuid not null references product,
  need_id uuid not null references need,
  kind text not null check (kind in ('packaging', 'licence', 'market')),
  wanted_at timestamptz not null,
  primary key (product_id, need_id)
);
create index product_support_need on product_support (need_id);
alter table product_support enable row level security;
alter table product_support force row level security;
create policy product_support_all on product_support using (
  (select acting_system()) or exists (select from product p where p.id = product_id));

-- Somebody asked for it or ordered it: what sort of buyer, never who.
create table product_interest (
  id uuid primary key,
  product_id uuid not null references product,
  on_day date not null,
  ordered boolean not null,
  quantity int check (quantity >= 0),
  how text not null check (how in ('whatsapp', 'visit', 'booth', 'meeting', 'phone', 'other')),
  buyer text not null check (buyer in ('person', 'shop', 'restaurant', 'office', 'event', 'other')),
  noted_at timestamptz not null,
  noted_by uuid
);
create index product_interest_product on product_interest (product_id, on_day);
alter table product_interest enable row level security;
alter table product_interest force row level security;
create policy product_interest_all on product_interest using (
  (select acting_system()) or exists (select from product p where p.id = product_id));

-- What was sold in a month, as the producer says; told anew, the last word counts.
create table product_sale (
  product_id uuid not null references product,
  month date not null check (extract(day from month) = 1),
  quantity int not null check (quantity >= 0),
  reported_at timestamptz not null,
  reported_by uuid,
  primary key (product_id, month)
);
alter table product_sale enable row level security;
alter table product_sale force row level security;
create policy product_sale_all on product_sale using (
  (select acting_system()) or exists (select from product p where p.id = product_id));

-- What that brought: personal finance, for the very library; offices are told sums.
create table product_income (
  product_id uuid not null,
  month date not null,
  -- whole rupiah
  income bigint not null check (income >= 0),
  primary key (product_id, month),
  foreign key (product_id, month) references product_sale on delete cascade
);
alter table product_income enable row level security;
alter table product_income force row level security;
create policy product_income_all on product_income using (
  (select acting_system()) or exists (select from product p where p.id = product_id
    and p.scope_id = any ((select acting_scopes())::int[])));

-- What a village knows and tells.
create table local_content (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  kind text not null check (kind in ('story', 'recipe', 'song', 'know-how', 'recording')),
  title text not null check (length(title) between 1 and 160),
  text text check (length(text) <= 8000),
  link text check (link like 'https://%'),
  names_child boolean not null,
  listed_on date,
  retired_on date,
  retired_reason text,
  entered_at timestamptz not null,
  entered_by uuid,
  version int not null default 1,
  check (text is not null or link is not null),
  check (retired_on is not null or retired_reason is null)
);
create index local_content_library on local_content (library_id);
create index local_content_listed on local_content (listed_on desc, id) where listed_on is not null and retired_on is null;
alter table local_content enable row level security;
alter table local_content force row level security;
create policy local_content_all on local_content using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- How buyers reach a library: its own number, no person's.
create table catalogue_contact (
  library_id uuid primary key references library,
  phone text not null check (phone ~ '^628[0-9]{7,11}$'),
  set_at timestamptz not null,
  set_by uuid
);
alter table catalogue_contact enable row level security;
alter table catalogue_contact force row level security;
create policy catalogue_contact_all on catalogue_contact using (
  (select acting_system()) or exists (select from library l where l.id = library_id));

-- How often somebody pressed to reach a producer, by the day.
create table contact_day (
  about text not null check (about in ('product', 'content')),
  record_id uuid not null,
  day date not null,
  n int not null check (n > 0),
  primary key (record_id, day)
);
alter table contact_day enable row level security;
alter table contact_day force row level security;
create policy contact_day_all on contact_day using (
  (select acting_system()) or exists (select from product p where p.id = record_id)
  or exists (select from local_content c where c.id = record_id));

-- What was said of a picture: nobody can be recognised on it, or who can agreed, each by a consent.
create table photo_clearance (
  photo_id uuid primary key references photo on delete cascade,
  shows text not null check (shows in ('nobody', 'people')),
  said_at timestamptz not null,
  said_by uuid
);
create table photo_consent (
  photo_id uuid not null references photo_clearance on delete cascade,
  consent_id uuid not null references consent,
  primary key (photo_id, consent_id)
);
create index photo_consent_consent on photo_consent (consent_id);
alter table photo_clearance enable row level security;
alter table photo_clearance force row level security;
alter table photo_consent enable row level security;
alter table photo_consent force row level security;

-- Whether a picture may be seen by anybody: all who are seen on it agree today.
create function photo_cleared(photo uuid, today date) returns boolean language sql stable set "sinergi.system" to 'on' as $$
  select exists (select from photo_clearance f where f.photo_id = photo and (f.shows = 'nobody'
    or (exists (select from photo_consent l where l.photo_id = photo)
      -- a producer's consent that was replaced counts as the one that took its place
      and not exists (select from photo_consent l join consent c on c.id = l.consent_id
        where l.photo_id = photo and not consent_stands(c, 'photo', today)
          and not (c.replaced_at is not null and exists (select from consent n where n.record_id = c.record_id
            and consent_stands(n, 'photo', today)))))))
$$;

-- Photos of products and of local content: the library's own, and to those above it what was cleared.
do $$
declare about text; may text;
begin
  select pg_get_expr(conbin, conrelid) into about from pg_constraint where conname = 'photo_about_check';
  select pg_get_expr(polqual, polrelid) into may from pg_policy where polname = 'photo_all';
  alter table photo drop constraint photo_about_check;
  execute format('alter table photo add constraint photo_about_check check ((%s) or about in (''product'', ''content''))', about);
  execute format($policy$alter policy photo_all on photo using ((%s)
    or (about = 'product' and exists (select from product p where p.id = record_id and (p.scope_id = any ((select acting_scopes())::int[])
      or photo_cleared(photo.id, (now() at time zone 'Asia/Jakarta')::date))))
    or (about = 'content' and exists (select from local_content c where c.id = record_id and (c.scope_id = any ((select acting_scopes())::int[])
      or photo_cleared(photo.id, (now() at time zone 'Asia/Jakarta')::date)))))$policy$, may);
end $$;
create policy photo_clearance_all on photo_clearance using (
  (select acting_system()) or exists (select from photo p where p.id = photo_id));
create policy photo_consent_all on photo_consent using (
  (select acting_system()) or exists (select from photo p where p.id = photo_id));

-- Whether somebody agreed to a part of what is told about a record.
create function is_agreed(record uuid, part text, by_child boolean, today date) returns boolean
  language sql stable as $$
  select exists (select from consent c where c.record_id = record and (not by_child or c.child) and consent_stands(c, part, today))
$$;

-- Whether words hold the name of a producer, or of those who tell local content, who do not agree to be named today.
create function names_producer(words text, producer uuid, today date) returns boolean
  language sql stable set "sinergi.system" to 'on' as $$
  select exists (select from producer_person n where n.producer_id = producer and strpos(lower(words), lower(n.name)) > 0)
    and not is_agreed(producer, 'name', false, today)
$$;
create function names_teller(words text, content uuid, today date) returns boolean
  language sql stable set "sinergi.system" to 'on' as $$
  select exists (select from consent c join consent_person n on n.consent_id = c.id
    where c.record_id = content and strpos(lower(words), lower(n.name)) > 0 and not exists (
      select from consent a join consent_person b on b.consent_id = a.id
      where a.record_id = content and lower(b.name) = lower(n.name) and consent_stands(a, 'name', today)))
$$;

-- Whether others than its library may be told of a product at all today: nobody is named by it who does not agree.
create function product_tellable(p product, today date) returns boolean language sql stable as $$
  select (not p.names_child or is_agreed(p.id, 'name', true, today)) and not names_producer(p.name, p.producer_id, today)
$$;
create function content_tellable(p local_content, today date) returns boolean language sql stable as $$
  select is_agreed(p.id, 'words', false, today) and (not p.names_child or is_agreed(p.id, 'name', true, today))
    and not names_teller(p.title || ' ' || coalesce(p.text, ''), p.id, today)
$$;

-- Whether anybody may see a product today: it is published, its producer was not forgotten, its library is there, and
-- a child that its words tell of is named with a guardian's consent.
create function product_shown(p product, today date) returns boolean language sql stable as $$
  select p.listed_on is not null and p.retired_on is null and product_tellable(p, today)
    and exists (select from producer r where r.id = p.producer_id and r.forgotten_at is null)
    and exists (select from library l where l.id = p.library_id and l.closed_on is null and l.merged_into is null)
$$;
create function content_shown(p local_content, today date) returns boolean language sql stable as $$
  select p.listed_on is not null and p.retired_on is null and content_tellable(p, today)
    and exists (select from library l where l.id = p.library_id and l.closed_on is null and l.merged_into is null)
$$;

-- What is usual for a kind and unit: the price in the middle, where five others are known.
create function usual_price(of_kind text, of_unit text, but uuid) returns bigint language sql stable set "sinergi.system" to 'on' as $$
  select percentile_cont(0.5) within group (order by p.price)::bigint from product p
  where p.kind = of_kind and p.unit = of_unit and p.price is not null and p.listed_on is not null and p.id <> but
  having count(*) >= 5
$$;

-- Names of producers, to whoever sees them at all: those who agree to be named today.
create function producers_named(producers uuid[], today date) returns table (id uuid, name text)
  language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select p.id, n.name from producer p join producer_person n on n.producer_id = p.id
  where p.id = any (producers) and p.forgotten_at is null and is_agreed(p.id, 'name', false, today)
$$;
-- Names of those who tell local content: those who agree to be named today.
create function tellers_named(contents uuid[], today date) returns table (id uuid, name text)
  language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select c.record_id, string_agg(n.name, ', ' order by c.entered_at, c.id) from consent c join consent_person n on n.consent_id = c.id
  where c.record_id = any (contents) and c.about = 'content' and consent_stands(c, 'words', today) and consent_stands(c, 'name', today)
  group by c.record_id
$$;

-- Whether help for a product arrived: a delivery of a promise for what it lacked was confirmed.
create function products_supported(products uuid[]) returns setof uuid language sql stable rows 20 set "sinergi.system" to 'on' as $$
  -- null: all
  select distinct s.product_id from product_support s join commitment c on c.need_id = s.need_id
  join delivery d on d.commitment_id = c.id
  where (products is null or s.product_id = any (products)) and d.confirmed_on is not null and d.arrived > 0
$$;

-- The only way by which somebody who is not signed in comes to a product: what is shown today, each part of it under a
-- consent in force. `ids`: those only; null: all of a region, kind and words.
create function public_products(ids uuid[], region int, of_kind text, words text, today date, most int, skip int) returns table (
  id uuid, name text, kind text, price bigint, unit text, story text, content text, packaging text, permits jsonb, capacity int,
  producer text, producer_phone text, library_phone text, photo uuid, library text, regency text, province text, total int
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  with found as (
    select p.id, p.listed_on, count(*) over ()::int as total from product p
    where (ids is null or p.id = any (ids)) and product_shown(p, today)
      and (region is null or region = 1 or p.province_id = region or p.regency_id = region)
      and (of_kind is null or p.kind = of_kind)
      and (words is null or p.name ilike words
        or (p.story ilike words and not names_producer(p.story, p.producer_id, today))
        or exists (select from library l where l.id = p.library_id and l.name ilike words))
    order by p.listed_on desc, p.id limit most offset skip)
  select p.id, p.name, p.kind, p.price, p.unit, case when not names_producer(p.story, p.producer_id, today) then p.story end, p.content, p.packaging, p.permits, p.capacity, n.name,
    case when is_agreed(p.producer_id, 'contact', false, today) then r.phone end, k.phone,
    (select f.id from photo f where f.about = 'product' and f.record_id = p.id and photo_cleared(f.id, today)
      order by f.added_at, f.id limit 1), l.name, g.name, v.name, f.total
  from found f join product p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id left join producer_person r on r.producer_id = p.producer_id
  left join producers_named(array[p.producer_id], today) n on true left join catalogue_contact k on k.library_id = p.library_id
  order by f.listed_on desc, f.id
$$;
create function public_contents(ids uuid[], region int, of_kind text, words text, today date, most int, skip int) returns table (
  id uuid, title text, kind text, teller text, text text, link text, library_phone text, photo uuid, library text, regency text,
  province text, total int
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  with found as (
    select p.id, p.listed_on, count(*) over ()::int as total from local_content p
    where (ids is null or p.id = any (ids)) and content_shown(p, today)
      and (region is null or region = 1 or p.province_id = region or p.regency_id = region)
      and (of_kind is null or p.kind = of_kind)
      and (words is null or p.title ilike words or p.text ilike words
        or exists (select from library l where l.id = p.library_id and l.name ilike words))
    order by p.listed_on desc, p.id limit most offset skip)
  select p.id, p.title, p.kind, n.name, p.text, p.link, k.phone,
    (select f.id from photo f where f.about = 'content' and f.record_id = p.id and photo_cleared(f.id, today)
      order by f.added_at, f.id limit 1), l.name, g.name, v.name, f.total
  from found f join local_content p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id
  left join tellers_named(array[p.id], today) n on true left join catalogue_contact k on k.library_id = p.library_id
  order by f.listed_on desc, f.id
$$;
-- Where there is something: provinces, or the regencies of one.
create function public_catalogue_regions(about text, within int, today date) returns table (id int, name text, items int)
  language sql stable rows 40 set "sinergi.system" to 'on' as $$
  select r.id, r.name, count(*)::int from (
    select case when within is null then p.province_id else p.regency_id end as at from product p
    where about = 'product' and (within is null or p.province_id = within) and product_shown(p, today)
    union all
    select case when within is null then p.province_id else p.regency_id end from local_content p
    where about = 'content' and (within is null or p.province_id = within) and content_shown(p, today)) o
  join region r on r.id = o.at group by r.id, r.name order by r.name
$$;
-- Pictures of what is shown.
create function public_photos(record uuid, today date) returns table (id uuid, caption text)
  language sql stable rows 6 set "sinergi.system" to 'on' as $$
  select f.id, f.caption from photo f where f.record_id = record and f.about in ('product', 'content')
    and photo_cleared(f.id, today) order by f.added_at, f.id
$$;
create function public_photo(asked uuid, today date) returns table (large text, small text)
  language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select f.large, f.small from photo f where f.id = asked and photo_cleared(f.id, today) and (
    (f.about = 'product' and exists (select from product p where p.id = f.record_id and product_shown(p, today)))
    or (f.about = 'content' and exists (select from local_content p where p.id = f.record_id and content_shown(p, today))))
$$;
-- Counts a press, of what is shown.
create function count_contact(of text, record uuid, today date) returns void language sql set "sinergi.system" to 'on' as $$
  insert into contact_day (about, record_id, day, n) select of, record, today, 1
  where (of = 'product' and exists (select from product p where p.id = record and product_shown(p, today)))
    or (of = 'content' and exists (select from local_content p where p.id = record and content_shown(p, today)))
  on conflict (record_id, day) do update set n = contact_day.n + 1
$$;

-- Income in sums, of producers who agree to that today; whoever asks sees no single one.
create function income_sums(products uuid[], from_month date, to_month date, today date) returns table (
  producer_id uuid, income bigint, months int, before bigint
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select p.producer_id, sum(i.income)::bigint, count(distinct i.month)::int, max(b.income)
  from product p join product_income i on i.product_id = p.id left join producer_before b on b.producer_id = p.producer_id
  where p.id = any (products) and i.month between from_month and to_month and is_agreed(p.producer_id, 'income', false, today)
  group by p.producer_id
$$;

-- A product comes from the latest of what it names, and from what arrived for what it lacked.
create function product_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  with found as (
    select id, plan_item_id, activity_id from product where down and plan_item_id = any (elements)
    union
    select id, plan_item_id, activity_id from product where down and activity_id = any (elements)
    union
    select id, plan_item_id, activity_id from product where not down and id = any (elements))
  select 'activity', activity_id, 'product', id from found where activity_id is not null
  union all
  select 'plan-item', f.plan_item_id, 'product', f.id from found f where f.plan_item_id is not null
    and not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
  union all
  select distinct 'delivery', d.id, 'product', s.product_id from product_support s join commitment c on c.need_id = s.need_id
    join delivery d on d.commitment_id = c.id
    where d.confirmed_on is not null and ((down and d.id = any (elements)) or (not down and s.product_id = any (elements)))
$$;
create function product_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, date_trunc('month', entered_at at time zone 'Asia/Jakarta')::date, false, null::int from product where id = any (elements)
$$;
