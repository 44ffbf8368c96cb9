import type { Actor } from '../../contract/access.ts'
import { makeId, type MappingId } from '../../contract/ids.ts'
import {
  beginMapping,
  changeMapping,
  exportMapping,
  getMapping,
  type Mapping,
  type MappingTemplate,
  type Source,
} from '../../contract/mappings.ts'
import type { TestApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { csvOf } from '../platform/download.ts'

export const figure = (measure: string, count: 'reported' | 'verified' = 'reported'): Source => ({
  kind: 'measure',
  measure,
  count,
})
export const field = (name: Extract<Source, { kind: 'field' }>['field']): Source => ({
  kind: 'field',
  field: name,
})

/** Begins a mapping for the actor's office, with these columns by heading. */
export async function mapped(
  app: TestApp,
  actor: Actor,
  columns: Record<string, Source>,
  more: Partial<Mapping> = {},
): Promise<MappingId> {
  const id = await begun(app, actor)
  const { mapping } = await app.ask(actor, getMapping, { id })
  const made = Object.entries(columns).map(([heading, source]) => ({ heading, source, codes: {} }))
  await app.send(actor, changeMapping, { ...mapping, columns: made, ...more, id, version: 1 })
  return id
}

export async function begun(
  app: TestApp,
  actor: Actor,
  template: MappingTemplate = 'empty',
  name = 'Rekap',
): Promise<MappingId> {
  const id = makeId<MappingId>()
  const grantId = (actor.grants[0]?.id ?? '') as never
  await app.send(actor, beginMapping, { id, grantId, name, system: 'Aplikasi lama', template })
  return id
}

/** A period as a CSV file, line by line, each cut at its commas; the first are the headings. */
export async function exported(
  app: TestApp,
  actor: Actor,
  id: MappingId,
  period: string,
): Promise<string[][]> {
  const route = routes.find(({ endpoint }) => endpoint.name === exportMapping.name)
  if (!route) throw new Error('there is no such route')
  let text = ''
  const caller = { address: '127.0.0.1', device: 'test' }
  await app.engine.download(route, { actor, input: { id, period }, caller }, async sheet => {
    for await (const chunk of csvOf(sheet, 'id')) text += chunk
  })
  return linesOf(text)
}

export const linesOf = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','))
