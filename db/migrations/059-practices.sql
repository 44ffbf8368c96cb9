-- A practice that a library shares, as a card. Its state is derived from the dated facts.
create table practice (
  id uuid primary key,
  -- where it comes from
  library_id uuid not null references library,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  title text not null,
  strategy text not null,
  topic text not null,
  problem text,
  for_whom text,
  days int check (days >= 0),
  -- whole rupiah; zero: it costs nothing; null: not known
  cost bigint check (cost >= 0),
  materials text,
  partners text,
  conditions text[] not null default '{}',
  result text,
  pitfalls text,
  -- the adoption that it was written from
  adapts_id uuid,
  written_at timestamptz not null,
  written_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  returned_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  published_at timestamptz,
  published_by uuid,
  retired_at timestamptz,
  retired_by uuid,
  retire_reason text,
  version int not null default 1,
  check (returned_at is null or submitted_at is not null),
  check (reviewed_at is null or (submitted_at is not null and returned_at is null)),
  check (published_at is null or reviewed_at is not null),
  check (retired_at is null or published_at is not null),
  check ((retired_at is null) = (retire_reason is null))
);
create index practice_library on practice (library_id);
create index practice_regency on practice (regency_id, topic);
create index practice_province on practice (province_id);
create index practice_waiting on practice (submitted_at) where published_at is null and submitted_at is not null;

create table practice_step (
  practice_id uuid not null references practice on delete cascade,
  nr int not null check (nr > 0),
  text text not null,
  primary key (practice_id, nr)
);
-- The activities that it is told from. One that was removed comes back with its place here.
create table practice_activity (
  practice_id uuid not null references practice on delete cascade,
  activity_id uuid not null,
  nr int not null,
  -- of a card taken out of use: another may be told from it
  free boolean not null default false,
  primary key (practice_id, activity_id)
);
create unique index practice_activity_once on practice_activity (activity_id) where not free;
-- The photos that it shows: its own, or those of its activities.
create table practice_picture (
  practice_id uuid not null references practice on delete cascade,
  photo_id uuid not null,
  nr int not null,
  step int,
  -- who is seen, as the author says; null: not said, and shown to nobody outside
  said text check (said in ('nobody', 'agreed')),
  primary key (practice_id, photo_id)
);
create index practice_picture_photo on practice_picture (photo_id);
-- What befell a card, by the version that it made.
create table practice_change (
  practice_id uuid not null references practice on delete cascade,
  version int not null,
  at timestamptz not null,
  by_person uuid,
  what text not null check (what in ('submitted', 'returned', 'reviewed', 'published', 'corrected', 'retired')),
  note text,
  -- of a correction: [{field, from, to}]
  changes jsonb not null default '[]',
  primary key (practice_id, version)
);

-- What is published, for everybody to search, without row-level security (which would lose the trigram index). A
-- trigger keeps it in step; rows are read from practice by id.
create table practice_search (
  practice_id uuid primary key references practice on delete cascade,
  library_id uuid not null,
  province_id int not null,
  regency_id int,
  scope_id int not null,
  library_kind text not null,
  strategy text not null,
  topic text not null,
  cost bigint,
  conditions text[] not null,
  retired boolean not null,
  published_at timestamptz not null,
  -- how many libraries have it and did not drop it; of these, how many say that it works
  takers int not null default 0,
  working int not null default 0,
  sort_title text collate "C" not null,
  -- words of the title, and of the title, the need, whom it helped and where it comes from, each between two spaces
  title_fold text not null,
  fold text not null
);
create index practice_search_fold on practice_search using gin (fold gin_trgm_ops);
create index practice_search_new on practice_search (published_at desc, practice_id) where not retired;
create index practice_search_library on practice_search (library_id);
create index practice_search_place on practice_search (province_id, regency_id);
-- Every word that a practice can be found by, so that a slip is put right before the search and not during it.
create table practice_word (word text primary key);
create index practice_word_like on practice_word using gin (word gin_trgm_ops);

create function search_practices() returns trigger language plpgsql set sinergi.system = 'on' as $$
begin
  with found as (
    insert into practice_search (practice_id, library_id, province_id, regency_id, scope_id, library_kind, strategy, topic, cost,
      conditions, retired, published_at, sort_title, title_fold, fold)
    select n.id, n.library_id, n.province_id, n.regency_id, n.scope_id, l.kind, n.strategy, n.topic, n.cost, n.conditions,
      n.retired_at is not null, n.published_at, lower(n.title),
      (select coalesce(' ' || string_agg(distinct word, ' ') || ' ', '') from search_words(n.title) word),
      (select coalesce(' ' || string_agg(distinct word, ' ') || ' ', '')
       from search_words(concat_ws(' ', n.title, n.problem, n.for_whom, l.name, k.name, p.name)) word)
    from new_rows n join library l on l.id = n.library_id
    left join region k on k.id = n.regency_id left join region p on p.id = n.province_id
    where n.published_at is not null
    on conflict (practice_id) do update set library_id = excluded.library_id, province_id = excluded.province_id,
      regency_id = excluded.regency_id, scope_id = excluded.scope_id, library_kind = excluded.library_kind,
      strategy = excluded.strategy, topic = excluded.topic, cost = excluded.cost, conditions = excluded.conditions,
      retired = excluded.retired, sort_title = excluded.sort_title, title_fold = excluded.title_fold, fold = excluded.fold
    returning fold)
  insert into practice_word
  select distinct word from found, string_to_table(fold, ' ') word where length(word) between 4 and 40 and word !~ '\d'
  order by word
  on conflict do nothing;
  return null;
end $$;
create trigger practice_search_insert after insert on practice
  referencing new table as new_rows for each statement execute function search_practices();
create trigger practice_search_update after update on practice
  referencing new table as new_rows for each statement execute function search_practices();

-- A card is found by the name of its library too.
create function search_practices_of() returns trigger language plpgsql set sinergi.system = 'on' as $$
begin
  update practice set title = title where library_id = new.id and published_at is not null;
  return null;
end $$;
create trigger library_practices_searched after update of name on library for each row
  when (old.name is distinct from new.name) execute function search_practices_of();

-- Whose draft it is: of the library, the offices above it and the trainers of its province.
create function practice_mine(asked uuid) returns boolean language sql stable as $$
  select exists (select from practice where id = asked and (1 = any ((select acting_scopes())::int[])
    or province_id = any ((select acting_scopes())::int[]) or regency_id = any ((select acting_scopes())::int[])
    or scope_id = any ((select acting_scopes())::int[]) or (select acting_system())))
$$;
alter table practice enable row level security;
alter table practice force row level security;
create policy practice_all on practice using (
  1 = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[])
  or regency_id = any ((select acting_scopes())::int[]) or scope_id = any ((select acting_scopes())::int[])
  or (select acting_system()));
create policy practice_published on practice for select using (published_at is not null);
alter table practice_step enable row level security;
alter table practice_step force row level security;
create policy practice_step_all on practice_step using ((select acting_system()) or practice_mine(practice_id));
create policy practice_step_read on practice_step for select using (
  exists (select from practice p where p.id = practice_id));
alter table practice_activity enable row level security;
alter table practice_activity force row level security;
create policy practice_activity_all on practice_activity using ((select acting_system()) or practice_mine(practice_id));
create policy practice_activity_read on practice_activity for select using (
  exists (select from practice p where p.id = practice_id));
alter table practice_picture enable row level security;
alter table practice_picture force row level security;
create policy practice_picture_all on practice_picture using ((select acting_system()) or practice_mine(practice_id));
alter table practice_change enable row level security;
alter table practice_change force row level security;
create policy practice_change_all on practice_change using ((select acting_system()) or practice_mine(practice_id));
create policy practice_change_read on practice_change for select using (
  what in ('published', 'corrected', 'retired') and exists (select from practice p where p.id = practice_id));

-- The pictures of cards in sight, with their files: those of drafts, or of whom it was not said, for their own only.
create function practice_pictures(practices uuid[]) returns table (practice_id uuid, photo_id uuid, nr int, step int, said text,
  caption text, width int, height int, large text, small text) language sql stable rows 50 set sinergi.system = 'on' as $$
  select c.practice_id, c.photo_id, c.nr, c.step, c.said, f.caption, f.width, f.height, f.large, f.small
  from practice_picture c join practice p on p.id = c.practice_id join photo f on f.id = c.photo_id
  where c.practice_id = any (practices)
    -- its own, or of an activity that it is told from
    and ((f.about = 'practice' and f.record_id = p.id) or (f.about = 'activity' and exists (
      select from practice_activity a where a.practice_id = p.id and a.activity_id = f.record_id)))
    and (1 = any ((select acting_scopes())::int[]) or p.province_id = any ((select acting_scopes())::int[])
      or p.regency_id = any ((select acting_scopes())::int[]) or p.scope_id = any ((select acting_scopes())::int[])
      or (p.published_at is not null and c.said is not null))
$$;
-- What the verified activities of cards add up to, for whoever reads the card and sees none of them.
create function practice_figures(practices uuid[]) returns table (practice_id uuid, activities int, attendances int, people int,
  from_day date, to_day date, as_of timestamptz) language sql stable rows 50 set sinergi.system = 'on' as $$
  select p.practice_id, count(*)::int, coalesce(sum((a.figures ->> 'attendances')::int), 0)::int,
    sum((a.figures ->> 'people')::int)::int, min(a.held_on), max(a.held_on), max(a.verified_at)
  from practice_activity p join activity a on a.id = p.activity_id
  where p.practice_id = any (practices) and a.is_verified group by p.practice_id
$$;
-- A published card, held as it is until the end of the command: for whoever takes it on, whose it is not.
create function hold_practice(asked uuid) returns setof practice language sql rows 1 set sinergi.system = 'on' as $$
  select * from practice where id = asked and published_at is not null for share
$$;
-- Whether a trainer serves the province, who then reviews.
create function trainer_serves(province int) returns boolean language sql stable set sinergi.system = 'on' as $$
  select exists (select from role_grant where role = 'trainer' and scope_id = province and ended_at is null
    and coalesce(starts_at <= now(), true) and coalesce(ends_at > now(), true))
$$;
-- Whether a library may write a card from an adoption: its own one. No library has adopted anything yet.
create function may_adapt(adoption uuid, library uuid) returns boolean language sql stable as 'select false';

-- Photos of a card; others see what it shows through the card.
alter table photo drop constraint photo_about_check;
alter table photo add constraint photo_about_check
  check (about in ('activity', 'aid-item', 'meeting', 'action-item', 'delivery', 'practice'));
alter policy photo_all on photo using (
  (about = 'activity' and exists (select from activity a where a.id = record_id))
  or (about = 'aid-item' and exists (select from aid_item i where i.id = record_id))
  or (about = 'meeting' and exists (select from meeting m where m.id = record_id))
  or (about = 'action-item' and exists (select from action_item i where i.id = record_id))
  or (about = 'delivery' and exists (select from delivery d where d.id = record_id))
  or (about = 'practice' and practice_mine(record_id))
  or (select acting_system()));
