import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { attachDocument, publishModule, putModule, retireModule } from '../../contract/learning.ts'
import type { addMaterial } from '../../contract/materials.ts'
import { type Kept as KeptFile, makeReady } from '../materials/taking.ts'
import type { Ahead, Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import type { Kept } from './policy.ts'
import { doneBy, record } from './recording.ts'
import * as queries from './writing-queries.ts'

/** The module that is changed; of a new one, the office that writes it. */
export async function lockWritten(
  c: Context,
  { id, version, scopeId }: InputOf<typeof putModule>,
): Promise<queries.Held | (Kept & { version: null }) | undefined> {
  if (version !== null) return queries.lock(c.tx, id)
  const office = await queries.officeAt(c.tx, scopeId)
  return office && { ...office, version: null }
}
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)
export const lockOfItem = (c: Context, { id }: { id: string }) => queries.lockOfItem(c.tx, id)

/** Writes a module whole: its items and questions take the place of those that were. */
export async function put(
  c: Context,
  { version, items, ...facts }: InputOf<typeof putModule>,
  held: queries.Held | (Kept & { version: null }),
): Promise<ResultOf<typeof putModule>> {
  if (held.version !== version) refuse('record.changed-meanwhile')
  if ('retired' in held && held.retired) refuse('learning.retired')
  for (const item of items) if (!isFit(item)) refuse('learning.item-unfit', { title: item.title })
  if (areDouble(items) || (await queries.elsewhere(c.tx, facts.id, items))) refuse('learning.item-elsewhere')
  if (held.version !== null) await queries.write(c.tx, facts, c.now)
  else if (!(await queries.insert(c.tx, facts, doneBy(c)))) refuse('record.changed-meanwhile')
  await queries.putItems(c.tx, facts.id, items)
  if ('published' in held && held.published) await requireWhole(c, facts.id)
  record(c, 'written', { id: facts.id, scope_id: held.scope_id }, { items: items.length })
  return { version: (held.version ?? 0) + 1 }
}

type ItemInput = InputOf<typeof putModule>['items'][number]
function isFit({ kind, link, pass, questions }: ItemInput): boolean {
  if (kind === 'video') return link !== null
  if (kind !== 'quiz') return true
  return pass !== null && questions.every(({ choices, right }) => right < choices.length)
}
/** An id that stands twice would lose one of the two. */
function areDouble(items: readonly ItemInput[]): boolean {
  const ids = items.flatMap(item => [item.id, ...item.questions.map(({ id }) => id)])
  return new Set(ids).size < ids.length
}

async function requireWhole(c: Context, id: string): Promise<void> {
  const title = await queries.unfinished(c.tx, id)
  if (title !== undefined) refuse('learning.unfinished', { title })
}

/** The document that was uploaded, kept by its content. */
export const makeDocument = (ahead: Ahead, { upload }: InputOf<typeof attachDocument>) =>
  makeReady(ahead, { upload } as InputOf<typeof addMaterial>)

export async function attach(
  c: Context,
  { id, upload }: InputOf<typeof attachDocument>,
  held: queries.Held & { kind: string },
  kept: KeptFile | undefined,
): Promise<ResultOf<typeof attachDocument>> {
  if (held.retired) refuse('learning.retired')
  if (held.kind !== 'document') refuse('learning.no-document')
  if (!kept) return refuse('material.upload-missing')
  if (kept.kind !== 'pdf') refuse('learning.no-pdf')
  await queries.attach(c.tx, id, { ...kept, upload })
  await queries.touch(c.tx, held.id, c.now)
  record(c, 'attached', held, { item: id, bytes: kept.bytes })
  return { version: held.version + 1 }
}

export async function publish(
  c: Context,
  { id, version }: InputOf<typeof publishModule>,
  held: queries.Held,
): Promise<ResultOf<typeof publishModule>> {
  if (held.version !== version) refuse('record.changed-meanwhile')
  if (held.retired) refuse('learning.retired')
  await requireWhole(c, id)
  await queries.publish(c.tx, id, doneBy(c))
  record(c, 'published', held)
  return { version: version + 1 }
}

export async function retire(
  c: Context,
  { id, version, reason }: InputOf<typeof retireModule>,
  held: queries.Held,
): Promise<ResultOf<typeof retireModule>> {
  if (held.version !== version) refuse('record.changed-meanwhile')
  if (held.retired) refuse('learning.retired')
  if (!held.published) refuse('learning.not-published')
  await queries.retire(c.tx, id, reason, doneBy(c))
  record(c, 'retired', held)
  return { version: version + 1 }
}
