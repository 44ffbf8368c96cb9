import { makeId } from '../contract/ids.ts'
import {
  aidInput,
  basisInput,
  criterionInput,
  effortInput,
  factsOfActivity,
  factsOfLibrary,
  figureInput,
  lineInput,
  matchingMeasures,
  matchingWeights,
  measureInput,
  meetingInput,
  needInput,
  offerInput,
  partnerInput,
  planInput,
  publicationInput,
  signatoryInput,
} from './inputs.ts'
import { type Corner, type Mapped, type Standing, seats, standings, type World } from './world.ts'

/** What may be done with one endpoint, and by whom. */
export type Line = {
  /** The input, of a thing that all roles see unless `unseen` says otherwise. */
  inside: (world: World, as: Standing) => unknown
  /** The same of a thing in sight of the nation only; left out where the endpoint has no place. */
  outside?: (world: World) => unknown
  /** The roles that may. */
  yes: readonly Standing[]
  /** Roles in whose scope the thing inside cannot lie: a library has no regency under it. */
  unseen?: readonly Standing[]
  /** A list answers to all with what is theirs; nothing from outside may show in it. */
  scoped?: 'list'
  /** Of one's own only: another's is out of sight for the nation too. */
  own?: true
}

const everybody = standings
/** Whoever works in the programme or watches it: a partner sees what is meant for it alone. */
const all = standings.filter(as => as !== 'partner')
const nation = ['national'] as const
const regency = ['regency'] as const
/** Who speaks for a partner. */
const givers = ['national', 'province', 'regency', 'partner'] as const
const library = ['library'] as const
const offices = ['national', 'province', 'regency'] as const
const keepers = [...offices, 'trainer'] as const
const managers = [...offices, 'library'] as const
const publishers = ['province', 'regency', 'library'] as const
const workers = [...managers, 'trainer'] as const
/** Offices, and the head of an agency who sees what they see. */
const overseers = [...offices, 'agency-head'] as const
/** In whose scope no regency lies; no province; not the nation. */
const belowRegency = ['library', 'village-head'] as const
const belowProvince = [...belowRegency, 'regency', 'agency-head'] as const
const belowNation = [...belowProvince, 'province', 'trainer', 'auditor'] as const

/** A line whose input is the same inside and outside, but for the corner of the country. */
function placed(yes: Line['yes'], of: (corner: Corner) => unknown, more: Partial<Line> = {}): Line {
  return { yes, inside: w => of(w.inside), outside: w => of(w.outside), ...more }
}
function placeless(yes: Line['yes'], input: unknown = {}): Line {
  return { yes, inside: () => input }
}
function list(yes: Line['yes'], plain: object, filtered: (corner: Corner) => object): Line {
  const outside = (w: World) => ({ ...plain, ...filtered(w.outside) })
  return { yes, inside: () => plain, outside, scoped: 'list' }
}

const effortOf = (whose: object) => ({ ...effortInput, ...whose, id: makeId() })
const account = { name: 'Tamu', login: 'tamu.baru', password: 'perahu layar biru' }
const october = { month: '2026-10-01' }
const paperOf = { ...october, size: 'a4', origin: 'https://sinergi.example' }
const years = { year: 2026, startedOn: '2026-06-01', note: null }
const invitedPlaces = (...scopeIds: number[]) => ({
  places: scopeIds.map(scopeId => ({ id: makeId(), scopeId, name: null })),
  again: false,
})
const key = (c: Corner, state: keyof Corner['months'], version = 1) => [
  { libraryId: c.library.id, month: c.months[state], version },
]
const judged = (state: keyof Corner['months'], more = {}) =>
  placed(regency, c => ({ reports: key(c, state), ...more }))
const sent = (c: Corner) => ({ id: c.activities.submitted, version: 1 })
const photoOf = (record: string) => ({
  ...{ id: makeId(), about: 'activity', record, upload: `${makeId()}.${makeId()}` },
  ...{ caption: null, place: null },
})
const region = (c: Corner) => ({ region: c.regencyId })
/** How the partner said so, which an office has to tell that speaks for it. */
const said = { how: 'letter', note: '518/12' }
const proposed = (c: Corner) => ({ id: makeId(), offerId: c.help.offerId, amount: 1_000_000, note: null })
const answered = (id: string) => ({ id, version: 1, accept: true, reason: null, said })
function amendedNeed(c: Corner) {
  const { amount, urgency, until, why, evidence } = needInput
  return { id: c.help.needId, version: 1, amount, urgency, until, why, evidence }
}
function amendedOffer(c: Corner) {
  const { kind: _, unit: __, ...facts } = offerInput
  return { id: c.help.offerId, version: 1, ...facts, regions: [c.regencyId], said }
}
const aboutReport = (c: Corner) => ({
  ...{ about: 'report', libraryId: c.library.id, record: c.months.submitted },
})
const file = (c: Corner) => ({ id: c.importId })
const announced = (c: Corner) => ({ id: c.announcementId })
/** What is announced to managers is not for the heads of their villages. */
const notForHeads = { unseen: ['village-head'] } as const
/** A regency's work is out of its libraries' sight. */
const hidden = { unseen: belowRegency }
const draftOf = (c: Corner) => ({ id: c.meetings.draft, version: 1 })
const scheduledOf = (c: Corner) => ({ id: c.meetings.scheduled, version: 1 })
const meetingTimes = { starts: '2026-12-08T08:00', ends: '2026-12-08T16:00' }
/** A month for which nobody sent anything. */
const silent = (libraries: string) => ({ month: '2026-07-01', libraries })
const decreed = (ids: string[]) => ({
  ...{ ids, decreeId: makeId(), number: '12/2026' },
  ...{ date: '2026-11-02', activeFrom: '2026-12-01' },
})
const replicated = (c: Corner) => ({
  libraries: [{ id: makeId(), libraryId: c.library.id, learnedFrom: null }],
  ...{ ...years, funding: 'village-fund', budget: 5_000_000, decree: null },
})

const alikePartner = { name: 'Dinas Koperasi', kind: 'cooperatives' }
const view = { name: 'Tanpa NPP di pesisir', settings: { npp: 'false', kolom: 'name.npp' } }
const ofView = (input: (id: string) => unknown): Line => ({
  yes: keepers,
  inside: (w, as) => input(w.views[as]),
  outside: w => input(w.outside.viewId),
  own: true,
})

const passkeyMade = {
  ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: ['internal'] },
}
const passkeyProved = {
  ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const ofPasskey = (input: (id: string) => unknown): Line => ({
  yes: everybody,
  inside: (w, as) => input(w.passkeys[as]),
  outside: w => input(w.outside.passkeyId),
  own: true,
})
/** Of a regency, for who works in it: a library has none in sight, and above it nobody carries it along. */
const syncing = (more: object | ((corner: Corner) => object)): Line =>
  placed(
    ['regency', 'agency-head'],
    c => ({ scopeId: c.regencyId, ...(typeof more === 'function' ? more(c) : more) }),
    hidden,
  )
const mapped = {
  ...{ name: 'Rekap', system: 'Aplikasi lama', rowsOf: 'library', span: 'month', population: 'programme' },
  ...{ silence: 'blank', dates: 'iso', compared: true },
  columns: [{ heading: 'NPP', source: { kind: 'field', field: 'npp' }, codes: {} }],
}
/** Of one's own office only: whoever holds no role of an office has none in sight. */
const ofMapping = (input: (of: Mapped) => unknown): Line => ({
  yes: offices,
  unseen: standings.filter(as => !offices.some(office => office === as)),
  inside: (w, as) => input(w.mappings[as === 'national' || as === 'province' ? as : 'regency']),
  outside: w => input(w.outside.mapping),
  own: true,
})
const beginning = (more: object): Line => ({
  yes: offices,
  inside: (w, as) => ({
    ...{ id: makeId(), name: 'Rekap', system: 'Aplikasi lama', ...more },
    grantId: w.people[as].grants[0]?.id,
  }),
  outside: w => ({
    ...{ id: makeId(), name: 'Rekap', system: 'Aplikasi lama', ...more },
    grantId: w.outside.grantId,
  }),
  own: true,
})

const boundary = {
  effectiveFrom: '2026-10-01',
  lines: [{ old: '21.03', new: '21.03', name: 'Kabupaten Natuna Raya' }],
}

/**
 * The whole matrix: a line for each endpoint. What follows a space in a name tells lines of one endpoint apart.
 */
export const matrix: Record<string, Line> = {
  'regions.search': placeless(everybody, { q: 'Palangka' }),
  'regions.get': placeless(everybody, { code: '62.71' }),

  'people.me': placeless(everybody),
  'people.example-accounts': placeless(everybody),
  'people.sign-in': placeless(everybody, { login: 'yusuf', password: 'perahu layar biru', device: null }),
  'people.sign-out': placeless(everybody),
  'people.sessions': placeless(everybody),
  'people.revoke-session': {
    yes: everybody,
    inside: (w, as) => ({ sessionId: w.sessions[as] }),
    outside: w => ({ sessionId: w.outside.sessionId }),
    own: true,
  },
  'people.change-password': placeless(everybody, {
    current: 'perahu layar biru',
    next: 'layar perahu hijau',
  }),
  'people.set-language': placeless(everybody, { language: 'en' }),
  'people.revoke-other-sessions': placeless(everybody),
  'people.dismiss-device': {
    yes: everybody,
    inside: (w, as) => ({ sessionId: w.newSessions[as] }),
    outside: w => ({ sessionId: w.outside.sessionId }),
    own: true,
  },
  'people.finish-sign-in': placeless(everybody, { token: 'tidak-ada', code: '123456', device: null }),
  'people.security': placeless(everybody),
  'people.begin-authenticator': placeless(everybody, { password: null }),
  'people.confirm-authenticator': placeless(everybody, { code: '123456' }),
  'people.renew-recovery-codes': placeless(everybody, { password: null }),
  'people.remove-authenticator': placeless(everybody, { password: null, code: '123456' }),
  'people.second-factor-policy': placeless(nation),
  'people.oblige-second-factor': placeless(nation, { roles: ['province'] }),
  'people.begin-passkey': placeless(everybody, { password: null }),
  'people.add-passkey': placeless(everybody, {
    ...{ id: makeId(), ticket: 'tidak-ada', name: 'Ponsel', answer: passkeyMade },
  }),
  'people.rename-passkey': ofPasskey(id => ({ id, name: 'Ponsel lama' })),
  'people.remove-passkey': ofPasskey(id => ({ id, password: null, code: '123456' })),
  'people.dismiss-passkey': ofPasskey(id => ({ id })),
  'people.begin-passkey-proof': placeless(everybody),
  'people.begin-passkey-sign-in': placeless(everybody, { token: null }),
  'people.finish-passkey-sign-in': placeless(everybody, {
    ...{ ticket: 'tidak-ada', answer: passkeyProved, device: null },
  }),
  'people.begin-single-sign-on': placeless(everybody),
  'people.link-single-sign-on': placeless(everybody, { password: null }),
  'people.finish-single-sign-on': placeless(everybody, {
    ticket: 'tidak-ada',
    answer: '?code=1',
    device: null,
  }),
  'people.unlink-single-sign-on': placeless(everybody, { password: null }),
  'people.invite': placed(managers, c => ({
    id: makeId(),
    role: 'library',
    scopeId: c.library.scopeId,
    name: 'Tamu',
  })),
  'people.invite beside oneself, in the regency': placed(
    offices,
    c => ({ id: makeId(), role: 'regency', scopeId: c.regencyId, name: 'Tamu' }),
    { unseen: belowRegency },
  ),
  'people.invite of the village’s head': placed(managers, c => ({
    ...{ id: makeId(), role: 'village-head', scopeId: c.library.scopeId, name: 'Tamu' },
  })),
  'people.invite of an agency’s head': placed(
    offices,
    c => ({ id: makeId(), role: 'agency-head', scopeId: c.regencyId, name: 'Tamu' }),
    hidden,
  ),
  'people.invite of an auditor': placed(offices, c => ({
    ...{ id: makeId(), role: 'auditor', scopeId: c.library.scopeId, name: 'Tamu' },
    period: { from: '2026-11-20', until: '2026-12-31' },
  })),
  'people.invite of the province': placed(
    ['national', 'province'],
    c => ({ id: makeId(), role: 'province', scopeId: c.provinceId, name: 'Tamu' }),
    { unseen: belowProvince },
  ),
  'people.invite of the nation': {
    yes: nation,
    inside: () => ({ id: makeId(), role: 'national', scopeId: 1, name: 'Tamu' }),
    unseen: belowNation,
  },
  'people.invitations': list([...managers, 'agency-head'], {}, c => ({ scopeId: c.library.scopeId })),
  'people.withdraw-invitation': placed(managers, c => ({ invitationId: c.invitation.id })),
  'people.read-invitation': placed(everybody, c => ({ token: c.invitation.token }), { outside: undefined }),
  'people.accept-invitation': placed(everybody, c => ({ token: c.invitation.token, account, device: null }), {
    outside: undefined,
  }),
  'people.first-run': placeless(everybody, { code: 'LAMPU-2222-2222', ...account }),
  'people.list': list(overseers, {}, c => ({ scopeId: c.regencyId })),
  'people.end-grant': placed(offices, c => ({ grantId: c.grantId })),

  'people.invite-list': placed(offices, c => invitedPlaces(c.library.scopeId)),
  'people.invite-list of the regency itself': placed(
    ['national', 'province'],
    c => invitedPlaces(c.regencyId),
    { unseen: belowRegency },
  ),
  'people.invite-list of one inside and one outside': {
    yes: nation,
    inside: w => invitedPlaces(w.inside.library.scopeId, w.outside.library.scopeId),
    unseen: belowNation,
  },
  'people.slips': placed(managers, ({ invitation: { id, token, code } }) => ({
    slips: [{ id, token, code }],
    origin: 'https://sinergi.example',
  })),
  'people.slips-of-list': placed(regency, c => ({ listId: c.importId, after: null })),
  'people.enter-code': placed(everybody, c => ({ code: c.invitation.code }), { outside: undefined }),
  'people.never-signed-in': list(overseers, { reason: 'waiting' }, c => ({ region: c.regencyId })),
  'people.export-never-signed-in': list(overseers, { reason: 'waiting' }, c => ({ region: c.regencyId })),
  'people.hand-over': placed(offices, c => ({
    ...{ id: makeId(), grantId: c.grantId },
    ...{ name: 'Pengganti', keepUntil: null },
  })),
  'people.holders': placed([...managers, ...seats], c => ({ scopeId: c.library.scopeId })),
  'people.reset-access': placed(offices, c => ({ id: makeId(), personId: c.personId })),
  'people.read-reset': placeless(everybody, { token: 'tidak-ada' }),
  'people.restore-access': placeless(everybody, {
    ...{ token: 'tidak-ada', password: 'perahu layar biru', device: null },
  }),

  'views.list': placeless(keepers, { list: 'libraries' }),
  'views.save': placeless(keepers, { ...view, id: makeId(), list: 'libraries', grantId: null }),
  'views.save for the office': {
    yes: offices,
    inside: (w, as) => ({
      ...{ ...view, id: makeId(), list: 'libraries' },
      grantId: w.people[as].grants[0]?.id,
    }),
    outside: w => ({ ...view, id: makeId(), list: 'libraries', grantId: w.outside.grantId }),
    own: true,
  },
  'views.change': ofView(id => ({ id, version: 1, ...view })),
  'views.remove': ofView(id => ({ id, version: 1 })),
  'views.restore': ofView(id => ({ id, version: 1 })),

  'libraries.list': list(all, {}, region),
  'libraries.export': list(all, {}, region),
  'libraries.get': placed(all, c => ({ libraryId: c.library.id })),
  'libraries.history': placed(all, c => ({ libraryId: c.library.id })),
  'libraries.register': placed(
    offices,
    c => ({ id: makeId(), kind: 'community', regionCode: c.villageCode, ...factsOfLibrary }),
    { unseen: belowRegency },
  ),
  'libraries.amend': placed(managers, c => ({ libraryId: c.library.id, version: 1, ...factsOfLibrary })),
  'libraries.close': placed(offices, c => ({
    libraryId: c.library.id,
    version: 1,
    on: '2026-11-01',
    reason: 'Pindah',
  })),
  'libraries.reopen': placed(offices, c => ({ libraryId: c.closed.id, version: 1 })),
  'libraries.alike': placeless(offices, { name: 'Perpustakaan Desa Sepempang', kind: 'village' }),
  'libraries.duplicates': list(offices, {}, region),
  'libraries.keep-apart': placed(offices, c => ({ a: c.library.id, b: c.closed.id })),
  'libraries.merge-preview': placed(offices, c => ({ from: c.closed.id, into: c.library.id })),
  'libraries.merge': placed(offices, c => ({
    ...{ id: makeId(), from: c.closed.id, into: c.library.id },
    ...{ fromVersion: 1, intoVersion: 1, take: ['name'] },
  })),
  'libraries.unmerge': placed(offices, c => ({ mergeId: c.mergeId })),
  'libraries.merges': placed(all, c => ({ libraryId: c.library.id })),

  'signatories.list': placed(all, c => ({ scopeId: c.library.scopeId })),
  'signatories.of-report': placed(all, c => ({ libraryId: c.library.id, day: '2026-11-02' })),
  'signatories.record': placed(managers, c => ({
    ...{ id: makeId(), scopeId: c.library.scopeId, replaces: null },
    ...signatoryInput,
  })),
  'signatories.record of the regency': placed(
    offices,
    c => ({ id: makeId(), scopeId: c.regencyId, replaces: null, ...signatoryInput }),
    hidden,
  ),
  'signatories.remove': placed(managers, c => ({ id: c.signatoryId })),

  'standards.criteria': placeless(everybody),
  'standards.checklist': placed(all, c => ({ libraryId: c.library.id })),
  'standards.history': placed(all, c => ({ libraryId: c.library.id, code: 'catalogue' })),
  'standards.answer': placed(['regency', 'library'], c => ({
    ...{ libraryId: c.library.id, code: 'catalogue', version: 0 },
    ...{ value: true, note: null },
  })),
  'standards.list': list(all, {}, region),
  'standards.export': list(all, {}, region),
  'standards.add-criterion': placeless(nation, {
    ...{ code: 'childrens-room', kind: 'yes-no' },
    ...criterionInput,
  }),
  'standards.reword-criterion': placeless(nation, { code: 'catalogue', version: 1, ...criterionInput }),
  'standards.retire-criterion': placeless(nation, {
    code: 'visitor-book',
    version: 1,
    lastDay: '2026-12-31',
  }),

  'partners.list': list(everybody, {}, region),
  'partners.export': list(everybody, {}, region),
  'partners.get': placed(everybody, c => ({ partnerId: c.partnerId })),
  'partners.register': placed(
    offices,
    c => ({ ...{ id: makeId(), placeId: c.regencyId, ...partnerInput, serves: [c.regencyId] } }),
    hidden,
  ),
  'partners.amend': placed(offices, c => ({
    ...{ partnerId: c.partnerId, version: 1, ...partnerInput, serves: [c.regencyId] },
  })),
  'partners.keep-contacts': placed([...offices, 'partner'], c => ({
    ...{ partnerId: c.partnerId, version: 1 },
    contacts: [{ id: makeId(), name: 'Nurhayati', position: null, phone: null, email: null }],
  })),
  'partners.record-gift': placed(offices, c => ({
    ...{ id: makeId(), partnerId: c.partnerId, scopeId: c.library.scopeId },
    ...{ year: 2025, what: 'Mesin jahit', kind: 'equipment', value: 4_000_000 },
  })),
  'partners.remove-gift': placed(offices, c => ({ id: c.giftId })),
  'partners.alike': { yes: offices, inside: w => ({ ...alikePartner, placeId: w.inside.regencyId }) },
  'partners.duplicates': list(offices, {}, region),
  'partners.keep-apart': placed(offices, c => ({ a: c.partnerId, b: c.partnerTwice })),
  'partners.merge': placed(offices, c => ({
    ...{ id: makeId(), from: c.partnerTwice, into: c.partnerId, fromVersion: 1, intoVersion: 1 },
  })),
  'partners.unmerge': placed(offices, c => ({ id: c.partnerMergeId })),
  'partners.roles': placed(everybody, c => ({ region: c.regencyId })),
  'partners.set-role': placed(offices, c => ({
    ...{ id: makeId(), partnerId: c.partnerId, regionId: c.regencyId },
    ...{ strategy: 'advocacy', topic: 'education', since: '2026-11-01', until: null },
  })),
  'partners.end-role': placed(offices, c => ({ id: c.partnerRoleId, until: '2026-11-30' })),

  'policy-basis.list': list(all, {}, region),
  'policy-basis.export': list(all, {}, region),
  'policy-basis.record': placed(offices, c => ({ id: makeId(), scopeId: c.regencyId, ...basisInput })),
  'policy-basis.record of a library': placed(managers, c => ({
    ...{ id: makeId(), scopeId: c.library.scopeId, ...basisInput },
  })),
  'policy-basis.amend': placed(offices, c => ({ id: c.basisId, version: 1, ...basisInput })),
  'policy-basis.end': placed(offices, c => ({
    ...{ id: c.basisId, version: 1, on: '2026-11-01', reason: 'Diganti' },
  })),
  'policy-basis.attach': placed(offices, c => ({ id: makeId(), basisId: c.basisId })),
  'policy-basis.file': placed(all, c => ({ id: c.basisId, file: '0'.repeat(64) })),

  'aid.list': list(all, {}, region),
  'aid.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'aid.export': list(all, {}, region),
  'aid.counts': list(all, {}, region),
  'aid.get': placed(all, c => ({ id: c.aid.received })),
  'aid.allocate': placed(offices, c => ({
    libraries: [{ id: makeId(), libraryId: c.library.id, serials: [] }],
    ...aidInput,
  })),
  'aid.allocate to one inside and one outside': {
    yes: nation,
    inside: w => ({
      libraries: [w.inside, w.outside].map(c => ({ id: makeId(), libraryId: c.library.id, serials: [] })),
      ...aidInput,
    }),
    unseen: belowNation,
  },
  'aid.ship': placed(offices, c => ({
    items: [{ id: c.aid.allocated, version: 1 }],
    ...{ on: '2026-11-02', courier: 'Pos Indonesia', tracking: null },
  })),
  'aid.receive': placed(library, c => ({
    ...{ id: c.aid.shipped, version: 1, on: '2026-11-02' },
    ...{ arrived: 2, condition: 'good', note: null },
  })),
  'aid.use': placed(library, c => ({ id: c.aid.received, version: 1, on: '2026-11-02', note: null })),
  'aid.break': placed(library, c => ({ id: c.aid.received, version: 1, on: '2026-11-02', reason: 'Mati' })),
  'aid.end as lost': placed(managers, c => ({
    ...{ id: c.aid.received, version: 1, on: '2026-11-02' },
    ...{ outcome: 'lost', reason: 'Kebanjiran' },
  })),
  'aid.end as withdrawn': placed(offices, c => ({
    ...{ id: c.aid.received, version: 1, on: '2026-11-02' },
    ...{ outcome: 'withdrawn', reason: 'Salah alamat' },
  })),

  'plans.list': list(all, {}, region),
  'plans.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'plans.export': list(all, {}, region),
  'plans.export-items': list(all, {}, region),
  'plans.get': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),
  'plans.print': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),
  'plans.add-item': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, year: 2026, month: '2026-12-01' },
    ...planInput,
  })),
  'plans.amend-item': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, month: '2026-12-01' },
    ...planInput,
  })),
  'plans.begin': placed(library, c => ({ id: c.plan.planned, version: 1, on: '2026-11-02' })),
  'plans.finish': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, on: '2026-11-02', result: 'Dua puluh ibu ikut' },
  })),
  'plans.drop-item': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, on: '2026-11-02', reason: 'Pelatihnya pindah' },
  })),
  'plans.reopen': placed(library, c => ({ id: c.plan.done, version: 1 })),
  'plans.carry-over': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, into: makeId(), month: '2027-02-01' },
  })),
  'plans.review': placed(regency, c => ({
    ...{ libraryId: c.library.id, year: 2026, version: 1, outcome: 'returned', remark: 'Isi biayanya' },
  })),
  'needs.list': list(all, {}, region),
  'needs.export': list(all, {}, region),
  'needs.get': placed(everybody, c => ({ id: c.help.needId })),
  'needs.evidence': placed(all, c => ({ libraryId: c.library.id })),
  'needs.state': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, ...needInput, topic: 'education' },
  })),
  'needs.amend': placed(library, c => amendedNeed(c)),
  'needs.withdraw': placed(library, c => ({ id: c.help.needId, version: 1, reason: 'Sudah ada' })),
  'needs.offers': list(everybody, {}, region),
  'needs.export-offers': list(everybody, {}, region),
  'needs.get-offer': placed(everybody, c => ({ id: c.help.offerId })),
  'needs.offer': placed(
    givers,
    c => ({ id: makeId(), partnerId: c.partnerId, ...offerInput, regions: [c.regencyId], said }),
    hidden,
  ),
  'needs.amend-offer': placed(givers, c => amendedOffer(c), hidden),
  'needs.withdraw-offer': placed(
    givers,
    c => ({ id: c.help.offerId, version: 1, reason: 'Anggaran dialihkan', said }),
    hidden,
  ),
  'needs.offers-for': placed(all, c => ({ id: c.help.needId })),
  'needs.needs-for': placed(givers, c => ({ partnerId: c.partnerId }), hidden),
  'needs.pairings': list(everybody, {}, c => ({ libraryId: c.library.id })),
  'needs.offer-to': placed(
    givers,
    c => ({ ...proposed(c), partnerId: c.partnerId, needId: c.help.needId, said }),
    hidden,
  ),
  'needs.ask': placed(library, c => ({ ...proposed(c), needId: c.help.needId })),
  'needs.answer of the library': placed(library, c => answered(c.help.offered)),
  'needs.answer of the partner': placed(givers, c => answered(c.help.asked)),
  'needs.leave of the library': placed(library, c => ({
    ...{ id: c.help.asked, version: 1, side: 'library', reason: 'Sudah ada' },
  })),
  'needs.leave of the partner': placed(givers, c => ({
    ...{ id: c.help.offered, version: 1, side: 'partner', reason: 'Anggaran dipotong', said },
  })),
  'needs.rules': placeless(everybody),
  'needs.publish-rules': placeless(nation, {
    ...{ version: 1, validFrom: '2027-01-01', reason: 'Kedekatan lebih penting' },
    ...{ weights: matchingWeights, measures: matchingMeasures },
  }),

  'tallies.measures': placeless(everybody),
  'tallies.add-measure': placeless(nation, measureInput),
  'tallies.reword-measure': placeless(nation, {
    code: 'visits',
    ...{ wording: measureInput.wording, definition: measureInput.definition },
    ...{ required: true, validFrom: '2027-01-01' },
  }),
  'tallies.retire-measure': placeless(nation, { code: 'loans', lastMonth: '2026-12-01', reason: null }),

  'programme.enrolments': list(all, {}, region),
  'programme.enrolments of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'programme.export-enrolments': list(all, {}, region),
  'programme.propose': placed(regency, c => ({
    ...{ id: makeId(), libraryId: c.library.id, year: 2026 },
    ...{ criteria: ['room'], letter: null, note: null },
  })),
  'programme.review': placed(['province'], c => ({
    ids: [c.enrolments.proposed],
    forward: true,
    note: null,
  })),
  'programme.review of one inside and one outside': {
    yes: [],
    inside: w => ({
      ids: [w.inside.enrolments.proposed, w.outside.enrolments.proposed],
      forward: true,
      note: null,
    }),
    unseen: belowNation,
  },
  'programme.decree': placed(nation, c => decreed([c.enrolments.reviewed])),
  'programme.replicate': placed(['regency', 'library'], replicated),
  'programme.confirm-replication declared by a regency': placed(['province'], c => ({
    ids: [c.enrolments.declaredByRegency],
  })),
  'programme.confirm-replication declared by a library': placed(regency, c => ({
    ids: [c.enrolments.declaredByLibrary],
  })),
  'programme.start-improving': placed(['regency', 'library'], c => ({
    ...{ id: makeId(), libraryId: c.library.id },
    ...years,
  })),
  'programme.end-enrolment': placed(['national', 'province'], c => ({
    ...{ id: c.enrolments.active, on: '2026-11-10' },
    ...{ outcome: 'lapsed', reason: 'Tidak berlanjut' },
  })),
  'programme.years': { yes: all, inside: () => ({}), scoped: 'list' },
  'programme.open-year': placeless(nation, { year: 2027, title: 'Tahun 2027' }),
  'programme.set-target': placeless(nation, { year: 2026, regionId: 1, measure: 'beneficiary', value: 10 }),
  'programme.periods': placeless(all, { year: 2026 }),
  'programme.set-period': placeless(nation, {
    ...{ month: '2026-12-01', submitBy: '2027-01-06' },
    ...{ verifyBy: '2027-01-26', locksOn: '2027-02-02' },
  }),
  'programme.figures': placeless(everybody),
  'programme.publish-figure': placeless(nation, figureInput),

  'activities.record': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, revisionReason: null },
    ...factsOfActivity,
  })),
  'activities.amend': placed(library, c => ({ ...sent(c), ...factsOfActivity, revisionReason: null })),
  'activities.remove': placed(library, sent),
  'activities.set-plan-item': placed(library, c => ({ ...sent(c), planItemId: c.plan.planned })),
  'activities.set-partner': placed(library, c => ({
    ...{ libraryId: c.library.id, activities: [sent(c)], partnerId: c.partnerId },
  })),
  'activities.verify': placed(regency, sent),
  'activities.return': placed(regency, c => ({ ...sent(c), reason: 'Periksa lagi' })),
  'activities.list': list(all, {}, region),
  'activities.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'activities.export': list(all, {}, region),
  'activities.get': placed(all, c => ({ id: c.activities.verified })),
  'activities.month': placed(all, c => ({ libraryId: c.library.id, ...october })),

  'photos.attach': placed(library, c => photoOf(c.activities.verified)),
  'photos.attach to what was received': placed(library, c => ({
    ...photoOf(c.aid.received),
    about: 'aid-item',
  })),
  'photos.describe': placed(library, c => ({ id: c.photoId, caption: 'Kelas di teras' })),
  'photos.remove': placed(library, c => ({ id: c.photoId })),
  'photos.list': placed(all, c => ({ about: 'activity', record: c.activities.verified })),
  'photos.show': placed(all, c => ({ id: c.photoId, size: 'small' })),

  'reports.submit': placed(library, c => ({
    ...{ libraryId: c.library.id, ...october, version: 1, revisionReason: null },
    ...{ figures: { visits: 100, users: 60, 'new-members': 3, members: 80, 'internet-users': 20 } },
    ...{ notes: {}, remark: null },
  })),
  'reports.verify': judged('submitted', { withFlags: false }),
  'reports.return': judged('submitted', { reason: 'Periksa lagi' }),
  'reports.undo': judged('verified'),
  'reports.list': list(all, october, region),
  'reports.export': list(all, october, region),
  'papers.print': placed(all, c => ({ ...paperOf, form: 'activity', libraryIds: [c.library.id] })),
  'papers.print of a report': placed(all, c => ({ ...paperOf, form: 'report', libraryIds: [c.library.id] })),
  'reports.get': placed(all, c => ({ libraryId: c.library.id, ...october })),
  'reports.year': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),

  'receipts.proof of a report': placed(all, c => ({ ...aboutReport(c) })),
  'receipts.proof of an activity': placed(all, c => ({
    ...{ about: 'activity', libraryId: c.library.id, record: c.activities.verified },
  })),
  'receipts.check': placeless(everybody, { proof: '0000-0000-0000-0000-0000' }),
  'receipts.keys': placeless(everybody),

  'people.register-phone-key': placeless(everybody, {
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  }),
  'rescue.desk-key': placeless(everybody, { kid: 'kunci' }),
  'rescue.hand-in': placeless(workers, { id: makeId() }),
  'rescue.list': placeless(everybody),

  'talk.thread of a report': placed(all, c => ({ ...aboutReport(c) })),
  'talk.thread of an activity': placed(all, c => ({
    ...{ about: 'activity', libraryId: c.library.id, record: c.activities.verified },
  })),
  'talk.thread of an enrolment': placed(all, c => ({
    ...{ about: 'enrolment', libraryId: c.library.id, record: c.enrolments.active },
  })),
  'talk.say': placed(workers, c => ({ id: makeId(), ...aboutReport(c), text: 'Mohon diperiksa' })),
  'talk.take-back': {
    yes: ['library'],
    inside: w => ({ id: w.inside.messageId }),
    outside: w => ({ id: w.outside.messageId }),
  },
  'talk.mark-seen': placeless(everybody, { ids: [makeId()] }),
  'talk.announce': placed(
    offices,
    c => ({
      ...{ id: makeId(), regionId: c.regencyId, role: 'library', title: 'Lomba bercerita' },
      ...{ text: 'Pendaftaran dibuka', until: '2026-12-31' },
    }),
    hidden,
  ),
  'talk.withdraw-announcement': placed(regency, announced, notForHeads),
  'talk.confirm-announcement': placed(library, announced, notForHeads),
  'talk.announcements': { yes: overseers, inside: () => ({}), scoped: 'list' },
  'talk.announcements-to-read': placeless(everybody),
  'talk.announcement': placed(all, announced, notForHeads),
  'talk.readers': placed(overseers, announced, notForHeads),
  'talk.export-readers': placed(overseers, announced, notForHeads),
  'talk.ask': {
    yes: ['province', 'regency', 'library'],
    inside: (w, as) => ({
      ...{ id: makeId(), scopeId: w.people[as].grants[0]?.scopeId ?? 0 },
      ...{ title: 'Bagaimana menghitung kunjungan?', text: null },
    }),
    outside: w => ({
      ...{ id: makeId(), scopeId: w.outside.library.scopeId },
      ...{ title: 'Bagaimana menghitung kunjungan?', text: null },
    }),
    own: true,
  },
  'talk.pass-on': placed(regency, c => ({ id: c.questionId, version: 1 })),
  'talk.answer': placed(regency, c => ({
    ...{ id: c.questionId, version: 1, text: 'Catat setiap kedatangan', useful: true },
  })),
  'talk.questions': placeless(all),
  'talk.questions asked by me': placeless(all, { view: 'mine' }),
  'talk.questions that wait': placeless(all, { view: 'waiting' }),
  'talk.question': placed(all, c => ({ id: c.questionId })),
  'talk.news': { yes: everybody, inside: () => ({}) },
  'talk.unseen': placeless(everybody),

  'advocacy.efforts': list(all, {}, region),
  'advocacy.efforts of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.export-efforts': list(all, {}, region),
  'advocacy.effort': placed(all, c => ({ id: c.effortId })),
  'advocacy.record-effort': placed(library, c => effortOf({ libraryId: c.library.id, scopeId: null })),
  'advocacy.record-effort of an office': placed(
    regency,
    c => effortOf({ libraryId: null, scopeId: c.regencyId }),
    hidden,
  ),
  'advocacy.record-outcome': placed(library, c => ({
    ...{ id: c.effortId, version: 1, outcome: 'promised', on: '2026-11-02', note: null },
  })),
  'advocacy.remove-effort': placed(library, c => ({ id: c.effortId, version: 1 })),
  'advocacy.briefs': list(all, {}, region),
  'advocacy.briefs of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.brief': placed(all, c => ({ id: c.briefId })),
  'advocacy.make-brief': placed(managers, c => ({
    ...{ id: makeId(), libraryId: c.library.id, partner: 'Bappeda', partnerId: null, angle: 'figures' },
    ...{ language: 'id', ask: null, days: 90 },
  })),
  'advocacy.revoke-brief': placed(managers, c => ({ id: c.briefId })),
  'advocacy.print-brief': placed(all, c => ({ id: c.briefId, origin: 'https://sinergi.example' })),
  'advocacy.open-brief': placeless(everybody, { token: 'tidak-ada' }),
  'advocacy.publications': list(all, {}, region),
  'advocacy.publications of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.export-publications': list(all, {}, region),
  'advocacy.publication': placed(all, c => ({ id: c.publicationId })),
  'advocacy.record-publication': placed(publishers, c => ({
    ...{ ...publicationInput, id: makeId(), libraryId: c.library.id },
  })),
  'advocacy.remove-publication': placed(publishers, c => ({ id: c.publicationId, version: 1 })),
  'reminders.choice': placeless(library),
  'reminders.push-here': placeless(library, {
    ...{ endpoint: 'https://push.example.id/x', auth: 'AAAAAAAAAAAAAAAAAAAAAA' },
    p256dh: 'BB4YUy_UdUwC8wQdnHXOszuD_9gax85P6ILMscmLxYlupGwxHE4v9A3ZajZT5uRURdMt_khuztdcepDGoYiBwKM',
  }),
  'reminders.stop-push': {
    yes: everybody,
    inside: (w, as) => ({ id: w.pushDevices[as] }),
    outside: w => ({ id: w.outside.pushDeviceId }),
    own: true,
  },
  'reminders.set-email': placeless(library, { address: 'maryam@desa.example.id' }),
  'reminders.confirm-email': placeless(library, { code: '123456' }),
  'reminders.stop-email': placeless(library),
  'reminders.unsubscribe': placeless(everybody, { token: 'tidak-ada' }),
  'reminders.silent': {
    yes: offices,
    inside: ({ inside, outside }) => silent(`${inside.library.id},${outside.library.id}`),
    outside: ({ outside }) => silent(outside.library.id),
    scoped: 'list',
  },

  'boundaries.preview': placeless(nation, boundary),
  'boundaries.apply': placeless(nation, {
    ...{ id: makeId(), number: '100.1/2026', on: '2026-10-01' },
    ...{ ...boundary, version: 0 },
  }),
  'boundaries.list': placeless(nation),

  'indicators.dashboard': placed([...overseers, 'trainer', 'auditor'], region, { unseen: belowRegency }),
  'indicators.library': placed(all, c => ({ libraryId: c.library.id })),
  'indicators.lights': placeless(everybody),
  'indicators.lamp': placeless(everybody, { rank: 0 }),

  'meetings.list': list(all, {}, region),
  'meetings.list of a series': list(all, {}, c => ({ series: c.meetings.series })),
  'meetings.export': list(all, {}, region),
  'meetings.get': placed(all, c => ({ id: c.meetings.scheduled })),
  'meetings.get of a draft': placed(
    all.filter(as => as !== 'library' && as !== 'village-head'),
    c => ({ id: c.meetings.draft }),
    hidden,
  ),
  'meetings.calendar': placed(all, c => ({ id: c.meetings.scheduled })),
  'meetings.plan': placed(offices, c => ({
    ...{ id: makeId(), scopeId: c.regencyId, ...meetingInput, ...meetingTimes },
  })),
  'meetings.amend': placed(offices, c => ({ ...scheduledOf(c), ...meetingInput })),
  'meetings.move': placed(offices, c => ({
    ...{ ...scheduledOf(c), ...meetingTimes, zone: 'WIB', reason: 'Aula dipakai' },
  })),
  'meetings.schedule': placed(offices, draftOf, hidden),
  'meetings.hold': placed(offices, scheduledOf),
  'meetings.cancel': placed(offices, c => ({ ...scheduledOf(c), reason: 'Ditunda ke tahun depan' })),
  'meetings.put-agenda': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, version: 0, ...lineInput },
  })),
  'meetings.remove-agenda': placed(offices, c => ({ id: c.meetings.line, version: 1 })),
  'meetings.series': { yes: all, inside: () => ({}), scoped: 'list' },
  'meetings.one-series': placed(all, c => ({ id: c.meetings.series })),
  'meetings.plan-series': placed(offices, c => ({
    ...{ id: makeId(), scopeId: c.regencyId, year: 2027, kind: 'training', title: 'Bimtek 2027', note: null },
    waves: [{ id: makeId(), number: 1, title: null, from: '2027-03-01', to: '2027-03-31' }],
  })),
  'meetings.amend-series': placed(offices, c => ({
    ...{ id: c.meetings.series, version: 1, title: 'Temu belajar', note: null, waves: [] },
  })),
  'meetings.copy-series': placed(offices, c => ({
    ...{ id: makeId(), from: c.meetings.series, year: 2027, title: 'Temu belajar 2027' },
  })),
  'meetings.holidays': placeless(all, { year: 2027 }),
  'meetings.add-holiday': placeless(nation, {
    day: '2027-03-10',
    name: 'Idulfitri',
    source: 'SKB Tiga Menteri',
  }),
  'meetings.remove-holiday': placeless(nation, { day: '2027-03-10', name: 'Idulfitri' }),
  'meetings.feeds': placed(offices, c => ({ scopeId: c.regencyId })),
  'meetings.make-feed': placed(offices, c => ({ id: makeId(), scopeId: c.regencyId })),
  'meetings.revoke-feed': placed(offices, c => ({ id: c.meetings.feed }), hidden),
  'meetings.read-feed': placeless(everybody, { token: 'tidak-ada' }),

  'exchange.upload': placed(
    offices,
    c => ({ id: makeId(), kind: 'libraries', fileName: 'perpustakaan.xlsx', scopeId: c.regencyId }),
    { unseen: belowRegency },
  ),
  'exchange.list': list(overseers, {}, c => ({ scopeId: c.regencyId })),
  'exchange.get': placed(overseers, file, hidden),
  'exchange.rows': placed(overseers, file, hidden),
  'exchange.refused': placed(overseers, file, hidden),
  'exchange.example': placeless(offices, { kind: 'libraries' }),
  'exchange.map': placed(
    regency,
    c => ({ ...file(c), version: 1, sheet: null, mapping: { name: 0 } }),
    hidden,
  ),
  'exchange.decide': placed(regency, c => ({ ...file(c), row: 2, libraryId: null }), hidden),
  'exchange.apply': placed(regency, c => ({ ...file(c), version: 1, mode: 'valid' }), hidden),
  'exchange.withdraw': placed(regency, c => ({ ...file(c), version: 1 }), hidden),

  'sync.first': syncing({}),
  'sync.again': syncing(c => ({ ids: c.library.id })),
  'sync.changes': syncing({ epoch: makeId(), xid: '1', seq: 0, frame: '' }),
  'sync.marks': syncing({}),
  'mappings.list': placeless(offices),
  'mappings.get': ofMapping(({ id }) => ({ id })),
  'mappings.begin': beginning({ template: 'iplm' }),
  'mappings.from-file': beginning({ fileName: 'formulir.xlsx' }),
  'mappings.change': ofMapping(({ id }) => ({ id, version: 1, ...mapped })),
  'mappings.remove': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.restore': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.schedule': ofMapping(({ id }) => ({
    ...{ id, version: 1, due: 'after-lock', day: 3, format: 'csv', keepMonths: 12, from: '2026-10-01' },
  })),
  'mappings.unschedule': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.preview': ofMapping(({ id }) => ({ id, period: '2026-10-01' })),
  'mappings.export': ofMapping(({ id }) => ({ id, period: '2026-10-01' })),
  'mappings.files': ofMapping(({ id }) => ({ id })),
  'mappings.take': ofMapping(({ fileId }) => ({ id: makeId(), fileId })),
  'mappings.file': ofMapping(({ takingId }) => ({ id: takingId })),
}
