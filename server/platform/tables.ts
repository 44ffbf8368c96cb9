import type { ColumnType } from 'kysely'

// Made from the migrations. Do not edit: run `npm run check -- --write`.
type Json = ColumnType<unknown, string, string>

export type Tables = {
  access_reset: {
    id: string
    person_id: string
    token_hash: Buffer
    code_hash: Buffer
    entry_hash: Buffer | null
    made_by: string
    made_at: string
    expires_at: string
    used_at: string | null
    withdrawn_at: string | null
  }
  action_item: {
    id: string
    meeting_id: string
    meeting_title: string
    meeting_day: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    text: string
    who: string
    person_id: string | null
    partner_id: string | null
    deadline: string
    state: ColumnType<string, string | undefined, string>
    carried_to: string | null
    carried_from: string | null
    born_at: string
  }
  action_step: {
    id: string
    item_id: string
    step: string
    text: string | null
    link: string | null
    at: string
    by_person: string | null
  }
  action_told: {
    item_id: string
    step: string
    day: string
  }
  activity: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    held_on: string
    month: ColumnType<string, never, never>
    title: string
    strategy: string
    topic: string
    place: string | null
    outreach: boolean
    figures: Json
    partner: string | null
    need: string | null
    notes: string | null
    submitted_at: string
    submitted_by: string | null
    verified_at: string | null
    verified_by: string | null
    returned_at: string | null
    returned_by: string | null
    return_reason: string | null
    revision_reason: string | null
    version: ColumnType<number, number | undefined, number>
    is_counted: ColumnType<boolean, never, never>
    is_verified: ColumnType<boolean, never, never>
    source: string | null
    taken_by: string | null
    plan_item_id: string | null
    need_id: string | null
    partner_id: string | null
  }
  activity_verification: {
    activity_id: string
    version: number
    at: string
    by_person: string | null
    outcome: string
    reason: string | null
    report_version: number | null
  }
  adoption: {
    id: string
    practice_id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    from_id: string | null
    kind: string
    changes: string | null
    why: string | null
    plan_item_id: string
    interested_on: string
    trying_on: string | null
    working_on: string | null
    result: string | null
    dropped_on: string | null
    drop_reason: string | null
    taken_at: string
    taken_by: string | null
    joined: ColumnType<boolean, boolean | undefined, boolean>
    version: ColumnType<number, number | undefined, number>
  }
  agenda_item: {
    id: string
    meeting_id: string
    starts_at: string
    ends_at: string
    title: string
    speaker: string | null
    room: string | null
    kind: string
    hours: number | null
    note: string | null
    version: ColumnType<number, number | undefined, number>
  }
  aid_item: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    kind: string
    count: number
    description: string | null
    giver: string
    source: string
    year: number
    value: number | null
    serials: ColumnType<string[], string[] | undefined, string[]>
    letter_number: string | null
    letter_date: string | null
    allocated_on: string
    allocated_by: string | null
    shipped_on: string | null
    shipped_by: string | null
    courier: string | null
    tracking: string | null
    received_on: string | null
    received_by: string | null
    arrived: number | null
    condition: string | null
    receipt_note: string | null
    in_use_on: string | null
    in_use_by: string | null
    broken_on: string | null
    broken_by: string | null
    broken_reason: string | null
    ended_on: string | null
    ended_by: string | null
    outcome: string | null
    ended_reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  aid_step: {
    item_id: string
    version: number
    step: string
    on_day: string
    at: string
    by_person: string | null
    note: string | null
    arrived: number | null
    condition: string | null
  }
  announcement: {
    id: string
    region_id: number
    province_id: number | null
    regency_id: number | null
    role: string
    sender_scope: number
    author_id: string
    title: string
    body: string
    until: string
    at: string
    withdrawn_at: string | null
    withdrawn_by: string | null
  }
  announcement_reading: {
    announcement_id: string
    person_id: string
    at: string
  }
  attendance: {
    id: string
    meeting_id: string
    guest_id: string
    day: string
    agenda_item_id: string | null
    at: string
    noted_at: string
    noted_by: string | null
    way: string
    undone_at: string | null
    undone_by: string | null
    undone_reason: string | null
  }
  attendance_claim: {
    id: string
    attendance_id: string
    meeting_id: string
    at: string
    noted_at: string
    noted_by: string | null
    way: string
    undone_at: string | null
    undone_by: string | null
    undone_reason: string | null
  }
  attendance_signature: {
    attendance_id: string
    path: string
  }
  authenticator: {
    person_id: string
    secret: Buffer
    begun_at: string
    confirmed_at: string | null
    last_step: ColumnType<number, number | undefined, number>
  }
  booth: {
    id: string
    meeting_id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    number: number
    title: string | null
    about: string | null
    code: string
    set_at: string
    set_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  booth_day: {
    booth_id: string
    day: string
    n: number
  }
  booth_item: {
    booth_id: string
    kind: string
    record_id: string
    place: number
  }
  boundary_decree: {
    id: string
    number: string
    on_day: string
    effective_from: string
    lines: Json
    counts: Json
    applied_at: string
    applied_by: string | null
  }
  breach: {
    id: string
    scope_id: number
    found_at: string
    happened_on: string | null
    what: string
    how: string
    measures: string
    whose: string
    kinds: string[]
    people: number | null
    entered_at: string
    entered_by: string | null
    people_told_on: string | null
    authority_told_on: string | null
    closed_at: string | null
    closing: string | null
    version: ColumnType<number, number | undefined, number>
  }
  brief: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    partner: string
    partner_id: string | null
    angle: string
    language: string
    ask: string | null
    facts: Json
    token: string
    read_until: string
    made_at: string
    made_by: string | null
    revoked_at: string | null
    revoked_by: string | null
  }
  brief_seen: {
    brief_id: string
    seen: number
    last_on: string
  }
  calendar_feed: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    token: string
    made_at: string
    made_by: string | null
    revoked_at: string | null
    revoked_by: string | null
  }
  catalogue_contact: {
    library_id: string
    phone: string
    set_at: string
    set_by: string | null
  }
  certificate: {
    id: string
    meeting_id: string
    guest_id: string
    number: string
    code: string
    name: string
    title: string
    issuer: string
    from_day: string
    to_day: string
    hours: number | null
    seal: string
    issued_at: string
    issued_by: string | null
    revoked_at: string | null
    revoked_by: string | null
    reason: string | null
  }
  chain_link: {
    from_kind: string
    from_id: string
    to_kind: string
    to_id: string
    library_id: string | null
    province_id: number | null
    regency_id: number | null
    scope_id: number
    made_at: string
    made_by: string | null
  }
  commitment: {
    id: string
    pledge_id: string
    giver: string
    partner_id: string | null
    scope_id: number
    library_id: string | null
    province_id: number | null
    regency_id: number | null
    origin: string
    meeting_id: string | null
    line_id: string | null
    pairing_id: string | null
    form: string
    what: string
    amount: number
    unit: string | null
    worth: number | null
    for_whom: string | null
    promised_on: string
    year: ColumnType<number, never, never>
    deadline: string
    owner_id: string | null
    need_id: string | null
    plan_item_id: string | null
    activity_id: string | null
    proposed_at: string
    proposed_by: string | null
    agreed_at: string | null
    agreed_how: string | null
    agreed_by: string | null
    agreed_name: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_side: string | null
    withdrawn_reason: string | null
    same_as: string | null
    alike_to: string | null
    delivered_amount: ColumnType<number, number | undefined, number>
    delivered_worth: ColumnType<number, number | undefined, number>
    last_delivered_on: string | null
    spoken: Json
    version: ColumnType<number, number | undefined, number>
    is_fulfilled: ColumnType<boolean, never, never>
    is_counted: ColumnType<boolean, never, never>
  }
  commitment_change: {
    id: string
    commitment_id: string
    side: string
    amount: number
    worth: number | null
    deadline: string
    was_amount: number
    was_worth: number | null
    was_deadline: string
    reason: string
    proposed_at: string
    proposed_by: string | null
    answered_at: string | null
    answered_by: string | null
    accepted: boolean | null
    answer: string | null
  }
  commitment_letter: {
    id: string
    pledge_id: string
    contact_id: string
    office: number
    language: string
    expires_on: string
    made_at: string
    made_by: string | null
    next_at: string
    tries: ColumnType<number, number | undefined, number>
    ended_at: string | null
    outcome: string | null
  }
  commitment_link: {
    token_hash: Buffer
    pledge_id: string
    made_at: string
    made_by: string | null
    expires_on: string
    ended_at: string | null
    office: number | null
  }
  commitment_paper: {
    id: string
    pledge_id: string
    number: string
    dated: string
    file: string
    bytes: number
    added_at: string
    added_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    reason: string | null
  }
  commitment_step: {
    id: string
    commitment_id: string
    delivery_id: string | null
    step: string
    side: string | null
    at: string
    by_person: string | null
    note: string | null
    data: Json
  }
  commitment_told: {
    commitment_id: string
    person_id: string
    step: string
    day: string
  }
  consent: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    about: string
    record_id: string
    child: boolean
    parts: string[]
    how: string
    given_on: string
    until: string | null
    entered_at: string
    entered_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
    replaced_at: string | null
    version: ColumnType<number, number | undefined, number>
    purposes: ColumnType<string[], string[] | undefined, string[]>
    language: string | null
    wording: string | null
    slip: string | null
  }
  consent_person: {
    consent_id: string
    name: string | null
    guardian_name: string | null
    guardian_relation: string | null
    sealed: Buffer | null
  }
  contact_day: {
    about: string
    record_id: string
    day: string
    n: number
  }
  correction_request: {
    id: string
    person_id: string
    scope_id: number
    what: string
    wish: string
    asked_at: string
    outcome: string | null
    answer: string | null
    answered_at: string | null
    answered_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  credential: {
    person_id: string
    password_hash: string
    changed_at: string
  }
  criterion: {
    id: ColumnType<number, never, never>
    code: string
    kind: string
    fact: string | null
    position: number
  }
  criterion_version: {
    criterion_id: number
    version: number
    wording_id: string
    wording_en: string
    explanation_id: string
    explanation_en: string
    step_id: string
    step_en: string
    threshold: number | null
    choices: Json
    weight: number
    source: string
    valid_from: string
    valid_to: string | null
  }
  decree: {
    id: string
    number: string
    on_day: string
    year: number
    region_id: number
    budget: number | null
    recorded_at: string
    recorded_by: string | null
  }
  delivery: {
    id: string
    commitment_id: string
    scope_id: number
    library_id: string | null
    province_id: number | null
    regency_id: number | null
    sent_on: string
    amount: number
    worth: number | null
    entity: string
    note: string | null
    told_side: string
    told_at: string
    told_by: string | null
    confirmed_on: string | null
    confirmed_at: string | null
    confirmed_by: string | null
    arrived: number | null
    arrived_worth: number | null
    condition: string | null
    remark: string | null
    denied_on: string | null
    denied_by: string | null
    cancelled_on: string | null
    cancelled_by: string | null
    reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  document_template: {
    id: string
    scope_id: number
    kind: string
    language: string
    number: number
    body: string | null
    written_at: string
    written_by: string | null
  }
  effort: {
    id: string
    library_id: string | null
    province_id: number
    regency_id: number | null
    scope_id: number
    held_on: string
    target: string
    partner_id: string | null
    asked: string
    help: string
    amount: number | null
    outcome: ColumnType<string, string | undefined, string>
    outcome_on: string | null
    outcome_note: string | null
    recorded_at: string
    recorded_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  effort_outcome: {
    effort_id: string
    version: number
    outcome: string
    on_day: string
    note: string | null
    at: string
    by_person: string | null
  }
  enrolment: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    year: number
    kind: string
    criteria: ColumnType<string[], string[] | undefined, string[]>
    score: ColumnType<number, number | undefined, number>
    letter_number: string | null
    letter_date: string | null
    letter_signed_by: string | null
    funding: string | null
    budget: number | null
    learned_from: string | null
    decree_id: string | null
    proposed_on: string
    proposed_by: string | null
    proposed_as: ColumnType<string, string | undefined, string>
    reviewed_on: string | null
    reviewed_by: string | null
    review_note: string | null
    declined_on: string | null
    declined_by: string | null
    decreed_on: string | null
    active_from: string | null
    confirmed_on: string | null
    confirmed_by: string | null
    ended_on: string | null
    ended_by: string | null
    outcome: string | null
    ended_reason: string | null
    note: string | null
    version: ColumnType<number, number | undefined, number>
    source: string | null
    source_as_of: string | null
    taken_by: string | null
    mentor_id: string | null
  }
  enrolment_step: {
    enrolment_id: string
    step: string
    on_day: string
    number: string | null
    note: string | null
    noted_at: string
    noted_by: string | null
    noted_as: string
    ended_at: string | null
  }
  event: {
    seq: ColumnType<number, never, never>
    xid: ColumnType<string, string | undefined, string>
    at: string
    command_id: string | null
    person_id: string | null
    name: string
    subject_kind: string
    subject_id: string
    province_id: number | null
    regency_id: number | null
    scope_id: number
    data: Json
  }
  figure: {
    code: string
    label_id: string
    label_en: string
    value: number
    unit: string
    as_of: string | null
    source_name: string
    source_date: string | null
    source_page: string | null
    disputed_id: string | null
    disputed_en: string | null
    region_id: number | null
    published_at: string
  }
  form: {
    id: string
    meeting_id: string
    kind: string
    title: string
    intro: string | null
    anonymous: boolean
    same_as: string | null
    token: string
    state: ColumnType<string, string | undefined, string>
    made_at: string
    made_by: string | null
    opened_at: string | null
    closed_at: string | null
    version: ColumnType<number, number | undefined, number>
  }
  form_answer: {
    id: string
    form_id: string
    answers: Json
    code: string | null
    shown: boolean
  }
  form_question: {
    id: string
    form_id: string
    number: number
    kind: string
    text: string
    required: boolean
    topic: string | null
    options: Json
    area: string | null
  }
  form_respondent: {
    answer_id: string
    form_id: string
    guest_id: string | null
    name: string
    at: string
  }
  guest: {
    id: string
    meeting_id: string
    name: string
    position: string | null
    agency: string | null
    part: ColumnType<string, string | undefined, string>
    person_id: string | null
    library_id: string | null
    partner_id: string | null
    region_id: number | null
    deputy_of: string | null
    walk_in: ColumnType<boolean, boolean | undefined, boolean>
    token: string
    state: ColumnType<string, string | undefined, string>
    added_at: string
    added_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  guest_alias: {
    id: string
    guest_id: string
  }
  guest_contact: {
    guest_id: string
    email: string | null
    phone: string | null
    number_kind: string | null
    number: string | null
    rank: string | null
  }
  guest_mail: {
    id: string
    guest_id: string
    kind: string
    language: string
    made_at: string
    next_at: string
    tries: ColumnType<number, number | undefined, number>
    ended_at: string | null
    outcome: string | null
  }
  guest_payment: {
    guest_id: string
    amount: number
    written_at: string
    written_by: string | null
  }
  guest_step: {
    guest_id: string
    version: number
    step: string
    way: string | null
    at: string
    by_person: string | null
    reason: string | null
  }
  holiday: {
    day: string
    yearly: ColumnType<boolean, boolean | undefined, boolean>
    name: string
    source: string
  }
  import_job: {
    id: string
    kind: string
    file_name: string
    size: number
    sha256: string
    path: string | null
    person_id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    state: string
    task: string | null
    taken_until: string | null
    tries: ColumnType<number, number | undefined, number>
    sheet: string | null
    sheets: Json
    heading_row: number | null
    headings: Json
    heading_set: string | null
    mapping: Json
    mode: string | null
    done: ColumnType<number, number | undefined, number>
    total: ColumnType<number, number | undefined, number>
    problem: string | null
    problem_params: Json | null
    version: ColumnType<number, number | undefined, number>
    created_at: string
    changed_at: string
    whole: Json
    counts: Json
  }
  import_mapping: {
    person_id: string
    kind: string
    heading_set: string
    mapping: Json
    changed_at: string
  }
  import_row: {
    job_id: string
    row: number
    cells: Json
    action: string | null
    problems: Json
    given: Json | null
    changes: Json
    candidates: Json
    target_id: string | null
    target_version: number | null
    choice: string | null
    applied_at: string | null
  }
  invitation: {
    id: string
    token_hash: Buffer
    name: string
    role: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    invited_by: string
    invited_at: string
    expires_at: string
    used_at: string | null
    used_by: string | null
    withdrawn_at: string | null
    code_hash: Buffer | null
    entry_hash: Buffer | null
    hands_over: string | null
    kept_until: string | null
    list_id: string | null
    login: string | null
    given_from: string | null
    given_until: string | null
  }
  key_to_destroy: {
    id: string
    asked_at: string
  }
  known_device: {
    id: string
    person_id: string
    key_hash: Buffer
    first_seen_at: string
  }
  learning_attempt: {
    id: string
    person_id: string
    item_id: string
    marks: number[]
    passed: boolean
    at: string
  }
  learning_completion: {
    person_id: string
    module_id: string
    completed_on: string
    completed_at: string
    hours: number
    scope_id: number
    library_id: string | null
    province_id: number | null
    regency_id: number | null
  }
  learning_done: {
    person_id: string
    item_id: string
    done_at: string
  }
  learning_item: {
    id: string
    module_id: string
    place: number
    kind: string
    title: string
    body: string | null
    link: string | null
    file: string | null
    bytes: number | null
    upload: string | null
    pass: number | null
  }
  learning_key: {
    question_id: string
    right_choice: number
  }
  learning_module: {
    id: string
    scope_id: number
    province_id: number | null
    title: string
    summary: string
    strategy: string
    topic: string
    hours: number
    created_at: string
    created_by: string | null
    changed_at: string
    published_at: string | null
    published_by: string | null
    retired_at: string | null
    retired_by: string | null
    retire_reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  learning_question: {
    id: string
    item_id: string
    place: number
    text: string
    choices: string[]
  }
  library: {
    id: string
    scope_id: number
    kind: string
    region_id: number
    province_id: number
    regency_id: number | null
    district_id: number | null
    name: string
    npp: string | null
    address: string | null
    latitude: number | null
    longitude: number | null
    building: string | null
    floor_area: number | null
    weekly_hours: number | null
    opening_hours: string | null
    staff: number | null
    titles: number | null
    copies: number | null
    computers: number | null
    internet: string | null
    power: string | null
    opened_on: string | null
    closed_on: string | null
    closed_reason: string | null
    merged_into: string | null
    version: ColumnType<number, number | undefined, number>
    registered_at: string
    registered_by: string | null
  }
  library_expected: {
    library_id: string | null
    from_month: string | null
    to_month: string | null
    province_id: number | null
    regency_id: number | null
    scope_id: number | null
  }
  library_former_code: {
    code: string
    library_id: string
  }
  library_merge: {
    id: string
    from_id: string
    into_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    from_name: string
    from_province_id: number
    from_regency_id: number | null
    from_scope_id: number
    version: number
    at: string
    by_person: string | null
    undone_at: string | null
    undone_by: string | null
  }
  library_pair: {
    a: string
    b: string
    province_id: number | null
    regency_id: number | null
    a_regency: number | null
    b_regency: number | null
    likeness: number
    reasons: string[]
    facts: string
    apart_at: string | null
    apart_by: string | null
    apart_facts: string | null
  }
  library_place: {
    library_id: string
    from_month: string
    to_month: string
    province_id: number
    regency_id: number | null
  }
  library_search: {
    library_id: string
    province_id: number
    regency_id: number | null
    district_id: number | null
    scope_id: number
    region_id: number
    kind: string
    closed: boolean
    has_npp: boolean
    building: string | null
    internet: string | null
    power: string | null
    titles: number | null
    weekly_hours: number | null
    staff: number | null
    sort_name: string
    fold: string
    name_key: ColumnType<string, never, never>
    code: ColumnType<string | null, never, never>
  }
  library_to_compare: {
    library_id: string
  }
  library_version: {
    library_id: string
    version: number
    what: string
    at: string
    by_person: string | null
    facts: Json
  }
  library_word: {
    word: string
  }
  list_view: {
    id: string
    list: string
    name: string
    settings: Json
    person_id: string
    office_scope: number | null
    office_role: string | null
    version: ColumnType<number, number | undefined, number>
    changed_at: string
    removed_at: string | null
  }
  local_content: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    kind: string
    title: string
    text: string | null
    link: string | null
    names_child: boolean
    listed_on: string | null
    retired_on: string | null
    retired_reason: string | null
    entered_at: string
    entered_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  login: {
    kind: string
    value: string
    person_id: string
  }
  mapping: {
    id: string
    office_scope: number
    office_role: string
    name: string
    system: string
    rows_of: string
    span: string
    population: string
    silence: string
    dates: string
    columns: Json
    compared: boolean
    due: string | null
    due_day: number | null
    format: string | null
    keep_months: number | null
    first_period: string | null
    scheduled_by: string | null
    stopped_for: string | null
    version: ColumnType<number, number | undefined, number>
    made_by: string
    changed_at: string
    removed_at: string | null
  }
  mapping_file: {
    id: string
    mapping_id: string
    office_scope: number
    period: string
    span: string
    state: string
    format: string
    as_of: string | null
    mapping_version: number | null
    row_count: number | null
    bytes: number | null
    sha256: string | null
    keep_until: string | null
    problem: string | null
    tries: ColumnType<number, number | undefined, number>
    again_at: string | null
    taken_until: string | null
  }
  mapping_file_piece: {
    file_id: string
    n: number
    bytes: Buffer
  }
  mapping_file_taking: {
    id: string
    file_id: string
    person_id: string
    at: string
  }
  matching_rule: {
    version: number
    valid_from: string
    reason: string
    published_at: string
    published_by: string | null
    weights: Json
    measures: Json
  }
  measure: {
    id: ColumnType<number, never, never>
    code: string
    unit: string
    nature: string
    source: string
    part_of: number | null
    position: number
    fixed: ColumnType<boolean, boolean | undefined, boolean>
  }
  measure_version: {
    measure_id: number
    version: number
    wording_id: string
    wording_en: string
    definition_id: string
    definition_en: string
    required: boolean
    valid_from: string
    valid_to: string | null
  }
  meeting: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    series_id: string | null
    wave_id: string | null
    kind: string
    title: string
    host: string | null
    mode: string
    venue: string | null
    address: string | null
    link: string | null
    zone: string
    starts_at: string
    ends_at: string
    capacity: number | null
    health_rules: string | null
    official: string | null
    beside: string | null
    state: ColumnType<string, string | undefined, string>
    sequence: ColumnType<number, number | undefined, number>
    changed_at: string
    planned_at: string
    planned_by: string | null
    version: ColumnType<number, number | undefined, number>
    signed_list: ColumnType<boolean, boolean | undefined, boolean>
  }
  meeting_letter: {
    meeting_id: string
    number: string
    dated: string
    subject: string
    opening: string | null
    office: string
    address: string | null
    place: string
    signer_name: string
    signer_position: string
    signer_acting: string | null
    signer_number_kind: string | null
    signer_number: string | null
    signer_rank: string | null
    copies: string | null
    written_at: string
    written_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  meeting_material: {
    id: string
    meeting_id: string
    agenda_item_id: string | null
    place: number
    title: string
    author: string | null
    licence: string | null
    readers: string
    kind: string
    file: string | null
    bytes: number | null
    upload: string | null
    link: string | null
    added_at: string
    added_by: string | null
    removed_at: string | null
    removed_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  meeting_page: {
    meeting_id: string
    code: string
    is_on: boolean
    shows: string[]
    contact: string | null
    first_on_at: string
    changed_at: string
    changed_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  meeting_paper: {
    meeting_id: string
    kind: string
    number: string | null
    dated: string | null
    place: string | null
    office: string | null
    address: string | null
    signer_name: string | null
    signer_position: string | null
    signer_acting: string | null
    signer_number_kind: string | null
    signer_number: string | null
    signer_rank: string | null
    texts: Json
    written_at: string
    written_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  meeting_series: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    year: number
    kind: string
    title: string
    note: string | null
    copied_from: string | null
    planned_at: string
    planned_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  meeting_step: {
    meeting_id: string
    version: number
    step: string
    at: string
    by_person: string | null
    reason: string | null
    from_starts: string | null
    from_ends: string | null
  }
  meeting_wave: {
    id: string
    series_id: string
    number: number
    title: string | null
    from_day: string
    to_day: string
  }
  mentoring_assignment: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    trainer_id: string
    from_day: string
    until_day: string | null
    note: string | null
    assigned_at: string
    assigned_by: string | null
  }
  mentoring_request: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    reason: string
    asked_on: string
    asked_at: string
    asked_by: string | null
    met_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  mentoring_step: {
    id: string
    visit_id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    position: number
    text: string
    due: string
    by_side: string
    outcome: string | null
    closed_on: string | null
    closed_at: string | null
    closed_by: string | null
    word: string | null
    version: ColumnType<number, number | undefined, number>
  }
  mentoring_visit: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    trainer_id: string
    kind: string
    planned_on: string | null
    planned_at: string | null
    planned_by: string | null
    about: string | null
    held_on: string | null
    held_at: string | null
    held_by: string | null
    advice: string | null
    plan_item_id: string | null
    cancelled_on: string | null
    cancelled_at: string | null
    cancelled_by: string | null
    reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  minute_correction: {
    id: string
    line_id: string
    text: string
    state: ColumnType<string, string | undefined, string>
    reason: string | null
    proposed_at: string
    proposed_by: string
    answered_at: string | null
    answered_by: string | null
  }
  minute_line: {
    id: string
    meeting_id: string
    kind: string
    text: string
    said_by: string | null
    at: string
    agenda_item_id: string | null
    who: string | null
    person_id: string | null
    partner_id: string | null
    deadline: string | null
    scope_id: number | null
    form: string | null
    value: number | null
    in_kind: string | null
    for_whom: string | null
    carried_from: string | null
    addendum: ColumnType<boolean, boolean | undefined, boolean>
    written_at: string
    written_by: string | null
    changed_at: string
    changed_by: string | null
    removed_at: string | null
    version: ColumnType<number, number | undefined, number>
    said_from: string | null
    receivers: ColumnType<number[], number[] | undefined, number[]>
    amount: number | null
    unit: string | null
  }
  minutes: {
    meeting_id: string
    state: ColumnType<string, string | undefined, string>
    correct_by: string | null
    sent_at: string | null
    sent_by: string | null
    approved_at: string | null
    approved_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  monthly_report: {
    library_id: string
    month: string
    province_id: number
    regency_id: number | null
    scope_id: number
    figures: Json
    from_activities: Json
    flags: Json
    notes: Json
    remark: string | null
    submitted_at: string
    submitted_by: string | null
    verified_at: string | null
    verified_by: string | null
    returned_at: string | null
    returned_by: string | null
    return_reason: string | null
    revision_reason: string | null
    late: boolean
    version: ColumnType<number, number | undefined, number>
    is_counted: ColumnType<boolean, never, never>
    is_verified: ColumnType<boolean, never, never>
    source: string | null
    source_as_of: string | null
    taken_by: string | null
  }
  monthly_report_revision: {
    library_id: string
    month: string
    version: number
    at: string
    by_person: string | null
    reason: string
    before: Json
  }
  monthly_report_verification: {
    library_id: string
    month: string
    version: number
    at: string
    by_person: string | null
    outcome: string
    reason: string | null
  }
  moved_row: {
    act_id: string
    n: ColumnType<number, never, never>
    tbl: string
    key: Json
    aside: string | null
    before: Json
    seal: string | null
  }
  need: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    topic: string
    kind: string
    amount: number
    unit: string | null
    agreed: ColumnType<number, number | undefined, number>
    urgency: string
    until: string
    why: string
    evidence: Json
    stated_at: string
    stated_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  news_item: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    kind: string
    title: string
    lead: string
    text: string
    title_en: string | null
    lead_en: string | null
    text_en: string | null
    meeting_id: string | null
    written_at: string
    written_by: string | null
    changed_at: string
    published_at: string | null
    published_by: string | null
    corrected_at: string | null
    correction: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  news_picture: {
    photo_id: string
    news_id: string
    said: string
    statement: string | null
  }
  offer: {
    id: string
    partner_id: string
    kind: string
    topics: ColumnType<string[], string[] | undefined, string[]>
    what: string
    amount: number
    unit: string | null
    agreed: ColumnType<number, number | undefined, number>
    library_kinds: ColumnType<string[], string[] | undefined, string[]>
    regions: number[]
    region_path: number[]
    from_day: string
    until: string
    stated_at: string
    stated_by: string | null
    on_behalf: boolean
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
    version: ColumnType<number, number | undefined, number>
    spoken: Json
  }
  office_notice: {
    id: string
    office_scope: number
    office_role: string
    what: string
    title: string
    period_from: string | null
    period_to: string | null
    link: string
    at: string
    person_id: string | null
  }
  open_data_edition: {
    day: string
    file: string
    bytes: number
    made_at: string
    holds: Json
  }
  pairing: {
    id: string
    need_id: string
    offer_id: string | null
    partner_id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    amount: number
    proposed_by: string
    proposed_at: string
    proposer: string | null
    note: string | null
    agreed_at: string | null
    answerer: string | null
    ended_by: string | null
    ended_at: string | null
    ender: string | null
    declined: ColumnType<boolean, boolean | undefined, boolean>
    reason: string | null
    version: ColumnType<number, number | undefined, number>
    in_force: ColumnType<boolean, never, never>
    spoken: Json
  }
  partner: {
    id: string
    scope_id: number
    name: string
    short_name: string | null
    kind: string
    province_id: number | null
    regency_id: number | null
    serves: number[]
    reach: number[]
    topics: string[]
    help: string[]
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
    note: string | null
    names: string
    name_key: string
    registered_at: string
    registered_by: string
    merged_into: string | null
    seen_by: number
    version: ColumnType<number, number | undefined, number>
  }
  partner_apart: {
    a: string
    b: string
    seen: string
    at: string
    by_person: string
  }
  partner_consent: {
    id: ColumnType<number, never, never>
    partner_id: string
    what: string
    given: boolean
    at: string
    by_person: string
    office_id: number | null
    said_how: string | null
    said_note: string | null
  }
  partner_contact: {
    id: string
    partner_id: string
    name: string
    position: string | null
    phone: string | null
    email: string | null
    rank: number
    recorded_at: string
    recorded_by: string
  }
  partner_gift: {
    id: string
    partner_id: string
    scope_id: number
    year: number
    what: string
    kind: string
    value: number | null
    recorded_at: string
    recorded_by: string
  }
  partner_merge: {
    id: string
    from_id: string
    into_id: string
    added: Json
    grants: number[]
    ended: number[]
    invitations: number[]
    at: string
    by_person: string
    undone_at: string | null
    undone_by: string | null
  }
  partner_role: {
    id: string
    partner_id: string
    region_id: number
    province_id: number | null
    regency_id: number | null
    strategy: string
    topic: string
    since: string
    until: string | null
    set_at: string
    set_by: string
    ended_by: string | null
  }
  partner_version: {
    partner_id: string
    version: number
    what: string
    at: string
    by_person: string
    facts: Json
  }
  passkey: {
    id: string
    person_id: string
    credential_id: Buffer
    public_key: Buffer
    counter: number
    transports: string[]
    backed_up: boolean
    alone: boolean
    name: string
    added_at: string
    used_at: string | null
    device_id: string | null
    dismissed_at: string | null
  }
  passkey_attempt: {
    ticket_hash: Buffer
    challenge: string
    purpose: string
    person_id: string | null
    session_id: string | null
    step_id: string | null
    expires_at: string
  }
  peer_phone: {
    library_id: string
    phone: string
    said_at: string
    said_by: string | null
  }
  period: {
    month: string
    submit_by: string
    verify_by: string
    locks_on: string
    set_at: string
    set_by: string | null
  }
  person: {
    id: string
    name: string
    language: ColumnType<string, string | undefined, string>
    created_at: string
    disabled_at: string | null
    seen_at: string | null
  }
  phone_key: {
    kid: string
    person_id: string
    public_key: Buffer
    session_id: string | null
    registered_at: string
    ended_at: string | null
  }
  photo: {
    id: string
    about: string
    record_id: string
    upload: string
    caption: string | null
    latitude: number | null
    longitude: number | null
    large: string
    small: string
    width: number
    height: number
    added_at: string
    added_by: string | null
    left_at: string | null
    chosen: ColumnType<boolean, boolean | undefined, boolean>
  }
  photo_clearance: {
    photo_id: string
    shows: string
    said_at: string
    said_by: string | null
  }
  photo_consent: {
    photo_id: string
    consent_id: string
  }
  plan: {
    library_id: string
    year: number
    province_id: number
    regency_id: number | null
    scope_id: number
    changed_at: string
    changed_by: string | null
    reviewed_at: string | null
    reviewed_by: string | null
    outcome: string | null
    remark: string | null
    version: ColumnType<number, number | undefined, number>
  }
  plan_item: {
    id: string
    library_id: string
    year: number
    province_id: number
    regency_id: number | null
    scope_id: number
    month: string
    title: string
    strategy: string
    topic: string
    need: string | null
    need_id: string | null
    lesson: string | null
    target_group: string | null
    target_number: number | null
    responsible: string | null
    partner: string | null
    partner_id: string | null
    cost: number | null
    source: string | null
    measure: string | null
    added_at: string
    added_by: string | null
    changed_at: string | null
    changed_by: string | null
    begun_on: string | null
    begun_by: string | null
    finished_on: string | null
    finished_by: string | null
    result: string | null
    dropped_on: string | null
    dropped_by: string | null
    drop_reason: string | null
    carried_on: string | null
    carried_by: string | null
    carried_to: string | null
    version: ColumnType<number, number | undefined, number>
    steps: string | null
  }
  plan_review: {
    library_id: string
    year: number
    version: number
    at: string
    by_person: string | null
    outcome: string
    remark: string | null
  }
  policy_basis: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    kind: string
    number: string
    title: string
    dated: string
    valid_until: string | null
    amount: number | null
    partner_id: string | null
    link: string | null
    file: string | null
    file_type: string | null
    upload: string | null
    topics: string[]
    ended_on: string | null
    ended_reason: string | null
    recorded_at: string
    recorded_by: string
    version: ColumnType<number, number | undefined, number>
  }
  practice: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    title: string
    strategy: string
    topic: string
    problem: string | null
    for_whom: string | null
    days: number | null
    cost: number | null
    materials: string | null
    partners: string | null
    conditions: ColumnType<string[], string[] | undefined, string[]>
    result: string | null
    pitfalls: string | null
    adapts_id: string | null
    written_at: string
    written_by: string | null
    changed_at: string
    changed_by: string | null
    submitted_at: string | null
    submitted_by: string | null
    returned_at: string | null
    reviewed_at: string | null
    reviewed_by: string | null
    published_at: string | null
    published_by: string | null
    retired_at: string | null
    retired_by: string | null
    retire_reason: string | null
    version: ColumnType<number, number | undefined, number>
  }
  practice_activity: {
    practice_id: string
    activity_id: string
    nr: number
    free: ColumnType<boolean, boolean | undefined, boolean>
  }
  practice_change: {
    practice_id: string
    version: number
    at: string
    by_person: string | null
    what: string
    note: string | null
    changes: Json
  }
  practice_picture: {
    practice_id: string
    photo_id: string
    nr: number
    step: number | null
    said: string | null
  }
  practice_screening: {
    practice_id: string
    version: number
    found: string | null
    screened_at: string
  }
  practice_search: {
    practice_id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    library_kind: string
    strategy: string
    topic: string
    cost: number | null
    conditions: string[]
    retired: boolean
    published_at: string
    takers: ColumnType<number, number | undefined, number>
    working: ColumnType<number, number | undefined, number>
    sort_title: string
    title_fold: string
    fold: string
  }
  practice_step: {
    practice_id: string
    nr: number
    text: string
  }
  practice_word: {
    word: string
  }
  press_contact: {
    scope_id: number
    contact: string
    set_at: string
    set_by: string | null
  }
  producer: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    kind: string
    members: number | null
    entered_at: string
    entered_by: string | null
    forgotten_at: string | null
    version: ColumnType<number, number | undefined, number>
    keyed: ColumnType<boolean, boolean | undefined, boolean>
  }
  producer_before: {
    producer_id: string
    income: number | null
    noted_at: string
    sealed: Buffer | null
  }
  producer_person: {
    producer_id: string
    name: string
    phone: string | null
  }
  product: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    producer_id: string
    name: string
    kind: string
    story: string | null
    price: number | null
    unit: string
    content: string | null
    packaging: string | null
    permits: Json
    capacity: number | null
    activity_id: string | null
    plan_item_id: string | null
    names_child: boolean
    listed_on: string | null
    retired_on: string | null
    retired_reason: string | null
    entered_at: string
    entered_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  product_income: {
    product_id: string
    month: string
    income: number
  }
  product_income_year: {
    product_id: string
    year: number
    producer_id: string
    sealed: Buffer
  }
  product_interest: {
    id: string
    product_id: string
    on_day: string
    ordered: boolean
    quantity: number | null
    how: string
    buyer: string
    noted_at: string
    noted_by: string | null
  }
  product_sale: {
    product_id: string
    month: string
    quantity: number
    reported_at: string
    reported_by: string | null
  }
  product_support: {
    product_id: string
    need_id: string
    kind: string
    wanted_at: string
  }
  programme_year: {
    year: number
    title: string
    opened_at: string
    opened_by: string | null
  }
  publication: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    activity_id: string | null
    medium: string
    name: string
    published_on: string
    title: string
    link: string | null
    link_key: string | null
    reach: number | null
    reach_how: string | null
    recorded_at: string
    recorded_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  push_device: {
    id: string
    person_id: string
    session_id: string | null
    endpoint: string
    p256dh: Buffer
    auth: Buffer
    key_no: number
    device: string
    added_at: string
  }
  push_key: {
    no: number
    public_key: Buffer
    secret: Buffer
    made_at: string
  }
  question: {
    id: string
    library_id: string | null
    province_id: number | null
    regency_id: number | null
    scope_id: number
    asker_id: string
    asker_role: string
    asker_place: string
    title: string
    body: string | null
    at: string
    level: string
    passed_on_at: string | null
    passed_on_by: string | null
    answer: string | null
    answered_at: string | null
    answered_by: string | null
    answered_place: string | null
    useful: ColumnType<boolean, boolean | undefined, boolean>
    fold: string
    version: ColumnType<number, number | undefined, number>
  }
  question_answer: {
    question_id: string
    version: number
    at: string
    by_person: string | null
    answer: string
    useful: boolean
  }
  receipt: {
    command_id: string
    person_id: string | null
    name: string
    body_hash: Buffer
    result: Json
    at: string
    key_no: number | null
    signature: Buffer | null
    about: string | null
    code: Buffer | null
  }
  recovery_code: {
    person_id: string
    code_hash: Buffer
    made_at: string
    used_at: string | null
  }
  region: {
    id: number
    code: string
    name: string
    level: string
    parent_id: number | null
    province_id: number | null
    regency_id: number | null
    district_id: number | null
    rank: number | null
    latitude: number | null
    longitude: number | null
    fold: string
    valid_from: string
    valid_to: string | null
    followed_by: number | null
    began: string | null
  }
  region_past: {
    id: ColumnType<number, never, never>
    region_id: number
    decree_id: string
    code: string
    name: string
    fold: string
    parent_id: number
    province_id: number
    regency_id: number | null
    district_id: number | null
    valid_from: string
    valid_to: string
    renamed: boolean
    moved: boolean
  }
  reminder: {
    id: string
    person_id: string
    key: string
    step: string
    month: string
    library_id: string | null
    day: string
    made_at: string
  }
  reminder_email: {
    person_id: string
    address: string
    verified_at: string | null
    refused_at: string | null
    changed_at: string
    stop_token: string
    code: string | null
    code_until: string | null
    code_sent_at: string | null
    codes_on: string
    codes: number
    weekly: ColumnType<boolean, boolean | undefined, boolean>
  }
  reminder_sending: {
    id: string
    reminder_id: string
    device_id: string | null
    tries: ColumnType<number, number | undefined, number>
    next_at: string
    ended_at: string | null
    outcome: string | null
  }
  report_rule: {
    code: string
    left_code: string
    op: string
    right_code: string
    message_id: string
    message_en: string
    valid_from: string
    valid_to: string | null
  }
  rescue_handing: {
    id: string
    file_id: string
    owner_id: string
    carrier_id: string
    phone_key: string
    made_at: string
    begun_at: string
    done_at: string | null
    commands: number[]
    records: Json | null
    photos: Json | null
  }
  rescue_key: {
    no: number
    kid: string
    public_key: Buffer
    secret: Buffer
    made_at: string
  }
  retention_day: {
    rule: string
    day: string
    removed: number
  }
  role_grant: {
    id: string
    person_id: string
    role: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    granted_by: string | null
    granted_at: string
    ended_at: string | null
    ended_by: string | null
    ends_at: string | null
    starts_at: string | null
  }
  scope: {
    id: number
    kind: string
    parent_id: number | null
    province_id: number | null
    regency_id: number | null
    name: string
  }
  sensitive_look: {
    id: ColumnType<number, never, never>
    at: string
    person_id: string
    role: string | null
    role_scope_id: number | null
    kind: string
    record_id: string | null
    fields: string[]
    people: ColumnType<number, number | undefined, number>
    scope_id: number
  }
  session: {
    id: string
    token_hash: Buffer
    person_id: string
    device: string
    started_at: string
    seen_at: string
    expires_at: string
    revoked_at: string | null
    device_id: string | null
    is_new: ColumnType<boolean, boolean | undefined, boolean>
    dismissed_at: string | null
  }
  setting: {
    name: string
    value: Json
    changed_at: string
  }
  sign_in_step: {
    id: string
    token_hash: Buffer
    person_id: string
    device: string | null
    expires_at: string
    used_at: string | null
  }
  signatory: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    name: string
    number_kind: string | null
    number: string | null
    rank: string | null
    position: string
    acting: string | null
    valid_from: string
    valid_until: string | null
    recorded_at: string
    recorded_by: string
    removed_at: string | null
    removed_by: string | null
    replaced_by: string | null
  }
  signed_document: {
    id: string
    meeting_id: string
    kind: string
    number: string
    dated: string
    file: string
    bytes: number
    added_at: string
    added_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    reason: string | null
  }
  signing_key: {
    no: number
    kid: string
    public_key: Buffer
    secret: Buffer | null
    made_at: string
  }
  sso_attempt: {
    ticket_hash: Buffer
    state: string
    nonce: string
    verifier: string
    person_id: string | null
    expires_at: string
  }
  sso_identity: {
    issuer: string
    subject: string
    person_id: string
    linked_at: string
  }
  standard_answer: {
    library_id: string
    criterion_id: number
    version: number
    province_id: number
    regency_id: number | null
    scope_id: number
    value: Json | null
    note: string | null
    at: string
    by_person: string | null
  }
  standard_score: {
    library_id: string
    province_id: number
    regency_id: number | null
    district_id: number | null
    scope_id: number
    sort_name: string
    score: number
    unknown: number
    missing: number[]
    edition: string
  }
  stored_file: {
    sha256: string
    bytes: number
    stored_at: string
  }
  story: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    area: string
    sdgs: number[]
    month: string
    activity_id: string | null
    plan_item_id: string | null
    product_id: string | null
    commitment_id: string | null
    delivery_id: string | null
    sealed: Buffer | null
    tells_child: boolean
    recorded_at: string
    recorded_by: string | null
    amended_at: string | null
    consented_at: string | null
    returned_at: string | null
    returned_by: string | null
    returned_sealed: Buffer | null
    verified_at: string | null
    verified_by: string | null
    checks: ColumnType<string[], string[] | undefined, string[]>
    evidence_sealed: Buffer | null
    published_at: string | null
    published_by: string | null
    code: string | null
    withdrawn_at: string | null
    version: ColumnType<number, number | undefined, number>
  }
  story_panel: {
    id: string
    scope_id: number
    province_id: number | null
    regency_id: number | null
    level: string
    title: string
    area: string | null
    from_month: string
    until_month: string
    members: Json
    opened_at: string
    opened_by: string | null
    closed_at: string | null
    closed_by: string | null
    version: ColumnType<number, number | undefined, number>
  }
  story_panel_story: {
    panel_id: string
    story_id: string
    put_at: string
    chosen_at: string | null
    reason_sealed: Buffer | null
  }
  story_panel_vote: {
    panel_id: string
    member_id: string
    story_id: string
    reason_sealed: Buffer | null
    voted_at: string
  }
  story_voice: {
    story_id: string
    file: string
    upload: string
    type: string
    seconds: number
    added_at: string
  }
  survey: {
    id: string
    library_id: string | null
    province_id: number | null
    regency_id: number | null
    scope_id: number
    about: string
    activity_id: string | null
    meeting_id: string | null
    service: string | null
    kind: string
    follows: string | null
    area: string
    wording: ColumnType<number, number | undefined, number>
    held_on: string
    people: number | null
    token: string
    page_key: Buffer
    state: ColumnType<string, string | undefined, string>
    steps: ColumnType<number[], number[] | undefined, number[]>
    shown: ColumnType<number, number | undefined, number>
    made_at: string
    made_by: string | null
    closed_at: string | null
    version: ColumnType<number, number | undefined, number>
  }
  survey_answer: {
    id: string
    survey_id: string
    knowledge: number
    confidence: number
    application: number
    awareness: number
    best: string | null
    better: string | null
    code: string | null
    shown: boolean
    held: ColumnType<boolean, boolean | undefined, boolean>
  }
  survey_told: {
    survey_id: string
    person_id: string
    day: string
  }
  talk_message: {
    id: string
    library_id: string
    province_id: number
    regency_id: number | null
    scope_id: number
    about: string
    record: string
    above: string
    author_id: string
    author_role: string
    author_place: string
    body: string | null
    at: string
    withdrawn_at: string | null
  }
  talk_seen: {
    person_id: string
    item_id: string
    at: string
  }
  tally: {
    region_id: number
    month: string
    measure_id: number
    reported: number
    verified: number
  }
  tally_delta: {
    id: ColumnType<number, never, never>
    province_id: number
    regency_id: number | null
    month: string
    measure_id: number
    reported: number
    verified: number
    kind: ColumnType<number, number | undefined, number>
  }
  tally_generation: {
    only_one: ColumnType<boolean, boolean | undefined, boolean>
    number: number
  }
  tally_shift: {
    region_id: number
    month: string
    measure_id: number
    carried: boolean
    reported: number
    verified: number
  }
  target: {
    year: number
    region_id: number
    measure: string
    value: number
    set_at: string
    set_by: string | null
  }
}
