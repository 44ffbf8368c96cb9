import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPush, type Push } from '../../server/reminders/push.ts'
import { certificateFor } from './certificate.ts'

export type Arrived = { path: string; headers: IncomingHttpHeaders; body: Buffer }

/** A browser: its address at the service, and what only it can read messages by. */
export type Browser = {
  endpoint: string
  p256dh: string
  auth: string
  /** Reads a message as the browser does (RFC 8188, 8291): written anew from the standard, and not with the sender's. */
  open(message: Buffer): unknown
}

const host = 'push.example.id'

/** A push service on this machine over real HTTPS, and what sends to it: only the name leads here, all else is as ever. */
export async function pushService() {
  const { key, cert } = certificateFor(host)
  const arrived: Arrived[] = []
  const answers: { status: number; retryAfter?: number }[] = []
  const server: Server = createServer({ key, cert }, (request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { status, retryAfter } = answers.shift() ?? { status: 201 }
      arrived.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces) })
      response.writeHead(status, retryAfter ? { 'retry-after': String(retryAfter) } : {}).end()
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const send: Push = createPush('mailto:sinergi@example.id', {
    ...{ port, ca: cert },
    lookup: (_, options, found) =>
      options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
  })
  return {
    send,
    arrived,
    /** What it answers next, once each. */
    answers,
    browser: (name: string): Browser => browserAt(`https://${host}/${name}`),
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Who signed the request, and for which service until when (RFC 8292); throws where the signature does not hold. */
export function signerOf(authorization = ''): {
  key: string
  claims: { aud: string; exp: number; sub: string }
} {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    key: {
      ...{ kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url') },
      y: point.subarray(33).toString('base64url'),
    },
    format: 'jwk',
  })
  const how = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), how, Buffer.from(signature, 'base64url')))
    throw new Error('the signature does not hold')
  return { key, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as never }
}

function browserAt(endpoint: string): Browser {
  const pair = createECDH('prime256v1')
  const own = pair.generateKeys()
  const auth = randomBytes(16)
  return {
    ...{ endpoint, p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    open(message) {
      const salt = message.subarray(0, 16)
      const sender = message.subarray(21, 21 + (message[20] ?? 0))
      const sealed = message.subarray(21 + sender.length)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender])
      const ikm = derived(pair.computeSecret(sender), auth, info, 32)
      const key = derived(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = derived(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
      const cipher = createDecipheriv('aes-128-gcm', key, nonce)
      cipher.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
      // the last record ends with a two
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
    },
  }
}

const derived = (key: Buffer, salt: Buffer, info: Buffer, size: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, size))
