import * as z from 'zod/mini'
import { command, file, query } from './endpoint.ts'
import { day, intParam, language, listParam, maybeText } from './fields.ts'
import { materialId, meetingId } from './ids.ts'
import { material } from './materials.ts'
import { meetingKinds, meetingModes, meetingStates } from './meetings.ts'
import { givingForms } from './minutes.ts'
import { zones } from './zones.ts'

/** What of a meeting its public page can show; its title, kind, region, days and state it always does. */
export const pageParts = [
  ...([
    'agenda',
    'speakers',
    'venue',
    'host',
    'contact',
    'link',
    'materials',
    'figures',
    'promises',
  ] as const),
] as const
export type PagePart = (typeof pageParts)[number]

/** The list of public meetings, and where each has its page: readable words, then eight signs of its own. */
export const publicListPath = '/pertemuan/umum'
const address = ':address(^[a-z0-9-]*-[a-z2-9]{8}$)'
const pagePath = `/pertemuan/${address}` as const

/** A telephone that people carry about with them (08…, +62 8…) is not an office's. */
export const hasMobileNumber = (text: string): boolean =>
  /(?:^|\D)(?:62|0)[\s.()-]*8(?:[\s.()-]*\d){7,}/.test(text)

/** What its partner does not let be public is null. */
export const publicPromise = z.object({
  giver: z.nullable(z.string()),
  form: z.enum(givingForms),
  receiver: z.string(),
  /** In the giver’s words, which may hold its name and its amounts. */
  what: z.nullable(z.string()),
  /** Whole rupiah where there is no unit. */
  amount: z.nullable(z.int()),
  unit: z.nullable(z.string()),
  worth: z.nullable(z.int()),
  arrived: z.nullable(z.int()),
  deadline: z.nullable(day),
  /** `overdue` only where lateness may be public. */
  state: z.enum(['agreed', 'part', 'fulfilled', 'overdue']),
})
export type PublicPromise = z.output<typeof publicPromise>

const span = { startsAt: z.string(), endsAt: z.string() }
/** A meeting as the public sees it: what was not chosen is null or empty. */
export const publicMeeting = z.object({
  title: z.string(),
  kind: z.enum(meetingKinds),
  mode: z.enum(meetingModes),
  region: z.string(),
  zone: z.enum(zones),
  ...span,
  state: z.enum(meetingStates),
  /** When it was to be before it was last moved, since the page is there. */
  former: z.nullable(z.object(span)),
  venue: z.nullable(z.string()),
  address: z.nullable(z.string()),
  host: z.nullable(z.string()),
  contact: z.nullable(z.string()),
  link: z.nullable(z.string()),
  agenda: z.array(
    z.object({ ...span, title: z.string(), speaker: z.nullable(z.string()), room: z.nullable(z.string()) }),
  ),
  speakers: z.array(z.string()),
  materials: z.array(
    z.pick(material, {
      id: true,
      title: true,
      kind: true,
      bytes: true,
      link: true,
      author: true,
      licence: true,
    }),
  ),
  /** Who was there, in number, once it was held; what was agreed, once the minutes are approved. */
  attended: z.nullable(z.int()),
  decisions: z.nullable(z.int()),
  actions: z.nullable(z.int()),
  commitments: z.nullable(z.int()),
  /** Promises that stand, each with no more than its partner lets be public. */
  promises: z.array(publicPromise),
})
export type PublicMeeting = z.output<typeof publicMeeting>

const shows = z.array(z.enum(pageParts)).check(z.maxLength(pageParts.length))
export const getPage = query('meeting-pages.get', {
  summary:
    'The public page of a meeting: whether it is there, its address, and to who keeps it what it shows',
  input: z.object({ meetingId }),
  result: z.object({
    on: z.boolean(),
    /** Its address, from the root; null while there is none. */
    path: z.nullable(z.string()),
    shows,
    contact: z.nullable(z.string()),
    mine: z.boolean(),
    /** 0: never there. */
    version: z.int(),
  }),
})
export const previewPage = query('meeting-pages.preview', {
  summary:
    'What the public would see of a meeting with these choices, from the same source as the page itself',
  input: z.object({
    meetingId,
    shows: z._default(listParam(z.enum(pageParts)), []),
  }),
  result: publicMeeting,
})
const version = z.int().check(z.minimum(0), z.maximum(1_000_000))
export const publishPage = command('meeting-pages.publish', {
  summary: 'Put the public page of a meeting up, or change what it shows',
  input: z.object({
    ...{ meetingId, version, shows, contact: maybeText(200) },
    /** That those who are named as speakers agreed to it; needed where speakers are shown. */
    speakersAgreed: z.boolean(),
  }),
  result: z.object({ path: z.string(), version: z.int() }),
  problems: [
    ...(['record.changed-meanwhile', 'meeting.wrong-state', 'meeting-page.draft'] as const),
    ...(['meeting-page.speakers', 'meeting-page.no-contact', 'meeting-page.mobile'] as const),
  ],
})
export const withdrawPage = command('meeting-pages.withdraw', {
  summary: 'Take the public page of a meeting down: its address says that it is gone, and stays its own',
  input: z.object({ meetingId, version }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile'],
})

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
/** Of an address that people type or cut off. */
const readable = z.string().check(z.maxLength(200))
const lang = otherwise(language, 'id')
/** Made by the server, read without a script; where it moved, the address to go to. */
const page = z.object({ status: z.int(), html: z.string(), moved: z.nullable(z.string()) })
export const readPage = query('meeting-pages.read', {
  summary: 'The public page of a meeting, for anybody',
  input: z.object({ address: readable, lang }),
  result: page,
  open: true,
  at: pagePath,
})
export const readPublicList = query('meeting-pages.list', {
  summary: 'Public meetings to come and past, by province, for anybody',
  input: z.object({
    lang,
    region: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    /** `lalu`: those that are over. */
    when: otherwise(z.enum(['mendatang', 'lalu']), 'mendatang'),
    page: otherwise(intParam(1, 10_000), 1),
  }),
  result: page,
  open: true,
  at: publicListPath,
  // strangers who come there are led here
  instead: '/pertemuan',
})
export const readPageCalendar = query('meeting-pages.calendar', {
  summary: 'A public meeting as a calendar file, for anybody',
  input: z.object({ address: readable, lang }),
  result: z.object({ calendar: z.string() }),
  open: true,
  at: `${pagePath}/kalender.ics`,
  problems: ['meeting-page.unknown', 'meeting-page.off'],
})
export const fetchPublic = file('meeting-pages.material', {
  summary: 'A file that a public page hands out, for anybody',
  input: z.object({ address: readable, id: materialId }),
  open: true,
  at: `${pagePath}/materi/:id`,
  problems: ['meeting-page.unknown', 'meeting-page.off', 'material.gone', 'file.missing'],
})
