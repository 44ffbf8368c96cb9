-- What changed in a regency since a phone synced last is read by (xid, seq), up to the oldest transaction that is
-- still open: a bare sequence would pass over what commits late.
create index event_sync on event (regency_id, xid, seq);
-- Phones sync anew when it is another one: after a restore.
insert into setting (name, value, changed_at) values ('sync-epoch', to_jsonb(gen_random_uuid()), now())
  on conflict (name) do nothing;
