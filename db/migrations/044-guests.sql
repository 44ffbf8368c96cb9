-- Who is invited to a meeting, stands in for who was, or came to its door without an invitation.
create table guest (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  name text not null check (length(name) between 1 and 120),
  position text,
  agency text,
  part text not null default 'participant'
    check (part in ('participant', 'speaker', 'official', 'partner', 'organiser', 'press', 'other')),
  -- whom of those on record it is: each may be null
  person_id uuid references person,
  library_id uuid references library,
  partner_id uuid references partner,
  -- the region they come from
  region_id int references region,
  -- whom they stand in for
  deputy_of uuid references guest,
  walk_in boolean not null default false,
  -- opens the invitation without a password, and is the code on it; what a phone keeps is its hash
  token text not null unique check (length(token) >= 22),
  state text not null default 'listed'
    check (state in ('listed', 'sent', 'accepted', 'tentative', 'declined', 'withdrawn')),
  added_at timestamptz not null,
  added_by uuid,
  version int not null default 1,
  check (deputy_of is null or deputy_of <> id)
);
create index guest_meeting on guest (meeting_id, name collate "C");
create index guest_person on guest (person_id) where person_id is not null;
create index guest_library on guest (library_id) where library_id is not null;
create index guest_partner on guest (partner_id) where partner_id is not null;
create index guest_deputy on guest (deputy_of) where deputy_of is not null;
-- The meetings at whose door the acting person stands: their organisers, who need not work in the office that keeps it.
create function acting_doors() returns uuid[] language sql stable set "sinergi.system" to 'on' as $$
  select coalesce(array_agg(meeting_id), '{}') from guest
  where person_id = acting_person() and part = 'organiser' and state <> 'withdrawn'
$$;
alter table guest enable row level security;
alter table guest force row level security;
-- those who keep the meeting and the levels above, and whom it is about; an organiser by their own row (below)
create policy guest_all on guest using (
  (select acting_system()) or person_id = (select acting_person())
  or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[])))
  or meeting_id = any ((select acting_doors())::uuid[]));

-- How to reach a guest, and what an attendance list of officials asks for: personal, so apart from the list.
create table guest_contact (
  guest_id uuid primary key references guest on delete cascade,
  email text,
  phone text,
  -- of an official: NIP or another number, rank and class
  number_kind text,
  number text,
  rank text
);
alter table guest_contact enable row level security;
alter table guest_contact force row level security;
create policy guest_contact_all on guest_contact using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- What happened to an invitation: written, sent (by which way), answered (by whom: themselves where by_person is null).
create table guest_step (
  guest_id uuid not null references guest on delete cascade,
  version int not null,
  step text not null check (step in
    ('listed', 'sent', 'reminded', 'told', 'accepted', 'tentative', 'declined', 'deputised', 'withdrawn', 'thanked')),
  way text check (way in ('mail', 'link', 'letter', 'desk')),
  at timestamptz not null,
  by_person uuid,
  reason text,
  primary key (guest_id, version)
);
alter table guest_step enable row level security;
alter table guest_step force row level security;
create policy guest_step_all on guest_step using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- That a guest was there: noted by an organiser's phone, which may be without a signal for hours.
create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  guest_id uuid not null references guest on delete cascade,
  -- the day of the meeting, in its zone; and the line of its agenda, where sessions are counted
  day date not null,
  agenda_item_id uuid references agenda_item on delete cascade,
  -- as the phone says, and as the server got it
  at timestamptz not null,
  noted_at timestamptz not null,
  noted_by uuid,
  way text not null check (way in ('code', 'name', 'walk-in')),
  -- taken back, with the reason
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text
);
-- however many phones stand at the door, nobody is counted twice
create unique index attendance_once on attendance (guest_id, day, agenda_item_id) nulls not distinct where undone_at is null;
create index attendance_meeting on attendance (meeting_id, noted_at);
create index attendance_line on attendance (agenda_item_id) where agenda_item_id is not null;
alter table attendance enable row level security;
alter table attendance force row level security;
create policy attendance_all on attendance using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- A signature drawn on the phone, where a signed list is required: strokes as an SVG path of a 600 by 200 box.
create table attendance_signature (
  attendance_id uuid primary key references attendance on delete cascade,
  path text not null check (length(path) <= 20000)
);
alter table attendance_signature enable row level security;
alter table attendance_signature force row level security;
create policy attendance_signature_all on attendance_signature using (
  (select acting_system()) or exists (select from attendance a where a.id = attendance_id));

alter table meeting add column signed_list boolean not null default false;
