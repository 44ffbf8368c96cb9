-- The whole schema, dumped from the migrations. Do not edit: run `npm run check -- --write`.

create table access_reset (
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  code_hash bytea not null,
  entry_hash bytea,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone
);

create table action_item (
  id uuid not null,
  meeting_id uuid not null,
  meeting_title text not null,
  meeting_day date not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  text text not null,
  who text not null,
  person_id uuid,
  partner_id uuid,
  deadline date not null,
  state text not null default 'planned'::text,
  carried_to uuid,
  carried_from uuid,
  born_at timestamp with time zone not null
);

create table action_step (
  id uuid not null,
  item_id uuid not null,
  step text not null,
  text text,
  link text,
  at timestamp with time zone not null,
  by_person uuid
);

create table action_told (
  item_id uuid not null,
  step text not null,
  day date not null
);

create table activity (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  held_on date not null,
  month date not null default (date_trunc('month'::text, (held_on)::timestamp without time zone))::date -- generated,
  title text not null,
  strategy text not null,
  topic text not null,
  place text,
  outreach boolean not null,
  figures jsonb not null,
  partner text,
  need text,
  notes text,
  submitted_at timestamp with time zone not null,
  submitted_by uuid,
  verified_at timestamp with time zone,
  verified_by uuid,
  returned_at timestamp with time zone,
  returned_by uuid,
  return_reason text,
  revision_reason text,
  version integer not null default 1,
  is_counted boolean not null default (returned_at IS NULL) -- generated,
  is_verified boolean not null default (verified_at IS NOT NULL) -- generated,
  source text,
  taken_by uuid,
  plan_item_id uuid,
  need_id uuid,
  partner_id uuid
);

create table activity_verification (
  activity_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  outcome text not null,
  reason text,
  report_version integer
);

create table adoption (
  id uuid not null,
  practice_id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  from_id uuid,
  kind text not null,
  changes text,
  why text,
  plan_item_id uuid not null,
  interested_on date not null,
  trying_on date,
  working_on date,
  result text,
  dropped_on date,
  drop_reason text,
  taken_at timestamp with time zone not null,
  taken_by uuid,
  joined boolean not null default false,
  version integer not null default 1
);

create table agenda_item (
  id uuid not null,
  meeting_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  title text not null,
  speaker text,
  room text,
  kind text not null,
  hours integer,
  note text,
  version integer not null default 1
);

create table aid_item (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  kind text not null,
  count integer not null,
  description text,
  giver text not null,
  source text not null,
  year integer not null,
  value bigint,
  serials text[] not null default '{}'::text[],
  letter_number text,
  letter_date date,
  allocated_on date not null,
  allocated_by uuid,
  shipped_on date,
  shipped_by uuid,
  courier text,
  tracking text,
  received_on date,
  received_by uuid,
  arrived integer,
  condition text,
  receipt_note text,
  in_use_on date,
  in_use_by uuid,
  broken_on date,
  broken_by uuid,
  broken_reason text,
  ended_on date,
  ended_by uuid,
  outcome text,
  ended_reason text,
  version integer not null default 1
);

create table aid_step (
  item_id uuid not null,
  version integer not null,
  step text not null,
  on_day date not null,
  at timestamp with time zone not null,
  by_person uuid,
  note text,
  arrived integer,
  condition text
);

create table announcement (
  id uuid not null,
  region_id integer not null,
  province_id integer,
  regency_id integer,
  role text not null,
  sender_scope integer not null,
  author_id uuid not null,
  title text not null,
  body text not null,
  until date not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);

create table announcement_reading (
  announcement_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null
);

create table attendance (
  id uuid not null,
  meeting_id uuid not null,
  guest_id uuid not null,
  day date not null,
  agenda_item_id uuid,
  at timestamp with time zone not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  way text not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_reason text
);

create table attendance_claim (
  id uuid not null,
  attendance_id uuid not null,
  meeting_id uuid not null,
  at timestamp with time zone not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  way text not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_reason text
);

create table attendance_signature (
  attendance_id uuid not null,
  path text not null
);

create table authenticator (
  person_id uuid not null,
  secret bytea not null,
  begun_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0
);

create table booth (
  id uuid not null,
  meeting_id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  number integer not null,
  title text,
  about text,
  code text not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  version integer not null default 1
);

create table booth_day (
  booth_id uuid not null,
  day date not null,
  n integer not null
);

create table booth_item (
  booth_id uuid not null,
  kind text not null,
  record_id uuid not null,
  place integer not null
);

create table boundary_decree (
  id uuid not null,
  number text not null,
  on_day date not null,
  effective_from date not null,
  lines jsonb not null,
  counts jsonb not null,
  applied_at timestamp with time zone not null,
  applied_by uuid
);

create table breach (
  id uuid not null,
  scope_id integer not null,
  found_at timestamp with time zone not null,
  happened_on date,
  what text not null,
  how text not null,
  measures text not null,
  whose text not null,
  kinds text[] not null,
  people integer,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  people_told_on date,
  authority_told_on date,
  closed_at timestamp with time zone,
  closing text,
  version integer not null default 1
);

create table brief (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  partner text not null,
  partner_id uuid,
  angle text not null,
  language text not null,
  ask text,
  facts jsonb not null,
  token text not null,
  read_until date not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid
);

create table brief_seen (
  brief_id uuid not null,
  seen integer not null,
  last_on date not null
);

create table calendar_feed (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  token text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid
);

create table catalogue_contact (
  library_id uuid not null,
  phone text not null,
  set_at timestamp with time zone not null,
  set_by uuid
);

create table certificate (
  id uuid not null,
  meeting_id uuid not null,
  guest_id uuid not null,
  number text not null,
  code text not null,
  name text not null,
  title text not null,
  issuer text not null,
  from_day date not null,
  to_day date not null,
  hours integer,
  seal text not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  reason text
);

create table chain_link (
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  library_id uuid,
  province_id integer,
  regency_id integer,
  scope_id integer not null,
  made_at timestamp with time zone not null,
  made_by uuid
);

create table commitment (
  id uuid not null,
  pledge_id uuid not null,
  giver text not null,
  partner_id uuid,
  scope_id integer not null,
  library_id uuid,
  province_id integer,
  regency_id integer,
  origin text not null,
  meeting_id uuid,
  line_id uuid,
  pairing_id uuid,
  form text not null,
  what text not null,
  amount bigint not null,
  unit text,
  worth bigint,
  for_whom text,
  promised_on date not null,
  year integer not null default (EXTRACT(year FROM promised_on))::integer -- generated,
  deadline date not null,
  owner_id uuid,
  need_id uuid,
  plan_item_id uuid,
  activity_id uuid,
  proposed_at timestamp with time zone not null,
  proposed_by uuid,
  agreed_at timestamp with time zone,
  agreed_how text,
  agreed_by uuid,
  agreed_name text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_side text,
  withdrawn_reason text,
  same_as uuid,
  alike_to uuid,
  delivered_amount bigint not null default 0,
  delivered_worth bigint not null default 0,
  last_delivered_on date,
  spoken jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  is_fulfilled boolean not null default (delivered_amount >= amount) -- generated,
  is_counted boolean not null default ((agreed_at IS NOT NULL) AND (same_as IS NULL)) -- generated
);

create table commitment_change (
  id uuid not null,
  commitment_id uuid not null,
  side text not null,
  amount bigint not null,
  worth bigint,
  deadline date not null,
  was_amount bigint not null,
  was_worth bigint,
  was_deadline date not null,
  reason text not null,
  proposed_at timestamp with time zone not null,
  proposed_by uuid,
  answered_at timestamp with time zone,
  answered_by uuid,
  accepted boolean,
  answer text
);

create table commitment_letter (
  id uuid not null,
  pledge_id uuid not null,
  contact_id uuid not null,
  office integer not null,
  language text not null,
  expires_on date not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  next_at timestamp with time zone not null,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  outcome text
);

create table commitment_link (
  token_hash bytea not null,
  pledge_id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  expires_on date not null,
  ended_at timestamp with time zone,
  office integer
);

create table commitment_paper (
  id uuid not null,
  pledge_id uuid not null,
  number text not null,
  dated date not null,
  file text not null,
  bytes integer not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  reason text
);

create table commitment_step (
  id uuid not null,
  commitment_id uuid not null,
  delivery_id uuid,
  step text not null,
  side text,
  at timestamp with time zone not null,
  by_person uuid,
  note text,
  data jsonb not null default '{}'::jsonb
);

create table commitment_told (
  commitment_id uuid not null,
  person_id uuid not null,
  step text not null,
  day date not null
);

create table consent (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  about text not null,
  record_id uuid not null,
  child boolean not null,
  parts text[] not null,
  how text not null,
  given_on date not null,
  until date,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  replaced_at timestamp with time zone,
  version integer not null default 1,
  purposes text[] not null default ARRAY['portal'::text],
  language text,
  wording text,
  slip text
);

create table consent_person (
  consent_id uuid not null,
  name text,
  guardian_name text,
  guardian_relation text,
  sealed bytea
);

create table contact_day (
  about text not null,
  record_id uuid not null,
  day date not null,
  n integer not null
);

create table correction_request (
  id uuid not null,
  person_id uuid not null,
  scope_id integer not null,
  what text not null,
  wish text not null,
  asked_at timestamp with time zone not null,
  outcome text,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  version integer not null default 1
);

create table credential (
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null
);

create table criterion (
  id smallint not null -- generated,
  code text not null,
  kind text not null,
  fact text,
  position integer not null
);

create table criterion_version (
  criterion_id smallint not null,
  version integer not null,
  wording_id text not null,
  wording_en text not null,
  explanation_id text not null,
  explanation_en text not null,
  step_id text not null,
  step_en text not null,
  threshold integer,
  choices jsonb not null default '[]'::jsonb,
  weight integer not null,
  source text not null,
  valid_from date not null,
  valid_to date
);

create table decree (
  id uuid not null,
  number text not null,
  on_day date not null,
  year integer not null,
  region_id integer not null,
  budget bigint,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);

create table delivery (
  id uuid not null,
  commitment_id uuid not null,
  scope_id integer not null,
  library_id uuid,
  province_id integer,
  regency_id integer,
  sent_on date not null,
  amount bigint not null,
  worth bigint,
  entity text not null,
  note text,
  told_side text not null,
  told_at timestamp with time zone not null,
  told_by uuid,
  confirmed_on date,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  arrived bigint,
  arrived_worth bigint,
  condition text,
  remark text,
  denied_on date,
  denied_by uuid,
  cancelled_on date,
  cancelled_by uuid,
  reason text,
  version integer not null default 1
);

create table document_template (
  id uuid not null,
  scope_id integer not null,
  kind text not null,
  language text not null,
  number integer not null,
  body text,
  written_at timestamp with time zone not null,
  written_by uuid
);

create table effort (
  id uuid not null,
  library_id uuid,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  held_on date not null,
  target text not null,
  partner_id uuid,
  asked text not null,
  help text not null,
  amount bigint,
  outcome text not null default 'waiting'::text,
  outcome_on date,
  outcome_note text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  version integer not null default 1
);

create table effort_outcome (
  effort_id uuid not null,
  version integer not null,
  outcome text not null,
  on_day date not null,
  note text,
  at timestamp with time zone not null,
  by_person uuid
);

create table enrolment (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  year integer not null,
  kind text not null,
  criteria text[] not null default '{}'::text[],
  score integer not null default 0,
  letter_number text,
  letter_date date,
  letter_signed_by text,
  funding text,
  budget bigint,
  learned_from uuid,
  decree_id uuid,
  proposed_on date not null,
  proposed_by uuid,
  proposed_as text not null default 'regency'::text,
  reviewed_on date,
  reviewed_by uuid,
  review_note text,
  declined_on date,
  declined_by uuid,
  decreed_on date,
  active_from date,
  confirmed_on date,
  confirmed_by uuid,
  ended_on date,
  ended_by uuid,
  outcome text,
  ended_reason text,
  note text,
  version integer not null default 1,
  source text,
  source_as_of date,
  taken_by uuid,
  mentor_id uuid
);

create table enrolment_step (
  enrolment_id uuid not null,
  step text not null,
  on_day date not null,
  number text,
  note text,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  noted_as text not null,
  ended_at timestamp with time zone
);

create table event (
  seq bigint not null -- generated,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  command_id uuid,
  person_id uuid,
  name text not null,
  subject_kind text not null,
  subject_id text not null,
  province_id integer,
  regency_id integer,
  scope_id integer not null,
  data jsonb not null default '{}'::jsonb
);

create table figure (
  code text not null,
  label_id text not null,
  label_en text not null,
  value double precision not null,
  unit text not null,
  as_of date,
  source_name text not null,
  source_date date,
  source_page text,
  disputed_id text,
  disputed_en text,
  region_id integer,
  published_at timestamp with time zone not null
);

create table form (
  id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  title text not null,
  intro text,
  anonymous boolean not null,
  same_as uuid,
  token text not null,
  state text not null default 'draft'::text,
  made_at timestamp with time zone not null,
  made_by uuid,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer not null default 1
);

create table form_answer (
  id uuid not null,
  form_id uuid not null,
  answers jsonb not null,
  code text,
  shown boolean not null
);

create table form_question (
  id uuid not null,
  form_id uuid not null,
  number integer not null,
  kind text not null,
  text text not null,
  required boolean not null,
  topic text,
  options jsonb not null default '[]'::jsonb,
  area text
);

create table form_respondent (
  answer_id uuid not null,
  form_id uuid not null,
  guest_id uuid,
  name text not null,
  at timestamp with time zone not null
);

create table guest (
  id uuid not null,
  meeting_id uuid not null,
  name text not null,
  position text,
  agency text,
  part text not null default 'participant'::text,
  person_id uuid,
  library_id uuid,
  partner_id uuid,
  region_id integer,
  deputy_of uuid,
  walk_in boolean not null default false,
  token text not null,
  state text not null default 'listed'::text,
  added_at timestamp with time zone not null,
  added_by uuid,
  version integer not null default 1
);

create table guest_alias (
  id uuid not null,
  guest_id uuid not null
);

create table guest_contact (
  guest_id uuid not null,
  email text,
  phone text,
  number_kind text,
  number text,
  rank text
);

create table guest_mail (
  id uuid not null,
  guest_id uuid not null,
  kind text not null,
  language text not null,
  made_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  outcome text
);

create table guest_payment (
  guest_id uuid not null,
  amount bigint not null,
  written_at timestamp with time zone not null,
  written_by uuid
);

create table guest_step (
  guest_id uuid not null,
  version integer not null,
  step text not null,
  way text,
  at timestamp with time zone not null,
  by_person uuid,
  reason text
);

create table holiday (
  day date not null,
  yearly boolean not null default false,
  name text not null,
  source text not null
);

create table import_job (
  id uuid not null,
  kind text not null,
  file_name text not null,
  size integer not null,
  sha256 text not null,
  path text,
  person_id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  state text not null,
  task text,
  taken_until timestamp with time zone,
  tries integer not null default 0,
  sheet text,
  sheets jsonb not null default '[]'::jsonb,
  heading_row integer,
  headings jsonb not null default '[]'::jsonb,
  heading_set text,
  mapping jsonb not null default '{}'::jsonb,
  mode text,
  done integer not null default 0,
  total integer not null default 0,
  problem text,
  problem_params jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  whole jsonb not null default '{}'::jsonb,
  counts jsonb not null default '{}'::jsonb
);

create table import_mapping (
  person_id uuid not null,
  kind text not null,
  heading_set text not null,
  mapping jsonb not null,
  changed_at timestamp with time zone not null
);

create table import_row (
  job_id uuid not null,
  row integer not null,
  cells jsonb not null,
  action text,
  problems jsonb not null default '[]'::jsonb,
  given jsonb,
  changes jsonb not null default '[]'::jsonb,
  candidates jsonb not null default '[]'::jsonb,
  target_id uuid,
  target_version integer,
  choice text,
  applied_at timestamp with time zone
);

create table invitation (
  id uuid not null,
  token_hash bytea not null,
  name text not null,
  role text not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_by uuid,
  withdrawn_at timestamp with time zone,
  code_hash bytea,
  entry_hash bytea,
  hands_over uuid,
  kept_until date,
  list_id uuid,
  login text,
  given_from date,
  given_until date
);

create table key_to_destroy (
  id uuid not null,
  asked_at timestamp with time zone not null
);

create table known_device (
  id uuid not null,
  person_id uuid not null,
  key_hash bytea not null,
  first_seen_at timestamp with time zone not null
);

create table learning_attempt (
  id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  marks boolean[] not null,
  passed boolean not null,
  at timestamp with time zone not null
);

create table learning_completion (
  person_id uuid not null,
  module_id uuid not null,
  completed_on date not null,
  completed_at timestamp with time zone not null,
  hours smallint not null,
  scope_id integer not null,
  library_id uuid,
  province_id integer,
  regency_id integer
);

create table learning_done (
  person_id uuid not null,
  item_id uuid not null,
  done_at timestamp with time zone not null
);

create table learning_item (
  id uuid not null,
  module_id uuid not null,
  place integer not null,
  kind text not null,
  title text not null,
  body text,
  link text,
  file text,
  bytes integer,
  upload text,
  pass smallint
);

create table learning_key (
  question_id uuid not null,
  right_choice smallint not null
);

create table learning_module (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  title text not null,
  summary text not null,
  strategy text not null,
  topic text not null,
  hours smallint not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  published_by uuid,
  retired_at timestamp with time zone,
  retired_by uuid,
  retire_reason text,
  version integer not null default 1
);

create table learning_question (
  id uuid not null,
  item_id uuid not null,
  place integer not null,
  text text not null,
  choices text[] not null
);

create table library (
  id uuid not null,
  scope_id integer not null,
  kind text not null,
  region_id integer not null,
  province_id integer not null,
  regency_id integer,
  district_id integer,
  name text not null,
  npp text,
  address text,
  latitude double precision,
  longitude double precision,
  building text,
  floor_area integer,
  weekly_hours integer,
  opening_hours text,
  staff integer,
  titles integer,
  copies integer,
  computers integer,
  internet text,
  power text,
  opened_on date,
  closed_on date,
  closed_reason text,
  merged_into uuid,
  version integer not null default 1,
  registered_at timestamp with time zone not null,
  registered_by uuid
);

create table library_expected (
  library_id uuid,
  from_month date,
  to_month date,
  province_id integer,
  regency_id integer,
  scope_id integer
);

create table library_former_code (
  code text not null,
  library_id uuid not null
);

create table library_merge (
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  from_name text not null,
  from_province_id integer not null,
  from_regency_id integer,
  from_scope_id integer not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  undone_at timestamp with time zone,
  undone_by uuid
);

create table library_pair (
  a uuid not null,
  b uuid not null,
  province_id integer,
  regency_id integer,
  a_regency integer,
  b_regency integer,
  likeness integer not null,
  reasons text[] not null,
  facts text not null,
  apart_at timestamp with time zone,
  apart_by uuid,
  apart_facts text
);

create table library_place (
  library_id uuid not null,
  from_month date not null,
  to_month date not null,
  province_id integer not null,
  regency_id integer
);

create table library_search (
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  district_id integer,
  scope_id integer not null,
  region_id integer not null,
  kind text not null,
  closed boolean not null,
  has_npp boolean not null,
  building text,
  internet text,
  power text,
  titles integer,
  weekly_hours integer,
  staff integer,
  sort_name text not null,
  fold text not null,
  name_key text not null default name_key(sort_name) -- generated,
  code text default "right"((library_id)::text, 12) -- generated
);

create table library_to_compare (
  library_id uuid not null
);

create table library_version (
  library_id uuid not null,
  version integer not null,
  what text not null,
  at timestamp with time zone not null,
  by_person uuid,
  facts jsonb not null
);

create table library_word (
  word text not null
);

create table list_view (
  id uuid not null,
  list text not null,
  name text not null,
  settings jsonb not null,
  person_id uuid not null,
  office_scope integer,
  office_role text,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table local_content (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  kind text not null,
  title text not null,
  text text,
  link text,
  names_child boolean not null,
  listed_on date,
  retired_on date,
  retired_reason text,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  version integer not null default 1
);

create table login (
  kind text not null,
  value text not null,
  person_id uuid not null
);

create table mapping (
  id uuid not null,
  office_scope integer not null,
  office_role text not null,
  name text not null,
  system text not null,
  rows_of text not null,
  span text not null,
  population text not null,
  silence text not null,
  dates text not null,
  columns jsonb not null,
  compared boolean not null,
  due text,
  due_day integer,
  format text,
  keep_months integer,
  first_period date,
  scheduled_by uuid,
  stopped_for text,
  version integer not null default 1,
  made_by uuid not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table mapping_file (
  id uuid not null,
  mapping_id uuid not null,
  office_scope integer not null,
  period date not null,
  span text not null,
  state text not null,
  format text not null,
  as_of timestamp with time zone,
  mapping_version integer,
  row_count integer,
  bytes bigint,
  sha256 text,
  keep_until date,
  problem text,
  tries integer not null default 0,
  again_at timestamp with time zone,
  taken_until timestamp with time zone
);

create table mapping_file_piece (
  file_id uuid not null,
  n integer not null,
  bytes bytea not null
);

create table mapping_file_taking (
  id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null
);

create table matching_rule (
  version integer not null,
  valid_from date not null,
  reason text not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  weights jsonb not null,
  measures jsonb not null
);

create table measure (
  id smallint not null -- generated,
  code text not null,
  unit text not null,
  nature text not null,
  source text not null,
  part_of smallint,
  position integer not null,
  fixed boolean not null default false
);

create table measure_version (
  measure_id smallint not null,
  version integer not null,
  wording_id text not null,
  wording_en text not null,
  definition_id text not null,
  definition_en text not null,
  required boolean not null,
  valid_from date not null,
  valid_to date
);

create table meeting (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  series_id uuid,
  wave_id uuid,
  kind text not null,
  title text not null,
  host text,
  mode text not null,
  venue text,
  address text,
  link text,
  zone text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  capacity integer,
  health_rules text,
  official text,
  beside uuid,
  state text not null default 'draft'::text,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null,
  planned_at timestamp with time zone not null,
  planned_by uuid,
  version integer not null default 1,
  signed_list boolean not null default false
);

create table meeting_letter (
  meeting_id uuid not null,
  number text not null,
  dated date not null,
  subject text not null,
  opening text,
  office text not null,
  address text,
  place text not null,
  signer_name text not null,
  signer_position text not null,
  signer_acting text,
  signer_number_kind text,
  signer_number text,
  signer_rank text,
  copies text,
  written_at timestamp with time zone not null,
  written_by uuid,
  version integer not null default 1
);

create table meeting_material (
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  place integer not null,
  title text not null,
  author text,
  licence text,
  readers text not null,
  kind text not null,
  file text,
  bytes integer,
  upload text,
  link text,
  added_at timestamp with time zone not null,
  added_by uuid,
  removed_at timestamp with time zone,
  removed_by uuid,
  version integer not null default 1
);

create table meeting_page (
  meeting_id uuid not null,
  code text not null,
  is_on boolean not null,
  shows text[] not null,
  contact text,
  first_on_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  version integer not null default 1
);

create table meeting_paper (
  meeting_id uuid not null,
  kind text not null,
  number text,
  dated date,
  place text,
  office text,
  address text,
  signer_name text,
  signer_position text,
  signer_acting text,
  signer_number_kind text,
  signer_number text,
  signer_rank text,
  texts jsonb not null default '{}'::jsonb,
  written_at timestamp with time zone not null,
  written_by uuid,
  version integer not null default 1
);

create table meeting_series (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  year integer not null,
  kind text not null,
  title text not null,
  note text,
  copied_from uuid,
  planned_at timestamp with time zone not null,
  planned_by uuid,
  version integer not null default 1
);

create table meeting_step (
  meeting_id uuid not null,
  version integer not null,
  step text not null,
  at timestamp with time zone not null,
  by_person uuid,
  reason text,
  from_starts timestamp with time zone,
  from_ends timestamp with time zone
);

create table meeting_wave (
  id uuid not null,
  series_id uuid not null,
  number integer not null,
  title text,
  from_day date not null,
  to_day date not null
);

create table mentoring_assignment (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  trainer_id uuid not null,
  from_day date not null,
  until_day date,
  note text,
  assigned_at timestamp with time zone not null,
  assigned_by uuid
);

create table mentoring_request (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  reason text not null,
  asked_on date not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  met_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  version integer not null default 1
);

create table mentoring_step (
  id uuid not null,
  visit_id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  position integer not null,
  text text not null,
  due date not null,
  by_side text not null,
  outcome text,
  closed_on date,
  closed_at timestamp with time zone,
  closed_by uuid,
  word text,
  version integer not null default 1
);

create table mentoring_visit (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  trainer_id uuid not null,
  kind text not null,
  planned_on date,
  planned_at timestamp with time zone,
  planned_by uuid,
  about text,
  held_on date,
  held_at timestamp with time zone,
  held_by uuid,
  advice text,
  plan_item_id uuid,
  cancelled_on date,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  reason text,
  version integer not null default 1
);

create table minute_correction (
  id uuid not null,
  line_id uuid not null,
  text text not null,
  state text not null default 'open'::text,
  reason text,
  proposed_at timestamp with time zone not null,
  proposed_by uuid not null,
  answered_at timestamp with time zone,
  answered_by uuid
);

create table minute_line (
  id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  text text not null,
  said_by text,
  at timestamp with time zone not null,
  agenda_item_id uuid,
  who text,
  person_id uuid,
  partner_id uuid,
  deadline date,
  scope_id integer,
  form text,
  value bigint,
  in_kind text,
  for_whom text,
  carried_from uuid,
  addendum boolean not null default false,
  written_at timestamp with time zone not null,
  written_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  removed_at timestamp with time zone,
  version integer not null default 1,
  said_from text,
  receivers uuid[] not null default '{}'::uuid[],
  amount bigint,
  unit text
);

create table minutes (
  meeting_id uuid not null,
  state text not null default 'writing'::text,
  correct_by date,
  sent_at timestamp with time zone,
  sent_by uuid,
  approved_at timestamp with time zone,
  approved_by uuid,
  version integer not null default 1
);

create table monthly_report (
  library_id uuid not null,
  month date not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  figures jsonb not null,
  from_activities jsonb not null,
  flags jsonb not null default '[]'::jsonb,
  notes jsonb not null default '{}'::jsonb,
  remark text,
  submitted_at timestamp with time zone not null,
  submitted_by uuid,
  verified_at timestamp with time zone,
  verified_by uuid,
  returned_at timestamp with time zone,
  returned_by uuid,
  return_reason text,
  revision_reason text,
  late boolean not null,
  version integer not null default 1,
  is_counted boolean not null default (returned_at IS NULL) -- generated,
  is_verified boolean not null default (verified_at IS NOT NULL) -- generated,
  source text,
  source_as_of date,
  taken_by uuid
);

create table monthly_report_revision (
  library_id uuid not null,
  month date not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  reason text not null,
  before jsonb not null
);

create table monthly_report_verification (
  library_id uuid not null,
  month date not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  outcome text not null,
  reason text
);

create table moved_row (
  act_id uuid not null,
  n integer not null -- generated,
  tbl text not null,
  key jsonb not null,
  aside text,
  before jsonb not null,
  seal text
);

create table need (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  topic text not null,
  kind text not null,
  amount bigint not null,
  unit text,
  agreed bigint not null default 0,
  urgency text not null,
  until date not null,
  why text not null,
  evidence jsonb not null default '[]'::jsonb,
  stated_at timestamp with time zone not null,
  stated_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1
);

create table news_item (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  kind text not null,
  title text not null,
  lead text not null,
  text text not null,
  title_en text,
  lead_en text,
  text_en text,
  meeting_id uuid,
  written_at timestamp with time zone not null,
  written_by uuid,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  published_by uuid,
  corrected_at timestamp with time zone,
  correction text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1
);

create table news_picture (
  photo_id uuid not null,
  news_id uuid not null,
  said text not null,
  statement text
);

create table offer (
  id uuid not null,
  partner_id uuid not null,
  kind text not null,
  topics text[] not null default '{}'::text[],
  what text not null,
  amount bigint not null,
  unit text,
  agreed bigint not null default 0,
  library_kinds text[] not null default '{}'::text[],
  regions integer[] not null,
  region_path integer[] not null,
  from_day date not null,
  until date not null,
  stated_at timestamp with time zone not null,
  stated_by uuid,
  on_behalf boolean not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  version integer not null default 1,
  spoken jsonb not null default '[]'::jsonb
);

create table office_notice (
  id uuid not null,
  office_scope integer not null,
  office_role text not null,
  what text not null,
  title text not null,
  period_from date,
  period_to date,
  link text not null,
  at timestamp with time zone not null,
  person_id uuid
);

create table open_data_edition (
  day date not null,
  file text not null,
  bytes integer not null,
  made_at timestamp with time zone not null,
  holds jsonb not null
);

create table pairing (
  id uuid not null,
  need_id uuid not null,
  offer_id uuid,
  partner_id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  amount bigint not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  proposer uuid,
  note text,
  agreed_at timestamp with time zone,
  answerer uuid,
  ended_by text,
  ended_at timestamp with time zone,
  ender uuid,
  declined boolean not null default false,
  reason text,
  version integer not null default 1,
  in_force boolean not null default ((agreed_at IS NOT NULL) AND (ended_at IS NULL)) -- generated,
  spoken jsonb not null default '[]'::jsonb
);

create table partner (
  id uuid not null,
  scope_id integer not null,
  name text not null,
  short_name text,
  kind text not null,
  province_id integer,
  regency_id integer,
  serves integer[] not null,
  reach integer[] not null,
  topics text[] not null,
  help text[] not null,
  address text,
  phone text,
  email text,
  website text,
  note text,
  names text not null,
  name_key text not null,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  merged_into uuid,
  seen_by integer not null,
  version integer not null default 1
);

create table partner_apart (
  a uuid not null,
  b uuid not null,
  seen text not null,
  at timestamp with time zone not null,
  by_person uuid not null
);

create table partner_consent (
  id integer not null -- generated,
  partner_id uuid not null,
  what text not null,
  given boolean not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  office_id integer,
  said_how text,
  said_note text
);

create table partner_contact (
  id uuid not null,
  partner_id uuid not null,
  name text not null,
  position text,
  phone text,
  email text,
  rank integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null
);

create table partner_gift (
  id uuid not null,
  partner_id uuid not null,
  scope_id integer not null,
  year integer not null,
  what text not null,
  kind text not null,
  value bigint,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null
);

create table partner_merge (
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  added jsonb not null,
  grants uuid[] not null,
  ended uuid[] not null,
  invitations uuid[] not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid
);

create table partner_role (
  id uuid not null,
  partner_id uuid not null,
  region_id integer not null,
  province_id integer,
  regency_id integer,
  strategy text not null,
  topic text not null,
  since date not null,
  until date,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_by uuid
);

create table partner_version (
  partner_id uuid not null,
  version integer not null,
  what text not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  facts jsonb not null
);

create table passkey (
  id uuid not null,
  person_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  alone boolean not null,
  name text not null,
  added_at timestamp with time zone not null,
  used_at timestamp with time zone,
  device_id uuid,
  dismissed_at timestamp with time zone
);

create table passkey_attempt (
  ticket_hash bytea not null,
  challenge text not null,
  purpose text not null,
  person_id uuid,
  session_id uuid,
  step_id uuid,
  expires_at timestamp with time zone not null
);

create table peer_phone (
  library_id uuid not null,
  phone text not null,
  said_at timestamp with time zone not null,
  said_by uuid
);

create table period (
  month date not null,
  submit_by date not null,
  verify_by date not null,
  locks_on date not null,
  set_at timestamp with time zone not null,
  set_by uuid
);

create table person (
  id uuid not null,
  name text not null,
  language text not null default 'id'::text,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  seen_at timestamp with time zone
);

create table phone_key (
  kid text not null,
  person_id uuid not null,
  public_key bytea not null,
  session_id uuid,
  registered_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table photo (
  id uuid not null,
  about text not null,
  record_id uuid not null,
  upload text not null,
  caption text,
  latitude double precision,
  longitude double precision,
  large text not null,
  small text not null,
  width integer not null,
  height integer not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  left_at timestamp with time zone,
  chosen boolean not null default false
);

create table photo_clearance (
  photo_id uuid not null,
  shows text not null,
  said_at timestamp with time zone not null,
  said_by uuid
);

create table photo_consent (
  photo_id uuid not null,
  consent_id uuid not null
);

create table plan (
  library_id uuid not null,
  year integer not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  outcome text,
  remark text,
  version integer not null default 1
);

create table plan_item (
  id uuid not null,
  library_id uuid not null,
  year integer not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  month date not null,
  title text not null,
  strategy text not null,
  topic text not null,
  need text,
  need_id uuid,
  lesson text,
  target_group text,
  target_number integer,
  responsible text,
  partner text,
  partner_id uuid,
  cost bigint,
  source text,
  measure text,
  added_at timestamp with time zone not null,
  added_by uuid,
  changed_at timestamp with time zone,
  changed_by uuid,
  begun_on date,
  begun_by uuid,
  finished_on date,
  finished_by uuid,
  result text,
  dropped_on date,
  dropped_by uuid,
  drop_reason text,
  carried_on date,
  carried_by uuid,
  carried_to uuid,
  version integer not null default 1,
  steps text
);

create table plan_review (
  library_id uuid not null,
  year integer not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  outcome text not null,
  remark text
);

create table policy_basis (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  kind text not null,
  number text not null,
  title text not null,
  dated date not null,
  valid_until date,
  amount bigint,
  partner_id uuid,
  link text,
  file text,
  file_type text,
  upload text,
  topics text[] not null,
  ended_on date,
  ended_reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table practice (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  title text not null,
  strategy text not null,
  topic text not null,
  problem text,
  for_whom text,
  days integer,
  cost bigint,
  materials text,
  partners text,
  conditions text[] not null default '{}'::text[],
  result text,
  pitfalls text,
  adapts_id uuid,
  written_at timestamp with time zone not null,
  written_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  returned_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  published_at timestamp with time zone,
  published_by uuid,
  retired_at timestamp with time zone,
  retired_by uuid,
  retire_reason text,
  version integer not null default 1
);

create table practice_activity (
  practice_id uuid not null,
  activity_id uuid not null,
  nr integer not null,
  free boolean not null default false
);

create table practice_change (
  practice_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  what text not null,
  note text,
  changes jsonb not null default '[]'::jsonb
);

create table practice_picture (
  practice_id uuid not null,
  photo_id uuid not null,
  nr integer not null,
  step integer,
  said text
);

create table practice_screening (
  practice_id uuid not null,
  version integer not null,
  found text,
  screened_at timestamp with time zone not null
);

create table practice_search (
  practice_id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  library_kind text not null,
  strategy text not null,
  topic text not null,
  cost bigint,
  conditions text[] not null,
  retired boolean not null,
  published_at timestamp with time zone not null,
  takers integer not null default 0,
  working integer not null default 0,
  sort_title text not null,
  title_fold text not null,
  fold text not null
);

create table practice_step (
  practice_id uuid not null,
  nr integer not null,
  text text not null
);

create table practice_word (
  word text not null
);

create table press_contact (
  scope_id integer not null,
  contact text not null,
  set_at timestamp with time zone not null,
  set_by uuid
);

create table producer (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  kind text not null,
  members integer,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  forgotten_at timestamp with time zone,
  version integer not null default 1,
  keyed boolean not null default false
);

create table producer_before (
  producer_id uuid not null,
  income bigint,
  noted_at timestamp with time zone not null,
  sealed bytea
);

create table producer_person (
  producer_id uuid not null,
  name text not null,
  phone text
);

create table product (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  producer_id uuid not null,
  name text not null,
  kind text not null,
  story text,
  price bigint,
  unit text not null,
  content text,
  packaging text,
  permits jsonb not null default '[]'::jsonb,
  capacity integer,
  activity_id uuid,
  plan_item_id uuid,
  names_child boolean not null,
  listed_on date,
  retired_on date,
  retired_reason text,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  version integer not null default 1
);

create table product_income (
  product_id uuid not null,
  month date not null,
  income bigint not null
);

create table product_income_year (
  product_id uuid not null,
  year integer not null,
  producer_id uuid not null,
  sealed bytea not null
);

create table product_interest (
  id uuid not null,
  product_id uuid not null,
  on_day date not null,
  ordered boolean not null,
  quantity integer,
  how text not null,
  buyer text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid
);

create table product_sale (
  product_id uuid not null,
  month date not null,
  quantity integer not null,
  reported_at timestamp with time zone not null,
  reported_by uuid
);

create table product_support (
  product_id uuid not null,
  need_id uuid not null,
  kind text not null,
  wanted_at timestamp with time zone not null
);

create table programme_year (
  year integer not null,
  title text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid
);

create table publication (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  activity_id uuid,
  medium text not null,
  name text not null,
  published_on date not null,
  title text not null,
  link text,
  link_key text,
  reach bigint,
  reach_how text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  version integer not null default 1
);

create table push_device (
  id uuid not null,
  person_id uuid not null,
  session_id uuid,
  endpoint text not null,
  p256dh bytea not null,
  auth bytea not null,
  key_no smallint not null,
  device text not null,
  added_at timestamp with time zone not null
);

create table push_key (
  no smallint not null,
  public_key bytea not null,
  secret bytea not null,
  made_at timestamp with time zone not null
);

create table question (
  id uuid not null,
  library_id uuid,
  province_id integer,
  regency_id integer,
  scope_id integer not null,
  asker_id uuid not null,
  asker_role text not null,
  asker_place text not null,
  title text not null,
  body text,
  at timestamp with time zone not null,
  level text not null,
  passed_on_at timestamp with time zone,
  passed_on_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_place text,
  useful boolean not null default false,
  fold text not null,
  version integer not null default 1
);

create table question_answer (
  question_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  answer text not null,
  useful boolean not null
);

create table receipt (
  command_id uuid not null,
  person_id uuid,
  name text not null,
  body_hash bytea not null,
  result jsonb not null,
  at timestamp with time zone not null,
  key_no smallint,
  signature bytea,
  about text,
  code bytea
);

create table recovery_code (
  person_id uuid not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table region (
  id integer not null,
  code text not null,
  name text not null,
  level text not null,
  parent_id integer,
  province_id integer,
  regency_id integer,
  district_id integer,
  rank integer,
  latitude real,
  longitude real,
  fold text not null,
  valid_from date not null,
  valid_to date,
  followed_by integer,
  began date
);

create table region_past (
  id integer not null -- generated,
  region_id integer not null,
  decree_id uuid not null,
  code text not null,
  name text not null,
  fold text not null,
  parent_id integer not null,
  province_id integer not null,
  regency_id integer,
  district_id integer,
  valid_from date not null,
  valid_to date not null,
  renamed boolean not null,
  moved boolean not null
);

create table reminder (
  id uuid not null,
  person_id uuid not null,
  key text not null,
  step text not null,
  month date not null,
  library_id uuid,
  day date not null,
  made_at timestamp with time zone not null
);

create table reminder_email (
  person_id uuid not null,
  address text not null,
  verified_at timestamp with time zone,
  refused_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  stop_token text not null,
  code text,
  code_until timestamp with time zone,
  code_sent_at timestamp with time zone,
  codes_on date not null,
  codes integer not null,
  weekly boolean not null default true
);

create table reminder_sending (
  id uuid not null,
  reminder_id uuid not null,
  device_id uuid,
  tries integer not null default 0,
  next_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text
);

create table report_rule (
  code text not null,
  left_code text not null,
  op text not null,
  right_code text not null,
  message_id text not null,
  message_en text not null,
  valid_from date not null,
  valid_to date
);

create table rescue_handing (
  id uuid not null,
  file_id uuid not null,
  owner_id uuid not null,
  carrier_id uuid not null,
  phone_key text not null,
  made_at timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  done_at timestamp with time zone,
  commands uuid[] not null,
  records jsonb,
  photos jsonb
);

create table rescue_key (
  no smallint not null,
  kid text not null,
  public_key bytea not null,
  secret bytea not null,
  made_at timestamp with time zone not null
);

create table retention_day (
  rule text not null,
  day date not null,
  removed integer not null
);

create table role_grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ends_at timestamp with time zone,
  starts_at timestamp with time zone
);

create table scope (
  id integer not null,
  kind text not null,
  parent_id integer,
  province_id integer,
  regency_id integer,
  name text not null
);

create table sensitive_look (
  id bigint not null -- generated,
  at timestamp with time zone not null,
  person_id uuid not null,
  role text,
  role_scope_id integer,
  kind text not null,
  record_id uuid,
  fields text[] not null,
  people integer not null default 1,
  scope_id integer not null
);

create table session (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  device text not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  device_id uuid,
  is_new boolean not null default false,
  dismissed_at timestamp with time zone
);

create table setting (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null
);

create table sign_in_step (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  device text,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table signatory (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  name text not null,
  number_kind text,
  number text,
  rank text,
  position text not null,
  acting text,
  valid_from date not null,
  valid_until date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  replaced_by uuid
);

create table signed_document (
  id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  number text not null,
  dated date not null,
  file text not null,
  bytes integer not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  reason text
);

create table signing_key (
  no smallint not null,
  kid text not null,
  public_key bytea not null,
  secret bytea,
  made_at timestamp with time zone not null
);

create table sso_attempt (
  ticket_hash bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  person_id uuid,
  expires_at timestamp with time zone not null
);

create table sso_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null
);

create table standard_answer (
  library_id uuid not null,
  criterion_id smallint not null,
  version integer not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  value jsonb,
  note text,
  at timestamp with time zone not null,
  by_person uuid
);

create table standard_score (
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  district_id integer,
  scope_id integer not null,
  sort_name text not null,
  score smallint not null,
  unknown smallint not null,
  missing smallint[] not null,
  edition text not null
);

create table stored_file (
  sha256 text not null,
  bytes integer not null,
  stored_at timestamp with time zone not null
);

create table story (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  area text not null,
  sdgs integer[] not null,
  month date not null,
  activity_id uuid,
  plan_item_id uuid,
  product_id uuid,
  commitment_id uuid,
  delivery_id uuid,
  sealed bytea,
  tells_child boolean not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  amended_at timestamp with time zone,
  consented_at timestamp with time zone,
  returned_at timestamp with time zone,
  returned_by uuid,
  returned_sealed bytea,
  verified_at timestamp with time zone,
  verified_by uuid,
  checks text[] not null default '{}'::text[],
  evidence_sealed bytea,
  published_at timestamp with time zone,
  published_by uuid,
  code text,
  withdrawn_at timestamp with time zone,
  version integer not null default 1
);

create table story_panel (
  id uuid not null,
  scope_id integer not null,
  province_id integer,
  regency_id integer,
  level text not null,
  title text not null,
  area text,
  from_month date not null,
  until_month date not null,
  members jsonb not null,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer not null default 1
);

create table story_panel_story (
  panel_id uuid not null,
  story_id uuid not null,
  put_at timestamp with time zone not null,
  chosen_at timestamp with time zone,
  reason_sealed bytea
);

create table story_panel_vote (
  panel_id uuid not null,
  member_id uuid not null,
  story_id uuid not null,
  reason_sealed bytea,
  voted_at timestamp with time zone not null
);

create table story_voice (
  story_id uuid not null,
  file text not null,
  upload text not null,
  type text not null,
  seconds integer not null,
  added_at timestamp with time zone not null
);

create table survey (
  id uuid not null,
  library_id uuid,
  province_id integer,
  regency_id integer,
  scope_id integer not null,
  about text not null,
  activity_id uuid,
  meeting_id uuid,
  service text,
  kind text not null,
  follows uuid,
  area text not null,
  wording integer not null default 1,
  held_on date not null,
  people integer,
  token text not null,
  page_key bytea not null,
  state text not null default 'open'::text,
  steps integer[] not null default array_fill(0, ARRAY[20]),
  shown integer not null default 0,
  made_at timestamp with time zone not null,
  made_by uuid,
  closed_at timestamp with time zone,
  version integer not null default 1
);

create table survey_answer (
  id uuid not null,
  survey_id uuid not null,
  knowledge integer not null,
  confidence integer not null,
  application integer not null,
  awareness integer not null,
  best text,
  better text,
  code text,
  shown boolean not null,
  held boolean not null default false
);

create table survey_told (
  survey_id uuid not null,
  person_id uuid not null,
  day date not null
);

create table talk_message (
  id uuid not null,
  library_id uuid not null,
  province_id integer not null,
  regency_id integer,
  scope_id integer not null,
  about text not null,
  record text not null,
  above text not null,
  author_id uuid not null,
  author_role text not null,
  author_place text not null,
  body text,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);

create table talk_seen (
  person_id uuid not null,
  item_id uuid not null,
  at timestamp with time zone not null
);

create table tally (
  region_id integer not null,
  month date not null,
  measure_id smallint not null,
  reported bigint not null,
  verified bigint not null
);

create table tally_delta (
  id bigint not null -- generated,
  province_id integer not null,
  regency_id integer,
  month date not null,
  measure_id smallint not null,
  reported bigint not null,
  verified bigint not null,
  kind smallint not null default 0
);

create table tally_generation (
  only_one boolean not null default true,
  number bigint not null
);

create table tally_shift (
  region_id integer not null,
  month date not null,
  measure_id smallint not null,
  carried boolean not null,
  reported bigint not null,
  verified bigint not null
);

create table target (
  year integer not null,
  region_id integer not null,
  measure text not null,
  value integer not null,
  set_at timestamp with time zone not null,
  set_by uuid
);

alter table access_reset add constraint access_reset_code_hash_key UNIQUE (code_hash);
alter table access_reset add constraint access_reset_entry_hash_key UNIQUE (entry_hash);
alter table access_reset add constraint access_reset_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table access_reset add constraint access_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table access_reset add constraint access_reset_pkey PRIMARY KEY (id);
alter table access_reset add constraint access_reset_token_hash_key UNIQUE (token_hash);
alter table action_item add constraint action_item_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES action_item(id);
alter table action_item add constraint action_item_carried_to_fkey FOREIGN KEY (carried_to) REFERENCES minute_line(id);
alter table action_item add constraint action_item_check CHECK (((state = 'carried-over'::text) = (carried_to IS NOT NULL)));
alter table action_item add constraint action_item_id_fkey FOREIGN KEY (id) REFERENCES minute_line(id) ON DELETE CASCADE;
alter table action_item add constraint action_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id);
alter table action_item add constraint action_item_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table action_item add constraint action_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table action_item add constraint action_item_pkey PRIMARY KEY (id);
alter table action_item add constraint action_item_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table action_item add constraint action_item_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'dropped'::text, 'carried-over'::text])));
alter table action_step add constraint action_step_check CHECK (((step <> ALL (ARRAY['progress'::text, 'dropped'::text])) OR (text IS NOT NULL)));
alter table action_step add constraint action_step_item_id_fkey FOREIGN KEY (item_id) REFERENCES action_item(id) ON DELETE CASCADE;
alter table action_step add constraint action_step_link_check CHECK ((link ~~ 'https://%'::text));
alter table action_step add constraint action_step_pkey PRIMARY KEY (id);
alter table action_step add constraint action_step_step_check CHECK ((step = ANY (ARRAY['progress'::text, 'done'::text, 'dropped'::text, 'carried-over'::text, 'taken-up'::text])));
alter table action_told add constraint action_told_item_id_fkey FOREIGN KEY (item_id) REFERENCES action_item(id) ON DELETE CASCADE;
alter table action_told add constraint action_told_pkey PRIMARY KEY (item_id, step);
alter table action_told add constraint action_told_step_check CHECK ((step = ANY (ARRAY['week'::text, 'day'::text, 'late'::text, 'later'::text])));
alter table activity add constraint activity_check CHECK (((verified_at IS NULL) OR (returned_at IS NULL)));
alter table activity add constraint activity_check1 CHECK (((returned_at IS NULL) = (return_reason IS NULL)));
alter table activity add constraint activity_check2 CHECK (((source IS NULL) = (taken_by IS NULL)));
alter table activity add constraint activity_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table activity add constraint activity_pkey PRIMARY KEY (id);
alter table activity add constraint activity_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table activity add constraint activity_strategy_check CHECK ((strategy = ANY (ARRAY['information-service'::text, 'community-involvement'::text, 'advocacy'::text, 'publication'::text])));
alter table activity_verification add constraint activity_verification_outcome_check CHECK ((outcome = ANY (ARRAY['verified'::text, 'returned'::text, 'undone'::text])));
alter table activity_verification add constraint activity_verification_pkey PRIMARY KEY (activity_id, version);
alter table adoption add constraint adoption_check CHECK (((kind = 'adapted'::text) = ((changes IS NOT NULL) AND (why IS NOT NULL))));
alter table adoption add constraint adoption_check1 CHECK (((working_on IS NULL) OR (trying_on IS NOT NULL)));
alter table adoption add constraint adoption_check2 CHECK (((working_on IS NULL) = (result IS NULL)));
alter table adoption add constraint adoption_check3 CHECK (((dropped_on IS NULL) = (drop_reason IS NULL)));
alter table adoption add constraint adoption_check4 CHECK (((from_id IS NULL) OR (from_id <> id)));
alter table adoption add constraint adoption_from_id_fkey FOREIGN KEY (from_id) REFERENCES adoption(id);
alter table adoption add constraint adoption_kind_check CHECK ((kind = ANY (ARRAY['as-is'::text, 'adapted'::text])));
alter table adoption add constraint adoption_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table adoption add constraint adoption_pkey PRIMARY KEY (id);
alter table adoption add constraint adoption_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table adoption add constraint adoption_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id);
alter table agenda_item add constraint agenda_item_check CHECK ((ends_at > starts_at));
alter table agenda_item add constraint agenda_item_hours_check CHECK (((hours >= 1) AND (hours <= 40)));
alter table agenda_item add constraint agenda_item_kind_check CHECK ((kind = ANY (ARRAY['registration'::text, 'opening'::text, 'session'::text, 'sharing'::text, 'booths'::text, 'discussion'::text, 'agreement'::text, 'break'::text, 'other'::text])));
alter table agenda_item add constraint agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table agenda_item add constraint agenda_item_pkey PRIMARY KEY (id);
alter table aid_item add constraint aid_item_check CHECK (((arrived >= 0) AND (arrived <= count)));
alter table aid_item add constraint aid_item_check1 CHECK (((received_on IS NULL) = (arrived IS NULL)));
alter table aid_item add constraint aid_item_check2 CHECK (((ended_on IS NULL) = (outcome IS NULL)));
alter table aid_item add constraint aid_item_condition_check CHECK ((condition = ANY (ARRAY['good'::text, 'partly-damaged'::text, 'damaged'::text])));
alter table aid_item add constraint aid_item_count_check CHECK ((count > 0));
alter table aid_item add constraint aid_item_kind_check CHECK ((kind = ANY (ARRAY['computer'::text, 'printer'::text, 'modem'::text, 'bookshelf'::text, 'books'::text, 'furniture'::text, 'projector'::text, 'other'::text])));
alter table aid_item add constraint aid_item_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table aid_item add constraint aid_item_outcome_check CHECK ((outcome = ANY (ARRAY['lost'::text, 'withdrawn'::text])));
alter table aid_item add constraint aid_item_pkey PRIMARY KEY (id);
alter table aid_item add constraint aid_item_source_check CHECK ((source = ANY (ARRAY['apbn'::text, 'dak'::text, 'apbd-province'::text, 'apbd-regency'::text, 'village-fund'::text, 'company'::text, 'community'::text, 'other'::text])));
alter table aid_item add constraint aid_item_value_check CHECK ((value >= 0));
alter table aid_step add constraint aid_step_item_id_fkey FOREIGN KEY (item_id) REFERENCES aid_item(id);
alter table aid_step add constraint aid_step_pkey PRIMARY KEY (item_id, version);
alter table aid_step add constraint aid_step_step_check CHECK ((step = ANY (ARRAY['allocated'::text, 'shipped'::text, 'received'::text, 'in-use'::text, 'broken'::text, 'lost'::text, 'withdrawn'::text])));
alter table announcement add constraint announcement_pkey PRIMARY KEY (id);
alter table announcement add constraint announcement_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table announcement add constraint announcement_role_check CHECK ((role = ANY (ARRAY['province'::text, 'regency'::text, 'library'::text, 'trainer'::text, 'village-head'::text, 'agency-head'::text])));
alter table announcement add constraint announcement_sender_scope_fkey FOREIGN KEY (sender_scope) REFERENCES scope(id);
alter table announcement_reading add constraint announcement_reading_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcement(id);
alter table announcement_reading add constraint announcement_reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table announcement_reading add constraint announcement_reading_pkey PRIMARY KEY (announcement_id, person_id);
alter table attendance add constraint attendance_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE CASCADE;
alter table attendance add constraint attendance_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table attendance add constraint attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table attendance add constraint attendance_pkey PRIMARY KEY (id);
alter table attendance add constraint attendance_way_check CHECK ((way = ANY (ARRAY['code'::text, 'name'::text, 'walk-in'::text])));
alter table attendance_claim add constraint attendance_claim_attendance_id_fkey FOREIGN KEY (attendance_id) REFERENCES attendance(id) ON DELETE CASCADE;
alter table attendance_claim add constraint attendance_claim_pkey PRIMARY KEY (id);
alter table attendance_claim add constraint attendance_claim_way_check CHECK ((way = ANY (ARRAY['code'::text, 'name'::text, 'walk-in'::text])));
alter table attendance_signature add constraint attendance_signature_attendance_id_fkey FOREIGN KEY (attendance_id) REFERENCES attendance(id) ON DELETE CASCADE;
alter table attendance_signature add constraint attendance_signature_path_check CHECK ((length(path) <= 20000));
alter table attendance_signature add constraint attendance_signature_pkey PRIMARY KEY (attendance_id);
alter table authenticator add constraint authenticator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table authenticator add constraint authenticator_pkey PRIMARY KEY (person_id);
alter table booth add constraint booth_code_check CHECK ((code ~ '^[2-9A-Z]{8}$'::text));
alter table booth add constraint booth_code_key UNIQUE (code);
alter table booth add constraint booth_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table booth add constraint booth_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table booth add constraint booth_number_check CHECK (((number >= 1) AND (number <= 999)));
alter table booth add constraint booth_pkey PRIMARY KEY (id);
alter table booth_day add constraint booth_day_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booth(id) ON DELETE CASCADE;
alter table booth_day add constraint booth_day_n_check CHECK ((n > 0));
alter table booth_day add constraint booth_day_pkey PRIMARY KEY (booth_id, day);
alter table booth_item add constraint booth_item_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booth(id) ON DELETE CASCADE;
alter table booth_item add constraint booth_item_kind_check CHECK ((kind = ANY (ARRAY['product'::text, 'content'::text, 'activity'::text, 'practice'::text])));
alter table booth_item add constraint booth_item_pkey PRIMARY KEY (booth_id, kind, record_id);
alter table boundary_decree add constraint "boundary.number-taken" UNIQUE (number);
alter table boundary_decree add constraint boundary_decree_effective_from_check CHECK ((EXTRACT(day FROM effective_from) = (1)::numeric));
alter table boundary_decree add constraint boundary_decree_pkey PRIMARY KEY (id);
alter table breach add constraint breach_check CHECK (((closed_at IS NULL) = (closing IS NULL)));
alter table breach add constraint breach_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id);
alter table breach add constraint breach_kinds_check CHECK ((cardinality(kinds) > 0));
alter table breach add constraint breach_people_check CHECK ((people >= 0));
alter table breach add constraint breach_pkey PRIMARY KEY (id);
alter table breach add constraint breach_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table brief add constraint brief_angle_check CHECK ((angle = ANY (ARRAY['figures'::text, 'economy'::text, 'information'::text, 'learning'::text, 'community'::text])));
alter table brief add constraint brief_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table brief add constraint brief_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table brief add constraint brief_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table brief add constraint brief_pkey PRIMARY KEY (id);
alter table brief add constraint brief_token_key UNIQUE (token);
alter table brief_seen add constraint brief_seen_brief_id_fkey FOREIGN KEY (brief_id) REFERENCES brief(id);
alter table brief_seen add constraint brief_seen_pkey PRIMARY KEY (brief_id);
alter table calendar_feed add constraint calendar_feed_pkey PRIMARY KEY (id);
alter table calendar_feed add constraint calendar_feed_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table calendar_feed add constraint calendar_feed_token_key UNIQUE (token);
alter table catalogue_contact add constraint catalogue_contact_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table catalogue_contact add constraint catalogue_contact_phone_check CHECK ((phone ~ '^628[0-9]{7,11}$'::text));
alter table catalogue_contact add constraint catalogue_contact_pkey PRIMARY KEY (library_id);
alter table certificate add constraint certificate_code_check CHECK ((length(code) >= 22));
alter table certificate add constraint certificate_code_key UNIQUE (code);
alter table certificate add constraint certificate_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table certificate add constraint certificate_hours_check CHECK ((hours > 0));
alter table certificate add constraint certificate_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table certificate add constraint certificate_meeting_id_number_key UNIQUE (meeting_id, number);
alter table certificate add constraint certificate_pkey PRIMARY KEY (id);
alter table chain_link add constraint chain_link_check CHECK (((from_kind <> to_kind) OR (from_id <> to_id)));
alter table chain_link add constraint chain_link_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table chain_link add constraint chain_link_pkey PRIMARY KEY (from_id, from_kind, to_id, to_kind);
alter table commitment add constraint commitment_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id);
alter table commitment add constraint commitment_agreed_how_check CHECK ((agreed_how = ANY (ARRAY['link'::text, 'account'::text, 'document'::text])));
alter table commitment add constraint commitment_alike_to_fkey FOREIGN KEY (alike_to) REFERENCES commitment(id);
alter table commitment add constraint commitment_amount_check CHECK ((amount > 0));
alter table commitment add constraint commitment_check CHECK ((deadline >= promised_on));
alter table commitment add constraint commitment_check1 CHECK (((unit IS NOT NULL) OR (worth = amount)));
alter table commitment add constraint commitment_check2 CHECK ((delivered_amount <= amount));
alter table commitment add constraint commitment_check3 CHECK (((origin = 'meeting'::text) = (line_id IS NOT NULL)));
alter table commitment add constraint commitment_check4 CHECK (((line_id IS NULL) OR (meeting_id IS NOT NULL)));
alter table commitment add constraint commitment_check5 CHECK (((origin = 'pairing'::text) = (pairing_id IS NOT NULL)));
alter table commitment add constraint commitment_check6 CHECK (((agreed_at IS NULL) = (agreed_how IS NULL)));
alter table commitment add constraint commitment_check7 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)));
alter table commitment add constraint commitment_check8 CHECK (((withdrawn_at IS NULL) = (withdrawn_side IS NULL)));
alter table commitment add constraint commitment_check9 CHECK (((same_as IS NULL) OR (same_as <> id)));
alter table commitment add constraint commitment_delivered_amount_check CHECK ((delivered_amount >= 0));
alter table commitment add constraint commitment_delivered_worth_check CHECK ((delivered_worth >= 0));
alter table commitment add constraint commitment_form_check CHECK ((form = ANY (ARRAY['money'::text, 'goods'::text, 'training'::text, 'packaging'::text, 'promotion'::text, 'market-access'::text, 'finance'::text, 'volunteers'::text, 'space'::text, 'policy'::text])));
alter table commitment add constraint commitment_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table commitment add constraint commitment_line_id_fkey FOREIGN KEY (line_id) REFERENCES minute_line(id);
alter table commitment add constraint commitment_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id);
alter table commitment add constraint commitment_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);
alter table commitment add constraint commitment_origin_check CHECK ((origin = ANY (ARRAY['meeting'::text, 'pairing'::text, 'desk'::text])));
alter table commitment add constraint commitment_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
alter table commitment add constraint commitment_pairing_id_fkey FOREIGN KEY (pairing_id) REFERENCES pairing(id);
alter table commitment add constraint commitment_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table commitment add constraint commitment_pkey PRIMARY KEY (id);
alter table commitment add constraint commitment_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table commitment add constraint commitment_same_as_fkey FOREIGN KEY (same_as) REFERENCES commitment(id);
alter table commitment add constraint commitment_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table commitment add constraint commitment_spoken_check CHECK ((jsonb_typeof(spoken) = 'array'::text));
alter table commitment add constraint commitment_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)));
alter table commitment add constraint commitment_withdrawn_side_check CHECK ((withdrawn_side = ANY (ARRAY['giver'::text, 'office'::text])));
alter table commitment add constraint commitment_worth_check CHECK ((worth >= 0));
alter table commitment_change add constraint commitment_change_amount_check CHECK ((amount > 0));
alter table commitment_change add constraint commitment_change_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id);
alter table commitment_change add constraint commitment_change_pkey PRIMARY KEY (id);
alter table commitment_change add constraint commitment_change_side_check CHECK ((side = ANY (ARRAY['giver'::text, 'office'::text])));
alter table commitment_change add constraint commitment_change_worth_check CHECK ((worth >= 0));
alter table commitment_letter add constraint commitment_letter_check CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table commitment_letter add constraint commitment_letter_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table commitment_letter add constraint commitment_letter_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'not-needed'::text, 'given-up'::text])));
alter table commitment_letter add constraint commitment_letter_pkey PRIMARY KEY (id);
alter table commitment_link add constraint commitment_link_pkey PRIMARY KEY (token_hash);
alter table commitment_paper add constraint commitment_paper_pkey PRIMARY KEY (id);
alter table commitment_step add constraint commitment_step_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id);
alter table commitment_step add constraint commitment_step_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(id);
alter table commitment_step add constraint commitment_step_pkey PRIMARY KEY (id);
alter table commitment_step add constraint commitment_step_side_check CHECK ((side = ANY (ARRAY['giver'::text, 'office'::text, 'receiver'::text])));
alter table commitment_told add constraint commitment_told_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE;
alter table commitment_told add constraint commitment_told_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table commitment_told add constraint commitment_told_pkey PRIMARY KEY (commitment_id, person_id, step);
alter table consent add constraint consent_about_check CHECK ((about = ANY (ARRAY['producer'::text, 'product'::text, 'content'::text, 'story'::text])));
alter table consent add constraint consent_check CHECK (((until IS NULL) OR (until >= given_on)));
alter table consent add constraint consent_check1 CHECK (((withdrawn_at IS NOT NULL) OR (withdrawn_reason IS NULL)));
alter table consent add constraint consent_how_check CHECK ((how = ANY (ARRAY['signed'::text, 'recorded'::text, 'spoken'::text, 'drawn'::text])));
alter table consent add constraint consent_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table consent add constraint consent_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table consent add constraint consent_parts_check CHECK (((cardinality(parts) > 0) AND (parts <@ ARRAY['name'::text, 'photo'::text, 'contact'::text, 'words'::text, 'income'::text, 'voice'::text, 'place'::text])));
alter table consent add constraint consent_pkey PRIMARY KEY (id);
alter table consent add constraint consent_purposes_check CHECK (((cardinality(purposes) > 0) AND (purposes <@ ARRAY['portal'::text, 'press'::text, 'report'::text, 'training'::text])));
alter table consent add constraint consent_slip_check CHECK ((slip ~ '^[0-9a-f]{64}$'::text));
alter table consent_person add constraint consent_person_check CHECK (((guardian_name IS NULL) = (guardian_relation IS NULL)));
alter table consent_person add constraint consent_person_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consent(id) ON DELETE CASCADE;
alter table consent_person add constraint consent_person_one CHECK (((name IS NULL) <> (sealed IS NULL)));
alter table consent_person add constraint consent_person_pkey PRIMARY KEY (consent_id);
alter table contact_day add constraint contact_day_about_check CHECK ((about = ANY (ARRAY['product'::text, 'content'::text])));
alter table contact_day add constraint contact_day_n_check CHECK ((n > 0));
alter table contact_day add constraint contact_day_pkey PRIMARY KEY (record_id, day);
alter table correction_request add constraint correction_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id);
alter table correction_request add constraint correction_request_check CHECK ((((outcome IS NULL) = (answered_at IS NULL)) AND ((outcome IS NULL) = (answer IS NULL))));
alter table correction_request add constraint correction_request_outcome_check CHECK ((outcome = ANY (ARRAY['corrected'::text, 'declined'::text])));
alter table correction_request add constraint correction_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table correction_request add constraint correction_request_pkey PRIMARY KEY (id);
alter table correction_request add constraint correction_request_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table credential add constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table credential add constraint credential_pkey PRIMARY KEY (person_id);
alter table criterion add constraint "criterion.code-taken" UNIQUE (code);
alter table criterion add constraint criterion_fact_check CHECK ((fact = ANY (ARRAY['titles'::text, 'floorArea'::text, 'weeklyHours'::text, 'staff'::text, 'computers'::text, 'internet'::text, 'power'::text, 'npp'::text])));
alter table criterion add constraint criterion_kind_check CHECK ((kind = ANY (ARRAY['yes-no'::text, 'number'::text, 'choice'::text])));
alter table criterion add constraint criterion_pkey PRIMARY KEY (id);
alter table criterion_version add constraint criterion_version_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id);
alter table criterion_version add constraint criterion_version_pkey PRIMARY KEY (criterion_id, version);
alter table criterion_version add constraint criterion_version_weight_check CHECK (((weight >= 1) AND (weight <= 100)));
alter table decree add constraint decree_budget_check CHECK ((budget >= 0));
alter table decree add constraint decree_pkey PRIMARY KEY (id);
alter table decree add constraint decree_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table decree add constraint decree_year_fkey FOREIGN KEY (year) REFERENCES programme_year(year);
alter table delivery add constraint delivery_amount_check CHECK ((amount > 0));
alter table delivery add constraint delivery_arrived_check CHECK ((arrived > 0));
alter table delivery add constraint delivery_arrived_worth_check CHECK ((arrived_worth >= 0));
alter table delivery add constraint delivery_check CHECK ((num_nulls(confirmed_on, confirmed_at, arrived, arrived_worth, condition) = ANY (ARRAY[0, 5])));
alter table delivery add constraint delivery_check1 CHECK ((arrived <= amount));
alter table delivery add constraint delivery_check2 CHECK ((num_nonnulls(confirmed_on, denied_on, cancelled_on) <= 1));
alter table delivery add constraint delivery_check3 CHECK ((((denied_on IS NULL) AND (cancelled_on IS NULL)) = (reason IS NULL)));
alter table delivery add constraint delivery_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id);
alter table delivery add constraint delivery_condition_check CHECK ((condition = ANY (ARRAY['good'::text, 'partly-damaged'::text, 'damaged'::text])));
alter table delivery add constraint delivery_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table delivery add constraint delivery_pkey PRIMARY KEY (id);
alter table delivery add constraint delivery_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table delivery add constraint delivery_told_side_check CHECK ((told_side = ANY (ARRAY['giver'::text, 'office'::text, 'receiver'::text])));
alter table delivery add constraint delivery_worth_check CHECK ((worth >= 0));
alter table document_template add constraint document_template_body_check CHECK ((length(body) <= 20000));
alter table document_template add constraint document_template_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table document_template add constraint document_template_pkey PRIMARY KEY (id);
alter table document_template add constraint document_template_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table document_template add constraint document_template_scope_id_kind_language_number_key UNIQUE (scope_id, kind, language, number);
alter table effort add constraint effort_amount_check CHECK ((amount > 0));
alter table effort add constraint effort_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table effort add constraint effort_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'promised'::text, 'given'::text, 'refused'::text])));
alter table effort add constraint effort_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table effort add constraint effort_pkey PRIMARY KEY (id);
alter table effort_outcome add constraint effort_outcome_effort_id_fkey FOREIGN KEY (effort_id) REFERENCES effort(id) ON DELETE CASCADE;
alter table effort_outcome add constraint effort_outcome_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'promised'::text, 'given'::text, 'refused'::text])));
alter table effort_outcome add constraint effort_outcome_pkey PRIMARY KEY (effort_id, version);
alter table enrolment add constraint enrolment_budget_check CHECK ((budget >= 0));
alter table enrolment add constraint enrolment_check CHECK (((ended_on IS NULL) = (outcome IS NULL)));
alter table enrolment add constraint enrolment_check1 CHECK (((active_from IS NULL) OR (ended_on IS NULL) OR (ended_on >= active_from)));
alter table enrolment add constraint enrolment_check2 CHECK ((((source IS NULL) = (source_as_of IS NULL)) AND ((source IS NULL) = (taken_by IS NULL))));
alter table enrolment add constraint enrolment_decree_id_fkey FOREIGN KEY (decree_id) REFERENCES decree(id);
alter table enrolment add constraint enrolment_kind_check CHECK ((kind = ANY (ARRAY['beneficiary'::text, 'replication'::text, 'improving'::text])));
alter table enrolment add constraint enrolment_learned_from_fkey FOREIGN KEY (learned_from) REFERENCES library(id);
alter table enrolment add constraint enrolment_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table enrolment add constraint enrolment_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES library(id);
alter table enrolment add constraint enrolment_outcome_check CHECK ((outcome = ANY (ARRAY['independent'::text, 'lapsed'::text])));
alter table enrolment add constraint enrolment_pkey PRIMARY KEY (id);
alter table enrolment add constraint enrolment_proposed_as_check CHECK ((proposed_as = ANY (ARRAY['regency'::text, 'library'::text])));
alter table enrolment add constraint enrolment_score_check CHECK (((score >= 0) AND (score <= 100)));
alter table enrolment add constraint enrolment_year_fkey FOREIGN KEY (year) REFERENCES programme_year(year);
alter table enrolment_step add constraint enrolment_step_check CHECK (((number IS NOT NULL) OR (note IS NOT NULL)));
alter table enrolment_step add constraint enrolment_step_noted_as_check CHECK ((noted_as = ANY (ARRAY['regency'::text, 'library'::text])));
alter table enrolment_step add constraint enrolment_step_pkey PRIMARY KEY (enrolment_id, step, noted_at);
alter table enrolment_step add constraint enrolment_step_step_check CHECK ((step = ANY (ARRAY['commitment'::text, 'room'::text, 'staff'::text])));
alter table event add constraint event_pkey PRIMARY KEY (seq);
alter table figure add constraint figure_pkey PRIMARY KEY (code);
alter table figure add constraint figure_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table form add constraint "form.kind-taken" UNIQUE (meeting_id, kind);
alter table form add constraint form_check CHECK ((same_as <> id));
alter table form add constraint form_check1 CHECK (((state = 'draft'::text) = (opened_at IS NULL)));
alter table form add constraint form_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)));
alter table form add constraint form_kind_check CHECK ((kind = ANY (ARRAY['evaluation'::text, 'pre-test'::text, 'post-test'::text])));
alter table form add constraint form_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table form add constraint form_pkey PRIMARY KEY (id);
alter table form add constraint form_same_as_fkey FOREIGN KEY (same_as) REFERENCES form(id);
alter table form add constraint form_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])));
alter table form add constraint form_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table form add constraint form_token_check CHECK ((length(token) >= 12));
alter table form add constraint form_token_key UNIQUE (token);
alter table form_answer add constraint form_answer_code_check CHECK ((length(code) = 6));
alter table form_answer add constraint form_answer_form_id_fkey FOREIGN KEY (form_id) REFERENCES form(id) ON DELETE CASCADE;
alter table form_answer add constraint form_answer_pkey PRIMARY KEY (id);
alter table form_question add constraint form_question_area_check CHECK ((area = ANY (ARRAY['knowledge'::text, 'confidence'::text, 'application'::text, 'awareness'::text])));
alter table form_question add constraint form_question_check CHECK (((kind = 'choice'::text) = (jsonb_array_length(options) > 0)));
alter table form_question add constraint form_question_form_id_fkey FOREIGN KEY (form_id) REFERENCES form(id) ON DELETE CASCADE;
alter table form_question add constraint form_question_form_id_number_key UNIQUE (form_id, number);
alter table form_question add constraint form_question_kind_check CHECK ((kind = ANY (ARRAY['scale'::text, 'choice'::text, 'text'::text])));
alter table form_question add constraint form_question_pkey PRIMARY KEY (form_id, id);
alter table form_question add constraint form_question_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)));
alter table form_respondent add constraint form_respondent_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES form_answer(id) ON DELETE CASCADE;
alter table form_respondent add constraint form_respondent_form_id_fkey FOREIGN KEY (form_id) REFERENCES form(id) ON DELETE CASCADE;
alter table form_respondent add constraint form_respondent_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table form_respondent add constraint form_respondent_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table form_respondent add constraint form_respondent_pkey PRIMARY KEY (answer_id);
alter table guest add constraint guest_check CHECK (((deputy_of IS NULL) OR (deputy_of <> id)));
alter table guest add constraint guest_deputy_of_fkey FOREIGN KEY (deputy_of) REFERENCES guest(id);
alter table guest add constraint guest_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table guest add constraint guest_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table guest add constraint guest_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table guest add constraint guest_part_check CHECK ((part = ANY (ARRAY['participant'::text, 'speaker'::text, 'official'::text, 'partner'::text, 'organiser'::text, 'press'::text, 'other'::text])));
alter table guest add constraint guest_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table guest add constraint guest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table guest add constraint guest_pkey PRIMARY KEY (id);
alter table guest add constraint guest_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table guest add constraint guest_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'sent'::text, 'accepted'::text, 'tentative'::text, 'declined'::text, 'deputised'::text, 'withdrawn'::text])));
alter table guest add constraint guest_token_check CHECK ((length(token) >= 22));
alter table guest add constraint guest_token_key UNIQUE (token);
alter table guest_alias add constraint guest_alias_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table guest_alias add constraint guest_alias_pkey PRIMARY KEY (id);
alter table guest_contact add constraint guest_contact_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table guest_contact add constraint guest_contact_pkey PRIMARY KEY (guest_id);
alter table guest_mail add constraint guest_mail_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table guest_mail add constraint guest_mail_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text, 'moved'::text, 'cancelled'::text, 'withdrawn'::text, 'thanks'::text])));
alter table guest_mail add constraint guest_mail_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table guest_mail add constraint guest_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'not-needed'::text, 'given-up'::text])));
alter table guest_mail add constraint guest_mail_pkey PRIMARY KEY (id);
alter table guest_payment add constraint guest_payment_amount_check CHECK (((amount >= 1) AND (amount <= 1000000000)));
alter table guest_payment add constraint guest_payment_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table guest_payment add constraint guest_payment_pkey PRIMARY KEY (guest_id);
alter table guest_step add constraint guest_step_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE;
alter table guest_step add constraint guest_step_pkey PRIMARY KEY (guest_id, version);
alter table guest_step add constraint guest_step_step_check CHECK ((step = ANY (ARRAY['listed'::text, 'sent'::text, 'reminded'::text, 'told'::text, 'accepted'::text, 'tentative'::text, 'declined'::text, 'deputised'::text, 'withdrawn'::text, 'thanked'::text])));
alter table guest_step add constraint guest_step_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'link'::text, 'letter'::text, 'desk'::text])));
alter table holiday add constraint holiday_pkey PRIMARY KEY (day, name);
alter table import_job add constraint import_job_mode_check CHECK ((mode = ANY (ARRAY['all'::text, 'valid'::text])));
alter table import_job add constraint import_job_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table import_job add constraint import_job_pkey PRIMARY KEY (id);
alter table import_job add constraint import_job_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table import_job add constraint import_job_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'mapped'::text, 'checked'::text, 'applying'::text, 'done'::text, 'failed'::text, 'withdrawn'::text])));
alter table import_job add constraint import_job_task_check CHECK ((task = ANY (ARRAY['read'::text, 'check'::text, 'apply'::text])));
alter table import_mapping add constraint import_mapping_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table import_mapping add constraint import_mapping_pkey PRIMARY KEY (person_id, kind, heading_set);
alter table import_row add constraint import_row_action_check CHECK ((action = ANY (ARRAY['create'::text, 'change'::text, 'skip'::text, 'choose'::text, 'refuse'::text, 'ignore'::text])));
alter table import_row add constraint import_row_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(id) ON DELETE CASCADE;
alter table import_row add constraint import_row_pkey PRIMARY KEY (job_id, "row");
alter table invitation add constraint invitation_code_hash_key UNIQUE (code_hash);
alter table invitation add constraint invitation_entry_hash_key UNIQUE (entry_hash);
alter table invitation add constraint invitation_hands_over_fkey FOREIGN KEY (hands_over) REFERENCES role_grant(id);
alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id);
alter table invitation add constraint invitation_period CHECK ((((role = 'auditor'::text) = (given_from IS NOT NULL)) AND ((given_from IS NULL) = (given_until IS NULL)) AND (given_from <= given_until)));
alter table invitation add constraint invitation_pkey PRIMARY KEY (id);
alter table invitation add constraint invitation_role_check CHECK ((role = ANY (ARRAY['national'::text, 'province'::text, 'regency'::text, 'library'::text, 'trainer'::text, 'partner'::text, 'village-head'::text, 'agency-head'::text, 'auditor'::text])));
alter table invitation add constraint invitation_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table invitation add constraint invitation_token_hash_key UNIQUE (token_hash);
alter table invitation add constraint invitation_used_by_fkey FOREIGN KEY (used_by) REFERENCES person(id);
alter table key_to_destroy add constraint key_to_destroy_pkey PRIMARY KEY (id);
alter table known_device add constraint known_device_once UNIQUE (person_id, key_hash);
alter table known_device add constraint known_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table known_device add constraint known_device_pkey PRIMARY KEY (id);
alter table learning_attempt add constraint learning_attempt_item_id_fkey FOREIGN KEY (item_id) REFERENCES learning_item(id) ON DELETE CASCADE;
alter table learning_attempt add constraint learning_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table learning_attempt add constraint learning_attempt_pkey PRIMARY KEY (id);
alter table learning_completion add constraint learning_completion_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table learning_completion add constraint learning_completion_module_id_fkey FOREIGN KEY (module_id) REFERENCES learning_module(id);
alter table learning_completion add constraint learning_completion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table learning_completion add constraint learning_completion_pkey PRIMARY KEY (person_id, module_id);
alter table learning_completion add constraint learning_completion_province_id_fkey FOREIGN KEY (province_id) REFERENCES region(id);
alter table learning_completion add constraint learning_completion_regency_id_fkey FOREIGN KEY (regency_id) REFERENCES region(id);
alter table learning_completion add constraint learning_completion_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table learning_done add constraint learning_done_item_id_fkey FOREIGN KEY (item_id) REFERENCES learning_item(id) ON DELETE CASCADE;
alter table learning_done add constraint learning_done_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table learning_done add constraint learning_done_pkey PRIMARY KEY (person_id, item_id);
alter table learning_item add constraint learning_item_body_check CHECK ((length(body) <= 8000));
alter table learning_item add constraint learning_item_check CHECK ((((file IS NULL) = (bytes IS NULL)) AND ((kind = 'quiz'::text) = (pass IS NOT NULL)) AND ((kind = 'video'::text) = (link IS NOT NULL)) AND ((kind = 'document'::text) OR (file IS NULL))));
alter table learning_item add constraint learning_item_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'document'::text, 'video'::text, 'quiz'::text])));
alter table learning_item add constraint learning_item_link_check CHECK ((link ~~ 'https://%'::text));
alter table learning_item add constraint learning_item_module_id_fkey FOREIGN KEY (module_id) REFERENCES learning_module(id) ON DELETE CASCADE;
alter table learning_item add constraint learning_item_pass_check CHECK (((pass >= 1) AND (pass <= 100)));
alter table learning_item add constraint learning_item_pkey PRIMARY KEY (id);
alter table learning_item add constraint learning_item_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table learning_key add constraint learning_key_pkey PRIMARY KEY (question_id);
alter table learning_key add constraint learning_key_question_id_fkey FOREIGN KEY (question_id) REFERENCES learning_question(id) ON DELETE CASCADE;
alter table learning_key add constraint learning_key_right_choice_check CHECK (((right_choice >= 0) AND (right_choice <= 5)));
alter table learning_module add constraint learning_module_check CHECK (((retired_at IS NULL) OR ((published_at IS NOT NULL) AND (retire_reason IS NOT NULL))));
alter table learning_module add constraint learning_module_hours_check CHECK (((hours >= 1) AND (hours <= 40)));
alter table learning_module add constraint learning_module_pkey PRIMARY KEY (id);
alter table learning_module add constraint learning_module_province_id_fkey FOREIGN KEY (province_id) REFERENCES region(id);
alter table learning_module add constraint learning_module_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table learning_module add constraint learning_module_strategy_check CHECK ((strategy = ANY (ARRAY['information-service'::text, 'community-involvement'::text, 'advocacy'::text, 'publication'::text])));
alter table learning_module add constraint learning_module_summary_check CHECK (((length(summary) >= 1) AND (length(summary) <= 600)));
alter table learning_module add constraint learning_module_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table learning_module add constraint learning_module_topic_check CHECK ((topic = ANY (ARRAY['digital-inclusion'::text, 'health'::text, 'education'::text, 'economic-development'::text, 'communication'::text, 'culture-leisure'::text, 'government-governance'::text])));
alter table learning_question add constraint learning_question_choices_check CHECK (((cardinality(choices) >= 2) AND (cardinality(choices) <= 6)));
alter table learning_question add constraint learning_question_item_id_fkey FOREIGN KEY (item_id) REFERENCES learning_item(id) ON DELETE CASCADE;
alter table learning_question add constraint learning_question_pkey PRIMARY KEY (id);
alter table learning_question add constraint learning_question_text_check CHECK (((length(text) >= 1) AND (length(text) <= 400)));
alter table library add constraint library_building_check CHECK ((building = ANY (ARRAY['own'::text, 'village-office'::text, 'school'::text, 'house'::text, 'rented'::text, 'other'::text, 'none'::text])));
alter table library add constraint library_computers_check CHECK ((computers >= 0));
alter table library add constraint library_copies_check CHECK ((copies >= 0));
alter table library add constraint library_district_id_fkey FOREIGN KEY (district_id) REFERENCES region(id);
alter table library add constraint library_floor_area_check CHECK ((floor_area >= 0));
alter table library add constraint library_internet_check CHECK ((internet = ANY (ARRAY['none'::text, 'mobile'::text, 'satellite'::text, 'fixed'::text])));
alter table library add constraint library_kind_check CHECK ((kind = ANY (ARRAY['village'::text, 'regency'::text, 'province'::text, 'community'::text])));
alter table library add constraint library_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES library(id);
alter table library add constraint library_pkey PRIMARY KEY (id);
alter table library add constraint library_power_check CHECK ((power = ANY (ARRAY['none'::text, 'part-of-day'::text, 'all-day'::text])));
alter table library add constraint library_province_id_fkey FOREIGN KEY (province_id) REFERENCES region(id);
alter table library add constraint library_regency_id_fkey FOREIGN KEY (regency_id) REFERENCES region(id);
alter table library add constraint library_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table library add constraint library_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table library add constraint library_scope_id_key UNIQUE (scope_id);
alter table library add constraint library_staff_check CHECK ((staff >= 0));
alter table library add constraint library_titles_check CHECK ((titles >= 0));
alter table library add constraint library_weekly_hours_check CHECK (((weekly_hours >= 0) AND (weekly_hours <= 168)));
alter table library_former_code add constraint library_former_code_pkey PRIMARY KEY (code);
alter table library_merge add constraint library_merge_check CHECK ((from_id <> into_id));
alter table library_merge add constraint library_merge_from_id_fkey FOREIGN KEY (from_id) REFERENCES library(id);
alter table library_merge add constraint library_merge_into_id_fkey FOREIGN KEY (into_id) REFERENCES library(id);
alter table library_merge add constraint library_merge_pkey PRIMARY KEY (id);
alter table library_pair add constraint library_pair_a_fkey FOREIGN KEY (a) REFERENCES library(id);
alter table library_pair add constraint library_pair_b_fkey FOREIGN KEY (b) REFERENCES library(id);
alter table library_pair add constraint library_pair_check CHECK ((a < b));
alter table library_pair add constraint library_pair_likeness_check CHECK (((likeness >= 0) AND (likeness <= 100)));
alter table library_pair add constraint library_pair_pkey PRIMARY KEY (a, b);
alter table library_place add constraint library_place_check CHECK ((from_month < to_month));
alter table library_place add constraint library_place_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id) ON DELETE CASCADE;
alter table library_place add constraint library_place_pkey PRIMARY KEY (library_id, to_month);
alter table library_search add constraint library_search_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id) ON DELETE CASCADE;
alter table library_search add constraint library_search_pkey PRIMARY KEY (library_id);
alter table library_to_compare add constraint library_to_compare_pkey PRIMARY KEY (library_id);
alter table library_version add constraint library_version_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table library_version add constraint library_version_pkey PRIMARY KEY (library_id, version);
alter table library_version add constraint library_version_what_check CHECK ((what = ANY (ARRAY['registered'::text, 'amended'::text, 'closed'::text, 'reopened'::text, 'merged'::text, 'unmerged'::text])));
alter table library_word add constraint library_word_pkey PRIMARY KEY (word);
alter table list_view add constraint list_view_check CHECK (((office_scope IS NULL) = (office_role IS NULL)));
alter table list_view add constraint list_view_office_role_check CHECK ((office_role = ANY (ARRAY['national'::text, 'province'::text, 'regency'::text])));
alter table list_view add constraint list_view_office_scope_fkey FOREIGN KEY (office_scope) REFERENCES scope(id);
alter table list_view add constraint list_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table list_view add constraint list_view_pkey PRIMARY KEY (id);
alter table local_content add constraint local_content_check CHECK (((text IS NOT NULL) OR (link IS NOT NULL)));
alter table local_content add constraint local_content_check1 CHECK (((retired_on IS NOT NULL) OR (retired_reason IS NULL)));
alter table local_content add constraint local_content_kind_check CHECK ((kind = ANY (ARRAY['story'::text, 'recipe'::text, 'song'::text, 'know-how'::text, 'recording'::text])));
alter table local_content add constraint local_content_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table local_content add constraint local_content_link_check CHECK ((link ~~ 'https://%'::text));
alter table local_content add constraint local_content_pkey PRIMARY KEY (id);
alter table local_content add constraint local_content_text_check CHECK ((length(text) <= 8000));
alter table local_content add constraint local_content_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table login add constraint "login.taken" PRIMARY KEY (kind, value);
alter table login add constraint login_kind_check CHECK ((kind = ANY (ARRAY['username'::text, 'email'::text, 'phone'::text])));
alter table login add constraint login_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table mapping add constraint mapping_check CHECK ((((due IS NULL) = (due_day IS NULL)) AND ((due IS NULL) = (format IS NULL)) AND ((due IS NULL) = (keep_months IS NULL)) AND ((due IS NULL) = (first_period IS NULL)) AND ((due IS NULL) = (scheduled_by IS NULL))));
alter table mapping add constraint mapping_check1 CHECK (((stopped_for IS NULL) OR (due IS NOT NULL)));
alter table mapping add constraint mapping_dates_check CHECK ((dates = ANY (ARRAY['iso'::text, 'slashes'::text, 'dashes'::text, 'words'::text])));
alter table mapping add constraint mapping_due_check CHECK ((due = ANY (ARRAY['after-lock'::text, 'day'::text])));
alter table mapping add constraint mapping_due_day_check CHECK (((due_day >= 0) AND (due_day <= 28)));
alter table mapping add constraint mapping_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text])));
alter table mapping add constraint mapping_keep_months_check CHECK (((keep_months >= 1) AND (keep_months <= 60)));
alter table mapping add constraint mapping_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table mapping add constraint mapping_office_role_check CHECK ((office_role = ANY (ARRAY['national'::text, 'province'::text, 'regency'::text])));
alter table mapping add constraint mapping_office_scope_fkey FOREIGN KEY (office_scope) REFERENCES scope(id);
alter table mapping add constraint mapping_pkey PRIMARY KEY (id);
alter table mapping add constraint mapping_population_check CHECK ((population = ANY (ARRAY['programme'::text, 'registry'::text])));
alter table mapping add constraint mapping_rows_of_check CHECK ((rows_of = ANY (ARRAY['library'::text, 'district'::text, 'regency'::text, 'province'::text])));
alter table mapping add constraint mapping_scheduled_by_fkey FOREIGN KEY (scheduled_by) REFERENCES person(id);
alter table mapping add constraint mapping_silence_check CHECK ((silence = ANY (ARRAY['blank'::text, 'zero'::text, 'leave-out'::text])));
alter table mapping add constraint mapping_span_check CHECK ((span = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])));
alter table mapping_file add constraint mapping_file_check CHECK (((state = 'waiting'::text) OR ((as_of IS NOT NULL) AND (row_count IS NOT NULL) AND (bytes IS NOT NULL) AND (sha256 IS NOT NULL) AND (keep_until IS NOT NULL))));
alter table mapping_file add constraint mapping_file_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text])));
alter table mapping_file add constraint mapping_file_mapping_id_fkey FOREIGN KEY (mapping_id) REFERENCES mapping(id);
alter table mapping_file add constraint mapping_file_mapping_id_period_span_key UNIQUE (mapping_id, period, span);
alter table mapping_file add constraint mapping_file_office_scope_fkey FOREIGN KEY (office_scope) REFERENCES scope(id);
alter table mapping_file add constraint mapping_file_pkey PRIMARY KEY (id);
alter table mapping_file add constraint mapping_file_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'gone'::text])));
alter table mapping_file_piece add constraint mapping_file_piece_file_id_fkey FOREIGN KEY (file_id) REFERENCES mapping_file(id) ON DELETE CASCADE;
alter table mapping_file_piece add constraint mapping_file_piece_pkey PRIMARY KEY (file_id, n);
alter table mapping_file_taking add constraint mapping_file_taking_file_id_fkey FOREIGN KEY (file_id) REFERENCES mapping_file(id);
alter table mapping_file_taking add constraint mapping_file_taking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table mapping_file_taking add constraint mapping_file_taking_pkey PRIMARY KEY (id);
alter table matching_rule add constraint matching_rule_pkey PRIMARY KEY (version);
alter table measure add constraint "measure.code-taken" UNIQUE (code);
alter table measure add constraint measure_nature_check CHECK ((nature = ANY (ARRAY['flow'::text, 'stock'::text])));
alter table measure add constraint measure_part_of_fkey FOREIGN KEY (part_of) REFERENCES measure(id);
alter table measure add constraint measure_pkey PRIMARY KEY (id);
alter table measure add constraint measure_source_check CHECK ((source = ANY (ARRAY['report'::text, 'activities'::text, 'programme'::text])));
alter table measure_version add constraint measure_version_check CHECK ((valid_to >= valid_from));
alter table measure_version add constraint measure_version_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measure(id);
alter table measure_version add constraint measure_version_pkey PRIMARY KEY (measure_id, version);
alter table meeting add constraint meeting_beside_fkey FOREIGN KEY (beside) REFERENCES meeting(id);
alter table meeting add constraint meeting_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000)));
alter table meeting add constraint meeting_check CHECK ((ends_at > starts_at));
alter table meeting add constraint meeting_check1 CHECK (((wave_id IS NULL) OR (series_id IS NOT NULL)));
alter table meeting add constraint meeting_check2 CHECK (((beside IS NULL) OR (beside <> id)));
alter table meeting add constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'peer-learning'::text, 'stakeholder'::text])));
alter table meeting add constraint meeting_link_check CHECK ((link ~~ 'https://%'::text));
alter table meeting add constraint meeting_mode_check CHECK ((mode = ANY (ARRAY['room'::text, 'online'::text, 'both'::text])));
alter table meeting add constraint meeting_pkey PRIMARY KEY (id);
alter table meeting add constraint meeting_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table meeting add constraint meeting_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id);
alter table meeting add constraint meeting_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'invited'::text, 'held'::text, 'minuted'::text, 'closed'::text, 'cancelled'::text])));
alter table meeting add constraint meeting_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES meeting_wave(id);
alter table meeting add constraint meeting_zone_check CHECK ((zone = ANY (ARRAY['WIB'::text, 'WITA'::text, 'WIT'::text])));
alter table meeting_letter add constraint meeting_letter_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_letter add constraint meeting_letter_pkey PRIMARY KEY (meeting_id);
alter table meeting_material add constraint meeting_material_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE SET NULL;
alter table meeting_material add constraint meeting_material_check CHECK ((((kind = 'link'::text) = (link IS NOT NULL)) AND ((kind = 'link'::text) = (file IS NULL)) AND ((file IS NULL) = (bytes IS NULL))));
alter table meeting_material add constraint meeting_material_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'pptx'::text, 'docx'::text, 'xlsx'::text, 'jpeg'::text, 'png'::text, 'webp'::text, 'link'::text])));
alter table meeting_material add constraint meeting_material_link_check CHECK ((link ~~ 'https://%'::text));
alter table meeting_material add constraint meeting_material_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_material add constraint meeting_material_pkey PRIMARY KEY (id);
alter table meeting_material add constraint meeting_material_readers_check CHECK ((readers = ANY (ARRAY['guests'::text, 'public'::text])));
alter table meeting_material add constraint meeting_material_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table meeting_page add constraint meeting_page_code_check CHECK ((code ~ '^[a-z2-9]{8}$'::text));
alter table meeting_page add constraint meeting_page_code_key UNIQUE (code);
alter table meeting_page add constraint meeting_page_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_page add constraint meeting_page_pkey PRIMARY KEY (meeting_id);
alter table meeting_page add constraint meeting_page_shows_check CHECK ((shows <@ ARRAY['agenda'::text, 'speakers'::text, 'venue'::text, 'host'::text, 'contact'::text, 'link'::text, 'materials'::text, 'figures'::text, 'promises'::text]));
alter table meeting_paper add constraint meeting_paper_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_paper add constraint meeting_paper_pkey PRIMARY KEY (meeting_id, kind);
alter table meeting_series add constraint meeting_series_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES meeting_series(id);
alter table meeting_series add constraint meeting_series_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'peer-learning'::text, 'stakeholder'::text])));
alter table meeting_series add constraint meeting_series_pkey PRIMARY KEY (id);
alter table meeting_series add constraint meeting_series_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table meeting_series add constraint meeting_series_year_check CHECK (((year >= 2018) AND (year <= 2100)));
alter table meeting_step add constraint meeting_step_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_step add constraint meeting_step_pkey PRIMARY KEY (meeting_id, version);
alter table meeting_step add constraint meeting_step_step_check CHECK ((step = ANY (ARRAY['planned'::text, 'scheduled'::text, 'invited'::text, 'moved'::text, 'held'::text, 'minuted'::text, 'closed'::text, 'cancelled'::text])));
alter table meeting_wave add constraint meeting_wave_check CHECK ((to_day >= from_day));
alter table meeting_wave add constraint meeting_wave_number UNIQUE (series_id, number) DEFERRABLE INITIALLY DEFERRED;
alter table meeting_wave add constraint meeting_wave_number_check CHECK (((number >= 1) AND (number <= 40)));
alter table meeting_wave add constraint meeting_wave_pkey PRIMARY KEY (id);
alter table meeting_wave add constraint meeting_wave_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id) ON DELETE CASCADE;
alter table mentoring_assignment add constraint mentoring_assignment_check CHECK ((until_day >= from_day));
alter table mentoring_assignment add constraint mentoring_assignment_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table mentoring_assignment add constraint mentoring_assignment_pkey PRIMARY KEY (id);
alter table mentoring_assignment add constraint mentoring_assignment_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES person(id);
alter table mentoring_request add constraint mentoring_request_check CHECK (((met_by IS NULL) OR (withdrawn_at IS NULL)));
alter table mentoring_request add constraint mentoring_request_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table mentoring_request add constraint mentoring_request_met_by_fkey FOREIGN KEY (met_by) REFERENCES mentoring_visit(id);
alter table mentoring_request add constraint mentoring_request_pkey PRIMARY KEY (id);
alter table mentoring_step add constraint mentoring_step_by_side_check CHECK ((by_side = ANY (ARRAY['library'::text, 'trainer'::text])));
alter table mentoring_step add constraint mentoring_step_check CHECK ((((outcome IS NULL) = (closed_on IS NULL)) AND ((outcome IS NULL) = (closed_at IS NULL)) AND ((outcome IS NULL) = (word IS NULL))));
alter table mentoring_step add constraint mentoring_step_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table mentoring_step add constraint mentoring_step_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'dropped'::text])));
alter table mentoring_step add constraint mentoring_step_pkey PRIMARY KEY (id);
alter table mentoring_step add constraint mentoring_step_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES mentoring_visit(id);
alter table mentoring_visit add constraint mentoring_visit_check CHECK (((planned_on IS NULL) = (planned_at IS NULL)));
alter table mentoring_visit add constraint mentoring_visit_check1 CHECK (((planned_on IS NOT NULL) OR (held_on IS NOT NULL)));
alter table mentoring_visit add constraint mentoring_visit_check2 CHECK ((((held_on IS NULL) = (held_at IS NULL)) AND ((held_on IS NULL) = (advice IS NULL))));
alter table mentoring_visit add constraint mentoring_visit_check3 CHECK ((((cancelled_on IS NULL) = (cancelled_at IS NULL)) AND ((cancelled_on IS NULL) = (reason IS NULL))));
alter table mentoring_visit add constraint mentoring_visit_check4 CHECK (((held_on IS NULL) OR (cancelled_on IS NULL)));
alter table mentoring_visit add constraint mentoring_visit_kind_check CHECK ((kind = ANY (ARRAY['visit'::text, 'call'::text, 'online'::text])));
alter table mentoring_visit add constraint mentoring_visit_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table mentoring_visit add constraint mentoring_visit_pkey PRIMARY KEY (id);
alter table mentoring_visit add constraint mentoring_visit_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table mentoring_visit add constraint mentoring_visit_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES person(id);
alter table migration add constraint migration_pkey PRIMARY KEY (name);
alter table minute_correction add constraint minute_correction_check CHECK (((state = 'open'::text) = (answered_at IS NULL)));
alter table minute_correction add constraint minute_correction_check1 CHECK (((state <> 'refused'::text) OR (reason IS NOT NULL)));
alter table minute_correction add constraint minute_correction_line_id_fkey FOREIGN KEY (line_id) REFERENCES minute_line(id) ON DELETE CASCADE;
alter table minute_correction add constraint minute_correction_pkey PRIMARY KEY (id);
alter table minute_correction add constraint minute_correction_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text])));
alter table minute_correction add constraint minute_correction_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table minute_line add constraint minute_line_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id) ON DELETE SET NULL;
alter table minute_line add constraint minute_line_amount CHECK (((amount IS NULL) = (unit IS NULL)));
alter table minute_line add constraint minute_line_amount_check CHECK ((amount > 0));
alter table minute_line add constraint minute_line_check CHECK (((kind <> 'action'::text) OR ((deadline IS NOT NULL) AND (scope_id IS NOT NULL))));
alter table minute_line add constraint minute_line_check1 CHECK (((kind <> ALL (ARRAY['action'::text, 'commitment'::text])) OR (who IS NOT NULL)));
alter table minute_line add constraint minute_line_check2 CHECK ((num_nonnulls(person_id, partner_id) <= 1));
alter table minute_line add constraint minute_line_check3 CHECK (((kind <> 'commitment'::text) OR ((form IS NOT NULL) AND (deadline IS NOT NULL) AND (num_nonnulls(value, in_kind) > 0))));
alter table minute_line add constraint minute_line_form_check CHECK ((form = ANY (ARRAY['money'::text, 'goods'::text, 'training'::text, 'packaging'::text, 'promotion'::text, 'market-access'::text, 'finance'::text, 'volunteers'::text, 'space'::text, 'policy'::text])));
alter table minute_line add constraint minute_line_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'development'::text, 'challenge'::text, 'opportunity'::text, 'learned'::text, 'decision'::text, 'action'::text, 'commitment'::text])));
alter table minute_line add constraint minute_line_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES minutes(meeting_id) ON DELETE CASCADE;
alter table minute_line add constraint minute_line_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table minute_line add constraint minute_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table minute_line add constraint minute_line_pkey PRIMARY KEY (id);
alter table minute_line add constraint minute_line_receivers_check CHECK ((cardinality(receivers) <= 100));
alter table minute_line add constraint minute_line_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table minute_line add constraint minute_line_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)));
alter table minute_line add constraint minute_line_value_check CHECK ((value >= 0));
alter table minutes add constraint minutes_check CHECK (((state = 'writing'::text) OR (correct_by IS NOT NULL)));
alter table minutes add constraint minutes_check1 CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL)));
alter table minutes add constraint minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table minutes add constraint minutes_pkey PRIMARY KEY (meeting_id);
alter table minutes add constraint minutes_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'correcting'::text, 'approved'::text])));
alter table monthly_report add constraint monthly_report_check CHECK (((verified_at IS NULL) OR (returned_at IS NULL)));
alter table monthly_report add constraint monthly_report_check1 CHECK (((returned_at IS NULL) = (return_reason IS NULL)));
alter table monthly_report add constraint monthly_report_check2 CHECK ((((source IS NULL) = (source_as_of IS NULL)) AND ((source IS NULL) = (taken_by IS NULL)) AND ((source IS NULL) OR (submitted_by IS NULL))));
alter table monthly_report add constraint monthly_report_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table monthly_report add constraint monthly_report_pkey PRIMARY KEY (library_id, month);
alter table monthly_report_revision add constraint monthly_report_revision_pkey PRIMARY KEY (library_id, month, version);
alter table monthly_report_verification add constraint monthly_report_verification_outcome_check CHECK ((outcome = ANY (ARRAY['verified'::text, 'returned'::text, 'undone'::text])));
alter table monthly_report_verification add constraint monthly_report_verification_pkey PRIMARY KEY (library_id, month, version);
alter table moved_row add constraint moved_row_check CHECK (((aside IS NULL) = (seal IS NOT NULL)));
alter table moved_row add constraint moved_row_pkey PRIMARY KEY (act_id, n);
alter table need add constraint need_agreed_check CHECK ((agreed >= 0));
alter table need add constraint need_amount_check CHECK ((amount > 0));
alter table need add constraint need_check CHECK (((kind = 'money'::text) = (unit IS NULL)));
alter table need add constraint need_check1 CHECK ((agreed <= amount));
alter table need add constraint need_check2 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)));
alter table need add constraint need_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table need add constraint need_pkey PRIMARY KEY (id);
alter table need add constraint need_urgency_check CHECK ((urgency = ANY (ARRAY['urgent'::text, 'long-term'::text])));
alter table news_item add constraint news_item_check CHECK (((withdrawn_at IS NULL) OR (published_at IS NOT NULL)));
alter table news_item add constraint news_item_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)));
alter table news_item add constraint news_item_check2 CHECK (((corrected_at IS NULL) = (correction IS NULL)));
alter table news_item add constraint news_item_check3 CHECK ((((title_en IS NULL) = (text_en IS NULL)) AND ((title_en IS NULL) = (lead_en IS NULL))));
alter table news_item add constraint news_item_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'release'::text])));
alter table news_item add constraint news_item_pkey PRIMARY KEY (id);
alter table news_item add constraint news_item_regency_id_check CHECK ((regency_id IS NULL));
alter table news_item add constraint news_item_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES region(id);
alter table news_picture add constraint news_picture_check CHECK (((said = 'agreed'::text) = (statement IS NOT NULL)));
alter table news_picture add constraint news_picture_news_id_fkey FOREIGN KEY (news_id) REFERENCES news_item(id) ON DELETE CASCADE;
alter table news_picture add constraint news_picture_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo(id) ON DELETE CASCADE;
alter table news_picture add constraint news_picture_pkey PRIMARY KEY (photo_id);
alter table news_picture add constraint news_picture_said_check CHECK ((said = ANY (ARRAY['nobody'::text, 'agreed'::text])));
alter table offer add constraint offer_agreed_check CHECK ((agreed >= 0));
alter table offer add constraint offer_amount_check CHECK ((amount > 0));
alter table offer add constraint offer_check CHECK (((kind = 'money'::text) = (unit IS NULL)));
alter table offer add constraint offer_check1 CHECK ((agreed <= amount));
alter table offer add constraint offer_check2 CHECK ((until >= from_day));
alter table offer add constraint offer_check3 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)));
alter table offer add constraint offer_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table offer add constraint offer_pkey PRIMARY KEY (id);
alter table offer add constraint offer_regions_check CHECK ((cardinality(regions) > 0));
alter table offer add constraint offer_spoken_check CHECK ((jsonb_typeof(spoken) = 'array'::text));
alter table office_notice add constraint office_notice_office_role_check CHECK ((office_role = ANY (ARRAY['national'::text, 'province'::text, 'regency'::text, 'library'::text, 'trainer'::text])));
alter table office_notice add constraint office_notice_office_scope_fkey FOREIGN KEY (office_scope) REFERENCES scope(id);
alter table office_notice add constraint office_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table office_notice add constraint office_notice_pkey PRIMARY KEY (id);
alter table open_data_edition add constraint open_data_edition_file_fkey FOREIGN KEY (file) REFERENCES stored_file(sha256);
alter table open_data_edition add constraint open_data_edition_pkey PRIMARY KEY (day);
alter table pairing add constraint pairing_amount_check CHECK ((amount > 0));
alter table pairing add constraint pairing_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
alter table pairing add constraint pairing_check1 CHECK (((ended_at IS NULL) = (reason IS NULL)));
alter table pairing add constraint pairing_check2 CHECK (((NOT declined) OR ((ended_at IS NOT NULL) AND (agreed_at IS NULL))));
alter table pairing add constraint pairing_ended_by_check CHECK ((ended_by = ANY (ARRAY['library'::text, 'partner'::text])));
alter table pairing add constraint pairing_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table pairing add constraint pairing_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);
alter table pairing add constraint pairing_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offer(id);
alter table pairing add constraint pairing_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table pairing add constraint pairing_pkey PRIMARY KEY (id);
alter table pairing add constraint pairing_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['library'::text, 'partner'::text])));
alter table pairing add constraint pairing_spoken_check CHECK ((jsonb_typeof(spoken) = 'array'::text));
alter table partner add constraint partner_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES partner(id);
alter table partner add constraint partner_pkey PRIMARY KEY (id);
alter table partner add constraint partner_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table partner add constraint partner_scope_id_key UNIQUE (scope_id);
alter table partner add constraint partner_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES scope(id);
alter table partner add constraint partner_serves_check CHECK ((cardinality(serves) > 0));
alter table partner_apart add constraint partner_apart_a_fkey FOREIGN KEY (a) REFERENCES partner(id);
alter table partner_apart add constraint partner_apart_b_fkey FOREIGN KEY (b) REFERENCES partner(id);
alter table partner_apart add constraint partner_apart_pkey PRIMARY KEY (a, b);
alter table partner_consent add constraint partner_consent_check CHECK (((office_id IS NULL) = (said_how IS NULL)));
alter table partner_consent add constraint partner_consent_check1 CHECK (((said_how IS NOT NULL) OR (said_note IS NULL)));
alter table partner_consent add constraint partner_consent_office_id_fkey FOREIGN KEY (office_id) REFERENCES region(id);
alter table partner_consent add constraint partner_consent_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table partner_consent add constraint partner_consent_pkey PRIMARY KEY (id);
alter table partner_consent add constraint partner_consent_said_how_check CHECK ((said_how = ANY (ARRAY['letter'::text, 'telephone'::text, 'meeting'::text, 'message'::text])));
alter table partner_consent add constraint partner_consent_what_check CHECK ((what = ANY (ARRAY['name'::text, 'amounts'::text, 'lateness'::text])));
alter table partner_contact add constraint partner_contact_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table partner_contact add constraint partner_contact_pkey PRIMARY KEY (id);
alter table partner_gift add constraint partner_gift_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table partner_gift add constraint partner_gift_pkey PRIMARY KEY (id);
alter table partner_gift add constraint partner_gift_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table partner_gift add constraint partner_gift_value_check CHECK ((value > 0));
alter table partner_merge add constraint partner_merge_from_id_fkey FOREIGN KEY (from_id) REFERENCES partner(id);
alter table partner_merge add constraint partner_merge_into_id_fkey FOREIGN KEY (into_id) REFERENCES partner(id);
alter table partner_merge add constraint partner_merge_pkey PRIMARY KEY (id);
alter table partner_role add constraint partner_role_check CHECK ((until >= since));
alter table partner_role add constraint partner_role_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table partner_role add constraint partner_role_pkey PRIMARY KEY (id);
alter table partner_role add constraint partner_role_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table partner_version add constraint partner_version_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table partner_version add constraint partner_version_pkey PRIMARY KEY (partner_id, version);
alter table partner_version add constraint partner_version_what_check CHECK ((what = ANY (ARRAY['registered'::text, 'amended'::text, 'contacts'::text, 'merged'::text, 'unmerged'::text])));
alter table passkey add constraint "passkey.known" UNIQUE (credential_id);
alter table passkey add constraint passkey_device_id_fkey FOREIGN KEY (device_id) REFERENCES known_device(id);
alter table passkey add constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table passkey add constraint passkey_pkey PRIMARY KEY (id);
alter table passkey_attempt add constraint passkey_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table passkey_attempt add constraint passkey_attempt_pkey PRIMARY KEY (ticket_hash);
alter table passkey_attempt add constraint passkey_attempt_purpose_check CHECK ((purpose = ANY (ARRAY['add'::text, 'prove'::text, 'step'::text, 'enter'::text])));
alter table passkey_attempt add constraint passkey_attempt_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id);
alter table passkey_attempt add constraint passkey_attempt_step_id_fkey FOREIGN KEY (step_id) REFERENCES sign_in_step(id) ON DELETE CASCADE;
alter table peer_phone add constraint peer_phone_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table peer_phone add constraint peer_phone_pkey PRIMARY KEY (library_id);
alter table period add constraint period_check CHECK (((submit_by <= verify_by) AND (verify_by <= locks_on)));
alter table period add constraint period_pkey PRIMARY KEY (month);
alter table person add constraint person_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table person add constraint person_pkey PRIMARY KEY (id);
alter table phone_key add constraint phone_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table phone_key add constraint phone_key_pkey PRIMARY KEY (kid);
alter table phone_key add constraint phone_key_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id);
alter table photo add constraint photo_about_check CHECK (((about = ANY (ARRAY['activity'::text, 'aid-item'::text, 'meeting'::text, 'action-item'::text, 'delivery'::text, 'practice'::text])) OR (about = ANY (ARRAY['product'::text, 'content'::text])) OR (about = 'story'::text) OR (about = 'news'::text)));
alter table photo add constraint photo_check CHECK (((latitude IS NULL) = (longitude IS NULL)));
alter table photo add constraint photo_check1 CHECK (((NOT chosen) OR (about = 'meeting'::text)));
alter table photo add constraint photo_large_fkey FOREIGN KEY (large) REFERENCES stored_file(sha256);
alter table photo add constraint photo_pkey PRIMARY KEY (id);
alter table photo add constraint photo_small_fkey FOREIGN KEY (small) REFERENCES stored_file(sha256);
alter table photo_clearance add constraint photo_clearance_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo(id) ON DELETE CASCADE;
alter table photo_clearance add constraint photo_clearance_pkey PRIMARY KEY (photo_id);
alter table photo_clearance add constraint photo_clearance_shows_check CHECK ((shows = ANY (ARRAY['nobody'::text, 'people'::text])));
alter table photo_consent add constraint photo_consent_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consent(id);
alter table photo_consent add constraint photo_consent_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo_clearance(photo_id) ON DELETE CASCADE;
alter table photo_consent add constraint photo_consent_pkey PRIMARY KEY (photo_id, consent_id);
alter table plan add constraint plan_check CHECK (((reviewed_at IS NULL) = (outcome IS NULL)));
alter table plan add constraint plan_check1 CHECK (((outcome IS NULL) OR (outcome = 'reviewed'::text) OR (remark IS NOT NULL)));
alter table plan add constraint plan_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table plan add constraint plan_outcome_check CHECK ((outcome = ANY (ARRAY['reviewed'::text, 'returned'::text])));
alter table plan add constraint plan_pkey PRIMARY KEY (library_id, year);
alter table plan add constraint plan_year_check CHECK (((year >= 2018) AND (year <= 2100)));
alter table plan_item add constraint plan_item_carried_to_fkey FOREIGN KEY (carried_to) REFERENCES plan_item(id);
alter table plan_item add constraint plan_item_check CHECK (((EXTRACT(day FROM month) = (1)::numeric) AND (EXTRACT(year FROM month) = (year)::numeric)));
alter table plan_item add constraint plan_item_check1 CHECK (((finished_on IS NULL) = (result IS NULL)));
alter table plan_item add constraint plan_item_check2 CHECK (((dropped_on IS NULL) = (drop_reason IS NULL)));
alter table plan_item add constraint plan_item_check3 CHECK (((carried_on IS NULL) = (carried_to IS NULL)));
alter table plan_item add constraint plan_item_check4 CHECK ((num_nonnulls(finished_on, dropped_on, carried_on) <= 1));
alter table plan_item add constraint plan_item_cost_check CHECK (((cost >= 0) AND (cost <= '100000000000'::bigint)));
alter table plan_item add constraint plan_item_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table plan_item add constraint plan_item_pkey PRIMARY KEY (id);
alter table plan_item add constraint plan_item_strategy_check CHECK ((strategy = ANY (ARRAY['information-service'::text, 'community-involvement'::text, 'advocacy'::text, 'publication'::text])));
alter table plan_review add constraint plan_review_outcome_check CHECK ((outcome = ANY (ARRAY['reviewed'::text, 'returned'::text])));
alter table plan_review add constraint plan_review_pkey PRIMARY KEY (library_id, year, version);
alter table policy_basis add constraint policy_basis_amount_check CHECK ((amount > 0));
alter table policy_basis add constraint policy_basis_check CHECK ((valid_until >= dated));
alter table policy_basis add constraint policy_basis_check1 CHECK (((file IS NULL) = (file_type IS NULL)));
alter table policy_basis add constraint policy_basis_check2 CHECK (((ended_on IS NULL) = (ended_reason IS NULL)));
alter table policy_basis add constraint policy_basis_file_fkey FOREIGN KEY (file) REFERENCES stored_file(sha256);
alter table policy_basis add constraint policy_basis_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id);
alter table policy_basis add constraint policy_basis_pkey PRIMARY KEY (id);
alter table policy_basis add constraint policy_basis_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table practice add constraint practice_adapts_id_fkey FOREIGN KEY (adapts_id) REFERENCES adoption(id);
alter table practice add constraint practice_check CHECK (((returned_at IS NULL) OR (submitted_at IS NOT NULL)));
alter table practice add constraint practice_check1 CHECK (((reviewed_at IS NULL) OR ((submitted_at IS NOT NULL) AND (returned_at IS NULL))));
alter table practice add constraint practice_check2 CHECK (((published_at IS NULL) OR (reviewed_at IS NOT NULL)));
alter table practice add constraint practice_check3 CHECK (((retired_at IS NULL) OR (published_at IS NOT NULL)));
alter table practice add constraint practice_check4 CHECK (((retired_at IS NULL) = (retire_reason IS NULL)));
alter table practice add constraint practice_cost_check CHECK ((cost >= 0));
alter table practice add constraint practice_days_check CHECK ((days >= 0));
alter table practice add constraint practice_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table practice add constraint practice_pkey PRIMARY KEY (id);
alter table practice_activity add constraint practice_activity_pkey PRIMARY KEY (practice_id, activity_id);
alter table practice_activity add constraint practice_activity_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_change add constraint practice_change_pkey PRIMARY KEY (practice_id, version);
alter table practice_change add constraint practice_change_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_change add constraint practice_change_what_check CHECK ((what = ANY (ARRAY['submitted'::text, 'returned'::text, 'reviewed'::text, 'published'::text, 'corrected'::text, 'retired'::text])));
alter table practice_picture add constraint practice_picture_pkey PRIMARY KEY (practice_id, photo_id);
alter table practice_picture add constraint practice_picture_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_picture add constraint practice_picture_said_check CHECK ((said = ANY (ARRAY['nobody'::text, 'agreed'::text])));
alter table practice_screening add constraint practice_screening_found_check CHECK ((found = ANY (ARRAY['child'::text, 'number'::text, 'id-number'::text, 'email'::text])));
alter table practice_screening add constraint practice_screening_pkey PRIMARY KEY (practice_id);
alter table practice_screening add constraint practice_screening_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_search add constraint practice_search_pkey PRIMARY KEY (practice_id);
alter table practice_search add constraint practice_search_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_step add constraint practice_step_nr_check CHECK ((nr > 0));
alter table practice_step add constraint practice_step_pkey PRIMARY KEY (practice_id, nr);
alter table practice_step add constraint practice_step_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(id) ON DELETE CASCADE;
alter table practice_word add constraint practice_word_pkey PRIMARY KEY (word);
alter table press_contact add constraint press_contact_pkey PRIMARY KEY (scope_id);
alter table press_contact add constraint press_contact_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES region(id);
alter table producer add constraint producer_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'group'::text])));
alter table producer add constraint producer_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table producer add constraint producer_members_check CHECK ((members >= 0));
alter table producer add constraint producer_pkey PRIMARY KEY (id);
alter table producer_before add constraint producer_before_income_check CHECK ((income >= 0));
alter table producer_before add constraint producer_before_one CHECK (((income IS NULL) <> (sealed IS NULL)));
alter table producer_before add constraint producer_before_pkey PRIMARY KEY (producer_id);
alter table producer_before add constraint producer_before_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES producer(id) ON DELETE CASCADE;
alter table producer_person add constraint producer_person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table producer_person add constraint producer_person_phone_check CHECK ((phone ~ '^628[0-9]{7,11}$'::text));
alter table producer_person add constraint producer_person_pkey PRIMARY KEY (producer_id);
alter table producer_person add constraint producer_person_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES producer(id) ON DELETE CASCADE;
alter table product add constraint product_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE SET NULL;
alter table product add constraint product_capacity_check CHECK ((capacity >= 0));
alter table product add constraint product_check CHECK (((retired_on IS NOT NULL) OR (retired_reason IS NULL)));
alter table product add constraint product_kind_check CHECK ((kind = ANY (ARRAY['food'::text, 'drink'::text, 'craft'::text, 'textile'::text, 'agriculture'::text, 'fishery'::text, 'service'::text, 'other'::text])));
alter table product add constraint product_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table product add constraint product_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
alter table product add constraint product_pkey PRIMARY KEY (id);
alter table product add constraint product_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table product add constraint product_price_check CHECK (((price >= 100) AND (price <= 1000000000)));
alter table product add constraint product_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES producer(id);
alter table product_income add constraint product_income_income_check CHECK ((income >= 0));
alter table product_income add constraint product_income_pkey PRIMARY KEY (product_id, month);
alter table product_income add constraint product_income_product_id_month_fkey FOREIGN KEY (product_id, month) REFERENCES product_sale(product_id, month) ON DELETE CASCADE;
alter table product_income_year add constraint product_income_year_pkey PRIMARY KEY (product_id, year, producer_id);
alter table product_income_year add constraint product_income_year_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES producer(id);
alter table product_income_year add constraint product_income_year_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE;
alter table product_interest add constraint product_interest_buyer_check CHECK ((buyer = ANY (ARRAY['person'::text, 'shop'::text, 'restaurant'::text, 'office'::text, 'event'::text, 'other'::text])));
alter table product_interest add constraint product_interest_how_check CHECK ((how = ANY (ARRAY['whatsapp'::text, 'visit'::text, 'booth'::text, 'meeting'::text, 'phone'::text, 'other'::text])));
alter table product_interest add constraint product_interest_pkey PRIMARY KEY (id);
alter table product_interest add constraint product_interest_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id);
alter table product_interest add constraint product_interest_quantity_check CHECK ((quantity >= 0));
alter table product_sale add constraint product_sale_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table product_sale add constraint product_sale_pkey PRIMARY KEY (product_id, month);
alter table product_sale add constraint product_sale_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id);
alter table product_sale add constraint product_sale_quantity_check CHECK ((quantity >= 0));
alter table product_support add constraint product_support_kind_check CHECK ((kind = ANY (ARRAY['packaging'::text, 'licence'::text, 'market'::text])));
alter table product_support add constraint product_support_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);
alter table product_support add constraint product_support_pkey PRIMARY KEY (product_id, need_id);
alter table product_support add constraint product_support_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id);
alter table programme_year add constraint "year.exists" PRIMARY KEY (year);
alter table publication add constraint publication_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE SET NULL;
alter table publication add constraint publication_check CHECK (((link IS NULL) = (link_key IS NULL)));
alter table publication add constraint publication_check1 CHECK (((reach IS NULL) OR (reach_how IS NOT NULL)));
alter table publication add constraint publication_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table publication add constraint publication_link_check CHECK ((link ~~ 'https://%'::text));
alter table publication add constraint publication_medium_check CHECK ((medium = ANY (ARRAY['newspaper'::text, 'radio'::text, 'television'::text, 'online-news'::text, 'social-media'::text, 'own-site'::text, 'other'::text])));
alter table publication add constraint publication_pkey PRIMARY KEY (id);
alter table publication add constraint publication_reach_check CHECK ((reach > 0));
alter table push_device add constraint push_device_endpoint_key UNIQUE (endpoint);
alter table push_device add constraint push_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table push_device add constraint push_device_pkey PRIMARY KEY (id);
alter table push_key add constraint push_key_pkey PRIMARY KEY (no);
alter table question add constraint question_asker_role_check CHECK ((asker_role = ANY (ARRAY['library'::text, 'regency'::text, 'province'::text])));
alter table question add constraint question_check CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table question add constraint question_check1 CHECK (((answer IS NOT NULL) OR (NOT useful)));
alter table question add constraint question_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'province'::text, 'national'::text])));
alter table question add constraint question_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table question add constraint question_pkey PRIMARY KEY (id);
alter table question add constraint question_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table question_answer add constraint question_answer_pkey PRIMARY KEY (question_id, version);
alter table question_answer add constraint question_answer_question_id_fkey FOREIGN KEY (question_id) REFERENCES question(id);
alter table receipt add constraint receipt_pkey PRIMARY KEY (command_id);
alter table recovery_code add constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table recovery_code add constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash);
alter table region add constraint region_followed_by_fkey FOREIGN KEY (followed_by) REFERENCES region(id);
alter table region add constraint region_level_check CHECK ((level = ANY (ARRAY['nation'::text, 'province'::text, 'regency'::text, 'district'::text, 'village'::text])));
alter table region add constraint region_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES region(id);
alter table region add constraint region_pkey PRIMARY KEY (id);
alter table region_past add constraint region_past_check CHECK ((valid_to >= valid_from));
alter table region_past add constraint region_past_decree_id_fkey FOREIGN KEY (decree_id) REFERENCES boundary_decree(id);
alter table region_past add constraint region_past_pkey PRIMARY KEY (id);
alter table region_past add constraint region_past_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table reminder add constraint reminder_check CHECK (((step = 'returned'::text) = (library_id IS NOT NULL)));
alter table reminder add constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table reminder add constraint reminder_person_id_key_key UNIQUE (person_id, key);
alter table reminder add constraint reminder_pkey PRIMARY KEY (id);
alter table reminder add constraint reminder_step_check CHECK ((step = ANY (ARRAY['soon'::text, 'today'::text, 'late'::text, 'later'::text, 'closing'::text, 'returned'::text, 'actions'::text, 'commitments'::text, 'surveys'::text, 'weekly'::text])));
alter table reminder_email add constraint reminder_email_check CHECK (((code IS NULL) OR (code_until IS NOT NULL)));
alter table reminder_email add constraint reminder_email_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table reminder_email add constraint reminder_email_pkey PRIMARY KEY (person_id);
alter table reminder_email add constraint reminder_email_stop_token_key UNIQUE (stop_token);
alter table reminder_sending add constraint reminder_sending_check CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table reminder_sending add constraint reminder_sending_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'gone'::text, 'not-needed'::text, 'given-up'::text])));
alter table reminder_sending add constraint reminder_sending_pkey PRIMARY KEY (id);
alter table reminder_sending add constraint reminder_sending_reminder_id_device_id_key UNIQUE NULLS NOT DISTINCT (reminder_id, device_id);
alter table reminder_sending add constraint reminder_sending_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminder(id) ON DELETE CASCADE;
alter table report_rule add constraint report_rule_left_code_fkey FOREIGN KEY (left_code) REFERENCES measure(code);
alter table report_rule add constraint report_rule_op_check CHECK ((op = ANY (ARRAY['<='::text, '='::text])));
alter table report_rule add constraint report_rule_pkey PRIMARY KEY (code);
alter table report_rule add constraint report_rule_right_code_fkey FOREIGN KEY (right_code) REFERENCES measure(code);
alter table rescue_handing add constraint rescue_handing_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES person(id);
alter table rescue_handing add constraint rescue_handing_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
alter table rescue_handing add constraint rescue_handing_phone_key_fkey FOREIGN KEY (phone_key) REFERENCES phone_key(kid);
alter table rescue_handing add constraint rescue_handing_pkey PRIMARY KEY (id);
alter table rescue_key add constraint rescue_key_kid_key UNIQUE (kid);
alter table rescue_key add constraint rescue_key_pkey PRIMARY KEY (no);
alter table retention_day add constraint retention_day_pkey PRIMARY KEY (rule, day);
alter table retention_day add constraint retention_day_removed_check CHECK ((removed >= 0));
alter table role_grant add constraint role_grant_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id);
alter table role_grant add constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id);
alter table role_grant add constraint role_grant_period CHECK (((role <> 'auditor'::text) OR ((starts_at IS NOT NULL) AND (ends_at IS NOT NULL))));
alter table role_grant add constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table role_grant add constraint role_grant_pkey PRIMARY KEY (id);
alter table role_grant add constraint role_grant_role_check CHECK ((role = ANY (ARRAY['national'::text, 'province'::text, 'regency'::text, 'library'::text, 'trainer'::text, 'partner'::text, 'village-head'::text, 'agency-head'::text, 'auditor'::text])));
alter table role_grant add constraint role_grant_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table scope add constraint scope_kind_check CHECK ((kind = ANY (ARRAY['region'::text, 'library'::text, 'trainer'::text, 'partner'::text])));
alter table scope add constraint scope_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES scope(id);
alter table scope add constraint scope_pkey PRIMARY KEY (id);
alter table sensitive_look add constraint sensitive_look_fields_check CHECK ((cardinality(fields) > 0));
alter table sensitive_look add constraint sensitive_look_people_check CHECK ((people >= 0));
alter table sensitive_look add constraint sensitive_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table sensitive_look add constraint sensitive_look_pkey PRIMARY KEY (id);
alter table sensitive_look add constraint sensitive_look_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table session add constraint session_device_id_fkey FOREIGN KEY (device_id) REFERENCES known_device(id);
alter table session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table session add constraint session_pkey PRIMARY KEY (id);
alter table session add constraint session_token_hash_key UNIQUE (token_hash);
alter table setting add constraint setting_pkey PRIMARY KEY (name);
alter table sign_in_step add constraint sign_in_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table sign_in_step add constraint sign_in_step_pkey PRIMARY KEY (id);
alter table sign_in_step add constraint sign_in_step_token_hash_key UNIQUE (token_hash);
alter table signatory add constraint signatory_acting_check CHECK ((acting = ANY (ARRAY['plt'::text, 'plh'::text, 'pj'::text])));
alter table signatory add constraint signatory_check CHECK ((valid_until >= valid_from));
alter table signatory add constraint signatory_check1 CHECK (((number IS NULL) = (number_kind IS NULL)));
alter table signatory add constraint signatory_check2 CHECK (((replaced_by IS NULL) OR (removed_at IS NOT NULL)));
alter table signatory add constraint signatory_number_kind_check CHECK ((number_kind = ANY (ARRAY['nip'::text, 'nipd'::text])));
alter table signatory add constraint signatory_pkey PRIMARY KEY (id);
alter table signatory add constraint signatory_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id);
alter table signed_document add constraint signed_document_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table signed_document add constraint signed_document_pkey PRIMARY KEY (id);
alter table signing_key add constraint signing_key_kid_key UNIQUE (kid);
alter table signing_key add constraint signing_key_pkey PRIMARY KEY (no);
alter table sso_attempt add constraint sso_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table sso_attempt add constraint sso_attempt_pkey PRIMARY KEY (ticket_hash);
alter table sso_identity add constraint "sso.linked-already" UNIQUE (person_id, issuer);
alter table sso_identity add constraint "sso.linked-elsewhere" PRIMARY KEY (issuer, subject);
alter table sso_identity add constraint sso_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table standard_answer add constraint standard_answer_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id);
alter table standard_answer add constraint standard_answer_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table standard_answer add constraint standard_answer_pkey PRIMARY KEY (library_id, criterion_id, version);
alter table standard_score add constraint standard_score_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id) ON DELETE CASCADE;
alter table standard_score add constraint standard_score_pkey PRIMARY KEY (library_id);
alter table stored_file add constraint stored_file_pkey PRIMARY KEY (sha256);
alter table stored_file add constraint stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
alter table story add constraint story_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE SET NULL;
alter table story add constraint story_check CHECK (((withdrawn_at IS NULL) = (sealed IS NOT NULL)));
alter table story add constraint story_check1 CHECK (((withdrawn_at IS NULL) OR ((returned_sealed IS NULL) AND (evidence_sealed IS NULL) AND (sdgs = '{}'::integer[]) AND (activity_id IS NULL) AND (plan_item_id IS NULL) AND (product_id IS NULL) AND (commitment_id IS NULL) AND (delivery_id IS NULL))));
alter table story add constraint story_code_check CHECK ((code ~ '^[a-z2-9]{8}$'::text));
alter table story add constraint story_code_key UNIQUE (code);
alter table story add constraint story_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id);
alter table story add constraint story_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(id);
alter table story add constraint story_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table story add constraint story_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table story add constraint story_pkey PRIMARY KEY (id);
alter table story add constraint story_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item(id);
alter table story add constraint story_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id);
alter table story_panel add constraint story_panel_check CHECK ((until_month >= from_month));
alter table story_panel add constraint story_panel_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'province'::text, 'nation'::text])));
alter table story_panel add constraint story_panel_pkey PRIMARY KEY (id);
alter table story_panel_story add constraint story_panel_story_panel_id_fkey FOREIGN KEY (panel_id) REFERENCES story_panel(id) ON DELETE CASCADE;
alter table story_panel_story add constraint story_panel_story_pkey PRIMARY KEY (panel_id, story_id);
alter table story_panel_story add constraint story_panel_story_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id);
alter table story_panel_vote add constraint story_panel_vote_panel_id_fkey FOREIGN KEY (panel_id) REFERENCES story_panel(id) ON DELETE CASCADE;
alter table story_panel_vote add constraint story_panel_vote_pkey PRIMARY KEY (panel_id, member_id);
alter table story_panel_vote add constraint story_panel_vote_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id);
alter table story_voice add constraint story_voice_file_fkey FOREIGN KEY (file) REFERENCES stored_file(sha256);
alter table story_voice add constraint story_voice_pkey PRIMARY KEY (story_id);
alter table story_voice add constraint story_voice_seconds_check CHECK (((seconds >= 1) AND (seconds <= 180)));
alter table story_voice add constraint story_voice_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE;
alter table story_voice add constraint story_voice_type_check CHECK ((type = ANY (ARRAY['audio/webm'::text, 'audio/mp4'::text, 'audio/ogg'::text])));
alter table survey add constraint survey_about_check CHECK ((about = ANY (ARRAY['activity'::text, 'meeting'::text, 'service'::text])));
alter table survey add constraint survey_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE;
alter table survey add constraint survey_check CHECK (((about = 'activity'::text) = (activity_id IS NOT NULL)));
alter table survey add constraint survey_check1 CHECK (((about = 'meeting'::text) = (meeting_id IS NOT NULL)));
alter table survey add constraint survey_check2 CHECK (((about = 'service'::text) = (service IS NOT NULL)));
alter table survey add constraint survey_check3 CHECK (((about = 'meeting'::text) = (library_id IS NULL)));
alter table survey add constraint survey_check4 CHECK (((kind = 'follow-up'::text) = (follows IS NOT NULL)));
alter table survey add constraint survey_check5 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)));
alter table survey add constraint survey_follows_fkey FOREIGN KEY (follows) REFERENCES survey(id) ON DELETE CASCADE;
alter table survey add constraint survey_kind_check CHECK ((kind = ANY (ARRAY['immediate'::text, 'follow-up'::text])));
alter table survey add constraint survey_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table survey add constraint survey_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table survey add constraint survey_page_key_check CHECK ((length(page_key) = 32));
alter table survey add constraint survey_people_check CHECK ((people >= 0));
alter table survey add constraint survey_pkey PRIMARY KEY (id);
alter table survey add constraint survey_service_check CHECK (((length(service) >= 1) AND (length(service) <= 120)));
alter table survey add constraint survey_shown_check CHECK (((shown = 0) OR (shown >= 5)));
alter table survey add constraint survey_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));
alter table survey add constraint survey_steps_check CHECK ((cardinality(steps) = 20));
alter table survey add constraint survey_token_check CHECK ((length(token) = 12));
alter table survey add constraint survey_token_key UNIQUE (token);
alter table survey_answer add constraint survey_answer_application_check CHECK (((application >= 1) AND (application <= 5)));
alter table survey_answer add constraint survey_answer_awareness_check CHECK (((awareness >= 1) AND (awareness <= 5)));
alter table survey_answer add constraint survey_answer_check CHECK ((NOT (shown AND held)));
alter table survey_answer add constraint survey_answer_code_check CHECK ((length(code) = 6));
alter table survey_answer add constraint survey_answer_confidence_check CHECK (((confidence >= 1) AND (confidence <= 5)));
alter table survey_answer add constraint survey_answer_knowledge_check CHECK (((knowledge >= 1) AND (knowledge <= 5)));
alter table survey_answer add constraint survey_answer_pkey PRIMARY KEY (id);
alter table survey_answer add constraint survey_answer_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id) ON DELETE CASCADE;
alter table survey_told add constraint survey_told_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table survey_told add constraint survey_told_pkey PRIMARY KEY (survey_id, person_id);
alter table survey_told add constraint survey_told_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id) ON DELETE CASCADE;
alter table talk_message add constraint talk_message_about_check CHECK ((about = ANY (ARRAY['report'::text, 'activity'::text, 'enrolment'::text, 'practice'::text])));
alter table talk_message add constraint talk_message_above_check CHECK ((above = ANY (ARRAY['regency'::text, 'province'::text, 'national'::text])));
alter table talk_message add constraint talk_message_check CHECK (((body IS NULL) = (withdrawn_at IS NOT NULL)));
alter table talk_message add constraint talk_message_library_id_fkey FOREIGN KEY (library_id) REFERENCES library(id);
alter table talk_message add constraint talk_message_pkey PRIMARY KEY (id);
alter table talk_seen add constraint talk_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table talk_seen add constraint talk_seen_pkey PRIMARY KEY (person_id, item_id);
alter table tally add constraint tally_pkey PRIMARY KEY (region_id, measure_id, month);
alter table tally_delta add constraint tally_delta_pkey PRIMARY KEY (id);
alter table tally_generation add constraint tally_generation_only_one_check CHECK (only_one);
alter table tally_generation add constraint tally_generation_pkey PRIMARY KEY (only_one);
alter table tally_shift add constraint tally_shift_pkey PRIMARY KEY (region_id, measure_id, month, carried);
alter table target add constraint target_measure_check CHECK ((measure = ANY (ARRAY['beneficiary'::text, 'replication'::text, 'reporting-rate'::text])));
alter table target add constraint target_pkey PRIMARY KEY (year, region_id, measure);
alter table target add constraint target_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id);
alter table target add constraint target_value_check CHECK ((value >= 0));
alter table target add constraint target_year_fkey FOREIGN KEY (year) REFERENCES programme_year(year);
CREATE INDEX access_reset_person ON public.access_reset USING btree (person_id) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX action_item_carried_from ON public.action_item USING btree (carried_from) WHERE (carried_from IS NOT NULL);
CREATE INDEX action_item_carried_to ON public.action_item USING btree (carried_to) WHERE (carried_to IS NOT NULL);
CREATE INDEX action_item_deadline ON public.action_item USING btree (deadline, id);
CREATE INDEX action_item_meeting ON public.action_item USING btree (meeting_id);
CREATE INDEX action_item_partner ON public.action_item USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX action_item_person ON public.action_item USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX action_item_scope ON public.action_item USING btree (scope_id);
CREATE INDEX action_step_item ON public.action_step USING btree (item_id, at);
CREATE INDEX activity_held ON public.activity USING btree (held_on DESC, id);
CREATE INDEX activity_library_month ON public.activity USING btree (library_id, month, held_on);
CREATE INDEX activity_need ON public.activity USING btree (need_id) WHERE (need_id IS NOT NULL);
CREATE INDEX activity_plan_item ON public.activity USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX activity_province ON public.activity USING btree (province_id, held_on DESC);
CREATE INDEX activity_regency ON public.activity USING btree (regency_id, held_on DESC);
CREATE UNIQUE INDEX "adoption.exists" ON public.adoption USING btree (practice_id, library_id) WHERE ((dropped_on IS NULL) AND (NOT joined));
CREATE INDEX adoption_from ON public.adoption USING btree (from_id) WHERE (from_id IS NOT NULL);
CREATE INDEX adoption_library ON public.adoption USING btree (library_id);
CREATE INDEX adoption_plan_item ON public.adoption USING btree (plan_item_id);
CREATE INDEX adoption_province ON public.adoption USING btree (province_id, interested_on);
CREATE INDEX adoption_regency ON public.adoption USING btree (regency_id, interested_on);
CREATE INDEX agenda_item_meeting ON public.agenda_item USING btree (meeting_id, starts_at);
CREATE INDEX agenda_item_speaker ON public.agenda_item USING btree (lower(speaker)) WHERE (speaker IS NOT NULL);
CREATE INDEX aid_item_library ON public.aid_item USING btree (library_id);
CREATE INDEX aid_item_province ON public.aid_item USING btree (province_id);
CREATE INDEX aid_item_regency ON public.aid_item USING btree (regency_id);
CREATE INDEX aid_item_waiting ON public.aid_item USING btree (shipped_on) WHERE ((received_on IS NULL) AND (ended_on IS NULL));
CREATE INDEX announcement_until ON public.announcement USING btree (until) WHERE (withdrawn_at IS NULL);
CREATE INDEX attendance_line ON public.attendance USING btree (agenda_item_id) WHERE (agenda_item_id IS NOT NULL);
CREATE INDEX attendance_meeting ON public.attendance USING btree (meeting_id, noted_at);
CREATE UNIQUE INDEX attendance_once ON public.attendance USING btree (guest_id, day, agenda_item_id) NULLS NOT DISTINCT WHERE (undone_at IS NULL);
CREATE INDEX attendance_claim_of ON public.attendance_claim USING btree (attendance_id);
CREATE UNIQUE INDEX "booth.exists" ON public.booth USING btree (meeting_id, library_id);
CREATE UNIQUE INDEX "booth.number-taken" ON public.booth USING btree (meeting_id, number);
CREATE INDEX booth_library ON public.booth USING btree (library_id);
CREATE INDEX breach_scope ON public.breach USING btree (scope_id);
CREATE INDEX brief_library ON public.brief USING btree (library_id, made_at DESC);
CREATE INDEX brief_province ON public.brief USING btree (province_id, made_at DESC);
CREATE INDEX brief_regency ON public.brief USING btree (regency_id, made_at DESC);
CREATE INDEX calendar_feed_scope ON public.calendar_feed USING btree (scope_id, made_at DESC);
CREATE UNIQUE INDEX certificate_guest ON public.certificate USING btree (guest_id) WHERE (revoked_at IS NULL);
CREATE INDEX chain_link_library ON public.chain_link USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX chain_link_to ON public.chain_link USING btree (to_id);
CREATE INDEX commitment_activity ON public.commitment USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX commitment_alike_to ON public.commitment USING btree (alike_to) WHERE (alike_to IS NOT NULL);
CREATE INDEX commitment_due ON public.commitment USING btree (deadline, id) WHERE ((withdrawn_at IS NULL) AND (same_as IS NULL));
CREATE INDEX commitment_library ON public.commitment USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX commitment_line ON public.commitment USING btree (line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX commitment_meeting ON public.commitment USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX commitment_need ON public.commitment USING btree (need_id) WHERE (need_id IS NOT NULL);
CREATE INDEX commitment_owner ON public.commitment USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE UNIQUE INDEX commitment_pairing ON public.commitment USING btree (pairing_id) WHERE ((pairing_id IS NOT NULL) AND (same_as IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX commitment_partner ON public.commitment USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX commitment_plan_item ON public.commitment USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX commitment_pledge ON public.commitment USING btree (pledge_id);
CREATE INDEX commitment_province ON public.commitment USING btree (province_id);
CREATE INDEX commitment_regency ON public.commitment USING btree (regency_id);
CREATE INDEX commitment_same_as ON public.commitment USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE INDEX commitment_scope ON public.commitment USING btree (scope_id);
CREATE INDEX commitment_year ON public.commitment USING btree (year, form);
CREATE UNIQUE INDEX "commitment.change-pending" ON public.commitment_change USING btree (commitment_id) WHERE (answered_at IS NULL);
CREATE INDEX commitment_change_commitment ON public.commitment_change USING btree (commitment_id, proposed_at);
CREATE INDEX commitment_letter_due ON public.commitment_letter USING btree (next_at) WHERE (ended_at IS NULL);
CREATE INDEX commitment_letter_pledge ON public.commitment_letter USING btree (pledge_id) WHERE (ended_at IS NULL);
CREATE INDEX commitment_link_pledge ON public.commitment_link USING btree (pledge_id) WHERE (ended_at IS NULL);
CREATE INDEX commitment_paper_file ON public.commitment_paper USING btree (file);
CREATE INDEX commitment_paper_pledge ON public.commitment_paper USING btree (pledge_id);
CREATE INDEX commitment_step_commitment ON public.commitment_step USING btree (commitment_id, at);
CREATE INDEX commitment_step_delivery ON public.commitment_step USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE INDEX commitment_told_person ON public.commitment_told USING btree (person_id, day);
CREATE INDEX consent_library ON public.consent USING btree (library_id);
CREATE INDEX consent_record ON public.consent USING btree (record_id);
CREATE UNIQUE INDEX consent_slip ON public.consent USING btree (slip) WHERE (slip IS NOT NULL);
CREATE INDEX correction_request_person ON public.correction_request USING btree (person_id);
CREATE INDEX correction_request_scope ON public.correction_request USING btree (scope_id);
CREATE UNIQUE INDEX "decree.number-taken" ON public.decree USING btree (region_id, year, number);
CREATE INDEX delivery_commitment ON public.delivery USING btree (commitment_id);
CREATE INDEX delivery_library ON public.delivery USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX delivery_province ON public.delivery USING btree (province_id);
CREATE INDEX delivery_regency ON public.delivery USING btree (regency_id);
CREATE INDEX delivery_scope ON public.delivery USING btree (scope_id);
CREATE INDEX delivery_waiting ON public.delivery USING btree (scope_id, sent_on) WHERE ((confirmed_on IS NULL) AND (denied_on IS NULL) AND (cancelled_on IS NULL));
CREATE INDEX effort_held ON public.effort USING btree (held_on DESC, id);
CREATE INDEX effort_library ON public.effort USING btree (library_id, held_on);
CREATE INDEX effort_office ON public.effort USING btree (scope_id) WHERE (library_id IS NULL);
CREATE INDEX effort_partner ON public.effort USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX effort_province ON public.effort USING btree (province_id, held_on DESC);
CREATE INDEX effort_regency ON public.effort USING btree (regency_id, held_on DESC);
CREATE UNIQUE INDEX "enrolment.exists" ON public.enrolment USING btree (library_id, ((kind = 'improving'::text))) WHERE ((ended_on IS NULL) AND (declined_on IS NULL));
CREATE INDEX enrolment_library ON public.enrolment USING btree (library_id);
CREATE INDEX enrolment_mentor ON public.enrolment USING btree (mentor_id) WHERE (mentor_id IS NOT NULL);
CREATE INDEX enrolment_province ON public.enrolment USING btree (province_id);
CREATE INDEX enrolment_regency ON public.enrolment USING btree (regency_id);
CREATE INDEX enrolment_scope ON public.enrolment USING btree (scope_id);
CREATE INDEX enrolment_year ON public.enrolment USING btree (year, kind);
CREATE UNIQUE INDEX enrolment_step_now ON public.enrolment_step USING btree (enrolment_id, step) WHERE (ended_at IS NULL);
CREATE INDEX event_scope ON public.event USING btree (scope_id, seq);
CREATE INDEX event_subject ON public.event USING btree (subject_kind, subject_id, seq);
CREATE INDEX event_sync ON public.event USING btree (regency_id, xid, seq);
CREATE INDEX form_same_as ON public.form USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE INDEX form_answer_form ON public.form_answer USING btree (form_id);
CREATE UNIQUE INDEX "form.answered-already" ON public.form_respondent USING btree (form_id, guest_id) WHERE (guest_id IS NOT NULL);
CREATE INDEX form_respondent_guest ON public.form_respondent USING btree (guest_id) WHERE (guest_id IS NOT NULL);
CREATE UNIQUE INDEX form_respondent_name ON public.form_respondent USING btree (form_id, lower(name)) WHERE (guest_id IS NULL);
CREATE INDEX guest_deputy ON public.guest USING btree (deputy_of) WHERE (deputy_of IS NOT NULL);
CREATE INDEX guest_library ON public.guest USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX guest_meeting ON public.guest USING btree (meeting_id, name COLLATE "C");
CREATE INDEX guest_partner ON public.guest USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX guest_person ON public.guest USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX guest_alias_of ON public.guest_alias USING btree (guest_id);
CREATE INDEX guest_mail_due ON public.guest_mail USING btree (next_at, id) WHERE (ended_at IS NULL);
CREATE INDEX guest_mail_guest ON public.guest_mail USING btree (guest_id, made_at);
CREATE INDEX import_job_changed ON public.import_job USING btree (changed_at);
CREATE INDEX import_job_person ON public.import_job USING btree (person_id, created_at);
CREATE INDEX import_job_scope ON public.import_job USING btree (scope_id, created_at);
CREATE INDEX import_job_task ON public.import_job USING btree (created_at) WHERE (task IS NOT NULL);
CREATE INDEX import_row_action ON public.import_row USING btree (job_id, action, "row");
CREATE INDEX import_row_waiting ON public.import_row USING btree (job_id, "row") WHERE ((action = ANY (ARRAY['create'::text, 'change'::text])) AND (applied_at IS NULL));
CREATE INDEX invitation_at ON public.invitation USING btree (scope_id, role);
CREATE INDEX invitation_handover ON public.invitation USING btree (hands_over) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX invitation_list ON public.invitation USING btree (list_id, id) WHERE ((list_id IS NOT NULL) AND (used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX invitation_scope ON public.invitation USING btree (scope_id) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX learning_attempt_item ON public.learning_attempt USING btree (item_id);
CREATE INDEX learning_attempt_own ON public.learning_attempt USING btree (person_id, item_id, at DESC);
CREATE INDEX learning_completion_library ON public.learning_completion USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX learning_completion_module ON public.learning_completion USING btree (module_id);
CREATE INDEX learning_completion_province ON public.learning_completion USING btree (province_id, completed_at DESC);
CREATE INDEX learning_completion_regency ON public.learning_completion USING btree (regency_id, completed_at DESC);
CREATE INDEX learning_done_item ON public.learning_done USING btree (item_id);
CREATE INDEX learning_item_file ON public.learning_item USING btree (file) WHERE (file IS NOT NULL);
CREATE INDEX learning_item_module ON public.learning_item USING btree (module_id, place);
CREATE INDEX learning_item_upload ON public.learning_item USING btree (upload) WHERE (upload IS NOT NULL);
CREATE INDEX learning_module_published ON public.learning_module USING btree (published_at DESC, id) WHERE (published_at IS NOT NULL);
CREATE INDEX learning_question_item ON public.learning_question USING btree (item_id, place);
CREATE UNIQUE INDEX "library.npp-taken" ON public.library USING btree (npp) WHERE ((npp IS NOT NULL) AND (merged_into IS NULL));
CREATE UNIQUE INDEX "library.region-taken" ON public.library USING btree (region_id, kind) WHERE ((kind <> 'community'::text) AND (closed_on IS NULL) AND (merged_into IS NULL));
CREATE INDEX library_district ON public.library USING btree (district_id);
CREATE INDEX library_latitude ON public.library USING btree (latitude) WHERE ((latitude IS NOT NULL) AND (merged_into IS NULL));
CREATE INDEX library_merged_into ON public.library USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX library_province ON public.library USING btree (province_id);
CREATE INDEX library_regency ON public.library USING btree (regency_id);
CREATE INDEX library_region ON public.library USING btree (region_id);
CREATE INDEX library_merge_into ON public.library_merge USING btree (into_id);
CREATE UNIQUE INDEX library_merge_standing ON public.library_merge USING btree (from_id) WHERE (undone_at IS NULL);
CREATE INDEX library_pair_b ON public.library_pair USING btree (b);
CREATE INDEX library_pair_open ON public.library_pair USING btree (likeness DESC, a, b) WHERE (apart_facts IS DISTINCT FROM facts);
CREATE INDEX library_search_code ON public.library_search USING btree (code);
CREATE INDEX library_search_counts ON public.library_search USING btree (closed, kind, province_id, internet, has_npp);
CREATE INDEX library_search_district ON public.library_search USING btree (district_id);
CREATE INDEX library_search_fold ON public.library_search USING gin (fold gin_trgm_ops);
CREATE INDEX library_search_name ON public.library_search USING btree (sort_name, library_id) WHERE (NOT closed);
CREATE INDEX library_search_province ON public.library_search USING btree (province_id);
CREATE INDEX library_search_regency ON public.library_search USING btree (regency_id);
CREATE INDEX library_search_scope ON public.library_search USING btree (scope_id);
CREATE INDEX library_word_beginning ON public.library_word USING btree ("left"(word, 1), length(word));
CREATE INDEX library_word_like ON public.library_word USING gin (word gin_trgm_ops);
CREATE INDEX list_view_office ON public.list_view USING btree (office_scope, list) WHERE (office_scope IS NOT NULL);
CREATE INDEX list_view_person ON public.list_view USING btree (person_id, list);
CREATE INDEX local_content_library ON public.local_content USING btree (library_id);
CREATE INDEX local_content_listed ON public.local_content USING btree (listed_on DESC, id) WHERE ((listed_on IS NOT NULL) AND (retired_on IS NULL));
CREATE INDEX login_person ON public.login USING btree (person_id);
CREATE INDEX mapping_due ON public.mapping USING btree (id) WHERE ((due IS NOT NULL) AND (stopped_for IS NULL) AND (removed_at IS NULL));
CREATE INDEX mapping_office ON public.mapping USING btree (office_scope) WHERE (removed_at IS NULL);
CREATE INDEX mapping_file_kept ON public.mapping_file USING btree (keep_until) WHERE (state = 'ready'::text);
CREATE INDEX mapping_file_waiting ON public.mapping_file USING btree (period) WHERE (state = 'waiting'::text);
CREATE INDEX mapping_file_taking_file ON public.mapping_file_taking USING btree (file_id, at);
CREATE INDEX meeting_beside ON public.meeting USING btree (beside) WHERE (beside IS NOT NULL);
CREATE INDEX meeting_of_series ON public.meeting USING btree (series_id) WHERE (series_id IS NOT NULL);
CREATE INDEX meeting_of_wave ON public.meeting USING btree (wave_id) WHERE (wave_id IS NOT NULL);
CREATE INDEX meeting_official ON public.meeting USING btree (lower(official)) WHERE (official IS NOT NULL);
CREATE INDEX meeting_province ON public.meeting USING btree (province_id, starts_at);
CREATE INDEX meeting_scope ON public.meeting USING btree (scope_id, starts_at);
CREATE INDEX meeting_starts ON public.meeting USING btree (starts_at, id);
CREATE INDEX meeting_material_file ON public.meeting_material USING btree (file) WHERE (file IS NOT NULL);
CREATE INDEX meeting_material_line ON public.meeting_material USING btree (agenda_item_id) WHERE (agenda_item_id IS NOT NULL);
CREATE INDEX meeting_material_meeting ON public.meeting_material USING btree (meeting_id, place);
CREATE INDEX meeting_material_upload ON public.meeting_material USING btree (upload) WHERE (upload IS NOT NULL);
CREATE INDEX meeting_series_year ON public.meeting_series USING btree (year DESC, id);
CREATE INDEX mentoring_assignment_library ON public.mentoring_assignment USING btree (library_id, from_day);
CREATE UNIQUE INDEX mentoring_assignment_now ON public.mentoring_assignment USING btree (library_id) WHERE (until_day IS NULL);
CREATE INDEX mentoring_assignment_province ON public.mentoring_assignment USING btree (province_id);
CREATE INDEX mentoring_assignment_regency ON public.mentoring_assignment USING btree (regency_id);
CREATE INDEX mentoring_assignment_trainer ON public.mentoring_assignment USING btree (trainer_id);
CREATE INDEX mentoring_request_library ON public.mentoring_request USING btree (library_id, asked_on);
CREATE INDEX mentoring_request_met ON public.mentoring_request USING btree (met_by) WHERE (met_by IS NOT NULL);
CREATE INDEX mentoring_request_open ON public.mentoring_request USING btree (library_id) WHERE ((met_by IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX mentoring_step_library ON public.mentoring_step USING btree (library_id) WHERE (outcome IS NULL);
CREATE INDEX mentoring_step_province ON public.mentoring_step USING btree (province_id);
CREATE INDEX mentoring_step_regency ON public.mentoring_step USING btree (regency_id);
CREATE INDEX mentoring_step_visit ON public.mentoring_step USING btree (visit_id);
CREATE INDEX mentoring_visit_library ON public.mentoring_visit USING btree (library_id, held_on);
CREATE INDEX mentoring_visit_open ON public.mentoring_visit USING btree (library_id) WHERE ((held_on IS NULL) AND (cancelled_on IS NULL));
CREATE INDEX mentoring_visit_plan_item ON public.mentoring_visit USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX mentoring_visit_province ON public.mentoring_visit USING btree (province_id, held_on);
CREATE INDEX mentoring_visit_regency ON public.mentoring_visit USING btree (regency_id, held_on);
CREATE INDEX mentoring_visit_trainer ON public.mentoring_visit USING btree (trainer_id);
CREATE INDEX minute_correction_line ON public.minute_correction USING btree (line_id);
CREATE INDEX minute_line_agenda ON public.minute_line USING btree (agenda_item_id) WHERE (agenda_item_id IS NOT NULL);
CREATE UNIQUE INDEX minute_line_carried ON public.minute_line USING btree (carried_from) WHERE (removed_at IS NULL);
CREATE INDEX minute_line_meeting ON public.minute_line USING btree (meeting_id, at);
CREATE INDEX minute_line_partner ON public.minute_line USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX minute_line_person ON public.minute_line USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX monthly_report_month ON ONLY public.monthly_report USING btree (month);
CREATE INDEX monthly_report_province ON ONLY public.monthly_report USING btree (province_id, month);
CREATE INDEX monthly_report_regency ON ONLY public.monthly_report USING btree (regency_id, month);
CREATE INDEX monthly_report_returned ON ONLY public.monthly_report USING btree (month, province_id, regency_id, scope_id) WHERE (returned_at IS NOT NULL);
CREATE INDEX need_library ON public.need USING btree (library_id);
CREATE INDEX need_open ON public.need USING btree (kind, until) WHERE ((withdrawn_at IS NULL) AND (agreed < amount));
CREATE INDEX need_province ON public.need USING btree (province_id);
CREATE INDEX need_regency ON public.need USING btree (regency_id);
CREATE INDEX news_item_code ON public.news_item USING btree ("right"((id)::text, 12));
CREATE INDEX news_item_published ON public.news_item USING btree (published_at DESC, id) WHERE ((published_at IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX news_picture_news ON public.news_picture USING btree (news_id);
CREATE INDEX offer_open ON public.offer USING btree (kind, until) WHERE ((withdrawn_at IS NULL) AND (agreed < amount));
CREATE INDEX offer_partner ON public.offer USING btree (partner_id);
CREATE INDEX office_notice_office ON public.office_notice USING btree (office_scope, at);
CREATE UNIQUE INDEX "pairing.pending" ON public.pairing USING btree (need_id, partner_id) WHERE ((agreed_at IS NULL) AND (ended_at IS NULL));
CREATE INDEX pairing_agreed ON public.pairing USING btree (agreed_at) WHERE (agreed_at IS NOT NULL);
CREATE INDEX pairing_library ON public.pairing USING btree (library_id);
CREATE INDEX pairing_need ON public.pairing USING btree (need_id);
CREATE INDEX pairing_offer ON public.pairing USING btree (offer_id);
CREATE INDEX pairing_partner ON public.pairing USING btree (partner_id);
CREATE INDEX partner_merged ON public.partner USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX partner_names ON public.partner USING gin (names gin_trgm_ops);
CREATE INDEX partner_place ON public.partner USING btree (province_id, regency_id);
CREATE INDEX partner_reach ON public.partner USING gin (reach);
CREATE INDEX partner_seen_by ON public.partner USING btree (seen_by);
CREATE INDEX partner_serves ON public.partner USING gin (serves);
CREATE INDEX partner_consent_now ON public.partner_consent USING btree (partner_id, what, id DESC);
CREATE INDEX partner_contact_partner ON public.partner_contact USING btree (partner_id, rank);
CREATE INDEX partner_gift_partner ON public.partner_gift USING btree (partner_id, year DESC);
CREATE INDEX partner_gift_scope ON public.partner_gift USING btree (scope_id);
CREATE INDEX partner_merge_into ON public.partner_merge USING btree (into_id);
CREATE INDEX partner_role_partner ON public.partner_role USING btree (partner_id);
CREATE INDEX partner_role_region ON public.partner_role USING btree (region_id);
CREATE INDEX passkey_device ON public.passkey USING btree (device_id);
CREATE INDEX passkey_person ON public.passkey USING btree (person_id);
CREATE INDEX passkey_attempt_expiry ON public.passkey_attempt USING btree (expires_at);
CREATE INDEX passkey_attempt_step ON public.passkey_attempt USING btree (step_id);
CREATE INDEX person_name ON public.person USING btree (lower(name) COLLATE "C", id);
CREATE INDEX phone_key_person ON public.phone_key USING btree (person_id);
CREATE INDEX phone_key_session ON public.phone_key USING btree (session_id);
CREATE INDEX photo_large ON public.photo USING btree (large);
CREATE INDEX photo_left ON public.photo USING btree (left_at) WHERE (left_at IS NOT NULL);
CREATE INDEX photo_record ON public.photo USING btree (record_id, added_at);
CREATE INDEX photo_small ON public.photo USING btree (small);
CREATE INDEX photo_upload ON public.photo USING btree (upload);
CREATE INDEX photo_consent_consent ON public.photo_consent USING btree (consent_id);
CREATE INDEX plan_year_province ON public.plan USING btree (year, province_id);
CREATE INDEX plan_year_regency ON public.plan USING btree (year, regency_id);
CREATE INDEX plan_item_carried ON public.plan_item USING btree (carried_to) WHERE (carried_to IS NOT NULL);
CREATE INDEX plan_item_need ON public.plan_item USING btree (need_id) WHERE (need_id IS NOT NULL);
CREATE INDEX plan_item_open ON public.plan_item USING btree (month) WHERE ((finished_on IS NULL) AND (dropped_on IS NULL) AND (carried_on IS NULL));
CREATE INDEX plan_item_plan ON public.plan_item USING btree (library_id, year, month);
CREATE INDEX policy_basis_file ON public.policy_basis USING btree (file) WHERE (file IS NOT NULL);
CREATE INDEX policy_basis_place ON public.policy_basis USING btree (province_id, regency_id);
CREATE INDEX policy_basis_scope ON public.policy_basis USING btree (scope_id);
CREATE INDEX policy_basis_until ON public.policy_basis USING btree (valid_until) WHERE ((valid_until IS NOT NULL) AND (ended_on IS NULL));
CREATE INDEX practice_adapts ON public.practice USING btree (adapts_id) WHERE (adapts_id IS NOT NULL);
CREATE INDEX practice_library ON public.practice USING btree (library_id);
CREATE INDEX practice_province ON public.practice USING btree (province_id);
CREATE INDEX practice_regency ON public.practice USING btree (regency_id, topic);
CREATE INDEX practice_waiting ON public.practice USING btree (submitted_at) WHERE ((published_at IS NULL) AND (submitted_at IS NOT NULL));
CREATE UNIQUE INDEX practice_activity_once ON public.practice_activity USING btree (activity_id) WHERE (NOT free);
CREATE INDEX practice_picture_photo ON public.practice_picture USING btree (photo_id);
CREATE INDEX practice_search_code ON public.practice_search USING btree ("right"((practice_id)::text, 12));
CREATE INDEX practice_search_fold ON public.practice_search USING gin (fold gin_trgm_ops);
CREATE INDEX practice_search_library ON public.practice_search USING btree (library_id);
CREATE INDEX practice_search_new ON public.practice_search USING btree (published_at DESC, practice_id) WHERE (NOT retired);
CREATE INDEX practice_search_place ON public.practice_search USING btree (province_id, regency_id);
CREATE INDEX practice_search_topic ON public.practice_search USING btree (retired, topic);
CREATE INDEX practice_word_like ON public.practice_word USING gin (word gin_trgm_ops);
CREATE INDEX practice_word_near ON public.practice_word USING btree ("left"(word, 1), length(word));
CREATE INDEX producer_library ON public.producer USING btree (library_id);
CREATE INDEX product_activity ON public.product USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX product_library ON public.product USING btree (library_id);
CREATE INDEX product_listed ON public.product USING btree (listed_on DESC, id) WHERE ((listed_on IS NOT NULL) AND (retired_on IS NULL));
CREATE INDEX product_plan_item ON public.product USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX product_price ON public.product USING btree (kind, unit, price) WHERE (price IS NOT NULL);
CREATE INDEX product_producer ON public.product USING btree (producer_id);
CREATE INDEX product_province ON public.product USING btree (province_id);
CREATE INDEX product_regency ON public.product USING btree (regency_id);
CREATE INDEX product_income_year_producer ON public.product_income_year USING btree (producer_id);
CREATE INDEX product_interest_product ON public.product_interest USING btree (product_id, on_day);
CREATE INDEX product_support_need ON public.product_support USING btree (need_id);
CREATE INDEX publication_activity ON public.publication USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX publication_library ON public.publication USING btree (library_id, published_on);
CREATE UNIQUE INDEX publication_link ON public.publication USING btree (library_id, link_key);
CREATE INDEX publication_province ON public.publication USING btree (province_id, published_on DESC);
CREATE INDEX publication_published ON public.publication USING btree (published_on DESC, id);
CREATE INDEX publication_regency ON public.publication USING btree (regency_id, published_on DESC);
CREATE INDEX push_device_person ON public.push_device USING btree (person_id);
CREATE INDEX push_device_session ON public.push_device USING btree (session_id);
CREATE INDEX question_open ON public.question USING btree (level, at) WHERE (answered_at IS NULL);
CREATE INDEX question_province ON public.question USING btree (province_id);
CREATE INDEX question_regency ON public.question USING btree (regency_id);
CREATE INDEX question_scope ON public.question USING btree (scope_id);
CREATE INDEX question_useful ON public.question USING btree (answered_at) WHERE useful;
CREATE UNIQUE INDEX receipt_code ON public.receipt USING btree (code) WHERE (code IS NOT NULL);
CREATE UNIQUE INDEX region_code_in_force ON public.region USING btree (code) WHERE (valid_to IS NULL);
CREATE INDEX region_fold ON public.region USING gin (fold gin_trgm_ops);
CREATE INDEX region_followed ON public.region USING btree (followed_by) WHERE (followed_by IS NOT NULL);
CREATE INDEX region_parent ON public.region USING btree (parent_id);
CREATE UNIQUE INDEX region_rank ON public.region USING btree (rank) WHERE (rank IS NOT NULL);
CREATE INDEX region_past_code ON public.region_past USING btree (code text_pattern_ops);
CREATE INDEX region_past_fold ON public.region_past USING btree (fold text_pattern_ops) WHERE renamed;
CREATE INDEX region_past_moved ON public.region_past USING btree (province_id) WHERE moved;
CREATE INDEX region_past_parent ON public.region_past USING btree (parent_id, valid_to);
CREATE INDEX region_past_region ON public.region_past USING btree (region_id, valid_to);
CREATE UNIQUE INDEX reminder_a_day ON public.reminder USING btree (person_id, day) WHERE (step <> ALL (ARRAY['returned'::text, 'actions'::text, 'commitments'::text, 'surveys'::text, 'weekly'::text]));
CREATE INDEX reminder_made ON public.reminder USING btree (made_at);
CREATE INDEX reminder_email_address ON public.reminder_email USING btree (address);
CREATE INDEX reminder_email_code ON public.reminder_email USING btree (person_id) WHERE ((code IS NOT NULL) AND (code_sent_at IS NULL));
CREATE INDEX reminder_sending_next ON public.reminder_sending USING btree (next_at) WHERE (ended_at IS NULL);
CREATE INDEX rescue_handing_carrier ON public.rescue_handing USING btree (carrier_id, begun_at);
CREATE INDEX rescue_handing_file ON public.rescue_handing USING btree (file_id, begun_at);
CREATE INDEX rescue_handing_key ON public.rescue_handing USING btree (phone_key);
CREATE INDEX rescue_handing_owner ON public.rescue_handing USING btree (owner_id, begun_at);
CREATE INDEX role_grant_ending ON public.role_grant USING btree (ends_at) WHERE ((ends_at IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX role_grant_held ON public.role_grant USING btree (scope_id, granted_at);
CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (person_id, role, scope_id) WHERE (ended_at IS NULL);
CREATE INDEX role_grant_person ON public.role_grant USING btree (person_id);
CREATE INDEX role_grant_province ON public.role_grant USING btree (province_id) WHERE (ended_at IS NULL);
CREATE INDEX role_grant_regency ON public.role_grant USING btree (regency_id) WHERE (ended_at IS NULL);
CREATE INDEX role_grant_scope ON public.role_grant USING btree (scope_id) WHERE (ended_at IS NULL);
CREATE INDEX scope_parent ON public.scope USING btree (parent_id);
CREATE INDEX sensitive_look_at ON public.sensitive_look USING btree (at);
CREATE INDEX sensitive_look_person ON public.sensitive_look USING btree (person_id, at);
CREATE INDEX sensitive_look_record ON public.sensitive_look USING btree (record_id, at) WHERE (record_id IS NOT NULL);
CREATE INDEX sensitive_look_scope ON public.sensitive_look USING btree (scope_id, at);
CREATE INDEX session_device ON public.session USING btree (device_id);
CREATE INDEX session_new ON public.session USING btree (person_id) WHERE (is_new AND (dismissed_at IS NULL));
CREATE INDEX session_person ON public.session USING btree (person_id) WHERE (revoked_at IS NULL);
CREATE INDEX sign_in_step_expiry ON public.sign_in_step USING btree (expires_at);
CREATE INDEX sign_in_step_person ON public.sign_in_step USING btree (person_id);
CREATE INDEX signatory_replaced ON public.signatory USING btree (replaced_by) WHERE (replaced_by IS NOT NULL);
CREATE INDEX signatory_scope ON public.signatory USING btree (scope_id, valid_from);
CREATE INDEX signed_document_file ON public.signed_document USING btree (file);
CREATE INDEX signed_document_meeting ON public.signed_document USING btree (meeting_id, kind, added_at DESC);
CREATE INDEX sso_attempt_expiry ON public.sso_attempt USING btree (expires_at);
CREATE INDEX standard_score_edition ON public.standard_score USING btree (edition);
CREATE INDEX standard_score_order ON public.standard_score USING btree (score, sort_name, library_id);
CREATE INDEX standard_score_province ON public.standard_score USING btree (province_id);
CREATE INDEX standard_score_regency ON public.standard_score USING btree (regency_id);
CREATE INDEX story_activity ON public.story USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX story_commitment ON public.story USING btree (commitment_id) WHERE (commitment_id IS NOT NULL);
CREATE INDEX story_delivery ON public.story USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE INDEX story_gone ON public.story USING btree (scope_id) WHERE (withdrawn_at IS NOT NULL);
CREATE INDEX story_library ON public.story USING btree (library_id);
CREATE INDEX story_plan_item ON public.story USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX story_product ON public.story USING btree (product_id) WHERE (product_id IS NOT NULL);
CREATE INDEX story_province ON public.story USING btree (province_id);
CREATE INDEX story_public ON public.story USING btree (published_at DESC, id) WHERE ((published_at IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX story_regency ON public.story USING btree (regency_id);
CREATE INDEX story_panel_scope ON public.story_panel USING btree (scope_id);
CREATE UNIQUE INDEX story_panel_story_chosen ON public.story_panel_story USING btree (panel_id) WHERE (chosen_at IS NOT NULL);
CREATE INDEX story_panel_story_story ON public.story_panel_story USING btree (story_id);
CREATE INDEX story_panel_vote_story ON public.story_panel_vote USING btree (story_id);
CREATE INDEX story_voice_file ON public.story_voice USING btree (file);
CREATE UNIQUE INDEX "survey.made-already" ON public.survey USING btree (COALESCE(activity_id, meeting_id)) WHERE ((kind = 'immediate'::text) AND (about <> 'service'::text));
CREATE INDEX survey_activity ON public.survey USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE UNIQUE INDEX survey_follows ON public.survey USING btree (follows) WHERE (follows IS NOT NULL);
CREATE INDEX survey_held ON public.survey USING btree (held_on DESC, id);
CREATE INDEX survey_library ON public.survey USING btree (library_id) WHERE (library_id IS NOT NULL);
CREATE INDEX survey_meeting ON public.survey USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX survey_province ON public.survey USING btree (province_id, held_on);
CREATE INDEX survey_regency ON public.survey USING btree (regency_id, held_on);
CREATE INDEX survey_scope ON public.survey USING btree (scope_id, held_on) WHERE (kind = 'immediate'::text);
CREATE INDEX survey_answer_survey ON public.survey_answer USING btree (survey_id);
CREATE INDEX survey_told_person ON public.survey_told USING btree (person_id, day);
CREATE INDEX talk_message_author ON public.talk_message USING btree (author_id, at);
CREATE INDEX talk_message_practice ON public.talk_message USING btree (record) WHERE (about = 'practice'::text);
CREATE INDEX talk_message_province ON public.talk_message USING btree (province_id, at);
CREATE INDEX talk_message_regency ON public.talk_message USING btree (regency_id, at);
CREATE INDEX talk_message_scope ON public.talk_message USING btree (scope_id, at);
CREATE INDEX talk_message_thread ON public.talk_message USING btree (library_id, about, record, at);
create policy access_reset_system on access_reset as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy action_item_all on action_item as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)) OR (partner_id = ANY (( SELECT acting_partners() AS acting_partners)::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = action_item.meeting_id))))) with check ();
create policy action_step_all on action_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM action_item i
  WHERE (i.id = action_step.item_id))))) with check ();
create policy action_told_all on action_told as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy activity_all on activity as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy activity_verification_all on activity_verification as permissive for all using ((EXISTS ( SELECT
   FROM activity a
  WHERE (a.id = activity_verification.activity_id)))) with check ();
create policy activity_verification_system on activity_verification as permissive for select using (( SELECT acting_system() AS acting_system)) with check ();
create policy adoption_all on adoption as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy adoption_read on adoption as permissive for select using (true) with check ();
create policy agenda_item_all on agenda_item as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = agenda_item.meeting_id))))) with check ();
create policy aid_item_all on aid_item as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy aid_step_all on aid_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM aid_item i
  WHERE (i.id = aid_step.item_id))))) with check ();
create policy announcement_all on announcement as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (sender_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM role_grant g
  WHERE ((g.person_id = ( SELECT acting_person() AS acting_person)) AND (g.role = announcement.role) AND (g.ended_at IS NULL) AND ((g.ends_at IS NULL) OR (g.ends_at > now())) AND ((announcement.region_id = 1) OR (g.province_id = announcement.region_id) OR (g.regency_id = announcement.region_id) OR (g.scope_id = announcement.region_id))))))) with check ();
create policy announcement_reading_all on announcement_reading as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM announcement a
  WHERE ((a.id = announcement_reading.announcement_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (a.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (a.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (a.sender_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy attendance_all on attendance as permissive for all using ((( SELECT acting_system() AS acting_system) OR (meeting_id = ANY (( SELECT acting_doors() AS acting_doors)::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = attendance.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = attendance.guest_id))))) with check ();
create policy attendance_claim_all on attendance_claim as permissive for all using ((( SELECT acting_system() AS acting_system) OR (meeting_id = ANY (( SELECT acting_doors() AS acting_doors)::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = attendance_claim.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy attendance_signature_all on attendance_signature as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM attendance a
  WHERE (a.id = attendance_signature.attendance_id))))) with check ();
create policy authenticator_own on authenticator as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy booth_all on booth as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = booth.meeting_id))))) with check ();
create policy booth_day_all on booth_day as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM booth b
  WHERE (b.id = booth_day.booth_id))))) with check ();
create policy booth_item_all on booth_item as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM booth b
  WHERE (b.id = booth_item.booth_id))))) with check ();
create policy breach_all on breach as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM scope s
  WHERE ((s.id = breach.scope_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy brief_all on brief as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy brief_seen_all on brief_seen as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM brief b
  WHERE (b.id = brief_seen.brief_id))))) with check ();
create policy calendar_feed_all on calendar_feed as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy catalogue_contact_all on catalogue_contact as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM library l
  WHERE (l.id = catalogue_contact.library_id))))) with check ();
create policy certificate_all on certificate as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = certificate.guest_id))))) with check ();
create policy chain_link_all on chain_link as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy commitment_all on commitment as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (partner_id = ANY (( SELECT acting_partners() AS acting_partners)::uuid[])) OR (owner_id = ( SELECT acting_person() AS acting_person)) OR (id = ANY (( SELECT commitments_received() AS commitments_received)::uuid[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy commitment_change_all on commitment_change as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.id = commitment_change.commitment_id))))) with check ();
create policy commitment_letter_all on commitment_letter as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.pledge_id = commitment_letter.pledge_id))))) with check ();
create policy commitment_link_all on commitment_link as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.pledge_id = commitment_link.pledge_id))))) with check ();
create policy commitment_paper_all on commitment_paper as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.pledge_id = commitment_paper.pledge_id))))) with check ();
create policy commitment_step_all on commitment_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.id = commitment_step.commitment_id))))) with check ();
create policy commitment_told_all on commitment_told as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy consent_all on consent as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy consent_person_all on consent_person as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM consent c
  WHERE ((c.id = consent_person.consent_id) AND (c.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy contact_day_all on contact_day as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE (p.id = contact_day.record_id))) OR (EXISTS ( SELECT
   FROM local_content c
  WHERE (c.id = contact_day.record_id))))) with check ();
create policy correction_request_all on correction_request as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM scope s
  WHERE ((s.id = correction_request.scope_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy credential_own on credential as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy delivery_all on delivery as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.id = delivery.commitment_id) AND ((c.partner_id = ANY (( SELECT acting_partners() AS acting_partners)::uuid[])) OR (c.owner_id = ( SELECT acting_person() AS acting_person)))))))) with check ();
create policy document_template_all on document_template as permissive for all using ((( SELECT acting_system() AS acting_system) OR (( SELECT acting_person() AS acting_person) IS NOT NULL))) with check ((( SELECT acting_system() AS acting_system) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))));
create policy effort_all on effort as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy effort_outcome_all on effort_outcome as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM effort e
  WHERE (e.id = effort_outcome.effort_id))))) with check ();
create policy enrolment_all on enrolment as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy enrolment_step_all on enrolment_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM enrolment e
  WHERE (e.id = enrolment_step.enrolment_id))))) with check ();
create policy event_read on event as permissive for select using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy event_write on event as permissive for insert using () with check (true);
create policy form_all on form as permissive for all using ((( SELECT acting_system() AS acting_system) OR (meeting_id = ANY (( SELECT acting_doors() AS acting_doors)::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = form.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy form_answer_all on form_answer as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM form f
  WHERE (f.id = form_answer.form_id))))) with check ();
create policy form_question_all on form_question as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM form f
  WHERE (f.id = form_question.form_id))))) with check ();
create policy form_respondent_all on form_respondent as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM form f
  WHERE (f.id = form_respondent.form_id))))) with check ();
create policy guest_all on guest as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = guest.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))) OR (meeting_id = ANY (( SELECT acting_doors() AS acting_doors)::uuid[])))) with check ();
create policy guest_alias_all on guest_alias as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = guest_alias.guest_id))))) with check ();
create policy guest_contact_all on guest_contact as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = guest_contact.guest_id))))) with check ();
create policy guest_mail_all on guest_mail as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = guest_mail.guest_id))))) with check ();
create policy guest_payment_all on guest_payment as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = guest_payment.guest_id))))) with check ();
create policy guest_step_all on guest_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM guest g
  WHERE (g.id = guest_step.guest_id))))) with check ();
create policy import_job_all on import_job as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy import_mapping_own on import_mapping as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy import_row_all on import_row as permissive for all using ((( SELECT acting_system() AS acting_system) OR (job_id IN ( SELECT import_job.id
   FROM import_job)))) with check ();
create policy invitation_all on invitation as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy known_device_own on known_device as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy learning_attempt_own on learning_attempt as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)))) with check ();
create policy learning_completion_all on learning_completion as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))) with check ();
create policy learning_done_own on learning_done as permissive for all using ((( SELECT acting_system() AS acting_system) OR (person_id = ( SELECT acting_person() AS acting_person)))) with check ();
create policy learning_item_all on learning_item as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM learning_module m
  WHERE (m.id = learning_item.module_id))))) with check ();
create policy learning_key_all on learning_key as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM ((learning_question q
     JOIN learning_item i ON ((i.id = q.item_id)))
     JOIN learning_module m ON ((m.id = i.module_id)))
  WHERE ((q.id = learning_key.question_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy learning_module_all on learning_module as permissive for all using ((( SELECT acting_system() AS acting_system) OR (published_at IS NOT NULL) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))) with check ();
create policy learning_question_all on learning_question as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM learning_item i
  WHERE (i.id = learning_question.item_id))))) with check ();
create policy library_all on library as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy library_merge_all on library_merge as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy library_pair_all on library_pair as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy library_version_all on library_version as permissive for all using ((EXISTS ( SELECT
   FROM library l
  WHERE (l.id = library_version.library_id)))) with check ();
create policy library_version_system on library_version as permissive for select using (( SELECT acting_system() AS acting_system)) with check ();
create policy list_view_all on list_view as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR (office_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ((office_scope IS NOT NULL) AND (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy local_content_all on local_content as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy login_all on login as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (EXISTS ( SELECT
   FROM role_grant g
  WHERE (g.person_id = login.person_id))))) with check ();
create policy mapping_all on mapping as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (office_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy mapping_file_all on mapping_file as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (office_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy mapping_file_piece_all on mapping_file_piece as permissive for all using ((( SELECT acting_system() AS acting_system) OR (file_id IN ( SELECT mapping_file.id
   FROM mapping_file)))) with check ();
create policy mapping_file_taking_all on mapping_file_taking as permissive for all using ((( SELECT acting_system() AS acting_system) OR (file_id IN ( SELECT mapping_file.id
   FROM mapping_file)))) with check ();
create policy meeting_all on meeting as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_within() AS acting_within)::integer[])) OR ( SELECT acting_system() AS acting_system) OR (id = ANY (( SELECT acting_doors() AS acting_doors)::uuid[])))) with check ();
create policy meeting_letter_all on meeting_letter as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = meeting_letter.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy meeting_material_all on meeting_material as permissive for all using ((( SELECT acting_system() AS acting_system) OR (meeting_id = ANY (( SELECT acting_invitations() AS acting_invitations)::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = meeting_material.meeting_id) AND ((meeting_material.readers = 'public'::text) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy meeting_page_all on meeting_page as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = meeting_page.meeting_id))))) with check ();
create policy meeting_paper_all on meeting_paper as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = meeting_paper.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy meeting_series_all on meeting_series as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_within() AS acting_within)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy meeting_step_all on meeting_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = meeting_step.meeting_id))))) with check ();
create policy meeting_wave_all on meeting_wave as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting_series s
  WHERE (s.id = meeting_wave.series_id))))) with check ();
create policy mentoring_assignment_all on mentoring_assignment as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy mentoring_request_all on mentoring_request as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy mentoring_step_all on mentoring_step as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy mentoring_visit_all on mentoring_visit as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy minute_correction_all on minute_correction as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM minute_line l
  WHERE (l.id = minute_correction.line_id))))) with check ();
create policy minute_line_all on minute_line as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM minutes n
  WHERE (n.meeting_id = minute_line.meeting_id))))) with check ();
create policy minutes_all on minutes as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = minutes.meeting_id) AND ((minutes.state <> 'writing'::text) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy monthly_report_all on monthly_report as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy monthly_report_revision_all on monthly_report_revision as permissive for all using ((EXISTS ( SELECT
   FROM library l
  WHERE (l.id = monthly_report_revision.library_id)))) with check ();
create policy monthly_report_revision_system on monthly_report_revision as permissive for select using (( SELECT acting_system() AS acting_system)) with check ();
create policy monthly_report_verification_all on monthly_report_verification as permissive for all using ((EXISTS ( SELECT
   FROM library l
  WHERE (l.id = monthly_report_verification.library_id)))) with check ();
create policy monthly_report_verification_system on monthly_report_verification as permissive for select using (( SELECT acting_system() AS acting_system)) with check ();
create policy moved_row_all on moved_row as permissive for all using ((EXISTS ( SELECT
   FROM library_merge m
  WHERE (m.id = moved_row.act_id)))) with check ();
create policy moved_row_system on moved_row as permissive for select using (( SELECT acting_system() AS acting_system)) with check ();
create policy need_all on need as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ((withdrawn_at IS NULL) AND (agreed < amount) AND ((1 = ANY (( SELECT acting_reach() AS acting_reach)::integer[])) OR (province_id = ANY (( SELECT acting_reach() AS acting_reach)::integer[])) OR (regency_id = ANY (( SELECT acting_reach() AS acting_reach)::integer[])))) OR (id = ANY (( SELECT paired_needs() AS paired_needs)::uuid[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy news_item_all on news_item as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy news_picture_all on news_picture as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM news_item n
  WHERE (n.id = news_picture.news_id))))) with check ();
create policy offer_all on offer as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (partner_id = ANY (( SELECT acting_partners() AS acting_partners)::uuid[])) OR (region_path && ( SELECT acting_scopes() AS acting_scopes)) OR (regions && ( SELECT acting_within() AS acting_within)) OR (id = ANY (( SELECT paired_offers() AS paired_offers)::uuid[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy office_notice_all on office_notice as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (office_scope = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy pairing_all on pairing as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (partner_id = ANY (( SELECT acting_partners() AS acting_partners)::uuid[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy partner_all on partner as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (seen_by = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (reach && ( SELECT acting_scopes() AS acting_scopes)) OR (serves && ( SELECT acting_within() AS acting_within)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy partner_apart_all on partner_apart as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_apart.a))))) with check ();
create policy partner_consent_all on partner_consent as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_consent.partner_id))))) with check ();
create policy partner_contact_all on partner_contact as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_contact.partner_id))))) with check ();
create policy partner_gift_all on partner_gift as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_gift.partner_id))))) with check ();
create policy partner_merge_all on partner_merge as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_merge.into_id))))) with check ();
create policy partner_role_all on partner_role as permissive for all using (((partner_id IN ( SELECT p.id
   FROM partner p
  WHERE (p.seen_by = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (region_id = ANY (( SELECT acting_within() AS acting_within)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy partner_version_all on partner_version as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM partner p
  WHERE (p.id = partner_version.partner_id))))) with check ();
create policy passkey_own on passkey as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy passkey_attempt_own on passkey_attempt as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy peer_phone_all on peer_phone as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM library l
  WHERE (l.id = peer_phone.library_id))))) with check ();
create policy person_all on person as permissive for all using (((id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system) OR (1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (EXISTS ( SELECT
   FROM role_grant g
  WHERE (g.person_id = person.id))))) with check ();
create policy phone_key_own on phone_key as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy photo_all on photo as permissive for all using ((((about = 'activity'::text) AND (EXISTS ( SELECT
   FROM activity a
  WHERE (a.id = photo.record_id)))) OR ((about = 'aid-item'::text) AND (EXISTS ( SELECT
   FROM aid_item i
  WHERE (i.id = photo.record_id)))) OR ((about = 'meeting'::text) AND (EXISTS ( SELECT
   FROM meeting m
  WHERE (m.id = photo.record_id)))) OR ((about = 'action-item'::text) AND (EXISTS ( SELECT
   FROM action_item i
  WHERE (i.id = photo.record_id)))) OR ((about = 'delivery'::text) AND (EXISTS ( SELECT
   FROM delivery d
  WHERE (d.id = photo.record_id)))) OR ((about = 'practice'::text) AND practice_mine(record_id)) OR ( SELECT acting_system() AS acting_system) OR ((about = 'product'::text) AND (EXISTS ( SELECT
   FROM product p
  WHERE ((p.id = photo.record_id) AND ((p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR photo_cleared(photo.id, ((now() AT TIME ZONE 'Asia/Jakarta'::text))::date)))))) OR ((about = 'content'::text) AND (EXISTS ( SELECT
   FROM local_content c
  WHERE ((c.id = photo.record_id) AND ((c.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR photo_cleared(photo.id, ((now() AT TIME ZONE 'Asia/Jakarta'::text))::date)))))) OR ((about = 'story'::text) AND (EXISTS ( SELECT
   FROM story s
  WHERE ((s.id = photo.record_id) AND ((s.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR photo_cleared(photo.id, ((now() AT TIME ZONE 'Asia/Jakarta'::text))::date)))))) OR ((about = 'news'::text) AND (EXISTS ( SELECT
   FROM news_item n
  WHERE (n.id = photo.record_id)))))) with check ();
create policy photo_clearance_all on photo_clearance as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM photo p
  WHERE (p.id = photo_clearance.photo_id))))) with check ();
create policy photo_consent_all on photo_consent as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM photo p
  WHERE (p.id = photo_consent.photo_id))))) with check ();
create policy plan_all on plan as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy plan_item_all on plan_item as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy plan_review_all on plan_review as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM plan p
  WHERE ((p.library_id = plan_review.library_id) AND (p.year = plan_review.year)))))) with check ();
create policy policy_basis_all on policy_basis as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_within() AS acting_within)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy practice_all on practice as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy practice_published on practice as permissive for select using ((published_at IS NOT NULL)) with check ();
create policy practice_activity_all on practice_activity as permissive for all using ((( SELECT acting_system() AS acting_system) OR practice_mine(practice_id))) with check ();
create policy practice_activity_read on practice_activity as permissive for select using ((EXISTS ( SELECT
   FROM practice p
  WHERE (p.id = practice_activity.practice_id)))) with check ();
create policy practice_change_all on practice_change as permissive for all using ((( SELECT acting_system() AS acting_system) OR practice_mine(practice_id))) with check ();
create policy practice_change_read on practice_change as permissive for select using (((what = ANY (ARRAY['published'::text, 'corrected'::text, 'retired'::text])) AND (EXISTS ( SELECT
   FROM practice p
  WHERE (p.id = practice_change.practice_id))))) with check ();
create policy practice_picture_all on practice_picture as permissive for all using ((( SELECT acting_system() AS acting_system) OR practice_mine(practice_id))) with check ();
create policy practice_screening_all on practice_screening as permissive for all using ((( SELECT acting_system() AS acting_system) OR practice_mine(practice_id))) with check ();
create policy practice_step_all on practice_step as permissive for all using ((( SELECT acting_system() AS acting_system) OR practice_mine(practice_id))) with check ();
create policy practice_step_read on practice_step as permissive for select using ((EXISTS ( SELECT
   FROM practice p
  WHERE (p.id = practice_step.practice_id)))) with check ();
create policy press_contact_all on press_contact as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy press_contact_read on press_contact as permissive for select using (true) with check ();
create policy producer_all on producer as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy producer_before_all on producer_before as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM producer p
  WHERE ((p.id = producer_before.producer_id) AND (p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy producer_person_all on producer_person as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM producer p
  WHERE ((p.id = producer_person.producer_id) AND (p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy product_all on product as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy product_income_all on product_income as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE ((p.id = product_income.product_id) AND (p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy product_income_year_all on product_income_year as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE ((p.id = product_income_year.product_id) AND (p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy product_interest_all on product_interest as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE (p.id = product_interest.product_id))))) with check ();
create policy product_sale_all on product_sale as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE (p.id = product_sale.product_id))))) with check ();
create policy product_support_all on product_support as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM product p
  WHERE (p.id = product_support.product_id))))) with check ();
create policy publication_all on publication as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy push_device_own on push_device as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy push_key_system on push_key as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy question_all on question as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (asker_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system) OR (useful AND ((level = 'national'::text) OR (EXISTS ( SELECT
   FROM role_grant g
  WHERE ((g.person_id = ( SELECT acting_person() AS acting_person)) AND (g.ended_at IS NULL) AND ((g.ends_at IS NULL) OR (g.ends_at > now())) AND
        CASE question.level
            WHEN 'province'::text THEN (g.province_id = question.province_id)
            ELSE (g.regency_id = question.regency_id)
        END))))))) with check ();
create policy question_answer_all on question_answer as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM question q
  WHERE (q.id = question_answer.question_id))))) with check ();
create policy receipt_own on receipt as permissive for all using (((NOT (person_id IS DISTINCT FROM ( SELECT acting_person() AS acting_person))) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy recovery_code_own on recovery_code as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy reminder_own on reminder as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy reminder_email_own on reminder_email as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy reminder_sending_own on reminder_sending as permissive for all using (((EXISTS ( SELECT
   FROM reminder r
  WHERE (r.id = reminder_sending.reminder_id))) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy rescue_handing_own on rescue_handing as permissive for all using (((owner_id = ( SELECT acting_person() AS acting_person)) OR (carrier_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy rescue_key_system on rescue_key as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy role_grant_all on role_grant as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy sensitive_look_all on sensitive_look as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM scope s
  WHERE ((s.id = sensitive_look.scope_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (s.id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check (true);
create policy session_own on session as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy sign_in_step_system on sign_in_step as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy signatory_all on signatory as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy signed_document_all on signed_document as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.id = signed_document.meeting_id) AND ((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (m.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])))))))) with check ();
create policy signing_key_system on signing_key as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy sso_attempt_system on sso_attempt as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy sso_identity_own on sso_identity as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy standard_answer_all on standard_answer as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy standard_score_all on standard_score as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy story_all on story as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy story_panel_all on story_panel as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy story_panel_story_all on story_panel_story as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM story_panel p
  WHERE (p.id = story_panel_story.panel_id))) OR (EXISTS ( SELECT
   FROM story s
  WHERE (s.id = story_panel_story.story_id))))) with check ();
create policy story_panel_vote_all on story_panel_vote as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM story_panel p
  WHERE (p.id = story_panel_vote.panel_id))) OR (EXISTS ( SELECT
   FROM story s
  WHERE (s.id = story_panel_vote.story_id))))) with check ();
create policy story_voice_all on story_voice as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM story s
  WHERE (s.id = story_voice.story_id))))) with check ();
create policy survey_all on survey as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy survey_answer_all on survey_answer as permissive for all using ((( SELECT acting_system() AS acting_system) OR (EXISTS ( SELECT
   FROM survey s
  WHERE (s.id = survey_answer.survey_id))))) with check ();
create policy survey_told_all on survey_told as permissive for all using (( SELECT acting_system() AS acting_system)) with check ();
create policy talk_message_all on talk_message as permissive for all using (((1 = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (province_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (regency_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR (scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[])) OR ( SELECT acting_system() AS acting_system))) with check ();
create policy talk_message_origin on talk_message as permissive for all using (((about = 'practice'::text) AND (EXISTS ( SELECT
   FROM practice p
  WHERE (((p.id)::text = talk_message.record) AND (p.scope_id = ANY (( SELECT acting_scopes() AS acting_scopes)::integer[]))))))) with check ();
create policy talk_seen_own on talk_seen as permissive for all using (((person_id = ( SELECT acting_person() AS acting_person)) OR ( SELECT acting_system() AS acting_system))) with check ();
alter table access_reset enable row level security, force row level security;
alter table action_item enable row level security, force row level security;
alter table action_step enable row level security, force row level security;
alter table action_told enable row level security, force row level security;
alter table activity enable row level security, force row level security;
alter table activity_verification enable row level security, force row level security;
alter table adoption enable row level security, force row level security;
alter table agenda_item enable row level security, force row level security;
alter table aid_item enable row level security, force row level security;
alter table aid_step enable row level security, force row level security;
alter table announcement enable row level security, force row level security;
alter table announcement_reading enable row level security, force row level security;
alter table attendance enable row level security, force row level security;
alter table attendance_claim enable row level security, force row level security;
alter table attendance_signature enable row level security, force row level security;
alter table authenticator enable row level security, force row level security;
alter table booth enable row level security, force row level security;
alter table booth_day enable row level security, force row level security;
alter table booth_item enable row level security, force row level security;
alter table breach enable row level security, force row level security;
alter table brief enable row level security, force row level security;
alter table brief_seen enable row level security, force row level security;
alter table calendar_feed enable row level security, force row level security;
alter table catalogue_contact enable row level security, force row level security;
alter table certificate enable row level security, force row level security;
alter table chain_link enable row level security, force row level security;
alter table commitment enable row level security, force row level security;
alter table commitment_change enable row level security, force row level security;
alter table commitment_letter enable row level security, force row level security;
alter table commitment_link enable row level security, force row level security;
alter table commitment_paper enable row level security, force row level security;
alter table commitment_step enable row level security, force row level security;
alter table commitment_told enable row level security, force row level security;
alter table consent enable row level security, force row level security;
alter table consent_person enable row level security, force row level security;
alter table contact_day enable row level security, force row level security;
alter table correction_request enable row level security, force row level security;
alter table credential enable row level security, force row level security;
alter table delivery enable row level security, force row level security;
alter table document_template enable row level security, force row level security;
alter table effort enable row level security, force row level security;
alter table effort_outcome enable row level security, force row level security;
alter table enrolment enable row level security, force row level security;
alter table enrolment_step enable row level security, force row level security;
alter table event enable row level security, force row level security;
alter table form enable row level security, force row level security;
alter table form_answer enable row level security, force row level security;
alter table form_question enable row level security, force row level security;
alter table form_respondent enable row level security, force row level security;
alter table guest enable row level security, force row level security;
alter table guest_alias enable row level security, force row level security;
alter table guest_contact enable row level security, force row level security;
alter table guest_mail enable row level security, force row level security;
alter table guest_payment enable row level security, force row level security;
alter table guest_step enable row level security, force row level security;
alter table import_job enable row level security, force row level security;
alter table import_mapping enable row level security, force row level security;
alter table import_row enable row level security, force row level security;
alter table invitation enable row level security, force row level security;
alter table known_device enable row level security, force row level security;
alter table learning_attempt enable row level security, force row level security;
alter table learning_completion enable row level security, force row level security;
alter table learning_done enable row level security, force row level security;
alter table learning_item enable row level security, force row level security;
alter table learning_key enable row level security, force row level security;
alter table learning_module enable row level security, force row level security;
alter table learning_question enable row level security, force row level security;
alter table library enable row level security, force row level security;
alter table library_merge enable row level security, force row level security;
alter table library_pair enable row level security, force row level security;
alter table library_version enable row level security, force row level security;
alter table list_view enable row level security, force row level security;
alter table local_content enable row level security, force row level security;
alter table login enable row level security, force row level security;
alter table mapping enable row level security, force row level security;
alter table mapping_file enable row level security, force row level security;
alter table mapping_file_piece enable row level security, force row level security;
alter table mapping_file_taking enable row level security, force row level security;
alter table meeting enable row level security, force row level security;
alter table meeting_letter enable row level security, force row level security;
alter table meeting_material enable row level security, force row level security;
alter table meeting_page enable row level security, force row level security;
alter table meeting_paper enable row level security, force row level security;
alter table meeting_series enable row level security, force row level security;
alter table meeting_step enable row level security, force row level security;
alter table meeting_wave enable row level security, force row level security;
alter table mentoring_assignment enable row level security, force row level security;
alter table mentoring_request enable row level security, force row level security;
alter table mentoring_step enable row level security, force row level security;
alter table mentoring_visit enable row level security, force row level security;
alter table minute_correction enable row level security, force row level security;
alter table minute_line enable row level security, force row level security;
alter table minutes enable row level security, force row level security;
alter table monthly_report enable row level security, force row level security;
alter table monthly_report_revision enable row level security, force row level security;
alter table monthly_report_verification enable row level security, force row level security;
alter table moved_row enable row level security, force row level security;
alter table need enable row level security, force row level security;
alter table news_item enable row level security, force row level security;
alter table news_picture enable row level security, force row level security;
alter table offer enable row level security, force row level security;
alter table office_notice enable row level security, force row level security;
alter table pairing enable row level security, force row level security;
alter table partner enable row level security, force row level security;
alter table partner_apart enable row level security, force row level security;
alter table partner_consent enable row level security, force row level security;
alter table partner_contact enable row level security, force row level security;
alter table partner_gift enable row level security, force row level security;
alter table partner_merge enable row level security, force row level security;
alter table partner_role enable row level security, force row level security;
alter table partner_version enable row level security, force row level security;
alter table passkey enable row level security, force row level security;
alter table passkey_attempt enable row level security, force row level security;
alter table peer_phone enable row level security, force row level security;
alter table person enable row level security, force row level security;
alter table phone_key enable row level security, force row level security;
alter table photo enable row level security, force row level security;
alter table photo_clearance enable row level security, force row level security;
alter table photo_consent enable row level security, force row level security;
alter table plan enable row level security, force row level security;
alter table plan_item enable row level security, force row level security;
alter table plan_review enable row level security, force row level security;
alter table policy_basis enable row level security, force row level security;
alter table practice enable row level security, force row level security;
alter table practice_activity enable row level security, force row level security;
alter table practice_change enable row level security, force row level security;
alter table practice_picture enable row level security, force row level security;
alter table practice_screening enable row level security, force row level security;
alter table practice_step enable row level security, force row level security;
alter table press_contact enable row level security, force row level security;
alter table producer enable row level security, force row level security;
alter table producer_before enable row level security, force row level security;
alter table producer_person enable row level security, force row level security;
alter table product enable row level security, force row level security;
alter table product_income enable row level security, force row level security;
alter table product_income_year enable row level security, force row level security;
alter table product_interest enable row level security, force row level security;
alter table product_sale enable row level security, force row level security;
alter table product_support enable row level security, force row level security;
alter table publication enable row level security, force row level security;
alter table push_device enable row level security, force row level security;
alter table push_key enable row level security, force row level security;
alter table question enable row level security, force row level security;
alter table question_answer enable row level security, force row level security;
alter table receipt enable row level security, force row level security;
alter table recovery_code enable row level security, force row level security;
alter table reminder enable row level security, force row level security;
alter table reminder_email enable row level security, force row level security;
alter table reminder_sending enable row level security, force row level security;
alter table rescue_handing enable row level security, force row level security;
alter table rescue_key enable row level security, force row level security;
alter table role_grant enable row level security, force row level security;
alter table sensitive_look enable row level security, force row level security;
alter table session enable row level security, force row level security;
alter table sign_in_step enable row level security, force row level security;
alter table signatory enable row level security, force row level security;
alter table signed_document enable row level security, force row level security;
alter table signing_key enable row level security, force row level security;
alter table sso_attempt enable row level security, force row level security;
alter table sso_identity enable row level security, force row level security;
alter table standard_answer enable row level security, force row level security;
alter table standard_score enable row level security, force row level security;
alter table story enable row level security, force row level security;
alter table story_panel enable row level security, force row level security;
alter table story_panel_story enable row level security, force row level security;
alter table story_panel_vote enable row level security, force row level security;
alter table story_voice enable row level security, force row level security;
alter table survey enable row level security, force row level security;
alter table survey_answer enable row level security, force row level security;
alter table survey_told enable row level security, force row level security;
alter table talk_message enable row level security, force row level security;
alter table talk_seen enable row level security, force row level security;
CREATE TRIGGER activity_tally_delete AFTER DELETE ON public.activity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_facts_removed('activities', 'activities');
CREATE TRIGGER activity_tally_insert AFTER INSERT ON public.activity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_facts('activities', 'activities');
CREATE TRIGGER activity_tally_update AFTER UPDATE ON public.activity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('sinergi.moving'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION tally_facts('activities', 'activities');
CREATE TRIGGER adoption_counted AFTER INSERT OR DELETE OR UPDATE ON public.adoption FOR EACH ROW EXECUTE FUNCTION count_takers();
CREATE TRIGGER delivery_added AFTER INSERT OR UPDATE OF commitment_id, arrived, arrived_worth, confirmed_on ON public.delivery FOR EACH ROW EXECUTE FUNCTION add_up_deliveries();
CREATE TRIGGER enrolment_shift_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shift_enrolments();
CREATE TRIGGER enrolment_shift_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION shift_enrolments();
CREATE TRIGGER enrolment_shift_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('sinergi.moving'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION shift_enrolments();
CREATE TRIGGER enrolment_tally_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_enrolments();
CREATE TRIGGER enrolment_tally_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_enrolments();
CREATE TRIGGER enrolment_tally_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('sinergi.moving'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION tally_enrolments();
CREATE TRIGGER form_promise BEFORE UPDATE OF anonymous ON public.form FOR EACH ROW EXECUTE FUNCTION promise_of_a_form_stays();
CREATE TRIGGER form_respondent_named BEFORE INSERT OR UPDATE ON public.form_respondent FOR EACH ROW EXECUTE FUNCTION anonymous_forms_know_nobody();
CREATE TRIGGER library_compare_insert AFTER INSERT ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION compare_libraries();
CREATE TRIGGER library_compare_update AFTER UPDATE ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION compare_libraries();
CREATE TRIGGER library_former_code_kept AFTER UPDATE OF merged_into ON public.library FOR EACH ROW WHEN ((old.merged_into IS DISTINCT FROM new.merged_into)) EXECUTE FUNCTION keep_former_code();
CREATE TRIGGER library_place_insert AFTER INSERT ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION place_libraries();
CREATE TRIGGER library_practices_searched AFTER UPDATE OF name ON public.library FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION search_practices_of();
CREATE TRIGGER library_score_insert AFTER INSERT ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION score_libraries();
CREATE TRIGGER library_score_update AFTER UPDATE ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION score_libraries();
CREATE TRIGGER library_search_insert AFTER INSERT ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_libraries();
CREATE TRIGGER library_search_update AFTER UPDATE ON public.library REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_libraries();
CREATE TRIGGER minute_line_fixed BEFORE UPDATE OF text, kind, who, deadline, value, in_kind, removed_at ON public.minute_line FOR EACH ROW EXECUTE FUNCTION approved_minutes_are_fixed();
CREATE TRIGGER monthly_report_tally_delete AFTER DELETE ON public.monthly_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_facts_removed('reports', 'report');
CREATE TRIGGER monthly_report_tally_insert AFTER INSERT ON public.monthly_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_facts('reports', 'report');
CREATE TRIGGER monthly_report_tally_update AFTER UPDATE ON public.monthly_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('sinergi.moving'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION tally_facts('reports', 'report');
CREATE TRIGGER pairing_added AFTER INSERT OR UPDATE ON public.pairing FOR EACH ROW EXECUTE FUNCTION add_up_pairing();
CREATE TRIGGER practice_search_insert AFTER INSERT ON public.practice REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_practices();
CREATE TRIGGER practice_search_update AFTER UPDATE ON public.practice REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_practices();
CREATE TRIGGER sensitive_look_stays BEFORE UPDATE ON public.sensitive_look FOR EACH ROW EXECUTE FUNCTION looks_stay();
CREATE TRIGGER session_push_ends AFTER UPDATE OF revoked_at ON public.session FOR EACH ROW WHEN (((new.revoked_at IS NOT NULL) AND (old.revoked_at IS NULL))) EXECUTE FUNCTION push_ends_with_session();
CREATE TRIGGER standard_answer_score_delete AFTER DELETE ON public.standard_answer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION score_answered();
CREATE TRIGGER standard_answer_score_insert AFTER INSERT ON public.standard_answer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION score_answered();
CREATE TRIGGER standard_answer_score_update AFTER UPDATE ON public.standard_answer REFERENCING OLD TABLE AS old_rows NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION score_answered();
CREATE TRIGGER tally_raised_delete AFTER DELETE ON public.tally REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_tally_generation();
CREATE TRIGGER tally_raised_insert AFTER INSERT ON public.tally REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_tally_generation();
CREATE TRIGGER tally_raised_update AFTER UPDATE ON public.tally REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_tally_generation();
CREATE OR REPLACE FUNCTION public.acting_doors()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce(array_agg(meeting_id), '{}') from guest
  where person_id = acting_person() and part = 'organiser' and state <> 'withdrawn'
$function$
;
CREATE OR REPLACE FUNCTION public.acting_invitations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce(array_agg(meeting_id), '{}') from guest
  where (person_id = acting_person() or (person_id is null and partner_id = any (acting_partners())))
    and state not in ('listed', 'withdrawn')
$function$
;
CREATE OR REPLACE FUNCTION public.acting_partners()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select partners_of(acting_scopes())
$function$
;
CREATE OR REPLACE FUNCTION public.acting_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('sinergi.person'::text, true), ''::text))::uuid
;
CREATE OR REPLACE FUNCTION public.acting_reach()
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with mine as materialized (select unnest(acting_partners()) as id)
  select coalesce(array_agg(distinct region), '{}') from (
    select unnest(o.regions) as region from offer o join mine on mine.id = o.partner_id where o.withdrawn_at is null
    union all
    select unnest(p.serves) from partner p join mine on mine.id = p.id where p.merged_into is null) served
$function$
;
CREATE OR REPLACE FUNCTION public.acting_scopes()
 RETURNS integer[]
 LANGUAGE sql
 STABLE
RETURN (COALESCE(NULLIF(current_setting('sinergi.scopes'::text, true), ''::text), '{}'::text))::integer[]
;
CREATE OR REPLACE FUNCTION public.acting_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (COALESCE(current_setting('sinergi.system'::text, true), ''::text) = 'on'::text)
;
CREATE OR REPLACE FUNCTION public.acting_within()
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(array_agg(distinct up.id), '{}') from scope s
  cross join lateral unnest(array[1, s.province_id, s.regency_id, s.id]) up (id)
  where s.id = any (acting_scopes()) and s.kind in ('region', 'library') and up.id is not null
$function$
;
CREATE OR REPLACE FUNCTION public.activity_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select id, plan_item_id, need_id from activity where down and plan_item_id = any (elements)
    union
    select id, plan_item_id, need_id from activity where down and need_id = any (elements)
    union
    select id, plan_item_id, need_id from activity where not down and id = any (elements))
  select 'plan-item', plan_item_id, 'activity', id from found where plan_item_id is not null
  union all
  select 'need', f.need_id, 'activity', f.id from found f where f.need_id is not null
    and not exists (select from plan_item i where i.id = f.plan_item_id and i.need_id = f.need_id)
$function$
;
CREATE OR REPLACE FUNCTION public.activity_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, month, is_verified, case when is_verified then (figures ->> 'attendances')::int end
  from activity where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.add_up_deliveries()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "sinergi.system" TO 'on'
AS $function$
begin
  update commitment set (delivered_amount, delivered_worth, last_delivered_on) = (
    select coalesce(sum(arrived), 0), coalesce(sum(arrived_worth), 0), max(confirmed_on) from delivery
    where commitment_id = new.commitment_id)
  where id = new.commitment_id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.add_up_pairing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  was bigint := 0;
  now_is bigint := 0;
begin
  if tg_op = 'UPDATE' then was := case when old.in_force then old.amount else 0 end; end if;
  now_is := case when new.in_force then new.amount else 0 end;
  if was <> now_is then
    update need set agreed = agreed + now_is - was where id = new.need_id;
    if not found then raise exception 'the need of a pairing is out of sight'; end if;
    if new.offer_id is not null then
      update offer set agreed = agreed + now_is - was where id = new.offer_id;
      if not found then raise exception 'the offer of a pairing is out of sight'; end if;
    end if;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.anonymous_forms_know_nobody()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from form where id = new.form_id and anonymous)
  then raise exception 'the form is anonymous';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.approved_minutes_are_fixed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from minutes where meeting_id = new.meeting_id and state = 'approved')
  then raise exception 'the minutes are approved';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.asker_of(practice uuid, library uuid)
 RETURNS SETOF library
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select l.* from library l where l.id = asker_of.library and exists (
    select from talk_message m join practice p on p.id = asker_of.practice
    where m.about = 'practice' and m.record = p.id::text and m.library_id = l.id
      and p.scope_id = any ((select acting_scopes())::int[]))
$function$
;
CREATE OR REPLACE FUNCTION public.chain_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select from_kind, from_id, to_kind, to_id from chain_link where down and from_id = any (elements)
  union all
  select from_kind, from_id, to_kind, to_id from chain_link where not down and to_id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.commitment_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and need_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and plan_item_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where down and same_as is null and activity_id = any (elements)
    union
    select id, need_id, plan_item_id, activity_id from commitment where not down and id = any (elements))
  select 'activity', activity_id, 'commitment', id from found where activity_id is not null
  union all
  select 'plan-item', f.plan_item_id, 'commitment', f.id from found f where f.plan_item_id is not null
    and not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
  union all
  select 'need', f.need_id, 'commitment', f.id from found f where f.need_id is not null
    and not exists (select from plan_item i where i.id = f.plan_item_id and i.need_id = f.need_id)
    and not exists (select from activity a left join plan_item i on i.id = a.plan_item_id
      where a.id = f.activity_id and f.need_id in (a.need_id, i.need_id))
$function$
;
CREATE OR REPLACE FUNCTION public.commitment_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, date_trunc('month', promised_on)::date, is_fulfilled, null::int from commitment where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.commitments_received()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce(array_agg(distinct commitment_id), '{}') from delivery
  where scope_id = any ((select acting_scopes())::int[]) or regency_id = any ((select acting_scopes())::int[])
    or province_id = any ((select acting_scopes())::int[])
$function$
;
CREATE OR REPLACE FUNCTION public.compare_libraries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into library_to_compare select id from new_rows order by id on conflict do nothing;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.consent_stands(c consent, part text, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select c.withdrawn_at is null and c.replaced_at is null and part = any (c.parts) and c.given_on <= today
    and (c.until is null or c.until >= today)
$function$
;
CREATE OR REPLACE FUNCTION public.content_shown(p local_content, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select p.listed_on is not null and p.retired_on is null and content_tellable(p, today)
    and exists (select from library l where l.id = p.library_id and l.closed_on is null and l.merged_into is null)
$function$
;
CREATE OR REPLACE FUNCTION public.content_tellable(p local_content, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select is_agreed(p.id, 'words', false, today) and (not p.names_child or is_agreed(p.id, 'name', true, today))
    and not names_teller(p.title || ' ' || coalesce(p.text, ''), p.id, today)
$function$
;
CREATE OR REPLACE FUNCTION public.count_contact(of text, record uuid, today date)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  insert into contact_day (about, record_id, day, n) select of, record, today, 1
  where (of = 'product' and exists (select from product p where p.id = record and product_shown(p, today)))
    or (of = 'content' and exists (select from local_content p where p.id = record and content_shown(p, today)))
  on conflict (record_id, day) do update set n = contact_day.n + 1
$function$
;
CREATE OR REPLACE FUNCTION public.count_takers()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "sinergi.system" TO 'on'
AS $function$
begin
  update practice_search s set takers = s.takers + d.takers, working = s.working + d.working
  from (
    select practice_id, sum(sign)::int as takers, sum(sign * (working_on is not null)::int)::int as working from (
      select -1 as sign, old.practice_id, old.dropped_on, old.working_on, old.joined where tg_op <> 'INSERT'
      union all select 1, new.practice_id, new.dropped_on, new.working_on, new.joined where tg_op <> 'DELETE') c
    where dropped_on is null and not joined group by practice_id) d
  where s.practice_id = d.practice_id and (d.takers <> 0 or d.working <> 0);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.count_visit(asked text, today date)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  insert into booth_day (booth_id, day, n) select b.id, today, 1 from booth b where b.code = asked
  on conflict (booth_id, day) do update set n = booth_day.n + 1
$function$
;
CREATE OR REPLACE FUNCTION public.deliveries_taken(promises uuid[])
 RETURNS TABLE(commitment_id uuid, taken bigint)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select commitment_id, sum(coalesce(arrived, amount))::bigint from delivery
  where commitment_id = any (promises) and denied_on is null and cancelled_on is null group by commitment_id
$function$
;
CREATE OR REPLACE FUNCTION public.delivery_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select 'commitment', commitment_id, 'delivery', id from delivery where down and commitment_id = any (elements)
  union all
  select 'commitment', commitment_id, 'delivery', id from delivery where not down and id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.delivery_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, date_trunc('month', coalesce(confirmed_on, sent_on))::date, confirmed_on is not null, null::int
  from delivery where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.enrolment_counts(e enrolment)
 RETURNS TABLE(month date, code text, reported integer, verified integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select date_trunc('month', d.day::timestamp)::date, d.code, d.reported, d.verified
  from (values
    (e.decreed_on, 'beneficiary', 1, (e.active_from is not null)::int, e.kind = 'beneficiary'),
    (e.ended_on, 'beneficiary-ended', 1, (e.active_from is not null)::int, e.kind = 'beneficiary' and e.decreed_on is not null),
    (e.proposed_on, 'replication', 1, (e.confirmed_on is not null)::int, e.kind = 'replication'),
    (e.ended_on, 'replication-ended', 1, (e.confirmed_on is not null)::int, e.kind = 'replication'),
    (e.proposed_on, 'improving', 1, 0, e.kind = 'improving'),
    (e.ended_on, 'improving', -1, 0, e.kind = 'improving'),
    (e.active_from, 'expected', 1, 1, e.kind <> 'improving'),
    ((e.ended_on + interval '1 month')::date, 'expected', -1, -1, e.kind <> 'improving' and e.active_from is not null)
  ) d (day, code, reported, verified, counts)
  where d.counts and d.day is not null
$function$
;
CREATE OR REPLACE FUNCTION public.enrolment_shifts(e enrolment)
 RETURNS TABLE(kind smallint, province_id integer, regency_id integer, month date, measure_id smallint, reported bigint, verified bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select 1::smallint, x.province_id, x.regency_id, c.month, m.id, x.sign * c.reported::bigint, x.sign * c.verified::bigint
  from enrolment_counts(e) c join measure m on m.code = c.code
  join library_place p on p.library_id = e.library_id and c.month >= p.from_month and c.month < p.to_month
  cross join lateral (values (1, p.province_id, p.regency_id), (-1, e.province_id, e.regency_id)) x (sign, province_id, regency_id)
  union all
  select 2::smallint, x.province_id, x.regency_id, p.to_month, m.id, x.sign * c.reported::bigint, x.sign * c.verified::bigint
  from enrolment_counts(e) c join measure m on m.code = c.code
  join library_place p on p.library_id = e.library_id and c.month < p.to_month
  left join library_place n on n.library_id = p.library_id and n.from_month = p.to_month
  cross join lateral (values (-1, p.province_id, p.regency_id),
    (1, case when n.library_id is null then e.province_id else n.province_id end,
      case when n.library_id is null then e.regency_id else n.regency_id end)) x (sign, province_id, regency_id)
$function$
;
CREATE OR REPLACE FUNCTION public.enrolment_state_on(e enrolment, at date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
    when e.kind = 'beneficiary' and e.decreed_on > at then
      case when e.proposed_on > at then null when e.reviewed_on <= at then 'reviewed' else 'proposed' end
    when e.proposed_on > at and (e.kind <> 'beneficiary' or e.decreed_on is null) then null
    when e.ended_on <= at then e.outcome
    when e.active_from <= at then 'active'
    when e.decreed_on <= at then 'decreed'
    when e.declined_on <= at then 'declined'
    when e.reviewed_on <= at then 'reviewed'
    else 'proposed' end
$function$
;
CREATE OR REPLACE FUNCTION public.fact_shifts(library uuid, province integer, regency integer, of_month date, figures jsonb, is_verified boolean, counting text, of_source text)
 RETURNS TABLE(province_id integer, regency_id integer, measure_id smallint, reported bigint, verified bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select x.province_id, x.regency_id, m.id, x.sign * v.value, case when is_verified then x.sign * v.value else 0 end
  from library_place p
  cross join lateral (values (1, p.province_id, p.regency_id), (-1, province, regency)) x (sign, province_id, regency_id)
  cross join lateral (
    select e.key as code, e.value::text::bigint as value from jsonb_each(figures) e
    where jsonb_typeof(e.value) = 'number' and e.key <> counting
    union all select counting, 1) v
  join measure m on m.code = v.code and (m.source = of_source or m.code = counting)
  where p.library_id = library and of_month >= p.from_month and of_month < p.to_month and v.value <> 0
$function$
;
CREATE OR REPLACE FUNCTION public.fold_tallies(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$
  with d as (
    delete from tally_delta where id = any (array(
      select id from tally_delta order by id limit n for update skip locked))
    returning kind, province_id, regency_id, month, measure_id, reported, verified),
  folded as (
    insert into tally (region_id, month, measure_id, reported, verified)
    select r.region_id, month, measure_id, sum(reported), sum(verified)
    from d cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
    where r.region_id is not null and kind = 0
    group by r.region_id, measure_id, month
    having sum(reported) <> 0 or sum(verified) <> 0
    order by r.region_id, measure_id, month
    on conflict (region_id, measure_id, month)
    do update set reported = tally.reported + excluded.reported, verified = tally.verified + excluded.verified
    returning 1),
  shifted as (
    insert into tally_shift (region_id, month, measure_id, carried, reported, verified)
    select r.region_id, month, measure_id, kind = 2, sum(reported), sum(verified)
    -- the nation too: what leaves one place and enters another need not be folded together
    from d cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
    where r.region_id is not null and kind <> 0
    group by r.region_id, measure_id, month, kind
    having sum(reported) <> 0 or sum(verified) <> 0
    order by r.region_id, measure_id, month, kind
    on conflict (region_id, measure_id, month, carried)
    do update set reported = tally_shift.reported + excluded.reported, verified = tally_shift.verified + excluded.verified
    returning 1)
  select count(*)::int from d
$function$
;
CREATE OR REPLACE FUNCTION public.help_received(libraries uuid[], since timestamp with time zone)
 RETURNS TABLE(library_id uuid, helped double precision)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select p.library_id, sum(p.amount::float8 / n.amount) from pairing p join need n on n.id = p.need_id
  where p.in_force and p.agreed_at >= since and (libraries is null or p.library_id = any (libraries)) group by p.library_id
$function$
;
CREATE OR REPLACE FUNCTION public.hold_practice(asked uuid)
 RETURNS SETOF practice
 LANGUAGE sql
 ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select * from practice where id = asked and published_at is not null for share
$function$
;
CREATE OR REPLACE FUNCTION public.incomes_sealed(products uuid[], of_year integer, today date)
 RETURNS TABLE(producer_id uuid, product_id uuid, sealed bytea, before bytea)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  -- one look for each: joined, a plan that takes them for few would look through all for each
  with found as materialized (
    select y.producer_id, y.product_id, y.sealed from product_income_year y where y.product_id = any (products) and y.year = of_year)
  select f.producer_id, f.product_id, f.sealed, (select b.sealed from producer_before b where b.producer_id = f.producer_id)
  from found f
  where (select bool_or(consent_stands(c, 'income', today)) from consent c where c.record_id = f.producer_id)
$function$
;
CREATE OR REPLACE FUNCTION public.is_agreed(record uuid, part text, by_child boolean, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from consent c where c.record_id = record and (not by_child or c.child) and consent_stands(c, part, today))
$function$
;
CREATE OR REPLACE FUNCTION public.is_city(regency integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select split_part(code, '.', 2)::int > 70 from region where id = regency), false)
$function$
;
CREATE OR REPLACE FUNCTION public.keep_former_code()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.merged_into is null then
    delete from library_former_code where code = right(new.id::text, 12);
  else
    insert into library_former_code (code, library_id) values (right(new.id::text, 12), new.merged_into)
    on conflict (code) do update set library_id = excluded.library_id;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.learning_marks(quiz uuid, answers integer[])
 RETURNS boolean[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select array_agg(k.right_choice = a.choice order by q.place, q.id)
  from (select q.id, q.place, row_number() over (order by q.place, q.id) as n from learning_question q where q.item_id = quiz) q
  join learning_key k on k.question_id = q.id
  left join unnest(answers) with ordinality a (choice, n) on a.n = q.n
$function$
;
CREATE OR REPLACE FUNCTION public.libraries_beside(root uuid, kinds text[], provinces integer[], most integer)
 RETURNS TABLE(id uuid, kind text, province_id integer, city boolean)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select l.id, l.kind, l.province_id, is_city(l.regency_id) from library l
  where l.kind = any (kinds) and l.merged_into is null and not exists (
    select from lineage_of(root) t where t.library_id = l.id)
  order by (l.province_id = any (provinces)) desc, md5(l.id::text) limit most
$function$
;
CREATE OR REPLACE FUNCTION public.libraries_served(partner uuid, part text, only_one uuid, most integer)
 RETURNS TABLE("scopeId" integer, "libraryId" uuid, name text, regency text, province text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select l.scope_id, l.id, l.name, r.name, v.name
  from partner p join library l on l.closed_on is null and l.merged_into is null
    and (1 = any (p.serves) or l.province_id = any (p.serves) or l.regency_id = any (p.serves)
      or (p.regency_id is not null and l.regency_id = p.regency_id))
  left join region r on r.id = l.regency_id left join region v on v.id = l.province_id
  where p.id = partner and (only_one is null or l.id = only_one) and (part = '' or l.name ilike part)
  order by l.name, l.id limit most
$function$
;
CREATE OR REPLACE FUNCTION public.library_names(libraries uuid[])
 RETURNS TABLE(id uuid, name text, kind text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$select id, name, kind from library where id = any (libraries)$function$
;
CREATE OR REPLACE FUNCTION public.library_points(libraries uuid[])
 RETURNS TABLE(id uuid, kind text, province_id integer, regency_id integer, city boolean, name text, latitude double precision, longitude double precision)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, kind, province_id, regency_id, is_city(regency_id), name, latitude, longitude from library where id = any (libraries)
$function$
;
CREATE OR REPLACE FUNCTION public.lineage_of(root uuid)
 RETURNS TABLE(id uuid, kind text, parent uuid, library_id uuid, scope_id integer, name text, province_id integer, regency_id integer, latitude double precision, longitude double precision, since date, trying_on date, working_on date, dropped_on date, words text, retired boolean)
 LANGUAGE sql
 STABLE ROWS 500
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive tree as (
    select p.id, 'practice' as kind, null::uuid as parent, 0 as depth from practice p where p.id = root
    union all
    select n.id, n.kind, tree.id, tree.depth + 1 from tree cross join lateral (
      select a.id, 'adoption' as kind from adoption a where tree.kind <> 'adoption' and a.practice_id = tree.id and a.from_id is null
      union all select a.id, 'adoption' from adoption a where tree.kind = 'adoption' and a.from_id = tree.id
      union all select p.id, 'card' from practice p
        where tree.kind = 'adoption' and p.adapts_id = tree.id and p.published_at is not null) n
    where tree.depth < 200)
  select t.id, t.kind, t.parent, coalesce(p.library_id, a.library_id), coalesce(p.scope_id, a.scope_id), s.name,
    coalesce(p.province_id, a.province_id), coalesce(p.regency_id, a.regency_id), l.latitude, l.longitude,
    coalesce((p.published_at at time zone 'Asia/Jakarta')::date, a.interested_on), a.trying_on, a.working_on, a.dropped_on,
    coalesce(p.title, a.changes), p.retired_at is not null
  from tree t left join practice p on t.kind <> 'adoption' and p.id = t.id
  left join adoption a on t.kind = 'adoption' and a.id = t.id
  join library l on l.id = coalesce(p.library_id, a.library_id) join scope s on s.id = l.scope_id
  order by t.depth, coalesce((p.published_at at time zone 'Asia/Jakarta')::date, a.interested_on), t.id
$function$
;
CREATE OR REPLACE FUNCTION public.lineage_root(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive up as (
    select id, adapts_id, 0 as depth from practice where id = asked
    union all select p.id, p.adapts_id, up.depth + 1 from up
      join adoption a on a.id = up.adapts_id join practice p on p.id = a.practice_id where up.depth < 200)
  select id from up order by depth desc limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.logins_held(kinds text[], asked text[])
 RETURNS TABLE(kind text, value text, person_id uuid)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select l.kind, l.value, l.person_id from unnest(kinds, asked) a (kind, value) join login l on l.kind = a.kind and l.value = a.value
$function$
;
CREATE OR REPLACE FUNCTION public.looks_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what was looked at is not changed afterwards';
end $function$
;
CREATE OR REPLACE FUNCTION public.may_adapt(adoption uuid, library uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from adoption a where a.id = may_adapt.adoption and a.library_id = may_adapt.library and a.dropped_on is null)
$function$
;
CREATE OR REPLACE FUNCTION public.meeting_shown(of uuid, shows text[], since timestamp with time zone)
 RETURNS TABLE(title text, kind text, mode text, region text, zone text, "startsAt" timestamp with time zone, "endsAt" timestamp with time zone, state text, former jsonb, venue text, address text, host text, link text, agenda jsonb, speakers jsonb, materials jsonb, attended integer, decisions integer, actions integer, commitments integer)
 LANGUAGE sql
 STABLE
AS $function$
  select m.title, m.kind, m.mode, o.name, m.zone, m.starts_at, m.ends_at, m.state,
    (select jsonb_build_object('startsAt', s.from_starts, 'endsAt', s.from_ends) from meeting_step s
      where s.meeting_id = m.id and s.step = 'moved' and s.at > since order by s.version desc limit 1),
    case when 'venue' = any (shows) then m.venue end, case when 'venue' = any (shows) then m.address end,
    case when 'host' = any (shows) then m.host end, case when 'link' = any (shows) then m.link end,
    case when 'agenda' = any (shows) then (
      select jsonb_agg(jsonb_build_object('startsAt', a.starts_at, 'endsAt', a.ends_at, 'title', a.title,
        'speaker', case when 'speakers' = any (shows) then a.speaker end,
        'room', case when 'venue' = any (shows) then a.room end) order by a.starts_at, a.ends_at, a.id)
      from agenda_item a where a.meeting_id = m.id) end,
    case when 'speakers' = any (shows) then (
      select jsonb_agg(s.speaker order by s.first, s.speaker) from (
        select a.speaker, min(a.starts_at) as first from agenda_item a
        where a.meeting_id = m.id and a.speaker is not null group by 1) s) end,
    case when 'materials' = any (shows) then (
      select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'kind', t.kind, 'bytes', t.bytes, 'link', t.link,
        'author', t.author, 'licence', t.licence) order by t.place, t.id)
      from meeting_material t where t.meeting_id = m.id and t.readers = 'public' and t.removed_at is null) end,
    case when 'figures' = any (shows) and m.state in ('held', 'minuted', 'closed') then (
      select count(distinct t.guest_id)::int from attendance t where t.meeting_id = m.id and t.undone_at is null) end,
    l.decisions, l.actions, l.commitments
  from meeting m join scope o on o.id = m.scope_id
  left join lateral (
    select count(*) filter (where l.kind = 'decision')::int as decisions, count(*) filter (where l.kind = 'action')::int as actions,
      count(*) filter (where l.kind = 'commitment')::int as commitments
    from minutes i left join minute_line l on l.meeting_id = i.meeting_id and l.removed_at is null
    where i.meeting_id = m.id and i.state = 'approved' and 'figures' = any (shows) group by i.meeting_id) l on true
  where m.id = of and m.state <> 'draft'
$function$
;
CREATE OR REPLACE FUNCTION public.mentors_near(of_library uuid, called text, today date, most integer)
 RETURNS TABLE(library_id uuid, name text, kind text, regency text, province text, since date, km double precision)
 LANGUAGE sql
 STABLE ROWS 20
 SET "sinergi.system" TO 'on'
AS $function$
  with taking as (
    select distinct on (e.library_id) e.library_id, e.kind, e.active_from as since from enrolment e
    where e.kind <> 'improving' and e.active_from <= today and (e.outcome is null or e.outcome = 'independent')
    order by e.library_id, e.active_from)
  select l.id, l.name, t.kind, r.name, p.name, t.since,
    case when l.latitude is not null and o.latitude is not null then 6371 * 2 * asin(least(1, sqrt(power(sin(radians(l.latitude - o.latitude) / 2), 2)
      + cos(radians(o.latitude)) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - o.longitude) / 2), 2)))) end as km
  from library o cross join taking t join library l on l.id = t.library_id
  left join region r on r.id = l.regency_id join region p on p.id = l.province_id
  where o.id = of_library and l.id <> o.id and l.merged_into is null and l.closed_on is null
    and (called is null or strpos(lower(concat_ws(' ', l.name, r.name)), lower(called)) > 0)
  order by l.regency_id is not distinct from o.regency_id desc, l.province_id = o.province_id desc, km nulls last, l.name, l.id
  limit most
$function$
;
CREATE OR REPLACE FUNCTION public.months_of(libraries uuid[], code text, first date, last date)
 RETURNS TABLE(library_id uuid, month date, value double precision)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select r.library_id, r.month, case
    when code not in ('activities', 'attendances') then (r.figures ->> code)::float8
    else (select coalesce(sum(case code when 'activities' then 1 else (a.figures ->> code)::float8 end), 0)
      from activity a where a.library_id = r.library_id and a.month = r.month and a.is_verified) end
  from monthly_report r
  where r.library_id = any (libraries) and r.month between first and last and r.is_verified
$function$
;
CREATE OR REPLACE FUNCTION public.move_facts(libraries uuid[], provinces integer[], regencies integer[], moved_in date)
 RETURNS void
 LANGUAGE plpgsql
 SET enable_nestloop TO 'off'
 SET work_mem TO '128MB'
AS $function$
begin
  perform from enrolment where library_id = any (libraries) for update;
  with m as (
    select * from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)),
  counted as (
    select f.province_id as p0, f.regency_id as r0, m.province_id as p1, m.regency_id as r1, f.month, f.source,
      f.counting, false as carries, v.code as measure, sum(v.value) as reported,
      coalesce(sum(v.value) filter (where f.is_verified), 0) as verified
    from (
      select library_id, province_id, regency_id, month, figures, is_verified, 'activities' as counting, 'activities' as source
      from activity where library_id = any (libraries) and is_counted
      union all
      select library_id, province_id, regency_id, month, figures, is_verified, 'reports', 'report'
      from monthly_report where library_id = any (libraries) and is_counted) f
    join m on m.id = f.library_id
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> f.counting
      union all select f.counting, 1) v
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    union all
    select e.province_id, e.regency_id, m.province_id, m.regency_id, c.month, 'programme', c.code, true, c.code,
      sum(c.reported), sum(c.verified)
    from enrolment e join m on m.id = e.library_id cross join lateral enrolment_counts(e) c
    group by 1, 2, 3, 4, 5, 7, 9)
  insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
  select d.kind, d.province_id, d.regency_id, d.month, t.id, sum(d.sign * c.reported), sum(d.sign * c.verified)
  from counted c join measure t on t.code = c.measure and (t.source = c.source or t.code = c.counting)
  cross join lateral (values
    (0, c.p0, c.r0, c.month, -1, true), (0, c.p1, c.r1, c.month, 1, true),
    (1, c.p0, c.r0, c.month, 1, c.month < moved_in), (1, c.p1, c.r1, c.month, -1, c.month < moved_in),
    (2, c.p0, c.r0, moved_in, -1, c.carries and c.month < moved_in), (2, c.p1, c.r1, moved_in, 1, c.carries and c.month < moved_in)
  ) d (kind, province_id, regency_id, month, sign, counts)
  where d.counts
  group by 1, 2, 3, 4, 5
  having sum(d.sign * c.reported) <> 0 or sum(d.sign * c.verified) <> 0;
  perform set_config('sinergi.moving', 'on', true);
  update enrolment f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  update activity f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  update monthly_report f set province_id = m.province_id, regency_id = m.regency_id
  from unnest(libraries, provinces, regencies) m (id, province_id, regency_id)
  where f.library_id = m.id and f.library_id = any (libraries);
  perform set_config('sinergi.moving', '', true);
end $function$
;
CREATE OR REPLACE FUNCTION public.my_certificates()
 RETURNS TABLE("guestId" uuid, title text, hours integer, "on" text, number text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select c.guest_id, c.title, c.hours, c.to_day::text, c.number
  from certificate c join guest g on g.id = c.guest_id
  where g.person_id = acting_person() and c.revoked_at is null order by c.to_day desc, c.id limit 500
$function$
;
CREATE OR REPLACE FUNCTION public.name_key(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(string_agg(distinct word, ' ' order by word), '') from search_words(said) word
  where word <> all ('{perpustakaan,taman,baca,bacaan,masyarakat,tbm,desa,kelurahan,kecamatan,kabupaten,kota,provinsi,umum,daerah}'::text[])
$function$
;
CREATE OR REPLACE FUNCTION public.names_of(people uuid[])
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$select id, name from person where id = any (people)$function$
;
CREATE OR REPLACE FUNCTION public.names_producer(words text, producer uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select exists (select from producer_person n where n.producer_id = producer and strpos(lower(words), lower(n.name)) > 0)
    and not is_agreed(producer, 'name', false, today)
$function$
;
CREATE OR REPLACE FUNCTION public.names_teller(words text, content uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select exists (select from consent c join consent_person n on n.consent_id = c.id
    where c.record_id = content and strpos(lower(words), lower(n.name)) > 0 and not exists (
      select from consent a join consent_person b on b.consent_id = a.id
      where a.record_id = content and lower(b.name) = lower(n.name) and consent_stands(a, 'name', today)))
$function$
;
CREATE OR REPLACE FUNCTION public.need_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, date_trunc('month', stated_at at time zone 'Asia/Jakarta')::date, false, null::int
  from need where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.note_screening(practice uuid, of_version integer, what text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  insert into practice_screening (practice_id, version, found, screened_at) values (practice, of_version, what, at)
  on conflict (practice_id) do update set version = excluded.version, found = excluded.found, screened_at = excluded.screened_at
$function$
;
CREATE OR REPLACE FUNCTION public.npps_in_use(asked text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select npp from library where npp = any (asked) and merged_into is null
$function$
;
CREATE OR REPLACE FUNCTION public.owners_in(region integer, named text, asked uuid)
 RETURNS TABLE(person_id uuid, name text, role text, place text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select distinct on (p.name, p.id) p.id, p.name, g.role, s.name
  from scope r cross join lateral unnest(array[1, r.province_id, r.regency_id, r.id]) up (id)
  join scope s on s.kind in ('region', 'library')
    and (s.id = up.id or r.id = any (array[1, s.province_id, s.regency_id, s.id]))
  join role_grant g on g.scope_id = s.id and g.role in ('national', 'province', 'regency', 'library', 'trainer')
    and g.ended_at is null and (g.ends_at is null or g.ends_at > now()) and (g.starts_at is null or g.starts_at <= now())
  join person p on p.id = g.person_id and p.disabled_at is null
  where r.id = region and lower(concat(p.name, ' ', s.name)) like named and (asked is null or p.id = asked)
  order by p.name, p.id, g.granted_at limit 20
$function$
;
CREATE OR REPLACE FUNCTION public.paired_needs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce(array_agg(distinct need_id), '{}') from (
    select need_id from pairing where partner_id = any ((select acting_partners())::uuid[])
    union all
    select need_id from commitment where partner_id = any ((select acting_partners())::uuid[]) and need_id is not null) mine
$function$
;
CREATE OR REPLACE FUNCTION public.paired_offers()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce(array_agg(distinct offer_id), '{}') from pairing
  where offer_id is not null and (scope_id = any ((select acting_scopes())::int[])
    or regency_id = any ((select acting_scopes())::int[]) or province_id = any ((select acting_scopes())::int[]))
$function$
;
CREATE OR REPLACE FUNCTION public.panels_of_story(story uuid)
 RETURNS TABLE(id uuid, title text, level text, closed_at timestamp with time zone, chosen boolean, reason_sealed bytea)
 LANGUAGE sql
 STABLE ROWS 3
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.title, p.level, p.closed_at, t.chosen_at is not null, t.reason_sealed
  from story_panel_story t join story_panel p on p.id = t.panel_id where t.story_id = story and p.closed_at is not null
  order by p.closed_at
$function$
;
CREATE OR REPLACE FUNCTION public.partner_allows(asked uuid, kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select coalesce((select s.given from partner_consent s where s.partner_id = asked and s.what = kind order by s.id desc limit 1), false)
$function$
;
CREATE OR REPLACE FUNCTION public.partner_and_merged(asked uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive family as (
    select partner_now(asked) as id
    union select p.id from partner p join family f on p.merged_into = f.id)
  select coalesce(array_agg(id) filter (where id is not null), '{}') from family
$function$
;
CREATE OR REPLACE FUNCTION public.partner_facts(partners uuid[], today date DEFAULT ((now() AT TIME ZONE 'Asia/Jakarta'::text))::date)
 RETURNS TABLE(id uuid, survivor uuid, name text, scope_id integer, province_id integer, regency_id integer, topics text[], help text[], serves integer[], kept integer, broken integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select n.id, p.id, p.name, p.scope_id, p.province_id, p.regency_id, p.topics, p.help, p.serves, r.kept + r.late, r.broken
  from partner_names(partners) n join partner p on p.id = n.survivor join partner_records(partners, today) r on r.id = n.id
$function$
;
CREATE OR REPLACE FUNCTION public.partner_family(asked uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive led as (
    select id from partner where id = asked
    union all
    select p.id from led join partner p on p.merged_into = led.id)
  select id from led
$function$
;
CREATE OR REPLACE FUNCTION public.partner_names(partners uuid[])
 RETURNS TABLE(id uuid, survivor uuid, name text, kind text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive up as (
    select p.id as asked, p.id, p.merged_into from partner p where p.id = any (partners)
    union all select up.asked, p.id, p.merged_into from up join partner p on p.id = up.merged_into)
  select up.asked, p.id, p.name, p.kind from up join partner p on p.id = up.id where up.merged_into is null
$function$
;
CREATE OR REPLACE FUNCTION public.partner_now(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive led as (
    select id, merged_into from partner where id = asked
    union all
    select p.id, p.merged_into from led join partner p on p.id = led.merged_into)
  select id from led where merged_into is null
$function$
;
CREATE OR REPLACE FUNCTION public.partner_records(partners uuid[], today date)
 RETURNS TABLE(id uuid, kept integer, late integer, broken integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.partners_of(scopes integer[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive mine as (
    select id from partner where scope_id = any (scopes)
    union select p.id from partner p join mine on p.merged_into = mine.id)
  select coalesce(array_agg(id), '{}') from mine
$function$
;
CREATE OR REPLACE FUNCTION public.peer_phones(libraries uuid[])
 RETURNS TABLE(library_id uuid, phone text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select library_id, phone from peer_phone where library_id = any (libraries)
$function$
;
CREATE OR REPLACE FUNCTION public.photo_cleared(photo uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select exists (select from photo_clearance f where f.photo_id = photo and (f.shows = 'nobody'
    or (exists (select from photo_consent l where l.photo_id = photo)
      -- a producer's consent that was replaced counts as the one that took its place
      and not exists (select from photo_consent l join consent c on c.id = l.consent_id
        where l.photo_id = photo and not consent_stands(c, 'photo', today)
          and not (c.replaced_at is not null and exists (select from consent n where n.record_id = c.record_id
            and consent_stands(n, 'photo', today)))))))
$function$
;
CREATE OR REPLACE FUNCTION public.photos_left(record uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$update photo set left_at = at where record_id = record$function$
;
CREATE OR REPLACE FUNCTION public.place_libraries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into library_place (library_id, from_month, to_month, province_id, regency_id)
  select n.id, coalesce(lag(p.valid_to) over (partition by n.id order by p.valid_to), '-infinity'), p.valid_to,
    p.province_id, p.regency_id
  from new_rows n join region_past p on p.region_id = n.region_id and p.valid_from < p.valid_to
  where exists (select from region_past q where q.region_id = n.region_id and q.moved);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.plan_item_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select 'need', need_id, 'plan-item', id from plan_item where down and need_id = any (elements)
  union all
  select 'need', need_id, 'plan-item', id from plan_item where not down and id = any (elements) and need_id is not null
  union all
  select 'plan-item', id, 'plan-item', carried_to from plan_item where down and id = any (elements) and carried_to is not null
  union all
  select 'plan-item', id, 'plan-item', carried_to from plan_item where not down and carried_to = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.plan_item_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, month, false, null::int from plan_item where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.plan_progress(items uuid[])
 RETURNS TABLE(item_id uuid, activities integer, attendances integer, people integer, first_on date, last_on date)
 LANGUAGE sql
 STABLE
AS $function$
  select plan_item_id, count(*)::int, coalesce(sum((figures ->> 'attendances')::int), 0)::int,
    sum((figures ->> 'people')::int)::int, min(held_on), max(held_on)
  from activity where plan_item_id = any (items) and returned_at is null group by plan_item_id
$function$
;
CREATE OR REPLACE FUNCTION public.pledge_size(asked uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select count(*)::int from commitment where pledge_id = asked
$function$
;
CREATE OR REPLACE FUNCTION public.practice_figures(practices uuid[])
 RETURNS TABLE(practice_id uuid, activities integer, attendances integer, people integer, from_day date, to_day date, as_of timestamp with time zone)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select p.practice_id, count(*)::int, coalesce(sum((a.figures ->> 'attendances')::int), 0)::int,
    sum((a.figures ->> 'people')::int)::int, min(a.held_on), max(a.held_on), max(a.verified_at)
  from practice_activity p join activity a on a.id = p.activity_id
  where p.practice_id = any (practices) and a.is_verified group by p.practice_id
$function$
;
CREATE OR REPLACE FUNCTION public.practice_mine(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from practice where id = asked and (1 = any ((select acting_scopes())::int[])
    or province_id = any ((select acting_scopes())::int[]) or regency_id = any ((select acting_scopes())::int[])
    or scope_id = any ((select acting_scopes())::int[]) or (select acting_system())))
$function$
;
CREATE OR REPLACE FUNCTION public.practice_pictures(practices uuid[])
 RETURNS TABLE(practice_id uuid, photo_id uuid, nr integer, step integer, said text, caption text, width integer, height integer, large text, small text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select c.practice_id, c.photo_id, c.nr, c.step, c.said, f.caption, f.width, f.height, f.large, f.small
  from practice_picture c join practice p on p.id = c.practice_id join photo f on f.id = c.photo_id
  where c.practice_id = any (practices)
    -- its own, or of an activity that it is told from
    and ((f.about = 'practice' and f.record_id = p.id) or (f.about = 'activity' and exists (
      select from practice_activity a where a.practice_id = p.id and a.activity_id = f.record_id)))
    and (1 = any ((select acting_scopes())::int[]) or p.province_id = any ((select acting_scopes())::int[])
      or p.regency_id = any ((select acting_scopes())::int[]) or p.scope_id = any ((select acting_scopes())::int[])
      or (p.published_at is not null and c.said is not null))
$function$
;
CREATE OR REPLACE FUNCTION public.practice_public(p practice)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select p.published_at is not null and p.retired_at is null
    and exists (select from practice_screening s where s.practice_id = p.id and s.version = p.version and s.found is null)
$function$
;
CREATE OR REPLACE FUNCTION public.practices_to_screen(only_one uuid, most integer)
 RETURNS TABLE(id uuid, version integer, words text)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.version, concat_ws(E'\n', p.title, p.problem, p.for_whom, p.materials, p.partners, p.result, p.pitfalls,
    (select string_agg(s.text, E'\n' order by s.nr) from practice_step s where s.practice_id = p.id))
  from practice p where (only_one is null or p.id = only_one) and p.published_at is not null and p.retired_at is null
    and not exists (select from practice_screening s where s.practice_id = p.id and s.version = p.version)
  order by p.published_at limit most
$function$
;
CREATE OR REPLACE FUNCTION public.producers_named(producers uuid[], today date)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, n.name from producer p join producer_person n on n.producer_id = p.id
  where p.id = any (producers) and p.forgotten_at is null and is_agreed(p.id, 'name', false, today)
$function$
;
CREATE OR REPLACE FUNCTION public.product_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select id, plan_item_id, activity_id from product where down and plan_item_id = any (elements)
    union
    select id, plan_item_id, activity_id from product where down and activity_id = any (elements)
    union
    select id, plan_item_id, activity_id from product where not down and id = any (elements))
  select 'activity', activity_id, 'product', id from found where activity_id is not null
  union all
  select 'plan-item', f.plan_item_id, 'product', f.id from found f where f.plan_item_id is not null
    and not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
  union all
  select distinct 'delivery', d.id, 'product', s.product_id from product_support s join commitment c on c.need_id = s.need_id
    join delivery d on d.commitment_id = c.id
    where d.confirmed_on is not null and ((down and d.id = any (elements)) or (not down and s.product_id = any (elements)))
$function$
;
CREATE OR REPLACE FUNCTION public.product_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, date_trunc('month', entered_at at time zone 'Asia/Jakarta')::date, false, null::int from product where id = any (elements)
$function$
;
CREATE OR REPLACE FUNCTION public.product_shown(p product, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select p.listed_on is not null and p.retired_on is null and product_tellable(p, today)
    and exists (select from producer r where r.id = p.producer_id and r.forgotten_at is null)
    and exists (select from library l where l.id = p.library_id and l.closed_on is null and l.merged_into is null)
$function$
;
CREATE OR REPLACE FUNCTION public.product_tellable(p product, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select (not p.names_child or is_agreed(p.id, 'name', true, today)) and not names_producer(p.name, p.producer_id, today)
$function$
;
CREATE OR REPLACE FUNCTION public.products_supported(products uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE ROWS 20
 SET "sinergi.system" TO 'on'
AS $function$
  -- null: all
  select distinct s.product_id from product_support s join commitment c on c.need_id = s.need_id
  join delivery d on d.commitment_id = c.id
  where (products is null or s.product_id = any (products)) and d.confirmed_on is not null and d.arrived > 0
$function$
;
CREATE OR REPLACE FUNCTION public.promise_of_a_form_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.opened_at is not null and new.anonymous <> old.anonymous
  then raise exception 'whether a form is anonymous stays as it was told';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.promises_for_anybody(meeting uuid, today date)
 RETURNS TABLE(giver text, form text, receiver text, what text, amount bigint, unit text, worth bigint, arrived bigint, deadline date, state text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select case when y.name then p.name end, c.form, r.name, case when y.name and y.amounts then c.what end,
    case when y.amounts then c.amount end, case when y.amounts then c.unit end, case when y.amounts then c.worth end,
    case when y.amounts then c.delivered_amount end, case when y.lateness then c.deadline end,
    case when c.is_fulfilled then 'fulfilled' when y.lateness and c.deadline < today then 'overdue'
      when c.delivered_amount > 0 then 'part' else 'agreed' end
  from commitment c join scope r on r.id = c.scope_id
  left join partner p on p.id = partner_now(c.partner_id)
  left join lateral (
    select coalesce(bool_or(given) filter (where of.what = 'name'), false) as name,
      coalesce(bool_or(given) filter (where of.what = 'amounts'), false) as amounts,
      coalesce(bool_or(given) filter (where of.what = 'lateness'), false) as lateness
    from (select distinct on (s.what) s.what, s.given from partner_consent s where s.partner_id = p.id
      order by s.what, s.id desc) of) y on true
  where c.meeting_id = meeting and c.is_counted and c.withdrawn_at is null
    and exists (select from minutes i where i.meeting_id = meeting and i.state = 'approved')
  order by r.name, c.form, c.id limit 200
$function$
;
CREATE OR REPLACE FUNCTION public.public_activity_counts(of_region integer, level text, first date, last date)
 RETURNS TABLE(place integer, month date, strategy text, reported integer, verified integer)
 LANGUAGE plpgsql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
begin
  -- by its own index for each level
  return query execute format(
    'select case when grouping(p) = 0 then p end, month, strategy, count(*)::int, (count(*) filter (where is_verified))::int
     from (select month, strategy, is_verified, %1$s as p from activity
       where is_counted and held_on >= $2 and held_on < ($3 + interval ''1 month'')::date and %2$s) a
     group by grouping sets ((month, strategy), (p, month, strategy)) having grouping(p) = 1 or p is not null',
    case level when 'nation' then 'province_id' when 'province' then 'regency_id' else 'null::int' end,
    case level when 'nation' then '$1 = 1' when 'province' then 'province_id = $1' else 'regency_id = $1' end)
  using of_region, first, last;
end $function$
;
CREATE OR REPLACE FUNCTION public.public_booth(asked text)
 RETURNS TABLE(library text, regency text, province text, number integer, title text, about text, "meetingTitle" text, "startsAt" timestamp with time zone, zone text, state text, products uuid[], contents uuid[], activities jsonb, practices jsonb)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.public_catalogue_regions(about text, within integer, today date)
 RETURNS TABLE(id integer, name text, items integer)
 LANGUAGE sql
 STABLE ROWS 40
 SET "sinergi.system" TO 'on'
AS $function$
  select r.id, r.name, count(*)::int from (
    select case when within is null then p.province_id else p.regency_id end as at from product p
    where about = 'product' and (within is null or p.province_id = within) and product_shown(p, today)
    union all
    select case when within is null then p.province_id else p.regency_id end from local_content p
    where about = 'content' and (within is null or p.province_id = within) and content_shown(p, today)) o
  join region r on r.id = o.at group by r.id, r.name order by r.name
$function$
;
CREATE OR REPLACE FUNCTION public.public_commitment_counts(of_region integer)
 RETURNS TABLE(place integer, year integer, pledged integer, delivered integer, fulfilled integer, pledged_worth bigint, delivered_worth bigint)
 LANGUAGE sql
 STABLE ROWS 200
 SET "sinergi.system" TO 'on'
AS $function$
  select case when grouping(c.place) = 0 then c.place end, c.year, count(*)::int, (count(*) filter (where c.delivered_amount > 0))::int,
    (count(*) filter (where c.is_fulfilled))::int,
    case when grouping(c.place) = 1 and of_region = 1 and count(distinct coalesce(c.partner_id::text, lower(c.giver))) >= 3
      then sum(coalesce(c.worth, 0))::bigint end,
    case when grouping(c.place) = 1 and of_region = 1
      and count(distinct coalesce(c.partner_id::text, lower(c.giver))) filter (where c.delivered_worth > 0) >= 3
      then sum(c.delivered_worth)::bigint end
  from (select k.*, case when of_region = 1 then k.province_id else k.regency_id end as place from commitment k
    where k.is_counted and k.withdrawn_at is null and (of_region = 1 or of_region in (k.province_id, k.regency_id))) c
  group by grouping sets ((c.year), (c.place, c.year)) having grouping(c.place) = 1 or c.place is not null
$function$
;
CREATE OR REPLACE FUNCTION public.public_contents(ids uuid[], region integer, of_kind text, words text, today date, most integer, skip integer)
 RETURNS TABLE(id uuid, title text, kind text, teller text, text text, link text, library_phone text, photo uuid, library text, regency text, province text, total integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select p.id, p.listed_on, count(*) over ()::int as total from local_content p
    where (ids is null or p.id = any (ids)) and content_shown(p, today)
      and (region is null or region = 1 or p.province_id = region or p.regency_id = region)
      and (of_kind is null or p.kind = of_kind)
      and (words is null or p.title ilike words or p.text ilike words
        or exists (select from library l where l.id = p.library_id and l.name ilike words))
    order by p.listed_on desc, p.id limit most offset skip)
  select p.id, p.title, p.kind, n.name, p.text, p.link, k.phone,
    (select f.id from photo f where f.about = 'content' and f.record_id = p.id and photo_cleared(f.id, today)
      order by f.added_at, f.id limit 1), l.name, g.name, v.name, f.total
  from found f join local_content p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id
  left join tellers_named(array[p.id], today) n on true left join catalogue_contact k on k.library_id = p.library_id
  order by f.listed_on desc, f.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_enrolled(region integer, today date, most integer, skip integer)
 RETURNS TABLE(id uuid, total integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select l.id, count(*) over ()::int from library l
  join lateral (
    select min(case when s.state = 'active' then 0 when s.state = 'decreed' then 1 when s.state = 'independent' then 2 else 3 end) as rank
    from enrolment e cross join lateral (select enrolment_state_on(e, today) as state) s
    where e.library_id = l.id and e.declined_on is null and e.kind <> 'improving'
      and s.state in ('decreed', 'active', 'independent', 'lapsed')) e on e.rank is not null
  where l.closed_on is null and l.merged_into is null and (l.province_id = region or l.regency_id = region)
  order by e.rank, l.name collate "C", l.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_enrolment_counts(of_region integer, today date)
 RETURNS TABLE(place integer, kind text, state text, n integer)
 LANGUAGE sql
 STABLE ROWS 200
 SET "sinergi.system" TO 'on'
AS $function$
  -- materialized: planned in one with the grouping sets, the planner loses a column of it
  with told as materialized (
    select e.kind, e.library_id, case when of_region = 1 then e.province_id else e.regency_id end as place, enrolment_state_on(e, today) as state
    from enrolment e where e.kind <> 'improving' and (of_region = 1 or of_region in (e.province_id, e.regency_id))),
  counted as materialized (
    select t.place, t.kind, t.library_id, s.state from told t cross join lateral (
      select t.state union all select 'going' where t.state in ('decreed', 'active')) s (state)
    where s.state in ('decreed', 'active', 'independent', 'lapsed', 'going'))
  select case when grouping(c.place) = 0 then c.place end, c.kind, c.state, count(distinct c.library_id)::int
  from counted c group by grouping sets ((c.kind, c.state), (c.place, c.kind, c.state))
  having grouping(c.place) = 1 or c.place is not null
$function$
;
CREATE OR REPLACE FUNCTION public.public_enrolments(libraries uuid[], today date)
 RETURNS TABLE(library_id uuid, kind text, year integer, state text, since date, ended_on date)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select e.library_id, e.kind, e.year, s.state, coalesce(e.active_from, e.decreed_on, e.proposed_on), e.ended_on
  from enrolment e cross join lateral (select enrolment_state_on(e, today) as state) s
  where e.library_id = any (libraries) and e.declined_on is null
    and (s.state in ('decreed', 'active', 'independent', 'lapsed') or (e.kind = 'improving' and s.state is not null))
  order by e.library_id, s.state = 'active' desc, s.state = 'decreed' desc, e.kind <> 'improving' desc, e.year desc
$function$
;
CREATE OR REPLACE FUNCTION public.public_is_begun()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select exists (select from role_grant where scope_id = 1 and role = 'national' and ended_at is null)
$function$
;
CREATE OR REPLACE FUNCTION public.public_libraries(ids uuid[], today date)
 RETURNS TABLE(id uuid, code text, name text, kind text, village text, district text, regency text, province text, region_id integer, regency_id integer, province_id integer, closed boolean, enrolled text, state text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select l.id, right(l.id::text, 12), l.name, l.kind, case when r.level = 'village' then r.name end, d.name, k.name, p.name,
    l.region_id, l.regency_id, l.province_id, l.closed_on is not null, e.kind, e.state
  from unnest(ids) with ordinality i (id, nr) join library l on l.id = i.id and l.merged_into is null
  join region r on r.id = l.region_id join region p on p.id = l.province_id
  left join region k on k.id = l.regency_id left join region d on d.id = l.district_id
  left join lateral (select kind, state from public_enrolments(array[l.id], today) limit 1) e on true
  order by i.nr
$function$
;
CREATE OR REPLACE FUNCTION public.public_libraries(of_region integer, today date, after uuid, most integer)
 RETURNS TABLE(id uuid, npp text, name text, kind text, code text, place text, district text, regency text, province text, latitude double precision, longitude double precision, programme text)
 LANGUAGE sql
 STABLE ROWS 2000
 SET "sinergi.system" TO 'on'
AS $function$
  select l.id, l.npp, l.name, l.kind, r.code, r.name, d.name, g.name, p.name,
    case when l.kind <> 'community' then l.latitude end, case when l.kind <> 'community' then l.longitude end, e.part
  from library l join region r on r.id = l.region_id join region p on p.id = l.province_id
  left join region g on g.id = l.regency_id left join region d on d.id = l.district_id
  left join lateral (
    select case when s.state = 'independent' then s.state else s.kind end as part
    from (select e.kind, enrolment_state_on(e, today) as state from enrolment e where e.library_id = l.id) s
    where s.kind <> 'improving' and s.state in ('decreed', 'active', 'independent')
    order by s.state = 'independent', s.kind limit 1) e on true
  where l.closed_on is null and l.merged_into is null and (after is null or l.id > after)
    and (of_region = 1 or of_region in (l.province_id, l.regency_id))
  order by l.id limit most
$function$
;
CREATE OR REPLACE FUNCTION public.public_libraries_mark()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select (select count(*) || '.' || coalesce(sum(version), 0) from library where merged_into is null)
    || '.' || (select count(*) || '.' || coalesce(sum(version), 0) from enrolment)
$function$
;
CREATE OR REPLACE FUNCTION public.public_library(asked uuid)
 RETURNS TABLE(address text, latitude double precision, longitude double precision, building text, weekly_hours integer, opening_hours text, titles integer, computers integer, internet text, opened_on date, closed_on date, changed_at timestamp with time zone)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select l.address, l.latitude, l.longitude, l.building, l.weekly_hours, l.opening_hours, l.titles, l.computers, l.internet,
    l.opened_on, l.closed_on, coalesce((select max(at) from library_version v where v.library_id = l.id), l.registered_at)
  from library l where l.id = asked and l.merged_into is null
$function$
;
CREATE OR REPLACE FUNCTION public.public_library_activities(asked uuid, from_month date, to_month date)
 RETURNS TABLE(strategy text, reported integer, verified integer)
 LANGUAGE sql
 STABLE ROWS 4
 SET "sinergi.system" TO 'on'
AS $function$
  select strategy, count(*)::int, count(*) filter (where is_verified)::int from activity
  where library_id = asked and month between from_month and to_month and is_counted group by strategy order by 2 desc, 1
$function$
;
CREATE OR REPLACE FUNCTION public.public_library_addresses(province integer, skip integer, most integer)
 RETURNS TABLE(code text, name text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select s.code, l.name from library_search s join library l on l.id = s.library_id
  where s.province_id = province and not s.closed order by s.library_id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_library_counts()
 RETURNS TABLE(province_id integer, n integer)
 LANGUAGE sql
 STABLE ROWS 40
AS $function$
  select province_id, count(*)::int from library_search where not closed group by 1 order by 1
$function$
;
CREATE OR REPLACE FUNCTION public.public_library_months(asked uuid, from_month date, to_month date)
 RETURNS TABLE(month date, verified boolean)
 LANGUAGE sql
 STABLE ROWS 12
 SET "sinergi.system" TO 'on'
AS $function$
  select month, is_verified from monthly_report
  where library_id = asked and month between from_month and to_month and is_counted order by month
$function$
;
CREATE OR REPLACE FUNCTION public.public_library_works(asked uuid, today date)
 RETURNS TABLE(products uuid[], practices integer)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select (select coalesce(array_agg(p.id order by p.listed_on desc, p.id), '{}') from product p where p.library_id = asked and product_shown(p, today)),
    (select count(*)::int from practice where library_id = asked and published_at is not null and retired_at is null)
$function$
;
CREATE OR REPLACE FUNCTION public.public_material(asked text, material uuid)
 RETURNS TABLE(title text, kind text, bytes integer, file text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select t.title, t.kind, t.bytes, t.file
  from meeting_page p join meeting m on m.id = p.meeting_id join meeting_material t on t.meeting_id = m.id
  where p.code = asked and p.is_on and 'materials' = any (p.shows) and m.state not in ('draft', 'cancelled')
    and t.id = material and t.readers = 'public' and t.removed_at is null and t.file is not null
$function$
;
CREATE OR REPLACE FUNCTION public.public_meeting(asked text)
 RETURNS TABLE(code text, "isOn" boolean, id uuid, sequence integer, "changedAt" timestamp with time zone, contact text, title text, kind text, mode text, region text, zone text, "startsAt" timestamp with time zone, "endsAt" timestamp with time zone, state text, former jsonb, venue text, address text, host text, link text, agenda jsonb, speakers jsonb, materials jsonb, attended integer, decisions integer, actions integer, commitments integer)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select p.code, p.is_on, case when p.is_on then p.meeting_id end, m.sequence, m.changed_at,
    case when 'contact' = any (p.shows) and p.is_on then p.contact end, s.*
  from meeting_page p join meeting m on m.id = p.meeting_id and m.state <> 'draft'
  -- what is off is told no more than that it is: whom to ask, and who called it off
  left join lateral meeting_shown(p.meeting_id,
    case when m.state = 'cancelled' then array(select unnest(p.shows) intersect select 'host') else p.shows end,
    p.first_on_at) s on p.is_on
  where p.code = asked
$function$
;
CREATE OR REPLACE FUNCTION public.public_meeting_outcome(asked text)
 RETURNS TABLE(done integer, fulfilled integer, taken integer)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select (select count(*)::int from action_item i where i.meeting_id = m.id and i.state = 'done'),
    (select count(*)::int from commitment c where c.meeting_id = m.id and c.is_counted and c.withdrawn_at is null and c.is_fulfilled),
    (select count(distinct a.library_id)::int from booth b join booth_item s on s.booth_id = b.id and s.kind = 'practice'
      join adoption a on a.practice_id = s.record_id
      where b.meeting_id = m.id and a.interested_on >= (m.starts_at at time zone 'Asia/Jakarta')::date and a.dropped_on is null)
  from meeting_page p join meeting m on m.id = p.meeting_id
  where p.code = asked and p.is_on and 'figures' = any (p.shows) and m.state in ('minuted', 'closed')
    and exists (select from minutes n where n.meeting_id = m.id and n.state = 'approved')
$function$
;
CREATE OR REPLACE FUNCTION public.public_meeting_provinces()
 RETURNS TABLE(id integer, name text)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select distinct r.id, r.name from meeting_page p join meeting m on m.id = p.meeting_id join region r on r.id = m.province_id
  where p.is_on and m.state <> 'draft' order by 2
$function$
;
CREATE OR REPLACE FUNCTION public.public_meetings(province integer, is_over boolean, now timestamp with time zone)
 RETURNS TABLE(code text, title text, kind text, mode text, region text, zone text, "startsAt" timestamp with time zone, "endsAt" timestamp with time zone, state text, venue text, total integer)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select p.code, m.title, m.kind, m.mode, o.name, m.zone, m.starts_at, m.ends_at, m.state,
    case when 'venue' = any (p.shows) and m.state <> 'cancelled' then m.venue end, count(*) over ()::int
  from meeting_page p join meeting m on m.id = p.meeting_id join scope o on o.id = m.scope_id
  where p.is_on and m.state <> 'draft' and (m.ends_at <= now) = is_over and (province is null or m.province_id = province)
  order by case when is_over then now - m.starts_at else m.starts_at - now end, m.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_newest_stories(of_region integer, of_library uuid, today date, most integer)
 RETURNS TABLE(code text)
 LANGUAGE sql
 STABLE ROWS 3
 SET "sinergi.system" TO 'on'
AS $function$
  select (o.s).code from (
    -- offset 0: put in order before any consent is asked for
    select n as s, n.published_at, n.id from story n where n.published_at is not null and n.withdrawn_at is null
      and (of_region is null or of_region = 1 or of_region in (n.province_id, n.regency_id))
      and (of_library is null or n.library_id = of_library)
    order by n.published_at desc, n.id offset 0) o
  where story_shown(o.s, today) and (of_library is null or story_agreed(o.s, 'place', 'portal', today))
  order by o.published_at desc, o.id limit most
$function$
;
CREATE OR REPLACE FUNCTION public.public_news(of_kind text, province integer, most integer, skip integer)
 RETURNS TABLE(id uuid, kind text, title text, lead text, "titleEn" text, "leadEn" text, office text, "publishedAt" timestamp with time zone, photo uuid, caption text, total integer)
 LANGUAGE sql
 STABLE ROWS 20
 SET "sinergi.system" TO 'on'
AS $function$
  select n.id, n.kind, n.title, n.lead, n.title_en, n.lead_en, r.name, n.published_at, f.photo_id, f.caption, count(*) over ()::int
  from news_item n join region r on r.id = n.scope_id
  left join lateral (select p.photo_id, o.caption from news_picture p join photo o on o.id = p.photo_id where p.news_id = n.id
    order by o.added_at, o.id limit 1) f on true
  where n.published_at is not null and n.withdrawn_at is null and (of_kind is null or n.kind = of_kind)
    and (province is null or province = 1 or n.province_id = province)
  order by n.published_at desc, n.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_news_item(asked text)
 RETURNS TABLE(id uuid, "isThere" boolean, kind text, title text, lead text, text text, "titleEn" text, "leadEn" text, "textEn" text, office text, "meetingTitle" text, "meetingCode" text, "publishedAt" timestamp with time zone, "correctedAt" timestamp with time zone, correction text, pictures jsonb)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select n.id, y.there, n.kind, case when y.there then n.title end, case when y.there then n.lead end, case when y.there then n.text end,
    case when y.there then n.title_en end, case when y.there then n.lead_en end, case when y.there then n.text_en end, r.name,
    m.title, g.code, n.published_at, n.corrected_at, case when y.there then n.correction end,
    case when y.there then (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'caption', o.caption, 'width', o.width,
      'height', o.height) order by o.added_at, o.id), '[]') from news_picture p join photo o on o.id = p.photo_id
      where p.news_id = n.id) else '[]' end
  from news_item n cross join lateral (select n.withdrawn_at is null as there) y join region r on r.id = n.scope_id
  -- only a meeting that has a page of its own is led to
  left join meeting_page g on y.there and g.meeting_id = n.meeting_id and g.is_on
  left join meeting m on m.id = g.meeting_id and m.state <> 'draft'
  where right(n.id::text, 12) = asked and n.published_at is not null limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.public_news_picture(photo uuid)
 RETURNS TABLE(large text, small text)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select o.large, o.small from news_picture p join photo o on o.id = p.photo_id join news_item n on n.id = p.news_id
  where p.photo_id = photo and n.published_at is not null and n.withdrawn_at is null
$function$
;
CREATE OR REPLACE FUNCTION public.public_partner(asked text)
 RETURNS TABLE(id uuid, name text, kind text, place text, topics text[], help text[])
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.name, p.kind, coalesce(g.name, v.name), p.topics, p.help from partner p
  left join region v on v.id = coalesce(p.province_id, 1) left join region g on g.id = p.regency_id
  where right(p.id::text, 12) = asked and p.merged_into is null and partner_allows(p.id, 'name') limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.public_partner_addresses(of_region integer, most integer, skip integer)
 RETURNS TABLE(id uuid, name text, place text, since timestamp with time zone, total integer)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.name, coalesce(g.name, v.name), s.at, count(*) over ()::int
  from partner p cross join lateral (select c.at, c.given from partner_consent c where c.partner_id = p.id and c.what = 'name'
    order by c.id desc limit 1) s
  left join region v on v.id = coalesce(p.province_id, 1) left join region g on g.id = p.regency_id
  where p.merged_into is null and s.given and (of_region is null or of_region = 1 or 1 = any (p.serves)
    or of_region = any (p.serves) or of_region in (p.province_id, p.regency_id))
  order by s.at desc, p.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_partner_promises(partner uuid, today date)
 RETURNS TABLE(giver text, form text, receiver text, what text, amount bigint, unit text, worth bigint, arrived bigint, deadline date, state text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select p.name, c.form, r.name, case when y.amounts then c.what end, case when y.amounts then c.amount end,
    case when y.amounts then c.unit end, case when y.amounts then c.worth end, case when y.amounts then c.delivered_amount end,
    case when y.lateness then c.deadline end,
    case when c.is_fulfilled then 'fulfilled' when y.lateness and c.deadline < today then 'overdue'
      when c.delivered_amount > 0 then 'part' else 'agreed' end
  from partner p cross join lateral (select partner_allows(p.id, 'amounts') as amounts, partner_allows(p.id, 'lateness') as lateness) y
  join commitment c on partner_now(c.partner_id) = p.id join scope r on r.id = c.scope_id
  where p.id = partner and p.merged_into is null and partner_allows(p.id, 'name') and c.is_counted and c.withdrawn_at is null
  order by c.is_fulfilled desc, r.name, c.form, c.id limit 200
$function$
;
CREATE OR REPLACE FUNCTION public.public_partners(words text, region integer, most integer, skip integer)
 RETURNS TABLE(id uuid, name text, kind text, place text, topics text[], promises integer, fulfilled integer, pledged bigint, arrived bigint, total integer)
 LANGUAGE sql
 STABLE ROWS 30
 SET "sinergi.system" TO 'on'
AS $function$
  with named as (
    select p.id, p.name, p.kind, p.scope_id, p.topics, p.province_id, p.regency_id, partner_allows(p.id, 'amounts') as tells
    from partner p where p.merged_into is null and partner_allows(p.id, 'name')
      and (words is null or p.name ilike words) and (region is null or region = 1 or 1 = any (p.serves) or region = any (p.serves)
        or p.province_id = region or p.regency_id = region)),
  promised as (
    select n.id, count(*)::int as promises, count(*) filter (where c.is_fulfilled)::int as fulfilled,
      sum(c.amount) filter (where c.unit is null) as pledged, sum(c.delivered_amount) filter (where c.unit is null) as arrived
    from named n join commitment c on partner_now(c.partner_id) = n.id
    where c.is_counted and c.withdrawn_at is null group by n.id)
  select n.id, n.name, n.kind, coalesce(g.name, v.name), n.topics, coalesce(o.promises, 0), coalesce(o.fulfilled, 0),
    case when n.tells then coalesce(o.pledged, 0)::bigint end, case when n.tells then coalesce(o.arrived, 0)::bigint end,
    count(*) over ()::int
  from named n left join promised o on o.id = n.id left join region v on v.id = coalesce(n.province_id, 1)
  left join region g on g.id = n.regency_id
  order by coalesce(o.promises, 0) desc, n.name, n.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_photo(asked uuid, today date)
 RETURNS TABLE(large text, small text)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select f.large, f.small from photo f where f.id = asked and photo_cleared(f.id, today) and (
    (f.about = 'product' and exists (select from product p where p.id = f.record_id and product_shown(p, today)))
    or (f.about = 'content' and exists (select from local_content p where p.id = f.record_id and content_shown(p, today))))
$function$
;
CREATE OR REPLACE FUNCTION public.public_photos(record uuid, today date)
 RETURNS TABLE(id uuid, caption text)
 LANGUAGE sql
 STABLE ROWS 6
 SET "sinergi.system" TO 'on'
AS $function$
  select f.id, f.caption from photo f where f.record_id = record and f.about in ('product', 'content')
    and photo_cleared(f.id, today) order by f.added_at, f.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_practice(asked text)
 RETURNS TABLE(id uuid, title text, strategy text, topic text, problem text, "forWhom" text, steps text[], days integer, cost bigint, materials text, conditions text[], result text, pitfalls text, library text, regency text, province text, takers integer, working integer, activities integer, attendances integer, people integer, "asOf" timestamp with time zone, "publishedAt" timestamp with time zone, pictures jsonb)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.title, p.strategy, p.topic, p.problem, p.for_whom,
    array(select s.text from practice_step s where s.practice_id = p.id order by s.nr), p.days, p.cost, p.materials, p.conditions,
    p.result, p.pitfalls, l.name, g.name, v.name, s.takers, s.working, f.activities, f.attendances, f.people, f.as_of,
    p.published_at,
    -- those on which nobody is seen: who agreed to be seen by libraries was not asked for more
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.photo_id, 'step', c.step, 'caption', c.caption, 'width', c.width,
      'height', c.height) order by c.nr), '[]') from practice_pictures(array[p.id]) c where c.said = 'nobody')
  from practice_search s join practice p on p.id = s.practice_id join library l on l.id = p.library_id
  join region v on v.id = p.province_id left join region g on g.id = p.regency_id
  left join practice_figures(array[p.id]) f on true
  where right(s.practice_id::text, 12) = asked and practice_public(p) limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.public_practice_addresses(of_region integer, most integer, skip integer)
 RETURNS TABLE(id uuid, title text, library text, place text, "publishedAt" timestamp with time zone, total integer)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select p.id, p.title, l.name, coalesce(g.name, v.name), p.published_at, count(*) over ()::int
  from practice p join library l on l.id = p.library_id join region v on v.id = p.province_id left join region g on g.id = p.regency_id
  where practice_public(p) and (of_region is null or of_region = 1 or of_region in (p.province_id, p.regency_id))
  order by p.published_at desc, p.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_practice_counts(of_region integer)
 RETURNS TABLE(place integer, strategy text, published integer, adopted integer)
 LANGUAGE sql
 STABLE ROWS 200
 SET "sinergi.system" TO 'on'
AS $function$
  with told as (
    select p.province_id, p.regency_id, p.strategy, 1 as published, 0 as adopted
    from practice p where p.published_at is not null and p.retired_at is null
    union all
    select a.province_id, a.regency_id, p.strategy, 0, 1
    from adoption a join practice p on p.id = a.practice_id
    where a.dropped_on is null and not a.joined and p.published_at is not null and p.retired_at is null),
  placed as materialized (
    select t.*, case when of_region = 1 then t.province_id else t.regency_id end as place from told t
    where of_region = 1 or of_region in (t.province_id, t.regency_id))
  select case when grouping(c.place) = 0 then c.place end, c.strategy, sum(c.published)::int, sum(c.adopted)::int
  from placed c group by grouping sets ((c.strategy), (c.place, c.strategy)) having grouping(c.place) = 1 or c.place is not null
$function$
;
CREATE OR REPLACE FUNCTION public.public_practice_picture(practice uuid, photo uuid)
 RETURNS TABLE(large text, small text)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select c.large, c.small from practice p cross join lateral practice_pictures(array[p.id]) c
  where p.id = practice and practice_public(p) and c.photo_id = photo and c.said = 'nobody'
$function$
;
CREATE OR REPLACE FUNCTION public.public_practice_provinces()
 RETURNS TABLE(id integer, name text)
 LANGUAGE sql
 STABLE ROWS 38
 SET "sinergi.system" TO 'on'
AS $function$
  select v.id, v.name from region v where v.level = 'province' and exists (
    select from practice p where p.province_id = v.id and practice_public(p)) order by v.name
$function$
;
CREATE OR REPLACE FUNCTION public.public_practices(words text[], region integer, of_topic text, most integer, skip integer)
 RETURNS TABLE(id uuid, title text, problem text, result text, topic text, library text, regency text, province text, takers integer, working integer, "publishedAt" timestamp with time zone, total integer)
 LANGUAGE sql
 STABLE ROWS 30
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select p.id, s.takers, s.working, count(*) over ()::int as total from practice_search s join practice p on p.id = s.practice_id
    where not s.retired and practice_public(p) and (region is null or region = 1 or s.province_id = region or s.regency_id = region)
      and (of_topic is null or s.topic = of_topic) and (words is null or s.fold like all (words))
    order by s.working desc, s.takers desc, s.published_at desc, p.id limit most offset skip)
  select p.id, p.title, p.problem, p.result, p.topic, l.name, g.name, v.name, f.takers, f.working, p.published_at, f.total
  from found f join practice p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id order by f.working desc, f.takers desc, p.published_at desc, p.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_product_counts(of_region integer, today date)
 RETURNS TABLE(place integer, kind text, n integer)
 LANGUAGE sql
 STABLE ROWS 200
 SET "sinergi.system" TO 'on'
AS $function$
  select case when grouping(c.place) = 0 then c.place end, c.kind, count(*)::int
  from (select p.kind, case when of_region = 1 then p.province_id else p.regency_id end as place from product p
    where (of_region = 1 or of_region in (p.province_id, p.regency_id)) and product_shown(p, today)) c
  group by grouping sets ((c.kind), (c.place, c.kind)) having grouping(c.place) = 1 or c.place is not null
$function$
;
CREATE OR REPLACE FUNCTION public.public_products(ids uuid[], region integer, of_kind text, words text, today date, most integer, skip integer)
 RETURNS TABLE(id uuid, name text, kind text, price bigint, unit text, story text, content text, packaging text, permits jsonb, capacity integer, producer text, producer_phone text, library_phone text, photo uuid, library text, regency text, province text, total integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select p.id, p.listed_on, count(*) over ()::int as total from product p
    where (ids is null or p.id = any (ids)) and product_shown(p, today)
      and (region is null or region = 1 or p.province_id = region or p.regency_id = region)
      and (of_kind is null or p.kind = of_kind)
      and (words is null or p.name ilike words
        or (p.story ilike words and not names_producer(p.story, p.producer_id, today))
        or exists (select from library l where l.id = p.library_id and l.name ilike words))
    order by p.listed_on desc, p.id limit most offset skip)
  select p.id, p.name, p.kind, p.price, p.unit, case when not names_producer(p.story, p.producer_id, today) then p.story end, p.content, p.packaging, p.permits, p.capacity, n.name,
    case when is_agreed(p.producer_id, 'contact', false, today) then r.phone end, k.phone,
    (select f.id from photo f where f.about = 'product' and f.record_id = p.id and photo_cleared(f.id, today)
      order by f.added_at, f.id limit 1), l.name, g.name, v.name, f.total
  from found f join product p on p.id = f.id join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id left join producer_person r on r.producer_id = p.producer_id
  left join producers_named(array[p.producer_id], today) n on true left join catalogue_contact k on k.library_id = p.library_id
  order by f.listed_on desc, f.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_promises(asked text, today date)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select to_jsonb(f) from meeting_page p join meeting m on m.id = p.meeting_id
  cross join lateral promises_for_anybody(m.id, today) f
  where p.code = asked and p.is_on and 'promises' = any (p.shows) and m.state in ('held', 'minuted', 'closed')
$function$
;
CREATE OR REPLACE FUNCTION public.public_stories(codes text[], region integer, library uuid, of_area text, today date, most integer, skip integer)
 RETURNS TABLE(id uuid, code text, area text, sdgs integer[], month date, published_on date, amended_at timestamp with time zone, sealed bytea, consents uuid[], people bytea[], means boolean, photo uuid, photo_file text, voice_seconds integer, voice_file text, library_id uuid, library text, regency_id integer, regency text, province_id integer, province text, total integer)
 LANGUAGE sql
 STABLE ROWS 20
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select s.id, s.published_at, count(*) over ()::int as total from story s
    where (codes is null or s.code = any (codes)) and s.published_at is not null and s.withdrawn_at is null
      and (region is null or region = 1 or s.province_id = region or s.regency_id = region)
      -- which library it was tells where its people live
      and (library is null or (s.library_id = library and story_agreed(s, 'place', 'portal', today)))
      and (of_area is null or s.area = of_area) and story_shown(s, today)
    order by s.published_at desc, s.id limit most offset skip)
  select s.id, s.code, s.area, s.sdgs, s.month, (s.published_at at time zone 'Asia/Jakarta')::date, s.amended_at, s.sealed,
    n.consents, n.people, story_agreed(s, 'income', 'portal', today), f.id, f.large, v.seconds, v.file,
    case when p.told then l.id end, case when p.told then l.name end,
    s.regency_id, g.name, s.province_id, r.name, found.total
  from found join story s on s.id = found.id join region r on r.id = s.province_id left join region g on g.id = s.regency_id
  join library l on l.id = s.library_id
  cross join lateral (select story_agreed(s, 'place', 'portal', today) as told) p
  left join lateral (select array_agg(c.id order by c.entered_at, c.id) as consents, array_agg(w.sealed order by c.entered_at, c.id) as people
    from story_consents(s) c join consent_person w on w.consent_id = c.id
    where consent_stands(c, 'name', today) and 'portal' = any (c.purposes)) n on true
  left join lateral (select o.id, o.large from photo o where o.about = 'story' and o.record_id = s.id and story_photo_shown(o.id, today)
    order by o.added_at, o.id limit 1) f on true
  left join story_voice v on v.story_id = s.id and story_agreed(s, 'voice', 'portal', today)
  order by found.published_at desc, s.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_story_addresses(of_region integer, today date, most integer, skip integer)
 RETURNS TABLE(code text, place text, "publishedAt" timestamp with time zone, total integer)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  select s.code, coalesce(g.name, v.name), s.published_at, count(*) over ()::int
  from stories_shown(today) o join story s on s.id = o.id join region v on v.id = s.province_id
  left join region g on g.id = s.regency_id
  where of_region is null or of_region = 1 or of_region in (s.province_id, s.regency_id)
  order by s.published_at desc, s.id limit most offset skip
$function$
;
CREATE OR REPLACE FUNCTION public.public_story_counts(today date)
 RETURNS TABLE(province integer, regency integer, year integer, area text, shown integer, verified integer, told integer, withdrawn integer)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with told as materialized (
    select s.province_id, s.regency_id, extract(year from s.month)::int as year, s.area, case when s.withdrawn_at is not null then 'withdrawn'
      when o.id is not null then 'shown'
      when s.verified_at is not null then 'verified' else 'told' end as state
    from story s left join stories_shown(today) o on o.id = s.id)
  select t.province_id, t.regency_id, t.year, t.area, (count(*) filter (where t.state = 'shown'))::int,
    (count(*) filter (where t.state = 'verified'))::int, (count(*) filter (where t.state = 'told'))::int,
    (count(*) filter (where t.state = 'withdrawn'))::int
  from told t group by 1, 2, 3, 4
$function$
;
CREATE OR REPLACE FUNCTION public.public_story_photos(of_code text, today date)
 RETURNS TABLE(id uuid, caption text, large text, small text, width integer, height integer, story_id uuid)
 LANGUAGE sql
 STABLE ROWS 4
 SET "sinergi.system" TO 'on'
AS $function$
  select f.id, f.caption, f.large, f.small, f.width, f.height, s.id from story s join photo f on f.about = 'story' and f.record_id = s.id
  where s.code = of_code and story_shown(s, today) and story_photo_shown(f.id, today) order by f.added_at, f.id
$function$
;
CREATE OR REPLACE FUNCTION public.public_survey_sums(of_region integer)
 RETURNS TABLE(area text, kind text, year integer, surveys integer, answers integer, steps integer[])
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select s.area, s.kind, extract(year from s.held_on)::int, count(*)::int, sum(s.shown)::int, array[
    sum(s.steps[1]), sum(s.steps[2]), sum(s.steps[3]), sum(s.steps[4]), sum(s.steps[5]),
    sum(s.steps[6]), sum(s.steps[7]), sum(s.steps[8]), sum(s.steps[9]), sum(s.steps[10]),
    sum(s.steps[11]), sum(s.steps[12]), sum(s.steps[13]), sum(s.steps[14]), sum(s.steps[15]),
    sum(s.steps[16]), sum(s.steps[17]), sum(s.steps[18]), sum(s.steps[19]), sum(s.steps[20])]::int[]
  from survey s
  where s.shown >= 5 and (of_region = 1 or s.province_id = of_region or s.regency_id = of_region)
  group by 1, 2, 3 order by 3 desc, 1, 2
$function$
;
CREATE OR REPLACE FUNCTION public.public_unnamed_promises()
 RETURNS TABLE(partners integer, promises integer, fulfilled integer)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$
  select count(distinct partner_now(c.partner_id))::int, count(*)::int, count(*) filter (where c.is_fulfilled)::int from commitment c
  where c.is_counted and c.withdrawn_at is null
    and (c.partner_id is null or not partner_allows(partner_now(c.partner_id), 'name'))
$function$
;
CREATE OR REPLACE FUNCTION public.push_ends_with_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from push_device where session_id = new.id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.raise_tally_generation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from changed) then
    update tally_generation set number = greatest(number + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.receipt_of(command uuid)
 RETURNS TABLE(command_id uuid, person_id uuid, name text, body_hash bytea, version integer, at timestamp with time zone, about text, signature bytea, kid text)
 LANGUAGE sql
 STABLE ROWS 1
 SET "sinergi.system" TO 'on'
AS $function$select r.command_id, r.person_id, r.name, r.body_hash,
     case when r.about is not null then (r.result ->> 'version')::int end, r.at, r.about, r.signature, k.kid
   from receipt r join signing_key k on k.no = r.key_no where r.command_id = command$function$
;
CREATE OR REPLACE FUNCTION public.receivers_held(asked integer[])
 RETURNS TABLE(scope_id integer, library_id uuid, province_id integer, regency_id integer, closed boolean, reached boolean)
 LANGUAGE plpgsql
 SET "sinergi.system" TO 'on'
AS $function$
begin
  perform from library l where l.scope_id = any (asked) order by l.id for share;
  return query select s.id, l.id, s.province_id, s.regency_id, l.closed_on is not null,
    array[1, s.province_id, s.regency_id] && acting_reach()
  from scope s left join library l on l.scope_id = s.id left join region r on r.id = s.id
  where s.id = any (asked) and ((s.kind = 'library' and l.id is not null and l.merged_into is null)
    or (s.kind = 'region' and r.level in ('nation', 'province', 'regency') and r.valid_to is null));
end $function$
;
CREATE OR REPLACE FUNCTION public.receivers_of(scopes integer[])
 RETURNS TABLE(scope_id integer, library_id uuid, name text, province_id integer, regency_id integer, closed boolean)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select s.id, l.id, s.name, s.province_id, s.regency_id, l.closed_on is not null from scope s
  left join library l on l.scope_id = s.id
  where s.id = any (scopes) and s.kind in ('region', 'library') and l.merged_into is null
$function$
;
CREATE OR REPLACE FUNCTION public.regions_with_above(ids integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(array_agg(distinct up.id order by up.id), '{}') from region r
  cross join lateral unnest(array[1, r.province_id, r.regency_id]) up (id)
  where r.id = any (ids) and up.id is not null
$function$
;
CREATE OR REPLACE FUNCTION public.remind_of_return(library uuid, of_month date, at timestamp with time zone, after timestamp with time zone, mail boolean)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  with made as (
    insert into reminder (id, person_id, key, step, month, library_id, day, made_at)
    select gen_random_uuid(), g.person_id, concat('returned/', library, '/', of_month, '/', at), 'returned', of_month, library,
      (after at time zone 'Asia/Jakarta')::date, at
    from library l join role_grant g on g.scope_id = l.scope_id and g.role = 'library'
    where l.id = library and g.ended_at is null and (g.ends_at is null or g.ends_at > at)
      and (g.starts_at is null or g.starts_at <= at)
      and exists (select from reminder_ways(g.person_id, mail))
    on conflict do nothing returning id, person_id)
  insert into reminder_sending (id, reminder_id, device_id, next_at)
  select gen_random_uuid(), made.id, w.device_id, after from made cross join lateral reminder_ways(made.person_id, mail) w
$function$
;
CREATE OR REPLACE FUNCTION public.reminder_ways(person uuid, mail boolean)
 RETURNS TABLE(device_id uuid)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select d.id from push_device d
  where d.person_id = person and d.key_no = (select max(no) from push_key)
  union all
  select null from reminder_email e where mail and e.person_id = person and e.verified_at is not null
$function$
;
CREATE OR REPLACE FUNCTION public.replication_steps(e enrolment)
 RETURNS TABLE(step text, on_day date, number text, note text, noted_as text)
 LANGUAGE sql
 STABLE
AS $function$
  select s.step, s.on_day, s.number, s.note, s.noted_as from enrolment_step s
  where s.enrolment_id = e.id and s.ended_at is null
  union all
  select 'plan', (min(i.added_at) at time zone 'Asia/Jakarta')::date, null, null, null from plan_item i
  where i.library_id = e.library_id and i.dropped_on is null and i.year >= extract(year from e.proposed_on)
  having min(i.added_at) is not null
  union all
  select 'activity', min(a.held_on), null, null, null from activity a
  where a.library_id = e.library_id and a.held_on >= e.proposed_on and a.is_counted
  having min(a.held_on) is not null
$function$
;
CREATE OR REPLACE FUNCTION public.representatives_of(asked uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select distinct g.person_id from partner p join role_grant g on g.scope_id = p.scope_id and g.role = 'partner'
  where p.id = partner_now(asked) and g.ended_at is null and (g.ends_at is null or g.ends_at > now())
    and (g.starts_at is null or g.starts_at <= now())
$function$
;
CREATE OR REPLACE FUNCTION public.returned_then(region integer, of_month date)
 RETURNS TABLE(child integer, n integer)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select case when region = 1 then s.province_id else s.regency_id end, count(*)::int
  from (
    select case when p.library_id is null then r.province_id else p.province_id end as province_id,
      case when p.library_id is null then r.regency_id else p.regency_id end as regency_id
    from monthly_report r left join library_place p
      on p.library_id = r.library_id and r.month >= p.from_month and r.month < p.to_month
    where r.month = of_month and r.returned_at is not null) s
  where region = 1 or s.province_id = region or s.regency_id = region
  group by 1
$function$
;
CREATE OR REPLACE FUNCTION public.roles_held(people uuid[], moment timestamp with time zone)
 RETURNS TABLE(person_id uuid, role text, scope_id integer, province_id integer, regency_id integer)
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select person_id, role, scope_id, province_id, regency_id from role_grant
  where person_id = any (people) and ended_at is null and (ends_at is null or ends_at > moment)
$function$
;
CREATE OR REPLACE FUNCTION public.score_answered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  today date := (now() at time zone 'Asia/Jakarta')::date;
begin
  if tg_op = 'UPDATE' then
    perform score_standards(array(select library_id from old_rows union select library_id from changed), today);
  else
    perform score_standards(array(select distinct library_id from changed), today);
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.score_libraries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    delete from standard_score
      where library_id in (select id from new_rows where merged_into is not null or closed_on is not null);
  end if;
  perform score_standards(array(select id from new_rows), (now() at time zone 'Asia/Jakarta')::date);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.score_standards(libraries uuid[], day date)
 RETURNS void
 LANGUAGE sql
AS $function$
  with asked as materialized (
    select c.id, coalesce(c.fact, c.id::text) as key, c.kind, v.threshold, v.weight,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o) as offered,
      array(select o ->> 'code' from jsonb_array_elements(v.choices) o where (o ->> 'fulfils')::boolean) as fulfilling
    from criterion c join criterion_version v on v.criterion_id = c.id
    where v.valid_from <= day and coalesce(v.valid_to, 'infinity') >= day),
  held as materialized (
    select library_id, jsonb_object_agg(criterion_id, value) as answers
    from (
      select distinct on (a.library_id, a.criterion_id) a.library_id, a.criterion_id, a.value
      from unnest(libraries) these (id) join standard_answer a on a.library_id = these.id
      order by a.library_id, a.criterion_id, a.version desc) newest
    group by library_id),
  l as materialized (
    select library.id, province_id, regency_id, district_id, scope_id, lower(name) as sort_name,
      jsonb_build_object('titles', titles, 'floorArea', floor_area, 'weeklyHours', weekly_hours, 'staff', staff,
        'computers', computers, 'internet', internet, 'power', power, 'npp', case when npp is not null then true end)
        || coalesce(held.answers, '{}') as facts
    from unnest(libraries) these (id) join library on library.id = these.id left join held on held.library_id = library.id
    where kind = 'village' and merged_into is null and closed_on is null),
  e as materialized (select standard_edition(day) as edition)
  insert into standard_score (library_id, province_id, regency_id, district_id, scope_id, sort_name, score, unknown, missing, edition)
  select l.id, l.province_id, l.regency_id, l.district_id, l.scope_id, l.sort_name,
    case when s.asked > 0 then round(100.0 * s.fulfilled / s.asked) else 0 end,
    case when s.asked > 0 then round(100.0 * s.unknown / s.asked) else 0 end,
    s.missing, e.edition
  from l cross join e cross join lateral (
    select coalesce(sum(weight), 0) as asked, coalesce(sum(weight) filter (where met), 0) as fulfilled,
      coalesce(sum(weight) filter (where met is null), 0) as unknown,
      coalesce(array_agg(id) filter (where not met), '{}') as missing
    from (
      select asked.id, weight, case
        when kind = 'yes-no' and jsonb_typeof(value) = 'boolean' then value::boolean
        when kind = 'number' and jsonb_typeof(value) = 'number' then value::numeric >= threshold
        when kind = 'choice' and value #>> '{}' = any (offered) then value #>> '{}' = any (fulfilling)
      end as met
      from asked cross join lateral (select l.facts -> asked.key as value offset 0) v) judged) s
  order by l.id
  on conflict (library_id) do update set province_id = excluded.province_id, regency_id = excluded.regency_id,
    district_id = excluded.district_id, scope_id = excluded.scope_id, sort_name = excluded.sort_name, score = excluded.score,
    unknown = excluded.unknown, missing = excluded.missing, edition = excluded.edition
$function$
;
CREATE OR REPLACE FUNCTION public.search_libraries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from library_search where library_id in (select id from new_rows where merged_into is not null);
  with found as (
    insert into library_search (library_id, province_id, regency_id, district_id, scope_id, region_id, kind, closed, has_npp,
      building, internet, power, titles, weekly_hours, staff, sort_name, fold)
    select n.id, n.province_id, n.regency_id, n.district_id, n.scope_id, n.region_id, n.kind, n.closed_on is not null, n.npp is not null,
      n.building, n.internet, n.power, n.titles, n.weekly_hours, n.staff, lower(n.name),
      (select ' ' || string_agg(distinct word, ' ') || ' '
       from search_words(concat_ws(' ', n.name, n.npp, r.name, r.fold, d.name, d.fold, k.name, k.fold)) word)
    from new_rows n
    join region r on r.id = n.region_id
    left join region d on d.id = n.district_id
    left join region k on k.id = n.regency_id
    where n.merged_into is null
    on conflict (library_id) do update set
      province_id = excluded.province_id, regency_id = excluded.regency_id, district_id = excluded.district_id,
      region_id = excluded.region_id, kind = excluded.kind, closed = excluded.closed, has_npp = excluded.has_npp,
      building = excluded.building, internet = excluded.internet, power = excluded.power, titles = excluded.titles,
      weekly_hours = excluded.weekly_hours, staff = excluded.staff, sort_name = excluded.sort_name, fold = excluded.fold
    returning fold)
  insert into library_word
  select distinct word from found, string_to_table(fold, ' ') word where length(word) between 4 and 40 and word !~ '\d'
  order by word
  on conflict do nothing;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.search_practices()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "sinergi.system" TO 'on'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.search_practices_of()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "sinergi.system" TO 'on'
AS $function$
begin
  update practice set title = title where library_id = new.id and published_at is not null;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.search_words(said text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select word from regexp_split_to_table(
    regexp_replace(lower(normalize(said, nfd)), '[\u0300-\u036f''’‘`]', '', 'g'), '[^a-z0-9]+') word
  where word <> ''
$function$
;
CREATE OR REPLACE FUNCTION public.settle_regions()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform gin_clean_pending_list('region_fold');
  analyze region;
end $function$
;
CREATE OR REPLACE FUNCTION public.shift_enrolments()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    if exists (select from old_rows e join library_place p on p.library_id = e.library_id) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select s.kind, s.province_id, s.regency_id, s.month, s.measure_id, -sum(s.reported), -sum(s.verified)
      from old_rows e cross join lateral enrolment_shifts(e) s
      group by 1, 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
  end if;
  if tg_op <> 'DELETE' then
    if exists (select from new_rows e join library_place p on p.library_id = e.library_id) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select s.kind, s.province_id, s.regency_id, s.month, s.measure_id, sum(s.reported), sum(s.verified)
      from new_rows e cross join lateral enrolment_shifts(e) s
      group by 1, 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.signers_for(scopes integer[])
 RETURNS SETOF signatory
 LANGUAGE sql
 STABLE ROWS 5
 SET "sinergi.system" TO 'on'
AS $function$
  select * from signatory where scope_id = any (scopes) and removed_at is null
$function$
;
CREATE OR REPLACE FUNCTION public.standard_edition(day date)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(md5(string_agg(criterion_id || '.' || version, ' ' order by criterion_id)), 'none')
  from criterion_version where valid_from <= day and coalesce(valid_to, 'infinity') >= day
$function$
;
CREATE OR REPLACE FUNCTION public.stories_shown(today date)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select s.id from story s join consent c on c.record_id = s.id and c.about = 'story' and c.replaced_at is null
    and (c.withdrawn_at is null or s.amended_at is null or c.withdrawn_at > s.amended_at)
  where s.published_at is not null and s.withdrawn_at is null
  group by s.id having bool_and(consent_stands(c, 'words', today) and 'portal' = any (c.purposes))
    and (not s.tells_child or bool_or(c.child))
$function$
;
CREATE OR REPLACE FUNCTION public.story_agreed(s story, part text, purpose text, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select count(*) > 0 and bool_and(consent_stands(c, part, today) and purpose = any (c.purposes)) from story_consents(s) c
$function$
;
CREATE OR REPLACE FUNCTION public.story_consents(s story)
 RETURNS SETOF consent
 LANGUAGE sql
 STABLE ROWS 3
AS $function$
  select c.* from consent c where c.record_id = s.id and c.about = 'story' and c.replaced_at is null
    and (c.withdrawn_at is null or s.amended_at is null or c.withdrawn_at > s.amended_at)
$function$
;
CREATE OR REPLACE FUNCTION public.story_counts(region integer, of_area text)
 RETURNS TABLE(area text, year integer, told integer, consented integer, verified integer, published integer, withdrawn integer)
 LANGUAGE sql
 STABLE ROWS 30
 SET "sinergi.system" TO 'on'
AS $function$
  select s.area, extract(year from s.month)::int, count(*)::int, count(s.consented_at)::int, count(s.verified_at)::int,
    count(s.published_at)::int, count(s.withdrawn_at)::int
  from story s where (region is null or region = 1 or s.province_id = region or s.regency_id = region)
    and (of_area is null or s.area = of_area)
  group by 1, 2 order by 1, 2
$function$
;
CREATE OR REPLACE FUNCTION public.story_drop(of uuid, of_consent uuid)
 RETURNS TABLE(files text[], upload text)
 LANGUAGE sql
 ROWS 5
 SET "sinergi.system" TO 'on'
AS $function$
  with pictures as (
    delete from photo f where f.about = 'story' and f.record_id = of and (of_consent is null
      or exists (select from photo_consent l where l.photo_id = f.id and l.consent_id = of_consent))
    returning array[f.large, f.small] as files, f.upload),
  voices as (delete from story_voice v where v.story_id = of returning array[v.file] as files, v.upload),
  people as (delete from consent_person p using consent c where c.id = p.consent_id and c.about = 'story' and c.record_id = of
    and (of_consent is null or c.id = of_consent)),
  reasons as (update consent set withdrawn_reason = null where about = 'story' and record_id = of and withdrawn_reason is not null)
  select files, upload from pictures union all select files, upload from voices
$function$
;
CREATE OR REPLACE FUNCTION public.story_empty(of uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  update consent set withdrawn_at = at, withdrawn_reason = null, version = version + 1
    where about = 'story' and record_id = of and withdrawn_at is null;
  update story set withdrawn_at = at, sealed = null, sdgs = '{}', activity_id = null, plan_item_id = null, product_id = null,
    commitment_id = null, delivery_id = null, tells_child = false, recorded_by = null, returned_by = null, returned_sealed = null,
    evidence_sealed = null, checks = '{}', version = version + 1 where id = of and withdrawn_at is null;
  update story_panel_story set reason_sealed = null where story_id = of;
  update story_panel_vote set reason_sealed = null where story_id = of;
  delete from chain_link where (from_kind = 'story' and from_id = of) or (to_kind = 'story' and to_id = of);
$function$
;
CREATE OR REPLACE FUNCTION public.story_links(elements uuid[], down boolean)
 RETURNS TABLE(from_kind text, from_id uuid, to_kind text, to_id uuid)
 LANGUAGE sql
 STABLE ROWS 100
 SET "sinergi.system" TO 'on'
AS $function$
  with found as (
    select s.* from story s where s.withdrawn_at is null and case when down
      then s.plan_item_id = any (elements) or s.activity_id = any (elements) or s.product_id = any (elements)
        or s.commitment_id = any (elements) or s.delivery_id = any (elements)
      else s.id = any (elements) end)
  select k.kind, k.id, 'story', f.id from found f cross join lateral (values
    ('product', f.product_id), ('delivery', f.delivery_id), ('commitment', f.commitment_id), ('activity', f.activity_id),
    ('plan-item', case when not exists (select from activity a where a.id = f.activity_id and a.plan_item_id = f.plan_item_id)
      then f.plan_item_id end)) k(kind, id)
  where k.id is not null and (not down or k.id = any (elements))
$function$
;
CREATE OR REPLACE FUNCTION public.story_outlines(elements uuid[])
 RETURNS TABLE(id uuid, month date, verified boolean, attendances integer)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select id, month, verified_at is not null, null::int from story where id = any (elements) and withdrawn_at is null
$function$
;
CREATE OR REPLACE FUNCTION public.story_photo_shown(photo uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select photo_cleared(photo, today) and not exists (select from photo_consent l join consent c on c.id = l.consent_id
    where l.photo_id = photo and not 'portal' = any (c.purposes))
$function$
;
CREATE OR REPLACE FUNCTION public.story_shown(s story, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select s.published_at is not null and s.withdrawn_at is null and story_agreed(s, 'words', 'portal', today)
    and (not s.tells_child or exists (select from story_consents(s) c where c.child))
$function$
;
CREATE OR REPLACE FUNCTION public.story_unnamed(of uuid, today date)
 RETURNS TABLE(id uuid, sealed bytea)
 LANGUAGE sql
 STABLE ROWS 3
 SET "sinergi.system" TO 'on'
AS $function$
  select c.id, p.sealed from story s cross join lateral story_consents(s) c join consent_person p on p.consent_id = c.id
  where s.id = of and p.sealed is not null and not (consent_stands(c, 'name', today) and 'portal' = any (c.purposes))
$function$
;
CREATE OR REPLACE FUNCTION public.survivor_of(lost uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  with recursive chain as (
    select id, merged_into from library where id = lost
    union all
    select l.id, l.merged_into from chain c join library l on l.id = c.merged_into)
  select id from chain where merged_into is null and id <> lost
$function$
;
CREATE OR REPLACE FUNCTION public.tally_enrolments()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select e.province_id, e.regency_id, c.month, m.id, sum(c.reported), sum(c.verified)
    from new_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    group by 1, 2, 3, 4
    having sum(c.reported) <> 0 or sum(c.verified) <> 0;
  elsif tg_op = 'UPDATE' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select province_id, regency_id, month, measure_id, sum(reported), sum(verified) from (
      select e.province_id, e.regency_id, c.month, m.id as measure_id, c.reported, c.verified
      from new_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
      union all
      select e.province_id, e.regency_id, c.month, m.id, -c.reported, -c.verified
      from old_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code) d
    group by 1, 2, 3, 4
    having sum(reported) <> 0 or sum(verified) <> 0;
  else
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select e.province_id, e.regency_id, c.month, m.id, -sum(c.reported), -sum(c.verified)
    from old_rows e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    group by 1, 2, 3, 4
    having sum(c.reported) <> 0 or sum(c.verified) <> 0;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.tally_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select f.province_id, f.regency_id, f.month, m.id, sum(v.value), coalesce(sum(v.value) filter (where f.is_verified), 0)
    from new_rows f
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
      union all select tg_argv[0], 1) v
    join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
    where f.is_counted and v.value <> 0
    group by 1, 2, 3, 4;
    if exists (select from new_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select 1, s.province_id, s.regency_id, f.month, s.measure_id, sum(s.reported), sum(s.verified)
      from new_rows f cross join lateral fact_shifts(
        f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
      where f.is_counted
      group by 2, 3, 4, 5
      having sum(s.reported) <> 0 or sum(s.verified) <> 0;
    end if;
  else
    insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select f.province_id, f.regency_id, f.month, m.id,
      sum(f.sign * v.value), coalesce(sum(f.sign * v.value) filter (where f.is_verified), 0)
    from (
      select -1 as sign, province_id, regency_id, month, figures, is_counted, is_verified from old_rows
      union all
      select 1, province_id, regency_id, month, figures, is_counted, is_verified from new_rows) f
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
      union all select tg_argv[0], 1) v
    join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
    where f.is_counted and v.value <> 0
    group by 1, 2, 3, 4
    having sum(f.sign * v.value) <> 0 or coalesce(sum(f.sign * v.value) filter (where f.is_verified), 0) <> 0;
    if exists (select from old_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month)
      or exists (select from new_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
      insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
      select 1, s.province_id, s.regency_id, f.month, s.measure_id, sum(f.sign * s.reported), sum(f.sign * s.verified)
      from (
        select -1 as sign, library_id, province_id, regency_id, month, figures, is_counted, is_verified from old_rows
        union all
        select 1, library_id, province_id, regency_id, month, figures, is_counted, is_verified from new_rows) f
      cross join lateral fact_shifts(
        f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
      where f.is_counted
      group by 2, 3, 4, 5
      having sum(f.sign * s.reported) <> 0 or sum(f.sign * s.verified) <> 0;
    end if;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.tally_facts_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
  select f.province_id, f.regency_id, f.month, m.id, -sum(v.value), coalesce(-sum(v.value) filter (where f.is_verified), 0)
  from old_rows f
  cross join lateral (
    select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> tg_argv[0]
    union all select tg_argv[0], 1) v
  join measure m on m.code = v.code and (m.source = tg_argv[1] or m.code = tg_argv[0])
  where f.is_counted and v.value <> 0
  group by 1, 2, 3, 4;
  if exists (select from old_rows f join library_place p on p.library_id = f.library_id and f.month < p.to_month) then
    insert into tally_delta (kind, province_id, regency_id, month, measure_id, reported, verified)
    select 1, s.province_id, s.regency_id, f.month, s.measure_id, -sum(s.reported), -sum(s.verified)
    from old_rows f cross join lateral fact_shifts(
      f.library_id, f.province_id, f.regency_id, f.month, f.figures, f.is_verified, tg_argv[0], tg_argv[1]) s
    where f.is_counted
    group by 2, 3, 4, 5
    having sum(s.reported) <> 0 or sum(s.verified) <> 0;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.tell_office(notice uuid, scope integer, role text, person uuid, kind text, of_title text, to_link text, from_moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  with unseen as (delete from talk_seen where item_id = notice)
  insert into office_notice (id, office_scope, office_role, person_id, what, title, link, at)
  values (notice, scope, role, person, kind, of_title, to_link, from_moment)
  on conflict (id) do update set what = excluded.what, title = excluded.title, office_scope = excluded.office_scope,
    person_id = excluded.person_id, link = excluded.link, at = excluded.at
$function$
;
CREATE OR REPLACE FUNCTION public.tell_takers(asked uuid, news text, told timestamp with time zone)
 RETURNS TABLE(id uuid, scope_id integer, province_id integer, regency_id integer)
 LANGUAGE plpgsql
 ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
begin
  delete from talk_seen s using adoption a where s.item_id = a.id and a.practice_id = asked;
  insert into office_notice (id, office_scope, office_role, what, title, link, at)
  select a.id, a.scope_id, 'library', news, p.title, '/praktik/' || p.id, told
  from adoption a join practice p on p.id = a.practice_id
  where a.practice_id = asked and a.dropped_on is null and not a.joined
  on conflict on constraint office_notice_pkey do update set what = excluded.what, title = excluded.title,
    office_scope = excluded.office_scope, at = excluded.at;
  return query select a.id, a.scope_id, a.province_id, a.regency_id from adoption a
    where a.practice_id = asked and a.dropped_on is null and not a.joined;
end $function$
;
CREATE OR REPLACE FUNCTION public.tellers_named(contents uuid[], today date)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE ROWS 50
 SET "sinergi.system" TO 'on'
AS $function$
  select c.record_id, string_agg(n.name, ', ' order by c.entered_at, c.id) from consent c join consent_person n on n.consent_id = c.id
  where c.record_id = any (contents) and c.about = 'content' and consent_stands(c, 'words', today) and consent_stands(c, 'name', today)
  group by c.record_id
$function$
;
CREATE OR REPLACE FUNCTION public.trainer_serves(province integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select exists (select from role_grant where role = 'trainer' and scope_id = province and ended_at is null
    and coalesce(starts_at <= now(), true) and coalesce(ends_at > now(), true))
$function$
;
CREATE OR REPLACE FUNCTION public.trainers_of(provinces integer[], at timestamp with time zone)
 RETURNS TABLE(person_id uuid, name text, province_id integer, active boolean)
 LANGUAGE sql
 STABLE ROWS 20
 SET "sinergi.system" TO 'on'
AS $function$
  select g.person_id, p.name, g.scope_id, bool_or(p.disabled_at is null and g.ended_at is null
    and (g.ends_at is null or g.ends_at > at) and (g.starts_at is null or g.starts_at <= at))
  from role_grant g join person p on p.id = g.person_id
  where g.role = 'trainer' and (provinces is null or g.scope_id = any (provinces)) group by 1, 2, 3
$function$
;
CREATE OR REPLACE FUNCTION public.untell_office(notices uuid[])
 RETURNS void
 LANGUAGE sql
 SET "sinergi.system" TO 'on'
AS $function$
  delete from office_notice where id = any (notices)
$function$
;
CREATE OR REPLACE FUNCTION public.usual_price(of_kind text, of_unit text, but uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET "sinergi.system" TO 'on'
AS $function$
  select percentile_cont(0.5) within group (order by p.price)::bigint from product p
  where p.kind = of_kind and p.unit = of_unit and p.price is not null and p.listed_on is not null and p.id <> but
  having count(*) >= 5
$function$
;
CREATE OR REPLACE FUNCTION public.verified_figures(library uuid, first date, last date)
 RETURNS TABLE(code text, value bigint, months integer)
 LANGUAGE sql
 STABLE
AS $function$
  with given as (
    select 'report' as source, e.key as code, r.month, e.value::text::bigint as value
    from monthly_report r cross join lateral jsonb_each(r.figures) e
    where r.library_id = library and r.month between first and last and r.is_verified and jsonb_typeof(e.value) = 'number'
    union all
    select 'activities', e.key, a.month, e.value::text::bigint
    from activity a cross join lateral jsonb_each(a.figures) e
    where a.library_id = library and a.month between first and last and a.is_verified and jsonb_typeof(e.value) = 'number'
    union all
    select 'activities', 'activities', a.month, 1
    from activity a where a.library_id = library and a.month between first and last and a.is_verified)
  select m.code, case m.nature when 'flow' then sum(g.value)::bigint else (array_agg(g.value order by g.month desc))[1] end,
    count(distinct g.month)::int
  from given g join measure m on m.code = g.code and m.source = g.source group by m.id, m.code, m.nature
$function$
;
