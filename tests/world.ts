import { sql } from 'kysely'
import { type Actor, type Role, seats } from '../contract/access.ts'
import { makeId, type PasskeyId, type SessionId, type ViewId } from '../contract/ids.ts'
import type { EnrolmentState } from '../contract/programme.ts'
import { hashOfCode, hashOfToken } from '../server/people/tokens.ts'
import type { Tx } from '../server/platform/db.ts'
import { type Help, helpIn } from './help.ts'
import { type Cast, cast, library, partnerIn, person, type Place } from './people.ts'
import { type Delivered, deliveriesIn } from './deliveries.ts'
import { type Mentored, mentoringIn } from './mentoring.ts'
import { type Adopted, adoptionsIn } from './adoptions.ts'
import { type Practised, practicesIn } from './practices.ts'
import { type Made, productsIn } from './products.ts'
import { type Learning, learningIn } from './learning.ts'
import { type Promises, promisesIn } from './promises.ts'
import type { TestApp } from './support/app.ts'

export type Standing = Role
export { seats }
export const standings = [
  'national',
  'province',
  'regency',
  'library',
  'trainer',
  'partner',
  ...seats,
] as const

export type Office = 'national' | 'province' | 'regency'
export const offices = ['national', 'province', 'regency'] as const

/** What there is in one corner of the country: a village library in the programme and reading gardens beside it. */
export type Corner = {
  regencyId: number
  provinceId: number
  villageCode: string
  library: Place
  /** A village library that has closed. */
  closed: Place
  enrolments: Record<EnrolmentState | 'declaredByRegency' | 'declaredByLibrary', string>
  activities: { submitted: string; verified: string }
  /** Aid for the village library, at these stages. */
  aid: { allocated: string; shipped: string; received: string }
  /** Items of the village library's plan for 2026: one planned, one done. */
  plan: { planned: string; done: string }
  /** The month of the report in each state. */
  months: { submitted: string; returned: string; verified: string }
  invitation: { id: string; token: string; code: string }
  /** Of a file with libraries, checked, that awaits a decision. */
  importId: string
  /** Of a colleague in the village library. */
  grantId: string
  personId: string
  sessionId: SessionId
  passkeyId: PasskeyId
  pushDeviceId: string
  /** A view of the list of libraries that the colleague made. */
  viewId: ViewId
  /** Of what its manager said about the report that waits. */
  messageId: string
  /** Of the regency's office to its managers. */
  announcementId: string
  /** Of its manager, with the regency. */
  questionId: string
  /** A mapping of the regency's office, a file made by it, and by what its officer took that. */
  mapping: Mapped
  /** A merger that was taken apart again. */
  mergeId: string
  /** Of its village's head. */
  signatoryId: string
  /** Of the activity that is verified. */
  photoId: string
  /** The regency's office for cooperatives, and the same entered again. */
  partnerId: string
  partnerTwice: string
  /** What it gave, a merger into it, and what it is responsible for. */
  giftId: string
  partnerMergeId: string
  partnerRoleId: string
  /** A decree of the regency, with its file. */
  basisId: string
  help: Help
  promises: Promises
  deliveries: Delivered
  mentoring: Mentored
  practices: Practised
  adoptions: Adopted
  made: Made
  learning: Learning
  /** An effort of its library, and what was told of it in public. */
  effortId: string
  publicationId: string
  /** Of its library, for a partner. */
  briefId: string
  meetings: Meetings
  /** Ids and names by which something of this corner is known where it shows up. */
  marks: string[]
}

export type Mapped = { id: string; fileId: string; takingId: string }

/** Of the regency: a draft, one that is scheduled with a line of its agenda and a guest, a series of both, a calendar feed. */
export type Meetings = {
  draft: string
  scheduled: string
  line: string
  guest: string
  /** Who came without an invitation, and was noted as there. */
  walkIn: string
  attendance: string
  certificate: string
  photo: string
  signed: string
  /** A file for those who are invited. */
  material: string
  /** An anonymous evaluation that is open; it asks one thing. */
  form: string
  series: string
  feed: string
} & Minuted

/**
 * Of the regency: one whose minutes are out for correction, with a line and a proposed correction of it; one whose
 * minutes are approved, with an action of an agency, one of the library's manager and one of the partner.
 */
export type Minuted = {
  correcting: string
  said: string
  correction: string
  approved: string
  item: string
  owned: string
  /** An action that the partner owns. */
  ofPartner: string
}

export type World = {
  people: Record<Standing, Actor>
  /** A session of each. */
  sessions: Record<Standing, SessionId>
  /** A view of the list of libraries that each made. */
  views: Record<Standing, ViewId>
  /** An invitation of each to the meeting in Natuna. */
  invitations: Record<Standing, string>
  /** A mapping of each office, and a file. */
  mappings: Record<Office, Mapped>
  /** One more of each, on a device that their account did not know. */
  newSessions: Record<Standing, SessionId>
  /** A passkey of each. */
  passkeys: Record<Standing, PasskeyId>
  /** A device of each that is reminded on. */
  pushDevices: Record<Standing, string>
  /** Natuna: in sight of all of them. Palangka Raya: in sight of the nation only. */
  inside: Corner
  outside: Corner
}

const states: Record<EnrolmentState, Record<string, string>> = {
  proposed: {},
  reviewed: { reviewed_on: '2026-02-01' },
  declined: { declined_on: '2026-02-01' },
  decreed: { reviewed_on: '2026-02-01', decreed_on: '2026-03-01' },
  active: { reviewed_on: '2026-02-01', decreed_on: '2026-03-01', active_from: '2026-04-01' },
  independent: {
    decreed_on: '2024-03-01',
    active_from: '2024-04-01',
    ended_on: '2025-12-31',
    outcome: 'independent',
  },
  lapsed: { decreed_on: '2023-03-01', active_from: '2023-04-01', ended_on: '2023-12-31', outcome: 'lapsed' },
}

/** Puts the cast and two like corners of the country into a fresh database. */
export async function world(app: TestApp): Promise<World> {
  const people = await cast(app)
  const { regions, places } = people
  return app.look(async tx => {
    await sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', ${app.now.at})`.execute(
      tx,
    )
    const trainer = await person(tx, app.now.at, 'Guntur', 'trainer', {
      scopeId: regions.kepri,
      path: [1, regions.kepri],
      id: null,
    })
    const other = await person(tx, app.now.at, 'Agustinus', 'trainer', {
      ...{ scopeId: regions.kalteng, path: [1, regions.kalteng], id: null },
    })
    const inside = await corner(
      app,
      tx,
      [people.maryam, people.yusuf, trainer],
      places.sepempang,
      regions.natuna,
      regions.kepri,
    )
    const outside = await corner(
      app,
      tx,
      [people.bayu, people.tiwi, other],
      places.menteng,
      regions.palangkaRaya,
      regions.kalteng,
    )
    const seat = (name: string, role: Role, id: number, ...path: number[]) =>
      person(tx, app.now.at, name, role, { scopeId: id, path: [1, ...path, id], id: null })
    const villageHead = await person(tx, app.now.at, 'Baharuddin', 'village-head', places.sepempang)
    const agencyHead = await seat('Zulkarnain', 'agency-head', regions.natuna, regions.kepri)
    const auditor = await seat('Sulastri', 'auditor', regions.kepri)
    const all = {
      national: people.ratna,
      province: people.rismarini,
      regency: people.yusuf,
      library: { ...people.maryam, grants: [...people.maryam.grants, ...inside.gardens] },
      trainer,
      partner: await person(tx, app.now.at, 'Nurhayati', 'partner', { ...inside.partner, id: null }),
      // the reading gardens of the village too
      'village-head': {
        ...villageHead,
        grants: [
          ...villageHead.grants,
          ...inside.gardens.map(garden => ({ ...garden, role: 'village-head' as const })),
        ],
      },
      'agency-head': agencyHead,
      auditor,
    }
    const sessions = {} as World['sessions']
    const newSessions = {} as World['newSessions']
    const passkeys = {} as World['passkeys']
    const pushDevices = {} as World['pushDevices']
    for (const standing of standings) {
      sessions[standing] = await session(app, tx, all[standing])
      newSessions[standing] = await newSession(app, tx, all[standing])
      passkeys[standing] = await passkey(app, tx, all[standing])
      pushDevices[standing] = await pushDevice(app, tx, all[standing])
    }
    await target(tx, regions.kepri)
    await target(tx, regions.kalteng)
    const views = {} as World['views']
    for (const standing of standings) views[standing] = await listView(app, tx, all[standing])
    const invitations = {} as World['invitations']
    for (const standing of standings)
      invitations[standing] = await invitedTo(tx, inside.corner.meetings.scheduled, all[standing], app.now.at)
    const mappings = {} as World['mappings']
    for (const office of offices) mappings[office] = await mapping(app, tx, all[office], office)
    return {
      people: all,
      mappings,
      sessions,
      newSessions,
      passkeys,
      pushDevices,
      views,
      invitations,
      inside: inside.corner,
      outside: marked(outside.corner, people),
    }
  })
}

async function corner(
  app: TestApp,
  tx: Tx,
  [manager, officer, trainer]: readonly [Actor, Actor, Actor],
  home: Place,
  regencyId: number,
  provinceId: number,
) {
  const at = app.now.at
  const village = await tx
    .selectFrom('library')
    .innerJoin('region', 'region.id', 'library.region_id')
    .select(['region.id', 'region.code'])
    .where('library.id', '=', home.id)
    .executeTakeFirstOrThrow()
  const gardens: Place[] = []
  const garden = async (name: string) => {
    const made = await library(tx, at, 'community', village.id, `Taman Baca ${name} ${home.name}`)
    gardens.push(made)
    return made
  }
  const enrolled = async (place: Place, state: EnrolmentState, over: Record<string, string> = {}) =>
    enrol(tx, place, { ...states[state], ...over })
  const declared = { ...states.active, kind: 'replication' }
  const enrolments = {
    proposed: await enrolled(await garden('Anggrek'), 'proposed'),
    reviewed: await enrolled(await garden('Bakung'), 'reviewed'),
    declined: await enrolled(home, 'declined'),
    decreed: await enrolled(await garden('Cempaka'), 'decreed'),
    active: await enrolled(home, 'active'),
    independent: await enrolled(home, 'independent'),
    lapsed: await enrolled(home, 'lapsed'),
    declaredByRegency: await enrolled(await garden('Dahlia'), 'active', {
      ...declared,
      proposed_as: 'regency',
    }),
    declaredByLibrary: await enrolled(await garden('Melati'), 'active', {
      ...declared,
      proposed_as: 'library',
    }),
  }
  const closed = await garden('Kenanga')
  await sql`update library set closed_on = '2026-06-30', closed_reason = 'pindah' where id = ${closed.id}`.execute(
    tx,
  )
  const activities = {
    submitted: await activity(tx, home, manager, null),
    verified: await activity(tx, home, manager, at),
  }
  await report(tx, home, manager, '2026-10-01', {})
  await report(tx, home, manager, '2026-09-01', {
    returned_at: at.toISOString(),
    return_reason: 'periksa lagi',
  })
  await report(tx, home, manager, '2026-08-01', { verified_at: at.toISOString() })
  const aid = {
    allocated: await aidItem(tx, home, {}),
    shipped: await aidItem(tx, home, { shipped_on: '2026-10-20' }),
    received: await aidItem(tx, home, {
      shipped_on: '2026-10-20',
      received_on: '2026-10-28',
      arrived: 2,
      condition: 'good',
    }),
  }
  await sql`insert into plan (library_id, year, province_id, regency_id, scope_id, changed_at, changed_by)
    select id, 2026, province_id, regency_id, scope_id, ${at}, ${manager.personId} from library where id = ${home.id}`.execute(
    tx,
  )
  const plan = {
    planned: await planItem(tx, home, at, {}),
    done: await planItem(tx, home, at, { finished_on: '2026-10-28', result: 'Selesai' }),
  }
  const colleague = await person(tx, at, `Rekan ${home.name}`, 'library', home)
  const importId = await importOf(app, tx, officer, { regencyId, scopeId: home.scopeId })
  const partner = await partnerIn(tx, at, regencyId, `Dinas Koperasi di ${home.name}`)
  const twice = await partnerIn(tx, at, regencyId, `Dinas Koperasi UKM di ${home.name}`)
  const ofPartner = await hangOn(tx, partner, regencyId, home, officer, at)
  const meetings = {
    ...(await meetingsIn(tx, regencyId, at)),
    ...(await minutesIn(tx, regencyId, { manager, partnerId: partner.id }, at)),
  }
  const made: Corner = {
    regencyId,
    provinceId,
    villageCode: village.code,
    library: home,
    closed,
    enrolments,
    activities,
    aid,
    plan,
    months: { submitted: '2026-10-01', returned: '2026-09-01', verified: '2026-08-01' },
    importId,
    invitation: await invitation(app, tx, home, manager),
    grantId: colleague.grants[0]?.id ?? '',
    personId: colleague.personId,
    sessionId: await session(app, tx, colleague),
    passkeyId: await passkey(app, tx, colleague),
    pushDeviceId: await pushDevice(app, tx, colleague),
    viewId: await listView(app, tx, colleague),
    mapping: await mapping(app, tx, officer, 'regency'),
    questionId: await question(tx, home, manager, at),
    announcementId: await announcement(tx, home, officer, regencyId, at),
    messageId: await message(tx, home, manager, at),
    mergeId: await merger(app, tx, closed, home, gardens[0] ?? closed),
    signatoryId: await signatory(tx, home, manager, at),
    photoId: await photo(tx, activities.verified, manager, at),
    partnerId: partner.id,
    partnerTwice: twice.id,
    ...ofPartner,
    effortId: await effort(tx, home, manager, at),
    publicationId: await publication(tx, home, manager, at),
    briefId: await briefOf(tx, home, manager, at),
    meetings,
    marks: [home.name, home.id, colleague.personId, importId, partner.id, ofPartner.basisId, meetings.series],
    help: await helpIn(tx, home, manager, partner, regencyId, at),
    promises: await promisesIn(tx, home, partner, at),
    deliveries: await deliveriesIn(tx, at, home, partner.id),
    mentoring: await mentoringIn(tx, at, home, trainer),
    practices: await practicesIn(tx, at, home),
    adoptions: await adoptionsIn(tx, at, home, gardens[0] ?? closed),
    made: await productsIn(tx, at, home, meetings.scheduled),
    learning: await learningIn(tx, at, home, manager),
  }
  const role = manager.grants[0]
  return {
    partner,
    corner: made,
    gardens: role ? gardens.map(g => ({ ...role, scopeId: g.scopeId, path: g.path, libraryId: g.id })) : [],
  }
}

/** With all that could give it away. */
function marked(corner: Corner, people: Cast): Corner {
  const { enrolments, activities, aid, plan, invitation, importId, announcementId, questionId } = corner
  const { effortId, publicationId, briefId } = corner
  return {
    ...corner,
    marks: [
      ...corner.marks,
      ...['Menteng', 'Palangka Raya', 'Kalimantan Tengah', 'Bayu', 'Tiwi', 'Lukman'],
      ...[people.bayu, people.tiwi, people.lukman].map(actor => actor.personId),
      ...Object.values(enrolments),
      ...Object.values(activities),
      ...Object.values(aid),
      ...Object.values(plan),
      invitation.id,
      importId,
      announcementId,
      questionId,
      effortId,
      publicationId,
      briefId,
      ...Object.values(corner.meetings),
      ...Object.values(corner.promises),
      ...Object.values(corner.deliveries),
      ...Object.values(corner.practices),
      ...Object.values(corner.made),
    ],
  }
}

/** What hangs on a partner of a regency: a gift to a library, a merger that was taken apart, a role, a document. */
async function hangOn(
  tx: Tx,
  { id }: { id: string },
  regencyId: number,
  { scopeId, name: home }: Place,
  { personId }: Actor,
  at: Date,
): Promise<Pick<Corner, 'giftId' | 'partnerMergeId' | 'partnerRoleId' | 'basisId'>> {
  const made = { giftId: makeId(), partnerMergeId: makeId(), partnerRoleId: makeId(), basisId: makeId() }
  await sql`insert into partner_gift (id, partner_id, scope_id, year, what, kind, value, recorded_at, recorded_by)
    values (${made.giftId}, ${id}, ${scopeId}, 2025, 'Mesin jahit', 'equipment', 4000000, ${at}, ${personId})`.execute(
    tx,
  )
  const { id: former } = await partnerIn(tx, at, regencyId, 'Kantor Koperasi')
  await sql`insert into partner_merge (id, from_id, into_id, added, grants, ended, invitations, at, by_person, undone_at)
    values (${made.partnerMergeId}, ${former}, ${id}, '{}', '{}', '{}', '{}', ${at}, ${personId}, ${at})`.execute(
    tx,
  )
  await sql`insert into partner_role (id, partner_id, region_id, province_id, regency_id, strategy, topic, since, set_at, set_by)
    select ${made.partnerRoleId}, ${id}, id, province_id, regency_id, 'advocacy', 'health', '2026-01-01', ${at}, ${personId}
    from region where id = ${regencyId}`.execute(tx)
  const file = '0'.repeat(64)
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into policy_basis (id, scope_id, province_id, regency_id, kind, number, title, dated, valid_until, file,
      file_type, topics, recorded_at, recorded_by)
    select ${made.basisId}, id, province_id, regency_id, 'decree', '12/2026', ${`Tim ${home}`}, '2026-01-05', '2026-12-31', ${file},
      'application/pdf', '{}', ${at}, ${personId}
    from region where id = ${regencyId}`.execute(tx)
  return made
}

async function enrol(tx: Tx, place: Place, facts: Record<string, string>): Promise<string> {
  const id = makeId()
  const row = { kind: 'beneficiary', proposed_on: '2023-01-10', year: 2026, ...facts }
  await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, proposed_as,
      reviewed_on, declined_on, decreed_on, active_from, ended_on, outcome)
    select ${id}, l.id, l.province_id, l.regency_id, l.scope_id, r.year, r.kind, r.proposed_on, coalesce(r.proposed_as, 'regency'),
      r.reviewed_on, r.declined_on, r.decreed_on, r.active_from, r.ended_on, r.outcome
    from library l, jsonb_populate_record(null::enrolment, ${JSON.stringify(row)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

async function activity(tx: Tx, place: Place, by: Actor, verifiedAt: Date | null): Promise<string> {
  const id = makeId()
  await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach,
      figures, submitted_at, submitted_by, verified_at)
    select ${id}, id, province_id, regency_id, scope_id, '2026-10-12', 'Kelas menjahit ' || name, 'advocacy', 'health', false,
      '{"attendances": 12}', '2026-10-13', ${by.personId}, ${verifiedAt}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function photo(tx: Tx, record: string, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  const file = '0'.repeat(64)
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, caption, large, small, width, height, added_at, added_by)
    values (${id}, 'activity', ${record}, '', 'Kelas menjahit', ${file}, ${file}, 1600, 1200, ${at}, ${by.personId})`.execute(
    tx,
  )
  return id
}

async function report(
  tx: Tx,
  place: Place,
  by: Actor,
  month: string,
  facts: Record<string, string>,
): Promise<void> {
  await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at,
      submitted_by, late, verified_at, returned_at, return_reason)
    select l.id, ${month}, l.province_id, l.regency_id, l.scope_id, '{"visits": 40, "users": 20}', '{}', '2026-11-02', ${by.personId}, false,
      r.verified_at, r.returned_at, r.return_reason
    from library l, jsonb_populate_record(null::monthly_report, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
}

async function aidItem(tx: Tx, place: Place, facts: Record<string, string | number>): Promise<string> {
  const id = makeId()
  await sql`insert into aid_item (id, library_id, province_id, regency_id, scope_id, kind, count, giver, source, year, allocated_on,
      shipped_on, received_on, arrived, condition)
    select ${id}, l.id, l.province_id, l.regency_id, l.scope_id, 'computer', 3, 'Perpustakaan Nasional', 'apbn', 2026, '2026-10-10',
      r.shipped_on, r.received_on, r.arrived, r.condition
    from library l, jsonb_populate_record(null::aid_item, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

async function planItem(tx: Tx, place: Place, at: Date, facts: Record<string, string>): Promise<string> {
  const id = makeId()
  await sql`insert into plan_item (id, library_id, year, province_id, regency_id, scope_id, month, title, strategy, topic, added_at,
      finished_on, result)
    select ${id}, l.id, 2026, l.province_id, l.regency_id, l.scope_id, '2026-10-01', 'Kelas menjahit ' || l.name, 'advocacy', 'health',
      ${at}, r.finished_on, r.result
    from library l, jsonb_populate_record(null::plan_item, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

async function effort(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into effort (id, library_id, province_id, regency_id, scope_id, held_on, target, asked, help, recorded_at, recorded_by)
    select ${id}, id, province_id, regency_id, scope_id, '2026-10-20', 'Kepala Desa', 'Dua rak buku', 'books', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function publication(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into publication (id, library_id, province_id, regency_id, scope_id, medium, name, published_on, title, recorded_at, recorded_by)
    select ${id}, id, province_id, regency_id, scope_id, 'radio', 'RRI', '2026-10-21', 'Kelas menjahit', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function meetingsIn(tx: Tx, regencyId: number, at: Date): Promise<Omit<Meetings, keyof Minuted>> {
  const [draft, scheduled, line] = [makeId(), makeId(), makeId()]
  const there = {
    ...{ walkIn: makeId(), attendance: makeId(), certificate: makeId(), signed: makeId() },
    ...{ photo: makeId(), material: makeId(), form: makeId() },
  }
  const made = { draft, scheduled, line, guest: makeId(), series: makeId(), feed: makeId(), ...there }
  await sql`insert into meeting_series (id, scope_id, province_id, regency_id, year, kind, title, planned_at)
    select ${made.series}, id, province_id, regency_id, 2026, 'peer-learning', 'Temu belajar 2026', ${at} from region where id = ${regencyId}`.execute(
    tx,
  )
  for (const state of ['draft', 'scheduled'] as const)
    await sql`insert into meeting (id, scope_id, province_id, regency_id, series_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${made[state]}, id, province_id, regency_id, ${made.series}, 'peer-learning', 'Temu belajar', 'room', 'Aula', 'WIB',
        '2026-12-08T01:00:00Z', '2026-12-08T09:00:00Z', ${state}, ${at}, ${at} from region where id = ${regencyId}`.execute(
      tx,
    )
  await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind)
    values (${made.line}, ${made.scheduled}, '2026-12-08T01:00:00Z', '2026-12-08T02:00:00Z', 'Pendaftaran', 'registration')`.execute(
    tx,
  )
  await sql`insert into guest (id, meeting_id, name, agency, token, state, added_at)
    values (${made.guest}, ${made.scheduled}, 'Siti Aminah', 'Dinas Koperasi', ${`undangan-${made.guest}`}, 'sent', ${at})`.execute(
    tx,
  )
  await sql`insert into guest_contact (guest_id, email) values (${made.guest}, ${`${made.guest}@dinas.example`})`.execute(
    tx,
  )
  await sql`insert into guest (id, meeting_id, name, token, state, walk_in, added_at)
    values (${made.walkIn}, ${made.scheduled}, 'Rohani', ${`undangan-${made.walkIn}`}, 'accepted', true, ${at})`.execute(
    tx,
  )
  await sql`
    with came as (
      insert into attendance (id, meeting_id, guest_id, day, at, noted_at, way)
      values (${made.attendance}, ${made.scheduled}, ${made.walkIn}, '2026-12-08', ${at}, ${at}, 'walk-in') returning *)
    insert into attendance_claim (id, attendance_id, meeting_id, at, noted_at, way)
    select id, id, meeting_id, at, noted_at, way from came`.execute(tx)
  await sql`insert into certificate (id, meeting_id, guest_id, number, code, name, title, issuer, from_day, to_day, seal, issued_at)
    values (${made.certificate}, ${made.scheduled}, ${made.guest}, '1/SERT', ${`sertifikat-${made.guest}`}, 'Siti Aminah', 'Temu belajar',
      'Dinas', '2026-12-08', '2026-12-08', '', ${at})`.execute(tx)
  await sql`insert into signed_document (id, meeting_id, kind, number, dated, file, bytes, added_at)
    values (${made.signed}, ${made.scheduled}, 'minutes', '12/2026', '2026-12-09', ${'0'.repeat(64)}, 900, ${at})`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, caption, large, small, width, height, added_at)
    values (${made.photo}, 'meeting', ${made.scheduled}, '', 'Sambutan', ${'0'.repeat(64)}, ${'0'.repeat(64)}, 1600, 1200, ${at})`.execute(
    tx,
  )
  await sql`insert into meeting_material (id, meeting_id, place, title, readers, kind, file, bytes, added_at)
    values (${made.material}, ${made.scheduled}, 1, 'Paparan', 'guests', 'pdf', ${'0'.repeat(64)}, 900, ${at})`.execute(
    tx,
  )
  await sql`insert into form (id, meeting_id, kind, title, anonymous, token, state, made_at, opened_at)
    values (${made.form}, ${made.scheduled}, 'evaluation', 'Evaluasi', true, ${made.form.replaceAll('-', '')}, 'open', ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into form_question (id, form_id, number, kind, text, required)
    values (${made.form}, ${made.form}, 0, 'text', 'Apa yang paling bermanfaat?', false)`.execute(tx)
  await sql`insert into calendar_feed (id, scope_id, province_id, regency_id, token, made_at)
    select ${made.feed}, id, province_id, regency_id, ${`kalender-${made.feed}`}, ${at} from region where id = ${regencyId}`.execute(
    tx,
  )
  return made
}

async function invitedTo(tx: Tx, meetingId: string, { personId, name }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into guest (id, meeting_id, name, person_id, token, state, added_at)
    values (${id}, ${meetingId}, ${name}, ${personId}, ${`undangan-${id}`}, 'sent', ${at})`.execute(tx)
  return id
}

async function minutesIn(
  tx: Tx,
  regencyId: number,
  { manager: { personId }, partnerId }: { manager: Actor; partnerId: string },
  at: Date,
): Promise<Minuted> {
  const [correcting, said, correction, approved, item, owned, ofPartner] = Array.from({ length: 7 }, () =>
    makeId<string>(),
  )
  const made = { correcting, said, correction, approved, item, owned, ofPartner } as Minuted
  for (const [id, state] of [
    [made.correcting, 'correcting'],
    [made.approved, 'approved'],
  ] as const) {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${id}, id, province_id, regency_id, 'peer-learning', 'Temu belajar', 'room', 'Aula', 'WIB',
        '2026-11-02T01:00:00Z', '2026-11-02T09:00:00Z', ${state === 'approved' ? 'minuted' : 'held'}, ${at}, ${at}
      from region where id = ${regencyId}`.execute(tx)
    await sql`insert into minutes (meeting_id, state, correct_by, approved_at)
      values (${id}, ${state}, '2026-11-20', ${state === 'approved' ? at : null})`.execute(tx)
  }
  await sql`insert into minute_line (id, meeting_id, kind, text, at, written_at, changed_at)
    values (${made.said}, ${made.correcting}, 'note', 'Sembilan desa tanpa internet', ${at}, ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into minute_correction (id, line_id, text, proposed_at, proposed_by)
    values (${made.correction}, ${made.said}, 'Sepuluh desa tanpa internet', ${at}, ${personId})`.execute(tx)
  for (const [id, owner, giver] of [
    [made.item, null, null],
    [made.owned, personId, null],
    [made.ofPartner, null, partnerId],
  ] as const) {
    await sql`insert into minute_line (id, meeting_id, kind, text, at, who, deadline, scope_id, written_at, changed_at)
      values (${id}, ${made.approved}, 'action', 'Susun daftar produk', ${at}, 'Dinas Koperasi', '2026-12-20', ${regencyId},
        ${at}, ${at})`.execute(tx)
    await sql`insert into action_item (id, meeting_id, meeting_title, meeting_day, scope_id, province_id, regency_id, text, who,
        person_id, partner_id, deadline, born_at)
      select ${id}, ${made.approved}, 'Temu belajar', '2026-11-02', id, province_id, regency_id, 'Susun daftar produk',
        'Dinas Koperasi', ${owner}, ${giver}::uuid, '2026-12-20', ${at} from region where id = ${regencyId}`.execute(
      tx,
    )
  }
  return made
}

async function briefOf(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  const facts = {
    ...{ asOf: '2026-11-20', from: '2025-11-01', to: '2026-10-01', months: [], waiting: 0, figures: [] },
    ...{ topics: [], standard: null, aid: [], needs: [], enrolments: [] },
    library: {
      ...{
        name: place.name,
        kind: 'village',
        village: null,
        district: null,
        regency: null,
        province: place.name,
      },
      ...{ openedOn: null, floorArea: null, weeklyHours: null, titles: null, computers: null, staff: null },
    },
  }
  await sql`insert into brief (id, library_id, province_id, regency_id, scope_id, partner, angle, language, facts, token, read_until, made_at, made_by)
    select ${id}, id, province_id, regency_id, scope_id, 'Bappeda', 'figures', 'id', ${JSON.stringify(facts)}::jsonb, ${id}, '2027-01-01', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function question(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into question (id, library_id, province_id, regency_id, scope_id, asker_id, asker_role, asker_place, title, at, level, fold)
    select ${id}, id, province_id, regency_id, scope_id, ${personId}, 'library', name, 'Bagaimana menghitung kunjungan?', ${at}, 'regency',
      ' bagaimana menghitung kunjungan '
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function announcement(
  tx: Tx,
  place: Place,
  { personId }: Actor,
  regencyId: number,
  at: Date,
): Promise<string> {
  const id = makeId()
  await sql`insert into announcement (id, region_id, province_id, regency_id, role, sender_scope, author_id, title, body, until, at)
    select ${id}, r.id, r.province_id, r.regency_id, 'library', r.id, ${personId}, 'Pengumuman untuk ' || ${place.name}::text, 'Pendaftaran dibuka',
      '2026-12-31', ${at}
    from region r where r.id = ${regencyId}`.execute(tx)
  return id
}

async function message(tx: Tx, place: Place, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into talk_message (id, library_id, province_id, regency_id, scope_id, about, record, above, author_id, author_role,
      author_place, body, at)
    select ${id}, id, province_id, regency_id, scope_id, 'report', '2026-10-01', 'regency', ${by.personId}, 'library', name,
      'Terima kasih dari ' || name, ${at}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function signatory(tx: Tx, place: Place, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into signatory (id, scope_id, province_id, regency_id, name, position, valid_from, recorded_at, recorded_by)
    select ${id}, scope_id, province_id, regency_id, 'Kepala ' || name, 'Kepala Desa', '2024-01-01', ${at}, ${by.personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

async function invitation(app: TestApp, tx: Tx, place: Place, by: Actor): Promise<Corner['invitation']> {
  const code = `ABCDE-${String(place.scopeId).slice(-5).replaceAll('0', 'Z').replaceAll('1', 'Y')}`
  const made = { id: makeId(), token: `undangan-${place.scopeId}`, code }
  const codeHash = await hashOfCode(code)
  await sql`insert into invitation (id, token_hash, code_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at)
    select ${made.id}, ${hashOfToken(made.token)}, ${codeHash}, 'Tamu ' || name, 'library', scope_id, province_id, regency_id, ${by.personId},
      ${app.now.at}, ${new Date(app.now.at.getTime() + 86_400_000)}
    from library where id = ${place.id}`.execute(tx)
  return made
}

/** A merger of the closed entry that was taken apart, and a pair of entries that are likely one. */
async function merger(app: TestApp, tx: Tx, from: Place, into: Place, like: Place): Promise<string> {
  const id = makeId()
  await sql`insert into library_merge (id, from_id, into_id, province_id, regency_id, scope_id, from_name, from_province_id,
      from_regency_id, from_scope_id, version, at, undone_at)
    select ${id}, ${from.id}, i.id, i.province_id, i.regency_id, i.scope_id, f.name, f.province_id, f.regency_id, f.scope_id, 2,
      ${app.now.at}, ${app.now.at}
    from library i, library f where i.id = ${into.id} and f.id = ${from.id}`.execute(tx)
  await sql`insert into library_pair (a, b, province_id, regency_id, a_regency, b_regency, likeness, reasons, facts)
    select least(id, ${like.id}::uuid), greatest(id, ${like.id}::uuid), province_id, regency_id, regency_id, regency_id, 70, '{village}', ''
    from library where id = ${into.id}`.execute(tx)
  return id
}

async function listView(app: TestApp, tx: Tx, { personId }: Actor): Promise<ViewId> {
  const id = makeId<ViewId>()
  await sql`insert into list_view (id, list, name, settings, person_id, changed_at)
    values (${id}, 'libraries', 'Tanpa NPP', '{"npp": "false"}', ${personId}, ${app.now.at.toISOString()})`.execute(
    tx,
  )
  return id
}

async function mapping(app: TestApp, tx: Tx, actor: Actor, office: Office): Promise<Mapped> {
  const at = app.now.at.toISOString()
  const made = { id: makeId(), fileId: makeId(), takingId: makeId() }
  const scope = actor.grants[0]?.scopeId ?? 1
  const columns = JSON.stringify([{ heading: 'Nama', source: { kind: 'field', field: 'name' }, codes: {} }])
  await sql`insert into mapping (id, office_scope, office_role, name, system, rows_of, span, population, silence, dates,
      columns, compared, made_by, changed_at)
    values (${made.id}, ${scope}, ${office}, 'Rekap bulanan', 'Aplikasi lama', 'library', 'month', 'registry', 'blank', 'iso',
      ${columns}::jsonb, true, ${actor.personId}, ${at})`.execute(tx)
  await sql`insert into mapping_file (id, mapping_id, office_scope, period, span, state, format, as_of, mapping_version,
      row_count, bytes, sha256, keep_until)
    values (${made.fileId}, ${made.id}, ${scope}, '2026-08-01', 'month', 'ready', 'csv', ${at}, 1, 1, 4, ${'0'.repeat(64)}, '2027-08-01')`.execute(
    tx,
  )
  await sql`insert into mapping_file_piece values (${made.fileId}, 0, 'Nama')`.execute(tx)
  await sql`insert into mapping_file_taking values (${made.takingId}, ${made.fileId}, ${actor.personId}, ${at})`.execute(
    tx,
  )
  return made
}

async function session(app: TestApp, tx: Tx, { personId }: Actor): Promise<SessionId> {
  const id = makeId<SessionId>()
  await sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
    values (${id}, ${hashOfToken(id)}, ${personId}, 'Firefox', ${app.now.at}, ${app.now.at}, ${new Date(app.now.at.getTime() + 86_400_000)})`.execute(
    tx,
  )
  return id
}

async function newSession(app: TestApp, tx: Tx, actor: Actor): Promise<SessionId> {
  const id = await session(app, tx, actor)
  await sql`
    with d as (insert into known_device (id, person_id, key_hash, first_seen_at)
      values (${id}, ${actor.personId}, ${hashOfToken(`device ${id}`)}, ${app.now.at}) returning id)
    update session set is_new = true, device_id = d.id from d where session.id = ${id}`.execute(tx)
  return id
}

/** Added on another device, a moment after the sessions began. */
async function pushDevice(app: TestApp, tx: Tx, { personId }: Actor): Promise<string> {
  const id = makeId(app.now.at.getTime())
  const bytes = Buffer.alloc(16)
  await sql`
    insert into push_device (id, person_id, endpoint, p256dh, auth, key_no, device, added_at)
    values (${id}, ${personId}, ${`https://push.example.id/${id}`}, ${bytes}, ${bytes}, 1, 'Ponsel', ${app.now.at})`.execute(
    tx,
  )
  return id
}

async function passkey(app: TestApp, tx: Tx, { personId }: Actor): Promise<PasskeyId> {
  const id = makeId<PasskeyId>()
  await sql`
    insert into passkey (id, person_id, credential_id, public_key, counter, transports, backed_up, alone, name, added_at)
    values (${id}, ${personId}, ${hashOfToken(id)}, '', 0, '{}', true, true, 'Ponsel', ${new Date(app.now.at.getTime() + 1000)})`.execute(
    tx,
  )
  return id
}

async function target(tx: Tx, regionId: number): Promise<void> {
  await sql`insert into target (year, region_id, measure, value, set_at) values (2026, ${regionId}, 'beneficiary', 5, now())`.execute(
    tx,
  )
}

/** A spreadsheet with one new library in it, checked. */
async function importOf(
  app: TestApp,
  tx: Tx,
  officer: Actor,
  { regencyId, scopeId }: { regencyId: number; scopeId: number },
): Promise<string> {
  const id = makeId()
  await sql`insert into import_job (id, kind, file_name, size, sha256, person_id, scope_id, province_id, regency_id, state, created_at, changed_at,
      headings, mapping)
    select ${id}, 'libraries', 'perpustakaan.xlsx', 1, '', ${officer.personId}, id, province_id, regency_id, 'checked', ${app.now.at}, ${app.now.at},
      '[{"column": 0, "letter": "A", "text": "Nama", "samples": []}]', '{"name": 0}'
    from scope where id = ${regencyId}`.execute(tx)
  await sql`insert into import_row (job_id, row, cells, action, given)
    values (${id}, 2, '["Perpustakaan Baru"]', 'create', '{"facts": {"name": "Perpustakaan Baru"}}')`.execute(
    tx,
  )
  // somebody whom a list invited
  await sql`insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at, list_id)
    select ${makeId()}, ${hashOfToken(id)}, 'Tamu dari daftar', 'library', ${scopeId}::int, province_id, regency_id, ${officer.personId}, ${app.now.at},
      ${new Date(app.now.at.getTime() + 86_400_000)}, ${id}
    from scope where id = ${scopeId}`.execute(tx)
  return id
}
