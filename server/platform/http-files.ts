import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../contract/fields.ts'
import { csvOf, xlsxOf, xlsxWithNotes } from './download.ts'
import type { MadePaper, Paper, Picture, Route, Sheet } from './endpoint.ts'
import type { Engine } from './engine.ts'
import { type Authenticate, callOf, requireOwnOrigin } from './http-call.ts'
import { fileStore } from './files.ts'
import { renderPdf } from './pdf.ts'
import { refuse } from './problems.ts'
import { receiptHeader } from './receipt-token.ts'
import { mostBytes, receive } from './uploads.ts'

type Desk = { engine: Engine; authenticate: Authenticate }

/** Sets a paper and sends it. */
export async function sendPaper(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: Desk,
): Promise<FastifyReply> {
  requireOwnOrigin(request)
  const { input } = (request.body ?? {}) as { input?: unknown }
  const { result } = await options.engine.run(route, await callOf(request, options, input))
  const paper = result as Paper | MadePaper
  const isMade = 'make' in paper
  return reply
    .type(isMade ? paper.type : 'application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${isMade ? paper.name : `${paper.name}.pdf`}"`)
    .send(await (isMade ? paper.make() : renderPdf(paper.template, paper.data)))
}

/** Sends a picture, which its person's browser may keep: what stands behind its address never changes. */
export async function sendPicture(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: Desk,
): Promise<FastifyReply> {
  const { result } = await options.engine.run(route, await callOf(request, options, request.query))
  const { sha256, type, open } = result as Picture
  if (open) {
    const kept = await fileStore().get(sha256)
    const opened = (kept && (await open(kept))) ?? refuse('file.missing')
    return reply.type(type).header('cache-control', 'private, no-store').send(opened)
  }
  const etag = `"${sha256}"`
  // another person on the same device asks anew; what strangers see may be taken back at any time
  reply
    .header('cache-control', route.endpoint.open ? 'private, no-cache' : 'private, max-age=604800, immutable')
    .header('vary', 'Cookie')
    .header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const bytes = await fileStore().get(sha256)
  if (!bytes) {
    reply.removeHeader('cache-control').removeHeader('etag')
    request.log.error({ sha256 }, 'a file is not in the store')
    refuse('file.missing')
  }
  return reply.type(type).send(bytes)
}

/** Its body is a file of any content, taken in as a stream; only here. */
export function registerUpload(app: FastifyInstance, route: Route, rate: object, options: Desk): void {
  void app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', { bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    )
    const config = { rateLimit: rate }
    scope.post(`/api/${route.endpoint.name}`, { config, bodyLimit: mostBytes }, async (request, reply) => {
      requireOwnOrigin(request)
      if (Number(request.headers['content-length'] ?? 0) > mostBytes) refuse('request.too-large')
      const { id } = request.query as { id?: string }
      const call = { ...(await callOf(request, options, request.query)), id }
      await options.engine.allow(route, call)
      const file = await receive(request.body as Readable)
      try {
        const { result, receipt } = await options.engine.run(route, { ...call, file })
        if (receipt) reply.header(receiptHeader, receipt)
        return await reply.send(result)
      } finally {
        await file.drop()
      }
    })
  })
}

/** Sends a list as a file while it is read. */
export async function sendDownload(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: Desk,
): Promise<FastifyReply> {
  const { format } = request.query as { format?: string }
  const call = await callOf(request, options, request.query)
  const language = call.actor?.language ?? 'id'
  await options.engine.download(route, call, async sheet => {
    const kind = sheet.made?.format ?? (format === 'xlsx' ? 'xlsx' : 'csv')
    const stream = await fileOf(sheet, kind === 'xlsx', language)
    reply
      .header('content-type', types[kind])
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${sheet.name}.${kind}"`)
    void reply.send(stream)
    await new Promise<void>(resolve => {
      reply.raw.once('close', resolve)
      stream.once('error', () => resolve())
    })
  })
  return reply
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
}

async function fileOf(sheet: Sheet, xlsx: boolean, language: Language): Promise<Readable> {
  if (sheet.made) return Readable.from(sheet.made.bytes)
  if (!xlsx) return Readable.from(csvOf(sheet, language))
  if (sheet.notes) return Readable.from([await xlsxWithNotes(sheet, language)])
  return Readable.fromWeb(xlsxOf(sheet, language) as never)
}
