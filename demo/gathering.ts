import type { Actor } from '../contract/access.ts'
import type { AgendaItemId, MeetingId, MeetingSeriesId, MeetingWaveId } from '../contract/ids.ts'
import {
  type AgendaItem,
  getMeeting,
  holdMeeting,
  type MeetingKind,
  planMeeting,
  planSeries,
  putAgendaItem,
  scheduleMeeting,
} from '../contract/meetings.ts'
import { publishPage } from '../contract/meeting-pages.ts'
import { momentIn } from '../contract/zones.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { attend, certify } from './attending.ts'
import { inviteSome } from './inviting.ts'
import { minute } from './minuting.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'
import { moment } from './timeline.ts'

/** A day so many days later. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The Tuesday on or after a day. */
const tuesday = (day: string): string => later(day, (9 - new Date(day).getUTCDay()) % 7)

type Line = [from: string, to: string, title: string, kind: AgendaItem['kind'], speaker: string | null]

/** As A2 and A4 tell of them: what managers share and show, and what it comes to with the stakeholders. */
const agendas: Record<'peer-learning' | 'stakeholder', Line[]> = {
  'peer-learning': [
    ['08:30', '09:15', 'Pendaftaran dan lapak mini', 'booths', null],
    ['09:15', '10:00', 'Pembukaan', 'opening', 'Kepala Dinas Perpustakaan'],
    ['10:00', '12:00', 'Berbagi praktik antarpengelola', 'sharing', 'Pengelola perpustakaan desa'],
    ['13:00', '15:00', 'Mencoba di perpustakaan sendiri: rencana kerja', 'session', 'Fasilitator daerah'],
  ],
  stakeholder: [
    ['08:30', '09:15', 'Pendaftaran', 'registration', null],
    ['09:15', '10:00', 'Pembukaan', 'opening', 'Kepala Dinas Perpustakaan'],
    ['10:00', '11:30', 'Perkembangan, tantangan, peluang', 'session', 'Perpustakaan Nasional'],
    ['13:00', '14:30', 'Meja komitmen', 'discussion', null],
    ['14:30', '15:30', 'Rencana aksi dan berita acara', 'agreement', null],
  ],
}

/**
 * This year's series of the nation, in waves as A0 tells of them, and the meetings of three provinces: a peer-learning
 * meeting whose summit is the stakeholder meeting two days later (A2).
 */
export async function meetSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['ratna', 'rismarini', 'lukman', 'hening', 'yusuf', 'maryam'])
  const ratna = people.get('ratna')
  if (!ratna) return
  const year = Number(dayIn(now).slice(0, 4))
  const plm = await series(sender, ratna, 'peer-learning', year)
  const shm = await series(sender, ratna, 'stakeholder', year)
  const [kepri, kalteng, jabar] = ['rismarini', 'lukman', 'hening'].map(login => people.get(login))
  // one was in August, one is to come, one is being planned; the same all month, so that a load can go on later
  const month = `${dayIn(now).slice(0, 8)}01`
  const [soon, then] = [tuesday(later(month, 40)), tuesday(later(month, 61))]
  const plans = [
    { by: jabar, day: `${year}-08-11`, wave: 2, venue: 'Festival Citylink, Bandung', name: 'Jawa Barat' },
    { by: kepri, day: soon, wave: 3, venue: 'Hotel CK, Tanjungpinang', name: 'Kepulauan Riau' },
    { by: kalteng, day: then, wave: 3, venue: 'Aula Dinas Perpustakaan', name: 'Kalimantan Tengah' },
  ]
  const [yusuf, maryam] = ['yusuf', 'maryam'].map(login => people.get(login))
  const near = [yusuf, maryam].flatMap(one => one ?? [])
  for (const { by, ...plan } of plans) {
    const accounts = by === kepri ? near : []
    if (by) await pair(sender, by, { ...plan, plm, shm, month, isDraft: by === kalteng, accounts, now })
  }
  // one of a regency is over whatever month it is
  if (yusuf && maryam)
    await meet(sender, yusuf, {
      ...{ kind: 'stakeholder', day: tuesday(later(month, -75)), lasts: 0, title: 'SHM Kabupaten Natuna' },
      ...{ wave: 0, venue: 'Aula Bappeda, Ranai', month, isDraft: false, accounts: [maryam], now },
      ...{ series: null, beside: null },
    })
}

type Planned = { id: MeetingSeriesId; waves: MeetingWaveId[] }

async function series(
  sender: Sender,
  ratna: Actor,
  kind: 'peer-learning' | 'stakeholder',
  year: number,
): Promise<Planned> {
  const at = moment(`${year - 1}-11-01`, 11)
  const id = idOf<MeetingSeriesId>(`series/${kind}/${year}`, at)
  const windows = [
    ['06-08', '06-26'],
    ['08-03', '08-28'],
    ['10-05', '12-18'],
  ] as const
  const waves = windows.map(([from, to], n) => ({
    id: idOf<MeetingWaveId>(`wave/${kind}/${year}/${n}`, at),
    ...{ number: n + 1, title: null, from: `${year}-${from}`, to: `${year}-${to}` },
  }))
  const title = kind === 'stakeholder' ? `SHM ${year}` : `PLM ${year}`
  await sender.send(`series/${kind}/${year}`, at, ratna, planSeries, {
    ...{ id, scopeId: 1, year, kind, title, note: null, waves },
  })
  return { id, waves: waves.map(wave => wave.id) }
}

type Pair = {
  day: string
  wave: number
  venue: string
  name: string
  /** The first day of this month. */
  month: string
  isDraft: boolean
  /** Who of those with an account is invited, too. */
  accounts: Actor[]
  plm: Planned
  shm: Planned
  now: Date
}

/** A peer-learning meeting, and the stakeholder meeting two days later that shares its event. */
async function pair(sender: Sender, by: Actor, { day, plm, shm, name, ...of }: Pair): Promise<void> {
  const first = await meet(sender, by, {
    ...of,
    ...{ kind: 'peer-learning', day, lasts: 2, title: `PLM ${name}`, series: plm, beside: null },
  })
  await meet(sender, by, {
    ...of,
    ...{
      kind: 'stakeholder',
      day: later(day, 2),
      lasts: 0,
      title: `SHM ${name}`,
      series: shm,
      beside: first,
    },
  })
}

type Meet = Pick<Pair, 'wave' | 'venue' | 'month' | 'isDraft' | 'accounts' | 'now'> & {
  kind: Extract<MeetingKind, keyof typeof agendas>
  day: string
  lasts: number
  title: string
  series: Planned | null
  beside: MeetingId | null
}

async function meet(sender: Sender, by: Actor, plan: Meet): Promise<MeetingId> {
  const { kind, day, title, now } = plan
  const planned = new Date(Math.min(Date.parse(later(day, -40)), Date.parse(later(plan.month, -10))))
  const id = idOf<MeetingId>(`meeting/${title}/${day}`, planned)
  const ends = later(day, plan.lasts)
  await sender.send(`meeting/${id}`, planned, by, planMeeting, {
    ...{ id, scopeId: by.grants[0]?.scopeId ?? 1, kind, title, beside: plan.beside },
    ...{ seriesId: plan.series?.id ?? null, waveId: plan.series?.waves[plan.wave - 1] ?? null },
    ...{
      host: 'Dinas Perpustakaan dan Kearsipan',
      mode: 'room',
      venue: plan.venue,
      address: null,
      link: null,
    },
    ...{ capacity: 60, healthRules: null, official: `${by.name}, penanggung jawab` },
    ...{ starts: `${day}T08:30`, ends: `${ends}T15:30` },
  })
  const agenda: AgendaItemId[] = []
  for (const [n, [from, to, what, of, speaker]] of agendas[kind].entries()) {
    const line = idOf<AgendaItemId>(`agenda/${id}/${n}`, planned)
    agenda.push(line)
    await sender.send(`agenda/${line}`, planned, by, putAgendaItem, {
      ...{ id: line, meetingId: id, version: 0, starts: `${day}T${from}`, ends: `${day}T${to}` },
      ...{ title: what, speaker, room: null, kind: of, hours: of === 'session' ? 2 : null, note: null },
    })
  }
  if (plan.isDraft) return id
  await sender.send(`meeting/${id}/schedule`, planned, by, scheduleMeeting, { id, version: 1 })
  await inviteSome(sender, by, { id, title, at: planned, accounts: plan.accounts })
  await sender.send(`meeting/${id}/page`, planned, by, publishPage, {
    ...{
      meetingId: id,
      version: 0,
      shows: ['agenda', 'venue', 'host'],
      contact: null,
      speakersAgreed: false,
    },
  })
  const over = new Date(Date.parse(ends) + 86_400_000)
  if (over >= now) return id
  for (let n = 0; n <= plan.lasts; n++) await attend(sender, by, { id, day: later(day, n) })
  const { meeting } = await sender.ask(over, by, getMeeting, { id })
  await sender.send(`meeting/${id}/hold`, over, by, holdMeeting, { id, version: meeting.version })
  await certify(sender, by, { id, at: over })
  const at = (clock: string) => momentIn(meeting.zone, `${day}T${clock}`)
  await minute(sender, by, { id, kind, day, agenda, at, guest: plan.accounts[0] }, now)
  return id
}
