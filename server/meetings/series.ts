import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId, type MeetingId, type MeetingWaveId } from '../../contract/ids.ts'
import type {
  amendSeries,
  copySeries,
  getSeries,
  listSeries,
  planSeries,
  Series,
  Wave,
  waveMap,
} from '../../contract/meetings.ts'
import { momentIn } from '../../contract/zones.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { copyLines } from './agenda-queries.ts'
import { localTimes, type MeetingRow, meetingOf, ofSeries } from './list-queries.ts'
import * as meetings from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { dayInYear, waveProblem } from './rules.ts'
import * as queries from './series-queries.ts'
import { regionsOf, runsOf } from './wave-map-queries.ts'

export async function list(
  c: Context,
  input: InputOf<typeof listSeries>,
): Promise<ResultOf<typeof listSeries>> {
  return { series: await queries.list(c.tx, c.actor, input) }
}

export const find = (c: Context, { id }: { id: string }) => queries.see(c.tx, c.actor, id)

export async function get(
  c: Context,
  { id }: InputOf<typeof getSeries>,
  series: Series,
): Promise<ResultOf<typeof getSeries>> {
  const rows = await ofSeries(c.tx, c.actor, id)
  return { series, waves: await queries.wavesOf(c.tx, id), meetings: rows.map(meetingOf) }
}

/** Where its waves are, for a map. */
export async function map(c: Context, { id }: InputOf<typeof waveMap>): Promise<ResultOf<typeof waveMap>> {
  const regions = await regionsOf(c.tx, c.actor, id)
  return { regions, runs: await runsOf(c.tx, regions) }
}

export async function plan(
  c: Context,
  input: InputOf<typeof planSeries>,
  target: meetings.Target,
): Promise<ResultOf<typeof planSeries>> {
  requireWaves(input.waves, input.year)
  await queries.insert(c.tx, { ...input, copiedFrom: null }, target, doneBy(c))
  await queries.setWaves(c.tx, input.id, input.waves)
  happen(c, 'series-planned', { kind: 'meeting-series', id: input.id }, target, { waves: input.waves.length })
  return { id: input.id, version: 1 }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lockSeries(c.tx, c.actor, id)

export async function amend(
  c: Context,
  input: InputOf<typeof amendSeries>,
  held: queries.HeldSeries,
): Promise<ResultOf<typeof amendSeries>> {
  if (held.version !== input.version) refuse('record.changed-meanwhile')
  requireWaves(input.waves, held.year)
  const used = await queries.usedBesides(
    c.tx,
    held.id,
    input.waves.map(wave => wave.id),
  )
  if (used !== undefined) refuse('meeting.wave-in-use', { number: used })
  await queries.write(c.tx, held.id, input)
  await queries.setWaves(c.tx, held.id, input.waves)
  happen(c, 'series-amended', { kind: 'meeting-series', id: held.id }, held, { waves: input.waves.length })
  return { version: held.version + 1 }
}

export const findFrom = (c: Context, { from }: { from: string }) => queries.lockSeries(c.tx, c.actor, from)

/** Copies a series with its waves, and its meetings that were not cancelled, with their agendas, as drafts. */
export async function copy(
  c: Context,
  input: InputOf<typeof copySeries>,
  from: queries.HeldSeries,
): Promise<ResultOf<typeof copySeries>> {
  const { id, year, title } = input
  if (year === from.year) refuse('meeting.same-year', undefined, [{ path: 'year', rule: 'same' }])
  await queries.insert(
    c.tx,
    { id, year, title, kind: from.kind, note: from.note, copiedFrom: from.id },
    from,
    doneBy(c),
  )
  const waves = await queries.wavesOf(c.tx, from.id)
  const waveIds = new Map(waves.map(wave => [wave.id, makeId<MeetingWaveId>()]))
  await queries.setWaves(
    c.tx,
    id,
    waves.map(wave => ({
      ...wave,
      id: waveIds.get(wave.id) ?? wave.id,
      from: dayInYear(wave.from, from.year, year),
      to: dayInYear(wave.to, from.year, year),
    })),
  )
  const rows = (await ofSeries(c.tx, c.actor, from.id)).filter(({ state }) => state !== 'cancelled')
  const ids = new Map(rows.map(row => [row.id, makeId<MeetingId>()]))
  // a meeting comes after the one beside which it is
  const inOrder = rows.toSorted((a, b) => Number(a.beside !== null) - Number(b.beside !== null))
  for (const row of inOrder) await copyMeeting(c, row, { id, from: from.year, year, ids, waveIds })
  happen(c, 'series-copied', { kind: 'meeting-series', id }, from, { meetings: rows.length })
  return { id, meetings: rows.length }
}

type Copying = {
  id: InputOf<typeof copySeries>['id']
  from: number
  year: number
  ids: ReadonlyMap<string, MeetingId>
  waveIds: ReadonlyMap<string, MeetingWaveId>
}

async function copyMeeting(c: Context, row: MeetingRow, copying: Copying): Promise<void> {
  const { from, year, ids, waveIds } = copying
  const newId = ids.get(row.id)
  if (newId === undefined) return
  const { starts } = localTimes(row, row.zone)
  const startsAt = momentIn(row.zone, `${dayInYear(starts.slice(0, 10), from, year)}${starts.slice(10)}`)
  const shift = startsAt.getTime() - new Date(row.starts_at).getTime()
  const { starts: _, ends: __, ...facts } = meetingOf(row)
  const beside = row.beside === null ? null : (ids.get(row.beside) ?? null)
  const waveId = row.waveId === null ? null : (waveIds.get(row.waveId) ?? null)
  await meetings.insert(
    c.tx,
    {
      id: newId,
      // a link of an online meeting is of that meeting alone
      facts: { ...facts, seriesId: copying.id, waveId, beside, link: null },
      at: row,
      times: { startsAt, endsAt: new Date(new Date(row.ends_at).getTime() + shift), zone: row.zone },
    },
    doneBy(c),
  )
  const lines = Array.from({ length: row.agendaItems }, () => makeId())
  await copyLines(c.tx, { from: row.id, to: newId, ids: lines, shift })
}

function requireWaves(waves: readonly Wave[], year: number): void {
  const problem = waveProblem(waves, year)
  if (problem)
    refuse(problem.code, { number: problem.wave.number, year }, [
      { path: `waves.${waves.findIndex(wave => wave === problem.wave)}`, rule: 'unfit' },
    ])
}
