import { createServer, request } from 'node:http'

/** A server before the server, that answers for a path with what it says of the real answer, once it was told to. */
export async function front(to: string) {
  const target = new URL(to)
  let change: { path: string; as: (body: string) => string } | undefined
  const server = createServer((asked, answer) => {
    const { method, headers, url } = asked
    const changing = change !== undefined && url === change.path ? change : undefined
    // as it is, so that it can be changed
    const plain = changing ? { ...headers, 'accept-encoding': 'identity', 'if-none-match': '' } : headers
    const far = request(
      { host: target.hostname, port: target.port, method, path: url, headers: plain },
      from => {
        if (!changing) {
          answer.writeHead(from.statusCode ?? 500, from.headers)
          from.pipe(answer)
          return
        }
        const parts: Buffer[] = []
        from.on('data', (part: Buffer) => parts.push(part))
        from.on('end', () => {
          const { 'content-length': _, etag: __, ...kept } = from.headers
          answer.writeHead(from.statusCode ?? 500, kept)
          answer.end(changing.as(Buffer.concat(parts).toString()))
        })
      },
    )
    far.on('error', () => answer.destroy())
    answer.on('close', () => far.destroy())
    asked.pipe(far)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    change(path: string, as: (body: string) => string) {
      change = { path, as }
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
