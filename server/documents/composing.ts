import type { DocumentKind } from '../../contract/documents.ts'
import type { Language } from '../../contract/fields.ts'
import { documentPapers } from '../../text/document-papers.ts'
import { type Block, type Document, settableDocument } from './blocks.ts'
import { type Facts, isExpected, type Person } from './facts.ts'
import { fillTemplate } from './filling.ts'
import { type Mark, parseTemplate } from './marks.ts'
import type { Whose } from './words.ts'

/** A paper to be made: in whose words, of what. */
export type Order = {
  kind: DocumentKind
  language: Language
  /** The template. */
  body: string
  /** Of the attendance list: to be signed by hand. */
  blank: boolean
  /** Of the letter of invitation: the guests it is for; left out: all who are expected. */
  only?: readonly string[]
}

/** Makes the paper, apart from what it is set with. */
export function compose({ kind, language, body, blank, only }: Order, facts: Facts): Document {
  const { marks } = parseTemplate(body)
  const mine = blank ? marks.map(byHand) : marks
  const known = { said: new Map(), set: new Map() }
  const sections = pagesOf(kind, facts, only).map((whose): Block[] =>
    fillTemplate(mine, { kind, facts, language, whose, ...known }),
  )
  return settableDocument({
    title: `${documentPapers[language].names[kind]}: ${facts.meeting.title}`,
    author: facts.heads[kind].office,
    language,
    landscape: kind === 'certificate' || kind === 'attendance-list',
    numbered: kind !== 'certificate' && kind !== 'invitation-letter',
    sections,
  })
}

/** For whom there is a page: for each who has one, or one for all. */
function pagesOf(kind: DocumentKind, facts: Facts, only?: readonly string[]): (Whose | null)[] {
  const isMeant = (person: Person) =>
    only ? only.includes(person.id) && person.state !== 'withdrawn' : isExpected(person) && !person.walkIn
  if (kind === 'invitation-letter')
    return facts.people.filter(isMeant).map(person => ({ person, certificate: null }))
  if (kind !== 'certificate') return [null]
  const people = new Map(facts.people.map(person => [person.id, person]))
  return facts.certificates.flatMap(certificate => {
    const person = people.get(certificate.guestId)
    return person ? [{ person, certificate }] : []
  })
}

const byHand = (mark: Mark): Mark =>
  mark.kind === 'block' && mark.place === 'table:attendance' ? { kind: 'block', place: 'table:guests' } : mark
