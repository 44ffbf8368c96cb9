import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Readable } from 'node:stream'
import { constants as brotli } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Actor } from '../../contract/access.ts'
import type { Language } from '../../contract/fields.ts'
import type { Changes } from './changes.ts'
import { csvOf, xlsxOf, xlsxWithNotes } from './download.ts'
import type { Paper, Route, SessionWish, Sheet } from './endpoint.ts'
import type { Call, Engine } from './engine.ts'
import { openApiOf } from './openapi.ts'
import { renderPdf } from './pdf.ts'
import { mostBytes, receive } from './uploads.ts'
import { problemBody, Refusal, refusalOf, refuse } from './problems.ts'

export type HttpOptions = {
  routes: readonly Route[]
  engine: Engine
  changes: Changes
  /** Who a session's token belongs to; null where it is none, or no longer. */
  authenticate: (token: string) => Promise<Actor | null>
  /** Whether the database answers. */
  ready: () => Promise<boolean>
  logLevel: string
  trustProxy: boolean
  /** Tries a minute and address for open commands (sign-in, invitations). */
  openTries?: number
}

const cookieName = 'sinergi'
/** Outlives the session: by it an account knows a browser again. */
const deviceCookie = 'sinergi-perangkat'
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const megabyte = 1024 * 1024

/** The web server: the API of the contract, health, live changes, and the built pages. Nobody else knows HTTP. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, redact: ['req.headers', 'req.body'] },
    logController: new LogController({ disableRequestLogging: options.logLevel !== 'debug' }),
    frameworkErrors: (error, request, reply) => answerProblem(error, request, reply),
    trustProxy: options.trustProxy,
    bodyLimit: 2 * megabyte,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, { global: false })
  await app.register(compress, {
    global: true,
    threshold: 1400,
    encodings: ['br', 'gzip'],
    // at once and not as a stream, whose turns cost twenty times what the compressing does
    syncThreshold: 128 * 1024,
    brotliOptions: { params: { [brotli.BROTLI_PARAM_QUALITY]: 3, [brotli.BROTLI_PARAM_LGWIN]: 18 } },
  })
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) => answerPage(request, reply))

  app.get('/healthz', { logLevel: 'silent' }, async () => ({ ok: true }))
  app.get('/readyz', { logLevel: 'silent' }, async (_, reply) => {
    const ok = await options.ready()
    return reply.code(ok ? 200 : 503).send({ ok })
  })
  let document: object | undefined
  app.get('/api/openapi.json', async () => {
    document ??= openApiOf(options.routes.map(route => route.endpoint))
    return document
  })
  for (const route of options.routes) register(app, route, options)
  registerChanges(app, options)
  if (existsSync(dist))
    await app.register(files, {
      root: dist,
      wildcard: false,
      cacheControl: false,
      setHeaders: cacheFor,
      index: false,
    })
  return app
}

function register(app: FastifyInstance, route: Route, options: HttpOptions): void {
  const { endpoint } = route
  const url = `/api/${endpoint.name}`
  const limited = endpoint.open && endpoint.kind === 'command'
  const rate = {
    max: options.openTries ?? 30,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Refusal('request.too-many'),
  }
  const config = { rateLimit: limited ? rate : (false as const) }
  if (endpoint.kind === 'command') {
    app.post(url, { config }, async (request, reply) => {
      requireOwnOrigin(request)
      const body = (request.body ?? {}) as { id?: string; input?: unknown }
      const answer = await options.engine.run(route, {
        ...(await callOf(request, options, body.input)),
        id: body.id,
      })
      for (const wish of answer.wishes) grantWish(request, reply, wish)
      return reply.send(answer.result)
    })
  } else if (endpoint.kind === 'upload') {
    registerUpload(app, route, rate, options)
  } else if (endpoint.kind === 'query') {
    app.get(url, async (request, reply) => {
      const { result } = await options.engine.run(route, await callOf(request, options, request.query))
      return reply.header('cache-control', 'no-store').send(result)
    })
  } else if (endpoint.kind === 'paper') {
    app.post(url, { compress: false }, (request, reply) => sendPaper(route, request, reply, options))
  } else {
    app.get(url, { compress: false }, (request, reply) => sendDownload(route, request, reply, options))
  }
}

async function sendPaper(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): Promise<FastifyReply> {
  requireOwnOrigin(request)
  const { input } = (request.body ?? {}) as { input?: unknown }
  const { result } = await options.engine.run(route, await callOf(request, options, input))
  const { name, template, data } = result as Paper
  return reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .send(await renderPdf(template, data))
}

/** Its body is a file of any content, taken in as a stream; only here. */
function registerUpload(app: FastifyInstance, route: Route, rate: object, options: HttpOptions): void {
  void app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', { bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    )
    const config = { rateLimit: rate }
    scope.post(`/api/${route.endpoint.name}`, { config, bodyLimit: mostBytes }, async (request, reply) => {
      requireOwnOrigin(request)
      const { id } = request.query as { id?: string }
      const call = { ...(await callOf(request, options, request.query)), id }
      await options.engine.allow(route, call)
      const file = await receive(request.body as Readable)
      try {
        const { result } = await options.engine.run(route, { ...call, file })
        return await reply.send(result)
      } finally {
        await file.drop()
      }
    })
  })
}

async function sendDownload(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): Promise<FastifyReply> {
  const { format } = request.query as { format?: string }
  const call = await callOf(request, options, request.query)
  const language = call.actor?.language ?? 'id'
  await options.engine.download(route, call, async sheet => {
    const xlsx = (sheet.made?.format ?? format) === 'xlsx'
    const type = xlsx
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8'
    const stream = await fileOf(sheet, xlsx, language)
    reply
      .header('content-type', type)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${sheet.name}.${xlsx ? 'xlsx' : 'csv'}"`)
    void reply.send(stream)
    await new Promise<void>(resolve => {
      reply.raw.once('close', resolve)
      stream.once('error', () => resolve())
    })
  })
  return reply
}

async function fileOf(sheet: Sheet, xlsx: boolean, language: Language): Promise<Readable> {
  if (sheet.made) return Readable.from(sheet.made.bytes)
  if (!xlsx) return Readable.from(csvOf(sheet, language))
  if (sheet.notes) return Readable.from([await xlsxWithNotes(sheet, language)])
  return Readable.fromWeb(xlsxOf(sheet, language) as never)
}

function registerChanges(app: FastifyInstance, options: HttpOptions): void {
  app.get('/api/changes', { compress: false }, async (request, reply) => {
    const { actor } = await callOf(request, options, {})
    if (actor === null) refuse('session.missing')
    if (actor.held) refuse('second-factor.needed')
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 3000\n\n')
    const stop = options.changes.watch(actor, nouns => reply.raw.write(`data: ${JSON.stringify(nouns)}\n\n`))
    const beat = setInterval(() => reply.raw.write(':\n\n'), 25_000)
    request.raw.once('close', () => {
      clearInterval(beat)
      stop()
    })
  })
}

async function callOf(request: FastifyRequest, options: HttpOptions, input: unknown): Promise<Call> {
  const token = request.cookies[cookieName]
  const actor = token ? await options.authenticate(token) : null
  const device = request.headers['user-agent'] ?? ''
  return { actor, input, caller: { address: request.ip, device, key: request.cookies[deviceCookie] } }
}

/** Against cross-site requests: a command is JSON from our own pages, or from a program that sends no Origin. */
function requireOwnOrigin(request: FastifyRequest): void {
  const { origin } = request.headers
  if (origin && URL.canParse(origin) && new URL(origin).host !== request.host)
    refuse('request.foreign-origin')
  if (origin === 'null') refuse('request.foreign-origin')
}

function grantWish(request: FastifyRequest, reply: FastifyReply, wish: SessionWish): void {
  const how = { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
  if (!('begin' in wish)) return void reply.clearCookie(cookieName, how)
  reply.setCookie(cookieName, wish.begin, { ...how, maxAge: 180 * 24 * 3600 })
  // the longest that browsers keep one
  if (wish.device) reply.setCookie(deviceCookie, wish.device, { ...how, maxAge: 400 * 24 * 3600 })
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
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

/** Pages are one file; what is under /api and is not there is a problem, not a page. */
function answerPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPage =
    request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w{2,5}($|\?)/.test(request.url)
  if (!isPage || !existsSync(`${dist}index.html`))
    return answerProblem(new Refusal('request.unknown-endpoint'), request, reply)
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(pageHtml())
}

let page: Buffer | undefined
function pageHtml(): Buffer {
  page ??= readFileSync(`${dist}index.html`)
  return page
}

function cacheFor(reply: FastifyReply, path: string): void {
  const forever = path.includes('/assets/')
  reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function languageOf(request: FastifyRequest): 'id' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id'
}
