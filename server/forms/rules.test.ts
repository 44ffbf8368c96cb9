import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestShown, type Question } from '../../contract/forms.ts'
import { makeId } from '../../contract/ids.ts'
import { makeLinkToken, readPairCode, spacedCode } from '../../contract/pair-codes.ts'
import { answerIdOf, pairCodeOf } from './codes.ts'
import { gainOf, type Row } from './gain.ts'
import { resultsOf } from './results.ts'
import { batchOf, fieldOf, mostAnswers, plainQuestion, questionProblem, readAnswers } from './rules.ts'

const question = (more: Partial<Question> = {}): Question => ({
  ...{ id: makeId(), kind: 'choice', text: 'Mana yang benar?', required: true, topic: 'Kemasan', area: null },
  options: [
    { text: 'Ini', right: true },
    { text: 'Itu', right: false },
  ],
  ...more,
})

test.each([
  [question(), undefined],
  [question({ kind: 'text', options: [], topic: null }), undefined],
  [question({ options: [{ text: 'Ini', right: true }] }), 'form.no-options'],
  [question({ options: [] }), 'form.no-options'],
  [question({ options: [true, true].map(right => ({ text: 'Ini', right })) }), 'form.one-right'],
  [question({ options: [false, false].map(right => ({ text: 'Ini', right })) }), 'form.one-right'],
  [question({ topic: null }), 'form.no-topic'],
])('a test asks %j: %s', (asked, code) => {
  expect(questionProblem('pre-test', [question(), asked])?.code).toBe(code)
  // an evaluation has no right answers
  const plain = plainQuestion('evaluation', asked)
  expect(plain.options.some(({ right }) => right)).toBe(false)
  expect(questionProblem('evaluation', [plain])?.code).toBe(code === 'form.no-options' ? code : undefined)
})

test('whatever comes and however often a form is closed, never fewer than five answers join those that are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 120 }), closings => {
      let left = 0
      for (const isClosing of closings) {
        if (!isClosing) left += 1
        const batch = batchOf(left, isClosing)
        expect(batch === 0 || batch >= fewestShown).toBe(true)
        // while it goes on as many stay back, so that nobody knows who is among them
        if (!isClosing && batch > 0) expect(left - batch).toBeGreaterThanOrEqual(fewestShown)
        left -= batch
        expect(left).toBeLessThan(2 * fewestShown)
      }
    }),
  )
  expect([9, 10, 14].map(left => batchOf(left, false))).toEqual([0, 5, 5])
  expect([4, 5, 9].map(left => batchOf(left, true))).toEqual([0, 5, 9])
})

test('a code with one wrong sign, or two that changed places, is told from a right one', () => {
  const code = pairCodeOf('2b9c0b2e-5a4e-4d59-9d0f-0f4f1f0e7a11')
  expect(code).toMatch(/^[2-9A-HJKMNPQRTV-Z]{6}$/)
  expect(pairCodeOf('2b9c0b2e-5a4e-4d59-9d0f-0f4f1f0e7a11')).toBe(code)
  expect(readPairCode(` ${spacedCode(code).toLowerCase()} `)).toBe(code)
  const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ0O1ILSU'
  for (const [at, own] of Array.from(code).entries()) {
    for (const sign of signs)
      if (sign !== own) expect(readPairCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined()
    const next = code[at + 1]
    if (next !== undefined && next !== own)
      expect(readPairCode(code.slice(0, at) + next + own + code.slice(at + 2))).toBeUndefined()
  }
  expect(readPairCode('')).toBeUndefined()
  expect(makeLinkToken()).toMatch(/^[2-9a-z]{12}$/)
  expect(answerIdOf('a', 'b')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('what a page sends is read as far as it fits, and the rest is named', () => {
  const [scale, choice, words] = [
    question({ kind: 'scale', options: [] }),
    question(),
    question({ kind: 'text', options: [], required: false }),
  ]
  const all = [scale, choice, words] as const
  const asks = { name: true, code: true }
  const read = (fields: Record<string, string>) => readAnswers(fields, all, asks)
  const good = {
    ...{ [fieldOf(scale)]: '5', [fieldOf(choice)]: '0', [fieldOf(words)]: ' Dua\r\nbaris ' },
    ...{ nama: ' Siti   Aminah ', kode: '' },
  }
  expect(read(good)).toEqual({
    answers: { [scale.id]: 5, [choice.id]: 0, [words.id]: 'Dua\nbaris' },
    ...{ name: 'Siti Aminah', code: null, wrong: new Map() },
  })
  const wrong = {
    [fieldOf(scale)]: '6',
    [fieldOf(choice)]: '-1',
    [fieldOf(words)]: 'a'.repeat(2001),
    kode: 'AAA',
  }
  expect([...read(wrong).wrong]).toEqual([
    ...[[fieldOf(scale), 'unfit'] as const, [fieldOf(choice), 'unfit'] as const],
    ...[[fieldOf(words), 'too-long'] as const, ['nama', 'missing'] as const, ['kode', 'code-wrong'] as const],
  ])
  expect(read({ ...good, [fieldOf(scale)]: '' }).wrong.get(fieldOf(scale))).toBe('missing')
})

test('a form takes twice as many answers as there are people', () => {
  expect(mostAnswers({ capacity: null, guests: 3 })).toBe(50)
  expect(mostAnswers({ capacity: 200, guests: 40 })).toBe(400)
  expect(mostAnswers({ capacity: 90_000, guests: 0 })).toBe(5000)
})

const [packing, price] = [question(), question({ topic: 'Harga' })]
const row = (key: string | null, ...chosen: (0 | 1 | undefined)[]): Row => ({
  key,
  answers: Object.fromEntries(
    [packing, price].flatMap(({ id }, at) => (chosen[at] === undefined ? [] : [[id, chosen[at]]])),
  ),
})

test('the gain of a topic is of those who took both tests, and of all', () => {
  const before = [row('A', 1, 0), row('B', 1, 1), row('C', 0, 1), row(null, 1, 1)]
  const after = [row('A', 0, 0), row('B', 0, 1), row('D', 0, 0), row(null, 1, undefined)]
  const [whole, ofPacking, ofPrice] = gainOf([packing, price], before, after, 1)
  expect(ofPacking).toEqual({
    ...{ topic: 'Kemasan', questions: 1 },
    pairs: { n: 2, before: 0, after: 1, gain: 1 },
    all: { nBefore: 4, nAfter: 4, before: 0.25, after: 0.75, gain: 2 / 3 },
  })
  expect(ofPrice?.pairs).toEqual({ n: 2, before: 0.5, after: 0.5, gain: 0 })
  expect(whole).toMatchObject({ topic: null, questions: 2, pairs: { n: 2, before: 0.25, after: 0.75 } })
  // all was known before
  expect(gainOf([packing], [row('A', 0)], [row('A', 0)], 1)[0]?.pairs?.gain).toBeNull()
  // one code typed by two people pairs nobody
  expect(gainOf([packing], [row('A', 1)], [row('A', 0), row('A', 1)], 1)[0]?.pairs).toBeNull()
  // too few of an anonymous test
  expect(gainOf([packing], [row('A', 1)], [row('A', 0)], 5)).toEqual([])
  expect(gainOf([question({ kind: 'scale', options: [] })], before, after, 1)).toEqual([])
})

const answered = fc.array(
  fc.tuple(
    fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')),
    fc.constantFrom(0, 1, undefined),
    fc.constantFrom(0, 1, undefined),
  ),
  { minLength: 1, maxLength: 25 },
)
test('the order of answers never matters, and sums agree with a recount', () => {
  fc.assert(
    fc.property(answered, answered, fc.infiniteStream(fc.nat()), (first, second, order) => {
      const rows = (all: typeof first) => all.map(([key, ...chosen]) => row(key, ...(chosen as [0, 1])))
      const mixed = <T>(all: readonly T[]) =>
        all
          .map(one => [order.next().value as number, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one)
      const told = gainOf([packing, price], rows(first), rows(second), 1)
      expect(gainOf([packing, price], mixed(rows(first)), mixed(rows(second)), 1)).toEqual(told)
      const right = (all: typeof first, at: 1 | 2) => all.filter(one => one[at] === 0).length
      const [whole, ofPacking, ofPrice] = told
      expect(ofPacking?.all?.before).toBeCloseTo(right(first, 1) / first.length)
      expect(ofPrice?.all?.after).toBeCloseTo(right(second, 2) / second.length)
      expect(2 * (whole?.all?.before ?? 0)).toBeCloseTo(
        (ofPacking?.all?.before ?? 0) + (ofPrice?.all?.before ?? 0),
      )
      const results = resultsOf([packing, price], mixed(rows(first)), false)
      expect(results.map(one => one.counts.reduce((sum, n) => sum + n, 0))).toEqual(results.map(one => one.n))
      expect(results[0]?.counts[0]).toBe(right(first, 1))
    }),
    { numRuns: 50 },
  )
})
