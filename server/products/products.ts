import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { whatsAppNumber } from '../../contract/producers.ts'
import type { setContact } from '../../contract/product-sales.ts'
import type { clearPhoto, publishProduct, putProduct, retireProduct } from '../../contract/products.ts'
import { enter } from '../consents/consents.ts'
import { isAgreed, standingFor } from '../consents/queries.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as photos from './photo-queries.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { isPermitTwice, priceProblem } from './rules.ts'
import { childIn, hasNumber } from './words.ts'

export const holdLibrary = (c: Context, { libraryId }: { libraryId: LibraryId }) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)
export const lockPhoto = (c: Context, { id }: { id: string }) => photos.subjectOf(c.tx, id)

/** Enters a product or what changed of it; what its words need is asked for before anything is kept. */
export async function put(
  c: Context,
  { version, sure, consents, libraryId: _, ...facts }: InputOf<typeof putProduct>,
  library: LibraryRow,
): Promise<ResultOf<typeof putProduct>> {
  if (library.closed_on !== null) refuse('library.closed')
  const before = version === null ? undefined : await queries.lock(c.tx, facts.id)
  if (version !== null && (before?.library_id !== library.id || before.version !== version))
    refuse('record.changed-meanwhile')
  await requireFit(c, facts, library.id)
  const usual = await queries.usualPrice(c.tx, facts)
  const price = priceProblem({ ...facts, sure }, usual)
  if (price) refuse(price.code, { usual: price.usual.toLocaleString('id-ID') })
  const at = { ...library, library_id: library.id, about: 'product' as const, id: facts.id }
  await enter(c, at, consents)
  const words = wordsOf(facts)
  if (hasNumber(words)) refuse('product.number-in-words')
  const child = childIn(words)
  if (child !== undefined) await requireGuardian(c, facts.id, child)
  const done = { at: c.now, by: c.actor.personId }
  const kept = { ...facts, namesChild: child !== undefined }
  if (before) await queries.amend(c.tx, kept)
  else await queries.insert(c.tx, library, kept, done)
  record(c, before ? 'amended' : 'entered', { ...library, id: facts.id }, { kind: facts.kind })
  return { version: (before?.version ?? 0) + 1 }
}

const wordsOf = ({ name, story }: { name: string; story: string | null }) => `${name}. ${story ?? ''}`

type Facts = Pick<InputOf<typeof putProduct>, 'producerId' | 'permits' | 'activityId' | 'planItemId'>
async function requireFit(c: Context, facts: Facts, libraryId: string): Promise<void> {
  const producer = await queries.producerOf(c.tx, facts.producerId, libraryId, dayIn(c.now))
  if (!producer) refuse('product.producer-unknown')
  if (!(await queries.isOwn(c.tx, facts, libraryId))) refuse('product.from-elsewhere')
  if (isPermitTwice(facts.permits)) refuse('product.permit-twice')
}

/** A guardian has agreed that the child is named. @throws product.names-child */
async function requireGuardian(c: Context, id: string, words: string): Promise<void> {
  const today = dayIn(c.now)
  if (!(await isAgreed(c.tx, id, 'name', { byChild: true, today }))) refuse('product.names-child', { words })
}

/** Into the catalogue, for the first time or again: somebody can be reached, and nobody is named who did not agree. */
export async function publish(
  c: Context,
  { version }: InputOf<typeof publishProduct>,
  product: queries.Locked,
): Promise<ResultOf<typeof publishProduct>> {
  if (product.closed_on !== null) refuse('library.closed')
  if (product.version !== version) refuse('record.changed-meanwhile')
  if (product.listed_on !== null && product.retired_on === null) refuse('product.wrong-state')
  const today = dayIn(c.now)
  const producer = await queries.producerOf(c.tx, product.producer_id, product.library_id, today)
  if (!producer || producer.forgotten) refuse('producer.forgotten')
  if (product.names_child) await requireGuardian(c, product.id, childIn(wordsOf(product)) ?? '')
  if (await queries.namesProducer(c.tx, wordsOf(product), product.producer_id, today))
    refuse('product.names-producer')
  if (!producer.reachable && (await queries.contactOf(c.tx, product.library_id)) === null)
    refuse('product.no-contact')
  await queries.change(c.tx, product.id, {
    ...{ listed_on: product.listed_on ?? today, retired_on: null, retired_reason: null },
  })
  record(c, 'published', product)
  return { version: version + 1 }
}

export async function retire(
  c: Context,
  { version, reason }: InputOf<typeof retireProduct>,
  product: queries.Locked,
): Promise<ResultOf<typeof retireProduct>> {
  if (product.version !== version) refuse('record.changed-meanwhile')
  if (product.retired_on !== null) refuse('product.wrong-state')
  await queries.change(c.tx, product.id, { retired_on: dayIn(c.now), retired_reason: reason })
  record(c, 'retired', product)
  return { version: version + 1 }
}

/** Whoever is seen on a picture agreed, each by a consent of this record or of its producer; else nobody outside sees it. */
export async function clear(
  c: Context,
  { id, shows, consentIds, consents }: InputOf<typeof clearPhoto>,
  subject: photos.Photographed,
): Promise<ResultOf<typeof clearPhoto>> {
  const { about, record_id, producer_id } = subject
  await enter(c, { ...subject, id: record_id }, consents)
  const named = [
    ...new Set([...consentIds, ...consents.map(given => given.id)].map(one => one.toLowerCase())),
  ]
  const records = producer_id === null ? [record_id] : [record_id, producer_id]
  const standing = await standingFor(c.tx, named, records, 'photo', dayIn(c.now))
  if (shows === 'people' && (named.length === 0 || standing < named.length))
    refuse('product.photo-unconsented')
  const who = shows === 'people' ? named : []
  await photos.clear(c.tx, id, shows, who, { at: c.now, by: c.actor.personId })
  c.record({
    name: 'products.photo-cleared',
    subject: { kind: 'photo', id },
    at: { provinceId: subject.province_id, regencyId: subject.regency_id, scopeId: subject.scope_id },
    data: { about, record: record_id, shows, consents: who.length },
  })
  return {}
}

/** The library's own number, for buyers. */
export async function contact(
  c: Context,
  { phone }: InputOf<typeof setContact>,
  library: LibraryRow,
): Promise<ResultOf<typeof setContact>> {
  const number = phone === null ? null : (whatsAppNumber(phone) ?? refuse('producer.phone-wrong'))
  await queries.setContact(c.tx, library.id, number, { at: c.now, by: c.actor.personId })
  c.record({
    name: 'products.contact-set',
    subject: { kind: 'library', id: library.id },
    at: { provinceId: library.province_id, regencyId: library.regency_id, scopeId: library.scope_id },
    data: { there: number !== null },
  })
  return {}
}
