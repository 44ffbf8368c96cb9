import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string[]; from: string; head: Map<string, string>; text: string; raw: string }

/** A real mail server on this machine, with a login; what it takes is kept to be looked at. */
export async function mailServer() {
  const letters: Letter[] = []
  const refused = new Set<string>()
  const state = { busy: false }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'sinergi' && password === 'kata sandi'
        ? done(null, { user: username })
        : done(new Error('no such login')),
    onRcptTo: ({ address }, _, done) =>
      done(refused.has(address) ? Object.assign(new Error('no such address'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (state.busy) return done(Object.assign(new Error('busy'), { responseCode: 451 }))
        const { mailFrom, rcptTo } = session.envelope
        const raw = Buffer.concat(pieces).toString()
        letters.push({
          ...{ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw },
          ...read(raw),
        })
        done()
      })
    },
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://sinergi:kata%20sandi@127.0.0.1:${port}`,
    letters,
    /** Addresses of which it says that there are none. */
    refused,
    /** While true, it takes nothing. */
    state,
    stop: () => new Promise<void>(done => server.close(() => done())),
  }
}

/** Head and text of a letter in one part. */
function read(raw: string): { head: Map<string, string>; text: string } {
  const [top = '', ...rest] = raw.split('\r\n\r\n')
  const lines = top.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const head = new Map(
    lines.map(line => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: ?/, '')]),
  )
  const body = rest.join('\r\n\r\n')
  const way = head.get('content-transfer-encoding')
  const text =
    way === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : way === 'quoted-printable'
        ? Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString()
        : body
  return { head, text }
}

/** What a part of a type says, of a letter in several; undefined where it has none. */
export function partOf({ raw }: Letter, type: string): string | undefined {
  const parts = raw.split(/\r\n--[^\r\n]+\r\n/).map(read)
  return parts.find(({ head }) => head.get('content-type')?.startsWith(type))?.text
}
