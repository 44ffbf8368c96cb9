-- A consent to be told of in a story: what for, what was read out to its person, and the code of the slip they keep, of
-- which only the hash is here. Whoever agreed stands sealed with the key of the story.
alter table consent drop constraint consent_about_check, drop constraint consent_parts_check, drop constraint consent_how_check;
alter table consent
  add constraint consent_about_check check (about in ('producer', 'product', 'content', 'story')),
  add constraint consent_parts_check check (cardinality(parts) > 0
    and parts <@ array['name', 'photo', 'contact', 'words', 'income', 'voice', 'place']),
  add constraint consent_how_check check (how in ('signed', 'recorded', 'spoken', 'drawn')),
  add column purposes text[] not null default array['portal']
    check (cardinality(purposes) > 0 and purposes <@ array['portal', 'press', 'report', 'training']),
  add column language text check (language in ('id', 'en')),
  add column wording text,
  add column slip text check (slip ~ '^[0-9a-f]{64}$');
create unique index consent_slip on consent (slip) where slip is not null;
alter table consent_person alter column name drop not null,
  add column sealed bytea,
  add constraint consent_person_one check ((name is null) <> (sealed is null));

create table story (
  id uuid primary key,
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  area text not null,
  sdgs int[] not null,
  -- when it happened: the first day of its month
  month date not null check (extract(day from month) = 1),
  -- what it came from
  activity_id uuid references activity on delete set null,
  plan_item_id uuid references plan_item,
  product_id uuid references product,
  commitment_id uuid references commitment,
  delivery_id uuid references delivery,
  -- title, before, deed, after, quote and figures; only its key opens it
  sealed bytea,
  -- its words tell of a child
  tells_child boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  amended_at timestamptz,
  consented_at timestamptz,
  returned_at timestamptz,
  returned_by uuid,
  returned_sealed bytea,
  verified_at timestamptz,
  verified_by uuid,
  checks text[] not null default '{}',
  evidence_sealed bytea,
  published_at timestamptz,
  published_by uuid,
  -- of its public address, which stays its own
  code text unique check (code ~ '^[a-z2-9]{8}$'),
  withdrawn_at timestamptz,
  version int not null default 1,
  -- what was taken back holds nothing any more; any other story holds its words
  check ((withdrawn_at is null) = (sealed is not null)),
  check (withdrawn_at is null or (returned_sealed is null and evidence_sealed is null and sdgs = '{}'
    and activity_id is null and plan_item_id is null and product_id is null and commitment_id is null and delivery_id is null))
);
create index story_library on story (library_id);
create index story_regency on story (regency_id);
create index story_province on story (province_id);
create index story_activity on story (activity_id) where activity_id is not null;
create index story_plan_item on story (plan_item_id) where plan_item_id is not null;
create index story_product on story (product_id) where product_id is not null;
create index story_commitment on story (commitment_id) where commitment_id is not null;
create index story_delivery on story (delivery_id) where delivery_id is not null;
create index story_public on story (published_at desc, id) where published_at is not null and withdrawn_at is null;
alter table story enable row level security;
alter table story force row level security;
create policy story_all on story using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));

-- The recorded voice, sealed in the store of files.
create table story_voice (
  story_id uuid primary key references story on delete cascade,
  file text not null references stored_file (sha256),
  upload text not null,
  type text not null check (type in ('audio/webm', 'audio/mp4', 'audio/ogg')),
  seconds int not null check (seconds between 1 and 180),
  added_at timestamptz not null
);
create index story_voice_file on story_voice (file);
alter table story_voice enable row level security;
alter table story_voice force row level security;
create policy story_voice_all on story_voice using (
  (select acting_system()) or exists (select from story s where s.id = story_id));

-- A panel of an office, which chooses the most significant change from below it.
create table story_panel (
  id uuid primary key,
  scope_id int not null,
  province_id int,
  regency_id int,
  level text not null check (level in ('regency', 'province', 'nation')),
  title text not null,
  -- null: any change
  area text,
  from_month date not null,
  until_month date not null check (until_month >= from_month),
  -- [{id, name, role}]: of the office, in their office
  members jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  version int not null default 1
);
create index story_panel_scope on story_panel (scope_id);
alter table story_panel enable row level security;
alter table story_panel force row level security;
create policy story_panel_all on story_panel using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
-- The stories before it; the reason of a choice speaks of a story, and is sealed with its key.
create table story_panel_story (
  panel_id uuid not null references story_panel on delete cascade,
  story_id uuid not null references story,
  put_at timestamptz not null,
  chosen_at timestamptz,
  reason_sealed bytea,
  primary key (panel_id, story_id)
);
create index story_panel_story_story on story_panel_story (story_id);
create unique index story_panel_story_chosen on story_panel_story (panel_id) where chosen_at is not null;
alter table story_panel_story enable row level security;
alter table story_panel_story force row level security;
-- its library reads what was chosen of it and why
create policy story_panel_story_all on story_panel_story using (
  (select acting_system()) or exists (select from story_panel p where p.id = panel_id)
  or exists (select from story s where s.id = story_id));
create table story_panel_vote (
  panel_id uuid not null references story_panel on delete cascade,
  member_id uuid not null,
  story_id uuid not null references story,
  -- null: the story was taken back since
  reason_sealed bytea,
  voted_at timestamptz not null,
  primary key (panel_id, member_id)
);
create index story_panel_vote_story on story_panel_vote (story_id);
alter table story_panel_vote enable row level security;
alter table story_panel_vote force row level security;
create policy story_panel_vote_all on story_panel_vote using (
  (select acting_system()) or exists (select from story_panel p where p.id = panel_id)
  or exists (select from story s where s.id = story_id));
-- Panels in which a story of one's own was chosen are known by name to whoever sees the story.
create function panels_of_story(story uuid) returns table (id uuid, title text, level text, closed_at timestamptz, chosen boolean, reason_sealed bytea)
  language sql stable rows 3 set "sinergi.system" to 'on' as $$
  select p.id, p.title, p.level, p.closed_at, t.chosen_at is not null, t.reason_sealed
  from story_panel_story t join story_panel p on p.id = t.panel_id where t.story_id = story and p.closed_at is not null
  order by p.closed_at
$$;

-- The consents that count for a story: of all who are told of; but who took theirs back before it was mended is told of no more.
create function story_consents(s story) returns setof consent language sql stable rows 3 as $$
  select c.* from consent c where c.record_id = s.id and c.about = 'story' and c.replaced_at is null
    and (c.withdrawn_at is null or s.amended_at is null or c.withdrawn_at > s.amended_at)
$$;
-- Whether a part may be told for a purpose today: all who are told of agree to it.
create function story_agreed(s story, part text, purpose text, today date) returns boolean language sql stable as $$
  select count(*) > 0 and bool_and(consent_stands(c, part, today) and purpose = any (c.purposes)) from story_consents(s) c
$$;
-- Whether anybody may read a story today. Of a child a guardian has agreed.
create function story_shown(s story, today date) returns boolean language sql stable as $$
  select s.published_at is not null and s.withdrawn_at is null and story_agreed(s, 'words', 'portal', today)
    and (not s.tells_child or exists (select from story_consents(s) c where c.child))
$$;
-- Whether a picture of a story may be seen by anybody: all who are seen on it agree today, on public pages.
create function story_photo_shown(photo uuid, today date) returns boolean language sql stable set "sinergi.system" to 'on' as $$
  select photo_cleared(photo, today) and not exists (select from photo_consent l join consent c on c.id = l.consent_id
    where l.photo_id = photo and not 'portal' = any (c.purposes))
$$;

-- The only way by which somebody who is not signed in comes to a story: what is shown today, each part of it under the
-- consents in force. Words are sealed, and opened by whoever holds the keys. `codes`: those only; null: all of a region,
-- library and area.
create function public_stories(codes text[], region int, library uuid, of_area text, today date, most int, skip int) returns table (
  id uuid, code text, area text, sdgs int[], month date, published_on date, amended_at timestamptz, sealed bytea,
  consents uuid[], people bytea[], means boolean, photo uuid, photo_file text, voice_seconds int, voice_file text, library_id uuid, library text,
  regency_id int, regency text, province_id int, province text, total int
) language sql stable rows 20 set "sinergi.system" to 'on' as $$
  with found as (
    select s.id, s.published_at, count(*) over ()::int as total from story s
    where (codes is null or s.code = any (codes)) and s.published_at is not null and s.withdrawn_at is null
      and (region is null or region = 1 or s.province_id = region or s.regency_id = region)
      -- which library it was tells where its people live
      and (library is null or (s.library_id = library and story_agreed(s, 'place', 'portal', today)))
      and (of_area is null or s.area = of_area) and story_shown(s, today)
    order by s.published_at desc, s.id limit most offset skip)
  select s.id, s.code, s.area, s.sdgs, s.month, (s.published_at at time zone 'Asia/Jakarta')::date, s.amended_at, s.sealed,
    n.consents, n.people, story_agreed(s, 'income', 'portal', today), f.id, f.large, v.seconds, v.file,
    case when p.told then l.id end, case when p.told then l.name end,
    s.regency_id, g.name, s.province_id, r.name, found.total
  from found join story s on s.id = found.id join region r on r.id = s.province_id left join region g on g.id = s.regency_id
  join library l on l.id = s.library_id
  cross join lateral (select story_agreed(s, 'place', 'portal', today) as told) p
  left join lateral (select array_agg(c.id order by c.entered_at, c.id) as consents, array_agg(w.sealed order by c.entered_at, c.id) as people
    from story_consents(s) c join consent_person w on w.consent_id = c.id
    where consent_stands(c, 'name', today) and 'portal' = any (c.purposes)) n on true
  left join lateral (select o.id, o.large from photo o where o.about = 'story' and o.record_id = s.id and story_photo_shown(o.id, today)
    order by o.added_at, o.id limit 1) f on true
  left join story_voice v on v.story_id = s.id and story_agreed(s, 'voice', 'portal', today)
  order by found.published_at desc, s.id
$$;
-- Who is told of in a story and may not be named today: asked before it is made public.
create function story_unnamed(of uuid, today date) returns table (id uuid, sealed bytea)
  language sql stable rows 3 set "sinergi.system" to 'on' as $$
  select c.id, p.sealed from story s cross join lateral story_consents(s) c join consent_person p on p.consent_id = c.id
  where s.id = of and p.sealed is not null and not (consent_stands(c, 'name', today) and 'portal' = any (c.purposes))
$$;
-- Pictures of a story that is shown, sealed in the store of files.
create function public_story_photos(of_code text, today date) returns table (id uuid, caption text, large text, small text, width int, height int, story_id uuid)
  language sql stable rows 4 set "sinergi.system" to 'on' as $$
  select f.id, f.caption, f.large, f.small, f.width, f.height, s.id from story s join photo f on f.about = 'story' and f.record_id = s.id
  where s.code = of_code and story_shown(s, today) and story_photo_shown(f.id, today) order by f.added_at, f.id
$$;
-- How many by year, area and place; of those that were taken back the count stays.
create function story_counts(region int, of_area text) returns table (
  area text, year int, told int, consented int, verified int, published int, withdrawn int
) language sql stable rows 30 set "sinergi.system" to 'on' as $$
  select s.area, extract(year from s.month)::int, count(*)::int, count(s.consented_at)::int, count(s.verified_at)::int,
    count(s.published_at)::int, count(s.withdrawn_at)::int
  from story s where (region is null or region = 1 or s.province_id = region or s.regency_id = region)
    and (of_area is null or s.area = of_area)
  group by 1, 2 order by 1, 2
$$;
-- What goes when somebody takes a consent back, whoever carries it out: an office sees neither names nor every picture.
-- Pictures of one consent, else of all, and the voice; their files are of no use any more.
create function story_drop(of uuid, of_consent uuid) returns table (files text[], upload text)
  language sql rows 5 set "sinergi.system" to 'on' as $$
  with pictures as (
    delete from photo f where f.about = 'story' and f.record_id = of and (of_consent is null
      or exists (select from photo_consent l where l.photo_id = f.id and l.consent_id = of_consent))
    returning array[f.large, f.small] as files, f.upload),
  voices as (delete from story_voice v where v.story_id = of returning array[v.file] as files, v.upload),
  people as (delete from consent_person p using consent c where c.id = p.consent_id and c.about = 'story' and c.record_id = of
    and (of_consent is null or c.id = of_consent)),
  reasons as (update consent set withdrawn_reason = null where about = 'story' and record_id = of and withdrawn_reason is not null)
  select files, upload from pictures union all select files, upload from voices
$$;
-- What stays of a story is a row that counts, by area, month and place. Why it was chosen speaks of it; that it was counts.
create function story_empty(of uuid, at timestamptz) returns void language sql set "sinergi.system" to 'on' as $$
  update consent set withdrawn_at = at, withdrawn_reason = null, version = version + 1
    where about = 'story' and record_id = of and withdrawn_at is null;
  update story set withdrawn_at = at, sealed = null, sdgs = '{}', activity_id = null, plan_item_id = null, product_id = null,
    commitment_id = null, delivery_id = null, tells_child = false, recorded_by = null, returned_by = null, returned_sealed = null,
    evidence_sealed = null, checks = '{}', version = version + 1 where id = of and withdrawn_at is null;
  update story_panel_story set reason_sealed = null where story_id = of;
  update story_panel_vote set reason_sealed = null where story_id = of;
  delete from chain_link where (from_kind = 'story' and from_id = of) or (to_kind = 'story' and to_id = of);
$$;
-- Stories of a place that were taken back: their ids, so that phones let go of what they keep.
create index story_gone on story (scope_id) where withdrawn_at is not null;

-- Photos of stories: the library's own, and to those above it what was cleared.
do $$
declare about text; may text;
begin
  select pg_get_expr(conbin, conrelid) into about from pg_constraint where conname = 'photo_about_check';
  select pg_get_expr(polqual, polrelid) into may from pg_policy where polname = 'photo_all';
  alter table photo drop constraint photo_about_check;
  execute format('alter table photo add constraint photo_about_check check ((%s) or about = ''story'')', about);
  execute format($policy$alter policy photo_all on photo using ((%s)
    or (about = 'story' and exists (select from story s where s.id = record_id and (s.scope_id = any ((select acting_scopes())::int[])
      or photo_cleared(photo.id, (now() at time zone 'Asia/Jakarta')::date)))))$policy$, may);
end $$;

-- A story comes from the latest of what it names.
create function story_links(elements uuid[], down boolean)
  returns table (from_kind text, from_id uuid, to_kind text, to_id uuid)
  language sql stable rows 100 set sinergi.system = 'on' as $$
  with found as (
    select s.* from story s where s.withdrawn_at is null and case when down
      then s.plan_item_id = any (elements) or s.activity_id = any (elements) or s.product_id = any (elements)
        or s.commitment_id = any (elements) or s.delivery_id = any (elements)
      else s.id = any (elements) end)
  select k.kind, k.id, 'story', f.id from found f cross join lateral (values
    ('product', f.product_id), ('delivery', f.delivery_id), ('commitment', f.commitment_id), ('activity', f.activity_id),
    ('plan-item', case when not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
      then f.plan_item_id end)) k(kind, id)
  where k.id is not null and (not down or k.id = any (elements))
$$;
create function story_outlines(elements uuid[]) returns table (id uuid, month date, verified boolean, attendances int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select id, month, verified_at is not null, null::int from story where id = any (elements) and withdrawn_at is null
$$;
