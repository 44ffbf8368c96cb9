import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'

/**
 * Sends POSTs over kept-alive connections, one at a time on each, for some seconds.
 * @param body makes the n-th client's next body
 * @returns answers a second; throws where one is not 200
 */
export async function postsPerSecond(
  url: string,
  given: { cookies: readonly string[]; seconds: number; body: (client: number) => string },
): Promise<number> {
  const { pathname } = new URL(url)
  const until = performance.now() + given.seconds * 1000
  let answered = 0
  const clients = given.cookies.map(async (cookie, n) => {
    const line = connection(url, cookie)
    do {
      const body = given.body(n)
      const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`
      await line.exchange(`POST ${pathname}`, head, body)
      answered++
    } while (performance.now() < until)
    line.end()
  })
  await Promise.all(clients)
  return answered / given.seconds
}

/**
 * One who asks as a browser does, compressed answers taken; what an answer says is read when the clock has stopped.
 * @returns asks for a path; milliseconds to the answer's last byte, its bytes with the head, and the answer; throws
 * where it is not 200
 */
export function asker(base: string, cookie: string) {
  const line = connection(base, cookie)
  async function get(path: string): Promise<{ took: number; bytes: number; json: () => unknown }> {
    const began = performance.now()
    const { head, body } = await line.exchange(`GET ${path}`, 'accept-encoding: br')
    const took = performance.now() - began
    const packed = /content-encoding: br/i.test(head)
    return {
      took,
      bytes: head.length + 4 + body.length,
      json: () => JSON.parse((packed ? brotliDecompressSync(body) : body).toString()) as unknown,
    }
  }
  return { get, end: line.end }
}

/**
 * A kept-alive connection with one exchange at a time. A raw client, so that as little as can be of the two cores goes
 * to the one who asks.
 */
function connection(base: string, cookie: string) {
  const { hostname, port, host } = new URL(base)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  const exchange = (request: string, headers: string, content = '') =>
    new Promise<{ head: string; body: Buffer }>((resolve, reject) => {
      const told: Buffer[] = []
      const hear = (chunk: Buffer) => {
        told.push(chunk)
        const all = told.length === 1 ? chunk : Buffer.concat(told)
        const end = all.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = all.toString('latin1', 0, end)
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        if (all.length < end + 4 + length) return
        socket.off('data', hear).off('error', reject)
        const body = all.subarray(end + 4)
        if (head.startsWith('HTTP/1.1 200')) return resolve({ head, body })
        socket.destroy()
        reject(new Error(`${head}\n${body.toString()}`))
      }
      socket.on('data', hear).once('error', reject)
      socket.write(
        `${request} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n${headers}\r\n\r\n${content}`,
      )
    })
  return { exchange, end: () => void socket.end() }
}
