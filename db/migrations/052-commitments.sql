-- Who a promise of the minutes is for, by library on record, and how much of what.
alter table minute_line add column receivers uuid[] not null default '{}' check (cardinality(receivers) <= 100);
alter table minute_line add column amount bigint check (amount > 0);
alter table minute_line add column unit text;
alter table minute_line add constraint minute_line_amount check ((amount is null) = (unit is null));

-- One promise of one giver for one receiver. Its state is derived from the dated facts.
create table commitment (
  id uuid primary key,
  -- what was promised in one breath
  pledge_id uuid not null,
  -- as the giver was named; the partner where it is on record
  giver text not null,
  partner_id uuid references partner,
  -- the receiver's: a library's, or a region's where its office receives
  scope_id int not null references scope,
  library_id uuid references library,
  province_id int,
  regency_id int,
  origin text not null check (origin in ('meeting', 'pairing', 'desk')),
  meeting_id uuid references meeting,
  line_id uuid references minute_line,
  pairing_id uuid references pairing,
  form text not null check (form in ('money', 'goods', 'training', 'packaging', 'promotion', 'market-access', 'finance',
    'volunteers', 'space', 'policy')),
  what text not null check (length(what) between 1 and 300),
  -- whole rupiah where there is no unit
  amount bigint not null check (amount > 0),
  unit text,
  -- whole rupiah; null: nobody knows
  worth bigint check (worth >= 0),
  for_whom text,
  promised_on date not null,
  year int not null generated always as (extract(year from promised_on)::int) stored,
  deadline date not null,
  -- who sees to it on the side of the programme
  owner_id uuid references person,
  -- where it stands in the chain; all of the library that receives
  need_id uuid references need,
  plan_item_id uuid references plan_item,
  activity_id uuid references activity,
  proposed_at timestamptz not null,
  proposed_by uuid,
  -- that the giver said so: by its link, signed in, or on a signed paper
  agreed_at timestamptz,
  agreed_how text check (agreed_how in ('link', 'account', 'document')),
  agreed_by uuid,
  agreed_name text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_side text check (withdrawn_side in ('giver', 'office')),
  withdrawn_reason text,
  -- the same promise entered twice: the one that counts; what it looks like, until somebody says
  same_as uuid references commitment,
  alike_to uuid references commitment,
  -- what was confirmed to have arrived; kept by a trigger
  delivered_amount bigint not null default 0 check (delivered_amount >= 0),
  delivered_worth bigint not null default 0 check (delivered_worth >= 0),
  last_delivered_on date,
  -- words of the giver that an office entered, as those of an offer
  spoken jsonb not null default '[]' check (jsonb_typeof(spoken) = 'array'),
  version int not null default 1,
  is_fulfilled boolean not null generated always as (delivered_amount >= amount) stored,
  -- it counts as promised
  is_counted boolean not null generated always as (agreed_at is not null and same_as is null) stored,
  check (deadline >= promised_on),
  check (unit is not null or worth = amount),
  check (delivered_amount <= amount),
  check ((origin = 'meeting') = (line_id is not null)),
  check (line_id is null or meeting_id is not null),
  check ((origin = 'pairing') = (pairing_id is not null)),
  check ((agreed_at is null) = (agreed_how is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_side is null)),
  check (same_as is null or same_as <> id)
);
create index commitment_pledge on commitment (pledge_id);
create index commitment_partner on commitment (partner_id) where partner_id is not null;
create index commitment_scope on commitment (scope_id);
create index commitment_library on commitment (library_id) where library_id is not null;
create index commitment_province on commitment (province_id);
create index commitment_regency on commitment (regency_id);
create index commitment_meeting on commitment (meeting_id) where meeting_id is not null;
create index commitment_line on commitment (line_id) where line_id is not null;
create unique index commitment_pairing on commitment (pairing_id) where pairing_id is not null and same_as is null and withdrawn_at is null;
create index commitment_owner on commitment (owner_id) where owner_id is not null;
create index commitment_need on commitment (need_id) where need_id is not null;
create index commitment_plan_item on commitment (plan_item_id) where plan_item_id is not null;
create index commitment_activity on commitment (activity_id) where activity_id is not null;
create index commitment_same_as on commitment (same_as) where same_as is not null;
create index commitment_alike_to on commitment (alike_to) where alike_to is not null;
create index commitment_year on commitment (year, form);
create index commitment_due on commitment (deadline, id) where withdrawn_at is null and same_as is null;

-- What was sent of a promise, and what the receiver says of it.
create table delivery (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  -- who receives
  scope_id int not null references scope,
  library_id uuid references library,
  province_id int,
  regency_id int,
  sent_on date not null,
  amount bigint not null check (amount > 0),
  -- whole rupiah of all that was sent; null: as the promise has it
  worth bigint check (worth >= 0),
  -- the receiving legal entity: `Pemerintah Desa Sukamaju`
  entity text not null,
  note text,
  told_side text not null check (told_side in ('giver', 'office', 'receiver')),
  told_at timestamptz not null,
  told_by uuid,
  confirmed_on date,
  confirmed_at timestamptz,
  confirmed_by uuid,
  arrived bigint check (arrived > 0),
  arrived_worth bigint check (arrived_worth >= 0),
  condition text check (condition in ('good', 'partly-damaged', 'damaged')),
  remark text,
  -- the receiver says that nothing came
  denied_on date,
  denied_by uuid,
  cancelled_on date,
  cancelled_by uuid,
  reason text,
  version int not null default 1,
  check (num_nulls(confirmed_on, confirmed_at, arrived, arrived_worth, condition) in (0, 5)),
  check (arrived <= amount),
  check (num_nonnulls(confirmed_on, denied_on, cancelled_on) <= 1),
  check ((denied_on is null and cancelled_on is null) = (reason is null))
);
create index delivery_commitment on delivery (commitment_id);
create index delivery_scope on delivery (scope_id);
create index delivery_library on delivery (library_id) where library_id is not null;
create index delivery_province on delivery (province_id);
create index delivery_regency on delivery (regency_id);
create index delivery_waiting on delivery (scope_id, sent_on)
  where confirmed_on is null and denied_on is null and cancelled_on is null;

-- Another amount, worth or deadline: one side proposes, the other answers; what stood before is kept.
create table commitment_change (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  side text not null check (side in ('giver', 'office')),
  amount bigint not null check (amount > 0),
  worth bigint check (worth >= 0),
  deadline date not null,
  was_amount bigint not null,
  was_worth bigint,
  was_deadline date not null,
  reason text not null,
  proposed_at timestamptz not null,
  proposed_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  -- null: taken back by who proposed it, or not answered yet
  accepted boolean,
  answer text
);
create index commitment_change_commitment on commitment_change (commitment_id, proposed_at);
create unique index "commitment.change-pending" on commitment_change (commitment_id) where answered_at is null;

-- What was done and told, in order.
create table commitment_step (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  delivery_id uuid references delivery,
  step text not null,
  side text check (side in ('giver', 'office', 'receiver')),
  at timestamptz not null,
  by_person uuid,
  note text,
  -- what changed, by name
  data jsonb not null default '{}'
);
create index commitment_step_commitment on commitment_step (commitment_id, at);
create index commitment_step_delivery on commitment_step (delivery_id) where delivery_id is not null;

-- A signed agreement on a pledge, made elsewhere.
create table commitment_paper (
  id uuid primary key,
  pledge_id uuid not null,
  number text not null,
  dated date not null,
  file text not null,
  bytes int not null,
  added_at timestamptz not null,
  added_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  reason text
);
create index commitment_paper_pledge on commitment_paper (pledge_id);
create index commitment_paper_file on commitment_paper (file);

-- A giver's own link to a pledge, by which it says yes without an account; only its hash is known.
create table commitment_link (
  token_hash bytea primary key,
  pledge_id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  expires_on date not null,
  ended_at timestamptz
);
create index commitment_link_pledge on commitment_link (pledge_id) where ended_at is null;

-- That people were told of a promise's deadline, of a delivery to confirm, or of a delay one level up.
create table commitment_told (
  commitment_id uuid not null references commitment on delete cascade,
  person_id uuid not null references person,
  step text not null,
  day date not null,
  primary key (commitment_id, person_id, step)
);
create index commitment_told_person on commitment_told (person_id, day);

alter table reminder drop constraint reminder_step_check;
alter table reminder add constraint reminder_step_check
  check (step in ('soon', 'today', 'late', 'later', 'closing', 'returned', 'actions', 'commitments', 'weekly'));
drop index reminder_a_day;
create unique index reminder_a_day on reminder (person_id, day)
  where step not in ('returned', 'actions', 'commitments', 'weekly');

-- The promises of which a part was or is to be received where one acts.
create function commitments_received() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  select coalesce(array_agg(distinct commitment_id), '{}') from delivery
  where scope_id = any ((select acting_scopes())::int[]) or regency_id = any ((select acting_scopes())::int[])
    or province_id = any ((select acting_scopes())::int[])
$$;

-- What has arrived of a promise follows what was confirmed; whoever receives need not see all of it.
create function add_up_deliveries() returns trigger language plpgsql set sinergi.system = 'on' as $$
begin
  update commitment set (delivered_amount, delivered_worth, last_delivered_on) = (
    select coalesce(sum(arrived), 0), coalesce(sum(arrived_worth), 0), max(confirmed_on) from delivery
    where commitment_id = new.commitment_id)
  where id = new.commitment_id;
  return null;
end $$;
create trigger delivery_added after insert or update of commitment_id, arrived, arrived_worth, confirmed_on on delivery
  for each row execute function add_up_deliveries();

alter table commitment enable row level security;
alter table commitment force row level security;
create policy commitment_all on commitment using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or partner_id = any ((select acting_partners())::uuid[]) or owner_id = (select acting_person())
  or id = any ((select commitments_received())::uuid[]) or (select acting_system()));
alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_all on delivery using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()) or exists (select from commitment c where c.id = commitment_id
    and (c.partner_id = any ((select acting_partners())::uuid[]) or c.owner_id = (select acting_person()))));
alter table commitment_change enable row level security;
alter table commitment_change force row level security;
create policy commitment_change_all on commitment_change using (
  (select acting_system()) or exists (select from commitment c where c.id = commitment_id));
alter table commitment_step enable row level security;
alter table commitment_step force row level security;
create policy commitment_step_all on commitment_step using (
  (select acting_system()) or exists (select from commitment c where c.id = commitment_id));
alter table commitment_paper enable row level security;
alter table commitment_paper force row level security;
create policy commitment_paper_all on commitment_paper using (
  (select acting_system()) or exists (select from commitment c where c.pledge_id = commitment_paper.pledge_id));
alter table commitment_link enable row level security;
alter table commitment_link force row level security;
create policy commitment_link_all on commitment_link using (
  (select acting_system()) or exists (select from commitment c where c.pledge_id = commitment_link.pledge_id));
alter table commitment_told enable row level security;
alter table commitment_told force row level security;
create policy commitment_told_all on commitment_told using ((select acting_system()));

-- A partner sees the need that one of its promises answers.
create or replace function paired_needs() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  select coalesce(array_agg(distinct need_id), '{}') from (
    select need_id from pairing where partner_id = any ((select acting_partners())::uuid[])
    union all
    select need_id from commitment where partner_id = any ((select acting_partners())::uuid[]) and need_id is not null) mine
$$;
