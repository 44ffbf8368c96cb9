-- What producers earn is personal finance, a special kind of data: it is sealed with a key of the producer, which stands
-- outside the database. What was noted in the clear before is sealed by the next start of the server.
alter table producer
  -- a key was made for it: where that is not there any more it was forgotten
  add column keyed boolean not null default false;

-- income: of before, in the clear until that start; nothing is written there any more
alter table producer_before alter column income drop not null,
  add column sealed bytea,
  add constraint producer_before_one check ((income is null) <> (sealed is null));

-- What a product brought in the months of a year, each of a size that tells nothing: opened together, since a sum of a
-- country opens all of them. They are of the producer who earned it, whose key opens them.
create table product_income_year (
  product_id uuid not null references product on delete cascade,
  year int not null,
  producer_id uuid not null references producer,
  sealed bytea not null,
  primary key (product_id, year, producer_id)
);
create index product_income_year_producer on product_income_year (producer_id);
alter table product_income_year enable row level security;
alter table product_income_year force row level security;
create policy product_income_year_all on product_income_year using (
  (select acting_system()) or exists (select from product p where p.id = product_id
    and p.scope_id = any ((select acting_scopes())::int[])));
-- product_income has what was noted in the clear before; that start empties it, and nothing is written there any more.

-- Incomes of a year as they are sealed, of producers who agree to their being told today: for sums, which the server
-- makes where it has the keys.
drop function income_sums(uuid[], date, date, date);
create function incomes_sealed(products uuid[], of_year int, today date) returns table (
  producer_id uuid, product_id uuid, sealed bytea, before bytea
) language sql stable rows 1000 set "sinergi.system" to 'on' as $$
  -- one look for each: joined, a plan that takes them for few would look through all for each
  with found as materialized (
    select y.producer_id, y.product_id, y.sealed from product_income_year y where y.product_id = any (products) and y.year = of_year)
  select f.producer_id, f.product_id, f.sealed, (select b.sealed from producer_before b where b.producer_id = f.producer_id)
  from found f
  where (select bool_or(consent_stands(c, 'income', today)) from consent c where c.record_id = f.producer_id)
$$;
