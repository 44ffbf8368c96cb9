import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { Clock } from './clock.ts'
import type { Route, Stored } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { hasSession } from './http-call.ts'
import { pagePolicy } from './http-page-policy.ts'
import { answerPage } from './http-pages.ts'
import { dispositionOf, rangeOf, sendStored } from './http-stored.ts'
import { sendCalendar, sendRefusal } from './http-token-pages.ts'
import { Refusal, refusalOf } from './problems.ts'
import { createSiteCache, packedFor, type Ready, readyOf, type SiteCache } from './site-cache.ts'

/** Seconds that an answer is kept here, and that a browser may show it without asking again: together under a minute. */
const keptHere = 20
const keptThere = 30

type Page = { status: number; html: string; moved: string | null }
type Text = {
  status?: number
  type: string
  body: string
  isBase64?: boolean
  name?: string
  moved?: string
}
type Passing = Stored | { calendar: string }
type Made = Passing | Page | Text

type Options = {
  routes: readonly Route[]
  engine: Engine
  openTries?: number
  /** Seconds that answers are kept; 20 where left out. */
  keepsPages?: number
  clock?: Clock
}

/**
 * What stands at the addresses of the site, for anybody: made by the server, read without a script, found by search
 * engines. Whoever asks is nobody here, also with a session: what they read is what all read, and is kept for some
 * seconds for all. What is kept costs nothing and is given to whoever asks; what has to be made is limited by address.
 */
export function registerSitePages(app: FastifyInstance, options: Options): void {
  const { routes, openTries = 30, keepsPages = keptHere } = options
  const cache = createSiteCache(keepsPages, () => (options.clock?.() ?? new Date()).getTime())
  // a room full of people, and all who have one provider, read by one address
  const limit = app.createRateLimit({ max: openTries * 40, timeWindow: '1 minute' })
  const spend = async (request: FastifyRequest, reply: FastifyReply) => {
    const spent = await limit(request)
    if (spent.isAllowed || !spent.isExceeded) return
    reply.header('retry-after', String(spent.ttlInSeconds))
    throw new Refusal('request.too-many')
  }
  for (const route of routes) {
    const { endpoint } = route
    if ((endpoint.kind !== 'query' && endpoint.kind !== 'file') || !endpoint.at) continue
    const { at, instead, strangersOnly } = endpoint
    app.get(at, { compress: false }, async (request, reply) => {
      if (strangersOnly) {
        reply.header('vary', 'Cookie, Accept-Encoding')
        if (hasSession(request)) return answerPage(request, reply)
      }
      try {
        return await answer(route, request, reply, { ...options, cache, spend })
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === undefined) throw error
        return sendRefusal(reply, refusal)
      }
    })
    if (instead)
      app.get(instead, (request, reply) =>
        hasSession(request)
          ? answerPage(request, reply)
          : reply.header('cache-control', 'no-store').header('vary', 'Cookie').redirect(at, 302),
      )
  }
}

type With = {
  engine: Engine
  cache: SiteCache
  spend: (r: FastifyRequest, reply: FastifyReply) => Promise<void>
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, with_: With) {
  const { engine, cache, spend } = with_
  const { endpoint } = route
  const asked = { ...(request.query as object), ...(request.params as object) }
  const caller = { address: request.ip, device: request.headers['user-agent'] ?? '' }
  const make = async () => (await engine.run(route, { actor: null, input: asked, caller })).result as Made
  const input = endpoint.kind === 'query' ? z.safeParse(endpoint.input, asked) : undefined
  if (!input?.success) {
    await spend(request, reply)
    return pass((await make()) as Passing, request, reply)
  }
  // by what was understood: what is written in an address beside it makes no other page
  const key = `${endpoint.name} ${JSON.stringify(input.data)}`
  const found = cache.get(key)
  if (!found) await spend(request, reply)
  let passing: Passing | undefined
  const making = async () => {
    const made = await make()
    if ('html' in made) return pageOf(made)
    if ('body' in made) return textOf(made)
    passing = made
    throw notKept
  }
  try {
    return await send(await (found ?? cache.make(key, making)), request, reply)
  } catch (error) {
    if (error !== notKept) throw error
    return pass(passing ?? ((await make()) as Passing), request, reply)
  }
}
const notKept = new Error('sent as it is')

const pass = (made: Passing, request: FastifyRequest, reply: FastifyReply) =>
  'calendar' in made ? sendCalendar(reply, made.calendar) : sendStored(made, request, reply)

const minute = `public, max-age=${keptThere}`

function pageOf({ status, html, moved }: Page): Ready {
  if (moved !== null) return movedTo(moved, status)
  return readyOf(status, Buffer.from(html), {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': minute,
    'content-security-policy': pagePolicy(html, { pictures: true }),
  })
}

function textOf({ status = 200, type, body, isBase64, name, moved }: Text): Ready {
  if (moved !== undefined) return movedTo(moved)
  return readyOf(status, Buffer.from(body, isBase64 ? 'base64' : 'utf8'), {
    'content-type': type,
    'cache-control': minute,
    'content-security-policy': "default-src 'none'; sandbox",
    // what is public may be used by the pages of others
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    ...(name && { 'content-disposition': dispositionOf(name) }),
  })
}

/** For good (301), or for now: nobody remembers that. */
const movedTo = (address: string, status = 301): Ready =>
  readyOf(status, Buffer.alloc(0), {
    location: address,
    'cache-control': status === 301 ? minute : 'no-store',
  })

async function send(ready: Ready, request: FastifyRequest, reply: FastifyReply) {
  const { status, headers, etag } = ready
  reply.code(status).headers(headers)
  if (headers.location) return reply.send()
  reply.header('etag', etag)
  if (!reply.hasHeader('vary')) reply.header('vary', 'Accept-Encoding')
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  if (status === 200 && headers['content-type']?.startsWith('audio/')) return sendSound(ready, request, reply)
  const { body, as } = await packedFor(ready, request.headers['accept-encoding'] ?? '')
  if (as) reply.header('content-encoding', as)
  return reply.send(body)
}

/** A sound, whole or a part of it: some browsers play none that they cannot ask for in parts (RFC 9110, 14). */
function sendSound({ body, etag }: Ready, request: FastifyRequest, reply: FastifyReply) {
  const { range, 'if-range': ifRange } = request.headers
  const wanted = ifRange === undefined || ifRange === etag ? rangeOf(range, body.length) : undefined
  reply.header('accept-ranges', 'bytes')
  if (wanted === undefined) return reply.send(body)
  if (wanted === 'outside') return reply.code(416).header('content-range', `bytes */${body.length}`).send()
  const { from, to } = wanted
  return reply
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${body.length}`)
    .send(body.subarray(from, to + 1))
}
