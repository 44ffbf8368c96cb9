import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import {
  type ConsentPart,
  type ConsentPurpose,
  storyParts,
  withdrawConsent,
} from '../../contract/consents.ts'
import { makeId } from '../../contract/ids.ts'
import {
  consentToStory,
  publishStory,
  recordStory,
  unpublishStory,
  verifyStory,
} from '../../contract/stories.ts'
import { cast } from '../../tests/people.ts'
import { storyConsentInput, storyInput } from '../../tests/stories.ts'
import { testApp } from '../../tests/support/app.ts'
import { type Standing, stands } from '../consents/rules.ts'
import { dayIn } from '../platform/clock.ts'
import { newestStories, publicStories } from './public.ts'

const start = new Date('2026-11-20T03:00:00Z')
const app = await testApp(start)
const { maryam, yusuf, ratna, places } = await cast(app)
const { sepempang } = places
afterAll(app.close)

const given = {
  parts: fc.uniqueArray(fc.constantFrom<ConsentPart>(...storyParts), { minLength: 3 }),
  purposes: fc.uniqueArray(fc.constantFrom<ConsentPurpose>('portal', 'portal', 'press', 'report'), {
    minLength: 1,
  }),
  until: fc.option(fc.constantFrom('2026-11-21', '2026-11-23'), { nil: null }),
}
const step = fc.oneof(
  fc.record({ does: fc.constant('agree' as const), ...given }),
  fc.record({ does: fc.constant('withdraw' as const), nth: fc.nat(9) }),
  ...(['verify', 'publish', 'publish', 'unpublish', 'amend', 'wait'] as const).map(does =>
    fc.record({ does: fc.constant(does) }),
  ),
)
type Row = Standing & { id: string; purposes: string[]; amended: boolean }

let n = 0
test('whatever is agreed, taken back, mended and made public, each part is read under the consents of all who are told of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
      app.now.at = start
      const [id, mark] = [makeId(), `Kata${++n}x`]
      const income = {
        kind: 'income',
        before: 0,
        after: 1000 + n,
        unit: `${mark}rupiah`,
        low: null,
        high: null,
        source: 'Buku',
      }
      const input = { id, libraryId: sepempang.id, ...storyInput, title: mark, figures: [income] }
      const names = new Map<string, string>()
      const consent = (more: object) => {
        const one = { id: makeId(), ...storyConsentInput, person: `Orang${n}n${names.size}`, ...more }
        names.set(one.id, one.person)
        return one
      }
      const send = async (work: Promise<unknown>) =>
        work.then(
          () => true,
          () => false,
        )
      const storyRow = async () => {
        const { rows } = await app.look(tx =>
          sql<{
            version: number
            published_at: string | null
            withdrawn_at: string | null
          }>`select * from story where id = ${id}`.execute(tx),
        )
        return rows[0] ?? { version: 0, published_at: null, withdrawn_at: null }
      }
      await app.send(maryam, recordStory, {
        ...input,
        consents: [consent({ parts: [...storyParts] })],
      } as never)
      await send(
        app.send(yusuf, verifyStory, {
          id,
          version: 1,
          evidence: 'Sudah didatangi',
          checks: ['figures'],
        } as never),
      )
      await send(app.send(ratna, publishStory, { id, version: 2 } as never))
      const check = async () => {
        const today = dayIn(app.now.at)
        const { rows: all } = await app.look(tx =>
          sql<Row>`select c.*, coalesce(c.withdrawn_at <= s.amended_at, false) as amended from consent c join story s on s.id = c.record_id
            where c.record_id = ${id}`.execute(tx),
        )
        const counted = all.filter(row => !row.amended)
        const yes = (row: Row, part: ConsentPart) =>
          stands(row, part, today) && row.purposes.includes('portal')
        const isAgreed = (part: ConsentPart) => counted.length > 0 && counted.every(row => yes(row, part))
        const row = await storyRow()
        const isShown = row.published_at !== null && row.withdrawn_at === null && isAgreed('words')
        const { stories } = await app.look(tx => publicStories(tx, { q: mark }, app.now.at))
        const [story] = stories
        expect(stories.length).toBe(isShown ? 1 : 0)
        const { rows: found } = await app.look(tx =>
          sql`select from stories_shown(${today}::date) where id = ${id}`.execute(tx),
        )
        expect(found.length).toBe(isShown ? 1 : 0)
        const ofLibrary = await app.look(tx => newestStories(tx, { libraryId: sepempang.id }, 99, app.now.at))
        expect(ofLibrary.some(({ title }) => title === mark)).toBe(isShown && isAgreed('place'))
        if (!story) return
        expect(story.figures.length).toBe(isAgreed('income') ? 1 : 0)
        expect(story.library !== null).toBe(isAgreed('place'))
        expect(new Set(story.names)).toEqual(
          new Set(counted.flatMap(one => (yes(one, 'name') ? [names.get(one.id)] : []))),
        )
      }
      await check()
      for (const one of steps) {
        const seen = { id, version: (await storyRow()).version }
        const ids = [...names.keys()]
        if (one.does === 'agree') {
          const { does: _, ...facts } = one
          await send(app.send(maryam, consentToStory, { id, consents: [consent(facts)] } as never))
        } else if (one.does === 'withdraw')
          await send(
            app.send(yusuf, withdrawConsent, { id: ids[one.nth % ids.length], reason: null } as never),
          )
        else if (one.does === 'wait') app.now.at = new Date(app.now.at.getTime() + 86_400_000)
        else if (one.does === 'amend') {
          app.now.at = new Date(app.now.at.getTime() + 1000)
          await send(app.send(maryam, recordStory, { ...input, version: seen.version } as never))
        } else if (one.does === 'verify')
          await send(
            app.send(yusuf, verifyStory, {
              ...seen,
              evidence: 'Sudah didatangi',
              checks: ['figures'],
            } as never),
          )
        else
          await send(app.send(ratna, one.does === 'publish' ? publishStory : unpublishStory, seen as never))
        await check()
      }
    }),
    { numRuns: 8, seed: 20_261_128 },
  )
})
