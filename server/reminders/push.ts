import { Agent, request, type RequestOptions } from 'node:https'
import { publicLookup } from './addresses.ts'
import type { PushKey } from './push-keys.ts'

/** A browser's place at its push service, and what is encrypted for it by. */
export type Target = { endpoint: string; p256dh: Buffer; auth: Buffer }
export type Notice = {
  payload: string
  /** Seconds that the push service keeps it for a phone that is off. */
  ttl: number
  /** A later one of the same topic takes the place of one that is still kept there. */
  topic: string
}
/** `retryAfter`: milliseconds. */
export type Answer = { status: number; retryAfter?: number }
export type Push = (target: Target, notice: Notice, key: PushKey) => Promise<Answer>

const patience = 15_000
const mostOfAnswer = 16 * 1024

/**
 * What sends a message to a push service, encrypted for the browser alone (RFC 8291). It follows no redirect and goes
 * to public addresses only.
 * @param subject where push services find whoever runs this installation: `mailto:…` or `https://…`
 * @param way how the connection is made: another one is given by tests only
 */
export function createPush(subject: string, way: Pick<RequestOptions, 'lookup' | 'port' | 'ca'> = {}): Push {
  const agent = new Agent({ keepAlive: true, maxSockets: 8, timeout: patience })
  return async (target, { payload, ttl, topic }, { publicKey, secret }) => {
    // loaded when something is sent: a start does without it
    const { default: webPush } = await import('web-push')
    const keys = { p256dh: target.p256dh.toString('base64url'), auth: target.auth.toString('base64url') }
    const { headers, method, body } = webPush.generateRequestDetails(
      { endpoint: target.endpoint, keys },
      payload,
      {
        ...{ TTL: ttl, topic, urgency: 'normal', contentEncoding: 'aes128gcm' },
        vapidDetails: {
          ...{ subject, publicKey: publicKey.toString('base64url') },
          privateKey: secret.toString('base64url'),
        },
      },
    )
    return post(target.endpoint, { lookup: publicLookup, ...way, agent, method, headers }, body)
  }
}

/** @throws NotPublic, and what the connection failed by */
function post(url: string, options: RequestOptions, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience)
    const sending = request(url, { ...options, signal }, answer => {
      const { statusCode: status = 0 } = answer
      const seconds = Number(answer.headers['retry-after'])
      let size = 0
      // read to its end, so that the connection serves again; a long one is cut off
      answer.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > mostOfAnswer) answer.destroy()
      })
      answer.on('error', () => undefined)
      resolve({ status, ...(seconds > 0 ? { retryAfter: seconds * 1000 } : {}) })
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
