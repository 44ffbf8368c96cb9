import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import * as contract from '../../contract/forms.ts'
import * as guests from '../../contract/guests.ts'
import { type FormId, type FormQuestionId, makeId, type MeetingId } from '../../contract/ids.ts'
import * as meetings from '../../contract/meetings.ts'
import { spacedCode } from '../../contract/pair-codes.ts'
import { guestInput, lineInput, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { createChanges } from '../platform/changes.ts'
import { csvOf } from '../platform/download.ts'
import { createHttp } from '../platform/http.ts'
import { pairCodeOf } from './codes.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, rismarini, maryam } = people
const http = await createHttp({
  ...{ routes, engine: app.engine, changes: createChanges(), ready: async () => true, logLevel: 'silent' },
  authenticate: async token => (token === 'yusuf' ? yusuf : null),
  ...{ trustProxy: false, openTries: 1000 },
})
afterAll(async () => {
  await http.close()
  await app.close()
})

const meetingId = makeId<MeetingId>()
await app.send(yusuf, meetings.planMeeting, {
  ...{ id: meetingId, scopeId: people.regions.natuna, ...meetingInput, capacity: 20 },
  ...{ starts: '2026-11-20T08:30', ends: '2026-11-20T15:30' },
} as never)
await app.send(yusuf, meetings.putAgendaItem, {
  ...{ id: makeId(), meetingId, version: 0, ...lineInput, title: 'Kemasan dan harga' },
  ...{ starts: '2026-11-20T09:00', ends: '2026-11-20T10:30' },
} as never)
await app.send(yusuf, meetings.scheduleMeeting, { id: meetingId, version: 1 })

const make = (kind: contract.FormKind, more: { anonymous?: boolean; own?: boolean } = {}, actor = yusuf) => {
  const id = makeId<FormId>()
  return app.send(actor, contract.makeForm, { id, meetingId, kind, anonymous: true, own: false, ...more })
}
const get = (id: FormId) => app.ask(yusuf, contract.getForm, { id })
const results = (id: FormId) => app.ask(yusuf, contract.formResults, { id })
const versionOf = async (id: FormId) => ({ id, version: (await get(id)).form.version })
const open = async (id: FormId) => app.send(yusuf, contract.openForm, await versionOf(id))
const close = async (id: FormId) => app.send(yusuf, contract.closeForm, await versionOf(id))
const tokenOf = async (id: FormId) => (await get(id)).form.token ?? ''
const read = async (token: string, more: object = {}) =>
  (await app.send(null, contract.readForm, { token, ...more })).html
const answer = (token: string, fields: Record<string, string>) =>
  app.send(null, contract.answerForm, { token, fields: { once: randomUUID(), ...fields } })
const write = async (id: FormId, questions: contract.Question[], more: object = {}) => {
  const { form, intro } = await get(id)
  const { title, anonymous, version } = form
  return app.send(yusuf, contract.writeForm, {
    id,
    version,
    title,
    intro,
    anonymous,
    questions,
    ...more,
  } as never)
}
const choice = (text: string, topic: string | null, ...right: boolean[]): contract.Question => ({
  ...{ id: makeId<FormQuestionId>(), kind: 'choice', text, required: true, topic, area: null },
  options: right.map((is, at) => ({ text: `Pilihan ${at + 1}`, right: is })),
})
const allOf = (asked: contract.Question[], value: (question: contract.Question) => string) =>
  Object.fromEntries(asked.map(question => [`q-${question.id}`, value(question)]))

test('an evaluation is ready to use: it is opened, filled in without an account, and refused before and after', async () => {
  const { id } = await make('evaluation')
  expect(await refusal(make('evaluation'))).toBe('form.kind-taken')
  expect(await refusal(make('pre-test', {}, maryam))).toBe('access.not-allowed')
  const { questions, form } = await get(id)
  expect(questions.map(({ kind }) => kind).join(' ')).toBe(`${'scale '.repeat(8)}text text`)
  expect(questions.flatMap(({ area }) => area ?? [])).toEqual([...contract.outcomeAreas])
  const token = form.token ?? ''
  expect(await refusal(read(token))).toBe('form.not-open')
  expect(await refusal(read('abcdefghjkmn'))).toBe('form.unknown')
  const preview = await app.send(yusuf, contract.readForm, { token, pratinjau: '1' })
  expect(preview.html).toContain('begini formulir dilihat tamu')
  expect(await refusal(app.send(maryam, contract.readForm, { token, pratinjau: '1' }))).toBe('form.not-open')
  await open(id)
  expect(await refusal(open(id))).toBe('form.wrong-state')
  expect(await read(token.toUpperCase())).toContain('Formulir ini tanpa nama.')
  expect(await read(token, { bahasa: 'en' })).toContain('This form is anonymous.')

  const fields = {
    ...allOf(questions, ({ kind }) => (kind === 'scale' ? '4' : '<b>Kemasan</b>')),
    bahasa: 'id',
  }
  const [first] = questions
  const lacking = await answer(token, { ...fields, [`q-${first?.id}`]: '9' })
  expect(lacking.to).toBeNull()
  expect(lacking.html).toContain('1 isian perlu diperiksa')
  expect(lacking.html).toContain('Pilih salah satu jawaban.')
  // what was typed is still there, and is text
  expect(lacking.html).toContain('&#60;b&#62;Kemasan&#60;/b&#62;')
  expect(lacking.html?.match(/value="4" checked/g)).toHaveLength(7)
  const once = randomUUID()
  expect((await answer(token, { ...fields, once })).to).toBe(`/f/${token}?selesai=1`)
  // pressed twice
  expect((await answer(token, { ...fields, once })).to).toBe(`/f/${token}?selesai=1&lagi=1`)
  expect((await answer(token, { ...fields, once: 'x' })).html).toContain('tekan Kirim sekali lagi')
  expect((await results(id)).form.answers).toBe(1)

  expect(await refusal(write(id, questions.slice(1)))).toBe('form.fixed')
  expect(await refusal(write(id, questions, { anonymous: false }))).toBe('form.promise-stays')
  await write(id, questions, { title: 'Evaluasi temu belajar' })
  expect(await refusal(app.send(yusuf, contract.removeForm, await versionOf(id)))).toBe('form.has-answers')
  await close(id)
  expect(await refusal(read(token))).toBe('form.closed')
  const late = await answer(token, fields)
  expect(late.html).toContain('sudah ditutup panitia')
  expect(late.html).toContain('&#60;b&#62;Kemasan&#60;/b&#62;')
  expect(await read(token, { selesai: '1' })).toContain('Terima kasih')
})

test('of an anonymous answer nothing is kept that leads to a person or a moment, in any table', async () => {
  const [evaluation] = (await app.ask(yusuf, contract.listForms, { meetingId })).forms
  if (!evaluation) throw new Error('no evaluation')
  await open(evaluation.id)
  const { questions } = await get(evaluation.id)
  const before = await app.look(async tx => {
    const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(tx)
    return rows[0]?.now ?? ''
  })
  const page = await http.inject({ url: `/f/${evaluation.token}`, headers: { cookie: 'sinergi=yusuf' } })
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.headers['content-security-policy']).toMatch(/style-src 'sha256-[^']+'; .*form-action 'self'/)
  expect(page.body).not.toMatch(/<script|style=|Yusuf/)
  const once = /name="once" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const form = new URLSearchParams({
    once,
    ...allOf(questions, ({ kind }) => (kind === 'scale' ? '3' : 'Baik')),
  })
  const post = (headers: Record<string, string> = {}) =>
    http.inject({
      ...{
        method: 'POST',
        url: `/f/${evaluation.token}`,
        payload: String(form),
        remoteAddress: '203.0.113.7',
      },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'Peramban Maryam',
        cookie: 'sinergi=yusuf',
        ...headers,
      },
    })
  expect((await post({ origin: 'https://elsewhere.example' })).statusCode).toBe(403)
  const taken = await post()
  expect([taken.statusCode, taken.headers.location]).toEqual([303, `/f/${evaluation.token}?selesai=1`])
  expect((await http.inject(taken.headers.location ?? '')).body).toContain('Terima kasih')

  const changed = await app.look(async tx => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c
      where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')`.execute(
      tx,
    )
    const found: Record<string, Record<string, unknown>[]> = {}
    for (const { name } of tables) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.raw(name)} t where t.xmin::text::bigint > ${before}::bigint`.execute(
        tx,
      )
      if (rows.length > 0) found[name] = rows.map(({ row }) => row)
    }
    return found
  })
  expect(Object.keys(changed)).toEqual(['form_answer'])
  const [row, ...others] = changed['form_answer'] ?? []
  expect(others).toEqual([])
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['answers', 'code', 'form_id', 'id', 'shown'])
  expect(row).toMatchObject({ code: null, shown: false, form_id: evaluation.id })
  expect(Object.keys(row?.['answers'] as object).toSorted()).toEqual(questions.map(({ id }) => id).toSorted())
  // an id that is random in all its bits but six, and not the page's number
  expect(row?.['id']).toMatch(/^[0-9a-f-]{14}8/)
  expect(JSON.stringify(changed)).not.toMatch(/2026|203\.0|Maryam|Yusuf|yusuf/)
  expect(JSON.stringify(changed)).not.toContain(once)
  // and nobody can be written beside it
  await expect(
    app.look(tx =>
      sql`insert into form_respondent (answer_id, form_id, name, at) values (${row?.['id']}, ${evaluation.id}, 'Maryam', now())`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow('the form is anonymous')
})

test('results of an anonymous form come in batches of five at the least, also in files', async () => {
  const [evaluation] = (await app.ask(yusuf, contract.listForms, { meetingId })).forms
  if (!evaluation) throw new Error('no evaluation')
  const { id } = evaluation
  const { questions } = await get(id)
  const token = evaluation.token ?? ''
  const one = (step: string) =>
    answer(
      token,
      allOf(questions, ({ kind }) => (kind === 'scale' ? step : `Saran ${step}`)),
    )
  const csv = async () => {
    const route = routes.find(({ endpoint }) => endpoint === contract.exportForm)
    let text = ''
    const call = { actor: yusuf, input: { id }, caller: { address: '', device: '' } }
    if (route)
      await app.engine.download(route, call, async sheet => {
        for await (const part of csvOf(sheet, 'id')) text += part
      })
    return text
  }
  for (let n = 3; n <= 9; n++) await one('5')
  const held = await results(id)
  expect([held.form.answers, held.shown]).toEqual([9, 0])
  expect(held.results.every(({ n, texts }) => n === 0 && texts.length === 0)).toBe(true)
  expect(await csv()).not.toContain('Saran')
  await one('5')
  expect((await results(id)).shown).toBe(5)
  expect((await csv()).split('\r\n')[0]).toBe('\uFEFFNo.,Pertanyaan,Topik,Jawaban,Benar,Jumlah')
  await one('1')
  await close(id)
  const all = await results(id)
  expect(all.shown).toBe(11)
  expect(all.results[0]).toMatchObject({ n: 11, counts: [1, 0, 1, 1, 8] })
  expect(all.results[0]?.mean).toBeCloseTo(48 / 11)
  expect(all.results[8]?.texts).toHaveLength(11)
  // opened again, a few more are never shown by themselves
  await open(id)
  await one('2')
  await close(id)
  const after = await results(id)
  expect([after.form.answers, after.shown]).toEqual([12, 11])
  expect(after.results).toEqual(all.results)
  const rows = (await csv()).split('\r\n')
  expect(rows.filter(row => row.startsWith('1,'))).toHaveLength(5)
  expect(rows.some(row => row.includes('Saran 2'))).toBe(false)
  await open(id)
  for (let n = 13; n <= 50; n++) await one('3')
  expect((await one('3')).html).toContain('jauh lebih banyak daripada jumlah tamu')
  expect((await results(id)).form.answers).toBe(50)
})

test('a test before and after asks the same; by codes that only guests know, the gain by topic is exact', async () => {
  const { id: before } = await make('pre-test')
  expect((await get(before)).topics).toEqual(['Kemasan dan harga'])
  expect(await refusal(open(before))).toBe('form.no-questions')
  const packing = choice('Kemasan mana yang tahan lama?', 'Kemasan', true, false)
  const price = choice('Bagaimana harga dihitung?', 'Harga', false, true, false)
  expect(await refusal(write(before, [choice('Mana?', 'Kemasan', true)]))).toBe('form.no-options')
  expect(await refusal(write(before, [choice('Mana?', 'Kemasan', true, true)]))).toBe('form.one-right')
  expect(await refusal(write(before, [choice('Mana?', null, true, false)]))).toBe('form.no-topic')
  await write(before, [packing, price])
  const { id: after } = await make('post-test')
  const shared = await get(after)
  expect(shared.questions.map(question => question.id)).toEqual([packing.id, price.id])
  expect(shared.form.sameAs).toBe(before)
  // who has the other test before them is told that its questions changed
  const stale = (await get(after)).form.version
  await write(before, [packing, { ...price, text: 'Bagaimana menghitung harga?' }])
  expect(await refusal(app.send(yusuf, contract.openForm, { id: after, version: stale }))).toBe(
    'record.changed-meanwhile',
  )
  await open(before)
  await open(after)

  const [first, second] = [await tokenOf(before), await tokenOf(after)]
  expect(await read(second)).toContain('Kode dari tes awal')
  const given = (right: [boolean, boolean]) => ({
    ...{ [`q-${packing.id}`]: right[0] ? '0' : '1', [`q-${price.id}`]: right[1] ? '1' : '0' },
  })
  const numbers = Array.from({ length: 12 }, () => randomUUID())
  for (const [at, once] of numbers.entries()) {
    const { to } = await answer(first, { ...given([at % 2 === 0, false]), once })
    const code = new URLSearchParams(to?.split('?')[1]).get('selesai') ?? ''
    expect(code).toBe(pairCodeOf(once))
    if (at === 0) expect(await read(first, { selesai: code })).toContain(spacedCode(code))
  }
  const wrong = await answer(second, { ...given([true, true]), kode: 'K7M-2PX' })
  expect(wrong.html).toContain('Kode ini belum benar')
  expect(wrong.html).toContain('value="K7M-2PX"')
  for (const once of numbers.slice(0, 10)) {
    const kode = ` ${spacedCode(pairCodeOf(once)).toLowerCase()}`
    await answer(second, { ...given([true, once !== numbers[0]]), kode })
  }
  await answer(second, given([false, false]))
  // fixed here since it was answered there
  expect(await refusal(write(after, [packing]))).toBe('form.fixed')
  await close(before)
  await close(after)
  const { gain, shown } = await results(after)
  expect(shown).toBe(11)
  expect((await results(before)).gain).toEqual(gain)
  expect(gain.map(({ topic }) => topic)).toEqual([null, 'Kemasan', 'Harga'])
  expect(gain[1]?.pairs).toEqual({ n: 10, before: 0.5, after: 1, gain: 1 })
  expect(gain[2]?.pairs).toEqual({ n: 10, before: 0, after: 0.9, gain: 0.9 })
  expect(gain[2]?.all).toMatchObject({ nBefore: 12, nAfter: 11, before: 0 })
  expect(await refusal(app.ask(maryam, contract.formResults, { id: after }))).toBe('access.not-found')
  expect((await app.ask(rismarini, contract.formResults, { id: after })).shown).toBe(11)
})

test('a form with names is opened by one’s invitation or a name, and answered once; an organiser runs it from anywhere', async () => {
  const other = makeId<MeetingId>()
  await app.send(yusuf, meetings.planMeeting, {
    ...{ id: other, scopeId: people.regions.natuna, ...meetingInput },
    ...{ starts: '2026-11-25T08:30', ends: '2026-11-25T15:30' },
  } as never)
  await app.send(yusuf, meetings.scheduleMeeting, { id: other, version: 1 })
  const blank = { email: null, phone: null }
  const [siti, hers] = [makeId(), makeId()]
  await app.send(yusuf, guests.addGuests, {
    meetingId: other,
    guests: [
      { id: siti, ...guestInput, ...blank, name: 'Siti Aminah' },
      { id: hers, ...guestInput, ...blank, name: 'Maryam', part: 'organiser', personId: maryam.personId },
    ],
  } as never)
  const list = await app.ask(yusuf, guests.listGuests, { meetingId: other } as never)
  const invitation = list.guests.find(guest => guest.name === 'Siti Aminah')?.token ?? ''
  const id = makeId<FormId>()
  const made = { id, meetingId: other, kind: 'evaluation', anonymous: false, own: false } as const
  expect(await app.send(maryam, contract.makeForm, made)).toEqual({ id })
  await app.send(maryam, contract.openForm, { id, version: 1 })
  const { forms, mine } = await app.ask(maryam, contract.listForms, { meetingId: other })
  expect([mine, forms.length]).toEqual([true, 1])
  const token = forms[0]?.token ?? ''
  const mineNow = () => app.ask(null, contract.formsOfGuest, { token: invitation })
  expect((await mineNow()).forms.map(({ path }) => path)).toEqual([`/f/${token}?tamu=${invitation}`])
  expect((await app.ask(null, contract.formsOfGuest, { token: 'tidak-ada' })).forms).toEqual([])
  const page = await read(token, { tamu: invitation })
  expect(page).toContain('Anda menjawab sebagai Siti Aminah.')
  expect(page).not.toContain('name="nama"')
  const { questions } = await get(id)
  const fields = allOf(questions, ({ kind }) => (kind === 'scale' ? '2' : ''))
  await answer(token, { ...fields, tamu: invitation })
  expect((await mineNow()).forms).toEqual([])
  const again = await answer(token, { ...fields, tamu: invitation })
  expect(again.html).toContain('setiap tamu menjawab satu kali')
  expect((await answer(token, { ...fields, tamu: 'tidak-ada' })).html).toContain('name="nama"')
  await answer(token, { ...fields, nama: 'Budi  Santoso' })
  expect((await answer(token, { ...fields, nama: 'budi santoso' })).to).toBeNull()
  const told = await results(id)
  expect([told.shown, told.results[0]?.counts]).toEqual([2, [0, 2, 0, 0, 0]])
  const names = await app.look(tx =>
    sql<{ name: string }>`select name from form_respondent where form_id = ${id} order by name`.execute(tx),
  )
  expect(names.rows).toEqual([{ name: 'Budi Santoso' }, { name: 'Siti Aminah' }])
  await app.send(yusuf, meetings.cancelMeeting, { id: other, version: 2, reason: 'Banjir' } as never)
  expect(await refusal(read(token))).toBe('form.meeting-cancelled')
})
