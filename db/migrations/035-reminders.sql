-- Reminders of a month's report, by each person's choice: pushed to their devices, or by e-mail.

-- By which this installation is known to push services (VAPID, RFC 8292). The last one is in use.
create table push_key (
  no smallint primary key,
  -- of P-256, 65 bytes
  public_key bytea not null,
  -- 256 bits, sealed where there is a SINERGI_SECRET_KEY
  secret bytea not null,
  made_at timestamptz not null
);
alter table push_key enable row level security;
alter table push_key force row level security;
create policy push_key_system on push_key using ((select acting_system()));

-- A device that its owner wants to be reminded on (RFC 8030), with what a message to it is encrypted by (RFC 8291).
create table push_device (
  id uuid primary key,
  person_id uuid not null references person,
  -- the sign-in it was added in, with whose end it goes; no reference: sign-ins are in no backup
  session_id uuid,
  endpoint text not null unique,
  p256dh bytea not null,
  auth bytea not null,
  -- of push_key: under another key the push service takes nothing for it
  key_no smallint not null,
  device text not null,
  added_at timestamptz not null
);
create index push_device_person on push_device (person_id);
create index push_device_session on push_device (session_id);
alter table push_device enable row level security;
alter table push_device force row level security;
create policy push_device_own on push_device using (
  person_id = (select acting_person()) or (select acting_system()));

-- Who signed out is not reminded there any more, however the sign-in ended.
create function push_ends_with_session() returns trigger language plpgsql as $$
begin
  delete from push_device where session_id = new.id;
  return null;
end $$;
create trigger session_push_ends after update of revoked_at on session
  for each row when (new.revoked_at is not null and old.revoked_at is null) execute function push_ends_with_session();

-- Where a person is reminded by e-mail; nothing but its code is sent there before it is confirmed.
create table reminder_email (
  person_id uuid primary key references person,
  address text not null,
  verified_at timestamptz,
  -- the mail server said that there is no such address; asked for anew, it is tried again
  refused_at timestamptz,
  changed_at timestamptz not null,
  -- in the link of each letter that ends them
  stop_token text not null unique,
  code text,
  code_until timestamptz,
  -- null while the letter with the code waits to be sent
  code_sent_at timestamptz,
  -- how many codes were asked for on that day
  codes_on date not null,
  codes int not null,
  check (code is null or code_until is not null)
);
create index reminder_email_address on reminder_email (address);
create index reminder_email_code on reminder_email (person_id) where code is not null and code_sent_at is null;
alter table reminder_email enable row level security;
alter table reminder_email force row level security;
create policy reminder_email_own on reminder_email using (
  person_id = (select acting_person()) or (select acting_system()));

-- That somebody is reminded of something, once. What it says is read when it is sent: it may be done by then.
create table reminder (
  id uuid primary key,
  person_id uuid not null references person,
  -- deadline/<month>/<step>, returned/<library>/<month>/<moment>
  key text not null,
  step text not null check (step in ('soon', 'today', 'late', 'later', 'closing', 'returned')),
  month date not null,
  -- of a report that was returned; of an entry that was merged, the one it became is meant
  library_id uuid,
  -- where the person's library is
  day date not null,
  made_at timestamptz not null,
  unique (person_id, key),
  check ((step = 'returned') = (library_id is not null))
);
-- one reminder of a deadline a day
create unique index reminder_a_day on reminder (person_id, day) where step <> 'returned';
create index reminder_made on reminder (made_at);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_own on reminder using (
  person_id = (select acting_person()) or (select acting_system()));

-- A way that a reminder goes: to a device, or by e-mail where that is null. Its id is what is sent twice is known by.
create table reminder_sending (
  id uuid primary key,
  reminder_id uuid not null references reminder on delete cascade,
  device_id uuid,
  tries int not null default 0,
  -- the next try; while somebody is at it, when that one is given up
  next_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'gone', 'not-needed', 'given-up')),
  unique nulls not distinct (reminder_id, device_id),
  check ((ended_at is null) = (outcome is null))
);
create index reminder_sending_next on reminder_sending (next_at) where ended_at is null;
alter table reminder_sending enable row level security;
alter table reminder_sending force row level security;
create policy reminder_sending_own on reminder_sending using (
  exists (select from reminder r where r.id = reminder_id) or (select acting_system()));

-- The ways that somebody is reminded by; `mail`: whether this installation sends e-mail.
create function reminder_ways(person uuid, mail boolean) returns table (device_id uuid) language sql stable
  set sinergi.system = 'on' as $$
  select d.id from push_device d
  where d.person_id = person and d.key_no = (select max(no) from push_key)
  union all
  select null from reminder_email e where mail and e.person_id = person and e.verified_at is not null
$$;

-- The managers of a library are told that its report was returned. Done past the policies, by whoever returns it.
create function remind_of_return(library uuid, of_month date, at timestamptz, after timestamptz, mail boolean) returns void
  language sql set sinergi.system = 'on' as $$
  with made as (
    insert into reminder (id, person_id, key, step, month, library_id, day, made_at)
    select gen_random_uuid(), g.person_id, concat('returned/', library, '/', of_month, '/', at), 'returned', of_month, library,
      (after at time zone 'Asia/Jakarta')::date, at
    from library l join role_grant g on g.scope_id = l.scope_id and g.role = 'library'
    where l.id = library and g.ended_at is null and (g.ends_at is null or g.ends_at > at)
      and (g.starts_at is null or g.starts_at <= at)
      and exists (select from reminder_ways(g.person_id, mail))
    on conflict do nothing returning id, person_id)
  insert into reminder_sending (id, reminder_id, device_id, next_at)
  select gen_random_uuid(), made.id, w.device_id, after from made cross join lateral reminder_ways(made.person_id, mail) w
$$;
