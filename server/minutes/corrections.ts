import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { answerCorrection, proposeCorrection } from '../../contract/minutes.ts'
import { zoneNames } from '../../contract/zones.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './correction-queries.ts'
import { type HeldLine, lockLine, rewrite } from './line-queries.ts'
import { doneBy } from './lines.ts'
import { minutesOf } from './queries.ts'
import { happen } from './recording.ts'
import { mayStep } from './rules.ts'

export const findLine = (c: Context, { lineId }: { lineId: string }) => lockLine(c.tx, c.actor, lineId)

/** Proposes another text for a line, as long as the minutes are open for it. */
export async function propose(
  c: Context,
  input: InputOf<typeof proposeCorrection>,
  line: HeldLine,
): Promise<ResultOf<typeof proposeCorrection>> {
  const minutes = await minutesOf(c.tx, line.meeting_id)
  if (!minutes || minutes.state === 'approved') refuse('minutes.fixed')
  if (!mayStep('propose', minutes.state) || line.removed) refuse('minutes.not-now')
  if (minutes.correct_by && dayIn(c.now, zoneNames[line.zone]) > minutes.correct_by)
    refuse('minutes.correcting-over', { day: minutes.correct_by })
  if (input.text === line.text) refuse('minutes.same-text', undefined, [{ path: 'text', rule: 'same' }])
  await queries.propose(c.tx, input, { at: c.now, by: c.actor.personId })
  happen(c, 'correction-proposed', { kind: 'meeting', id: line.meeting_id }, line)
  return { id: input.id }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lockCorrection(c.tx, c.actor, id)

/** Accepted, what was proposed is the line's text; the line has to be as it was seen. */
export async function answer(
  c: Context,
  { id, version, accepted, reason }: InputOf<typeof answerCorrection>,
  held: queries.HeldCorrection,
): Promise<ResultOf<typeof answerCorrection>> {
  const minutes = await minutesOf(c.tx, held.meeting_id)
  if (!minutes || minutes.state === 'approved') refuse('minutes.fixed')
  if (!mayStep('answer', minutes.state)) refuse('minutes.not-now')
  if (!held.isOpen) refuse('minutes.answered')
  if (held.version !== version) refuse('record.changed-meanwhile')
  if (!accepted && reason === null)
    refuse('minutes.no-reason', undefined, [{ path: 'reason', rule: 'missing' }])
  await queries.answer(c.tx, id, { accepted, reason }, { at: c.now, by: c.actor.personId })
  if (accepted) await rewrite(c.tx, held.id, held.proposed, doneBy(c))
  happen(c, 'correction-answered', { kind: 'meeting', id: held.meeting_id }, held, { accepted })
  return { version: accepted ? version + 1 : version }
}
