import { afterAll, expect, test } from 'vitest'
import { addMeasure, listMeasures, retireMeasure, rewordMeasure } from '../../contract/tallies.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import * as measures from './measures.ts'
import * as rules from './rules.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)

const seniors = {
  code: 'home-loans',
  unit: 'loans' as const,
  nature: 'flow' as const,
  wording: { id: 'Berapa buku diantar ke rumah?', en: 'How many books were brought home?' },
  definition: { id: 'Setiap buku yang diantar.', en: 'Every book that was brought.' },
  required: true,
  validFrom: '2027-01-01',
  parts: [
    { code: 'female', wording: { id: 'Perempuan', en: 'Women' } },
    { code: 'male', wording: { id: 'Laki-laki', en: 'Men' } },
  ],
}

async function asked(month: string): Promise<string[]> {
  const { measures } = await app.ask(people.maryam, listMeasures, { month })
  return measures.filter(measure => measure.source === 'report').map(measure => measure.code)
}

test('Maryam reads what is asked this month, in the order of the form, and how it is defined', async () => {
  const { measures, rules } = await app.ask(people.maryam, listMeasures, {})
  const report = measures.filter(measure => measure.source === 'report')
  expect(report.map(measure => measure.code).slice(0, 4)).toEqual([
    'visits',
    'visits-female',
    'visits-male',
    'users',
  ])
  expect(report.find(measure => measure.code === 'visits-female')?.partOf).toBe('visits')
  expect(report.find(measure => measure.code === 'members')).toMatchObject({
    nature: 'stock',
    required: true,
    validTo: null,
  })
  expect(rules.map(rule => rule.code)).toContain('rule.users-within-visits')
})

test('Ratna adds a question with its parts; it is asked from its month on, after the others', async () => {
  await app.send(people.ratna, addMeasure, seniors)
  expect((await asked('2027-01-01')).slice(-3)).toEqual([
    'home-loans',
    'home-loans-female',
    'home-loans-male',
  ])
  expect(await asked('2026-12-01')).not.toContain('home-loans')
  const { measures } = await app.ask(people.ratna, listMeasures, { month: '2027-01-01' })
  expect(measures.find(measure => measure.code === 'home-loans-male')).toMatchObject({
    partOf: 'home-loans',
    required: false,
    wording: { id: 'Laki-laki', en: 'Men' },
  })
})

test('a code is never used twice, not even by a part', async () => {
  expect(await refusal(app.send(people.ratna, addMeasure, { ...seniors, code: 'visits', parts: [] }))).toBe(
    'measure.code-taken',
  )
  const twice = { ...seniors, code: 'rides', parts: [...seniors.parts, ...seniors.parts] }
  expect(await refusal(app.send(people.ratna, addMeasure, twice))).toBe('measure.code-taken')
  expect(await asked('2027-01-01')).not.toContain('rides')
})

test('only the nation changes the instrument', async () => {
  const rewording = {
    code: 'loans',
    wording: seniors.wording,
    definition: seniors.definition,
    required: true,
    validFrom: '2027-01-01',
  }
  for (const actor of [people.rismarini, people.yusuf, people.maryam]) {
    expect(await refusal(app.send(actor, addMeasure, { ...seniors, code: 'rides' }))).toBe(
      'access.not-allowed',
    )
    expect(await refusal(app.send(actor, rewordMeasure, rewording))).toBe('access.not-allowed')
    expect(await refusal(app.send(actor, retireMeasure, { code: 'loans', lastMonth: '2026-12-01' }))).toBe(
      'access.not-allowed',
    )
  }
})

test('a question reworded from January keeps its old wording in December', async () => {
  const wording = { id: 'Berapa orang datang?', en: 'How many came?' }
  const input = {
    code: 'visits',
    wording,
    definition: seniors.definition,
    required: true,
    validFrom: '2027-01-01',
  }
  expect(await app.send(people.ratna, rewordMeasure, input)).toEqual({ version: 2 })
  const told = async (month: string) =>
    (await app.look(tx => measures.inForce(tx, month, 'report'))).find(measure => measure.code === 'visits')
  expect(await told('2026-12-01')).toMatchObject({ version: 1, validTo: '2026-12-01' })
  expect(await told('2027-01-01')).toMatchObject({ version: 2, wording, validTo: null })
  const { measures: ever } = await app.ask(people.ratna, listMeasures, { all: 'true' })
  expect(ever.filter(measure => measure.code === 'visits').map(measure => measure.version)).toEqual([1, 2])
})

test('a second rewording has to begin after the first', async () => {
  const input = { code: 'visits', wording: seniors.wording, definition: seniors.definition, required: true }
  for (const validFrom of ['2026-06-01', '2027-01-01']) {
    expect(await refusal(app.send(people.ratna, rewordMeasure, { ...input, validFrom }))).toBe(
      'measure.dates-overlap',
    )
  }
})

test('a retired question is asked no longer, nor are its parts, nor the rules that speak of it', async () => {
  await app.send(people.ratna, retireMeasure, {
    code: 'internet-users',
    lastMonth: '2027-03-01',
    reason: 'Tidak dipakai',
  })
  await app.send(people.ratna, retireMeasure, { code: 'home-loans', lastMonth: '2027-03-01' })
  expect(await asked('2027-03-01')).toEqual(
    expect.arrayContaining(['internet-users', 'home-loans', 'home-loans-female']),
  )
  const after = await asked('2027-04-01')
  for (const code of ['internet-users', 'home-loans', 'home-loans-female', 'home-loans-male'])
    expect(after).not.toContain(code)
  const rulesIn = async (month: string) =>
    (await app.look(tx => rules.inForce(tx, month))).map(rule => rule.code)
  expect(await rulesIn('2027-03-01')).toContain('rule.internet-within-users')
  expect(await rulesIn('2027-04-01')).not.toContain('rule.internet-within-users')
  expect(await rulesIn('2027-04-01')).toContain('rule.users-within-visits')
})

test('what has ended does not end again later, and nothing ends before it began', async () => {
  const again = { code: 'internet-users', lastMonth: '2027-06-01' }
  expect(await refusal(app.send(people.ratna, retireMeasure, again))).toBe('measure.dates-overlap')
  expect(
    await refusal(app.send(people.ratna, retireMeasure, { code: 'visits', lastMonth: '2026-12-01' })),
  ).toBe('measure.dates-overlap')
})

test('a retired question can be asked anew, and months between stay without it', async () => {
  const input = {
    code: 'internet-users',
    wording: seniors.wording,
    definition: seniors.definition,
    required: false,
    validFrom: '2027-07-01',
  }
  await app.send(people.ratna, rewordMeasure, input)
  expect(await asked('2027-05-01')).not.toContain('internet-users')
  expect(await asked('2027-07-01')).toContain('internet-users')
})

test('a rewording before an end that is set keeps that end', async () => {
  await app.send(people.ratna, retireMeasure, { code: 'loans', lastMonth: '2027-12-01' })
  await app.send(people.ratna, rewordMeasure, {
    code: 'loans',
    wording: seniors.wording,
    definition: seniors.definition,
    required: false,
    validFrom: '2027-06-01',
  })
  expect(await asked('2027-12-01')).toContain('loans')
  expect(await asked('2028-01-01')).not.toContain('loans')
})

test('what the system counts itself is neither reworded nor retired', async () => {
  const input = {
    code: 'people',
    wording: seniors.wording,
    definition: seniors.definition,
    required: true,
    validFrom: '2027-01-01',
  }
  expect(await refusal(app.send(people.ratna, rewordMeasure, input))).toBe('measure.fixed')
  expect(
    await refusal(app.send(people.ratna, retireMeasure, { code: 'people', lastMonth: '2027-01-01' })),
  ).toBe('measure.fixed')
  expect(
    await refusal(app.send(people.ratna, retireMeasure, { code: 'no-such', lastMonth: '2027-01-01' })),
  ).toBe('access.not-found')
})
