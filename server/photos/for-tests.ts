import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Actor } from '../../contract/access.ts'
import { routes } from '../app.ts'
import { createChanges } from '../platform/changes.ts'
import { createHttp } from '../platform/http.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'
import { useUploadsFolder } from '../platform/resumable.ts'
import type { TestApp } from '../../tests/support/app.ts'

/** A photo as a phone takes it: lying on its side, with the place, the device and the time in it. */
export function phonePhoto(): Promise<Buffer> {
  const waves = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="900"><defs><linearGradient id="g"><stop offset="0" stop-color="#0b1f33"/><stop offset="1" stop-color="#f2b134"/></linearGradient></defs><rect width="1800" height="900" fill="url(#g)"/><circle cx="400" cy="450" r="240" fill="#1f7a5a"/></svg>`,
  )
  return sharp(waves)
    .withExif({
      IFD0: { Make: 'Ponsel Desa', Model: 'P1' },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '3/1 56/1 2400/100' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '108/1 23/1 600/100' },
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** The web server over a test's database, with a file store and a folder for uploads; a person's name is the session. */
export async function photoServer(app: TestApp, people: Record<string, Actor>) {
  const folder = mkdtempSync(join(tmpdir(), 'sinergi-photos-'))
  useFiles(filesOnDisk(join(folder, 'files')))
  useUploadsFolder(join(folder, 'uploads'))
  const http = await createHttp({
    ...{ routes, engine: app.engine, changes: createChanges(), logLevel: 'silent', trustProxy: false },
    authenticate: async token => people[token] ?? null,
    ready: async () => true,
    // what was just done is to be seen at once
    keepsPages: 0,
  })
  const url = await http.listen({ port: 0, host: '127.0.0.1' })
  const ask = (as: string, path: string, init: RequestInit = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { cookie: `sinergi=${as}`, 'tus-resumable': '1.0.0', ...(init.headers as object) },
    })
  const begin = (as: string, length: number, headers = {}) =>
    ask(as, '/api/uploads', {
      ...{ method: 'POST', headers: { 'upload-length': String(length), ...headers } },
    })
  const goOn = (as: string, at: string, offset: number, bytes: Buffer) =>
    ask(as, at, {
      method: 'PATCH',
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    })
  return {
    ...{ url, folder, ask, begin, goOn },
    /** Sends a file whole. @returns the upload's id */
    async upload(as: string, bytes: Buffer): Promise<string> {
      const at = (await begin(as, bytes.length)).headers.get('location') ?? ''
      await goOn(as, at, 0, bytes)
      return at.split('/').at(-1) ?? ''
    },
    async close() {
      await http.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
