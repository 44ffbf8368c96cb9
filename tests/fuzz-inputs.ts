import fc from 'fast-check'
import * as z from 'zod/mini'

type Schema = {
  type?: string
  enum?: unknown[]
  anyOf?: Schema[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
}

const days = [
  '0000-01-01',
  '0001-01-01',
  '2018-01-01',
  '2026-10-01',
  '2026-11-20',
  '9999-12-01',
  '2026-02-30',
  '2026-13-01',
]
const polluted = JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": 1}}') as unknown

/** What nobody should send: wrong types, numbers and texts beyond every bound, characters that cannot be stored. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      {},
      [],
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ud800',
      'x\udc00y',
      '\ufeff',
      '%',
      "'; --",
      '{id}',
      '💧',
    ],
    ...[-1, 0.5, -0, 1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 32_768, '1e3', '0x10', 'NaN', '９'],
    ...[polluted, '__proto__', 'x'.repeat(100_000), Array.from({ length: 10_000 }, () => 0), ...days],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.anything({ maxDepth: 2, withBigInt: false, withDate: false }),
)

/** Values of a JSON Schema, with its bounds more often than by chance; `known` are texts that name something. */
function fitting(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(each => fitting(each, known)))
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return fc.constantFrom(...days)
      if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known), fc.uuid())
      if (schema.pattern)
        return fc.oneof(fc.constantFrom(...known), fc.stringMatching(new RegExp(schema.pattern)))
      return fc.oneof(
        fc.constantFrom(...known),
        fc.string({ unit: 'binary', maxLength: schema.maxLength ?? 50 }),
      )
    case 'integer':
    case 'number': {
      const [min, max] = [schema.minimum ?? -(2 ** 53) + 1, schema.maximum ?? 2 ** 53 - 1]
      return fc.oneof(
        fc.constantFrom(min, max, min - 1, max + 1),
        fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
      )
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fitting(schema.items ?? {}, known), { maxLength: 4 })
    case 'object':
      return objects(schema, known)
    default:
      return fc.oneof(fc.constantFrom(...known, 'true', '1', '200', 'submitted,locked'), junk)
  }
}

function objects(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const { properties, additionalProperties } = schema
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? fitting(additionalProperties, known) : junk
    return fc.dictionary(fc.oneof(fc.constantFrom(...known, 'visits', '__proto__'), fc.string()), values, {
      maxKeys: 4,
    })
  }
  const fields = Object.entries(properties).map(([name, of]) => [
    name,
    fc.oneof({ weight: 6, arbitrary: fitting(of, known) }, { weight: 1, arbitrary: junk }),
  ])
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
}

/**
 * Inputs for an endpoint: made from its schema, or a right one of which a few values were put out of shape.
 * @param right an input that the endpoint takes
 */
export function inputsOf(
  schema: z.ZodMiniType,
  right: unknown,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  const paths = pathsOf(right)
  const slips = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...how), junk), {
    minLength: 1,
    maxLength: 2,
  })
  const near = slips.map(all =>
    all.reduce((value, [path, put, other]) => changed(value, path, old => put(old, other)), right),
  )
  return fc.oneof(
    { weight: 3, arbitrary: near },
    { weight: 3, arbitrary: fitting(json, known) },
    { weight: 1, arbitrary: junk },
  )
}

/** How one value is put out of shape. */
const how: ((old: unknown, other: unknown) => unknown)[] = [
  (_, other) => other,
  (_, other) => other,
  old => (typeof old === 'string' ? `${old}\u0000` : '\u0000'),
  old => (typeof old === 'string' ? `\ud800${old}` : '\ud800'),
  old => (typeof old === 'string' ? old.repeat(3000) : Number(old) * -1),
  old => (typeof old === 'number' ? 2 ** 31 + old : '0000-01-01'),
  old => (Array.isArray(old) ? Array.from({ length: 10_000 }, () => old[0] as unknown) : [old]),
  () => undefined,
]

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Object.entries(value).flatMap(([key, of]) => pathsOf(of, [...path, key]))
  return path.length > 0 ? [path, ...below] : below.length > 0 ? below : [['nothing']]
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: (old: unknown) => unknown): unknown {
  if (key === undefined) return to(value)
  if (typeof value !== 'object' || value === null) return value
  const old = (value as Record<string, unknown>)[key]
  if (Array.isArray(value))
    return value.map((item, n) => (String(n) === key ? changed(item, rest, to) : (item as unknown)))
  return { ...value, [key]: changed(old, rest, to) }
}
