/** Inputs that are right as they stand, for tests that are about who sends them. */
export const factsOfLibrary = {
  name: 'Perpustakaan Bahari',
  npp: null,
  address: 'Jalan Pelabuhan 4',
  latitude: 3.9,
  longitude: 108.2,
  building: 'own',
  floorArea: 40,
  weeklyHours: 30,
  openingHours: null,
  staff: 2,
  titles: 800,
  copies: 1200,
  computers: 3,
  internet: 'mobile',
  power: 'all-day',
  openedOn: '2015-05-02',
}

const unknown = null
export const factsOfActivity = {
  title: 'Kelas komputer',
  strategy: 'information-service',
  topic: 'digital-inclusion',
  heldOn: '2026-11-12',
  place: null,
  outreach: false,
  reached: {
    ...{ attendances: 10, people: 8, female: 5, male: 3 },
    ...{ child: unknown, teen: unknown, adult: unknown, elder: unknown },
    ...{ disability: unknown, poor: unknown, 'women-headed': unknown, 'out-of-school': unknown },
    ...{ 'job-seeker': unknown, indigenous: unknown, remote: unknown },
  },
  partner: null,
  need: null,
  notes: null,
}

const wording = { id: 'Berapa buku anak dipinjam?', en: 'How many children’s books were lent?' }
export const measureInput = {
  code: 'children-books',
  unit: 'loans',
  nature: 'flow',
  wording,
  definition: wording,
  required: false,
  validFrom: '2027-01-01',
  parts: [{ code: 'girls', wording }],
}

export const figureInput = {
  code: 'ipk.2026',
  label: { id: 'Indeks', en: 'Index' },
  value: 68.4,
  unit: 'poin',
  asOf: '2026-08-17',
  source: { name: 'Siaran pers', date: null, page: null },
  disputed: null,
  regionId: null,
}

/** What a new criterion asks, apart from its code. */
export const criterionInput = {
  wording,
  explanation: wording,
  step: wording,
  ...{ threshold: null, choices: [], weight: 5, source: 'Program TPBIS', validFrom: '2027-01-01' },
}

/** What is given, apart from to whom. */
export const aidInput = {
  ...{ kind: 'computer', count: 3, description: 'Laptop 14 inci', giver: 'Perpustakaan Nasional' },
  ...{ source: 'apbn', year: 2026, value: 24_000_000, on: '2026-11-02' },
  letter: { number: '27/2026', date: '2026-11-01' },
}

/** What a library plans, apart from when. */
export const planInput = {
  ...{ title: 'Kelas kemasan kerupuk', strategy: 'community-involvement', topic: 'economic-development' },
  ...{ need: 'Kerupuk ikan dijual tanpa kemasan', lesson: null, targetGroup: 'Ibu PKK', targetNumber: 20 },
  ...{ responsible: 'Maryam', partner: 'Dinas Koperasi', cost: 2_500_000, source: 'village-fund' },
  measure: 'Sepuluh orang menjual dengan kemasan',
} as const

/** What a library lacks. */
export const needInput = {
  ...{ topic: 'economic-development', kind: 'money', unit: null, amount: 10_000_000, urgency: 'urgent' },
  ...{ until: '2027-02-28', why: 'Mesin kemasan untuk kelompok keripik', evidence: [] },
} as const

/** What a partner offers, apart from where. */
export const offerInput = {
  ...{ kind: 'money', topics: ['economic-development'], what: 'Dana pemberdayaan', amount: 30_000_000 },
  ...{ unit: null, libraryKinds: [], from: '2026-11-01', until: '2027-12-31' },
} as const

export const matchingWeights = {
  ...{ theme: 20, kind: 10, place: 15, size: 10, urgency: 10, time: 5, reliability: 5, spread: 25 },
} as const
export const matchingMeasures = {
  ...{ anyTopic: 0.6, partnerTopic: 0.4, partnerHelp: 0.4, province: 0.7, nation: 0.4 },
  ...{ longTerm: 0.4, unknownSize: 0.5, days: 180, months: 24 },
} as const

export const signatoryInput = {
  ...{ name: 'Baharuddin', numberKind: 'nip', number: '19700412 199503 1 002', rank: 'III/d' },
  ...{ position: 'Kepala Desa', acting: null, from: '2026-01-01', until: null },
} as const

/** What is entered of a partner, but for the regions that it serves. */
export const partnerInput = {
  ...{ name: 'Dinas Perikanan', shortName: null, kind: 'fisheries' },
  ...{ topics: ['economic-development'], help: ['expert'] },
  ...{ address: null, phone: null, email: null, website: null, note: null },
} as const

/** A decree on the team of a regency. */
export const basisInput = {
  ...{ kind: 'decree', number: '188.45/77', title: 'Tim perpustakaan inklusif', dated: '2026-02-01' },
  ...{ validUntil: null, amount: null, partnerId: null, link: null, topics: ['education'] },
} as const

/** An effort, apart from whose. */
export const effortInput = {
  ...{
    heldOn: '2026-11-02',
    target: 'Kepala Desa Sepempang',
    partnerId: null,
    help: 'books',
    amount: 3_500_000,
  },
  asked: 'Dua rak buku dan 150 buku anak',
} as const

/** A publication, apart from about which library. */
export const publicationInput = {
  ...{ activityId: null, medium: 'online-news', name: 'Kepri Raya', publishedOn: '2026-11-03' },
  ...{
    title: 'Ibu-ibu Sepempang menjahit di perpustakaan',
    link: 'https://kepriraya.example/berita/menjahit',
  },
  ...{ reach: 1200, reachHow: 'jumlah dibaca menurut situs' },
} as const

/** A meeting of a regency, apart from where and when. */
export const meetingInput = {
  ...({
    seriesId: null,
    waveId: null,
    kind: 'peer-learning',
    title: 'Temu belajar Natuna',
    host: null,
  } as const),
  ...({
    mode: 'room',
    venue: 'Aula Dinas Perpustakaan',
    address: 'Ranai',
    link: null,
    capacity: 40,
  } as const),
  ...{ healthRules: null, official: 'Kepala Dinas', beside: null },
} as const

/** A line of its agenda. */
export const lineInput = {
  ...{ starts: '2026-12-08T09:00', ends: '2026-12-08T10:30', title: 'Berbagi pengalaman', speaker: 'Maryam' },
  ...{ room: 'Aula', kind: 'sharing', hours: 2, note: null },
} as const

/** A guest of a meeting. */
export const guestInput = {
  ...{ name: 'Hj. Nurhayati, S.E.', position: 'Kepala Bidang', agency: 'Dinas Koperasi Natuna' },
  ...{ part: 'official', personId: null, libraryId: null, partnerId: null, regionId: null },
  ...{ email: 'nurhayati@dinas.example', phone: '0812 3456 7001' },
} as const

export const materialInput = {
  ...({
    title: 'Paparan Bappeda',
    author: null,
    licence: null,
    readers: 'guests',
    agendaItemId: null,
  } as const),
} as const

/** The letter of invitation of a meeting. */
export const letterInput = {
  ...{ number: '005/112/DPK/2026', dated: '2026-11-18', subject: 'Undangan temu belajar', opening: null },
  ...{ office: 'Dinas Perpustakaan dan Kearsipan Kabupaten Natuna', place: 'Ranai', copies: 'Bupati Natuna' },
  address: 'Jalan Batu Sisir, Bukit Arai, Ranai 29783',
  signer: {
    ...{
      name: 'Drs. Erson Gempa Afriandi',
      position: 'Kepala Dinas',
      acting: null,
      rank: 'Pembina Tk. I (IV/b)',
    },
    ...({ numberKind: 'nip', number: '19700412 199503 1 002' } as const),
  },
} as const

/** A line of minutes, apart from its meeting: a note. */
export const minuteInput = {
  ...{ kind: 'note' as const, text: 'Sembilan desa belum punya internet tetap', saidBy: 'Diskominfo' },
  ...{ agendaItemId: null, personId: null, partnerId: null, who: null, deadline: null, scopeId: null },
  ...{ form: null, value: null, inKind: null, forWhom: null },
} as const

/** What a giver promises, apart from who gives and receives. */
export const pledgeInput = {
  ...{ giver: null, meetingId: null, pairingId: null, form: 'packaging', what: 'Mesin pengemas vakum' },
  ...{ forWhom: 'Kelompok keripik', promisedOn: '2026-11-18', deadline: '2027-02-28', ownerId: null },
  ...{ unit: 'mesin', said: { how: 'telephone', note: null }, apartFrom: [] },
} as const
export const shareInput = {
  ...{ amount: 1, worth: 12_000_000, needId: null, planItemId: null, activityId: null },
} as const

/** What is filled in of a meeting's paper. */
export const paperInput = {
  ...{ number: '27/2026', dated: '2026-12-09', place: 'Ranai', texts: { results: 'Disepakati bersama.' } },
  ...{ office: letterInput.office, address: letterInput.address, signer: letterInput.signer },
} as const
