import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { makeId } from '../../contract/ids.ts'
import type { Route } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { type Authenticate, callOf } from './http-call.ts'
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
        const { html, calendar } = result as { html?: string; calendar?: string }
        return calendar === undefined ? sendPage(reply, 200, html ?? '') : sendCalendar(reply, calendar)
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
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  // a page with a form sends it here, and says that it was ours
  const hasForm = html.includes('<form ')
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('referrer-policy', hasForm ? 'same-origin' : 'no-referrer')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action '${hasForm ? 'self' : 'none'}'; frame-ancestors 'none'`,
    )
    .send(html)
}

/** The sentence of a refusal, in both languages: who reads it has no language here. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { titles, status } = problemBody(refusal, 'id')
  const style =
    'body{font:17px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem;color:#1B2733;background:#FBF8F1}p+p{color:#4E5C69}'
  return sendPage(
    reply,
    status,
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta name="robots" content="noindex"><title>Sinergi</title><style>${style}</style></head>` +
      `<body><main><h1>Sinergi</h1><p>${titles.id}</p><p lang="en">${titles.en}</p></main></body></html>`,
  )
}
