import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'

/**
 * Sends POSTs over kept-alive connections, one at a time on each, for some seconds. A raw client, so that as little
 * as can be of the two cores goes to the one who asks.
 * @param body makes the n-th client's next body
 * @returns answers a second; throws where one is not 200
 */
export async function postsPerSecond(
  url: string,
  given: { cookies: readonly string[]; seconds: number; body: (client: number) => string },
): Promise<number> {
  const { hostname, port, pathname } = new URL(url)
  const until = performance.now() + given.seconds * 1000
  let answered = 0
  const client = (n: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncookie: ${given.cookies[n]}\r\ncontent-length: `
      const ask = () => {
        const body = given.body(n)
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }
      let told = ''
      socket.on('data', chunk => {
        told += chunk.toString('latin1')
        const end = told.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(told.slice(0, end))?.[1] ?? 0)
        if (told.length < end + 4 + length) return
        if (!told.startsWith('HTTP/1.1 200')) {
          socket.destroy()
          return reject(new Error(told))
        }
        told = ''
        answered++
        if (performance.now() < until) return ask()
        socket.end()
        resolve()
      })
      socket.once('error', reject)
      socket.once('connect', ask)
    })
  await Promise.all(given.cookies.map((_, n) => client(n)))
  return answered / given.seconds
}

/**
 * One who asks over a kept-alive connection as a browser does, compressed answers taken, with a raw client for the
 * same reason: what an answer says is read when the clock has stopped.
 * @returns asks for a path; milliseconds to the answer's last byte, and the answer; throws where it is not 200
 */
export function asker(base: string, cookie: string) {
  const { hostname, port, host } = new URL(base)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  const get = (path: string) =>
    new Promise<{ took: number; json: () => unknown }>((resolve, reject) => {
      const began = performance.now()
      const told: Buffer[] = []
      const hear = (chunk: Buffer) => {
        told.push(chunk)
        const all = told.length === 1 ? chunk : Buffer.concat(told)
        const end = all.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = all.toString('latin1', 0, end)
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        if (all.length < end + 4 + length) return
        const took = performance.now() - began
        socket.off('data', hear).off('error', reject)
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head))
        const body = all.subarray(end + 4)
        const packed = /content-encoding: br/i.test(head)
        resolve({
          took,
          json: () => JSON.parse((packed ? brotliDecompressSync(body) : body).toString()) as unknown,
        })
      }
      socket.on('data', hear).once('error', reject)
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: br\r\ncookie: ${cookie}\r\n\r\n`,
      )
    })
  return { get, end: () => void socket.end() }
}
