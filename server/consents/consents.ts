import {
  type Consent,
  consentState,
  type GivenConsent,
  type GivenForStory,
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
import { sealedOf, whoOf } from './sealed.ts'

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
  const consents = await Promise.all(rows.map(row => consentOf(row, keeps, dayIn(c.now))))
  const named = consents.filter(({ person }) => person !== null)
  c.looked({
    ...{ kind: 'consents', id: record ?? null, fields: ['name'] },
    ...{ people: named.length, scopeId: library.scope_id },
  })
  return { consents, keeps }
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
type Given = GivenConsent | GivenForStory
/** Enters what people agreed to about a record; of a producer, the last word takes the place of those before. */
export async function enter(c: Context, at: At, all: readonly Given[]): Promise<number> {
  let entered = 0
  for (const given of all) {
    const problem = problemOf(given, dayIn(c.now))
    if (problem) refuse(problem)
    const { person, guardian } = given
    const who = 'signature' in given ? { sealed: await sealedOf(at.id, given) } : { person, guardian }
    const became = await queries.insert(c.tx, at, given, who, { at: c.now, by: c.actor.personId })
    if (became === 'elsewhere') refuse('consent.entered-already')
    if (became === 'slip-taken') refuse('consent.slip-taken')
    if (became === 'there') continue
    entered++
    if (at.about === 'producer') await queries.replaceOthers(c.tx, at.id, given.id, c.now)
    const { parts, how, child } = given
    happen(c, 'given', { ...at, id: given.id }, { about: at.about, record: at.id, parts, how, child })
  }
  return entered
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
export async function about(c: Context, record: string, keeps = true): Promise<Consent[]> {
  const rows = await queries.list(c.tx, { record })
  return Promise.all(rows.map(row => consentOf(row, keeps, dayIn(c.now))))
}

async function consentOf(row: queries.Row, keeps: boolean, today: string): Promise<Consent> {
  const who = keeps ? await whoOf(row) : undefined
  const withdrawnOn = row.withdrawn_at && dayIn(new Date(row.withdrawn_at))
  return {
    id: row.id as Consent['id'],
    about: row.about,
    record: row.record_id,
    person: who?.person ?? null,
    guardian: who?.guardian ?? null,
    signature: who?.signature ?? null,
    child: row.child,
    parts: row.parts as Consent['parts'],
    purposes: row.purposes,
    how: row.how as Consent['how'],
    language: row.language,
    wording: row.wording,
    hasSlip: row.slip !== null,
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
