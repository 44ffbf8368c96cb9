import type { FastifyInstance } from 'fastify'

/** What stands at an address: its status, its kind, and all of its text, with what is escaped in it told plainly. */
export type Seen = { path: string; status: number; type: string; text: string; bytes: Buffer }

const addresses =
  /(?:href|src|action|content)="([^"]+)"|<loc>([^<]+)<\/loc>|<(?:id|link)[^>]*>([^<]+)<|"(?:url|@id|contentUrl|downloadURL|accessURL|path)":\s*"([^"]+)"/g

/**
 * Reads whatever a stranger reaches: from some addresses on, along every link, picture and file of this site, each
 * once. Pages of the application itself are not gone into.
 * @param goes which of them are read: of ten thousand regions some stand for all
 * @param most addresses, above which it fails: a site that has no end is a fault
 */
export async function crawl(
  http: FastifyInstance,
  from: readonly string[],
  origin: string,
  { goes, most = 3_000 }: { goes: (path: string) => boolean; most?: number },
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    if (seen.size >= most) throw new Error(`more than ${most} addresses; the last was ${path}`)
    const answer = await http.inject({ method: 'GET', url: path })
    const type = answer.headers['content-type'] ?? ''
    const text = /text|json|xml|csv|svg/.test(type) ? plain(answer.body) : ''
    seen.set(path, { path, status: answer.statusCode, type, text, bytes: answer.rawPayload })
    const moved = answer.headers.location
    const found = [...(moved ? [moved] : []), ...(/html|xml|json/.test(type) ? linksIn(answer.body) : [])]
    for (const link of found) {
      const next = within(link, path, origin)
      if (next !== undefined && !seen.has(next) && goes(next)) waiting.push(next)
    }
  }
  return seen
}

const linksIn = (body: string): string[] =>
  [...body.matchAll(addresses)].flatMap(found =>
    found
      .slice(1)
      .filter(one => one !== undefined)
      .map(plain),
  )

/** A path of this site, without what stands after `#`; undefined where it leads away. */
function within(link: string, path: string, origin: string): string | undefined {
  if (!URL.canParse(link, origin + path)) return undefined
  const url = new URL(link, origin + path)
  return url.origin === origin ? url.pathname + url.search : undefined
}

const plain = (text: string): string =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
