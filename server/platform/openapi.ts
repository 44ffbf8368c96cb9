import * as z from 'zod/mini'
import type { Command, Endpoint, Upload } from '../../contract/endpoint.ts'
import { batchPath, mostInBatch } from '../../contract/batch.ts'
import { problems, type ProblemCode } from '../../contract/problems.ts'
import { receiptHeader } from './receipt-token.ts'

/** The API document (OpenAPI 3.1), made from the contract. */
export function openApiOf(endpoints: readonly Endpoint[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sinergi',
      version: '1',
      description: `Commands are POSTs of \`{ id, input }\`; the id is a UUIDv7 made by the caller, and sending it again is harmless. The answer to an accepted command has a signed receipt in the header \`sinergi-receipt\`: a JSON Web Token (EdDSA) that says which command was accepted from whom and when, with the SHA-256 of its body; its keys are at \`/api/receipts.keys\`. Up to ${mostInBatch} commands go in one request as \`POST ${batchPath}\` of \`{ commands: [{ name, id, input }] }\`, each carried out as if it had come alone, side by side; \`{ answers }\` tells of each its \`result\` or its \`problem\`, in their order. Queries are GETs. Refusals are Problem Details (RFC 9457).`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sinergi' } },
      schemas: { Problem: problemSchema },
    },
    paths: Object.fromEntries(endpoints.map(endpoint => [`/api/${endpoint.name}`, pathOf(endpoint)])),
  }
}

function pathOf(endpoint: Endpoint): object {
  const common = {
    operationId: endpoint.name,
    tags: [endpoint.name.split('.')[0]],
    summary: endpoint.summary,
    security: endpoint.open ? [] : [{ session: [] }],
  }
  if (endpoint.kind === 'command') {
    const body = {
      type: 'object',
      required: ['id', 'input'],
      properties: {
        id: { type: 'string', format: 'uuid', description: 'UUIDv7 of this command' },
        input: schemaOf(endpoint.input, 'input'),
      },
    }
    return {
      post: {
        ...common,
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
        responses: { 200: doneOf(endpoint), ...refusals(endpoint) },
      },
    }
  }
  if (endpoint.kind === 'paper') {
    const body = {
      type: 'object',
      required: ['input'],
      properties: { input: schemaOf(endpoint.input, 'input') },
    }
    return {
      post: {
        ...common,
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
        responses: { 200: paperAnswer, ...refusals(endpoint) },
      },
    }
  }
  if (endpoint.kind === 'upload') {
    return {
      post: {
        ...common,
        parameters: parametersOf(endpoint.input),
        requestBody: { required: true, content: { 'application/octet-stream': {} } },
        responses: { 200: doneOf(endpoint), ...refusals(endpoint) },
      },
    }
  }
  const answer =
    endpoint.kind === 'query' ? json(schemaOf(endpoint.result, 'output')) : fileAnswers[endpoint.kind]
  return {
    get: {
      ...common,
      parameters: parametersOf(endpoint.input),
      responses: { 200: answer, ...refusals(endpoint) },
    },
  }
}

function parametersOf(input: z.ZodMiniType): object[] {
  // query values are text on the wire; the document tells what they are read as
  const { properties = {}, required = [] } = schemaOf(input, 'output') as {
    properties?: Record<string, object>
    required?: string[]
  }
  const needed = new Set((schemaOf(input, 'input') as { required?: string[] }).required ?? required)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: needed.has(name),
    schema,
    explode: false,
  }))
}

function refusals(endpoint: Endpoint): object {
  const usual: ProblemCode[] = ['request.invalid', 'access.not-found', 'access.not-allowed', 'server.busy']
  const codes = [
    ...usual,
    ...(endpoint.open ? [] : (['session.missing'] as const)),
    ...(endpoint.problems ?? []),
  ]
  const byStatus = Map.groupBy(codes, code => problems[code])
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
  return rest
}

/** What was accepted and is kept has a receipt. */
function doneOf(endpoint: Command | Upload): object {
  const done = json(schemaOf(endpoint.result, 'output'))
  return endpoint.kept ? { ...done, headers: receiptHeaders } : done
}

const receiptHeaders = {
  [receiptHeader]: {
    description: 'That this command was accepted, signed (JWS, RFC 7515); sent again, it has the same',
    schema: { type: 'string' },
  },
}
const json = (schema: object) => ({ description: 'Done', content: { 'application/json': { schema } } })
const fileAnswers = {
  download: {
    description: 'The file',
    content: { 'text/csv': {}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
  },
  picture: { description: 'The picture', content: { 'image/webp': {} } },
  file: { description: 'The file', content: { 'application/octet-stream': {} } },
}
const paperAnswer = { description: 'The paper', content: { 'application/pdf': {} } }
const problemSchema = {
  type: 'object',
  required: ['type', 'code', 'status', 'title', 'titles'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', enum: Object.keys(problems) },
    status: { type: 'integer' },
    title: { type: 'string' },
    titles: { type: 'object', properties: { id: { type: 'string' }, en: { type: 'string' } } },
    params: { type: 'object' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, rule: { type: 'string' }, params: { type: 'object' } },
      },
    },
  },
}
