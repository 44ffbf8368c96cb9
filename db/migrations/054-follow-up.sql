-- Partners by the scopes in which somebody acts for them, with all that went into them.
create function partners_of(scopes int[]) returns uuid[] language sql stable set sinergi.system = 'on' as $$
  with recursive mine as (
    select id from partner where scope_id = any (scopes)
    union select p.id from partner p join mine on p.merged_into = mine.id)
  select coalesce(array_agg(id), '{}') from mine
$$;
create or replace function acting_partners() returns uuid[] language sql stable set sinergi.system = 'on' as $$
  select partners_of(acting_scopes())
$$;
-- Who signs in for a partner as it stands today.
create function representatives_of(asked uuid) returns setof uuid language sql stable set sinergi.system = 'on' as $$
  select distinct g.person_id from partner p join role_grant g on g.scope_id = p.scope_id and g.role = 'partner'
  where p.id = partner_now(asked) and g.ended_at is null and (g.ends_at is null or g.ends_at > now())
    and (g.starts_at is null or g.starts_at <= now())
$$;

-- A partner sees the actions that it owns, wherever the meeting was.
alter policy action_item_all on action_item using (
  (select acting_system()) or person_id = (select acting_person())
  or partner_id = any ((select acting_partners())::uuid[])
  or exists (select from meeting m where m.id = meeting_id));

-- The meetings that the acting person is invited to, wherever they work; or a partner they act for, by none of its people.
create or replace function acting_invitations() returns uuid[] language sql stable set "sinergi.system" to 'on' as $$
  select coalesce(array_agg(meeting_id), '{}') from guest
  where (person_id = acting_person() or (person_id is null and partner_id = any (acting_partners())))
    and state not in ('listed', 'withdrawn')
$$;

-- Photos that show how far an action has got.
alter table photo drop constraint photo_about_check;
alter table photo add constraint photo_about_check
  check (about in ('activity', 'aid-item', 'meeting', 'action-item'));
alter policy photo_all on photo using (
  (about = 'activity' and exists (select from activity a where a.id = record_id))
  or (about = 'aid-item' and exists (select from aid_item i where i.id = record_id))
  or (about = 'meeting' and exists (select from meeting m where m.id = record_id))
  or (about = 'action-item' and exists (select from action_item i where i.id = record_id))
  or (select acting_system()));

-- Who is reminded by e-mail also gets a letter a week of what is late, due and done, unless they want none.
alter table reminder_email add column weekly boolean not null default true;
