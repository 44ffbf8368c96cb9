import type { FastifyInstance } from 'fastify'
import { makeId } from '../../contract/ids.ts'
import type { Route } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { isFromElsewhere } from './http-call.ts'
import { sendPage, sendRefusal } from './http-token-pages.ts'
import { Refusal, refusalOf } from './problems.ts'

const kilobyte = 1024
/** What the web layer may know of a caller and what nobody else is told of: the form may be anonymous. */
const nobodyInSight = { address: '', device: '' }

/**
 * Plain forms of pages made here: sent without a script, by whoever has the page. No session is looked at, and what is
 * accepted leads on (303), so that loading anew sends nothing twice.
 */
export async function registerFormPages(
  app: FastifyInstance,
  { routes, engine, openTries = 30 }: { routes: readonly Route[]; engine: Engine; openTries?: number },
): Promise<void> {
  await app.register(async apart => {
    apart.removeAllContentTypeParsers()
    apart.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 512 * kilobyte },
      async (_: unknown, body: string | Buffer) => fieldsOf(String(body)),
    )
    for (const route of routes) {
      const { endpoint } = route
      if (endpoint.kind !== 'command' || !endpoint.form) continue
      const rateLimit = {
        // a room full of people has one address
        ...{ max: openTries * 10, timeWindow: '1 minute' },
        errorResponseBuilder: () => new Refusal('request.too-many'),
      }
      const how = { config: { rateLimit }, logLevel: 'error' } as const
      apart.post(`${endpoint.form}/:token`, how, async (request, reply) => {
        const { token } = request.params as { token: string }
        try {
          if (isFromElsewhere(request)) throw new Refusal('request.foreign-origin')
          const input = { token, fields: request.body ?? {} }
          const call = { actor: null, id: makeId(), input, caller: nobodyInSight }
          const { html, to } = (await engine.run(route, call)).result as { html: string; to: string | null }
          if (to !== null) return reply.header('cache-control', 'no-store').redirect(to, 303)
          return sendPage(reply, 422, html)
        } catch (error) {
          const refusal = refusalOf(error)
          if (refusal === undefined) throw error
          return sendRefusal(reply, refusal)
        }
      })
    }
    // who fills in a form has no use for a problem in JSON
    apart.setErrorHandler((error, request, reply) => {
      const { statusCode } = error as { statusCode?: number }
      const refusal =
        refusalOf(error) ??
        (statusCode === 413
          ? new Refusal('request.too-large')
          : statusCode === 429
            ? new Refusal('request.too-many')
            : undefined)
      if (!refusal) {
        const { message, stack } = error as Error
        request.log.error({ message, stack }, 'a form failed')
      }
      return sendRefusal(reply, refusal ?? new Refusal('server.fault'))
    })
  })
}

/** Fields by their names; without what no table can hold. */
function fieldsOf(body: string): Record<string, string> {
  const entries = [...new URLSearchParams(body)].slice(0, 200)
  return Object.fromEntries(entries.map(([name, value]) => [name, value.toWellFormed().replaceAll('\0', '')]))
}
