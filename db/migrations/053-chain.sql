-- That one element led to another, where no column of a record says it. Its place is that of the element it leads from.
create table chain_link (
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  library_id uuid references library,
  province_id int,
  regency_id int,
  scope_id int not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (from_id, from_kind, to_id, to_kind),
  check ((from_kind, from_id) <> (to_kind, to_id))
);
create index chain_link_to on chain_link (to_id);
create index chain_link_library on chain_link (library_id) where library_id is not null;
alter table chain_link enable row level security;
alter table chain_link force row level security;
create policy chain_link_all on chain_link using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- The columns by which the chain is walked both ways.
create index plan_item_need on plan_item (need_id) where need_id is not null;
create index plan_item_carried on plan_item (carried_to) where carried_to is not null;
create index activity_need on activity (need_id) where need_id is not null;

-- Links that lead from elements (down), else to them, past row-level security: ids alone. What a reader is told of
-- either end is asked for under it after that, or stands in outline.
create function chain_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  select from_kind, from_id, to_kind, to_id from chain_link where down and from_id = any (elements)
  union all
  select from_kind, from_id, to_kind, to_id from chain_link where not down and to_id = any (elements)
$$;
create function plan_item_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  select 'need', need_id, 'plan-item', id from plan_item where down and need_id = any (elements)
  union all
  select 'need', need_id, 'plan-item', id from plan_item where not down and id = any (elements) and need_id is not null
  union all
  select 'plan-item', id, 'plan-item', carried_to from plan_item where down and id = any (elements) and carried_to is not null
  union all
  select 'plan-item', id, 'plan-item', carried_to from plan_item where not down and carried_to = any (elements)
$$;
-- A need leads to an activity where no planned item stands between.
create function activity_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  with found as (
    select id, plan_item_id, need_id from activity where down and plan_item_id = any (elements)
    union
    select id, plan_item_id, need_id from activity where down and need_id = any (elements)
    union
    select id, plan_item_id, need_id from activity where not down and id = any (elements))
  select 'plan-item', plan_item_id, 'activity', id from found where plan_item_id is not null
  union all
  select 'need', f.need_id, 'activity', f.id from found f where f.need_id is not null
    and not exists (select from plan_item i where i.id = f.plan_item_id and i.need_id = f.need_id)
$$;

-- What is told of an element to who sees another of its chain, and not this one: no word of it, and nobody's name.
create function need_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, date_trunc('month', stated_at at time zone 'Asia/Jakarta')::date, false, null::int
  from need where id = any (elements)
$$;
create function plan_item_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, month, false, null::int from plan_item where id = any (elements)
$$;
create function activity_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, month, is_verified, case when is_verified then (figures ->> 'attendances')::int end
  from activity where id = any (elements)
$$;

-- A promise comes from the latest of what it names; what counts as another entry's is passed over.
create function commitment_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  with found as (
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and need_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and plan_item_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and activity_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where not down and id = any (elements))
  select 'activity', activity_id, 'commitment', id from found where activity_id is not null
  union all
  select 'plan-item', f.plan_item_id, 'commitment', f.id from found f where f.plan_item_id is not null
    and not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
  union all
  select 'need', f.need_id, 'commitment', f.id from found f where f.need_id is not null
    and not exists (select from plan_item i where i.id = f.plan_item_id and i.need_id = f.need_id)
    and not exists (select from activity a left join plan_item i on i.id = a.plan_item_id
      where a.id = f.activity_id and f.need_id in (a.need_id, i.need_id))
$$;
create function delivery_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  select 'commitment', commitment_id, 'delivery', id from delivery where down and commitment_id = any (elements)
  union all
  select 'commitment', commitment_id, 'delivery', id from delivery where not down and id = any (elements)
$$;
create function commitment_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, date_trunc('month', promised_on)::date, is_fulfilled, null::int from commitment where id = any (elements)
$$;
create function delivery_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, date_trunc('month', coalesce(confirmed_on, sent_on))::date, confirmed_on is not null, null::int
  from delivery where id = any (elements)
$$;
