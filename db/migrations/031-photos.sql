-- Files in the store (a folder or an object store), each under the SHA-256 of its content. The row is written before
-- the file is, so that no file is forgotten; a file that nothing names is removed some days later.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null,
  stored_at timestamptz not null
);

-- A photo of a record of a library, in two sizes. It has no place of its own: it is where its record is, also after a
-- merger of libraries or a boundary decree.
create table photo (
  id uuid primary key,
  about text not null check (about in ('activity', 'aid-item')),
  record_id uuid not null,
  upload text not null,
  caption text,
  -- where it was taken, if whoever added it wished that kept
  latitude double precision,
  longitude double precision,
  large text not null references stored_file,
  small text not null references stored_file,
  width int not null,
  height int not null,
  added_at timestamptz not null,
  added_by uuid,
  -- its record was removed, and may be brought back for a while
  left_at timestamptz,
  check ((latitude is null) = (longitude is null))
);
create index photo_record on photo (record_id, added_at);
create index photo_large on photo (large);
create index photo_small on photo (small);
create index photo_upload on photo (upload);
create index photo_left on photo (left_at) where left_at is not null;
alter table photo enable row level security;
alter table photo force row level security;
create policy photo_all on photo using (
  (about = 'activity' and exists (select from activity a where a.id = record_id))
  or (about = 'aid-item' and exists (select from aid_item i where i.id = record_id))
  or (select acting_system()));

-- Notes that a record was removed: its photos are in nobody's sight any more, so this is done past the policy.
create function photos_left(record uuid, at timestamptz) returns void language sql
  set sinergi.system = 'on' as 'update photo set left_at = at where record_id = record';
