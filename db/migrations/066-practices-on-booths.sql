-- A booth shows practices of its library too: its work, not goods alone.
alter table booth_item drop constraint booth_item_kind_check;
alter table booth_item add constraint booth_item_kind_check check (kind in ('product', 'content', 'activity', 'practice'));

drop function public_booth(text);
-- What anybody sees of a booth, by its code; its products and content are asked for by the functions of the catalogue. Of a
-- practice it is what its card says before the steps: a published card names nobody, and its pictures are not told here.
create function public_booth(asked text) returns table (
  library text, regency text, province text, number int, title text, about text,
  "meetingTitle" text, "startsAt" timestamptz, zone text, state text, products uuid[], contents uuid[], activities jsonb,
  practices jsonb
) language sql stable rows 1 set "sinergi.system" to 'on' as $$
  select l.name, g.name, v.name, b.number, b.title, b.about, m.title, m.starts_at, m.zone, m.state,
    array(select i.record_id from booth_item i where i.booth_id = b.id and i.kind = 'product' order by i.place, i.record_id),
    array(select i.record_id from booth_item i where i.booth_id = b.id and i.kind = 'content' order by i.place, i.record_id),
    (select coalesce(jsonb_agg(jsonb_build_object('title', a.title, 'on', a.held_on, 'topic', a.topic,
        'attendances', coalesce((a.figures ->> 'attendances')::int, 0)) order by i.place, a.id), '[]')
      from booth_item i join activity a on a.id = i.record_id and a.is_verified
      where i.booth_id = b.id and i.kind = 'activity'),
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'problem', p.problem, 'result', p.result, 'topic', p.topic,
        'takers', s.takers) order by i.place, p.id), '[]')
      from booth_item i join practice p on p.id = i.record_id and p.published_at is not null and p.retired_at is null
      join practice_search s on s.practice_id = p.id
      where i.booth_id = b.id and i.kind = 'practice')
  from booth b join meeting m on m.id = b.meeting_id join library l on l.id = b.library_id join region v on v.id = b.province_id
  left join region g on g.id = b.regency_id
  where b.code = asked and m.state <> 'draft' and l.closed_on is null and l.merged_into is null
$$;
