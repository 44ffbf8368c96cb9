-- A module of the reading room: published by the nation or a province, read by everybody who is signed in.
create table learning_module (
  id uuid primary key,
  -- the office that answers for it: the nation, or a province
  scope_id int not null references scope,
  province_id int references region,
  title text not null check (length(title) between 1 and 160),
  summary text not null check (length(summary) between 1 and 600),
  strategy text not null check (strategy in ('information-service', 'community-involvement', 'advocacy', 'publication')),
  topic text not null check (topic in ('digital-inclusion', 'health', 'education', 'economic-development', 'communication',
    'culture-leisure', 'government-governance')),
  -- training hours (JP) of 45 minutes that who completes it has learned
  hours smallint not null check (hours between 1 and 40),
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  retired_at timestamptz,
  retired_by uuid,
  retire_reason text,
  version int not null default 1,
  check (retired_at is null or (published_at is not null and retire_reason is not null))
);
create index learning_module_published on learning_module (published_at desc, id) where published_at is not null;
alter table learning_module enable row level security;
alter table learning_module force row level security;
create policy learning_module_all on learning_module using (
  (select acting_system()) or published_at is not null or 1 = any ((select acting_scopes())::int[])
  or scope_id = any ((select acting_scopes())::int[]));

-- What a module consists of, in its order.
create table learning_item (
  id uuid primary key,
  module_id uuid not null references learning_module on delete cascade,
  place int not null,
  kind text not null check (kind in ('text', 'document', 'video', 'quiz')),
  title text not null check (length(title) between 1 and 160),
  body text check (length(body) <= 8000),
  link text check (link like 'https://%'),
  file text,
  bytes int,
  upload text,
  -- of a quiz: the share of right answers, in percent, from which it is passed
  pass smallint check (pass between 1 and 100),
  check ((file is null) = (bytes is null) and (kind = 'quiz') = (pass is not null) and (kind = 'video') = (link is not null)
    and (kind = 'document' or file is null))
);
create index learning_item_module on learning_item (module_id, place);
create index learning_item_file on learning_item (file) where file is not null;
create index learning_item_upload on learning_item (upload) where upload is not null;
alter table learning_item enable row level security;
alter table learning_item force row level security;
create policy learning_item_all on learning_item using (
  (select acting_system()) or exists (select from learning_module m where m.id = module_id));

create table learning_question (
  id uuid primary key,
  item_id uuid not null references learning_item on delete cascade,
  place int not null,
  text text not null check (length(text) between 1 and 400),
  choices text[] not null check (cardinality(choices) between 2 and 6)
);
create index learning_question_item on learning_question (item_id, place);
alter table learning_question enable row level security;
alter table learning_question force row level security;
create policy learning_question_all on learning_question using (
  (select acting_system()) or exists (select from learning_item i where i.id = item_id));

-- Which choice is right, from 0: read by the office that keeps the module alone; answers are marked by `learning_marks`.
create table learning_key (
  question_id uuid primary key references learning_question on delete cascade,
  right_choice smallint not null check (right_choice between 0 and 5)
);
alter table learning_key enable row level security;
alter table learning_key force row level security;
create policy learning_key_all on learning_key using (
  (select acting_system()) or exists (
    select from learning_question q join learning_item i on i.id = q.item_id join learning_module m on m.id = i.module_id
    where q.id = question_id and (1 = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
-- Whether each answer to a quiz is right, in the order of its questions.
create function learning_marks(quiz uuid, answers int[]) returns boolean[]
language sql stable set "sinergi.system" to 'on' as $$
  select array_agg(k.right_choice = a.choice order by q.place, q.id)
  from (select q.id, q.place, row_number() over (order by q.place, q.id) as n from learning_question q where q.item_id = quiz) q
  join learning_key k on k.question_id = q.id
  left join unnest(answers) with ordinality a (choice, n) on a.n = q.n
$$;

-- What somebody has read, seen or passed.
create table learning_done (
  person_id uuid not null references person,
  item_id uuid not null references learning_item on delete cascade,
  done_at timestamptz not null,
  primary key (person_id, item_id)
);
create index learning_done_item on learning_done (item_id);
alter table learning_done enable row level security;
alter table learning_done force row level security;
create policy learning_done_own on learning_done using (
  (select acting_system()) or person_id = (select acting_person()));

-- Answers to a quiz, marked; it may be taken as often as one likes.
create table learning_attempt (
  id uuid primary key,
  person_id uuid not null references person,
  item_id uuid not null references learning_item on delete cascade,
  marks boolean[] not null,
  passed boolean not null,
  at timestamptz not null
);
create index learning_attempt_own on learning_attempt (person_id, item_id, at desc);
create index learning_attempt_item on learning_attempt (item_id);
alter table learning_attempt enable row level security;
alter table learning_attempt force row level security;
create policy learning_attempt_own on learning_attempt using (
  (select acting_system()) or person_id = (select acting_person()));

-- That somebody has completed a module, with the hours it had then and where they worked then.
create table learning_completion (
  person_id uuid not null references person,
  module_id uuid not null references learning_module,
  completed_on date not null,
  completed_at timestamptz not null,
  hours smallint not null,
  scope_id int not null references scope,
  library_id uuid references library,
  province_id int references region,
  regency_id int references region,
  primary key (person_id, module_id)
);
create index learning_completion_module on learning_completion (module_id);
create index learning_completion_province on learning_completion (province_id, completed_at desc);
create index learning_completion_regency on learning_completion (regency_id, completed_at desc);
create index learning_completion_library on learning_completion (library_id) where library_id is not null;
alter table learning_completion enable row level security;
alter table learning_completion force row level security;
create policy learning_completion_all on learning_completion using (
  (select acting_system()) or person_id = (select acting_person()) or 1 = any ((select acting_scopes())::int[])
  or province_id = any ((select acting_scopes())::int[]) or regency_id = any ((select acting_scopes())::int[])
  or scope_id = any ((select acting_scopes())::int[]));

-- Certificates of the acting person that hold, whoever issued them.
create function my_certificates() returns table ("guestId" uuid, title text, hours int, "on" text, number text)
language sql stable set "sinergi.system" to 'on' as $$
  select c.guest_id, c.title, c.hours, c.to_day::text, c.number
  from certificate c join guest g on g.id = c.guest_id
  where g.person_id = acting_person() and c.revoked_at is null order by c.to_day desc, c.id limit 500
$$;
