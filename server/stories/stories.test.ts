import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { recordActivity } from '../../contract/activities.ts'
import { getChain } from '../../contract/chain.ts'
import { withdrawConsent } from '../../contract/consents.ts'
import { type ActivityId, makeId, type StoryId } from '../../contract/ids.ts'
import { hashOfSlip, makeSlipCode, readSlipCode, spacedSlipCode } from '../../contract/slip-codes.ts'
import { listLooks } from '../../contract/privacy.ts'
import {
  addVoice,
  consentToStory,
  publishStory,
  recordStory,
  returnStory,
  storyState,
  verifyStory,
  withdrawStory,
} from '../../contract/stories.ts'
import { getStory, listStories, storySums, withdrawByCode, withdrawPage } from '../../contract/story-lists.ts'
import { choose, getPanel, openPanel, vote } from '../../contract/story-panels.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { storyConsentInput, storyInput } from '../../tests/stories.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'
import { hasKey } from '../platform/key-store.ts'
import { putDown, useUploadsFolder } from '../platform/resumable.ts'
import { destroyAsked } from '../privacy/forgetting.ts'
import { placeOfAll } from './looking.ts'
import { publicStories, publicStory, publicStoryVoice } from './public.ts'
import { namesOne, numberIn } from './rules.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, ratna } = people
const { sepempang } = people.places
const { natuna } = people.regions
useFiles(filesOnDisk(`${app.folder()}/files`))
useUploadsFolder(`${app.folder()}/uploads`)
afterAll(app.close)

const given = (more: object = {}) => ({ id: makeId(), ...storyConsentInput, ...more })
const record = (id: string, more: object = {}) =>
  app.send(maryam, recordStory, { id, libraryId: sepempang.id, ...storyInput, ...more } as never)
const read = (id: StoryId, as = maryam) => app.ask(as, getStory, { id })
const shown = () => app.look(tx => publicStories(tx, {}, app.now.at))
const evidence = { evidence: 'Didatangi di rumahnya, kompornya ada', checks: ['met-person'] } as const

test('Halimah’s story is told, agreed to, verified, public, and gone by the code of her slip', async () => {
  const id = makeId<StoryId>()
  expect(await refusal(record(id, { after: 'Hubungi 0812 3456 7001' }))).toBe('story.number-inside')
  expect(await refusal(record(id, { after: 'NIK 2103014507880001' }))).toBe('story.number-inside')
  expect(await refusal(record(id, { before: 'Anaknya berumur 9 tahun' }))).toBe('story.names-child')
  expect(await refusal(record(id, { happenedOn: '2027-03-01' }))).toBe('story.month-ahead')
  expect(await refusal(record(id, { activityId: makeId() }))).toBe('story.from-elsewhere')
  const activityId = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{
      ...factsOfActivity,
      id: activityId,
      libraryId: sepempang.id,
      title: 'Kelas kemasan',
      revisionReason: null,
    },
  } as never)
  const income = {
    kind: 'income',
    before: 0,
    after: 900_000,
    unit: 'rupiah',
    low: null,
    high: null,
    source: 'Buku kas',
  }
  await record(id, { activityId, figures: [income] })
  expect(await refusal(record(id))).toBe('record.changed-meanwhile')
  expect((await read(id)).story).toMatchObject({ state: 'draft', title: storyInput.title })
  expect(await refusal(read(id, salmah))).toBe('access.not-found')
  const see = { id, version: 1 }
  expect(await refusal(app.send(yusuf, verifyStory, { ...see, ...evidence } as never))).toBe(
    'story.wrong-state',
  )

  const code = makeSlipCode()
  const slip = await hashOfSlip(code)
  const consent = given({ parts: ['words', 'voice', 'place'], slip, how: 'drawn', signature: 'M1 1L2 2' })
  const agree = (more: object) =>
    app.send(maryam, consentToStory, { id, consents: [{ ...consent, ...more }] } as never)
  expect(await refusal(agree({ signature: null }))).toBe('consent.unsigned')
  expect(await refusal(agree({ child: true }))).toBe('consent.guardian-missing')
  await agree({})
  expect(await refusal(agree({ id: makeId() }))).toBe('consent.slip-taken')
  expect((await read(id)).story.consents).toMatchObject([
    { person: 'Halimah', signature: 'M1 1L2 2', hasSlip: true },
  ])
  expect((await read(id, yusuf)).story.consents).toMatchObject([{ person: null, signature: null }])
  const { looks } = await app.ask(maryam, listLooks, { record: id })
  const told = looks.map(({ person, kind, fields }) => `${person} ${kind} ${fields.join('+')}`)
  expect(new Set(told)).toEqual(new Set(['Maryam story words+name', 'Yusuf story words']))

  // a title tells of her too: an office that lists it has looked once, its own library has not
  for (const as of [yusuf, yusuf, maryam]) expect((await app.ask(as, listStories, {})).total).toBe(1)
  const listed = (await app.ask(maryam, listLooks, { kind: 'stories' })).looks
  expect(listed.map(({ person, fields, people: n }) => [person, fields, n])).toEqual([
    ['Yusuf', ['title'], 1],
  ])

  const voice = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(2000)])
  const wrong = await putDown(maryam.personId, makeId(), Buffer.from('<html>'))
  expect(await refusal(app.send(maryam, addVoice, { id, upload: wrong, seconds: 9 }))).toBe(
    'story.voice-wrong',
  )
  const upload = await putDown(maryam.personId, makeId(), voice)
  await app.send(maryam, addVoice, { id, upload, seconds: 9 })

  await app.send(yusuf, returnStory, { ...see, reason: 'Dari mana angkanya?' })
  expect((await read(id)).story.returned?.reason).toBe('Dari mana angkanya?')
  await record(id, { version: 2, activityId, figures: [income] })
  expect(await refusal(app.send(ratna, verifyStory, { id, version: 3, ...evidence } as never))).toBe(
    'access.not-allowed',
  )
  await app.send(yusuf, verifyStory, { id, version: 3, ...evidence } as never)
  // her name stands in the title, and she did not agree to be named
  expect(await refusal(app.send(ratna, publishStory, { id, version: 4 }))).toBe('story.names-person')
  const words = { activityId, figures: [income], title: 'Kompor baru di dapur seorang ibu', version: 4 }
  await record(id, words)
  await app.send(yusuf, verifyStory, { id, version: 5, ...evidence } as never)
  expect((await shown()).total).toBe(0)
  const { code: address } = await app.send(ratna, publishStory, { id, version: 6 })

  const open = () => app.look(tx => publicStory(tx, address, app.now.at))
  expect(await open()).toMatchObject({
    title: words.title,
    names: [],
    figures: [],
    library: { id: sepempang.id },
  })
  expect(await app.look(tx => publicStoryVoice(tx, address, app.now.at))).toEqual(voice)
  const chain = await app.ask(yusuf, getChain, { kind: 'activity', id: activityId })
  expect(chain.nodes).toContainEqual(expect.objectContaining({ kind: 'story', title: words.title }))

  const page = async (token: string) => (await app.send(null, withdrawPage, { token })).html
  const unknown = await page(makeSlipCode())
  expect(await page('apa saja')).toBe(unknown)
  expect(await page(code)).not.toBe(unknown)
  const typed = await app.send(null, withdrawByCode, {
    token: 'cari',
    fields: { kode: spacedSlipCode(code).toLowerCase() },
  })
  expect(typed.to).toContain(`/tarik/${code}`)
  await app.send(null, withdrawByCode, { token: code, fields: {} })
  expect(await open()).toBeUndefined()
  expect(await page(code)).toContain('sudah ditarik')
  expect((await read(id)).story).toMatchObject({
    state: 'withdrawn',
    title: null,
    words: null,
    consents: [{ person: null }],
  })
  expect((await app.ask(maryam, listStories, { libraryId: sepempang.id })).gone).toContain(id)
  await destroyAsked(app.db, async () => undefined)
  expect(await hasKey(id)).toBe(false)
  expect(await refusal(record(id, { version: 8 }))).toBe('story.withdrawn')
  expect(await hasKey(id)).toBe(false)
  const { rows } = await app.ask(yusuf, storySums, {})
  expect(rows).toMatchObject([{ told: 1, consented: 1, verified: 1, published: 1, withdrawn: 1 }])
})

test('of two who are told of one leaves: the story is off the pages until it is told without them', async () => {
  const id = makeId<StoryId>()
  const [one, other] = [given({ person: 'Rosmini' }), given({ person: 'Zubaidah', until: '2027-01-10' })]
  await record(id, { title: 'Dua ibu membuka warung', consents: [one, other] })
  await app.send(yusuf, verifyStory, { id, version: 1, ...evidence } as never)
  await app.send(ratna, publishStory, { id, version: 2 })
  expect((await shown()).total).toBe(1)
  app.now.at = new Date('2027-01-11T03:00:00Z')
  expect((await shown()).total).toBe(0)
  app.now.at = new Date('2026-11-20T03:00:00Z')
  // an office that is asked to takes it back, also what it does not see
  await app.send(yusuf, withdrawConsent, { id: one.id, reason: 'Rosmini menelepon' } as never)
  expect((await shown()).total).toBe(0)
  expect(new Set((await read(id)).story.consents.map(({ person }) => person))).toEqual(
    new Set(['Zubaidah', null]),
  )
  expect((await read(id)).story.state).toBe('verified')
  expect(await refusal(app.send(ratna, publishStory, { id, version: 4 }))).toBe('story.consent-missing')
  await record(id, { title: 'Seorang ibu membuka warung', version: 4 })
  await app.send(yusuf, verifyStory, { id, version: 5, ...evidence } as never)
  await app.send(ratna, publishStory, { id, version: 6 })
  expect((await shown()).stories).toMatchObject([{ title: 'Seorang ibu membuka warung' }])
})

test('a panel chooses with reasons, its library is told why, and of what was taken back no word stays', async () => {
  const ids = [makeId<StoryId>(), makeId<StoryId>()]
  for (const id of ids) {
    await record(id, { title: `Panen ${ids.indexOf(id)}`, consents: [given()] })
    await app.send(yusuf, verifyStory, { id, version: 1, ...evidence } as never)
  }
  const [panel, member, second] = [makeId(), makeId(), makeId()]
  const members = [
    { id: member, name: 'Kabid', role: 'Kepala bidang' },
    { id: second, name: 'Staf', role: 'Staf layanan' },
  ]
  const opened = {
    ...{
      id: panel,
      regionId: natuna,
      title: 'Panel triwulan',
      area: null,
      from: '2026-10-01',
      until: '2026-12-01',
    },
    ...{ members, storyIds: ids },
  }
  await app.send(yusuf, openPanel, opened as never)
  const reason = 'Keluarganya kini makan tiga kali sehari dan tetangga meniru.'
  const say = (memberId: string, storyId = ids[0]) =>
    app.send(yusuf, vote, { id: panel, memberId, storyId, reason } as never)
  await say(member)
  const pick = { id: panel, storyId: ids[0], reason }
  expect(await refusal(app.send(yusuf, choose, { ...pick, version: 2 } as never))).toBe(
    'story-panel.no-votes',
  )
  expect(await refusal(say(makeId()))).toBe('story-panel.unknown')
  await say(second, ids[1])
  await app.send(yusuf, choose, { ...pick, version: 3 } as never)
  expect((await read(ids[0] as StoryId)).story.panels).toMatchObject([
    { chosen: true, level: 'regency', reasons: [reason] },
  ])
  expect(await refusal(say(member))).toBe('story-panel.closed')
  await app.send(maryam, withdrawStory, { id: ids[0] as StoryId })
  const { storyList } = (await app.ask(yusuf, getPanel, { id: panel } as never)).panel
  const chosenFirst = storyList.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))
  expect(chosenFirst).toMatchObject([{ chosen: true, title: null, reason: null }, { title: 'Panen 1' }])
  const kept = await app.look(tx =>
    sql`select from story_panel_vote where story_id = ${ids[0]} and reason_sealed is not null`.execute(tx),
  )
  expect(kept.rows).toEqual([])
})

test('numbers by which a person is found, names, codes and states are told apart', () => {
  for (const text of [
    '0812-3456-7001',
    '+62 812 3456 7001',
    '2103014507880001',
    'rek. 1234567890',
    'a.b@desa.id',
  ])
    expect(numberIn(`Kirim ke ${text} ya`), text).toBe(text.replace('rek. ', ''))
  for (const text of ['Rp1.200.000', '2019-2024', '17 Agustus 1945', 'Rp12.500.000.000', '24 orang'])
    expect(numberIn(text), text).toBeUndefined()
  expect(namesOne('Dapur Bu Halimah.', 'Ibu Halimah')).toBe(true)
  expect(namesOne('Dapur seorang ibu', 'Ibu Halimah')).toBe(false)
  const code = makeSlipCode()
  expect(readSlipCode(` ${spacedSlipCode(code).toLowerCase()} `)).toBe(code)
  expect(readSlipCode(code.slice(1))).toBeUndefined()
  const none = { consentedOn: null, returnedOn: null, verifiedOn: null, publishedOn: null, withdrawnOn: null }
  expect(storyState({ ...none, consentedOn: '2026-11-01', returnedOn: '2026-11-02' })).toBe('returned')
})

test.each([
  ['a library', [[7, 3, 2]], 7],
  [
    'a library',
    [
      [7, 3, 2],
      [7, 3, 2],
    ],
    7,
  ],
  [
    'a regency',
    [
      [7, 3, 2],
      [8, 3, 2],
    ],
    3,
  ],
  [
    'a province, a library of it too',
    [
      [7, 3, 2],
      [9, null, 2],
    ],
    2,
  ],
  [
    'the nation',
    [
      [7, 3, 2],
      [9, 5, 4],
    ],
    1,
  ],
] as const)('titles of %s are looked at there', (_what, rows, place) => {
  const placed = rows.map(([scope_id, regency_id, province_id]) => ({ scope_id, regency_id, province_id }))
  expect(placeOfAll(placed)).toBe(place)
})
