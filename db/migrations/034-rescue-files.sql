-- A rescue file carries what waits on a phone without signal: sealed to the server, signed by the phone's own key, handed
-- in by anybody.

-- A phone's own key (ECDSA on P-256), whose secret half never leaves the phone.
create table phone_key (
  -- what files name it by: the thumbprint of its public half (RFC 7638)
  kid text primary key,
  person_id uuid not null references person,
  -- x and y, 32 bytes each
  public_key bytea not null,
  -- the session under which it was made known last; it outlives that
  session_id uuid references session,
  registered_at timestamptz not null,
  -- when its session was ended from elsewhere, and its files counted no more; signing in on the phone again lifts it
  ended_at timestamptz
);
create index phone_key_person on phone_key (person_id);
create index phone_key_session on phone_key (session_id);
alter table phone_key enable row level security;
alter table phone_key force row level security;
create policy phone_key_own on phone_key using (
  person_id = (select acting_person()) or (select acting_system()));

-- What files are sealed to (ECDH on P-256). Phones take the last one; an earlier one goes on opening what it sealed.
create table rescue_key (
  no smallint primary key,
  kid text not null unique,
  -- x and y, 32 bytes each
  public_key bytea not null,
  -- 256 bits, sealed where there is a SINERGI_SECRET_KEY
  secret bytea not null,
  made_at timestamptz not null
);
alter table rescue_key enable row level security;
alter table rescue_key force row level security;
create policy rescue_key_system on rescue_key using ((select acting_system()));

-- Who carried which file when, and what became of what was in it.
create table rescue_handing (
  id uuid primary key,
  -- the file's own id: the same file can be handed in again
  file_id uuid not null,
  owner_id uuid not null references person,
  carrier_id uuid not null references person,
  -- the key that signed it
  phone_key text not null references phone_key,
  made_at timestamptz not null,
  begun_at timestamptz not null,
  -- null: interrupted, or under way
  done_at timestamptz,
  -- the ids of the commands in it, those that add photos too
  commands uuid[] not null,
  -- accepted, before, refused, waiting; null until it is done
  records jsonb,
  photos jsonb
);
create index rescue_handing_file on rescue_handing (file_id, begun_at);
create index rescue_handing_owner on rescue_handing (owner_id, begun_at);
create index rescue_handing_carrier on rescue_handing (carrier_id, begun_at);
create index rescue_handing_key on rescue_handing (phone_key);
alter table rescue_handing enable row level security;
alter table rescue_handing force row level security;
create policy rescue_handing_own on rescue_handing using (
  owner_id = (select acting_person()) or carrier_id = (select acting_person()) or (select acting_system()));
