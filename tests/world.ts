import { sql } from 'kysely'
import { type Actor, type Role, seats } from '../contract/access.ts'
import type { PasskeyId, SessionId, ViewId } from '../contract/ids.ts'
import type { EnrolmentState } from '../contract/programme.ts'
import type { Tx } from '../server/platform/db.ts'
import { type Help, helpIn } from './help.ts'
import { type Cast, cast, library, partnerIn, person, type Place } from './people.ts'
import { type Delivered, deliveriesIn } from './deliveries.ts'
import { type Mentored, mentoringIn } from './mentoring.ts'
import { type Guarded, guardedIn } from './privacy.ts'
import { type Adopted, adoptionsIn } from './adoptions.ts'
import { type Practised, practicesIn } from './practices.ts'
import { type Made, productsIn } from './products.ts'
import { surveysIn, type Surveyed } from './surveys.ts'
import { storiesIn, type Told } from './stories.ts'
import { type Learning, learningIn } from './learning.ts'
import { type Newsed, newsIn } from './news.ts'
import { type Promises, promisesIn } from './promises.ts'
import type { TestApp } from './support/app.ts'
import { invitedTo, type Meetings, meetingsIn, minutesIn } from './world/meetings.ts'
import { invitation, listView, newSession, passkey, pushDevice, session } from './world/people.ts'
import {
  hangOn,
  importOf,
  type Mapped,
  mapping,
  merger,
  type Office,
  signatory,
  target,
} from './world/registry.ts'
import { announcement, message, question } from './world/talk.ts'
import {
  activity,
  aidItem,
  briefOf,
  effort,
  enrol,
  photo,
  planItem,
  publication,
  report,
} from './world/work.ts'

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
  guarded: Guarded
  practices: Practised
  adoptions: Adopted
  made: Made
  surveys: Surveyed
  told: Told
  learning: Learning
  news: Newsed
  /** An effort of its library, and what was told of it in public. */
  effortId: string
  publicationId: string
  /** Of its library, for a partner. */
  briefId: string
  meetings: Meetings
  /** Ids and names by which something of this corner is known where it shows up. */
  marks: string[]
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
    guarded: await guardedIn(tx, at, { scopeId: home.scopeId, provinceId, personId: colleague.personId }),
    practices: await practicesIn(tx, at, home),
    adoptions: await adoptionsIn(tx, at, home, gardens[0] ?? closed),
    made: await productsIn(tx, at, home, meetings.scheduled),
    surveys: await surveysIn(tx, at, home),
    told: await storiesIn(tx, at, home, regencyId),
    learning: await learningIn(tx, at, home, manager),
    news: await newsIn(tx, at, home.path[1] ?? 1),
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
