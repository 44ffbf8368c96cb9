import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { makeId, type PracticeId } from '../../contract/ids.ts'
import { type ConsentKind, consentKinds, setConsent } from '../../contract/partner-consents.ts'
import { correctPractice, publishPractice, retirePractice } from '../../contract/practices.ts'
import { readPartner, readPartners } from '../../contract/public-partners.ts'
import { getPracticePage, readPractice, readPractices } from '../../contract/public-practices.ts'
import { cast, partnerIn } from '../../tests/people.ts'
import { practiceIn, practiceInput } from '../../tests/practices.ts'
import { promisesIn } from '../../tests/promises.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { foundIn } from '../news/screening.ts'
import { screen } from './practices.ts'
import { addressOf } from '../site/addresses.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const people = await cast(app)
const { maryam, yusuf, ratna, places, regions } = people
const { sepempang } = places
afterAll(app.close)

test.each([
  ['Rina (9 tahun) kini membaca lancar', 'child'],
  ['Seorang anak bernama Ujang belajar mengetik', 'child'],
  ['Hubungi 0812-3456-7890 untuk alat', 'number'],
  ['NIK 3201 0112 0390 0001 tercatat', 'id-number'],
  ['tulis ke sari@contoh.id', 'email'],
  ['Tiga puluh anak membaca setiap Sabtu', null],
  ['Modal Rp1.250.000, 14 hari, sejak 2018', null],
] as const)('before strangers read “%s”, %s is found in it', (words, found) => {
  expect(foundIn(words)).toBe(found)
})

const told = fc.constantFrom(
  'Warga membaca lebih banyak.',
  'Siswa kelas 4 SD bernama Adi.',
  'Telepon 081234567890.',
)
const step = fc.oneof(
  fc.record({ does: fc.constant('correct' as const), result: told }),
  fc.record({ does: fc.constant('publish' as const) }),
  fc.record({ does: fc.constant('retire' as const) }),
)

let n = 0
test('whatever is written, put right and retired, strangers read a practice only as it was looked at and published', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async steps => {
      const title = `Pojok baca ${++n}x`
      const id: PracticeId = await app.look(tx =>
        practiceIn(tx, app.now.at, sepempang, { state: 'reviewed', title }),
      )
      const photo = await pictureOf(id, n % 2 === 0 ? 'nobody' : 'agreed')
      let [version, state, words] = [1, 'reviewed', practiceInput.result as string]
      for (const one of [...steps, { does: 'publish' as const }]) {
        const sent = { id, version }
        const became =
          one.does === 'publish'
            ? await refusal(app.send(ratna, publishPractice, sent))
            : one.does === 'retire'
              ? await refusal(app.send(ratna, retirePractice, { ...sent, reason: 'Ada yang lebih baik' }))
              : await refusal(
                  app.send(maryam, correctPractice, {
                    ...{ ...practiceInput, ...sent, title, result: one.result, reason: 'Diperjelas' },
                    pictures: [{ photoId: photo, step: null, said: n % 2 === 0 ? 'nobody' : 'agreed' }],
                  } as never),
                )
        if (became === 'done') {
          version++
          if (one.does === 'correct') words = one.result
          else state = one.does === 'publish' ? 'published' : 'retired'
        }
        const isPublic = state === 'published' && foundIn(words) === null
        const list = (await app.ask(null, readPractices, { cari: title } as never)).html
        const page = await app.ask(null, readPractice, { address: addressOf(title, id) } as never)
        expect(list.includes(`${title}</a>`)).toBe(isPublic)
        expect(page.status).toBe(isPublic ? 200 : 404)
        expect(page.html.includes(words)).toBe(isPublic)
        expect(page.html.includes(photo)).toBe(isPublic && n % 2 === 0)
        expect(page.html).not.toContain(practiceInput.partners)
        const shown = await app.ask(yusuf, getPracticePage, { id })
        expect(shown.path !== null).toBe(isPublic)
        if (state === 'published') expect(shown.found).toBe(foundIn(words))
      }
    }),
    { numRuns: 6, seed: 20_261_120 },
  )
})

test('a card that was published before its words were looked at stands nowhere until they are', async () => {
  const title = 'Kelas menjahit lama'
  const id = await app.look(tx => practiceIn(tx, app.now.at, sepempang, { state: 'published', title }))
  const status = async () =>
    (await app.ask(null, readPractice, { address: addressOf(title, id) } as never)).status
  expect(await status()).toBe(404)
  await app.look(tx => screen({ tx, now: app.now.at }, { most: 50 }))
  expect(await status()).toBe(200)
  expect(await app.ask(null, readPractice, { address: `lama-${id.slice(-12)}`, lang: 'en' })).toMatchObject({
    status: 301,
    moved: `/praktik-baik/${addressOf(title, id)}?lang=en`,
  })
})

test('whatever partners allow and take back, strangers read their names, amounts and deadlines as far as that goes', async () => {
  const bank = await app.look(tx => partnerIn(tx, app.now.at, regions.natuna, 'Bank Lautan Makmur'))
  await app.look(tx => promisesIn(tx, sepempang, bank, app.now.at))
  const yes = new Set<ConsentKind>()
  const address = addressOf('Bank Lautan Makmur', bank.id)
  const said = fc.record({ what: fc.constantFrom(...consentKinds), given: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 4 }), async words => {
      for (const { what, given } of words) {
        const how = { how: 'letter', note: null }
        await app.send(ratna, setConsent, { partnerId: bank.id, what, given, said: how } as never)
        if (given) yes.add(what)
        else yes.delete(what)
        const isNamed = yes.has('name')
        const list = (await app.ask(null, readPartners, {} as never)).html
        const page = await app.ask(null, readPartner, { address } as never)
        expect(list.includes('Bank Lautan Makmur')).toBe(isNamed)
        expect(list.includes('2 janji dari mitra yang tidak menyebut nama')).toBe(!isNamed)
        expect(page.status).toBe(isNamed ? 200 : 404)
        expect(page.html.includes('Bank Lautan Makmur')).toBe(isNamed)
        expect(page.html.includes('Rak buku untuk')).toBe(isNamed && yes.has('amounts'))
        expect(page.html.includes('4 rak')).toBe(isNamed && yes.has('amounts'))
        expect(page.html.includes('8.000.000')).toBe(isNamed && yes.has('amounts'))
        expect(page.html.includes('28 Februari 2027')).toBe(isNamed && yes.has('lateness'))
      }
    }),
    { numRuns: 8, seed: 20_261_120 },
  )
})

/** A picture that the card shows, as its author says who is seen on it. */
async function pictureOf(practice: string, said: 'nobody' | 'agreed'): Promise<string> {
  const id = makeId()
  const file = '0'.repeat(64)
  await app.look(async tx => {
    await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${app.now.at}) on conflict do nothing`.execute(
      tx,
    )
    await sql`insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
      values (${id}::uuid, 'practice', ${practice}::uuid, ${id}, ${file}, ${file}, 1600, 1200, ${app.now.at})`.execute(
      tx,
    )
    await sql`insert into practice_picture (practice_id, photo_id, nr, said) values (${practice}::uuid, ${id}::uuid, 1, ${said})`.execute(
      tx,
    )
  })
  return id
}
