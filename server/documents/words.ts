import type { DocumentKind } from '../../contract/documents.ts'
import type { Language } from '../../contract/fields.ts'
import { spacedNip } from '../../contract/signatories.ts'
import { documentPapers } from '../../text/document-papers.ts'
import { clockOf, dayOf, placeOf } from '../guests/said.ts'
import { type Facts, type Head, type IssuedCertificate, isInvited, type Person } from './facts.ts'
import type { Block } from './blocks.ts'
import type { BlockPlace, WordPlace } from './places.ts'

/** Whom a page is for, where each has one of their own. */
export type Whose = { person: Person; certificate: IssuedCertificate | null }
export type Setting = {
  kind: DocumentKind
  facts: Facts
  language: Language
  whose: Whose | null
  /** What places said before in this paper. */
  said: Map<WordPlace, string>
  /** What stood at places of their own, where that is the same for everybody. */
  set: Map<BlockPlace, Block[]>
}

/** `13 Agustus 2026`. */
export const longDay = (day: string, language: Language): string => days[language].format(new Date(day))
export const figure = (value: number, language: Language): string => figures[language].format(value)
// made once: each costs a millisecond, and a paper for two hundred asks for thousands
const longDays = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
const days = { id: longDays('id-ID'), en: longDays('en-GB') }
const figures = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') }

/** `NIP 19700412 199503 1 002`; null where there is none. */
export function numberOf(of: Pick<Person, 'numberKind' | 'number'>, language: Language): string | null {
  const { numberKind, number } = of
  if (numberKind === null || !number) return null
  return `${documentPapers[language].numbers[numberKind]} ${numberKind === 'nip' ? spacedNip(number) : number}`
}

export const daysOf = ({ starts_at, ends_at, zone }: Facts['meeting'], language: Language): string => {
  const [first, last] = [dayOf(starts_at, zone, language), dayOf(ends_at, zone, language)]
  return first === last ? first : `${first} ${documentPapers[language].until} ${last}`
}

/** `Tanjungpinang, 13 Agustus 2026`; room to write it where it is not known. */
export function placedOf({ place, dated }: Head, language: Language): string {
  const gap = documentPapers[language].place
  return `${place ?? gap}, ${dated ? longDay(dated, language) : gap}`
}

export function signerPosition({ signer }: Head, language: Language): string | null {
  const acting = signer.acting && documentPapers[language].actings[signer.acting]
  return [acting, signer.position].filter(Boolean).join(' ') || null
}

type Say = (setting: Setting, head: Head) => string | null | undefined
/** None is not told: a sentence about nothing but nobody is left out. */
const count =
  (of: (facts: Facts) => number): Say =>
  ({ facts, language }) => {
    const n = of(facts)
    return n > 0 ? figure(n, language) : null
  }
const lines =
  (kind: Facts['lines'][number]['kind']): Say =>
  ({ facts, language }) =>
    facts.lines.length > 0 ? figure(facts.lines.filter(line => line.kind === kind).length, language) : null
const text =
  (name: keyof Head['texts']): Say =>
  (_, { texts }) =>
    texts[name]
const meeting =
  (name: 'title' | 'venue' | 'link' | 'region' | 'official' | 'healthRules' | 'series'): Say =>
  ({ facts }) =>
    facts.meeting[name]
const paidOf = ({ people }: Facts) => people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

const sayings: Record<WordPlace, Say> = {
  'meeting.title': meeting('title'),
  'meeting.kind': ({ facts, language }) => documentPapers[language].kinds[facts.meeting.kind],
  'meeting.days': ({ facts, language }) => daysOf(facts.meeting, language),
  'meeting.time': ({ facts, language }) => clockOf(facts.meeting, language),
  'meeting.place': ({ facts }) => placeOf(facts.meeting),
  'meeting.venue': meeting('venue'),
  'meeting.link': meeting('link'),
  'meeting.host': ({ facts }, head) => facts.meeting.host ?? head.office,
  'meeting.region': meeting('region'),
  'meeting.official': meeting('official'),
  'meeting.health': meeting('healthRules'),
  'meeting.series': meeting('series'),
  'meeting.hours': ({ facts, language }) => {
    const hours = facts.agenda.reduce((sum, line) => sum + (line.hours ?? 0), 0)
    return hours > 0 ? documentPapers[language].hoursOf(figure(hours, language)) : null
  },
  'paper.number': (_, head) => head.number,
  'paper.date': ({ language }, { dated }) => dated && longDay(dated, language),
  'paper.place': (_, head) => head.place,
  'paper.office': (_, head) => head.office,
  'paper.signer': (_, head) => head.signer.name,
  'paper.signer-position': ({ language }, head) => signerPosition(head, language),
  'text.background': text('background'),
  'text.purpose': text('purpose'),
  'text.outcome': text('outcome'),
  'text.budget': text('budget'),
  'text.basis': text('basis'),
  'text.results': text('results'),
  'text.closing': text('closing'),
  'text.lead': text('lead'),
  'count.invited': count(({ people }) => people.filter(isInvited).length),
  'count.attended': count(({ people }) => people.filter(({ attended }) => attended).length),
  'count.agencies': count(
    ({ people }) =>
      new Set(people.filter(one => one.attended && one.agency).map(one => one.agency?.toLowerCase())).size,
  ),
  'count.decisions': lines('decision'),
  'count.actions': lines('action'),
  'count.commitments': lines('commitment'),
  'count.outcomes': ({ facts, language }) => {
    const { outcomes, and } = documentPapers[language]
    const said = (['decision', 'action', 'commitment'] as const).flatMap(kind => {
      const n = facts.lines.filter(line => line.kind === kind).length
      return n > 0 ? [outcomes[kind](n)] : []
    })
    return [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(and(said.length))
  },
  'count.value': ({ facts, language }) => {
    const sum = facts.lines.reduce(
      (all, line) => all + (line.kind === 'commitment' ? (line.value ?? 0) : 0),
      0,
    )
    return sum > 0 ? `Rp${figure(sum, language)}` : null
  },
  'count.paid': ({ facts, language }) => `Rp${figure(paidOf(facts), language)}`,
  'count.paid-in-words': ({ facts, language }) =>
    documentPapers[language].inWords(documentPapers[language].money(paidOf(facts))),
  'guest.name': ({ whose }) => whose?.certificate?.name ?? whose?.person.name,
  'guest.position': ({ whose }) => whose?.person.position,
  'guest.agency': ({ whose }) => whose?.person.agency,
  'letter.subject': ({ facts }) => facts.letter?.subject,
  'letter.opening': ({ facts, language }) =>
    facts.letter?.opening ??
    documentPapers[language].inviting(
      documentPapers[language].kinds[facts.meeting.kind],
      facts.meeting.region,
    ),
  'certificate.number': ({ whose }) => whose?.certificate?.number,
  'certificate.hours': ({ whose, language }) =>
    whose?.certificate?.hours
      ? documentPapers[language].hoursOf(figure(whose.certificate.hours, language))
      : null,
}

/** What a place in a line says of this paper; empty where there is nothing to say. What is the same on each guest's page is found once. */
export function say(place: WordPlace, setting: Setting): string {
  const isOwn = place.startsWith('guest.') || place.startsWith('certificate.')
  const known = isOwn ? undefined : setting.said.get(place)
  if (known !== undefined) return known
  const said = sayings[place](setting, setting.facts.heads[setting.kind])?.trim() ?? ''
  if (!isOwn) setting.said.set(place, said)
  return said
}
