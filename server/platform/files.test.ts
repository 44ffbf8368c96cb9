import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/support/folder.ts'
import { readConfig } from './config.ts'
import { filesInS3, type S3Settings } from './files-in-s3.ts'
import { filesOnDisk } from './files-on-disk.ts'

const folder = temporaryFolder()
const s3 = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(folder.path, 's3') },
  configureBuckets: [{ name: 'sinergi', configs: [] }],
})
let settings: S3Settings
beforeAll(async () => {
  const { port } = await s3.run()
  settings = {
    ...{ bucket: 'sinergi', prefix: 'photos/', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` },
    ...{ keyId: 'S3RVER', secret: 'S3RVER' },
  }
})
afterAll(async () => {
  await s3.close()
  folder.remove()
})

const bytes = Buffer.from('isi sebuah foto')
const name = createHash('sha256').update(bytes).digest('hex')
const stores = {
  'a folder': () => filesOnDisk(join(folder.path, 'files')),
  'an object store': () => filesInS3(settings),
}

describe.each(Object.entries(stores))('files in %s', (_, store) => {
  test('are kept, read as they were, also in part, kept again without harm, and removed', async () => {
    expect(await store().get(name)).toBeUndefined()
    await store().put(name, bytes)
    await store().put(name, bytes)
    expect(await store().get(name)).toEqual(bytes)
    const part = await store().read(name, 4, 9)
    expect(part && (await text(part))).toBe('sebuah')
    await store().remove(name)
    await store().remove(name)
    expect(await store().get(name)).toBeUndefined()
    expect(await store().read(name, 0, 3)).toBeUndefined()
  })
})

test('in a folder a file is whole under its name, and nothing is left beside it', async () => {
  await filesOnDisk(join(folder.path, 'files')).put(name, bytes)
  expect(readdirSync(join(folder.path, 'files', name.slice(0, 2)))).toEqual([name])
  await expect(filesOnDisk(folder.path).get('../etc/passwd')).rejects.toThrow('not the name of a file')
})

test('a wrong key or bucket is told with the code that the store gives', async () => {
  await expect(filesInS3({ ...settings, keyId: 'salah' }).put(name, bytes)).rejects.toThrow(
    '403 InvalidAccessKeyId',
  )
  await expect(filesInS3({ ...settings, bucket: 'lain' }).put(name, bytes)).rejects.toThrow('NoSuchBucket')
  await expect(filesInS3({ ...settings, bucket: 'lain' }).get(name)).rejects.toThrow('NoSuchBucket')
})

const s3Env = {
  ...{ SINERGI_FILES: 's3://sinergi/foto', SINERGI_S3_ENDPOINT: 'https://s3.example.id' },
  ...{ SINERGI_S3_REGION: 'id-1', SINERGI_S3_KEY_ID: 'kunci', SINERGI_S3_SECRET: 'rahasia' },
}
test.each([
  ['nothing', {}, []],
  ['all of it', s3Env, []],
  ['another scheme', { ...s3Env, SINERGI_FILES: 'file:///srv' }, ['SINERGI_FILES']],
  ['a bucket alone', { SINERGI_FILES: 's3://sinergi' }, ['_ENDPOINT', '_REGION', '_KEY_ID', '_SECRET']],
  ['a secret alone', { SINERGI_S3_SECRET: 'rahasia' }, ['_SECRET']],
  ['the bucket in the address', { ...s3Env, SINERGI_S3_ENDPOINT: 'https://s3.example.id/b' }, ['_ENDPOINT']],
])('settings with %s', (_, env, wrong) => {
  const config = readConfig(env)
  const named = Array.isArray(config) ? config.map(({ name: of }) => of.replace('SINERGI_S3', '')) : []
  expect(named).toEqual(wrong)
  if (!Array.isArray(config) && config.files)
    expect(config.files).toMatchObject({ bucket: 'sinergi', prefix: 'foto/' })
})
