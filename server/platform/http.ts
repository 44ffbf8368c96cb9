import { constants as brotli } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { Backend } from './backend.ts'
import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import type { Route, Stored } from './endpoint.ts'
import { registerBatch } from './http-batch.ts'
import { callOf, grantWish, requireOwnOrigin } from './http-call.ts'
import { registerUpload, sendDownload, sendPaper, sendPicture } from './http-files.ts'
import { sendStored } from './http-stored.ts'
import { registerFormPages } from './http-form-pages.ts'
import { registerOneClick } from './http-one-click.ts'
import { registerPages } from './http-pages.ts'
import { registerSitePages } from './http-site-pages.ts'
import { registerSiteStreams } from './http-site-streams.ts'
import { registerTokenPages } from './http-token-pages.ts'
import { answerProblem } from './http-problem.ts'
import { openApiOf } from './openapi.ts'
import { receiptHeader } from './receipt-token.ts'
import { Refusal, refuse } from './problems.ts'
import { registerResumable } from './resumable.ts'

export type HttpOptions = Backend & {
  routes: readonly Route[]
  changes: Changes
  logLevel: string
  trustProxy: boolean
  /** Tries a minute and address for open commands (sign-in, invitations) and the open check of receipts. */
  openTries?: number
  /** Seconds that answers of the site are kept for all who ask; what is usual where left out. */
  keepsPages?: number
  /** The time that answers tell, by which pages set their clocks; this machine's where left out. */
  clock?: Clock
}

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
        // what reads codes from a camera's picture is WebAssembly of our own; nothing else is evaluated
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // a voice that was recorded here and is listened to before it is sent
        mediaSrc: ["'self'", 'blob:'],
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
    syncThreshold: 256 * 1024,
    brotliOptions: { params: { [brotli.BROTLI_PARAM_QUALITY]: 3, [brotli.BROTLI_PARAM_LGWIN]: 18 } },
  })
  const { clock } = options
  if (clock) app.addHook('onSend', async (_, reply) => void reply.header('date', clock().toUTCString()))
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))

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
  registerBatch(app, options)
  await registerOneClick(app, options)
  registerTokenPages(app, options)
  registerSitePages(app, options)
  registerSiteStreams(app, options)
  await registerFormPages(app, options)
  registerResumable(app, options)
  registerChanges(app, options)
  await registerPages(app)
  return app
}

function register(app: FastifyInstance, route: Route, options: HttpOptions): void {
  const { endpoint } = route
  const url = `/api/${endpoint.name}`
  const limited =
    endpoint.open && (endpoint.kind === 'command' || (endpoint.kind === 'query' && endpoint.limited))
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
      if (answer.receipt) reply.header(receiptHeader, answer.receipt)
      return reply.send(answer.result)
    })
  } else if (endpoint.kind === 'upload') {
    registerUpload(app, route, rate, options)
  } else if (endpoint.kind === 'query') {
    app.get(url, { config }, async (request, reply) => {
      const call = await callOf(request, options, request.query)
      const gone = route.turns && goneOf(reply)
      const { result } = await options.engine.run(route, { ...call, gone })
      return reply.header('cache-control', 'no-store').send(result)
    })
  } else if (endpoint.kind === 'picture') {
    app.get(url, { compress: false }, (request, reply) => sendPicture(route, request, reply, options))
  } else if (endpoint.kind === 'file') {
    // one that is saved in pieces on a bad line asks often
    const rateLimit = { ...rate, max: rate.max * 10 }
    app.get(url, { compress: false, config: { rateLimit } }, async (request, reply) => {
      const { result } = await options.engine.run(route, await callOf(request, options, request.query))
      return sendStored(result as Stored, request, reply)
    })
  } else if (endpoint.kind === 'paper') {
    app.post(url, { compress: false }, (request, reply) => sendPaper(route, request, reply, options))
  } else {
    app.get(url, { compress: false }, (request, reply) => sendDownload(route, request, reply, options))
  }
}

/** Aborted when the caller hangs up before the answer. */
function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort(new Refusal('server.busy')))
  return gone.signal
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
