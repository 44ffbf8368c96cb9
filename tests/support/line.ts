import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/**
 * A line between a browser and the server that can be cut in the middle of something, and mended.
 * @param rate how many bytes a second it carries to the server, on each connection; all there are where left out
 */
export async function line(to: string, rate = Number.POSITIVE_INFINITY) {
  const target = new URL(to)
  const sockets = new Set<Socket>()
  let cut = false
  let left = Number.POSITIVE_INFINITY
  let unheard: string | undefined
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
    let isUnheard = false
    const away = rate === Number.POSITIVE_INFINITY ? near : near.pipe(atMost(rate))
    away.on('data', (bytes: Buffer) => {
      isUnheard ||= unheard !== undefined && bytes.includes(unheard)
      counts ||= bytes.includes('PATCH /api/uploads')
      if (counts) left -= bytes.length
      if (left > 0) return far.write(bytes)
      // what was on its way still arrives; then nothing does
      away.pause()
      far.write(bytes.subarray(0, Math.max(0, bytes.length + left)))
      left = Number.POSITIVE_INFINITY
      setTimeout(sever, 400)
    })
    far.on('data', () => {
      if (!isUnheard) return
      unheard = undefined
      sever()
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
    /** Cuts once, when the server has answered to what begins so, and before the answer arrives. */
    cutAnswerTo(request: string) {
      unheard = request
    },
    /** Cuts now, whatever is on its way. */
    cut: sever,
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

function atMost(rate: number): Transform {
  return new Transform({
    transform(bytes: Buffer, _, done) {
      setTimeout(() => done(null, bytes), (bytes.length / rate) * 1000)
    },
  })
}
