import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type {
  getContent,
  listContent,
  publishContent,
  putContent,
  retireContent,
} from '../../contract/local-content.ts'
import { about, enter } from '../consents/consents.ts'
import { isAgreed } from '../consents/queries.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { listOf } from '../products/photo-queries.ts'
import { childIn, hasNumber } from '../products/words.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'

export const holdLibrary = (c: Context, { libraryId }: { libraryId: LibraryId }) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)
export async function findOne(c: Context, { id }: InputOf<typeof getContent>) {
  const content = await queries.see(c.tx, c.actor, id, dayIn(c.now))
  const library = content && (await find(c.tx, content.libraryId))
  return library && { ...library, content }
}
type Found = NonNullable<Awaited<ReturnType<typeof findOne>>>

export const list = (c: Context, input: InputOf<typeof listContent>): Promise<ResultOf<typeof listContent>> =>
  queries.page(c.tx, c.actor, { ...input, today: dayIn(c.now) }, input)

export async function get(
  c: Context,
  { id }: InputOf<typeof getContent>,
  found: Found,
): Promise<ResultOf<typeof getContent>> {
  const keeps = mayKeep(c.actor, found)
  return {
    content: found.content,
    photos: await listOf(c.tx, id, dayIn(c.now)),
    consents: keeps ? await about(c, id) : [],
    keeps,
  }
}

/** Writes down, or links, what somebody tells. */
export async function put(
  c: Context,
  { version, consents, libraryId: _, ...facts }: InputOf<typeof putContent>,
  library: LibraryRow,
): Promise<ResultOf<typeof putContent>> {
  if (library.closed_on !== null) refuse('library.closed')
  const before = version === null ? undefined : await queries.lock(c.tx, facts.id)
  if (version !== null && (before?.library_id !== library.id || before.version !== version))
    refuse('record.changed-meanwhile')
  if (facts.text === null && facts.link === null) refuse('content.empty')
  const words = wordsOf(facts)
  if (hasNumber(words)) refuse('product.number-in-words')
  await enter(c, { ...library, library_id: library.id, about: 'content', id: facts.id }, consents)
  const child = childIn(words)
  if (child !== undefined) await requireGuardian(c, facts.id, child)
  const kept = { ...facts, namesChild: child !== undefined }
  if (before) await queries.amend(c.tx, kept)
  else await queries.insert(c.tx, library, kept, { at: c.now, by: c.actor.personId })
  happen(c, before ? 'amended' : 'entered', { ...library, id: facts.id }, { kind: facts.kind })
  return { version: (before?.version ?? 0) + 1 }
}

/** Into the catalogue, for the first time or again: whoever tells it agreed to that. */
export async function publish(
  c: Context,
  { id, version }: InputOf<typeof publishContent>,
  content: queries.Locked,
): Promise<ResultOf<typeof publishContent>> {
  if (content.closed_on !== null) refuse('library.closed')
  if (content.version !== version) refuse('record.changed-meanwhile')
  if (content.listed_on !== null && content.retired_on === null) refuse('content.wrong-state')
  const today = dayIn(c.now)
  if (!(await isAgreed(c.tx, id, 'words', { byChild: false, today }))) refuse('content.unconsented')
  if (content.names_child) await requireGuardian(c, id, childIn(wordsOf(content)) ?? '')
  if (await queries.namesTeller(c.tx, wordsOf(content), id, today)) refuse('content.names-teller')
  await queries.change(c.tx, id, {
    ...{ listed_on: content.listed_on ?? today, retired_on: null, retired_reason: null },
  })
  happen(c, 'published', content)
  return { version: version + 1 }
}

export async function retire(
  c: Context,
  { id, version, reason }: InputOf<typeof retireContent>,
  content: queries.Locked,
): Promise<ResultOf<typeof retireContent>> {
  if (content.version !== version) refuse('record.changed-meanwhile')
  if (content.retired_on !== null) refuse('content.wrong-state')
  await queries.change(c.tx, id, { retired_on: dayIn(c.now), retired_reason: reason })
  happen(c, 'retired', content)
  return { version: version + 1 }
}

const wordsOf = ({ title, text }: { title: string; text: string | null }) => `${title}. ${text ?? ''}`

async function requireGuardian(c: Context, id: string, words: string): Promise<void> {
  const today = dayIn(c.now)
  if (!(await isAgreed(c.tx, id, 'name', { byChild: true, today }))) refuse('content.names-child', { words })
}

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }
function happen(c: Context, what: string, at: Placed, data: Record<string, unknown> = {}): void {
  c.record({ name: `content.${what}`, subject: { kind: 'content', id: at.id }, at: placedAt(at), data })
}
