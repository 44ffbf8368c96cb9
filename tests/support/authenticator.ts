import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import type { Assertion, CreationOptions, Registration, RequestOptions } from '../../contract/webauthn.ts'

/** What a page, or whoever stands between, may do otherwise than it should. */
type Twist = { origin?: string; challenge?: string; rpId?: string; verified?: boolean }
export type Authenticator = {
  make(options: CreationOptions, twist?: Twist): Registration
  prove(options: RequestOptions, twist?: Twist): Assertion
  /** One with the same key, which counts on from here by itself. */
  copy(): Authenticator
}
type Holding = { id: Buffer; key: KeyObject; user: string; count: number }

const text = (bytes: Buffer) => bytes.toString('base64url')
const hash = (of: string | Buffer) => createHash('sha256').update(of).digest()

/**
 * An authenticator with a real ES256 key and the browser around it, at an address (Web Authentication, section 6).
 * @param counts false for one that does not count, as those that phones keep in step with each other
 */
export function createAuthenticator(origin: string, counts = true): Authenticator {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return of(origin, counts, { id: randomBytes(32), key: privateKey, user: '', count: 0 })
}

function of(origin: string, counts: boolean, held: Holding): Authenticator {
  const clientData = (type: string, challenge: string, twist: Twist) =>
    Buffer.from(
      JSON.stringify({
        type: `webauthn.${type}`,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const data = (rpId: string, { verified = true }: Twist, attested?: Buffer) => {
    if (counts) held.count++
    const count = Buffer.alloc(4)
    count.writeUInt32BE(held.count)
    // user present, user verified, attested credential data
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0)
    return Buffer.concat([hash(rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }
  const named = { id: text(held.id), rawId: text(held.id), type: 'public-key' } as const
  return {
    make(options, twist = {}) {
      held.user = options.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(held.id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, held.id, coseOf(held.key)])
      const object = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data(twist.rpId ?? options.rp.id, twist, attested)],
        ]),
      )
      return {
        ...named,
        response: {
          clientDataJSON: text(clientData('create', options.challenge, twist)),
          attestationObject: text(object),
          transports: ['internal'],
        },
      }
    },
    prove(options, twist = {}) {
      const client = clientData('get', options.challenge, twist)
      const authenticatorData = data(twist.rpId ?? options.rpId, twist)
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash(client)]), held.key)
      return {
        ...named,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(authenticatorData),
          signature: text(signature),
          userHandle: held.user,
        },
      }
    },
    copy: () =>
      of(origin, counts, {
        ...held,
        key: createPrivateKey(held.key.export({ type: 'pkcs8', format: 'pem' })),
      }),
  }
}

/** The public half as a COSE key (RFC 9052, section 7): EC2, ES256, P-256. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, unknown>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      ...([
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ] as const),
    ]),
  )
}

/** As much of CBOR (RFC 8949) as an authenticator speaks: small numbers, texts, bytes, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)])
  throw new Error(`an authenticator does not say ${typeof value}`)
}

function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n])
  if (n < 256) return Buffer.from([(major << 5) | 24, n])
  return Buffer.from([(major << 5) | 25, n >> 8, n & 0xff])
}
