-- What participants of a meeting take home: who said it stands in said_by, from which library or agency here.
alter table minute_line add column said_from text;
alter table minute_line drop constraint minute_line_kind_check;
alter table minute_line add constraint minute_line_kind_check
  check (kind in ('note', 'development', 'challenge', 'opportunity', 'learned', 'decision', 'action', 'commitment'));
