-- Partners as they are named today, wherever they stand: whoever sees a promise sees who gave it.
create function partner_names(partners uuid[]) returns table (id uuid, survivor uuid, name text, kind text)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  with recursive up as (
    select p.id as asked, p.id, p.merged_into from partner p where p.id = any (partners)
    union all select up.asked, p.id, p.merged_into from up join partner p on p.id = up.merged_into)
  select up.asked, p.id, p.name, p.kind from up join partner p on p.id = up.id where up.merged_into is null
$$;

-- What came of the agreed promises of partners, whoever they were when they gave them: kept by the deadline, kept late,
-- and broken: taken back by the giver, or overdue on the day.
create function partner_records(partners uuid[], today date) returns table (id uuid, kept int, late int, broken int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  with recursive asked as materialized (select n.id, n.survivor from partner_names(partners) n),
  down as (
    select survivor as top, survivor as id from (select distinct survivor from asked) a
    union all select down.top, p.id from down join partner p on p.merged_into = down.id),
  record as (
    select d.top, count(*) filter (where c.withdrawn_at is null and c.is_fulfilled and c.last_delivered_on <= c.deadline)::int as kept,
      count(*) filter (where c.withdrawn_at is null and c.is_fulfilled and c.last_delivered_on > c.deadline)::int as late,
      count(*) filter (where c.withdrawn_side = 'giver'
        or (c.withdrawn_at is null and not c.is_fulfilled and c.deadline < today))::int as broken
    from down d join commitment c on c.partner_id = d.id and c.is_counted group by d.top)
  select a.id, coalesce(r.kept, 0), coalesce(r.late, 0), coalesce(r.broken, 0) from asked a left join record r on r.top = a.survivor
$$;

-- A partner is judged by what was confirmed of its promises, and by nothing that was only agreed.
drop function partner_facts(uuid[]);
create function partner_facts(partners uuid[], today date default (now() at time zone 'Asia/Jakarta')::date)
  returns table (id uuid, survivor uuid, name text, scope_id int, province_id int, regency_id int, topics text[], help text[],
    serves int[], kept int, broken int)
  language sql stable rows 50 set sinergi.system = 'on' as $$
  select n.id, p.id, p.name, p.scope_id, p.province_id, p.regency_id, p.topics, p.help, p.serves, r.kept + r.late, r.broken
  from partner_names(partners) n join partner p on p.id = n.survivor join partner_records(partners, today) r on r.id = n.id
$$;
