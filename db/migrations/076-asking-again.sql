-- That people were told, once, that it is time to ask again those whom a survey asked.
create table survey_told (
  survey_id uuid not null references survey on delete cascade,
  person_id uuid not null references person,
  day date not null,
  primary key (survey_id, person_id)
);
create index survey_told_person on survey_told (person_id, day);
alter table survey_told enable row level security;
alter table survey_told force row level security;
create policy survey_told_all on survey_told using ((select acting_system()));

alter table reminder drop constraint reminder_step_check;
alter table reminder add constraint reminder_step_check
  check (step in ('soon', 'today', 'late', 'later', 'closing', 'returned', 'actions', 'commitments', 'surveys', 'weekly'));
drop index reminder_a_day;
create unique index reminder_a_day on reminder (person_id, day)
  where step not in ('returned', 'actions', 'commitments', 'surveys', 'weekly');

-- whoever keeps it looks for those of the very place
create index survey_scope on survey (scope_id, held_on) where kind = 'immediate';
