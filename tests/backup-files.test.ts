import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, expect, inject, test } from 'vitest'
import { backup } from '../server/backup/backup.ts'
import { inspect } from '../server/backup/reading.ts'
import { restore } from '../server/backup/restore.ts'
import { asOwner } from '../server/backup/session.ts'
import { filesOnDisk } from '../server/platform/files-on-disk.ts'
import { addressOf, copyOf, maintain } from './support/database.ts'
import { temporaryFolder } from './support/folder.ts'

const server = inject('server')
const folder = temporaryFolder()
const [from, to] = ['backup_files', 'backup_files_back'] as const
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const drop = async () => {
  for (const name of [from, to]) await maintain(server, `drop database if exists ${name} with (force)`)
}
afterAll(async () => {
  await drop()
  folder.remove()
})

test('files in a folder go into the backup and come back with it; one that was changed on the way is refused', async () => {
  await drop()
  await maintain(server, copyOf(from), `create database ${to}`)
  const store = filesOnDisk(join(folder.path, 'files'))
  const photos = ['foto pertama', 'foto kedua'].map(text => Buffer.from(text))
  const names = [...photos.map(sha256Of), sha256Of(Buffer.from('hilang'))]
  for (const bytes of photos) await store.put(sha256Of(bytes), bytes)
  await asOwner(addressOf(server, from), client =>
    client.query('insert into stored_file select unnest($1::text[]), 12, now()', [names]),
  )
  const { file, manifest } = await backup(addressOf(server, from), folder.path, store)
  expect(manifest.files).toEqual({ count: 2, missing: 1 })

  const broken = join(folder.path, 'broken.tar.zst')
  const tar = zstdDecompressSync(await readFile(file))
  tar.write('FOTO', tar.indexOf('foto kedua'))
  await writeFile(broken, zstdCompressSync(tar))
  await expect(inspect(broken)).rejects.toThrow('a file is not what it was')

  const back = filesOnDisk(join(folder.path, 'back'))
  await restore(addressOf(server, to), file, await inspect(file), () => undefined, back)
  for (const bytes of photos) expect(await back.get(sha256Of(bytes))).toEqual(bytes)
}, 60_000)
