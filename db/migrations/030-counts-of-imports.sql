-- How many rows of an import have each action: counted when its work has come to an end, and not by everyone who
-- looks on meanwhile.
alter table import_job add column counts jsonb not null default '{}';
update import_job j set counts = coalesce((select jsonb_object_agg(action, n) from (
  select r.action, count(*) as n from import_row r where r.job_id = j.id and r.action is not null group by 1) c), '{}');
