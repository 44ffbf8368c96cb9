-- Where the minutes of a meeting stand; no row: nothing was written yet.
create table minutes (
  meeting_id uuid primary key references meeting on delete cascade,
  state text not null default 'writing' check (state in ('writing', 'correcting', 'approved')),
  -- until when, that day included, corrections are proposed
  correct_by date,
  sent_at timestamptz,
  sent_by uuid,
  approved_at timestamptz,
  approved_by uuid,
  version int not null default 1,
  check (state = 'writing' or correct_by is not null),
  check ((state = 'approved') = (approved_at is not null))
);
alter table minutes enable row level security;
alter table minutes force row level security;
-- while they are written for the region and the levels above; once sent, for all who see the meeting
create policy minutes_all on minutes using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id
    and (minutes.state <> 'writing' or 1 = any ((select acting_scopes())::int[])
      or m.province_id = any ((select acting_scopes())::int[]) or m.regency_id = any ((select acting_scopes())::int[])
      or m.scope_id = any ((select acting_scopes())::int[]))));

-- Each line is a record of its own, so that several people write at once. Its id is made where it was typed.
create table minute_line (
  id uuid primary key,
  meeting_id uuid not null references minutes on delete cascade,
  kind text not null
    check (kind in ('note', 'development', 'challenge', 'opportunity', 'decision', 'action', 'commitment')),
  text text not null check (length(text) between 1 and 2000),
  said_by text,
  -- when it was typed: the order within its line of the agenda
  at timestamptz not null,
  agenda_item_id uuid references agenda_item on delete set null,
  -- who owns an action, or gives what a commitment promises, by name; with the account or the partner on record
  who text,
  person_id uuid references person,
  partner_id uuid references partner,
  deadline date,
  -- of an action: the region where it is done
  scope_id int references scope,
  -- of a commitment
  form text check (form in ('money', 'goods', 'training', 'packaging', 'promotion', 'market-access', 'finance',
    'volunteers', 'space', 'policy')),
  -- rupiah
  value bigint check (value >= 0),
  in_kind text,
  for_whom text,
  -- of an action that goes on here: the item (action_item) of the earlier meeting
  carried_from uuid,
  -- written after the minutes were approved
  addendum boolean not null default false,
  written_at timestamptz not null,
  written_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  removed_at timestamptz,
  version int not null default 1,
  check (kind <> 'action' or (deadline is not null and scope_id is not null)),
  check (kind not in ('action', 'commitment') or who is not null),
  check (num_nonnulls(person_id, partner_id) <= 1),
  check (kind <> 'commitment' or (form is not null and deadline is not null and num_nonnulls(value, in_kind) > 0))
);
create index minute_line_meeting on minute_line (meeting_id, at);
create index minute_line_agenda on minute_line (agenda_item_id) where agenda_item_id is not null;
create unique index minute_line_carried on minute_line (carried_from) where removed_at is null;
create index minute_line_person on minute_line (person_id) where person_id is not null;
create index minute_line_partner on minute_line (partner_id) where partner_id is not null;
alter table minute_line enable row level security;
alter table minute_line force row level security;
create policy minute_line_all on minute_line using (
  (select acting_system()) or exists (select from minutes n where n.meeting_id = minute_line.meeting_id));
-- Approved minutes stay as they are; what comes later is added. What a line hangs on may still go its way.
create function approved_minutes_are_fixed() returns trigger language plpgsql as $$
begin
  if exists (select from minutes where meeting_id = new.meeting_id and state = 'approved')
  then raise exception 'the minutes are approved';
  end if;
  return new;
end $$;
create trigger minute_line_fixed before update of text, kind, who, deadline, value, in_kind, removed_at on minute_line
  for each row execute function approved_minutes_are_fixed();

-- What somebody of the region proposes to say instead; accepted, it is the line's text.
create table minute_correction (
  id uuid primary key,
  line_id uuid not null references minute_line on delete cascade,
  text text not null check (length(text) between 1 and 2000),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
  reason text,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  check ((state = 'open') = (answered_at is null)),
  check (state <> 'refused' or reason is not null)
);
create index minute_correction_line on minute_correction (line_id);
alter table minute_correction enable row level security;
alter table minute_correction force row level security;
create policy minute_correction_all on minute_correction using (
  (select acting_system()) or exists (select from minute_line l where l.id = line_id));

-- An action of approved minutes, which goes its own way from then on; its id is its line's.
create table action_item (
  id uuid primary key references minute_line on delete cascade,
  meeting_id uuid not null references meeting,
  -- told to an owner who does not see the meeting, too
  meeting_title text not null,
  meeting_day date not null,
  scope_id int not null references scope,
  province_id int,
  regency_id int,
  text text not null,
  who text not null,
  person_id uuid references person,
  partner_id uuid references partner,
  deadline date not null,
  state text not null default 'planned' check (state in ('planned', 'under-way', 'done', 'dropped', 'carried-over')),
  -- the line of a later meeting with which it goes on, and the item from which it came
  carried_to uuid references minute_line,
  carried_from uuid references action_item,
  born_at timestamptz not null,
  check ((state = 'carried-over') = (carried_to is not null))
);
create index action_item_meeting on action_item (meeting_id);
create index action_item_deadline on action_item (deadline, id);
create index action_item_person on action_item (person_id) where person_id is not null;
create index action_item_partner on action_item (partner_id) where partner_id is not null;
create index action_item_scope on action_item (scope_id);
create index action_item_carried_to on action_item (carried_to) where carried_to is not null;
create index action_item_carried_from on action_item (carried_from) where carried_from is not null;
alter table action_item enable row level security;
alter table action_item force row level security;
create policy action_item_all on action_item using (
  (select acting_system()) or person_id = (select acting_person())
  or exists (select from meeting m where m.id = meeting_id));

-- How far an action has got, told by whom, with what shows it.
create table action_step (
  id uuid primary key,
  item_id uuid not null references action_item on delete cascade,
  step text not null check (step in ('progress', 'done', 'dropped', 'carried-over', 'taken-up')),
  text text,
  link text check (link like 'https://%'),
  at timestamptz not null,
  by_person uuid,
  check (step not in ('progress', 'dropped') or text is not null)
);
create index action_step_item on action_step (item_id, at);
alter table action_step enable row level security;
alter table action_step force row level security;
create policy action_step_all on action_step using (
  (select acting_system()) or exists (select from action_item i where i.id = item_id));

-- That an owner was reminded of an action at a step before or after its deadline; told together, once a day.
create table action_told (
  item_id uuid not null references action_item on delete cascade,
  step text not null check (step in ('week', 'day', 'late', 'later')),
  day date not null,
  primary key (item_id, step)
);
alter table action_told enable row level security;
alter table action_told force row level security;
create policy action_told_all on action_told using ((select acting_system()));

alter table reminder drop constraint reminder_step_check;
alter table reminder add constraint reminder_step_check
  check (step in ('soon', 'today', 'late', 'later', 'closing', 'returned', 'actions'));
-- one reminder of a report's deadline a day
drop index reminder_a_day;
create unique index reminder_a_day on reminder (person_id, day) where step not in ('returned', 'actions');

alter table meeting_step drop constraint meeting_step_step_check;
alter table meeting_step add constraint meeting_step_step_check
  check (step in ('planned', 'scheduled', 'invited', 'moved', 'held', 'minuted', 'closed', 'cancelled'));

-- Who has an account and works in a region, above it or within: who can own an action there. Names and places of work alone.
create function owners_in(region int, named text, asked uuid) returns table (person_id uuid, name text, role text, place text)
  language sql stable set sinergi.system = 'on' as $$
  select distinct on (p.name, p.id) p.id, p.name, g.role, s.name
  from scope r cross join lateral unnest(array[1, r.province_id, r.regency_id, r.id]) up (id)
  join scope s on s.kind in ('region', 'library')
    and (s.id = up.id or r.id = any (array[1, s.province_id, s.regency_id, s.id]))
  join role_grant g on g.scope_id = s.id and g.role in ('national', 'province', 'regency', 'library', 'trainer')
    and g.ended_at is null and (g.ends_at is null or g.ends_at > now()) and (g.starts_at is null or g.starts_at <= now())
  join person p on p.id = g.person_id and p.disabled_at is null
  where r.id = region and lower(concat(p.name, ' ', s.name)) like named and (asked is null or p.id = asked)
  order by p.name, p.id, g.granted_at limit 20
$$;
