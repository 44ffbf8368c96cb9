import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasSession } from './http-call.ts'
import { pagePolicy } from './http-page-policy.ts'
import { answerPage } from './http-pages.ts'
import { sendStored } from './http-stored.ts'
import { sendCalendar, sendRefusal } from './http-token-pages.ts'
import type { Route, Stored } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { Refusal, refusalOf } from './problems.ts'

/** Seconds that a browser, or what stands between, may show a page without asking again. */
const longest = 60

type Made = Stored | { calendar: string } | { status: number; html: string; moved: string | null }

/**
 * Pages of the site for anybody: made by the server, read without a script, found by search engines. Whoever asks is
 * nobody here, also with a session: what they read is what all read.
 */
export function registerSitePages(
  app: FastifyInstance,
  { routes, engine, openTries = 30 }: { routes: readonly Route[]; engine: Engine; openTries?: number },
): void {
  // a room full of people reads by one address
  const rateLimit = {
    ...{ max: openTries * 40, timeWindow: '1 minute' },
    errorResponseBuilder: () => new Refusal('request.too-many'),
  }
  for (const route of routes) {
    const { endpoint } = route
    if ((endpoint.kind !== 'query' && endpoint.kind !== 'file') || !endpoint.at) continue
    const { at, instead } = endpoint
    app.get(
      at,
      { config: { rateLimit }, compress: endpoint.kind === 'file' ? false : undefined },
      async (request, reply) => {
        const caller = { address: request.ip, device: request.headers['user-agent'] ?? '' }
        const input = { ...(request.query as object), ...(request.params as object) }
        try {
          const { result } = await engine.run(route, { actor: null, input, caller })
          return await sendMade(result as Made, request, reply)
        } catch (error) {
          const refusal = refusalOf(error)
          if (refusal === undefined) throw error
          return sendRefusal(reply, refusal)
        }
      },
    )
    if (instead)
      app.get(instead, (request, reply) =>
        hasSession(request)
          ? answerPage(request, reply)
          : reply.header('cache-control', 'no-store').header('vary', 'Cookie').redirect(at, 302),
      )
  }
}

function sendMade(made: Made, request: FastifyRequest, reply: FastifyReply) {
  if ('sha256' in made) return sendStored(made, request, reply)
  if ('calendar' in made) return sendCalendar(reply, made.calendar)
  reply.header('cache-control', `public, max-age=${longest}`)
  if (made.moved !== null) return reply.redirect(made.moved, 301)
  const etag = `W/"${createHash('sha256').update(made.html).digest('base64url').slice(0, 22)}"`
  reply
    .code(made.status)
    .header('etag', etag)
    .header('content-security-policy', pagePolicy(made.html, { pictures: true }))
  if (made.status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type('text/html; charset=utf-8').send(made.html)
}
