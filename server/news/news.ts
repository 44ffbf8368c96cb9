import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { MeetingId, NewsId } from '../../contract/ids.ts'
import { hasMobileNumber } from '../../contract/meeting-pages.ts'
import {
  type discardNews,
  type getNews,
  type getPressContacts,
  type listNews,
  type NewsItem,
  newsPath,
  newsState,
  type publishNews,
  type putNews,
  type sayNewsPicture,
  type setPressContact,
  type withdrawNews,
} from '../../contract/news.ts'
import { see } from '../meetings/list-queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { addressOf } from '../site/addresses.ts'
import { requireNobody } from './rules.ts'
import * as queries from './queries.ts'

export const find = (c: Context, { id }: { id: string }) => queries.find(c.tx, id)
export const lock = (c: Context, { id }: { id: string }) => queries.find(c.tx, id, true)
export const findOffice = (c: Context, { officeId }: { officeId: number }) => queries.office(c.tx, officeId)
type Office = NonNullable<Awaited<ReturnType<typeof findOffice>>>

export async function list(c: Context, input: InputOf<typeof listNews>): Promise<ResultOf<typeof listNews>> {
  const rows = await queries.list(c.tx, input)
  const items = rows.map(row => ({
    ...{ id: row.id as NewsId, kind: row.kind as NewsItem['kind'], title: row.title },
    ...{ office: { id: row.scope_id, name: row.office }, ...datesOf(row), changedAt: row.changed_at },
  }))
  return { total: rows[0]?.total ?? 0, items }
}

type Dated = Pick<queries.Row, 'id' | 'title' | 'published_at' | 'withdrawn_at'>
function datesOf(row: Dated) {
  const state = newsState({ publishedAt: row.published_at, withdrawnAt: row.withdrawn_at })
  return { state, publishedAt: row.published_at, path: state === 'published' ? pathOf(row) : null }
}
const pathOf = ({ title, id }: Pick<Dated, 'title' | 'id'>) => `${newsPath}/${addressOf(title, id)}`

export async function get(
  c: Context,
  { id }: InputOf<typeof getNews>,
  row: queries.Row,
): Promise<ResultOf<typeof getNews>> {
  const { title_en, lead_en, text_en } = row
  const isEnglish = title_en !== null && lead_en !== null && text_en !== null
  return {
    ...{ id, kind: row.kind as NewsItem['kind'], title: row.title, lead: row.lead, text: row.text },
    english: isEnglish ? { title: title_en, lead: lead_en, text: text_en } : null,
    ...{ meetingId: row.meeting_id as MeetingId | null, office: { id: row.scope_id, name: row.office } },
    ...{ ...datesOf(row), pictures: await queries.pictures(c.tx, id), changedAt: row.changed_at },
    ...{ correctedAt: row.corrected_at, correction: row.correction },
    ...{ withdrawnReason: row.withdrawn_reason, version: row.version },
  }
}

export async function put(
  c: Context,
  input: InputOf<typeof putNews>,
  office: Office,
): Promise<ResultOf<typeof putNews>> {
  const { id, version } = input
  const before = await lock(c, input)
  if (before && version === 0) refuse('news.exists')
  if ((before?.version ?? 0) !== version || (before && before.scope_id !== office.scope_id))
    refuse('record.changed-meanwhile')
  if (before?.withdrawn_at) refuse('news.withdrawn')
  requireNobody([input, input.english], input.sure)
  const isCorrection = before?.published_at != null
  if (isCorrection && input.correction === null)
    refuse('news.correction-missing', undefined, [{ path: 'correction', rule: 'required' }])
  if (
    input.meetingId &&
    input.meetingId !== before?.meeting_id &&
    !(await see(c.tx, c.actor, input.meetingId))
  )
    refuse('news.meeting-unknown', undefined, [{ path: 'meetingId', rule: 'unknown' }])
  if (before) await queries.amend(c.tx, input, isCorrection, c.now)
  else await queries.insert(c.tx, input, office, doneBy(c))
  happen(c, isCorrection ? 'corrected' : 'written', id, office)
  return { version: version + 1 }
}

/** @throws news.picture-unknown, news.statement-missing */
export async function sayPicture(
  c: Context,
  { id, photoId, said, statement }: InputOf<typeof sayNewsPicture>,
  row: queries.Row,
): Promise<ResultOf<typeof sayNewsPicture>> {
  const isThere = (await queries.pictures(c.tx, id)).some(picture => picture.id === photoId)
  if (!isThere) refuse('news.picture-unknown')
  if (said === 'agreed' && (statement ?? '').length < 10)
    refuse('news.statement-missing', undefined, [{ path: 'statement', rule: 'required' }])
  await queries.say(c.tx, id, { id: photoId, said, statement: said === 'agreed' ? statement : null })
  happen(c, 'picture-said', id, row, { photo: photoId, said })
  return {}
}

export async function publish(
  c: Context,
  { id, version, sure }: InputOf<typeof publishNews>,
  row: queries.Row,
): Promise<ResultOf<typeof publishNews>> {
  if (row.version !== version) refuse('record.changed-meanwhile')
  if (row.withdrawn_at !== null) refuse('news.withdrawn')
  if ((await queries.pictures(c.tx, id)).some(({ said }) => said === null)) refuse('news.picture-unsaid')
  const english = { title: row.title_en ?? '', lead: row.lead_en ?? '', text: row.text_en ?? '' }
  requireNobody([row, english], sure)
  await queries.publish(c.tx, id, doneBy(c))
  happen(c, 'published', id, row)
  return { version: version + 1, path: pathOf(row) }
}

export async function withdraw(
  c: Context,
  { id, version, reason }: InputOf<typeof withdrawNews>,
  row: queries.Row,
): Promise<ResultOf<typeof withdrawNews>> {
  if (row.version !== version) refuse('record.changed-meanwhile')
  if (row.published_at === null || row.withdrawn_at !== null) refuse('news.not-published')
  await queries.withdraw(c.tx, id, reason, doneBy(c))
  happen(c, 'withdrawn', id, row)
  return { version: version + 1 }
}

export async function discard(
  c: Context,
  { id, version }: InputOf<typeof discardNews>,
  row: queries.Row,
): Promise<ResultOf<typeof discardNews>> {
  if (row.version !== version) refuse('record.changed-meanwhile')
  if (row.published_at !== null) refuse('news.published-already')
  await queries.discard(c.tx, id)
  happen(c, 'discarded', id, row)
  return {}
}

export async function contacts(c: Context): Promise<ResultOf<typeof getPressContacts>> {
  return { contacts: await queries.contacts(c.tx) }
}

/** @throws meeting-page.mobile */
export async function setContact(
  c: Context,
  { officeId, contact }: InputOf<typeof setPressContact>,
  office: Office,
): Promise<ResultOf<typeof setPressContact>> {
  if (hasMobileNumber(contact ?? ''))
    refuse('meeting-page.mobile', undefined, [{ path: 'contact', rule: 'mobile' }])
  await queries.setContact(c.tx, officeId, contact, doneBy(c))
  happen(c, 'contact-set', String(officeId), office)
  return {}
}

const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })

type At = { scope_id: number; province_id: number | null }
function happen(c: Context, what: string, id: string, at: At, data: Record<string, unknown> = {}): void {
  const place = { provinceId: at.province_id, regencyId: null, scopeId: at.scope_id }
  c.record({ name: `news.${what}`, subject: { kind: 'news', id }, at: place, data })
}
