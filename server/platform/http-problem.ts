import type { FastifyReply, FastifyRequest } from 'fastify'
import { problemBody, Refusal, refusalOf } from './problems.ts'

/** Answers what was thrown as a Problem Detail (RFC 9457); what is no refusal is logged, and told as a fault of ours. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error) ?? refusalOfHttp(error)
  if (!refusal) {
    const { message, stack, code } = error as Error & { code?: string }
    request.log.error({ code, message, stack }, 'a request failed')
  }
  const body = problemBody(refusal ?? new Refusal('server.fault'), languageOf(request))
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

function refusalOfHttp(error: unknown): Refusal | undefined {
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string }
  if (statusCode === 413) return new Refusal('request.too-large')
  if (statusCode === 429) return new Refusal('request.too-many')
  // the pool or the database is out of reach for the moment
  if (
    code === '57014' ||
    code === '57P01' ||
    code === '57P03' ||
    code === '53300' ||
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    code === 'ENOENT'
  )
    return new Refusal('server.busy')
  if ((error as Error | undefined)?.message?.startsWith('Connection terminated'))
    return new Refusal('server.busy')
  return statusCode !== undefined && statusCode < 500 ? new Refusal('request.invalid') : undefined
}

function languageOf(request: FastifyRequest): 'id' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id'
}
