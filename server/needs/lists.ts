import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { getNeed, getOffer } from '../../contract/matching.ts'
import {
  type exportNeeds,
  type exportOffers,
  type listNeeds,
  type listOffers,
  type Need,
  needStates,
  type Offer,
  offerStates,
} from '../../contract/needs.ts'
import { activities } from '../../text/activities.ts'
import { kinds as libraryKinds } from '../../text/libraries.ts'
import { needs as text } from '../../text/needs.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import { dayIn } from '../platform/clock.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as queries from './list-queries.ts'
import { inForce } from './matching.ts'
import * as offerQueries from './offer-list-queries.ts'
import { one } from './offer-queries.ts'
import { findPartner } from './offers.ts'
import { mayOffer, maySeeOf } from './policy.ts'
import * as pairings from './pairing-queries.ts'
import * as needQueries from './queries.ts'
import { needsOf, tellingOf } from './shape-queries.ts'

/** Needs in the actor's scope: a page, and counts by state over the filter without its states. */
export async function list(
  c: Context,
  input: InputOf<typeof listNeeds>,
): Promise<ResultOf<typeof listNeeds>> {
  const filter = await filterOf(c, input)
  const byState = await queries.countByState(c.tx, c.actor, filter)
  const wanted = new Set(input.state?.length ? input.state : needStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const telling = await tellingOf(c.tx, filter.today)
  return { total, byState, needs: await queries.page(c.tx, c.actor, filter, telling, input) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportNeeds>): Promise<Sheet> {
  const filter = await filterOf(c, input)
  const telling = await tellingOf(c.tx, filter.today)
  return {
    name: `${text[c.actor.language].file}-${filter.today}`,
    columns: columnsAsked(needColumnsIn(c.actor.language), input.columns, { amount: ['amount', 'unit'] }),
    rows: queries.pages(c.tx, c.actor, filter, telling),
  }
}

export async function offers(
  c: Context,
  input: InputOf<typeof listOffers>,
): Promise<ResultOf<typeof listOffers>> {
  const filter = { ...input, today: dayIn(c.now) }
  const byState = await offerQueries.countByState(c.tx, c.actor, filter)
  const wanted = new Set(input.state?.length ? input.state : offerStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  return { total, byState, offers: await offerQueries.page(c.tx, c.actor, filter, input) }
}

export async function offerSheet(c: Context, input: InputOf<typeof exportOffers>): Promise<Sheet> {
  const filter = { ...input, today: dayIn(c.now) }
  return {
    name: `${text[c.actor.language].offerFile}-${filter.today}`,
    columns: columnsAsked(offerColumnsIn(c.actor.language), input.columns, { amount: ['amount', 'unit'] }),
    rows: offerQueries.pages(c.tx, c.actor, filter),
  }
}

/** A need in sight; a partner is shown one that is over only where it has to do with it. */
export async function findNeed(c: Context, { id }: { id: string }) {
  const found = await needQueries.placeOfNeed(c.tx, id, dayIn(c.now))
  const isShown = found && (!found.over || found.paired || maySeeOf(c.actor, found))
  return isShown ? found : undefined
}
type Found = NonNullable<Awaited<ReturnType<typeof findNeed>>>

/** A need with what was proposed and agreed about it, as far as the actor sees that. */
export async function get(
  c: Context,
  { id }: InputOf<typeof getNeed>,
  found: Found,
): Promise<ResultOf<typeof getNeed>> {
  const today = dayIn(c.now)
  const [, since] = await inForce(c, today)
  const need = (await needsOf(c.tx, [id], await tellingOf(c.tx, today))).get(found.id)
  if (!need) throw new Error('a need that was found is gone')
  const { pairings: all } = await pairings.page(c.tx, c.actor, { needId: found.id, today }, firstOnes)
  return { need, pairings: all, helped: await needQueries.helped(c.tx, found.library_id, since) }
}

export const findOffer = (c: Context, { id }: { id: string }) => one(c.tx, id, dayIn(c.now))

export async function getOneOffer(
  c: Context,
  { id }: InputOf<typeof getOffer>,
  offer: Offer,
): Promise<ResultOf<typeof getOffer>> {
  const today = dayIn(c.now)
  const { pairings: all } = await pairings.page(c.tx, c.actor, { offerId: id, today }, firstOnes)
  const found = await findPartner(c, { partnerId: offer.partnerId })
  return { offer, pairings: all, speaks: found !== undefined && mayOffer(c.actor, found) }
}
const firstOnes = { limit: 200, offset: 0 }

async function filterOf(
  c: Context,
  input: Omit<InputOf<typeof exportNeeds>, 'format'>,
): Promise<queries.Filter> {
  await planEach(c.tx)
  const today = dayIn(c.now)
  const [, since] = await inForce(c, today)
  const search = await searchFor(c.tx, queries.scopesOf(c.actor), input.q)
  return { ...input, search, today, since }
}

type Words = typeof text.id.columns
const columnOf =
  <Row>() =>
  (name: keyof Words, value: Column<Row>['value']): Named<Row> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })

function needColumnsIn(language: 'id' | 'en'): Named<Need>[] {
  const words = text[language]
  const column = columnOf<Need>()
  return [
    column('library', need => need.libraryName),
    column('regency', need => need.regency),
    column('province', need => need.province),
    column('kind', need => words.kinds[need.kind]),
    column('topic', need => activities[language].topics[need.topic]),
    column('amount', need => need.amount),
    column('unit', need => need.unit ?? words.rupiah),
    column('agreed', need => need.agreed),
    column('urgency', need => words.urgencies[need.urgency]),
    column('until', need => need.until),
    column('state', need => words.states[need.state]),
    column('why', need => need.why),
    column('statedOn', need => need.statedOn),
    column('reason', need => need.withdrawnReason),
  ]
}

function offerColumnsIn(language: 'id' | 'en'): Named<Offer>[] {
  const words = text[language]
  const column = columnOf<Offer>()
  const kinds: Record<string, { id: string; en: string }> = libraryKinds
  return [
    column('partner', offer => offer.partnerName),
    column('kind', offer => words.kinds[offer.kind]),
    column('topics', offer => offer.topics.map(topic => activities[language].topics[topic]).join('; ')),
    column('what', offer => offer.what),
    column('amount', offer => offer.amount),
    column('unit', offer => offer.unit ?? words.rupiah),
    column('agreed', offer => offer.agreed),
    column('libraryKinds', offer =>
      offer.libraryKinds.map(kind => kinds[kind]?.[language] ?? kind).join('; '),
    ),
    column('regions', offer => offer.regions.map(({ name }) => name).join('; ')),
    column('from', offer => offer.from),
    column('until', offer => offer.until),
    column('state', offer => words.offerStates[offer.state]),
    column('reason', offer => offer.withdrawnReason),
  ]
}
