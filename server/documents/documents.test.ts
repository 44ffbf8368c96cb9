import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import * as contract from '../../contract/documents.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { writeLetter } from '../../contract/guest-invitations.ts'
import * as guests from '../../contract/guests.ts'
import { type DocumentTemplateId, type GuestId, makeId, type MeetingId } from '../../contract/ids.ts'
import * as meetings from '../../contract/meetings.ts'
import { guestInput, letterInput, lineInput, meetingInput, paperInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { MadePaper } from '../platform/endpoint.ts'
import { fileStore, useFiles } from '../platform/files.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { compose } from './composing.ts'
import { exampleFacts } from './example.ts'
import { withPictures } from './pictures.ts'
import { carryOut } from './making.ts'
import { own } from './templates.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, rismarini, maryam } = people
useFiles(filesOnDisk(join(app.folder(), 'files')))
afterAll(app.close)
const origin = 'https://sinergi.example.id'
const hostile =
  '#panic("x") $y$ {{meeting.title}} **b** [[g]] <b>&amp; “” \\ @z `c` محمد 😀 漢字 \u202E\u0001 '

/** A meeting that was held, with guests who were there and minutes. */
const meetingId = makeId<MeetingId>()
const [nurhayati, budi, ani] = [makeId<GuestId>(), makeId<GuestId>(), makeId<GuestId>()]
const [line, other] = [makeId(), makeId()]
await app.send(yusuf, meetings.planMeeting, {
  ...{ id: meetingId, scopeId: people.regions.natuna, ...meetingInput },
  ...{ starts: '2026-11-18T08:30', ends: '2026-11-18T15:30' },
} as never)
for (const [id, hours, starts, ends] of [
  [line, 2, '2026-11-18T09:00', '2026-11-18T10:30'],
  [other, 3, '2026-11-18T11:00', '2026-11-18T13:00'],
] as const)
  await app.send(yusuf, meetings.putAgendaItem, {
    ...{ id, meetingId, version: 0, ...lineInput, hours, starts, ends, title: `Sesi ${hours} JP` },
  } as never)
await app.send(yusuf, meetings.scheduleMeeting, { id: meetingId, version: 1 })
await app.send(yusuf, guests.addGuests, {
  meetingId,
  guests: [
    { id: nurhayati, ...guestInput, part: 'organiser' },
    { id: budi, ...guestInput, name: 'Budi Santoso', agency: 'Bappeda', email: null, phone: null },
    { id: ani, ...guestInput, name: 'Ani', agency: null, position: null, email: null, phone: null },
  ],
} as never)

async function made(
  endpoint: Endpoint,
  input: object,
  actor = yusuf,
): Promise<{ name: string; bytes: Buffer }> {
  const route = routes.find(each => each.endpoint === endpoint)
  if (!route) throw new Error('no route')
  const { result } = await app.engine.run(route, { actor, input, caller: { address: '', device: '' } })
  const { name, make } = result as MadePaper
  return { name, bytes: await make() }
}
const printed = (kind: contract.DocumentKind, format: 'pdf' | 'docx' = 'pdf', more: object = {}) =>
  made(contract.printDocument, { meetingId, kind, format, language: 'id', blank: false, origin, ...more })
const wordsOf = (docx: Buffer) => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
const isArchived = (pdf: Buffer) => /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</.test(pdf.toString('latin1'))
const papers = () => app.ask(yusuf, contract.listDocuments, { meetingId })
const lacksOf = async (kind: contract.DocumentKind) =>
  (await papers()).papers.find(paper => paper.kind === kind)?.lacks

test('what lacks for a paper is told, and it is not made; an office elsewhere sees none of it', async () => {
  expect(await lacksOf('minutes')).toEqual(['minutes'])
  expect(await lacksOf('report')).toEqual(['not-held', 'attendance'])
  expect(await lacksOf('agenda')).toEqual([])
  expect(await refusal(printed('minutes'))).toBe('document.lacks')
  expect(await refusal(app.ask(maryam, contract.listDocuments, { meetingId }))).toBe('access.not-allowed')
  const list = await printed('attendance-list', 'docx')
  expect(list.name).toBe('daftar-hadir-2026-11-18.docx')
  expect(wordsOf(list.bytes)).toContain('Budi Santoso')
})

test('letters are for the guests that are chosen, else for all who are expected, and none is made before it is written', async () => {
  expect(await refusal(printed('invitation-letter'))).toBe('document.lacks')
  await app.send(yusuf, writeLetter, { meetingId, version: 0, ...letterInput } as never)
  const ours = wordsOf((await printed('invitation-letter', 'docx', { only: [ani] })).bytes)
  for (const word of ['Ani', '005/112/DPK/2026', 'NIP 19700412 199503 1 002', 'Bupati Natuna'])
    expect(ours).toContain(word)
  expect(ours).not.toContain('Budi Santoso')
  expect(wordsOf((await printed('invitation-letter', 'docx')).bytes)).toContain('Budi Santoso')
})

test('numbers, ranks and amounts are written together or not at all, and stand on the lists to be signed', async () => {
  const write = (...list: object[]) =>
    app.send(yusuf, contract.writeOfficials, { meetingId, people: list } as never)
  const none = { numberKind: null, number: null, rank: null, amount: null }
  const good = {
    guestId: nurhayati,
    numberKind: 'nip',
    number: '19700412 199503 1 002',
    rank: 'Pembina (IV/a)',
    amount: 150_000,
  }
  expect(await refusal(write(good, { ...none, guestId: budi, numberKind: 'nip', number: '12' }))).toBe(
    'signatory.nip-malformed',
  )
  expect(await refusal(write(good, { ...none, guestId: makeId() }))).toBe('document.not-a-guest')
  expect(await lacksOf('transport-receipts')).toEqual(['payments'])
  await write(good, { ...none, guestId: budi, amount: 1_100_000 })
  const receipts = wordsOf((await printed('transport-receipts', 'docx')).bytes)
  for (const said of ['NIP 19700412 199503 1 002', '1.250.000', 'satu juta dua ratus lima puluh ribu rupiah'])
    expect(receipts).toContain(said)
  expect(wordsOf((await printed('assignment-letter', 'docx')).bytes)).toContain('Pembina (IV/a)')
})

test('a paper is filled in once; who saw it before is told', async () => {
  const write = (version: number) =>
    app.send(yusuf, contract.writePaper, { meetingId, kind: 'minutes', version, ...paperInput } as never)
  expect(await write(0)).toEqual({ version: 1 })
  expect(await refusal(write(0))).toBe('record.changed-meanwhile')
  const { paper, version } = await app.ask(yusuf, contract.getPaper, { meetingId, kind: 'minutes' })
  expect([version, paper.number, paper.signer.number]).toEqual([1, '27/2026', '197004121995031002'])
})

test('a rich meeting is told by every paper, as PDF/A and in Word', async () => {
  await app.send(yusuf, meetings.holdMeeting, { id: meetingId, version: 2 })
  await app.look(async tx => {
    for (const [guest, item, path] of [
      [nurhayati, line, 'M10 10L200 90L300 20'],
      [budi, line, null],
      [budi, other, null],
    ] as const) {
      const id = makeId()
      await sql`insert into attendance (id, meeting_id, guest_id, day, agenda_item_id, at, noted_at, way)
        values (${id}, ${meetingId}, ${guest}, '2026-11-18', ${item}, ${app.now.at}, ${app.now.at}, 'name')`.execute(
        tx,
      )
      if (path)
        await sql`insert into attendance_signature (attendance_id, path) values (${id}, ${path})`.execute(tx)
    }
    await sql`insert into minutes (meeting_id) values (${meetingId})`.execute(tx)
    await sql`insert into minute_line (id, meeting_id, kind, text, at, agenda_item_id, who, deadline, scope_id, form, value, written_at, changed_at)
      select gen_random_uuid(), ${meetingId}, k, t, now(), ${line}, w, d::date, ${people.regions.natuna}, f, v, now(), now()
      from (values ('decision', 'Pelatihan dipusatkan di empat desa', null, null, null, null),
        ('action', 'Menyusun daftar produk', 'Dinas Koperasi', '2026-12-30', null, null),
        ('commitment', 'Mesin kemas', 'Bank Daerah', '2026-12-30', 'goods', 25000000),
        ('challenge', ${hostile.replaceAll(String.fromCodePoint(1), '')}, null, null, null, null)) as l(k, t, w, d, f, v)`.execute(
      tx,
    )
  })
  const says: Partial<Record<contract.DocumentKind, string[]>> = {
    minutes: [
      '27/2026',
      'Sesi 2 JP',
      'Pelatihan dipusatkan',
      'Mesin kemas',
      '25.000.000',
      'belum disahkan',
      '#panic',
    ],
    'agreement-record': ['Bank Daerah', 'Dinas Koperasi', 'dihadiri 2 orang'],
    report: ['Temu belajar Natuna', 'Bappeda', 'Menyusun daftar produk'],
    'press-release': ['2 orang', 'kutipan'],
    'attendance-list': ['Budi Santoso', '.svg'],
    agenda: ['09.00–10.30'],
    'terms-of-reference': ['Latar belakang'],
  }
  for (const [kind, words] of Object.entries(says)) {
    const word = unzipSync((await printed(kind as contract.DocumentKind, 'docx')).bytes)
    const text = Object.entries(word)
      .map(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : name))
      .join('\n')
    for (const said of words) expect([kind, said, text.includes(said)]).toEqual([kind, said, true])
    expect(text).not.toMatch(/undefined|NaN|\[object/)
    expect([kind, isArchived((await printed(kind as contract.DocumentKind)).bytes)]).toEqual([kind, true])
  }
})

test('a certificate’s page tells a true one from a forged one, and from one that was revoked', async () => {
  const issue = () =>
    app.send(yusuf, contract.issueCertificates, {
      meetingId,
      numbers: 'SERT/TPBIS/2026',
      issuer: 'Dinas Perpustakaan',
    })
  expect(await issue()).toEqual({ issued: 2 })
  expect(await refusal(issue())).toBe('document.nobody-there')
  const { certificates } = await app.ask(yusuf, contract.listCertificates, { meetingId })
  expect(certificates.map(({ name, hours }) => [name, hours])).toEqual([
    ['Budi Santoso', 5],
    ['Hj. Nurhayati, S.E.', 2],
  ])
  const [first, second] = certificates
  const check = (token = '') => app.send(null, contract.checkCertificate, { token })
  const { html } = await check(first?.code)
  for (const said of ['sah', 'Budi Santoso', '1/SERT/TPBIS/2026', '18 November 2026', 'Dinas Perpustakaan'])
    expect(html).toContain(said)
  expect(await refusal(check(`${first?.code}x`))).toBe('document.certificate-unknown')
  expect((await printed('certificate')).bytes.toString('latin1')).toMatch(/\/Count 2/)
  // somebody with the database gives more hours
  await app.look(tx => sql`update certificate set hours = 50 where id = ${second?.id}`.execute(tx))
  expect(await refusal(check(second?.code))).toBe('document.certificate-unknown')
  if (!first) throw new Error('none')
  await app.send(rismarini, contract.revokeCertificate, { id: first.id, reason: 'Salah nama' })
  expect((await check(first.code)).html).toContain('dicabut')
  expect(await issue()).toEqual({ issued: 1 })
})

test('what was signed elsewhere counts, and goes into the pack instead', async () => {
  const pdf = Buffer.from('%PDF-1.7 ditandatangani')
  const path = join(app.folder(), 'signed.pdf')
  const upload = async (bytes: Buffer) => {
    writeFileSync(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = makeId<never>()
    const input = { id, meetingId, kind: 'minutes', number: '99/TTE/2026', dated: '2026-11-19' } as const
    await app.upload(yusuf, contract.attachSigned, input, { path, size: bytes.length, sha256 })
    return id
  }
  expect(await refusal(upload(Buffer.from('<html>')))).toBe('document.file-unfit')
  const id = await upload(pdf)
  const minutes = async () => (await papers()).papers.find(({ kind }) => kind === 'minutes')?.signed?.number
  expect(await minutes()).toBe('99/TTE/2026')
  expect((await made(contract.signedFile, { id })).bytes).toEqual(pdf)
  const pack = await made(contract.packDocuments, { meetingId, language: 'id', origin })
  expect(pack.name).toBe('berkas-2026-11-18.zip')
  const files = unzipSync(pack.bytes)
  expect(Object.keys(files)).toContain('word/05-daftar-hadir-2026-11-18.docx')
  expect(Object.keys(files).filter(name => name.includes('notulen'))).toEqual([
    '06-notulen-2026-11-18-bertanda-tangan.pdf',
  ])
  expect(Buffer.from(files['06-notulen-2026-11-18-bertanda-tangan.pdf'] ?? [])).toEqual(pdf)
  await app.send(yusuf, contract.withdrawSigned, { id, reason: 'Salah unggah' })
  expect(await minutes()).toBeUndefined()
  expect(await fileStore().get(createHash('sha256').update(pdf).digest('hex'))).toBeDefined()
})

test('a province words its own papers, sees what is wrong with a wording and goes back', async () => {
  const at = { scopeId: people.regions.kepri, kind: 'agenda', language: 'id' } as const
  const write = (version: number, body: string) =>
    app.send(rismarini, contract.writeTemplate, { id: makeId<DocumentTemplateId>(), ...at, version, body })
  await expect(write(0, '# A\n{{meeting.judul}}')).rejects.toMatchObject({
    code: 'document.template-wrong',
    params: { line: 2 },
  })
  await write(0, '# Acara {{meeting.title}}\n\n{{agenda}}')
  expect(wordsOf((await printed('agenda', 'docx')).bytes)).toContain('ACARA TEMU BELAJAR NATUNA')
  const body = '# Coba\n\n{{table:attendance}}'
  const preview = await made(contract.previewTemplate, { ...at, body, meetingId, origin }, rismarini)
  expect(isArchived(preview.bytes)).toBe(true)
  expect(await refusal(write(0, '# B'))).toBe('record.changed-meanwhile')
  await app.send(rismarini, contract.resetTemplate, { id: makeId<DocumentTemplateId>(), ...at, version: 1 })
  const told = await app.ask(rismarini, contract.getTemplate, at)
  expect([told.from, told.version, told.body]).toEqual(['sinergi', 2, own.id.agenda])
})

test('no text in any field breaks a paper or is run as markup', async () => {
  const long = `${'Sangat'.repeat(60)} ${hostile}`
  const spoil = (value: unknown): unknown =>
    typeof value === 'string' && !/^\d{4}-|^https|^[ag]\d$/.test(value) && value.length > 6
      ? long
      : Array.isArray(value)
        ? value.map(spoil)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [
                key,
                ['kind', 'part', 'state', 'token', 'code', 'guestId'].includes(key) ? inner : spoil(inner),
              ]),
            )
          : value
  const file = 'f'.repeat(64)
  const photo = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#1f7a5a' } })
  await fileStore().put(file, await photo.webp().toBuffer())
  const size = { width: 1600, height: 1200 }
  const photos = [file, 'e'.repeat(64), file].map(of => ({ file: of, caption: long, ...size }))
  // one of the files is lost
  const spoilt = { ...(spoil(exampleFacts(origin)) as ReturnType<typeof exampleFacts>), photos }
  const { facts, pictures } = await withPictures(spoilt, [own.id.report])
  expect(pictures).toHaveLength(2)
  for (const kind of contract.documentKinds) {
    const order = { kind, language: 'id', body: own.id[kind], blank: false } as const
    const pdf = await carryOut({ do: 'set', order, format: 'pdf', facts, pictures })
    expect([kind, isArchived(pdf)]).toEqual([kind, true])
    const docx = await carryOut({ do: 'set', order, format: 'docx', facts, pictures })
    const word = wordsOf(docx)
    const media = Object.keys(unzipSync(docx)).filter(name => name.endsWith('.jpg'))
    expect([kind, media.length > 0]).toEqual([kind, kind === 'report'])
    expect(word).toContain('#panic(')
    expect(JSON.stringify(compose(order, facts))).not.toContain('\u202E')
  }
})
