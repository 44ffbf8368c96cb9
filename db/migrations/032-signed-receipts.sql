-- Receipts are signed: a command that was accepted can be proved without asking the server, and shown as proof of
-- reporting.

-- The keys of this installation (Ed25519, RFC 8032). The last one signs; what an earlier one signed is verified by it.
create table signing_key (
  no smallint primary key,
  -- what others name it by: the thumbprint of its public half (RFC 7638)
  kid text not null unique,
  public_key bytea not null,
  -- 256 bits, sealed where there is a SINERGI_SECRET_KEY; null: it was destroyed, and signs nothing any more
  secret bytea,
  made_at timestamptz not null
);
alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy signing_key_system on signing_key using ((select acting_system()));

-- By which a receipt names where it comes from; it stays the same when the installation moves.
insert into setting (name, value, changed_at) values ('installation', to_jsonb(gen_random_uuid()), now());

alter table receipt
  -- of signing_key; no reference, whose check would have every command wait at one row
  add column key_no smallint,
  -- null: accepted before receipts were signed
  add column signature bytea,
  -- of a proof of reporting, the record that was sent: report/<library>/<month>, activity/<id>
  add column about text,
  -- of a proof of reporting, the 96 bits of its signature that its code is made of
  add column code bytea;
create unique index receipt_code on receipt (code) where code is not null;

-- The receipt of a command, for all who see the record that was sent, also where somebody else sent it.
create function receipt_of(command uuid) returns table (
  command_id uuid, person_id uuid, name text, body_hash bytea, version int, at timestamptz, about text, signature bytea,
  kid text) language sql stable rows 1 set sinergi.system = 'on' as
  'select r.command_id, r.person_id, r.name, r.body_hash,
     case when r.about is not null then (r.result ->> ''version'')::int end, r.at, r.about, r.signature, k.kid
   from receipt r join signing_key k on k.no = r.key_no where r.command_id = command';
