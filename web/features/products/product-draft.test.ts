import { expect, test } from 'vitest'
import { emptyDraft, type ProductDraft, productInput, makerInput, troublesOf } from './product-draft.ts'

const maker = { ...emptyDraft().maker, name: 'Rohana', phone: '0812 3456 7890', adult: true }
const whole: Partial<ProductDraft> = {
  ...{ name: 'Kerupuk atom', kind: 'food', producerId: null, maker, price: 18_000, unit: 'pack' },
  permits: { pirt: 'held', halal: 'lacking', nib: 'none' },
  numbers: { pirt: ' 2061 ' },
}
const fieldsOf = (change: Partial<ProductDraft>) =>
  troublesOf(emptyDraft({ ...whole, ...change })).map(({ step, field }) => `${step} ${field}`)

test.each<[string, Partial<ProductDraft>, string[]]>([
  ['nothing of a whole one', {}, []],
  ['a price in thousands', { price: 18 }, ['4 priceLow']],
  ['no price, which is on request', { price: null }, []],
  ['a price that is no number', { price: null, unread: ['price'] }, ['4 price']],
  ['a price that the server asks to look at', { unlikely: true }, ['4 sure']],
  ['a number that is none', { maker: { ...maker, phone: '12' } }, ['2 phone']],
  [
    'a number that may be shown and is missing',
    {
      maker: {
        ...{ ...maker, phone: '' },
        consent: { ...maker.consent, parts: ['contact'], how: 'spoken', givenOn: '2026-11-01' },
      },
    },
    ['3 phoneNeeded'],
  ],
  ['somebody under age', { maker: { ...maker, adult: false } }, ['2 adult']],
  ['permits of food that nobody asked about', { permits: {} }, ['5 permit']],
  ['no food permits of a craft', { kind: 'craft', permits: { nib: 'none' } }, []],
])('of a product is told: %s', (_, change, troubles) => {
  expect(fieldsOf(change)).toEqual(troubles)
})

test('a permit that is lacking is sent as lacking, and one that is not needed not at all', () => {
  const draft = emptyDraft(whole)
  expect(productInput(draft, 'library')).toMatchObject({
    producerId: draft.maker.id,
    permits: [
      { kind: 'pirt', held: true, number: '2061' },
      { kind: 'halal', held: false, number: null },
    ],
  })
  expect(makerInput(draft.maker, 'library')).toMatchObject({ name: 'Rohana', consent: null })
})
