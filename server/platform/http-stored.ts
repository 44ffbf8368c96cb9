import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Stored } from './endpoint.ts'
import { fileStore } from './files.ts'
import { refuse } from './problems.ts'

/**
 * Sends a file of the store to be saved, whole or from where it stopped (RFC 9110, 14). No browser shows it as a page of
 * ours, whatever is in it.
 */
export async function sendStored(
  { sha256, bytes, type, name }: Stored,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const etag = `"${sha256}"`
  const { range, 'if-range': ifRange, 'if-none-match': known } = request.headers
  reply
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', "default-src 'none'; sandbox")
  if (known === etag) return reply.code(304).send()
  const wanted = ifRange === undefined || ifRange === etag ? rangeOf(range, bytes) : undefined
  if (wanted === 'outside') return reply.code(416).header('content-range', `bytes */${bytes}`).send()
  const { from, to } = wanted ?? { from: 0, to: bytes - 1 }
  const stream = await fileStore().read(sha256, from, to)
  if (!stream) {
    reply.removeHeader('etag')
    request.log.error({ sha256 }, 'a file is not in the store')
    return refuse('file.missing')
  }
  if (wanted) reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`)
  return reply
    .type(type)
    .header('content-length', to - from + 1)
    .header('content-disposition', dispositionOf(name))
    .send(stream)
}

/** The one range that is asked for; undefined where none is, or what is asked is not understood. */
export function rangeOf(header: string | undefined, bytes: number) {
  const [, first = '', last = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < from) return undefined
  return from >= bytes || to < from ? ('outside' as const) : { from, to }
}

/** As RFC 6266 has it: in plain letters, and as it is. */
export function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
