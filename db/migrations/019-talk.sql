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

-- A question to the level above, and its answer. The office that has it is that of the level in the asker's place, so
-- that it goes along when the place does.
create table question (
  id uuid primary key,
  -- the asker's library; null where an office asks
  library_id uuid references library,
  province_id int,
  regency_id int,
  scope_id int not null references scope,
  asker_id uuid not null,
  asker_role text not null check (asker_role in ('library', 'regency', 'province')),
  asker_place text not null,
  title text not null,
  body text,
  at timestamptz not null,
  level text not null check (level in ('regency', 'province', 'national')),
  passed_on_at timestamptz,
  passed_on_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_place text,
  useful boolean not null default false,
  -- what it is found by: the words of question and answer, folded
  fold text not null,
  version int not null default 1,
  check ((answer is null) = (answered_at is null)),
  check (answer is not null or not useful)
);
create index question_scope on question (scope_id);
create index question_regency on question (regency_id);
create index question_province on question (province_id);
create index question_open on question (level, at) where answered_at is null;
create index question_useful on question (answered_at) where useful;
alter table question enable row level security;
alter table question force row level security;
create policy question_all on question using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or asker_id = (select acting_person()) or (select acting_system())
  -- those in the area of the level that answered
  or (useful and (level = 'national' or exists (select from role_grant g where g.person_id = (select acting_person())
    and g.ended_at is null and (g.ends_at is null or g.ends_at > now())
    and case level when 'province' then g.province_id = question.province_id else g.regency_id = question.regency_id end))));

-- Everything that a question's answer ever said, kept when it is put right.
create table question_answer (
  question_id uuid not null references question,
  version int not null,
  at timestamptz not null,
  by_person uuid,
  answer text not null,
  useful boolean not null,
  primary key (question_id, version)
);
alter table question_answer enable row level security;
alter table question_answer force row level security;
create policy question_answer_all on question_answer using (
  (select acting_system()) or exists (select from question q where q.id = question_id));
