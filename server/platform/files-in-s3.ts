import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './files.ts'

/** A bucket of an S3-compatible store (Amazon, MinIO, Ceph, Garage …). */
export type S3Settings = {
  bucket: string
  /** Before each name: '' or `photos/`. */
  prefix: string
  /** `https://s3.example.id`, without the bucket. */
  endpoint: string
  region: string
  keyId: string
  secret: string
}

/** Files in a bucket, asked for by path (`endpoint/bucket/prefix…`), signed with AWS Signature Version 4. */
export function filesInS3({ bucket, prefix, endpoint, region, keyId, secret }: S3Settings): FileStore {
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3' },
    // tried again by the client itself where the store is busy
    retries: 3,
  })
  const urlOf = (sha256: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/${prefix}${sha256}`
  return {
    name: `s3://${bucket}/${prefix}`,
    inBackups: false,
    async put(sha256, bytes) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 }
      const answer = await client.fetch(urlOf(sha256), {
        ...{ method: 'PUT', headers, body: new Uint8Array(bytes), signal: patience() },
      })
      await require(answer, 'kept')
    },
    async get(sha256) {
      const answer = await client.fetch(urlOf(sha256), { signal: patience() })
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      const code = await codeOf(answer)
      // a bucket that is missing is not a file that is missing
      if (answer.status === 404 && code !== 'NoSuchBucket') return undefined
      throw refused('read', answer, code)
    },
    async read(sha256, from, to) {
      const headers = { range: `bytes=${from}-${to}` }
      const answer = await client.fetch(urlOf(sha256), { headers })
      if (answer.status === 206 && answer.body) return Readable.fromWeb(answer.body as never)
      const code = await codeOf(answer)
      if (answer.status === 404 && code !== 'NoSuchBucket') return undefined
      throw refused('read', answer, code)
    },
    async remove(sha256) {
      const answer = await client.fetch(urlOf(sha256), { method: 'DELETE', signal: patience() })
      if (answer.status !== 404) await require(answer, 'removed')
      else await answer.body?.cancel()
    },
  }
}

export const patience = () => AbortSignal.timeout(20_000)

/** @throws with the code that the store gives, such as `NoSuchBucket` or `SignatureDoesNotMatch` */
async function require(answer: Response, done: string): Promise<void> {
  if (!answer.ok) throw refused(done, answer, await codeOf(answer))
}

export const codeOf = async (answer: Response) => /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''

export const refused = (done: string, { status }: Response, code: string) =>
  new Error(`A file could not be ${done} in the object store: ${status} ${code}`)
