import { connect, createServer, type Socket } from 'node:net'

/** A line between a browser and the server that can be cut in the middle of something, and mended. */
export async function line(to: string) {
  const target = new URL(to)
  const sockets = new Set<Socket>()
  let cut = false
  let left = Number.POSITIVE_INFINITY
  const server = createServer(near => {
    if (cut) return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    let counts = false
    near.on('data', bytes => {
      counts ||= bytes.includes('PATCH /api/uploads')
      if (counts) left -= bytes.length
      if (left > 0) return far.write(bytes)
      // what was on its way still arrives; then nothing does
      near.pause()
      far.write(bytes.subarray(0, Math.max(0, bytes.length + left)))
      left = Number.POSITIVE_INFINITY
      setTimeout(sever, 400)
    })
    far.pipe(near)
  })
  function sever() {
    cut = true
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    /** Cuts once so many bytes of an upload have passed. */
    cutAfter(bytes: number) {
      left = bytes
    },
    isCut: () => cut,
    mend() {
      cut = false
    },
    async close() {
      sever()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
