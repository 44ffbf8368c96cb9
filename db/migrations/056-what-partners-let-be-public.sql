-- What a partner lets anybody know of its promises: its name, their amounts, whether they are late. Each yes and each no
-- stays, with its day and who said so; the last one counts, and where nothing was said it is no.
create table partner_consent (
  -- in the order they were said
  id int primary key generated always as identity,
  partner_id uuid not null references partner,
  what text not null check (what in ('name', 'amounts', 'lateness')),
  given boolean not null,
  at timestamptz not null,
  by_person uuid not null,
  -- where an office entered it: which, and how the partner said so
  office_id int references region,
  said_how text check (said_how in ('letter', 'telephone', 'meeting', 'message')),
  said_note text,
  check ((office_id is null) = (said_how is null)),
  check (said_how is not null or said_note is null)
);
create index partner_consent_now on partner_consent (partner_id, what, id desc);
alter table partner_consent enable row level security;
alter table partner_consent force row level security;
create policy partner_consent_all on partner_consent using (
  (select acting_system()) or exists (select from partner p where p.id = partner_id));

alter table meeting_page drop constraint meeting_page_shows_check;
alter table meeting_page add constraint meeting_page_shows_check check (shows <@ array['agenda', 'speakers', 'venue', 'host',
  'contact', 'link', 'materials', 'figures', 'promises']);

-- The promises of a meeting that stand, as anybody may know them: no more of each than its partner lets be public. What a
-- giver wrote in words may hold its name and its amounts. Without a word on lateness no deadline either: the day tells it.
create function promises_for_anybody(meeting uuid, today date) returns table (
  giver text, form text, receiver text, what text, amount bigint, unit text, worth bigint, arrived bigint, deadline date, state text
) language sql stable set "sinergi.system" to 'on' as $$
  select case when y.name then p.name end, c.form, r.name, case when y.name and y.amounts then c.what end,
    case when y.amounts then c.amount end, case when y.amounts then c.unit end, case when y.amounts then c.worth end,
    case when y.amounts then c.delivered_amount end, case when y.lateness then c.deadline end,
    case when c.is_fulfilled then 'fulfilled' when y.lateness and c.deadline < today then 'overdue'
      when c.delivered_amount > 0 then 'part' else 'agreed' end
  from commitment c join scope r on r.id = c.scope_id
  left join partner p on p.id = partner_now(c.partner_id)
  left join lateral (
    select coalesce(bool_or(given) filter (where of.what = 'name'), false) as name,
      coalesce(bool_or(given) filter (where of.what = 'amounts'), false) as amounts,
      coalesce(bool_or(given) filter (where of.what = 'lateness'), false) as lateness
    from (select distinct on (s.what) s.what, s.given from partner_consent s where s.partner_id = p.id
      order by s.what, s.id desc) of) y on true
  where c.meeting_id = meeting and c.is_counted and c.withdrawn_at is null
    and exists (select from minutes i where i.meeting_id = meeting and i.state = 'approved')
  order by r.name, c.form, c.id limit 200
$$;

-- Those that a public page shows.
create function public_promises(asked text, today date) returns setof jsonb language sql stable set "sinergi.system" to 'on' as $$
  select to_jsonb(f) from meeting_page p join meeting m on m.id = p.meeting_id
  cross join lateral promises_for_anybody(m.id, today) f
  where p.code = asked and p.is_on and 'promises' = any (p.shows) and m.state in ('held', 'minuted', 'closed')
$$;

-- The open libraries where a partner serves, by a part of their name, or the one asked for; a partner sees no list of them.
create function libraries_served(partner uuid, part text, only_one uuid, most int) returns table (
  "scopeId" int, "libraryId" uuid, name text, regency text, province text
) language sql stable set "sinergi.system" to 'on' as $$
  select l.scope_id, l.id, l.name, r.name, v.name
  from partner p join library l on l.closed_on is null and l.merged_into is null
    and (1 = any (p.serves) or l.province_id = any (p.serves) or l.regency_id = any (p.serves)
      or (p.regency_id is not null and l.regency_id = p.regency_id))
  left join region r on r.id = l.regency_id left join region v on v.id = l.province_id
  where p.id = partner and (only_one is null or l.id = only_one) and (part = '' or l.name ilike part)
  order by l.name, l.id limit most
$$;
