-- What people say to each other about a record of a library. A message that its author took back keeps no text.
create table talk_message (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  about text not null check (about in ('report', 'activity', 'enrolment')),
  -- a report's month, or the id of the activity or enrolment
  record text not null,
  -- the level right above the library, whose concern its records are
  above text not null check (above in ('regency', 'province', 'national')),
  author_id uuid not null,
  author_role text not null,
  -- the name of the place that the author spoke for
  author_place text not null,
  body text,
  at timestamptz not null,
  withdrawn_at timestamptz,
  check ((body is null) = (withdrawn_at is not null))
);
create index talk_message_thread on talk_message (library_id, about, record, at);
create index talk_message_author on talk_message (author_id, at);
create index talk_message_scope on talk_message (scope_id, at);
create index talk_message_regency on talk_message (regency_id, at);
create index talk_message_province on talk_message (province_id, at);
alter table talk_message enable row level security;
alter table talk_message force row level security;
create policy talk_message_all on talk_message using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- What a person has seen: a message, or the answer to a question.
create table talk_seen (
  person_id uuid not null references person,
  item_id uuid not null,
  at timestamptz not null,
  primary key (person_id, item_id)
);
alter table talk_seen enable row level security;
alter table talk_seen force row level security;
create policy talk_seen_own on talk_seen using (
  person_id = (select acting_person()) or (select acting_system()));

-- What an office tells those of a role in a region, until a day. It reaches whoever comes to the role by then.
create table announcement (
  id uuid primary key,
  region_id int not null references region,
  province_id int,
  regency_id int,
  role text not null check (role in ('province', 'regency', 'library', 'trainer')),
  -- the office that sent it
  sender_scope int not null references scope,
  author_id uuid not null,
  title text not null,
  body text not null,
  until date not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid
);
create index announcement_until on announcement (until) where withdrawn_at is null;
alter table announcement enable row level security;
alter table announcement force row level security;
create policy announcement_all on announcement using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or sender_scope = any ((select acting_scopes())::int[])
  or (select acting_system())
  -- those whom it is for
  or exists (select from role_grant g where g.person_id = (select acting_person()) and g.role = announcement.role
    and g.ended_at is null and (g.ends_at is null or g.ends_at > now())
    and (region_id = 1 or g.province_id = region_id or g.regency_id = region_id or g.scope_id = region_id)));

-- Who has said that they have read it.
create table announcement_reading (
  announcement_id uuid not null references announcement,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (announcement_id, person_id)
);
alter table announcement_reading enable row level security;
alter table announcement_reading force row level security;
create policy announcement_reading_all on announcement_reading using (
  person_id = (select acting_person()) or (select acting_system())
  or exists (select from announcement a where a.id = announcement_id and (
    1 = any ((select acting_scopes())::int[]) or a.province_id = any ((select acting_scopes())::int[])
    or a.regency_id = any ((select acting_scopes())::int[]) or a.sender_scope = any ((select acting_scopes())::int[]))));
