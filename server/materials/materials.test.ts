import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import * as contract from '../../contract/materials.ts'
import { openInvitation } from '../../contract/guest-invitations.ts'
import { addGuests } from '../../contract/guests.ts'
import {
  type AgendaItemId,
  type GuestId,
  makeId,
  type MaterialId,
  type MeetingId,
} from '../../contract/ids.ts'
import * as meetings from '../../contract/meetings.ts'
import { guestInput, materialInput, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { tidy } from '../photos/tidying.ts'
import { phonePhoto, photoServer } from '../photos/for-tests.ts'
import { rangeOf } from '../platform/http-stored.ts'
import { officeFile, pdfFile } from './for-tests.ts'
import { kindOf } from './kinds.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, maryam, salmah, tiwi } = people
const server = await photoServer(app, { yusuf, maryam, salmah, tiwi })
afterAll(async () => {
  await server.close()
  await app.close()
})

const slides = officeFile('presentationml.presentation')
const bomb = officeFile('wordprocessingml.document', {
  'nol.xml': [new Uint8Array(30_000_000), { level: 9 }],
})
const packed = (objects: string) => {
  const body = deflateSync(Buffer.from(objects)).toString('latin1')
  return Buffer.from(`%PDF-1.7\n4 0 obj << /Type /ObjStm >> stream\n${body}endstream endobj\n%%EOF`, 'latin1')
}
test.each([
  ['a PDF', pdfFile(), 'pdf'],
  ['slides', slides, 'pptx'],
  ['a letter', officeFile('wordprocessingml.document'), 'docx'],
  ['a workbook', officeFile('spreadsheetml.sheet', { 'xl/printerSettings/p1.bin': strToU8('x') }), 'xlsx'],
  ['a program', Buffer.from(`MZ\u0090${'\0'.repeat(80)}`, 'latin1'), 'material.kind-unfit'],
  ['a page', Buffer.from('<html><script>alert(1)</script>'), 'material.kind-unfit'],
  ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'material.kind-unfit'],
  ['an archive', officeFile('nothing.at-all'), 'material.kind-unfit'],
  ['nothing', Buffer.alloc(0), 'material.kind-unfit'],
  ['old or locked Office', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'material.old-office'],
  [
    'slides with macros',
    officeFile('presentationml.presentation', { 'ppt/vbaProject.bin': strToU8('x') }),
    'material.macros',
  ],
  [
    'a workbook with macros',
    officeFile(
      'spreadsheetml.sheet',
      {},
      '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    ),
    'material.macros',
  ],
  [
    'a letter with a program in it',
    officeFile('wordprocessingml.document', { 'word/embeddings/oleObject1.bin': strToU8('x') }),
    'material.embedded',
  ],
  [
    'slides with a script beside them',
    officeFile('presentationml.presentation', { 'ppt/media/a.JS': strToU8('x') }),
    'material.embedded',
  ],
  ['a letter that swells', bomb, 'material.swollen'],
  ['half a letter', slides.subarray(0, slides.length - 30), 'material.broken'],
  ['half a PDF', pdfFile().subarray(0, 120), 'material.broken'],
  ['a PDF with a script', pdfFile('/OpenAction << /S /JavaScript /JS (x) >>'), 'material.active'],
  ['a PDF with a script in other signs', pdfFile('/OpenAction << /S /J#61vaScript >>'), 'material.active'],
  ['a PDF with a command packed away', packed('<< /S /Launch /F (calc.exe) >>'), 'material.active'],
  ['a PDF that swells', packed(' '.repeat(70_000_000)), 'material.swollen'],
])('%s is known by its content: %#', async (_, bytes, told) => {
  const found = kindOf(bytes).catch((error: { code?: string }) => error.code)
  expect(await found).toBe(told)
})

test('a range is understood as RFC 9110 has it', () => {
  const asked = [
    'bytes=0-',
    'bytes=2-4',
    'bytes=-3',
    'bytes=4-99',
    'bytes=10-',
    'bytes=4-2',
    'bytes=0-1,3-4',
    'x',
    'bytes=-0',
  ]
  expect(asked.map(header => rangeOf(header, 10))).toEqual([
    ...[
      { from: 0, to: 9 },
      { from: 2, to: 4 },
      { from: 7, to: 9 },
      { from: 4, to: 9 },
    ],
    ...['outside', undefined, undefined, undefined, 'outside'],
  ])
})

const meetingId = makeId<MeetingId>()
const line = makeId<AgendaItemId>()
const guest = makeId<GuestId>()
let token = ''
const add = async (bytes: Buffer, more: object = {}, by = 'yusuf') => {
  const id = makeId<MaterialId>()
  const upload = await server.upload(by, bytes)
  const input = { id, meetingId, ...materialInput, ...more, upload }
  await app.send(by === 'yusuf' ? yusuf : maryam, contract.addMaterial, input)
  return id
}
const listOf = (actor = yusuf) => app.ask(actor, contract.listMaterials, { meetingId })
const invited = () => app.ask(null, contract.materialsOfInvitation, { token })
const get = (path: string, as = '', headers = {}) => server.ask(as, `/api/materials.${path}`, { headers })

test('Yusuf hands out slides at a line; a guest by link and one with an account save them, nobody else', async () => {
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  await app.send(yusuf, meetings.planMeeting, {
    ...{ id: meetingId, scopeId: people.regions.natuna, ...meetingInput, ...times },
  } as never)
  await app.send(yusuf, meetings.scheduleMeeting, { id: meetingId, version: 1 })
  await app.send(yusuf, meetings.putAgendaItem, {
    ...{
      id: line,
      meetingId,
      version: 0,
      title: 'Paparan',
      speaker: null,
      room: null,
      kind: 'session',
      hours: null,
    },
    ...{ note: null, starts: '2026-12-08T09:00', ends: '2026-12-08T10:00' },
  } as never)
  const contacts = { email: null, phone: null }
  await app.send(yusuf, addGuests, {
    meetingId,
    guests: [
      { id: guest, ...guestInput, ...contacts },
      { id: makeId(), ...guestInput, ...contacts, name: 'Tiwi' },
    ],
  } as never)
  await app.look(async tx => {
    await sql`update guest set state = 'sent' where meeting_id = ${meetingId}`.execute(tx)
    await sql`update guest set person_id = ${tiwi.personId} where meeting_id = ${meetingId} and name = 'Tiwi'`.execute(
      tx,
    )
    const { rows } = await sql<{ token: string }>`select token from guest where id = ${guest}`.execute(tx)
    token = rows[0]?.token ?? ''
  })
  const large = pdfFile('', 400_000)
  const id = await add(large, {
    title: 'Paparan: Bappeda/Natuna "2026"',
    author: 'Bappeda',
    licence: 'CC BY 4.0',
    agendaItemId: line,
  })
  const open = await add(slides, { title: 'Panduan', readers: 'public' })

  expect((await invited()).materials).toMatchObject([
    { id, kind: 'pdf', bytes: large.length, agendaItemId: line, author: 'Bappeda', licence: 'CC BY 4.0' },
    { id: open, kind: 'pptx' },
  ])
  expect((await app.ask(null, openInvitation, { token })).agenda[0]?.id).toBe(line)
  const whole = await get(`fetch-invited?id=${id}&token=${token}`)
  expect(whole.headers.get('content-disposition')).toBe(
    `attachment; filename="Paparan Bappeda Natuna 2026.pdf"; filename*=UTF-8''Paparan%20Bappeda%20Natuna%202026.pdf`,
  )
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
  expect(Buffer.from(await whole.arrayBuffer()).equals(large)).toBe(true)
  // the line broke: it goes on where it stopped, as long as it is the same file
  const etag = whole.headers.get('etag') ?? ''
  expect(etag).toBe(`"${createHash('sha256').update(large).digest('hex')}"`)
  const rest = await get(`fetch-invited?id=${id}&token=${token}`, '', {
    range: 'bytes=300000-',
    'if-range': etag,
  })
  expect([rest.status, rest.headers.get('content-range')]).toEqual([
    206,
    `bytes 300000-${large.length - 1}/${large.length}`,
  ])
  expect(Buffer.from(await rest.arrayBuffer()).equals(large.subarray(300_000))).toBe(true)
  const other = await get(`fetch-invited?id=${id}&token=${token}`, '', {
    range: 'bytes=300000-',
    'if-range': '"x"',
  })
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, large.length])
  expect((await get(`fetch-invited?id=${id}&token=${token}`, '', { range: 'bytes=999999-' })).status).toBe(
    416,
  )
  expect((await get(`fetch-invited?id=${id}&token=${token}`, '', { 'if-none-match': etag })).status).toBe(304)

  // by an account, from another province; whoever only sees the meeting has what is for everybody
  expect((await listOf(tiwi)).materials.map(one => one.id)).toEqual([id, open])
  expect((await listOf(maryam)).materials.map(one => one.id)).toEqual([open])
  const asked = ['tiwi', 'maryam', 'salmah', ''].map(async as => (await get(`fetch?id=${id}`, as)).status)
  expect(await Promise.all(asked)).toEqual([200, 404, 404, 401])
  expect((await get(`fetch?id=${open}`, 'maryam')).status).toBe(200)
  // guessed, or of another meeting
  expect((await get(`fetch-invited?id=${id}&token=tebakan`)).status).toBe(410)
  expect((await get(`fetch-invited?id=${makeId()}&token=${token}`)).status).toBe(410)
  expect(await refusal(add(slides, {}, 'maryam'))).toBe('access.not-allowed')
})

test('what is something else, or has not arrived whole, is refused; a picture loses what the camera wrote', async () => {
  const before = (await listOf()).materials.length
  expect(await refusal(add(Buffer.from('MZ program'), { title: 'Paparan.pdf' }))).toBe('material.kind-unfit')
  expect(await refusal(add(slides, { agendaItemId: makeId() }))).toBe('material.line-unfit')
  const began = await server.begin('yusuf', 50_000)
  const at = began.headers.get('location') ?? ''
  await server.goOn('yusuf', at, 0, pdfFile('', 50_000).subarray(0, 20_000))
  const upload = at.split('/').at(-1) ?? ''
  const input = { id: makeId<MaterialId>(), meetingId, ...materialInput, upload }
  expect(await refusal(app.send(yusuf, contract.addMaterial, input))).toBe('material.upload-missing')
  const head = await server.ask('yusuf', at, { method: 'HEAD' })
  expect(head.headers.get('upload-offset')).toBe('20000')
  expect((await server.begin('yusuf', contract.mostMaterialBytes + 1)).status).toBe(413)
  expect((await listOf()).materials).toHaveLength(before)

  const id = await add(await phonePhoto(), { title: 'Denah' })
  const picture = Buffer.from(await (await get(`fetch?id=${id}`, 'yusuf')).arrayBuffer())
  const { format, width, exif } = await sharp(picture).metadata()
  expect([format, width, exif]).toEqual(['jpeg', 900, undefined])
})

test('they are put in order, renamed, taken away and brought back for a day; then the file is gone', async () => {
  const all = (await listOf()).materials
  const [first, second] = all
  if (!first || !second) throw new Error('no materials')
  await app.send(yusuf, contract.orderMaterials, { meetingId, ids: [second.id, first.id] })
  expect((await listOf()).materials.map(one => one.id).slice(0, 2)).toEqual([second.id, first.id])
  const renamed = { ...materialInput, id: first.id, title: 'Paparan Bappeda' }
  await app.send(yusuf, contract.amendMaterial, { ...renamed, version: 1 })
  expect(await refusal(app.send(yusuf, contract.amendMaterial, { ...renamed, version: 1 }))).toBe(
    'record.changed-meanwhile',
  )
  await app.send(yusuf, contract.removeMaterial, { id: first.id, version: 2 })
  expect((await invited()).materials.map(one => one.id)).not.toContain(first.id)
  expect((await get(`fetch-invited?id=${first.id}&token=${token}`)).status).toBe(410)
  await app.send(yusuf, contract.restoreMaterial, { id: first.id, version: 3 })
  expect((await get(`fetch-invited?id=${first.id}&token=${token}`)).status).toBe(200)
  await app.send(yusuf, contract.removeMaterial, { id: first.id, version: 4 })
  app.now.at = new Date(app.now.at.getTime() + 25 * 3600_000)
  expect(await refusal(app.send(yusuf, contract.restoreMaterial, { id: first.id, version: 5 }))).toBe(
    'material.gone',
  )
  const kept = () => app.look(async tx => (await sql`select from stored_file`.execute(tx)).rows.length)
  const before = await kept()
  await tidy(app.db, new Date(app.now.at.getTime() + 3 * 86_400_000))
  expect(await kept()).toBe(before - 1)

  const link = { id: makeId<MaterialId>(), meetingId, ...materialInput, title: 'Rekaman' }
  await expect(
    app.send(yusuf, contract.addLink, { ...link, link: 'javascript:alert(1)' }),
  ).rejects.toMatchObject({ code: 'request.invalid' })
  await app.send(yusuf, contract.addLink, { ...link, link: 'https://contoh.example/rekaman' })
  expect((await invited()).materials.at(-1)).toMatchObject({
    kind: 'link',
    link: 'https://contoh.example/rekaman',
    bytes: null,
  })
  expect(await refusal(app.send(yusuf, contract.removeMaterial, { id: link.id, version: 1 }))).toBe('done')

  // off: nothing new is handed out, and a withdrawn invitation opens nothing
  const { version } = (await app.ask(yusuf, meetings.getMeeting, { id: meetingId })).meeting
  await app.send(yusuf, meetings.cancelMeeting, { id: meetingId, version, reason: 'Banjir' })
  expect(await refusal(add(slides))).toBe('meeting.wrong-state')
  await app.look(tx => sql`update guest set state = 'withdrawn' where id = ${guest}`.execute(tx))
  expect(await refusal(invited())).toBe('guest.link-not-valid')
})
