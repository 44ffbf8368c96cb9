import { readFileSync } from 'node:fs'
import { type Actor, holds } from '../../contract/access.ts'
import {
  type Brief,
  briefPath,
  type getBrief,
  type listBriefs,
  type makeBrief,
  type openBrief,
  type printBrief,
  type revokeBrief,
} from '../../contract/briefs.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { briefs as text } from '../../text/briefs.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { makeToken } from '../people/tokens.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, type Paper, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { qrSvg } from '../platform/qr.ts'
import { htmlOf } from './brief-html.ts'
import { pageOf } from './brief-page.ts'
import * as rows from './brief-queries.ts'
import { gather } from './facts.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'

const template = readFileSync(new URL('../../server/advocacy/brief.typ', import.meta.url), 'utf8')

/** The library; undefined where it, or the partner that is named, is out of sight. */
export async function findLibrary(
  c: Context,
  input: InputOf<typeof makeBrief>,
): Promise<LibraryRow | undefined> {
  if (input.partnerId !== null && !(await queries.isPartner(c.tx, input.partnerId))) return undefined
  return lockShared(c.tx, input.libraryId)
}

/** Makes a brief from what is verified at this moment; whatever changes later, it says the same. */
export async function make(
  c: Context,
  input: InputOf<typeof makeBrief>,
  library: LibraryRow,
): Promise<ResultOf<typeof makeBrief>> {
  if (library.closed_on !== null) refuse('library.closed')
  const facts = await gather(c, library.id)
  const readUntil = dayIn(new Date(c.now.getTime() + input.days * 86_400_000))
  await rows.insertBrief(c.tx, input, {
    ...{ library, facts, token: makeToken(), readUntil, at: c.now, by: c.actor.personId },
  })
  happen(c, 'made', { kind: 'brief', id: input.id }, library, { angle: input.angle })
  return { id: input.id }
}

export const lock = (c: Context, { id }: { id: string }) => rows.lockBrief(c.tx, id)

export async function revoke(
  c: Context,
  { id }: InputOf<typeof revokeBrief>,
  held: NonNullable<Awaited<ReturnType<typeof lock>>>,
): Promise<ResultOf<typeof revokeBrief>> {
  await rows.revoke(c.tx, id, { at: c.now, by: c.actor.personId })
  happen(c, 'revoked', { kind: 'brief', id }, held)
  return {}
}

export async function list(
  c: Context,
  input: InputOf<typeof listBriefs>,
): Promise<ResultOf<typeof listBriefs>> {
  const total = await rows.countBriefs(c.tx, c.actor, input)
  const page = total > input.offset ? await rows.pageOfBriefs(c.tx, c.actor, input) : []
  return { total, briefs: page.map(row => briefOf(row, c.actor, dayIn(c.now))) }
}

export const find = (c: Context, { id }: { id: string }) => rows.seeBrief(c.tx, id)

export async function get(c: Context, _: unknown, row: rows.BriefRow): Promise<ResultOf<typeof getBrief>> {
  return { brief: briefOf(row, c.actor, dayIn(c.now)), facts: row.facts }
}

/** The brief on paper, with the way to its link while that is read. */
export async function print(
  c: Context,
  { origin }: InputOf<typeof printBrief>,
  row: rows.BriefRow,
): Promise<Paper> {
  const { token, madeAt } = briefOf(row, c.actor, dayIn(c.now))
  const link = token && `${new URL(origin).origin}${briefPath}/${token}`
  return {
    name: `${text[row.language].file}-${dayIn(new Date(madeAt))}`,
    template,
    data: {
      ...pageOf(row),
      link: link && { href: link, qr: qrSvg(link) },
    },
  }
}

/** What fetches a page to show a preview of it, or to index it, is nobody who reads it. */
const machines = /bot|crawl|spider|preview|whatsapp|facebookexternalhit|telegram|slack|curl|wget|headless/i

/** The brief as a page, for whoever has its link. */
export async function open(
  c: Context,
  { token }: InputOf<typeof openBrief>,
): Promise<ResultOf<typeof openBrief>> {
  const today = dayIn(c.now)
  const row = (await rows.byToken(c.tx, token, today)) ?? refuse('brief.link-not-valid')
  if (!machines.test(c.caller.device)) await rows.countSeen(c.tx, row.id, today)
  return { html: htmlOf(pageOf(row), row.read_until) }
}

function briefOf(row: rows.BriefRow, actor: Actor, today: string): Brief {
  const isRead = row.revoked_at === null && row.read_until >= today
  return {
    id: row.id as Brief['id'],
    libraryId: row.library_id as Brief['libraryId'],
    libraryName: row.library_name,
    partner: row.partner,
    angle: row.angle,
    language: row.language,
    ask: row.ask,
    madeAt: row.made_at,
    madeBy: row.made_name,
    readUntil: row.read_until,
    revokedOn: row.revoked_at && dayIn(new Date(row.revoked_at)),
    seen: row.seen,
    seenOn: row.seen_on,
    token: isRead && holds(actor, 'advocacy.brief', placeOf(row)) ? row.token : null,
  }
}
