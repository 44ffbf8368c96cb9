import type { Language } from '../../contract/fields.ts'
import type { SignatoryFacts } from '../../contract/signatories.ts'
import { handover, sortOf } from '../../text/handover.ts'
import { type Block, type Document, type Line, plain, settableDocument } from '../documents/blocks.ts'
import type { Stands } from './handover-queries.ts'
import { nobody, numberOf, positionOf, signs } from './handover-signers.ts'
import { amountOf, tableOf } from './handover-table.ts'

/** All that a handover record is made from; what is null is left to be filled in by hand. */
export type Handover = {
  id: string
  number: string | null
  on: string
  confirmedOn: string
  giver: string
  giverAddress: string | null
  form: string
  what: string
  unit: string | null
  sent: number
  arrived: number
  condition: string
  /** Whole rupiah; null: nobody knows. */
  worth: number | null
  entity: string
  remark: string | null
  meeting: string | null
  promisedOn: string
  receiver: Stands & { name: string; regency: string | null; province: string | null }
  signer: SignatoryFacts | undefined
  knowing: SignatoryFacts | undefined
}

/** The record in the words of officials: who hands over what to whom, and who signs. */
export function handoverOf(facts: Handover, language: Language): Document {
  const words = handover[language]
  const sort = sortOf(facts.form)
  const { signer, entity } = facts
  const number = signer && numberOf(signer, language)
  const clauses = [
    ...words.clauses[sort],
    ...(facts.arrived < facts.sent
      ? [words.fewer(amountOf(facts, facts.sent, language), amountOf(facts, facts.arrived, language))]
      : []),
    ...(facts.remark ? [words.remark(facts.remark)] : []),
  ]
  const known = (value: string | null | undefined) => value || words.gap
  const blocks: Block[] = [
    { kind: 'letterhead', office: facts.receiver.name, address: addressOf(facts, language) || null },
    { kind: 'title', text: words.titles[sort], number: words.number(facts.number ?? words.gap) },
    { kind: 'paragraph', line: plain(words.opening(facts.on, facts.receiver.name)) },
    {
      kind: 'facts',
      rows: [
        { label: words.name, value: words.gap },
        { label: words.position, value: words.gap },
        { label: words.institution, value: facts.giver },
        { label: words.where, value: known(facts.giverAddress) },
      ],
    },
    { kind: 'paragraph', line: party(words.firstIs, words.first) },
    {
      kind: 'facts',
      rows: [
        { label: words.name, value: known(signer?.name) },
        ...(number ? [{ label: number.kind, value: number.number }] : []),
        { label: words.position, value: known(positionOf(signer, language)) },
        { label: words.institution, value: entity },
        { label: words.where, value: known(addressOf(facts, language)) },
      ],
    },
    { kind: 'paragraph', line: party(words.secondIs(entity), words.second) },
    {
      kind: 'paragraph',
      line: plain(
        words.handed(
          words.things[sort],
          facts.receiver.name,
          words.promised(words.day(facts.promisedOn), facts.meeting),
        ),
      ),
    },
    tableOf(facts, language),
    ...(facts.worth === null
      ? []
      : [{ kind: 'paragraph' as const, line: plain(words.inWords(facts.worth)) }]),
    { kind: 'paragraph', line: plain(words.beginning) },
    { kind: 'list', numbered: true, items: clauses.map(plain) },
    { kind: 'paragraph', line: plain(words.closing) },
    {
      kind: 'signatures',
      signers: [
        { ...signs(words.second, signer, language), ...(!signer && { position: entity }) },
        { ...nobody, over: words.first, position: facts.giver },
        ...(facts.knowing ? [signs(words.knowing, facts.knowing, language)] : []),
      ],
    },
    { kind: 'note', line: plain(words.source(words.day(facts.confirmedOn), facts.id)) },
  ]
  return settableDocument({
    title: `${words.titles[sort]}: ${facts.what}`,
    author: facts.receiver.name,
    language,
    landscape: false,
    numbered: true,
    sections: [blocks],
  })
}

const party = ([before, after]: readonly string[], name: string): Line => [
  { text: before ?? '' },
  { text: name, bold: true },
  { text: after ?? '' },
]

/** `Jalan Pramuka 1, Sepempang, Kecamatan Bunguran Timur, Kabupaten Natuna, Kepulauan Riau` */
function addressOf({ receiver }: Handover, language: Language): string {
  const { address, village, district, regency, province, name } = receiver
  // most addresses name the village themselves
  const isNamed = village !== null && address?.includes(village)
  const parts = [
    address,
    !isNamed && village,
    district && handover[language].district(district),
    regency,
    province,
  ]
  return parts.filter(part => part && part !== name).join(', ')
}
