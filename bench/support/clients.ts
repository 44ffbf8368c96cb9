import { connect } from 'node:net'

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
