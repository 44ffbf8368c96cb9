import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from './zip.ts'
import { namesIn } from './zip-guard.ts'

test('what is packed comes out as it went in, whatever it is called', () => {
  const files = {
    'word/daftar-hadir.xml': Buffer.from('<w:p>Sepempang</w:p>'.repeat(500)),
    'kosong.txt': Buffer.alloc(0),
    'Ñandu – 2.bin': Buffer.from([0, 255, 7]),
  }
  for (const stored of [true, false]) {
    const zip = zipped(files, { stored, at: new Date('2026-08-13T09:00:00') })
    expect(namesIn(zip)).toEqual(Object.keys(files))
    expect(
      Object.fromEntries(
        Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes, true)]),
      ),
    ).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('latin1')])),
    )
    expect(zip.length < 1000).toBe(!stored)
  }
})
