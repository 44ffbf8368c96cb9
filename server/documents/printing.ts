import type { InputOf } from '../../contract/endpoint.ts'
import {
  type DocumentKind,
  documentKinds,
  type packDocuments,
  type printDocument,
} from '../../contract/documents.ts'
import type { Language } from '../../contract/fields.ts'
import { documentPapers } from '../../text/document-papers.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, MadePaper } from '../platform/endpoint.ts'
import { fileStore } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { counted } from './fact-queries.ts'
import type { Facts } from './facts.ts'
import { gather } from './gathering.ts'
import { lackingOf } from './lacking.ts'
import { carryOut } from './making.ts'
import { withPictures } from './pictures.ts'
import * as queries from './queries.ts'
import { bodiesFor } from './templates.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
}
/** What has a page or a row for each guest is begun first, the longest before the others: no thread waits for one at the end. */
const heavy: readonly DocumentKind[] = [
  'certificate',
  'invitation-letter',
  'attendance-list',
  'transport-receipts',
  'assignment-letter',
]
/** After all else where it is not among them. */
const turnOf = (kind: DocumentKind) => (heavy.indexOf(kind) + heavy.length + 1) % (heavy.length + 1)

/** A paper of a meeting. */
export async function print(
  c: Context,
  { kind, language, format, blank, only, origin }: InputOf<typeof printDocument>,
  meeting: MeetingRow,
): Promise<MadePaper> {
  const lacks = lackingOf(kind, await counted(c.tx, meeting.id), meeting.state)
  if (lacks.length > 0) refuse('document.lacks')
  const facts = await gather(c.tx, meeting, { origin, withPaths: kind === 'attendance-list' && !blank })
  const body = (await bodiesFor(c.tx, meeting, language))[kind]
  const order = { kind, language, body, blank, ...(only && { only }) }
  return {
    name: `${nameOf(kind, language, meeting)}.${format}`,
    type: types[format],
    make: async () => {
      const { facts: all, pictures } = await withPictures(sparing(facts, kind), [body])
      return carryOut({ do: 'set', order, format, facts: all, pictures })
    },
  }
}

/** `daftar-hadir-2026-08-13`. */
const nameOf = (
  kind: DocumentKind,
  language: Language,
  { starts_at }: Pick<MeetingRow, 'starts_at'>,
): string =>
  `${documentPapers[language].names[kind].toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${dayIn(new Date(starts_at))}`

/** Signatures that were drawn are large: only the list that shows them has them. */
const sparing = (facts: Facts, kind: DocumentKind): Facts =>
  kind === 'attendance-list'
    ? facts
    : { ...facts, people: facts.people.map(person => ({ ...person, path: null })) }

/** Every paper that can be made, and what was signed elsewhere in place of it. */
export async function pack(
  c: Context,
  { language, origin }: InputOf<typeof packDocuments>,
  meeting: MeetingRow,
): Promise<MadePaper> {
  const there = await counted(c.tx, meeting.id)
  const signed = new Map((await queries.signedOf(c.tx, meeting.id)).map(one => [one.kind, one.file]))
  const kinds = documentKinds.filter(kind => lackingOf(kind, there, meeting.state).length === 0)
  const made = kinds.filter(kind => !signed.has(kind))
  if (made.length + signed.size === 0) refuse('document.nothing-to-pack')
  const facts = await gather(c.tx, meeting, { origin, withPaths: made.includes('attendance-list') })
  const bodies = await bodiesFor(c.tx, meeting, language)
  const name = (kind: DocumentKind) =>
    `${String(documentKinds.indexOf(kind) + 1).padStart(2, '0')}-${nameOf(kind, language, meeting)}`
  return {
    name: `${language === 'id' ? 'berkas' : 'papers'}-${dayIn(new Date(meeting.starts_at))}.zip`,
    type: types.zip,
    make: () => makePack({ facts, bodies, language, made, signed, name, now: c.now }),
  }
}

type Pack = {
  facts: Facts
  bodies: Record<DocumentKind, string>
  language: Language
  made: readonly DocumentKind[]
  /** Files of the store. */
  signed: ReadonlyMap<DocumentKind, string>
  name: (kind: DocumentKind) => string
  now: Date
}

/** What there is a page of for each guest is sent as it is; whoever wants to work on it asks for it by itself. */
const formatsOf = (kind: DocumentKind) =>
  kind === 'certificate' || kind === 'invitation-letter' ? (['pdf'] as const) : (['pdf', 'docx'] as const)

/** Sets them in two threads at once, the longest first, and packs them in a third step. */
export async function makePack({
  facts: given,
  bodies,
  language,
  made,
  signed,
  name,
  now,
}: Pack): Promise<Buffer> {
  const { facts, pictures } = await withPictures(given, Object.values(bodies))
  const light = sparing(facts, 'agenda')
  const orders = made
    .toSorted((a, b) => turnOf(a) - turnOf(b))
    .flatMap(kind => formatsOf(kind).map(format => ({ kind, format })))
  const setAll = orders.map(async ({ kind, format }): Promise<[string, Buffer]> => {
    const order = { kind, language, body: bodies[kind], blank: false }
    const of = kind === 'attendance-list' ? facts : light
    const folder = format === 'docx' ? 'word/' : ''
    return [
      `${folder}${name(kind)}.${format}`,
      await carryOut({
        do: 'set',
        order,
        format,
        facts: of,
        ...(bodies[kind].includes('{{photos}}') && { pictures }),
      }),
    ]
  })
  const files = [...signed].map(async ([kind, file]): Promise<[string, Buffer]> => {
    const bytes = (await fileStore().get(file)) ?? refuse('file.missing')
    return [`${name(kind)}-${language === 'id' ? 'bertanda-tangan' : 'signed'}.pdf`, bytes]
  })
  const packed = Object.fromEntries([...(await Promise.all(setAll)), ...(await Promise.all(files))])
  return carryOut({ do: 'pack', files: packed, at: now.toISOString() })
}
