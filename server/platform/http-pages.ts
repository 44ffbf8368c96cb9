import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerProblem } from './http-problem.ts'
import { Refusal } from './problems.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The pages as they are built: their files, and the one page that every other address gets. */
export async function registerPages(app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler((request, reply) => answerPage(request, reply))
  if (!existsSync(dist)) return
  const how = { cacheControl: false, setHeaders: cacheFor, index: false } as const
  // hundreds of files by one route: each of its own costs a start a third of a millisecond
  await app.register(files, { ...how, root: `${dist}assets`, prefix: '/assets/', decorateReply: false })
  await app.register(files, { ...how, root: dist, wildcard: false, globIgnore: ['assets/**'] })
}

/** Pages are one file; what is under /api and is not there is a problem, not a page. */
export function answerPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPage =
    request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w{2,5}($|\?)/.test(request.url)
  if (!isPage || !existsSync(`${dist}index.html`))
    return answerProblem(new Refusal('request.unknown-endpoint'), request, reply)
  // a page whose address is a secret is for whoever has it, and for no search engine
  if (withSecret.test(request.url))
    reply.header('x-robots-tag', 'noindex, nofollow, noarchive').header('referrer-policy', 'no-referrer')
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(pageHtml())
}

const withSecret = /^\/[a-z-]+\/[\w-]{40,}/

let page: Buffer | undefined
function pageHtml(): Buffer {
  page ??= readFileSync(`${dist}index.html`)
  return page
}

function cacheFor(reply: FastifyReply, path: string): void {
  const forever = path.includes('/assets/')
  reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
}
