-- Somebody else comes in their stead: neither yes nor no.
alter table guest drop constraint guest_state_check;
alter table guest add constraint guest_state_check
  check (state in ('listed', 'sent', 'accepted', 'tentative', 'declined', 'deputised', 'withdrawn'));
alter table meeting_step drop constraint meeting_step_step_check;
alter table meeting_step add constraint meeting_step_step_check
  check (step in ('planned', 'scheduled', 'invited', 'moved', 'held', 'cancelled'));

-- What is to be told a guest by mail; the address is looked up when it is sent, what it says is made then, too.
create table guest_mail (
  id uuid primary key,
  guest_id uuid not null references guest on delete cascade,
  kind text not null check (kind in ('invitation', 'reminder', 'moved', 'cancelled', 'withdrawn', 'thanks')),
  -- in whose words: of who sent the invitation
  language text not null check (language in ('id', 'en')),
  made_at timestamptz not null,
  next_at timestamptz not null,
  tries int not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'not-needed', 'given-up'))
);
create index guest_mail_due on guest_mail (next_at, id) where ended_at is null;
create index guest_mail_guest on guest_mail (guest_id, made_at);
alter table guest_mail enable row level security;
alter table guest_mail force row level security;
create policy guest_mail_all on guest_mail using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- The letter of invitation of a meeting: its number and date, and who signs it, as they were when it was written.
create table meeting_letter (
  meeting_id uuid primary key references meeting on delete cascade,
  number text not null,
  dated date not null,
  subject text not null,
  -- what stands before the facts of the meeting; null: the usual words
  opening text,
  -- the office, as it stands at the head, and where it is
  office text not null,
  address text,
  place text not null,
  signer_name text not null,
  signer_position text not null,
  signer_acting text,
  signer_number_kind text,
  signer_number text,
  signer_rank text,
  -- one to a line
  copies text,
  written_at timestamptz not null,
  written_by uuid,
  version int not null default 1
);
alter table meeting_letter enable row level security;
alter table meeting_letter force row level security;
create policy meeting_letter_all on meeting_letter using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
