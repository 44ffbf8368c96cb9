import {
  type Booth,
  type boothColumns,
  type exportBooths,
  type listBooths,
  type putBooth,
  type removeBooth,
  type showBooth,
} from '../../contract/booths.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { productPapers as text } from '../../text/product-papers.ts'
import * as catalogue from '../catalogue/queries.ts'
import { find as findLibrary, lockShared } from '../libraries/libraries.ts'
import { see as readMeeting } from '../meetings/list-queries.ts'
import { see as holdMeeting } from '../meetings/queries.ts'
import { drawSigns, plainCode } from '../people/tokens.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import { type Context, placedAt, type Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { childIn, hasNumber } from '../products/words.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'

/** The meeting and the library, both in sight and held still. */
export async function findPlaces(c: Context, { meetingId, libraryId }: InputOf<typeof putBooth>) {
  const meeting = await holdMeeting(c.tx, c.actor, meetingId)
  const library = meeting && (await lockShared(c.tx, libraryId))
  return library && { meeting, library }
}
type Places = NonNullable<Awaited<ReturnType<typeof findPlaces>>>
export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  readMeeting(c.tx, c.actor, meetingId)
export async function lock(c: Context, { id }: InputOf<typeof removeBooth>) {
  const booth = await queries.lock(c.tx, id)
  const library = booth && (await findLibrary(c.tx, booth.library_id as LibraryId))
  return library && { booth, library, meeting: booth.meeting }
}
type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Sets up a library's table, or changes it: it shows what anybody may see. */
export async function put(
  c: Context,
  input: InputOf<typeof putBooth>,
  { meeting, library }: Places,
): Promise<ResultOf<typeof putBooth>> {
  if (library.closed_on !== null) refuse('library.closed')
  if (meeting.state === 'cancelled' || meeting.state === 'closed') refuse('booth.meeting-off')
  const words = `${input.title ?? ''}. ${input.about ?? ''}`
  const child = childIn(words)
  // no consent is about a booth: nobody is named there
  if (child !== undefined) refuse('product.names-child', { words: child })
  if (hasNumber(words)) refuse('product.number-in-words')
  await queries.oneAtATime(c.tx, meeting.id)
  const before = input.version === null ? undefined : await queries.lock(c.tx, input.id)
  const isSame = before?.library_id === library.id && before.meeting_id === meeting.id
  if (input.version !== null && (!isSame || before.version !== input.version))
    refuse('record.changed-meanwhile')
  const { productIds, contentIds, activityIds, practiceIds } = input
  const shown = [...productIds, ...contentIds, ...activityIds, ...practiceIds]
  const wanted = new Set(shown.map(id => id.toLowerCase())).size
  if ((await queries.showable(c.tx, input, library.id, dayIn(c.now))) < wanted) refuse('booth.not-published')
  const number = input.number ?? before?.number ?? (await queries.nextNumber(c.tx, meeting.id))
  if (before) await queries.amend(c.tx, { ...input, number })
  else {
    const code = drawSigns(8)
    await queries.insert(c.tx, { ...input, number, code }, library, { at: c.now, by: c.actor.personId })
  }
  await queries.setItems(c.tx, input)
  happen(
    c,
    before ? 'amended' : 'set-up',
    { ...library, id: input.id },
    { meeting: meeting.id, shows: wanted },
  )
  return { number, version: (before?.version ?? 0) + 1 }
}

export async function remove(
  c: Context,
  { id, version }: InputOf<typeof removeBooth>,
  { booth }: Locked,
): Promise<ResultOf<typeof removeBooth>> {
  if (booth.version !== version) refuse('record.changed-meanwhile')
  await queries.remove(c.tx, id)
  happen(c, 'removed', booth, { meeting: booth.meeting_id })
  return {}
}

export async function list(
  c: Context,
  input: InputOf<typeof listBooths>,
): Promise<ResultOf<typeof listBooths>> {
  const rows = await queries.list(c.tx, c.actor, input)
  return {
    booths: rows.map(({ library, meeting, ...booth }) => ({
      ...booth,
      mine: mayKeep(c.actor, { library, meeting }),
    })),
  }
}

/** The booths of a meeting with what they show, as a file. */
export async function sheet(
  c: Context,
  { meetingId, columns }: InputOf<typeof exportBooths>,
): Promise<Sheet> {
  const { booths } = await list(c, { meetingId })
  const today = dayIn(c.now)
  const all = booths.flatMap(({ productIds, contentIds, practiceIds }) => [
    ...productIds,
    ...contentIds,
    ...practiceIds,
  ])
  const names = await queries.namesOf(c.tx, all, today)
  const said = (ids: readonly string[]) => ids.flatMap(id => names.get(id) ?? []).join('; ')
  const column = (
    id: (typeof boothColumns)[number],
    value: (booth: Booth) => string | number | null,
  ): Named<Booth> => ({ id, title: { id: text.id.columns[id], en: text.en.columns[id] }, value })
  const columnsOf = [
    column('number', booth => booth.number),
    column('library', booth => booth.libraryName),
    column('regency', booth => booth.regency),
    column('province', booth => booth.province),
    column('title', booth => booth.title),
    column('practices', booth => said(booth.practiceIds)),
    column('products', booth => said(booth.productIds)),
    column('contents', booth => said(booth.contentIds)),
    column('visits', booth => booth.visits),
  ]
  return {
    name: `${text[c.actor.language].booths}-${today}`,
    columns: columnsAsked(columnsOf, columns),
    rows: (async function* () {
      yield booths
    })(),
  }
}

/** The page that the QR code on the table opens. @throws booth.gone */
export async function show(
  c: Context,
  { code }: InputOf<typeof showBooth>,
): Promise<ResultOf<typeof showBooth>> {
  const row = (await queries.byCode(c.tx, plainCode(code))) ?? refuse('booth.gone')
  const { meetingTitle, startsAt, zone, state, products, contents, ...shown } = row
  const today = dayIn(c.now)
  const inOrder = <Item extends { id: string }>(items: Item[], ids: string[]) =>
    items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  const goods = (await catalogue.products(c.tx, { ids: products, today })).map(catalogue.shownProduct)
  const told = (await catalogue.contents(c.tx, { ids: contents, today })).map(catalogue.shownContent)
  return {
    ...shown,
    meeting: { title: meetingTitle, startsAt, zone, state },
    products: inOrder(goods, products),
    contents: inOrder(told, contents),
  }
}

/** Its page was opened: counted by the day. */
export async function count(c: Context, code: string): Promise<void> {
  await queries.countVisit(c.tx, plainCode(code), dayIn(c.now))
}

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }
function happen(c: Context, what: string, at: Placed, data: Record<string, unknown>): void {
  c.record({ name: `booths.${what}`, subject: { kind: 'booth', id: at.id }, at: placedAt(at), data })
}
