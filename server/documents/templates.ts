import { readFileSync } from 'node:fs'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type DocumentKind,
  documentKinds,
  type getTemplate,
  type previewTemplate,
  type resetTemplate,
  type writeTemplate,
} from '../../contract/documents.ts'
import { nation } from '../../contract/access.ts'
import type { Language } from '../../contract/fields.ts'
import { documentPapers } from '../../text/document-papers.ts'
import { see } from '../meetings/list-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Context, MadePaper } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { exampleFacts } from './example.ts'
import { gather } from './gathering.ts'
import { carryOut } from './making.ts'
import { withPictures } from './pictures.ts'
import { parseTemplate } from './marks.ts'
import { blockPlaces, wordPlaces } from './places.ts'
import { maySee } from './policy.ts'
import { doneBy } from './documents.ts'
import * as rows from './template-queries.ts'

const read = (kind: DocumentKind, language: Language) =>
  readFileSync(new URL(`../../server/documents/templates/${kind}.${language}.txt`, import.meta.url), 'utf8')
/** The words that Sinergi comes with. */
export const own: Record<Language, Record<DocumentKind, string>> = { id: bodiesIn('id'), en: bodiesIn('en') }
function bodiesIn(language: Language) {
  return Object.fromEntries(documentKinds.map(kind => [kind, read(kind, language)])) as Record<
    DocumentKind,
    string
  >
}

/** How papers of a meeting are worded: by its province, else by the nation, else by Sinergi. */
export async function bodiesFor(
  tx: Tx,
  { province_id }: { province_id: number | null },
  language: Language,
): Promise<Record<DocumentKind, string>> {
  const written = await rows.newest(tx, [nation, ...(province_id === null ? [] : [province_id])], language)
  const bodies = { ...own[language] }
  // the nation's first, so that a province's comes over it
  for (const { kind, body } of written) if (body !== null) bodies[kind] = body
  return bodies
}

export const find = (c: Context, { scopeId }: { scopeId: number }) =>
  rows.place(c.tx, c.actor, scopeId, false)
export const lock = (c: Context, { scopeId }: { scopeId: number }) => rows.place(c.tx, c.actor, scopeId, true)

export async function get(
  c: Context,
  { scopeId, kind, language }: InputOf<typeof getTemplate>,
): Promise<ResultOf<typeof getTemplate>> {
  const versions = await rows.versions(c.tx, scopeId, kind, language)
  const above = scopeId === nation ? [] : await rows.versions(c.tx, nation, kind, language)
  const [here, national] = [versions[0]?.body ?? null, above[0]?.body ?? null]
  const usual = national ?? own[language][kind]
  return {
    ...{ body: here ?? usual, usual, version: versions[0]?.version ?? 0, versions },
    from: here !== null ? 'here' : national !== null ? 'nation' : 'sinergi',
    places: { words: [...wordPlaces], blocks: [...blockPlaces] },
  }
}

export async function write(
  c: Context,
  input: InputOf<typeof writeTemplate>,
): Promise<ResultOf<typeof writeTemplate>> {
  requireFit(input.body, c.actor.language)
  return put(c, input, input.body)
}

export const reset = (
  c: Context,
  input: InputOf<typeof resetTemplate>,
): Promise<ResultOf<typeof resetTemplate>> => put(c, input, null)

async function put(c: Context, input: InputOf<typeof resetTemplate>, body: string | null) {
  const { scopeId, kind, language, version } = input
  const versions = await rows.versions(c.tx, scopeId, kind, language)
  if ((versions[0]?.version ?? 0) !== version) refuse('record.changed-meanwhile')
  await rows.insert(c.tx, { ...input, version: version + 1, body }, doneBy(c))
  const at =
    scopeId === nation ? { provinceId: null, regencyId: null } : { provinceId: scopeId, regencyId: null }
  c.record({
    name: body === null ? 'documents.template-reset' : 'documents.template-written',
    subject: { kind: 'document-template', id: input.id },
    at: { ...at, scopeId },
    data: { kind, language },
    below: true,
  })
  return { version: version + 1 }
}

/** Refuses a wording that names what there is not, with the line. */
function requireFit(body: string, language: Language): void {
  const [first] = parseTemplate(body).faults
  if (!first) return
  refuse(
    'document.template-wrong',
    { line: first.line, what: documentPapers[language].faults[first.fault](first.what) },
    [{ path: 'body', rule: first.fault }],
  )
}

/** What it would look like; of a meeting whose papers one sees, or of an example. */
export async function preview(
  c: Context,
  { kind, language, body, meetingId, origin }: InputOf<typeof previewTemplate>,
): Promise<MadePaper> {
  requireFit(body, c.actor.language)
  const meeting = meetingId === null ? undefined : await see(c.tx, c.actor, meetingId)
  const isSeen = meeting !== undefined && maySee(c.actor, meeting)
  const facts = isSeen ? await gather(c.tx, meeting, { origin }) : exampleFacts(new URL(origin).origin)
  const order = { kind, language, body, blank: false }
  return {
    ...{ name: `${kind}.pdf`, type: 'application/pdf' },
    make: async () => carryOut({ do: 'set', order, format: 'pdf', ...(await withPictures(facts, [body])) }),
  }
}
