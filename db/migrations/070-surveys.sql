-- What people say an activity, a meeting or a service did for them: one standard set of questions (Project Outcome), so
-- that all can be summed. Answers know nobody: see form_answer, whose rules hold here too.
create table survey (
  id uuid primary key,
  -- null: a meeting that an office keeps
  library_id uuid references library,
  province_id int,
  regency_id int,
  scope_id int not null,
  about text not null check (about in ('activity', 'meeting', 'service')),
  activity_id uuid references activity on delete cascade,
  meeting_id uuid references meeting on delete cascade,
  service text check (length(service) between 1 and 120),
  kind text not null check (kind in ('immediate', 'follow-up')),
  -- of a follow-up: what it follows
  follows uuid references survey on delete cascade,
  -- an outcome area of Global Libraries
  area text not null,
  -- which wording of the questions was shown
  wording int not null default 1,
  held_on date not null,
  people int check (people >= 0),
  token text not null unique check (length(token) = 12),
  -- proves that a page's one-time number is of this server's making
  page_key bytea not null check (length(page_key) = 32),
  state text not null default 'open' check (state in ('open', 'closed')),
  -- of the answers that are shown: how many chose each of five steps, for knowledge, confidence, application, awareness
  steps int[] not null default array_fill(0, array[20]) check (cardinality(steps) = 20),
  shown int not null default 0,
  made_at timestamptz not null,
  made_by uuid,
  closed_at timestamptz,
  version int not null default 1,
  check ((about = 'activity') = (activity_id is not null)),
  check ((about = 'meeting') = (meeting_id is not null)),
  check ((about = 'service') = (service is not null)),
  check ((about = 'meeting') = (library_id is null)),
  check ((kind = 'follow-up') = (follows is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  -- fewer than five are never shown
  check (shown = 0 or shown >= 5)
);
create unique index "survey.made-already" on survey (coalesce(activity_id, meeting_id)) where kind = 'immediate' and about <> 'service';
create unique index survey_follows on survey (follows) where follows is not null;
create index survey_library on survey (library_id) where library_id is not null;
create index survey_meeting on survey (meeting_id) where meeting_id is not null;
create index survey_activity on survey (activity_id) where activity_id is not null;
create index survey_regency on survey (regency_id, held_on);
create index survey_province on survey (province_id, held_on);
create index survey_held on survey (held_on desc, id);
alter table survey enable row level security;
alter table survey force row level security;
create policy survey_all on survey using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- What somebody answered: neither who nor when; the id is a hash of the one-time number of the page.
create table survey_answer (
  id uuid primary key,
  survey_id uuid not null references survey on delete cascade,
  knowledge int not null check (knowledge between 1 and 5),
  confidence int not null check (confidence between 1 and 5),
  application int not null check (application between 1 and 5),
  awareness int not null check (awareness between 1 and 5),
  best text,
  better text,
  code text check (length(code) = 6),
  -- whether it is among those that are shown: they join in batches of five or more
  shown boolean not null,
  -- came faster than people answer: it waits for somebody to say what it is
  held boolean not null default false,
  check (not (shown and held))
);
create index survey_answer_survey on survey_answer (survey_id);
alter table survey_answer enable row level security;
alter table survey_answer force row level security;
create policy survey_answer_all on survey_answer using (
  (select acting_system()) or exists (select from survey s where s.id = survey_id));

-- The sums of a region (1: the whole country) by outcome area, kind and year, of what is shown: whatever is summed here
-- is made of whole surveys of five answers at the least, so that no difference of two sums tells of fewer.
create function public_survey_sums(of_region int) returns table (
  area text, kind text, year int, surveys int, answers int, steps int[]
) language sql stable rows 50 set "sinergi.system" to 'on' as $$
  select s.area, s.kind, extract(year from s.held_on)::int, count(*)::int, sum(s.shown)::int, array[
    sum(s.steps[1]), sum(s.steps[2]), sum(s.steps[3]), sum(s.steps[4]), sum(s.steps[5]),
    sum(s.steps[6]), sum(s.steps[7]), sum(s.steps[8]), sum(s.steps[9]), sum(s.steps[10]),
    sum(s.steps[11]), sum(s.steps[12]), sum(s.steps[13]), sum(s.steps[14]), sum(s.steps[15]),
    sum(s.steps[16]), sum(s.steps[17]), sum(s.steps[18]), sum(s.steps[19]), sum(s.steps[20])]::int[]
  from survey s
  where s.shown >= 5 and (of_region = 1 or s.province_id = of_region or s.regency_id = of_region)
  group by 1, 2, 3 order by 3 desc, 1, 2
$$;
