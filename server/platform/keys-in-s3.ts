import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { codeOf, patience, refused, type S3Settings } from './files-in-s3.ts'
import { type KeyStore, requireKeyId } from './key-store.ts'

/** Keys beside the files in a bucket, under `keys/`. Where the bucket keeps old versions, those of a key go with it. */
export function keysInS3({ bucket, prefix, endpoint, region, keyId, secret }: S3Settings): KeyStore {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 3,
  })
  const folder = `${prefix}keys/`
  const at = `${endpoint.replace(/\/$/, '')}/${bucket}`
  const urlOf = (id: string) => `${at}/${folder}${requireKeyId(id)}`

  async function get(id: string): Promise<Buffer | undefined> {
    const answer = await client.fetch(urlOf(id), { signal: patience() })
    if (answer.ok) return Buffer.from(await answer.arrayBuffer())
    const code = await codeOf(answer)
    if (answer.status === 404 && code !== 'NoSuchBucket') return undefined
    throw refused('read', answer, code)
  }

  return {
    name: `s3://${bucket}/${folder}`,
    async add(id, kept) {
      if (await get(id)) return
      const hash = createHash('sha256').update(kept).digest('hex')
      // of two who make a key at once the first counts, where the store knows this condition
      const headers = { 'x-amz-content-sha256': hash, 'if-none-match': '*' }
      const answer = await client.fetch(urlOf(id), {
        ...{ method: 'PUT', headers, body: new Uint8Array(kept), signal: patience() },
      })
      const code = await codeOf(answer)
      if (!answer.ok && answer.status !== 412 && answer.status !== 409) throw refused('kept', answer, code)
    },
    get,
    remove: id => removeAll(folder + requireKeyId(id)),
    async ids() {
      const found: string[] = []
      for (let from: string | undefined = ''; from !== undefined; ) {
        const after: string = from && `&continuation-token=${encodeURIComponent(from)}`
        const page: string = await list(`list-type=2&prefix=${encodeURIComponent(folder)}${after}`)
        found.push(...tagged(page, 'Key').map(key => key.slice(folder.length)))
        ;[from] = tagged(page, 'NextContinuationToken')
      }
      return found
    },
    async check() {
      // beside the keys, where nobody takes it for one
      const name = `${prefix}keys-check`
      const answer = await client.fetch(`${at}/${name}`, { method: 'PUT', body: 'x', signal: patience() })
      const code = await codeOf(answer)
      if (!answer.ok) throw refused('kept', answer, code)
      await removeAll(name)
    },
  }

  async function removeAll(name: string): Promise<void> {
    const url = `${at}/${name}`
    const answer = await client.fetch(url, { method: 'DELETE', signal: patience() })
    const code = await codeOf(answer)
    if (!answer.ok && answer.status !== 404) throw refused('removed', answer, code)
    for (const version of await versionsOf(name)) {
      const of = `${url}?versionId=${encodeURIComponent(version)}`
      const gone = await client.fetch(of, { method: 'DELETE', signal: patience() })
      const why = await codeOf(gone)
      if (!gone.ok && gone.status !== 404) throw refused('removed', gone, why)
    }
  }

  async function list(query: string): Promise<string> {
    const answer = await client.fetch(`${at}?${query}`, { signal: patience() })
    if (!answer.ok) throw refused('read', answer, await codeOf(answer))
    return answer.text()
  }

  async function versionsOf(name: string): Promise<string[]> {
    const answer = await client.fetch(`${at}?versions&prefix=${encodeURIComponent(name)}`, {
      signal: patience(),
    })
    // a store that knows no versions keeps none
    if (answer.status === 501 || answer.status === 405) return []
    if (!answer.ok) throw refused('read', answer, await codeOf(answer))
    return tagged(await answer.text(), 'VersionId').filter(version => version !== 'null')
  }
}

/** What stands in elements of an answer; keys and versions hold nothing that XML would write otherwise. */
const tagged = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value = '']) => value)
