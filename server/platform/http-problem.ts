import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemBody } from '../../contract/problems.ts'
import { problemBody, Refusal, refusalOf } from './problems.ts'

/** Answers what was thrown as a Problem Detail (RFC 9457). */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemFor(error, request)
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

/** What was thrown, as a Problem Detail; what is no refusal is logged, and told as a fault of ours. */
export function problemFor(error: unknown, request: FastifyRequest): ProblemBody {
  const refusal = refusalOf(error) ?? refusalOfHttp(error)
  if (!refusal) {
    const { message, stack, code } = error as Error & { code?: string }
    request.log.error({ code, message, stack }, 'a request failed')
  }
  return problemBody(refusal ?? new Refusal('server.fault'), languageOf(request))
}

function refusalOfHttp(error: unknown): Refusal | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: number }
  if (statusCode === 413) return new Refusal('request.too-large')
  if (statusCode === 429) return new Refusal('request.too-many')
  if (isOutOfReach(error)) return new Refusal('server.busy')
  return statusCode !== undefined && statusCode < 500 ? new Refusal('request.invalid') : undefined
}

/** Whether the database is out of reach for the moment: restarting, overloaded, or gone in the middle of the work. */
export function isOutOfReach(error: unknown): boolean {
  const {
    code = '',
    message = '',
    syscall,
  } = (error ?? {}) as {
    code?: string
    message?: string
    syscall?: string
  }
  // the database's socket is not there; any other file that is missing is a fault of ours
  if (code === 'ENOENT') return syscall === 'connect'
  return outOfReach.test(code) || goneAway.test(message)
}

// SQLSTATE of class 08 (connection exception), 57014 and 57P01 to 57P05 (operator intervention), 53300 (too many
// connections), and what the operating system says of a socket
const outOfReach =
  /^(08...|57014|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTCONN|ETIMEDOUT)$/
/** What the driver says without a code. */
const goneAway =
  /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded when trying to connect)/

function languageOf(request: FastifyRequest): 'id' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id'
}
