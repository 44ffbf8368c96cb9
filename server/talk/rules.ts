import type { Audience } from '../../contract/announcements.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { type Answering, answering } from '../../contract/questions.ts'
import type { Level } from '../../contract/regions.ts'
import { takeBackWithin } from '../../contract/talk.ts'

const minute = 60_000

/** Until when a message can be taken back. @param at ISO 8601 */
export const takeBackUntil = (at: string): Date => new Date(Date.parse(at) + takeBackWithin * minute)

/** Why a message cannot be taken back; undefined where it can. */
export function problemOfTakingBack(
  message: { at: string; withdrawn_at: string | null },
  now: Date,
): ProblemCode | undefined {
  if (message.withdrawn_at !== null) return 'talk.taken-back'
  return now > takeBackUntil(message.at) ? 'talk.take-back-over' : undefined
}

const levels = {
  province: ['nation', 'province'],
  trainer: ['nation', 'province'],
  regency: ['nation', 'province', 'regency'],
  library: ['nation', 'province', 'regency'],
  'agency-head': ['nation', 'province', 'regency'],
  'village-head': ['nation', 'province', 'regency'],
} as const satisfies Record<Audience, readonly Level[]>

/** Whether people of a role are addressed by regions of a level: nobody holds the province's role in a regency. */
export const fitsLevel = (role: Audience, level: Level): boolean =>
  (levels[role] as readonly Level[]).includes(level)

/** The level that a question is passed on to; the nation is the last. */
export const levelAbove = (level: Answering): Answering | undefined => answering[answering.indexOf(level) + 1]

/**
 * Why a question cannot be answered or passed on; undefined where it can.
 * @param again whether one that was answered may be answered anew
 */
export function problemOfAnswering(
  question: { version: number; answer: string | null },
  seen: { version: number },
  again: boolean,
): ProblemCode | undefined {
  if (question.version !== seen.version) return 'record.changed-meanwhile'
  return question.answer !== null && !again ? 'question.answered' : undefined
}
