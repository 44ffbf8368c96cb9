-- How papers are worded: the nation's for all, a province's for its own; without one, the words that Sinergi comes with.
create table document_template (
  id uuid primary key,
  scope_id int not null references scope,
  kind text not null,
  language text not null check (language in ('id', 'en')),
  number int not null,
  -- null: back to what was before it, the nation's or Sinergi's own
  body text check (length(body) <= 20000),
  written_at timestamptz not null,
  written_by uuid,
  unique (scope_id, kind, language, number)
);
alter table document_template enable row level security;
alter table document_template force row level security;
-- wording is no secret among those who work here, and a regency's papers are worded as its province has them
create policy document_template_all on document_template
  using ((select acting_system()) or (select acting_person()) is not null)
  with check ((select acting_system()) or 1 = any ((select acting_scopes())::int[])
    or scope_id = any ((select acting_scopes())::int[]));

-- What a paper of a meeting says besides the meeting's own facts: number and date, the office at its head, who signs.
create table meeting_paper (
  meeting_id uuid not null references meeting on delete cascade,
  kind text not null,
  number text,
  dated date,
  place text,
  office text,
  address text,
  signer_name text,
  signer_position text,
  signer_acting text,
  signer_number_kind text,
  signer_number text,
  signer_rank text,
  -- words of its own: what a terms of reference says of the background and such
  texts jsonb not null default '{}',
  written_at timestamptz not null,
  written_by uuid,
  version int not null default 1,
  primary key (meeting_id, kind)
);
alter table meeting_paper enable row level security;
alter table meeting_paper force row level security;
create policy meeting_paper_all on meeting_paper using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));

-- Rupiah that a guest gets for the way or the work, for the list on which they sign.
create table guest_payment (
  guest_id uuid primary key references guest on delete cascade,
  amount bigint not null check (amount between 1 and 1000000000),
  written_at timestamptz not null,
  written_by uuid
);
alter table guest_payment enable row level security;
alter table guest_payment force row level security;
create policy guest_payment_all on guest_payment using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- A certificate as it was issued: what its paper must say. Whoever has the code reads it.
create table certificate (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  guest_id uuid not null references guest on delete cascade,
  number text not null,
  code text not null unique check (length(code) >= 22),
  name text not null,
  title text not null,
  issuer text not null,
  from_day date not null,
  to_day date not null,
  -- training hours (JP); null: the meeting counts none
  hours int check (hours > 0),
  -- SHA-256 of the code and of all that the paper says, so that a row changed by hand shows
  seal text not null,
  issued_at timestamptz not null,
  issued_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  reason text,
  unique (meeting_id, number)
);
create unique index certificate_guest on certificate (guest_id) where revoked_at is null;
alter table certificate enable row level security;
alter table certificate force row level security;
create policy certificate_all on certificate using (
  (select acting_system()) or exists (select from guest g where g.id = guest_id));

-- A paper that was signed in another system: what counts from then on.
create table signed_document (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  kind text not null,
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
create index signed_document_meeting on signed_document (meeting_id, kind, added_at desc);
create index signed_document_file on signed_document (file);
alter table signed_document enable row level security;
alter table signed_document force row level security;
create policy signed_document_all on signed_document using (
  (select acting_system()) or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
