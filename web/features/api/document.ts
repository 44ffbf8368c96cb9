import { useQuery } from '@tanstack/react-query'
import { Problem } from '../../data/client.ts'

/** A part of JSON Schema: what the document uses of it. */
export type Schema = {
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  default?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  allOf?: Schema[]
}

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  security: unknown[]
  parameters?: { name: string; required: boolean; schema: Schema }[]
  /** JSON; of an upload the file itself. */
  requestBody?: { content: { 'application/json'?: { schema: Schema } } }
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>
}
type OpenApi = { paths: Record<string, { get?: Operation; post?: Operation }> }

/** One endpoint as the page shows it. */
export type Endpoint = {
  name: string
  noun: string
  kind: 'command' | 'query' | 'download' | 'paper'
  method: 'GET' | 'POST'
  path: string
  summary: string
  /** True where no session is needed. */
  open: boolean
  /** Of a query or download its parameters, of a command or paper the properties of `input`. */
  input: Schema
  /** Null: a file. */
  answer: Schema | null
  refusals: { status: number; codes: string[] }[]
  /** All that a search looks into, in lower case. */
  text: string
}

/** The API document of this server, read once. */
export function useApiDocument() {
  return useQuery<Endpoint[], Problem>({
    queryKey: ['api', 'document'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/api/openapi.json', { signal }).catch(() => undefined)
      if (!response?.ok) throw unreached()
      return endpointsOf((await response.json()) as OpenApi)
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  })
}

/** The endpoints of an OpenAPI document, in its order. */
export function endpointsOf(document: OpenApi): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, { get, post }]) => {
    const operation = post ?? get
    return operation ? [endpointOf(path, operation, post ? 'POST' : 'GET')] : []
  })
}

function endpointOf(path: string, operation: Operation, method: 'GET' | 'POST'): Endpoint {
  const answer = operation.responses['200']?.content?.['application/json']?.schema ?? null
  const file = answer === null
  const kind = method === 'POST' ? (file ? 'paper' : 'command') : file ? 'download' : 'query'
  const refusals = Object.entries(operation.responses)
    .filter(([status]) => status !== '200')
    .map(([status, { description }]) => ({ status: Number(status), codes: description.split(', ') }))
  const input = method === 'POST' ? bodyOf(operation) : parametersOf(operation)
  const { operationId: name, summary } = operation
  const words = [
    name,
    summary,
    ...Object.keys(input.properties ?? {}),
    ...refusals.flatMap(({ codes }) => codes),
  ]
  return {
    name,
    noun: operation.tags[0] ?? name,
    kind,
    method,
    path,
    summary,
    open: operation.security.length === 0,
    input,
    answer,
    refusals,
    text: words.join(' ').toLowerCase(),
  }
}

function bodyOf(operation: Operation): Schema {
  const body = operation.requestBody?.content['application/json']
  return body?.schema.properties?.input ?? parametersOf(operation)
}

function parametersOf(operation: Operation): Schema {
  const parameters = operation.parameters ?? []
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  }
}

function unreached(): Problem {
  const titles = { id: '', en: '' }
  return new Problem(
    { type: '/masalah/server.busy', code: 'server.busy', status: 503, title: '', titles },
    true,
  )
}
