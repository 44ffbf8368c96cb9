-- Photos of what was delivered.
alter table photo drop constraint photo_about_check;
alter table photo add constraint photo_about_check
  check (about in ('activity', 'aid-item', 'meeting', 'action-item', 'delivery'));
alter policy photo_all on photo using (
  (about = 'activity' and exists (select from activity a where a.id = record_id))
  or (about = 'aid-item' and exists (select from aid_item i where i.id = record_id))
  or (about = 'meeting' and exists (select from meeting m where m.id = record_id))
  or (about = 'action-item' and exists (select from action_item i where i.id = record_id))
  or (about = 'delivery' and exists (select from delivery d where d.id = record_id))
  or (select acting_system()));

-- How much of promises is taken up by what arrived and by what is on its way; whoever receives a part need not see the others.
create function deliveries_taken(promises uuid[]) returns table (commitment_id uuid, taken bigint)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select commitment_id, sum(coalesce(arrived, amount))::bigint from delivery
  where commitment_id = any (promises) and denied_on is null and cancelled_on is null group by commitment_id
$$;

-- Who receives, by scope: names and places alone, for whoever gives.
create function receivers_of(scopes int[]) returns table (scope_id int, library_id uuid, name text, province_id int,
  regency_id int, closed boolean) language sql stable rows 50 set sinergi.system = 'on' as $$
  select s.id, l.id, s.name, s.province_id, s.regency_id, l.closed_on is not null from scope s
  left join library l on l.scope_id = s.id
  where s.id = any (scopes) and s.kind in ('region', 'library') and l.merged_into is null
$$;

-- Who signs for places, for a record that names them: that of the office stands above who prints it.
create function signers_for(scopes int[]) returns setof signatory language sql stable rows 5 set sinergi.system = 'on' as $$
  select * from signatory where scope_id = any (scopes) and removed_at is null
$$;
