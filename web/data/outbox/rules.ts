import type { ProblemBody, ProblemCode } from '../../../contract/problems.ts'
import type { CarriedCommand } from '../../../contract/rescue.ts'

/** What is shown of a command without reading its input. */
export type About = {
  title: string
  day: string
  people: number | null
  /** The library it is about; not known of what an older version kept. */
  libraryId?: string
}

/** A write as a form hands it over: one command about one record. */
export type Write = {
  name: CarriedCommand
  input: { version?: number | null }
  /** What it is about, by its noun and id (`activity/<id>`, `plan-item/<id>`, `report/<library>/<month>`): commands of one record keep their order. */
  record: string
  about: About
  /** All that was typed, to open its form again; null where there is no form. */
  draft: unknown
}

/** What a command is about, by the first part of its name. */
export type Noun = NounIn<Write['name']>
type NounIn<Name> = Name extends `${infer N}.${string}` ? N : never
export const nounOf = ({ name }: Pick<Write, 'name'>): Noun => name.slice(0, name.indexOf('.')) as Noun

/** Of the server's result, what is shown or needed later. */
export type Result = { version?: number; late?: boolean }
export type Answer = { at: string; result: Result } | { at: string; problem: ProblemBody }

/** A command on this phone, with the server's answer once there is one. */
export type Entry = Write & {
  /** The order of saves on this phone; a mended command keeps its place. */
  seq: number
  /** The command's id: the one that is sent, each time. */
  id: string
  /** Whose it is: nobody else sees or sends it. */
  owner: string
  savedAt: string
  answer: Answer | null
  /** It has been on its way, so that it may be with the server although no answer came back. */
  tried?: boolean
}

export type EntryState = 'waiting' | 'accepted' | 'refused'

export function stateOf({ answer }: Pick<Entry, 'answer'>): EntryState {
  if (answer === null) return 'waiting'
  return 'problem' in answer ? 'refused' : 'accepted'
}

/** The code of its refusal; undefined where it was not refused. */
export function refusalOf({ answer }: Pick<Entry, 'answer'>): ProblemCode | undefined {
  return answer && 'problem' in answer ? answer.problem.code : undefined
}

/** Whether it was refused because somebody else changed the record meanwhile. */
export const isChanged = (entry: Entry | undefined): boolean =>
  entry !== undefined && refusalOf(entry) === 'record.changed-meanwhile'

export const inOrder = (entries: readonly Entry[]): Entry[] => entries.toSorted((a, b) => a.seq - b.seq)

/**
 * The one to send next: the first that waits and has nothing unaccepted of the same record before it.
 * @param aside records that are left for later
 */
export function nextToSend(
  entries: readonly Entry[],
  aside: ReadonlySet<string> = new Set(),
): Entry | undefined {
  const held = new Set(aside)
  for (const entry of inOrder(entries)) {
    const state = stateOf(entry)
    if (state === 'waiting' && !held.has(entry.record)) return entry
    if (state === 'refused') held.add(entry.record)
  }
  return undefined
}

/**
 * Those to send next, at the same time: each of a record of its own, in the order they were saved. What is no activity
 * (a month's report counts its activities, and an activity may carry out what was planned before it) goes alone, after what was saved before it.
 * @param most how many at the same time
 * @param aside records that are left for later
 */
export function nextBatch(
  entries: readonly Entry[],
  most: number,
  aside: ReadonlySet<string> = new Set(),
): Entry[] {
  const batch: Entry[] = []
  const held = new Set(aside)
  for (const entry of inOrder(entries)) {
    const state = stateOf(entry)
    if (state === 'refused') held.add(entry.record)
    if (state !== 'waiting' || held.has(entry.record)) continue
    const isAlone = nounOf(entry) !== 'activities'
    if (isAlone && batch.length > 0) break
    batch.push(entry)
    held.add(entry.record)
    if (isAlone || batch.length === most) break
  }
  return batch
}

/** Whether it waits for a refused one of the same record, and so for the person. */
export function isHeld(entry: Entry, entries: readonly Entry[]): boolean {
  return (
    stateOf(entry) === 'waiting' &&
    entries.some(
      other => other.record === entry.record && other.seq < entry.seq && stateOf(other) === 'refused',
    )
  )
}

/** An entry with its answer; undefined where it was mended meanwhile and the answer is another command's. */
export function answered(entry: Entry, commandId: string, answer: Answer): Entry | undefined {
  return entry.id === commandId && entry.answer === null ? { ...entry, answer } : undefined
}

/** A refused command, mended: the new one stands in its place; undefined where it is not refused (any more). */
export function mended(entry: Entry, by: Write, with_: { id: string; at: string }): Entry | undefined {
  if (stateOf(entry) !== 'refused') return undefined
  return { ...entry, ...by, id: with_.id, savedAt: with_.at, answer: null, tried: false }
}

/** An entry on its way; undefined where it is no longer that command, or has its answer: then nothing is sent. */
export function begun(entry: Entry | undefined, commandId: string): Entry | undefined {
  return entry?.id === commandId && entry.answer === null ? { ...entry, tried: true } : undefined
}

/**
 * What goes when a command is thrown away: it, and what waits behind it. What was accepted cannot be thrown away, nor
 * can what the person does not know to have been on its way.
 * @param knowing whether the person was told that it may have been accepted
 */
export function discarded(seq: number, entries: readonly Entry[], knowing = true): Entry[] {
  const first = entries.find(entry => entry.seq === seq)
  if (!first || stateOf(first) === 'accepted') return []
  const all = entries.filter(
    entry => entry.record === first.record && entry.seq >= seq && stateOf(entry) !== 'accepted',
  )
  return knowing || !all.some(mayBeAccepted) ? all : []
}

/** Whether it waits for an answer that may have been lost on the way. */
export const mayBeAccepted = (entry: Entry): boolean => stateOf(entry) === 'waiting' && entry.tried === true

/** Whether its record begins with it, so that photos of it wait for it. */
export const begins = ({ name, input }: Pick<Write, 'name' | 'input'>): boolean =>
  name === 'activities.record' ||
  name === 'deliveries.receive' ||
  ((name === 'products.put' || name === 'content.put' || name === 'stories.record') &&
    input.version === null) ||
  (name === 'practices.put' && input.version === 0)

/** Whether nothing of it stays here once it was accepted: what somebody answered on a phone that was handed round. */
export const leavesNothing = (entry: Entry): boolean =>
  entry.name === 'surveys.answer-here' && stateOf(entry) === 'accepted'

/** The records that only this phone has: nothing can be added to them at the server yet. */
export function notThereYet(entries: readonly Entry[]): Set<string> {
  const begun = entries.filter(entry => begins(entry) && stateOf(entry) !== 'accepted')
  return new Set(begun.map(({ record }) => record))
}

/** The version a record has once what this phone knows of it is done; undefined where it knows nothing. */
export function versionAfter(record: string, entries: readonly Entry[]): number | undefined {
  const last = inOrder(entries).findLast(entry => entry.record === record && stateOf(entry) !== 'refused')
  if (last === undefined || last.name === 'activities.remove') return undefined
  const told = last.answer && 'result' in last.answer ? last.answer.result.version : undefined
  return told ?? (last.input.version ?? 0) + 1
}

/** The latest word of each record that is not with the server yet, oldest record first. */
export function onlyHere(entries: readonly Entry[]): Entry[] {
  const latest = new Map<string, Entry>()
  for (const entry of inOrder(entries)) {
    if (stateOf(entry) === 'accepted') continue
    // a refused one stands for its record until it is mended
    if (!latest.has(entry.record) || stateOf(latest.get(entry.record) ?? entry) === 'waiting')
      latest.set(entry.record, entry)
  }
  return [...latest.values()]
}

const keptDays = 30
const keptMost = 50

/** What was accepted and need not be shown any longer: older than a month, or past the newest fifty. */
export function outlived(entries: readonly Entry[], now: Date): Entry[] {
  const accepted = inOrder(entries)
    .filter(entry => stateOf(entry) === 'accepted')
    .toReversed()
  const oldest = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  return accepted.filter((entry, at) => at >= keptMost || (entry.answer?.at ?? '') < oldest)
}
