import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { browseContent, browseProducts, showContent, showProduct } from '../../contract/catalogue.ts'
import type { ConsentPart } from '../../contract/consents.ts'
import { giveConsent, withdrawConsent } from '../../contract/consents.ts'
import { clearPhoto, publishProduct, retireProduct } from '../../contract/products.ts'
import { cast } from '../../tests/people.ts'
import { photoOf } from '../../tests/products.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { type Standing, stands } from '../consents/rules.ts'
import { dayIn } from '../platform/clock.ts'
import { given, producer, product, recipe } from '../products/for-tests.ts'

const start = new Date('2026-11-20T03:00:00Z')
const app = await testApp(start)
const { maryam, places } = await cast(app)
const { sepempang } = places
afterAll(app.close)

const parts = fc.uniqueArray(fc.constantFrom<ConsentPart>('name', 'photo', 'contact', 'words'), {
  minLength: 1,
})
const until = fc.option(fc.constantFrom('2026-11-21', '2026-11-23'), { nil: null })
const subject = fc.constantFrom('producer' as const, 'product' as const, 'content' as const)
const step = fc.oneof(
  fc.record({ does: fc.constant('give' as const), subject, parts, until }),
  fc.record({ does: fc.constant('withdraw' as const), nth: fc.nat(9) }),
  fc.record({ does: fc.constant('clear' as const), nth: fc.nat(9), nobody: fc.boolean() }),
  fc.record({ does: fc.constant('publish' as const) }),
  fc.record({ does: fc.constant('retire' as const) }),
  fc.record({ does: fc.constant('wait' as const) }),
)
type Row = Standing & { id: string; about: string; record_id: string }

let n = 0
test('whatever is agreed and taken back, the catalogue shows a name, a photo or a number under a consent in force alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async steps => {
      app.now.at = start
      n++
      const [name, teller] = [`Pembuat${n}x`, `Pencerita${n}x`]
      const phone = `0812${String(10_000_000 + n)}`
      const producerId = await producer(app, maryam, sepempang.id, { name, phone })
      const id = await product(app, maryam, { libraryId: sepempang.id, producerId, name: `Kerupuk ${n}` })
      const content = await recipe(
        app,
        maryam,
        sepempang.id,
        given({ person: teller, parts: ['words', 'name'] }),
      )
      const photo = await photoOf(app, 'product', id)
      const records = { producer: producerId, product: id, content } as const
      const people = { producer: name, product: `Tetangga${n}x`, content: teller }
      const rows = async () =>
        (
          await app.look(tx =>
            sql<Row>`select * from consent where record_id in (${producerId}, ${id}, ${content}) order by entered_at, id`.execute(
              tx,
            ),
          )
        ).rows
      let [version, listed] = [2, true]
      let said: { shows: string; ids: string[] } | undefined
      const check = async () => {
        const today = dayIn(app.now.at)
        const all = await rows()
        const agreed = (record: string, part: ConsentPart) =>
          all.filter(row => row.record_id === record && stands(row, part, today))
        // of a producer's consent that was replaced, the one that took its place counts
        const isSeen = (consent: string) => {
          const row = all.find(one => one.id === consent)
          if (!row) return false
          return (
            stands(row, 'photo', today) ||
            (row.replaced_at !== null && agreed(row.record_id, 'photo').length > 0)
          )
        }
        const isCleared = said !== undefined && (said.shows === 'nobody' || said.ids.every(isSeen))
        const told = agreed(content, 'words')
        const of = { q: `${n}` }
        const answers = [
          await app.ask(null, showProduct, { id }).catch(() => null),
          await app.ask(null, browseProducts, of),
          await app.ask(null, showContent, { id: content }).catch(() => null),
          await app.ask(null, browseContent, {}),
        ] as const
        const text = JSON.stringify(answers)
        expect(answers[0] !== null).toBe(listed)
        expect(text.includes(name)).toBe(listed && agreed(producerId, 'name').length > 0)
        expect(text.includes(phone.slice(1))).toBe(listed && agreed(producerId, 'contact').length > 0)
        expect(text.includes(photo)).toBe(listed && isCleared)
        expect(text.includes(content)).toBe(told.length > 0)
        expect(text.includes(teller)).toBe(told.some(row => stands(row, 'name', today)))
        expect(text).not.toContain(people.product)
      }
      await check()
      for (const one of steps) {
        const all = await rows()
        const chosen = 'nth' in one ? all[one.nth % all.length] : undefined
        if (one.does === 'give') {
          const consent = given({ person: people[one.subject], parts: one.parts, until: one.until })
          const sent = { about: one.subject, record: records[one.subject], ...consent }
          // a day that is over by now is refused, and nothing is agreed
          await app.send(maryam, giveConsent, sent as never).catch(() => undefined)
        } else if (one.does === 'withdraw')
          await app
            .send(maryam, withdrawConsent, { id: chosen?.id, reason: null } as never)
            .catch(() => undefined)
        else if (one.does === 'clear') {
          const shows = one.nobody ? 'nobody' : 'people'
          const ids = one.nobody ? [] : [chosen?.id ?? '']
          await app
            .send(maryam, clearPhoto, { id: photo, shows, consentIds: ids, consents: [] } as never)
            .then(
              () => (said = { shows, ids }),
              () => undefined,
            )
        } else if (one.does === 'wait') app.now.at = new Date(app.now.at.getTime() + 86_400_000)
        else {
          const command = one.does === 'publish' ? publishProduct : retireProduct
          const sent = { id, version, ...(one.does === 'retire' && { reason: null }) }
          const became = await refusal(app.send(maryam, command, sent as never))
          if (became === 'done') {
            version++
            listed = one.does === 'publish'
          }
        }
        await check()
      }
    }),
    { numRuns: 6, seed: 20_261_120 },
  )
})
