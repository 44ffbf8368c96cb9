-- What participants of a meeting take home: who said it stands in said_by, from which library or agency here.
alter table minute_line add column said_from text;
alter table minute_line drop constraint minute_line_kind_check;
alter table minute_line add constraint minute_line_kind_check
  check (kind in ('note', 'development', 'challenge', 'opportunity', 'learned', 'decision', 'action', 'commitment'));

-- Photos of a meeting; of those that are chosen its report shows six.
alter table photo drop constraint photo_about_check;
alter table photo add constraint photo_about_check check (about in ('activity', 'aid-item', 'meeting'));
alter table photo add column chosen boolean not null default false;
alter table photo add check (not chosen or about = 'meeting');
alter policy photo_all on photo using (
  (about = 'activity' and exists (select from activity a where a.id = record_id))
  or (about = 'aid-item' and exists (select from aid_item i where i.id = record_id))
  or (about = 'meeting' and exists (select from meeting m where m.id = record_id))
  or (select acting_system()));
