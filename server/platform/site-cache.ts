import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What a page of the site answers with, ready to be sent. */
export type Ready = {
  status: number
  headers: Record<string, string>
  body: Buffer
  etag: string
  /** Made when it is first asked for. */
  packed: Partial<Record<Packing, Buffer>>
}
export type Packing = 'br' | 'gzip'

type Kept = { ready: Promise<Ready>; at: number; bytes: number }

/** As it stands in a quarter of the memory that a small machine has to spare. */
const mostBytes = 64 * 1024 * 1024

/**
 * Keeps answers for some seconds, so that many who read the same page cost one reading of the database: whoever comes
 * while it is made waits for the same making. What was not read for longest goes first.
 * @param seconds how long; 0 keeps nothing
 */
export function createSiteCache(seconds: number, now: () => number) {
  const kept = new Map<string, Kept>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const isFresh = ({ at }: Kept) => Math.abs(now() - at) < seconds * 1000

  return {
    /** What is kept and fresh. */
    get(key: string): Promise<Ready> | undefined {
      const found = kept.get(key)
      if (!found || !isFresh(found)) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.ready
    },
    /** Makes it, and keeps it where it is an answer for everybody. */
    make(key: string, making: () => Promise<Ready>): Promise<Ready> {
      const ready = making()
      if (seconds === 0) return ready
      // what is over is not kept in memory either: somebody may have taken it back
      for (const [other, one] of kept) if (!isFresh(one)) drop(other)
      drop(key)
      // as old as what it was read from, which is from now on
      const entry: Kept = { ready, at: now(), bytes: 1024 }
      kept.set(key, entry)
      bytes += entry.bytes
      ready.then(
        ({ body }) => weigh(key, entry, body.length * 1.5),
        () => kept.get(key) === entry && drop(key),
      )
      return ready
    },
  }

  function weigh(key: string, entry: Kept, more: number): void {
    if (kept.get(key) !== entry) return
    entry.bytes += more
    bytes += more
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break
      drop(oldest)
    }
  }
}
export type SiteCache = ReturnType<typeof createSiteCache>

export function readyOf(status: number, body: Buffer, headers: Record<string, string>): Ready {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { status, headers, body, etag, packed: {} }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const packs: Record<Packing, (body: Buffer) => Promise<Buffer>> = {
  br: body => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: body.length > 1_000_000 ? 3 : 6 } }),
  gzip: body => zip(body, { level: 6 }),
}

/** The body as a browser takes it; what is short or packed already goes as it is. */
export async function packedFor(ready: Ready, accepted: string): Promise<{ body: Buffer; as?: Packing }> {
  const isText = /^(?:text|application\/(?:json|ld\+json|xml|atom\+xml)|image\/svg)/.test(
    ready.headers['content-type'] ?? '',
  )
  const as = (['br', 'gzip'] as const).find(one => accepted.includes(one))
  if (!as || !isText || ready.body.length < 1000) return { body: ready.body }
  return { body: (ready.packed[as] ??= await packs[as](ready.body)), as }
}
