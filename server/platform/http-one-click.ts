import type { FastifyInstance } from 'fastify'
import { makeId } from '../../contract/ids.ts'
import type { Route } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { Refusal } from './problems.ts'

/**
 * Commands that a mail program carries out for its reader with one click (RFC 8058): a form that is sent to the address
 * in a letter's head, by nobody who is signed in. What the form says does not matter; the token in the address does.
 */
export async function registerOneClick(
  app: FastifyInstance,
  { routes, engine, openTries = 30 }: { routes: readonly Route[]; engine: Engine; openTries?: number },
): Promise<void> {
  await app.register(async apart => {
    // forms of any kind are taken here, and here only
    apart.removeAllContentTypeParsers()
    apart.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4096 }, async () => undefined)
    for (const route of routes) {
      const { endpoint } = route
      if (endpoint.kind !== 'command' || !endpoint.oneClick) continue
      const rateLimit = {
        ...{ max: openTries * 10, timeWindow: '1 minute' },
        errorResponseBuilder: () => new Refusal('request.too-many'),
      }
      apart.post(`${endpoint.oneClick}/:token`, { config: { rateLimit } }, async (request, reply) => {
        const { token } = request.params as { token: string }
        const caller = { address: request.ip, device: request.headers['user-agent'] ?? '' }
        await engine.run(route, { actor: null, id: makeId(), input: { token }, caller })
        return reply.header('cache-control', 'no-store').send({})
      })
    }
  })
}
