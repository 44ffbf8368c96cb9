-- Who receives what is promised, held still: whoever promises need not see the library itself.
create function receivers_held(asked int[]) returns table (scope_id int, library_id uuid, province_id int, regency_id int,
  closed boolean, reached boolean) language plpgsql volatile set sinergi.system = 'on' as $$
begin
  perform from library l where l.scope_id = any (asked) order by l.id for share;
  return query select s.id, l.id, s.province_id, s.regency_id, l.closed_on is not null,
    array[1, s.province_id, s.regency_id] && acting_reach()
  from scope s left join library l on l.scope_id = s.id left join region r on r.id = s.id
  where s.id = any (asked) and ((s.kind = 'library' and l.id is not null and l.merged_into is null)
    or (s.kind = 'region' and r.level in ('nation', 'province', 'regency') and r.valid_to is null));
end $$;

-- How many promises a pledge has, in sight or not: a link or paper speaks for all of them.
create function pledge_size(asked uuid) returns int language sql stable set sinergi.system = 'on' as $$
  select count(*)::int from commitment where pledge_id = asked
$$;

-- By which office or library a giver's link was made.
alter table commitment_link add column office int;

-- A giver's link that goes out by e-mail. The link itself is made when it is sent, so that nothing here opens a pledge;
-- the address stays with the contact.
create table commitment_letter (
  id uuid primary key,
  pledge_id uuid not null,
  contact_id uuid not null,
  office int not null,
  language text not null check (language in ('id', 'en')),
  expires_on date not null,
  made_at timestamptz not null,
  made_by uuid,
  next_at timestamptz not null,
  tries int not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'not-needed', 'given-up')),
  check ((ended_at is null) = (outcome is null))
);
create index commitment_letter_pledge on commitment_letter (pledge_id) where ended_at is null;
create index commitment_letter_due on commitment_letter (next_at) where ended_at is null;
alter table commitment_letter enable row level security;
alter table commitment_letter force row level security;
create policy commitment_letter_all on commitment_letter using (
  (select acting_system()) or exists (select from commitment c where c.pledge_id = commitment_letter.pledge_id));
