import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { temporaryFolder } from '../../tests/support/folder.ts'
import { openSheet } from '../platform/spreadsheet.ts'
import { importFile } from './for-tests.ts'

const app = await testApp()
const { yusuf } = await cast(app)
afterAll(app.close)

const workbook = (rows: unknown[][], options: object = {}) =>
  writeXlsx({ sheets: [{ name: 'Data', rows: rows as never }], ...options }).then(bytes => Buffer.from(bytes))
const good = [
  ['Nama Perpustakaan', 'Kode Desa'],
  ['Perpustakaan Sebelat', '21.03.04.2001'],
]

describe('a hostile or a broken file is refused with its reason, and changes nothing', () => {
  const cases: [string, string, () => Buffer | Promise<Buffer>][] = [
    ['a PDF by another name', 'import.not-a-spreadsheet', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    [
      'a photo by another name',
      'import.not-a-spreadsheet',
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    ],
    [
      'a page of the web called .xls',
      'import.not-a-spreadsheet',
      () => Buffer.from('<html><table><tr><td>Nama</td></tr></table></html>'),
    ],
    [
      'a program',
      'import.not-a-spreadsheet',
      () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0]),
    ],
    [
      'an archive that is no workbook',
      'import.not-a-spreadsheet',
      () => zipOf([['baca.txt', Buffer.from('halo')]]),
    ],
    ['an old Excel file', 'import.old-excel', () => Buffer.concat([compound, Buffer.alloc(2000)])],
    [
      'a workbook with a password',
      'import.password',
      () => workbook(good, { encryption: { password: 'rahasia', spinCount: 1000 } }),
    ],
    ['a file that was cut', 'import.broken-file', async () => (await workbook(good)).subarray(0, 700)],
    [
      'a workbook whose sheet is garbage',
      'import.broken-file',
      async () =>
        zipOf([
          [
            'xl/workbook.xml',
            Buffer.from('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
          ],
          ['xl/worksheets/sheet1.xml', Buffer.from('<<<>')],
        ]),
    ],
    [
      'a bomb: little that becomes much',
      'import.swollen-file',
      () =>
        zipOf([
          ['xl/workbook.xml', Buffer.from('<workbook/>')],
          ['xl/worksheets/sheet1.xml', Buffer.alloc(120 * 1024 * 1024, 32)],
        ]),
    ],
    [
      'a bomb whose directory lies about its size',
      'import.swollen-file',
      () => zipOf([['xl/worksheets/sheet1.xml', Buffer.alloc(60 * 1024 * 1024, 32)]], { told: 1000 }),
    ],
    [
      'a bomb of many entries',
      'import.swollen-file',
      () => zipOf(Array.from({ length: 2500 }, (_, n) => [`x${n}`, Buffer.from('x')] as const)),
    ],
    [
      'ten megabytes in one cell',
      'import.swollen-file',
      () =>
        workbook([
          ['Nama Perpustakaan', 'Kode Desa'],
          ['A', 'x'.repeat(10 * 1024 * 1024)],
        ]),
    ],
    [
      'ten megabytes in one cell of a CSV file',
      'import.cell-too-long',
      () => Buffer.from(`Nama Perpustakaan;Kode Desa\nA;${'x'.repeat(10 * 1024 * 1024)}`),
    ],
    [
      'too many columns',
      'import.too-many-columns',
      () => workbook([Array.from({ length: 300 }, (_, n) => `Kolom ${n}`)]),
    ],
  ]
  test.each(cases)('%s', async (_, problem, make) => {
    const job = await importFile(app, yusuf, await make())
    expect(job).toMatchObject({ state: 'failed', problem, busy: false })
    const libraries = await app.look(tx =>
      tx.selectFrom('library').select('id').where('name', 'like', '%Sebelat%').execute(),
    )
    expect(libraries).toEqual([])
  })
})

test('rows beyond the bound are refused, and none before them is kept back in memory', async () => {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const path = join(folder.path, 'file')
  writeFileSync(path, `Nama Perpustakaan;Kode Desa\n${'A;21\n'.repeat(2_500)}`)
  const sheet = await openSheet(path, null, { rows: 2_000, columns: 10 })
  const read = async () => {
    let rows = 0
    for await (const page of sheet.pages) rows += page.length
    return rows
  }
  await expect(read()).rejects.toMatchObject({ code: 'import.too-many-rows', params: { most: 2_000 } })
})

test('where a formula stands without a value, there is nothing; nothing of it is run', async () => {
  const job = await importFile(
    app,
    yusuf,
    await workbook([...good, ['=HYPERLINK("http://x")', '21.03.04.2005']]),
  )
  expect(job).toMatchObject({ state: 'checked', counts: { create: 2 } })
})

test.each([
  [
    'semicolons and Windows-1252',
    Buffer.from('Nama Perpustakaan;Kode Desa\r\n"Perpustakaan Caf\u00e9";21.03.04.2001\r\n', 'latin1'),
    'Perpustakaan Café',
  ],
  [
    'commas, quotes and a mark',
    Buffer.from('\uFEFFNama Perpustakaan,Kode Desa\n"Perpustakaan ""Maju"", Sebelat",21.03.04.2001\n'),
    'Perpustakaan "Maju", Sebelat',
  ],
  [
    'tabs and UTF-16',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Nama Perpustakaan\tKode Desa\r\nPerpustakaan Sebelat\t21.03.04.2001', 'utf16le'),
    ]),
    'Perpustakaan Sebelat',
  ],
])('CSV with %s is read', async (_, content, name) => {
  const job = await importFile(app, yusuf, content, 'data.csv')
  expect(job).toMatchObject({ state: 'checked', counts: { create: 1 } })
  const [row] = await app.look(tx =>
    tx.selectFrom('import_row').select('given').where('job_id', '=', job.id).execute(),
  )
  expect(row?.given).toMatchObject({ facts: { name } })
})

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** An archive made by hand; `told` is what its directory says of each entry's size. */
function zipOf(entries: readonly (readonly [string, Buffer])[], lie: { told?: number } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(lie.told ?? content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(lie.told ?? content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
