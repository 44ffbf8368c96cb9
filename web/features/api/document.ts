/** The parts of the API document (OpenAPI 3.1) that the page reads. */
export type Document = { paths: Record<string, { get?: Operation; post?: Operation }> }

type Operation = {
  tags: string[]
  summary: string
  security: unknown[]
  parameters?: { name: string; required: boolean; schema: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>
}
type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: Schema | boolean
}

export type Entry = {
  name: string
  noun: string
  method: 'GET' | 'POST'
  summary: string
  open: boolean
  takes: string
  answers: string
  refuses: string[]
}

/** Every endpoint of the document, by noun and name. */
export function entriesOf(document: Document): Entry[] {
  return Object.entries(document.paths).flatMap(([path, { get, post }]) => {
    const operation = get ?? post
    if (!operation) return []
    const body = operation.requestBody?.content['application/json'].schema.properties?.input
    const parameters = (operation.parameters ?? []).map(
      p => `${p.name}${p.required ? '' : '?'}: ${shape(p.schema)}`,
    )
    const { 200: done, ...others } = operation.responses
    return [
      {
        name: path,
        noun: operation.tags[0] ?? '',
        method: post ? 'POST' : 'GET',
        summary: operation.summary,
        open: operation.security.length === 0,
        takes: post ? shape(body ?? {}) : parameters.join('\n'),
        answers: shape(Object.values(done?.content ?? {})[0]?.schema ?? {}),
        refuses: Object.entries(others).map(([status, { description }]) => `${status}: ${description}`),
      } as const,
    ]
  })
}

/** A schema as one reads it: `{ id: uuid, note?: string | null }`. */
export function shape(schema: Schema, indent = ''): string {
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.anyOf) return schema.anyOf.map(of => shape(of, indent)).join(' | ')
  if (schema.items) return `${shape(schema.items, indent)}[]`
  if (schema.properties) {
    const inner = `${indent}  `
    const lines = Object.entries(schema.properties).map(
      ([name, of]) => `${inner}${name}${schema.required?.includes(name) ? '' : '?'}: ${shape(of, inner)}`,
    )
    return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
  }
  if (typeof schema.additionalProperties === 'object')
    return `{ [key]: ${shape(schema.additionalProperties, indent)} }`
  return schema.format ?? (Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any'))
}
