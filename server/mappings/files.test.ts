import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { writeXlsxStream } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId, type MappingId } from '../../contract/ids.ts'
import {
  beginFromFile,
  beginMapping,
  changeMapping,
  getMapping,
  listMappings,
  mappingTemplates,
  previewMapping,
  removeMapping,
  restoreMapping,
} from '../../contract/mappings.ts'
import { type Cast, cast } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import { temporaryFolder } from '../../tests/support/folder.ts'
import { enrolled, held, reported, years } from '../indicators/test-queries.ts'
import { begun, exported, field, figure, mapped } from './for-tests.ts'

let app: TestApp
let people: Cast
const folder = temporaryFolder()
const october = '2026-10-01'

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  const { sepempang, sedanau, menteng } = people.places
  await app.look(async tx => {
    await years(tx, 2026)
    for (const place of [sepempang, sedanau, menteng]) await enrolled(tx, place)
    await reported(tx, sepempang, '2026-08-01', { visits: 7, members: 90, loans: null }, 'verified')
    await reported(tx, sepempang, '2026-09-01', { visits: 100, members: null, loans: null }, 'verified')
    await reported(tx, sepempang, october, { visits: 0, members: 80, loans: null })
    await reported(tx, menteng, october, { visits: 999, members: 999 })
    await held(tx, sepempang, '2026-09-12', { people: 20, female: null })
  })
})
afterAll(async () => {
  await app.close()
  folder.remove()
})

const rows = async (id: MappingId, period: string, actor = people.yusuf) =>
  (await exported(app, actor, id, period)).slice(1)

test('silence is not zero: zero stands where zero was said, and nothing where nothing came', async () => {
  const columns = { Nama: field('name'), Kunjungan: figure('visits'), Pinjaman: figure('loans') }
  const id = await mapped(app, people.yusuf, columns)
  expect(await rows(id, october)).toEqual([
    ['Perpustakaan Desa Sedanau', '', ''],
    ['Perpustakaan Desa Sepempang', '0', ''],
  ])
  const zero = await mapped(app, people.yusuf, columns, { silence: 'zero' })
  expect(await rows(zero, october)).toEqual([
    ['Perpustakaan Desa Sedanau', '0', '0'],
    ['Perpustakaan Desa Sepempang', '0', '0'],
  ])
  const left = await mapped(app, people.yusuf, columns, { silence: 'leave-out' })
  expect(await rows(left, october)).toEqual([['Perpustakaan Desa Sepempang', '0', '']])
  const regions = await mapped(
    app,
    people.yusuf,
    { Wilayah: field('regency'), Kunjungan: figure('visits', 'verified') },
    { rowsOf: 'regency' },
  )
  // reported, and nothing of it verified yet
  expect(await rows(regions, october)).toEqual([['Kabupaten Natuna', '']])
})

test('over a longer period a flow adds up and of a stock the last that is known stands', async () => {
  const columns = {
    ...{
      K: figure('visits'),
      KV: figure('visits', 'verified'),
      A: figure('members'),
      AV: figure('members', 'verified'),
    },
    ...{
      O: figure('people'),
      P: figure('female'),
      Periode: field('period'),
      L: field('reports'),
      S: field('reportState'),
    },
  }
  const year = await mapped(app, people.yusuf, columns, { span: 'year', silence: 'leave-out' })
  expect(await rows(year, '2026-01-01')).toEqual([
    ['107', '107', '80', '90', '20', '', '2026', '3', 'Dikirim'],
  ])
  const quarter = await mapped(app, people.yusuf, columns, { span: 'quarter', silence: 'leave-out' })
  expect(await rows(quarter, '2026-07-01')).toEqual([
    ['107', '107', '90', '90', '20', '', 'Triwulan III 2026', '2', 'Terverifikasi'],
  ])
  expect(await refusal(exported(app, people.yusuf, quarter, october.replace('10-01', '11-01')))).toBe(
    'mapping.period-unfit',
  )
  expect(await refusal(exported(app, people.yusuf, quarter, '2027-01-01'))).toBe('mapping.period-ahead')
})

test('values are written as the other system spells them, days in its form, and no text is a formula', async () => {
  const id = await begun(app, people.yusuf)
  const { mapping } = await app.ask(people.yusuf, getMapping, { id })
  const column = (heading: string, source: (typeof mapping.columns)[number]['source'], codes = {}) => ({
    heading,
    source,
    codes,
  })
  const columns = [
    column('=No', field('row')),
    column('Jenis', field('kind'), { village: '1' }),
    column('Program', field('enrolmentKind'), { beneficiary: '=PM' }),
    column('Mulai', field('activeFrom')),
    column('Kode', field('regionDigits')),
    column('Sumber', { kind: 'text', text: '@Sinergi' }),
    column('Paraf', { kind: 'blank' }),
  ]
  await app.send(people.yusuf, changeMapping, { ...mapping, columns, dates: 'words', version: 1 })
  const [headings, first] = await exported(app, people.yusuf, id, october)
  expect(headings?.[0]).toBe("'=No")
  expect(first).toEqual([
    '1',
    '1',
    "'=PM",
    '5 Januari 2026',
    expect.stringMatching(/^2103\d{6}$/),
    "'@Sinergi",
    '',
  ])
  const seen = await app.ask(people.yusuf, previewMapping, { id, period: october })
  expect(seen).toMatchObject({
    rows: 2,
    cells: [[1, '1', '=PM', '5 Januari 2026', first?.[4], '@Sinergi', null], {}],
  })
})

test('each office has the libraries of its own place only, and its own mappings', async () => {
  const columns = { Nama: field('name'), Kunjungan: figure('visits') }
  const province = await mapped(app, people.rismarini, columns, { population: 'registry' })
  const names = (await rows(province, october, people.rismarini)).map(([name]) => name)
  expect(names).toHaveLength(4)
  expect(names).not.toContain('Perpustakaan Desa Menteng')
  for (const other of [people.yusuf, people.lukman, people.ratna, people.maryam]) {
    expect(await refusal(exported(app, other, province, october))).toBe('access.not-found')
    expect(await refusal(app.ask(other, previewMapping, { id: province, period: october }))).toBe(
      'access.not-found',
    )
  }
  const listed = await app.ask(people.rismarini, listMappings, {})
  expect(listed.mappings.map(({ id }) => id)).toEqual([province])
})

test('a column of another kind of row, or of a figure that is none, is named and nothing is saved', async () => {
  const id = await begun(app, people.yusuf)
  const { mapping } = await app.ask(people.yusuf, getMapping, { id })
  const send = (
    heading: string,
    source: (typeof mapping.columns)[number]['source'],
    rowsOf = mapping.rowsOf,
  ) =>
    app.send(people.yusuf, changeMapping, { ...mapping, rowsOf, columns: [{ heading, source, codes: {} }] })
  expect(await refusal(send('NPP', field('npp'), 'regency'))).toBe('mapping.source-unfit')
  expect(await refusal(send('Wajib', field('expected')))).toBe('mapping.source-unfit')
  expect(await refusal(send('X', figure('tidak-ada')))).toBe('mapping.measure-unknown')
  expect(await refusal(send('X', figure('expected')))).toBe('mapping.measure-unknown')
  expect(await refusal(exported(app, people.yusuf, id, october))).toBe('mapping.no-columns')
  await send('Nama', field('name'))
  expect(await refusal(send('Nama', field('npp')))).toBe('record.changed-meanwhile')
})

test('every template can be exported as it is, and asks to be compared with the form', async () => {
  for (const template of mappingTemplates) {
    const id = await begun(app, people.tiwi, template, template)
    const { mapping } = await app.ask(people.tiwi, getMapping, { id })
    expect(mapping.compared).toBe(template === 'empty')
    if (template === 'empty') continue
    const lines = await exported(app, people.tiwi, id, mapping.span === 'year' ? '2026-01-01' : october)
    expect(lines).toHaveLength(2)
    await app.send(people.tiwi, changeMapping, { ...mapping, compared: true })
  }
})

test('one that was taken away comes back as it was', async () => {
  const id = await begun(app, people.lukman)
  const { version } = await app.send(people.lukman, removeMapping, { id, version: 1 })
  expect((await app.ask(people.lukman, listMappings, {})).mappings).toEqual([])
  expect(await refusal(app.ask(people.lukman, getMapping, { id }))).toBe('access.not-found')
  await app.send(people.lukman, restoreMapping, { id, version })
  expect((await app.ask(people.lukman, getMapping, { id })).mapping).toMatchObject({
    name: 'Rekap',
    version: 3,
  })
})

test('the headings of a form become the columns, from the sheet that has them, each with what it most likely is', async () => {
  const id = await fromFile(
    'formulir.xlsx',
    await workbook([
      ['Formulir Rekapitulasi Perpustakaan Desa'],
      [],
      [
        'No.',
        'Nama Perpustakaan',
        'NPP',
        'Kab/Kota',
        'Bulan',
        'Jml Pengunjung',
        'Pengunjung (P)',
        'Jumlah Peserta Kegiatan',
        'Paraf Petugas',
      ],
    ]),
  )
  const { mapping } = await app.ask(people.yusuf, getMapping, { id })
  expect(mapping.columns.map(({ heading, source }) => [heading, meaning(source)])).toEqual([
    ['No.', 'row'],
    ['Nama Perpustakaan', 'name'],
    ['NPP', 'npp'],
    ['Kab/Kota', 'regency'],
    ['Bulan', 'monthName'],
    ['Jml Pengunjung', 'visits'],
    ['Pengunjung (P)', 'visits-female'],
    ['Jumlah Peserta Kegiatan', 'people'],
    ['Paraf Petugas', 'blank'],
  ])
  const plain = await fromFile('kolom.csv', Buffer.from('Kode A;Kode B;Kode C\r\n'))
  const other = await app.ask(people.yusuf, getMapping, { id: plain })
  expect(other.mapping.columns.map(({ heading }) => heading)).toEqual(['Kode A', 'Kode B', 'Kode C'])
  expect(await refusal(fromFile('kosong.csv', Buffer.from('1;2\r\n')))).toBe('mapping.no-headings')
  expect(await refusal(fromFile('surat.pdf', Buffer.from('%PDF-1.7')))).toBe('import.not-a-spreadsheet')
})

test('a mapping is begun for an office of one’s own, once however often it is sent', async () => {
  const id = makeId<MappingId>()
  const input = {
    id,
    grantId: people.tiwi.grants[0]?.id as never,
    name: 'A',
    system: 'B',
    template: 'empty' as const,
  }
  expect(await refusal(app.send(people.yusuf, beginMapping, input))).toBe('access.not-found')
  expect(
    await refusal(
      app.send(people.maryam, beginMapping, { ...input, grantId: people.maryam.grants[0]?.id as never }),
    ),
  ).toBe('access.not-allowed')
  const command = makeId()
  await app.send(people.tiwi, beginMapping, input, command)
  await app.send(people.tiwi, beginMapping, input, command)
  expect(await refusal(app.send(people.tiwi, beginMapping, input))).toBe('command.id-reused')
})

async function fromFile(fileName: string, content: Buffer): Promise<MappingId> {
  const id = makeId<MappingId>()
  const path = join(folder.path, id)
  writeFileSync(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const input = {
    id,
    grantId: people.yusuf.grants[0]?.id as never,
    name: 'Formulir',
    system: 'Portal',
    fileName,
  }
  await app.upload(people.yusuf, beginFromFile, input, { path, size: content.length, sha256 })
  return id
}

async function workbook(rows: string[][]): Promise<Buffer> {
  async function* all() {
    yield* rows
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeXlsxStream(all(), { name: 'Data' })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function meaning(source: { kind: string; field?: string; measure?: string }): string {
  return source.field ?? source.measure ?? source.kind
}
