import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { csvOf, jsonOf } from './download.ts'
import type { Route, Sheet } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { Refusal } from './problems.ts'

type Options = { routes: readonly Route[]; engine: Engine; openTries?: number }

/**
 * Lists at addresses of the site that are too long to be held: sent while they are read, to anybody, as nobody who is
 * signed in. What a list is known by (its `mark`) is its ETag, so that who has it already is told so at once.
 */
export function registerSiteStreams(app: FastifyInstance, { routes, engine, openTries = 30 }: Options): void {
  // each holds a connection of the database for as long as it is read
  const rateLimit = {
    ...{ max: openTries, timeWindow: '1 minute' },
    errorResponseBuilder: () => new Refusal('request.too-many'),
  }
  for (const route of routes) {
    const { endpoint } = route
    if (endpoint.kind !== 'download' || !endpoint.at) continue
    app.get(endpoint.at, { config: { rateLimit } }, async (request, reply) => {
      const input = { ...(request.query as object), ...(request.params as object) }
      const caller = { address: request.ip, device: request.headers['user-agent'] ?? '' }
      await engine.download(route, { actor: null, input, caller }, sheet => pour(sheet, request, reply))
      return reply
    })
  }
}

async function pour(sheet: Sheet, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { format = 'csv' } = request.params as { format?: string }
  const tag = createHash('sha256').update(`${request.url} ${sheet.mark}`).digest('base64url').slice(0, 22)
  const etag = `W/"${tag}"`
  reply
    .header('cache-control', 'public, max-age=30')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
  if (sheet.mark !== undefined) {
    reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send()
  }
  const stream = Readable.from(format === 'json' ? jsonOf(sheet) : csvOf(sheet, 'id'))
  reply
    .header('content-type', format === 'json' ? 'application/json' : 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${sheet.name}.${format}"`)
  void reply.send(stream)
  await new Promise<void>(resolve => {
    reply.raw.once('close', resolve)
    stream.once('error', () => resolve())
  })
}
