-- Tells readers whether the folded sums are still those that they have in hand: one row, raised in the transaction
-- that changes a sum, whoever changes it. Microseconds since 1970, so that no two databases tell the same.
create table tally_generation (
  only_one boolean primary key default true check (only_one),
  number bigint not null
) with (fillfactor = 50);
insert into tally_generation (number) values (1);

create function raise_tally_generation() returns trigger language plpgsql as $$
begin
  if exists (select from changed) then
    update tally_generation set number = greatest(number + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  end if;
  return null;
end $$;
create trigger tally_raised_insert after insert on tally referencing new table as changed
  for each statement execute function raise_tally_generation();
create trigger tally_raised_update after update on tally referencing new table as changed
  for each statement execute function raise_tally_generation();
create trigger tally_raised_delete after delete on tally referencing old table as changed
  for each statement execute function raise_tally_generation();
