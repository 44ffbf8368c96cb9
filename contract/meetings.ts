import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import { columnsParam, count, day, format, intParam, line, listParam, maybeText, moment } from './fields.ts'
import { paging, sorting } from './fields.ts'
import { agendaItemId, calendarFeedId, meetingId, meetingSeriesId, meetingWaveId } from './ids.ts'
import { zones } from './zones.ts'

/** Training (bimtek), peer-learning meeting (PLM), stakeholder meeting (SHM). */
export const meetingKinds = ['training', 'peer-learning', 'stakeholder'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingModes = ['room', 'online', 'both'] as const
/** draft → scheduled → invited → held → minuted → closed; cancelled, with the reason, from any before held. */
export const meetingStates = [
  ...(['draft', 'scheduled', 'invited', 'held', 'minuted', 'closed', 'cancelled'] as const),
] as const
export type MeetingState = (typeof meetingStates)[number]
/** Whether it took place. */
export const wasHeld = (state: MeetingState): boolean => ['held', 'minuted', 'closed'].includes(state)
/** Whether its guests and agenda stay as they are: there are minutes of it, or it is off. */
export const isFixed = (state: MeetingState): boolean => ['minuted', 'closed', 'cancelled'].includes(state)
export const agendaKinds = [
  ...(['registration', 'opening', 'session', 'sharing', 'booths'] as const),
  ...(['discussion', 'agreement', 'break', 'other'] as const),
] as const

/** The wall clock in the meeting's zone, `2026-08-13T08:30`; a date that does not exist is refused. */
const local = z.iso.datetime({ local: true, precision: -1 }).check(z.regex(/\d$/))
const httpsLink = z.pipe(
  z.nullish(
    z.string().check(
      z.trim(),
      z.maxLength(500),
      z.refine(text => text === '' || /^https:\/\/[^\s]+$/.test(text)),
    ),
  ),
  z.transform(text => text || null),
)
/** The nation, a province or a regency. */
const regionScope = z.int().check(z.minimum(1), z.maximum(9_999_999))
/** 0: not written yet. */
const lineVersion = z.int().check(z.minimum(0), z.maximum(1_000_000))
const year = z.int().check(z.minimum(2018), z.maximum(2100))

const wave = z.object({
  id: meetingWaveId,
  number: z.int().check(z.minimum(1), z.maximum(40)),
  title: maybeText(120),
  from: day,
  to: day,
})
export type Wave = z.output<typeof wave>
const seriesFacts = { title: line(160), note: maybeText(1000), waves: z.array(wave).check(z.maxLength(40)) }

const ref = { id: meetingId, title: z.string() }
export const meetingFacts = z.object({
  seriesId: z.nullable(meetingSeriesId),
  /** Of the series. */
  waveId: z.nullable(meetingWaveId),
  kind: z.enum(meetingKinds),
  title: line(160),
  /** Who invites and receives. */
  host: maybeText(160),
  mode: z.enum(meetingModes),
  venue: maybeText(160),
  address: maybeText(300),
  link: httpsLink,
  /** People; null: not known. */
  capacity: z.nullable(count(100_000).check(z.minimum(1))),
  healthRules: maybeText(600),
  /** The official in charge, by name. */
  official: maybeText(120),
  /** The meeting whose event, guests and rooms it shares, as a stakeholder meeting that ends a peer-learning one. */
  beside: z.nullable(meetingId),
})
export type MeetingFacts = z.output<typeof meetingFacts>
const times = { starts: local, ends: local }

export const meeting = z.object({
  id: meetingId,
  ...meetingFacts.shape,
  host: z.nullable(z.string()),
  venue: z.nullable(z.string()),
  address: z.nullable(z.string()),
  link: z.nullable(z.string()),
  healthRules: z.nullable(z.string()),
  official: z.nullable(z.string()),
  scopeId: z.int(),
  region: z.string(),
  /** Of a regency. */
  province: z.nullable(z.string()),
  series: z.nullable(z.string()),
  waveNumber: z.nullable(z.int()),
  zone: z.enum(zones),
  ...times,
  state: z.enum(meetingStates),
  agendaItems: z.int(),
  /** Whether I keep it: amend it, move it, write its agenda. */
  mine: z.boolean(),
  version: z.int(),
})
export type Meeting = z.output<typeof meeting>

const agendaFacts = {
  ...times,
  title: line(200),
  speaker: maybeText(160),
  room: maybeText(80),
  kind: z.enum(agendaKinds),
  /** Training hours (JP) of 45 minutes; null: none. */
  hours: z.nullable(z.int().check(z.minimum(1), z.maximum(40))),
  note: maybeText(600),
}
export const agendaItem = z.object({
  id: agendaItemId,
  ...agendaFacts,
  speaker: z.nullable(z.string()),
  room: z.nullable(z.string()),
  note: z.nullable(z.string()),
  version: z.int(),
})
export type AgendaItem = z.output<typeof agendaItem>

/** What two plans have in common that may be a mistake; nothing is refused for it. */
export const clashKinds = ['official', 'speaker', 'region', 'holiday', 'wave'] as const
export const clash = z.object({
  kind: z.enum(clashKinds),
  /** The official, the speaker, the region, the holiday. */
  name: z.string(),
  /** The other meeting. */
  meeting: z.nullable(z.object({ ...ref, ...times, zone: z.enum(zones) })),
  /** Of a holiday; of a wave its first and last. */
  day: z.nullable(day),
  to: z.nullable(day),
})
export type Clash = z.output<typeof clash>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  kind: z.optional(z.enum(meetingKinds)),
  series: z.optional(meetingSeriesId),
  state: z.optional(listParam(z.enum(meetingStates))),
  from: z.optional(day),
  to: z.optional(day),
  ...sorting(['starts', 'title', 'region', 'kind', 'state'], 'starts'),
}
export const listMeetings = query('meetings.list', {
  summary:
    'Meetings of my regions, above and below, with how many stand in each state; drafts for offices only',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    meetings: z.array(meeting),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    /** Public holidays of the days asked for; none without `from` and `to`. */
    holidays: z.array(z.object({ day, name: z.string() })),
  }),
})
export const meetingColumns = [
  ...(['title', 'starts', 'region', 'kind', 'state', 'venue', 'official'] as const),
  ...(['ends', 'mode', 'host', 'capacity', 'series'] as const),
] as const
export const exportMeetings = download('meetings.export', {
  summary: 'Meetings as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(meetingColumns), format }),
})
export const getMeeting = query('meetings.get', {
  summary: 'One meeting: its agenda, what it clashes with, and what happened to it, newest first',
  input: z.object({ id: meetingId }),
  result: z.object({
    meeting,
    agenda: z.array(agendaItem),
    clashes: z.array(clash),
    /** The meeting whose event it shares, and those that share its own. */
    beside: z.array(z.object({ ...ref, ...times, kind: z.enum(meetingKinds) })),
    steps: z.array(
      z.object({
        step: z.enum([
          ...([
            'planned',
            'scheduled',
            'invited',
            'moved',
            'held',
            'minuted',
            'closed',
            'cancelled',
          ] as const),
        ]),
        at: moment,
        by: z.nullable(z.string()),
        reason: z.nullable(z.string()),
        /** Of a move: when it was to be before. */
        former: z.nullable(z.object(times)),
      }),
    ),
  }),
})
export const meetingFile = download('meetings.calendar', {
  summary: 'A meeting as a calendar file (iCalendar, RFC 5545), its agenda in the description',
  input: z.object({ id: meetingId }),
})

const one = { id: meetingId, version: z.int() }
const timing = ['meeting.ends-before', 'meeting.too-long', 'meeting.too-far'] as const
const linking = ['meeting.series-unfit', 'meeting.beside-unfit'] as const
const seen = ['record.changed-meanwhile', 'meeting.wrong-state'] as const
export const planMeeting = command('meetings.plan', {
  summary: 'Plan a meeting of a province, a regency or the nation, as a draft',
  input: z.object({ id: meetingId, scopeId: regionScope, ...meetingFacts.shape, ...times }),
  result: z.object({ id: meetingId, version: z.int() }),
  problems: [...timing, ...linking],
})
export const amendMeeting = command('meetings.amend', {
  summary: 'Change what is known of a meeting, apart from when it is',
  input: z.object({ ...one, ...meetingFacts.shape }),
  result: z.object({ version: z.int() }),
  problems: [...seen, ...linking],
})
export const moveMeeting = command('meetings.move', {
  summary:
    'Move a meeting, its agenda with it; of a scheduled one the former date is kept and calendars are told',
  input: z.object({ ...one, ...times, zone: z.enum(zones), reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: [...seen, ...timing, 'meeting.agenda-outside'],
})
export const scheduleMeeting = command('meetings.schedule', {
  summary: 'A draft stands: all who work in its region see it',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'meeting.no-place'],
})
export const holdMeeting = command('meetings.hold', {
  summary: 'A scheduled meeting was held; not before its day',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'meeting.not-yet'],
})
export const cancelMeeting = command('meetings.cancel', {
  summary: 'A meeting that was not held is cancelled, with the reason',
  input: z.object({ ...one, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: seen,
})

export const putAgendaItem = command('meetings.put-agenda', {
  summary: 'Write a line of the agenda: a new one (version 0) or one that changed',
  input: z.object({ id: agendaItemId, meetingId, version: lineVersion, ...agendaFacts }),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'meeting.ends-before', 'meeting.agenda-outside', 'meeting.room-taken'],
})
export const removeAgendaItem = command('meetings.remove-agenda', {
  summary: 'Take a line off the agenda',
  input: z.object({ id: agendaItemId, version: z.int() }),
  result: z.object({}),
  problems: seen,
})

const series = z.object({
  id: meetingSeriesId,
  scopeId: z.int(),
  region: z.string(),
  year: z.int(),
  kind: z.enum(meetingKinds),
  title: z.string(),
  note: z.nullable(z.string()),
  meetings: z.int(),
  regions: z.int(),
  waves: z.int(),
  mine: z.boolean(),
  version: z.int(),
})
export type Series = z.output<typeof series>
export const listSeries = query('meetings.series', {
  summary: 'Series of meetings of my regions, above and below, newest first',
  input: z.object({ year: z.optional(intParam(2018, 2100)), kind: z.optional(z.enum(meetingKinds)) }),
  result: z.object({ series: z.array(series) }),
})
export const getSeries = query('meetings.one-series', {
  summary: 'A series with its waves and their meetings in sight',
  input: z.object({ id: meetingSeriesId }),
  result: z.object({
    series,
    waves: z.array(z.object({ ...wave.shape, title: z.nullable(z.string()) })),
    meetings: z.array(meeting),
  }),
})
/** Where the waves of a series are: villages by their place in the order of codes, as the points of the map have them. */
export const waveMap = query('meetings.wave-map', {
  summary:
    'The villages of the regions that meet in each wave of a series, in runs, and where the regions are',
  input: z.object({ id: meetingSeriesId }),
  result: z.object({
    /** From which village, how many; `wave` is its number, 0 of those that meet in no wave. */
    runs: z.array(z.object({ from: z.int(), count: z.int(), wave: z.int() })),
    regions: z.array(
      z.object({
        ...{ id: z.int(), code: z.string(), name: z.string(), wave: z.int() },
        ...{ latitude: z.nullable(z.number()), longitude: z.nullable(z.number()) },
      }),
    ),
  }),
})
const waving = ['meeting.wave-outside', 'meeting.ends-before', 'meeting.wave-number-twice'] as const
export const planSeries = command('meetings.plan-series', {
  summary: 'Plan a series of meetings of a year, with its waves',
  input: z.object({
    ...{ id: meetingSeriesId, scopeId: regionScope, year, kind: z.enum(meetingKinds) },
    ...seriesFacts,
  }),
  result: z.object({ id: meetingSeriesId, version: z.int() }),
  problems: waving,
})
export const amendSeries = command('meetings.amend-series', {
  summary: 'Change a series and its waves; a wave that has meetings cannot be taken away',
  input: z.object({ id: meetingSeriesId, version: z.int(), ...seriesFacts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', ...waving, 'meeting.wave-in-use'],
})
export const copySeries = command('meetings.copy-series', {
  summary:
    'Copy a series to another year: its waves, meetings and agendas, each on the same weekday, all as drafts',
  input: z.object({ id: meetingSeriesId, from: meetingSeriesId, year, title: line(160) }),
  result: z.object({ id: meetingSeriesId, meetings: z.int() }),
  problems: ['meeting.same-year'],
})

const holidayFacts = {
  day,
  name: line(120),
  /** The decree that says so. */
  source: line(160),
}
export const listHolidays = query('meetings.holidays', {
  summary: 'Public holidays of a year: those of the same date each year, and those that were entered for it',
  input: z.object({ year: intParam(2018, 2100) }),
  result: z.object({ holidays: z.array(z.object({ ...holidayFacts, yearly: z.boolean() })) }),
})
export type Holiday = z.output<typeof listHolidays.result>['holidays'][number]
export const addHoliday = command('meetings.add-holiday', {
  summary: 'Enter a public holiday of one year, as it was decreed',
  input: z.object(holidayFacts),
  result: z.object({}),
  problems: ['meeting.holiday-known', 'meeting.too-far'],
})
export const removeHoliday = command('meetings.remove-holiday', {
  summary: 'Take away a public holiday that was entered for a year; those of each year stay',
  input: z.object({ day, name: z.string().check(z.maxLength(120)) }),
  result: z.object({}),
})

/** The path at which a feed is read. */
export const feedPath = '/kalender'
export const listFeeds = query('meetings.feeds', {
  summary: 'The open calendar feeds of a region, with their secret links',
  input: z.object({ scopeId: intParam(1, 9_999_999) }),
  result: z.object({
    feeds: z.array(
      z.object({ id: calendarFeedId, token: z.string(), madeAt: moment, madeBy: z.nullable(z.string()) }),
    ),
  }),
})
export const makeFeed = command('meetings.make-feed', {
  summary: 'Open a calendar feed of a region, read with a secret link',
  input: z.object({ id: calendarFeedId, scopeId: regionScope }),
  result: z.object({ id: calendarFeedId }),
})
export const revokeFeed = command('meetings.revoke-feed', {
  summary: 'Take a calendar feed back: its link opens nothing any more',
  input: z.object({ id: calendarFeedId }),
  result: z.object({}),
})
export const readFeed = command('meetings.read-feed', {
  summary: 'The calendar of a region’s meetings, for who has its link',
  input: z.object({ token: z.string().check(z.maxLength(200)) }),
  result: z.object({ calendar: z.string() }),
  open: true,
  kept: false,
  page: feedPath,
  problems: ['meeting.feed-not-valid'],
})
