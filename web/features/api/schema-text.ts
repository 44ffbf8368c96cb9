import { api } from '../../../text/api.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import type { Schema } from './document.ts'

/** What a value is, in words: `bilangan bulat, 1 sampai 200`, `daftar teks`. */
export function typeText(schema: Schema, language: Language): string {
  const words = api[language]
  const { nullable, of } = withoutNull(schema)
  const said = [nameOf(of, language), ...limitsOf(of, language)].join(', ')
  return nullable ? `${said} ${words.or} null` : said
}

/** The properties to show beneath a value: its own, or those of what its list holds. */
export function partsOf(schema: Schema): Schema | undefined {
  const { of } = withoutNull(schema)
  const inner = of.items ?? (typeof of.additionalProperties === 'object' ? of.additionalProperties : of)
  const { of: shown } = withoutNull(inner)
  return Object.keys(shown.properties ?? {}).length > 0 ? shown : undefined
}

function nameOf(schema: Schema, language: Language): string {
  const { types, listOf, mapOf, or } = api[language]
  if (schema.anyOf) return schema.anyOf.map(one => typeText(one, language)).join(` ${or} `)
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.items) return listOf(nameOf(withoutNull(schema.items).of, language))
  if (typeof schema.additionalProperties === 'object')
    return mapOf(typeText(schema.additionalProperties, language))
  const name = schema.format === 'ends_with' ? 'month' : schema.format
  if (name && name in types) return types[name as keyof typeof types]
  const type = Array.isArray(schema.type) ? schema.type.join(` ${or} `) : (schema.type ?? 'any')
  return types[type as keyof typeof types] ?? type
}

function limitsOf(schema: Schema, language: Language): string[] {
  const { letters, items, from, upTo, between, usual, pattern } = api[language]
  const n = (value: number) => number(value, language)
  const range = (low: number | undefined, high: number | undefined) => {
    const [least, most] = [real(low), real(high)]
    if (least !== undefined && most !== undefined) return between(n(least), n(most))
    return least !== undefined ? from(n(least)) : most !== undefined ? upTo(n(most)) : undefined
  }
  const of = (text: string | undefined, say: (range: string) => string) => (text ? [say(text)] : [])
  const itself = (text: string) => text
  const known = schema.format !== undefined
  return [
    ...of(range(schema.minimum, schema.maximum), itself),
    ...of(range(schema.minLength, schema.maxLength), letters),
    ...of(range(schema.minItems, schema.maxItems), items),
    ...(schema.pattern && !known ? [`${pattern} ${schema.pattern}`] : []),
    ...(schema.default === undefined ? [] : [usual(JSON.stringify(schema.default))]),
  ]
}

// the ends of what JSON can hold are no limits that anybody set
function real(limit: number | undefined): number | undefined {
  return limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit
}

function withoutNull(schema: Schema): { of: Schema; nullable: boolean } {
  const rest = schema.anyOf?.filter(one => one.type !== 'null')
  if (rest && rest.length < (schema.anyOf?.length ?? 0)) {
    const [only] = rest
    return { of: rest.length === 1 && only ? only : { anyOf: rest }, nullable: true }
  }
  if (Array.isArray(schema.type) && schema.type.includes('null')) {
    const [type] = schema.type.filter(one => one !== 'null')
    return { of: { ...schema, type }, nullable: true }
  }
  return { of: schema, nullable: false }
}
