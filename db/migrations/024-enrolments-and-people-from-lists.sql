-- An enrolment that was not entered step by step: taken over from a list kept elsewhere, which is named, as of a day.
alter table enrolment add column source text;
alter table enrolment add column source_as_of date;
alter table enrolment add column taken_by uuid;
alter table enrolment add check ((source is null) = (source_as_of is null) and (source is null) = (taken_by is null));

-- Whom a list invited: which list, and what they sign in with as it says; the page offers it until the link is used.
alter table invitation add column list_id uuid;
alter table invitation add column login text;
create index invitation_list on invitation (list_id, id) where list_id is not null and used_at is null and withdrawn_at is null;

-- Whose these logins are, wherever: a login is one person's in the country, and telling so tells no more than making an
-- account with it would.
create function logins_held(kinds text[], asked text[]) returns table (kind text, value text, person_id uuid)
language sql stable set sinergi.system = 'on' as $$
  select l.kind, l.value, l.person_id from unnest(kinds, asked) a (kind, value) join login l on l.kind = a.kind and l.value = a.value
$$;

-- The roles in force of these people, wherever: who may change an account is asked of all of them.
create function roles_held(people uuid[], moment timestamptz)
returns table (person_id uuid, role text, scope_id int, province_id int, regency_id int)
language sql stable set sinergi.system = 'on' as $$
  select person_id, role, scope_id, province_id, regency_id from role_grant
  where person_id = any (people) and ended_at is null and (ends_at is null or ends_at > moment)
$$;
