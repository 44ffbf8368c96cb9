import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/support/folder.ts'
import { filesInS3 } from './files-in-s3.ts'
import {
  destroyKey,
  goneOf,
  hasKey,
  makeKey,
  openBytes,
  openersOf,
  openWith,
  sealBytes,
  sealWith,
  useKeys,
} from './key-store.ts'
import { keysInS3 } from './keys-in-s3.ts'
import { keysOnDisk } from './keys-on-disk.ts'
import { useKey } from './sealing.ts'

const folder = temporaryFolder()
const s3 = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(folder.path, 's3') },
  configureBuckets: [{ name: 'sinergi', configs: [] }],
})
let settings: Parameters<typeof filesInS3>[0]
beforeAll(async () => {
  const { port } = await s3.run()
  settings = {
    ...{ bucket: 'sinergi', prefix: 'a/', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` },
    ...{ keyId: 'S3RVER', secret: 'S3RVER' },
  }
})
afterAll(async () => {
  await s3.close()
  folder.remove()
})
afterEach(() => useKey(undefined))

const stores = {
  'a folder': () => keysOnDisk(join(folder.path, 'keys')),
  'an object store': () => keysInS3(settings),
}

describe.each(Object.entries(stores))('keys in %s', (_, store) => {
  test('of two who make the key of a record at once both seal with the same one; others are not touched', async () => {
    useKeys(store())
    const [one, other] = [randomUUID(), randomUUID()]
    await makeKey(one)
    await Promise.all([makeKey(other), makeKey(other)])
    const [before, photo] = [await sealWith(one, 'before', 'belum punya kompor'), randomBytes(1000)]
    expect(await openWith(one, 'before', before)).toBe('belum punya kompor')
    expect(await openBytes(one, 'photo', await sealBytes(one, 'photo', photo))).toEqual(photo)
    await makeKey(one)
    useKeys(store())
    expect(await openWith(one, 'before', before)).toBe('belum punya kompor')
    expect((await store().ids()).toSorted()).toEqual(expect.arrayContaining([one, other].toSorted()))

    useKeys(store())
    const openers = await openersOf([other, randomUUID(), one, one])
    expect(openers.map(open => open?.('before', before)?.toString())).toEqual([
      ...[undefined, undefined],
      ...['belum punya kompor', 'belum punya kompor'],
    ])

    expect(await openWith(one, 'after', before), 'another field').toBeUndefined()
    expect(await openWith(other, 'before', before), 'another record').toBeUndefined()
    const changed = Buffer.from(before)
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40)
    expect(await openWith(one, 'before', changed), 'changed').toBeUndefined()
    expect(await openWith(one, 'before', before.subarray(0, 20)), 'cut off').toBeUndefined()
  })

  test('what a key sealed is read by nobody once it was destroyed, and nothing is sealed with it any more', async () => {
    useKeys(store())
    const id = randomUUID()
    await makeKey(id)
    const kept = await sealWith(id, 'before', 'rahasia')
    await destroyKey(id)
    await destroyKey(id)
    expect(await hasKey(id)).toBe(false)
    expect(await openWith(id, 'before', kept)).toBeUndefined()
    expect(await store().ids()).not.toContain(id)
    const before = await store().ids()
    await store().check()
    expect(await store().ids()).toEqual(before)
    await expect(sealWith(id, 'before', 'lagi')).rejects.toThrow('without a key')
  })
})

test('with a secret of the installation keys lie sealed, and open with it alone', async () => {
  const path = join(folder.path, 'sealed')
  useKey(randomBytes(32))
  useKeys(keysOnDisk(path))
  const id = randomUUID()
  await makeKey(id)
  expect(readdirSync(join(path, id.slice(-2)))).toEqual([id])
  expect(readFileSync(join(path, id.slice(-2), id)).length).toBe(1 + 12 + 16 + 32)
  const kept = await sealWith(id, 'before', 'rahasia')
  useKey(randomBytes(32))
  useKeys(keysOnDisk(path))
  expect(await openWith(id, 'before', kept)).toBeUndefined()
  // a start with another secret takes nothing for withdrawn
  const never = randomUUID()
  expect([await hasKey(id), await goneOf([id, never])]).toEqual([false, [never]])
  await expect(keysOnDisk(path).get('../../etc/passwd')).rejects.toThrow('not the id of a record')
})
