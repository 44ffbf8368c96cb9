import {
  type Consent,
  consentState,
  type GivenConsent,
  type giveConsent,
  type listConsents,
  type withdrawConsent,
} from '../../contract/consents.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { find, type LibraryRow } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { mayGive } from './policy.ts'
import * as queries from './queries.ts'
import { problemOf } from './rules.ts'

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof listConsents>) => find(c.tx, libraryId)
export const findSubject = (c: Context, { about, record }: InputOf<typeof giveConsent>) =>
  queries.subjectOf(c.tx, about, record)
export const lock = (c: Context, { id }: InputOf<typeof withdrawConsent>) => queries.lock(c.tx, id)

export async function list(
  c: Context,
  { about, record }: InputOf<typeof listConsents>,
  library: LibraryRow,
): Promise<ResultOf<typeof listConsents>> {
  const keeps = mayGive(c.actor, library)
  const rows = await queries.list(c.tx, {
    libraryId: library.id,
    ...(about && { about }),
    ...(record && { record }),
  })
  return { consents: rows.map(row => consentOf(row, keeps, dayIn(c.now))), keeps }
}

export async function give(
  c: Context,
  { about: _, record: __, ...given }: InputOf<typeof giveConsent>,
  subject: queries.Subject,
): Promise<ResultOf<typeof giveConsent>> {
  if (subject.closed_on !== null) refuse('library.closed')
  await enter(c, subject, [given])
  return { version: 1 }
}

type At = queries.Placed & Pick<queries.Subject, 'about' | 'id'>
/** Enters what people agreed to about a record; of a producer, the last word takes the place of those before. */
export async function enter(c: Context, at: At, all: readonly GivenConsent[]): Promise<void> {
  for (const given of all) {
    const problem = problemOf(given, dayIn(c.now))
    if (problem) refuse(problem)
    const became = await queries.insert(c.tx, at, given, { at: c.now, by: c.actor.personId })
    if (became === 'elsewhere') refuse('consent.entered-already')
    if (became === 'there') continue
    if (at.about === 'producer') await queries.replaceOthers(c.tx, at.id, given.id, c.now)
    const { parts, how, child } = given
    happen(c, 'given', { ...at, id: given.id }, { about: at.about, record: at.id, parts, how, child })
  }
}

/** At once: every page asks anew. */
export async function withdraw(
  c: Context,
  { id, reason }: InputOf<typeof withdrawConsent>,
  found: queries.Locked,
): Promise<ResultOf<typeof withdrawConsent>> {
  if (found.withdrawn_at !== null) refuse('consent.withdrawn-already')
  await queries.withdraw(c.tx, id, reason, { at: c.now, by: c.actor.personId })
  happen(c, 'withdrawn', found, { about: found.about, record: found.record_id })
  return { version: found.version + 1 }
}

/** Consents about a record, for its library. */
export async function about(c: Context, record: string): Promise<Consent[]> {
  const rows = await queries.list(c.tx, { record })
  return rows.map(row => consentOf(row, true, dayIn(c.now)))
}

function consentOf(row: queries.Row, keeps: boolean, today: string): Consent {
  const withdrawnOn = row.withdrawn_at && dayIn(new Date(row.withdrawn_at))
  return {
    id: row.id as Consent['id'],
    about: row.about,
    record: row.record_id,
    person: keeps ? row.name : null,
    guardian:
      keeps && row.guardian_name !== null
        ? { name: row.guardian_name, relation: row.guardian_relation ?? '' }
        : null,
    child: row.child,
    parts: row.parts as Consent['parts'],
    how: row.how as Consent['how'],
    givenOn: row.given_on,
    until: row.until,
    withdrawnOn,
    // who is above need not know why
    withdrawnReason: keeps ? row.withdrawn_reason : null,
    state: consentState({ until: row.until, withdrawnOn, replaced: row.replaced_at !== null }, today),
    enteredAt: row.entered_at,
    version: row.version,
  }
}

function happen(
  c: Context,
  what: 'given' | 'withdrawn',
  at: Omit<queries.Placed, 'library_id'> & { id: string },
  data: Record<string, unknown>,
): void {
  c.record({ name: `consents.${what}`, subject: { kind: 'consent', id: at.id }, at: placedAt(at), data })
}
