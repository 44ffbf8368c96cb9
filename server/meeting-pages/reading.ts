import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import {
  type fetchPublic,
  publicListPath,
  type readPage,
  type readPageCalendar,
  type readPublicList,
} from '../../contract/meeting-pages.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { storedOf } from '../materials/reading.ts'
import type { LineRow } from '../meetings/agenda-queries.ts'
import { calendarOf } from '../meetings/calendar.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Stored } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { originOf } from '../platform/site.ts'
import { nothingThere } from '../site/frame.ts'
import { codeOf, pathOf } from './addresses.ts'
import { listPage } from './list-html.ts'
import { meetingPage } from './page-html.ts'
import { told } from './pages.ts'
import * as queries from './public-queries.ts'

/** Meetings on one page of the list. */
const perPage = 20

export async function page(
  c: Context,
  { address, lang }: InputOf<typeof readPage>,
): Promise<ResultOf<typeof readPage>> {
  const row = await queries.byCode(c.tx, codeOf(address))
  const path = `/pertemuan/${address}`
  if (!row) return { status: 404, html: nothing('unknown', lang, path), moved: null }
  if (!row.isOn) return { status: 410, html: nothing('gone', lang, path), moved: null }
  const { code, isOn: _, id: __, sequence: ___, changedAt: ____, contact, ...shown } = row
  const right = pathOf(row.title, code)
  // its title was changed since, or typed wrongly
  if (right !== path) return { status: 301, html: '', moved: right + (lang === 'en' ? '?lang=en' : '') }
  const meeting = told(shown, contact, await queries.promises(c.tx, code, dayIn(c.now)))
  const outcome = await queries.outcome(c.tx, code)
  const page = meetingPage({ meeting, path, language: lang, now: c.now, outcome })
  return { status: 200, html: page, moved: null }
}

export async function list(
  c: Context,
  { lang, region, when, page: at }: InputOf<typeof readPublicList>,
): Promise<ResultOf<typeof readPublicList>> {
  const asked = { province: region ?? null, isOver: when === 'lalu', now: c.now }
  const rows = await queries.list(c.tx, asked, { limit: perPage, offset: (at - 1) * perPage })
  const pages = Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage))
  const provinces = await queries.provinces(c.tx)
  const html = listPage({ language: lang, when, region, page: at, pages, rows, provinces })
  return { status: 200, html, moved: null }
}

/** As the page has it: what it does not show is not in the calendar either. */
export async function calendar(
  c: Context,
  { address, lang }: InputOf<typeof readPageCalendar>,
): Promise<ResultOf<typeof readPageCalendar>> {
  const row = (await queries.byCode(c.tx, codeOf(address))) ?? refuse('meeting-page.unknown')
  if (!row.isOn) return refuse('meeting-page.off')
  const meeting = {
    ...row,
    ...{ starts_at: row.startsAt, ends_at: row.endsAt, changed_at: row.changedAt, healthRules: null },
  } as unknown as MeetingRow
  const agenda = (row.agenda ?? []).map(
    line => ({ ...line, starts_at: line.startsAt, ends_at: line.endsAt }) as unknown as LineRow,
  )
  const sent = { page: originOf() + pathOf(row.title, row.code), cancelled: row.state === 'cancelled' }
  return { calendar: calendarOf([{ meeting, agenda }], { language: lang, sent }) }
}

export async function material(c: Context, { address, id }: InputOf<typeof fetchPublic>): Promise<Stored> {
  const row = await queries.byCode(c.tx, codeOf(address))
  if (row?.isOn === false) return refuse('meeting-page.off')
  if (!row) return refuse('meeting-page.unknown')
  return storedOf((await queries.fileOf(c.tx, row.code, id)) ?? refuse('material.gone'))
}

function nothing(what: 'gone' | 'unknown', language: Language, path: string): string {
  const words = meetingPages[language].site
  const text = what === 'gone' ? words.goneText : words.unknownText
  const href = language === 'id' ? publicListPath : `${publicListPath}?lang=en`
  return nothingThere({ language, path, title: words[what], text, back: { href, label: words.all } })
}
