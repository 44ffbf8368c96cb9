import { expect, test } from 'vitest'
import { endpointsOf } from './document.ts'
import { partsOf, typeText } from './schema-text.ts'

const listed = {
  operationId: 'reports.list',
  tags: ['reports'],
  summary: 'A month',
  security: [{ session: [] }],
  parameters: [{ name: 'limit', required: false, schema: { type: 'integer', default: 50 } }],
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
    409: { description: 'report.month-locked, library.closed' },
  },
}

test('an endpoint is a query, a command or a download by how it is called and what it answers', () => {
  const file = { description: 'The file', content: { 'text/csv': {} } }
  const [query, command, download] = endpointsOf({
    paths: {
      '/api/reports.list': { get: listed },
      '/api/reports.submit': { post: { ...listed, operationId: 'reports.submit' } },
      '/api/reports.export': { get: { ...listed, responses: { 200: file } } },
    },
  })
  expect([query?.kind, command?.kind, download?.kind]).toEqual(['query', 'command', 'download'])
  expect(query?.refusals).toEqual([{ status: 409, codes: ['report.month-locked', 'library.closed'] }])
})

test('somebody who searches finds an endpoint by a parameter and by a refusal', () => {
  const [endpoint] = endpointsOf({ paths: { '/api/reports.list': { get: listed } } })
  expect(endpoint?.text).toContain('limit')
  expect(endpoint?.text).toContain('library.closed')
})

test('a value is told in words: its kind, its limits, what it is when left out', () => {
  expect(typeText({ type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'id')).toBe(
    'bilangan bulat, 1 sampai 200, bila tidak ada: 50',
  )
  expect(typeText({ anyOf: [{ type: 'string', maxLength: 600 }, { type: 'null' }] }, 'en')).toBe(
    'text, at most 600 characters or null',
  )
  expect(typeText({ type: ['string', 'null'] }, 'id')).toBe('teks atau null')
  expect(typeText({ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, 'en')).toBe('list of a | b')
})

test('the range of all whole numbers is no limit that anybody set', () => {
  const whole = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }
  expect(typeText(whole, 'id')).toBe('bilangan bulat')
})

test('what a list or a nullable object holds is shown beneath it', () => {
  const low = { type: 'object', properties: { low: { type: 'integer' } } }
  expect(Object.keys(partsOf({ type: 'array', items: low })?.properties ?? {})).toEqual(['low'])
  expect(Object.keys(partsOf({ anyOf: [low, { type: 'null' }] })?.properties ?? {})).toEqual(['low'])
  expect(partsOf({ type: 'string' })).toBeUndefined()
})
