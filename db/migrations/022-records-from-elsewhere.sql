-- What is said once of all rows of a file: where its figures come from, as of which day.
alter table import_job add column whole jsonb not null default '{}';

-- A month that the library did not send itself: taken over from a list kept elsewhere, which is named, as of a day.
alter table monthly_report add column source text;
alter table monthly_report add column source_as_of date;
alter table monthly_report add column taken_by uuid;
alter table monthly_report add check (
  (source is null) = (source_as_of is null) and (source is null) = (taken_by is null)
  and (source is null or submitted_by is null));

-- An activity that the library did not record itself: taken over from a list kept elsewhere, which is named.
alter table activity add column source text;
alter table activity add column taken_by uuid;
alter table activity add check ((source is null) = (taken_by is null));
