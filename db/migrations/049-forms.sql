-- A form that guests of a meeting fill in: an evaluation, or a test before and after it. What else will have forms gets
-- a column of its own beside meeting_id; questions and answers know nothing of it.
create table form (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  kind text not null check (kind in ('evaluation', 'pre-test', 'post-test')),
  title text not null check (length(title) between 1 and 160),
  intro text,
  -- whether nobody can tell who answered: told on the form, and kept from its first opening on
  anonymous boolean not null,
  -- the form whose questions it asks, word for word, so that both can be compared
  same_as uuid references form,
  -- of the link, which is read aloud and typed at times
  token text not null unique check (length(token) >= 12),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  made_at timestamptz not null,
  made_by uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  constraint "form.kind-taken" unique (meeting_id, kind),
  check (same_as <> id),
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index form_same_as on form (same_as) where same_as is not null;
alter table form enable row level security;
alter table form force row level security;
create policy form_all on form using (
  (select acting_system()) or meeting_id = any ((select acting_doors())::uuid[])
  or exists (select from meeting m where m.id = meeting_id
    and (1 = any ((select acting_scopes())::int[]) or m.province_id = any ((select acting_scopes())::int[])
      or m.regency_id = any ((select acting_scopes())::int[]) or m.scope_id = any ((select acting_scopes())::int[]))));
create function promise_of_a_form_stays() returns trigger language plpgsql as $$
begin
  if old.opened_at is not null and new.anonymous <> old.anonymous
  then raise exception 'whether a form is anonymous stays as it was told';
  end if;
  return new;
end $$;
create trigger form_promise before update of anonymous on form
  for each row execute function promise_of_a_form_stays();

create table form_question (
  id uuid not null,
  form_id uuid not null references form on delete cascade,
  number int not null,
  kind text not null check (kind in ('scale', 'choice', 'text')),
  text text not null check (length(text) between 1 and 500),
  required boolean not null,
  topic text,
  -- of a choice: [{ text, right }]
  options jsonb not null default '[]',
  -- what it measures of a service's outcome
  area text check (area in ('knowledge', 'confidence', 'application', 'awareness')),
  primary key (form_id, id),
  unique (form_id, number),
  check ((kind = 'choice') = (jsonb_array_length(options) > 0))
);
alter table form_question enable row level security;
alter table form_question force row level security;
create policy form_question_all on form_question using (
  (select acting_system()) or exists (select from form f where f.id = form_id));

-- What somebody answered. Here stands neither who nor when: the id is made by hashing the one-time number of the page, so
-- that a second press counts once and rows have no order.
create table form_answer (
  id uuid primary key,
  form_id uuid not null references form on delete cascade,
  -- by question: a step, the place of an option, or words
  answers jsonb not null,
  -- of an anonymous test: the code that its page gave, or that was typed, by which before and after are one person's
  code text check (length(code) = 6),
  -- whether it is among those that are shown: of an anonymous form they join in batches
  shown boolean not null
);
create index form_answer_form on form_answer (form_id);
alter table form_answer enable row level security;
alter table form_answer force row level security;
create policy form_answer_all on form_answer using (
  (select acting_system()) or exists (select from form f where f.id = form_id));

-- Who answered, of forms with names alone.
create table form_respondent (
  answer_id uuid primary key references form_answer on delete cascade,
  form_id uuid not null references form on delete cascade,
  -- who opened it by their invitation; else the name that was typed
  guest_id uuid references guest on delete cascade,
  name text not null check (length(name) between 1 and 120),
  at timestamptz not null
);
create unique index "form.answered-already" on form_respondent (form_id, guest_id) where guest_id is not null;
create unique index form_respondent_name on form_respondent (form_id, lower(name)) where guest_id is null;
create index form_respondent_guest on form_respondent (guest_id) where guest_id is not null;
alter table form_respondent enable row level security;
alter table form_respondent force row level security;
create policy form_respondent_all on form_respondent using (
  (select acting_system()) or exists (select from form f where f.id = form_id));
create function anonymous_forms_know_nobody() returns trigger language plpgsql as $$
begin
  if exists (select from form where id = new.form_id and anonymous)
  then raise exception 'the form is anonymous';
  end if;
  return new;
end $$;
create trigger form_respondent_named before insert or update on form_respondent
  for each row execute function anonymous_forms_know_nobody();
