import type { FastifyInstance, FastifyReply } from 'fastify'
import { makeId } from '../../contract/ids.ts'
import type { Route } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { type Authenticate, callOf } from './http-call.ts'
import { html as markup, htmlPage } from './html.ts'
import { hasForm, isOfSite, pagePolicy } from './http-page-policy.ts'
import { problemBody, Refusal, refusalOf } from './problems.ts'

/**
 * Pages and calendars for whoever has their token: made by the server, read without a script or a session. Nothing is
 * loaded from anywhere, nothing runs, no search engine is to keep them, and no address is told to where a reader goes
 * next.
 */
export function registerTokenPages(
  app: FastifyInstance,
  options: { routes: readonly Route[]; engine: Engine; authenticate: Authenticate; openTries?: number },
): void {
  const { routes, engine, openTries = 30 } = options
  for (const route of routes) {
    const { endpoint } = route
    if (endpoint.kind !== 'command' || !endpoint.page) continue
    const rateLimit = {
      ...{ max: openTries * 10, timeWindow: '1 minute' },
      errorResponseBuilder: () => new Refusal('request.too-many'),
    }
    // who opened which is not logged, whatever else is
    const how = { config: { rateLimit }, logLevel: 'error' } as const
    app.get(`${endpoint.page}/:token`, how, async (request, reply) => {
      const { token } = request.params as { token: string }
      const input = { ...(request.query as object), token }
      const caller = { address: request.ip, device: request.headers['user-agent'] ?? '' }
      try {
        const { actor } = 'pratinjau' in input ? await callOf(request, options, input) : { actor: null }
        const { result } = await engine.run(route, { actor, id: makeId(), input, caller })
        const { html, calendar, status } = result as { html?: string; calendar?: string; status?: number }
        return calendar === undefined
          ? sendPage(reply, status ?? 200, html ?? '')
          : sendCalendar(reply, calendar)
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === undefined) throw error
        return sendRefusal(reply, refusal)
      }
    })
  }
}

/** For calendar programs, which ask again by themselves. */
export function sendCalendar(reply: FastifyReply, calendar: string): FastifyReply {
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('content-disposition', 'inline; filename="sinergi.ics"')
    .send(calendar)
}

export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return (
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex, nofollow, noarchive')
      // what a form of ours sends says that it is ours
      .header('referrer-policy', hasForm(html) ? 'same-origin' : 'no-referrer')
      .header('content-security-policy', pagePolicy(html, { pictures: isOfSite(html) }))
      .send(html)
  )
}

/** The sentence of a refusal, in both languages: who reads it has no language here. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { titles, status } = problemBody(refusal, 'id')
  const style =
    'body{font:17px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem;color:#1B2733;background:#FBF8F1}p+p{color:#4E5C69}@media(prefers-color-scheme:dark){body{color:#E9EEF2;background:#0B1F33}p+p{color:#B4C2CE}}'
  const body = markup`<main><h1>Sinergi</h1><p>${titles.id}</p><p lang="en">${titles.en}</p></main>`
  return sendPage(reply, status, htmlPage({ language: 'id', title: 'Sinergi', style }, body))
}
