import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { type BatchAnswer, batchPath, mostInBatch } from '../../contract/batch.ts'
import type { Route } from './endpoint.ts'
import type { Call, Engine } from './engine.ts'
import { type Authenticate, callOf, requireOwnOrigin } from './http-call.ts'
import { problemFor } from './http-problem.ts'
import { refuse } from './problems.ts'

/** How many of a request's commands are carried out at a time: they share the waits for the disk. */
const atOnce = 4

const batchInput = z.object({
  commands: z
    .array(z.object({ name: z.string(), id: z.string(), input: z.unknown() }))
    .check(z.minLength(1), z.maxLength(mostInBatch)),
})

type Options = { engine: Engine; routes: readonly Route[]; authenticate: Authenticate }

/**
 * Several commands in one request, for a phone that has kept many: each is carried out as if it had come alone, in its
 * own transaction and with its own receipt, and what one is refused for stops no other.
 */
export function registerBatch(app: FastifyInstance, options: Options): void {
  const commands = new Map(options.routes.filter(isBatched).map(route => [route.endpoint.name, route]))
  app.post(batchPath, async (request, reply) => {
    requireOwnOrigin(request)
    const sent = batchInput.safeParse(request.body)
    if (!sent.success) refuse('request.invalid')
    const call = await callOf(request, options, undefined)
    const waiting = sent.data.commands.entries()
    const answers: BatchAnswer['answers'] = []
    async function lane(): Promise<void> {
      for (const [at, { name, ...one }] of waiting) {
        answers[at] = await answerOf(commands.get(name), { ...call, ...one }, request)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return reply.send({ answers } satisfies BatchAnswer)
  })

  async function answerOf(
    route: Route | undefined,
    call: Call,
    request: FastifyRequest,
  ): Promise<BatchAnswer['answers'][number]> {
    try {
      const { result } = await options.engine.run(route ?? refuse('access.not-found'), call)
      return { result }
    } catch (error) {
      return { problem: problemFor(error, request) }
    }
  }
}

/** What a phone may keep and send later; what is no command of a session, or whose result is a secret, goes alone. */
function isBatched({ endpoint }: Route): boolean {
  return endpoint.kind === 'command' && endpoint.kept && !endpoint.open
}
