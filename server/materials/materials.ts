import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type addLink,
  type addMaterial,
  type amendMaterial,
  hoursToRestore,
  mostMaterials,
  type orderMaterials,
  type removeMaterial,
} from '../../contract/materials.ts'
import { lock as lockMeeting, type Held as HeldMeeting } from '../meetings/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { doneBy, happen } from './recording.ts'
import type { Kept } from './taking.ts'

/** The meeting, its materials held still. */
export const holdMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  lockMeeting(c.tx, c.actor, meetingId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, c.actor, id)

/** Hands out a file that was uploaded. */
export async function add(
  c: Context,
  { upload, ...input }: InputOf<typeof addMaterial>,
  meeting: HeldMeeting,
  kept: Kept | undefined,
): Promise<ResultOf<typeof addMaterial>> {
  if (!kept) return refuse('material.upload-missing')
  return put(c, input, meeting, { ...kept, upload })
}

export const link = (
  c: Context,
  { link: to, ...input }: InputOf<typeof addLink>,
  meeting: HeldMeeting,
): Promise<ResultOf<typeof addLink>> => put(c, input, meeting, { kind: 'link', link: to })

async function put(
  c: Context,
  input: Omit<InputOf<typeof addLink>, 'link'>,
  meeting: HeldMeeting,
  what: queries.What,
): Promise<ResultOf<typeof addLink>> {
  requireOn(meeting.state)
  await requireRoom(c, meeting.id)
  await requireLine(c, meeting.id, input.agendaItemId)
  await queries.insert(c.tx, meeting.id, input, what, doneBy(c))
  happen(c, 'added', { kind: 'material', id: input.id }, meeting, { kind: what.kind, readers: input.readers })
  return { id: input.id }
}

export async function amend(
  c: Context,
  input: InputOf<typeof amendMaterial>,
  held: queries.Held,
): Promise<ResultOf<typeof amendMaterial>> {
  requireSeen(held, input.version)
  if (held.removed_at !== null) refuse('record.changed-meanwhile')
  requireOn(held.state)
  await requireLine(c, held.meeting_id, input.agendaItemId)
  await queries.write(c.tx, input)
  return done(c, 'amended', held, { readers: input.readers })
}

export async function order(
  c: Context,
  { meetingId, ids }: InputOf<typeof orderMaterials>,
  meeting: HeldMeeting,
): Promise<ResultOf<typeof orderMaterials>> {
  requireOn(meeting.state)
  await queries.order(c.tx, meetingId, ids)
  happen(c, 'ordered', { kind: 'meeting', id: meetingId }, meeting)
  return {}
}

/** Takes it away at any time: whoever made it may wish so. */
export async function remove(
  c: Context,
  { id, version }: InputOf<typeof removeMaterial>,
  held: queries.Held,
): Promise<ResultOf<typeof removeMaterial>> {
  requireSeen(held, version)
  if (held.removed_at !== null) refuse('record.changed-meanwhile')
  await queries.remove(c.tx, id, doneBy(c))
  return done(c, 'removed', held)
}

export async function restore(
  c: Context,
  { id, version }: InputOf<typeof removeMaterial>,
  held: queries.Held,
): Promise<ResultOf<typeof removeMaterial>> {
  requireSeen(held, version)
  const since = held.removed_at === null ? 0 : c.now.getTime() - Date.parse(held.removed_at)
  if (since > hoursToRestore * 3600_000) refuse('material.gone')
  requireOn(held.state)
  if (held.removed_at !== null) await requireRoom(c, held.meeting_id)
  await queries.restore(c.tx, id)
  return done(c, 'restored', held)
}

function done(c: Context, what: string, held: queries.Held, data: Record<string, unknown> = {}) {
  happen(c, what, { kind: 'material', id: held.id }, held, data)
  return { version: held.version + 1 }
}

/** Slides come before a meeting and after it; one that is off hands out nothing new. */
function requireOn(state: queries.Held['state']): void {
  if (state === 'cancelled') refuse('meeting.wrong-state')
}

function requireSeen(held: queries.Held, version: number): void {
  if (held.version !== version) refuse('record.changed-meanwhile')
}

async function requireRoom(c: Context, meetingId: string): Promise<void> {
  if ((await queries.count(c.tx, meetingId)) >= mostMaterials)
    refuse('material.enough', { most: mostMaterials })
}

async function requireLine(c: Context, meetingId: string, line: string | null): Promise<void> {
  if (line !== null && !(await queries.isLine(c.tx, meetingId, line)))
    refuse('material.line-unfit', undefined, [{ path: 'agendaItemId', rule: 'unfit' }])
}
