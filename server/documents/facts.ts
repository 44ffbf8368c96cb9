import type { DocumentKind, PaperText } from '../../contract/documents.ts'
import type { GuestPart, GuestState } from '../../contract/guests.ts'
import type { AgendaItem, MeetingKind } from '../../contract/meetings.ts'
import type { LineKind } from '../../contract/minutes.ts'
import type { FormKind, FormResults } from '../../contract/forms.ts'
import type { Zone } from '../../contract/zones.ts'

/** All that papers of a meeting are made from; plain data, so that another thread can have it. */
export type Facts = {
  /** Where this installation is reached. */
  origin: string
  meeting: {
    title: string
    kind: MeetingKind
    region: string
    host: string | null
    venue: string | null
    address: string | null
    link: string | null
    official: string | null
    healthRules: string | null
    series: string | null
    zone: Zone
    starts_at: string
    ends_at: string
  }
  agenda: readonly AgendaItem[]
  people: readonly Person[]
  lines: readonly MinuteLine[]
  /** What participants of the meetings that share the event took home from them. */
  learned: readonly Learned[]
  /** When the minutes were approved; null: not yet. */
  approvedAt: string | null
  /** Those that were chosen for the report. */
  photos: readonly Photo[]
  certificates: readonly IssuedCertificate[]
  forms: readonly AnsweredForm[]
  letter: { subject: string; opening: string | null; copies: string | null } | null
  heads: Record<DocumentKind, Head>
}

export type Person = {
  id: string
  name: string
  position: string | null
  agency: string | null
  part: GuestPart
  state: GuestState
  walkIn: boolean
  token: string
  numberKind: 'nip' | 'nipd' | null
  number: string | null
  rank: string | null
  amount: number | null
  attended: boolean
  /** The strokes of a drawn signature. */
  path: string | null
}

export type MinuteLine = {
  kind: LineKind
  text: string
  saidBy: string | null
  saidFrom: string | null
  agendaItemId: string | null
  who: string | null
  deadline: string | null
  region: string | null
  form: string | null
  value: number | null
  inKind: string | null
  forWhom: string | null
  carried: boolean
  addendum: boolean
}

/** `day`: ISO 8601. */
export type Learned = { title: string; day: string; lines: readonly LearnedLine[] }
export type LearnedLine = Pick<MinuteLine, 'text' | 'saidBy' | 'saidFrom'>

/** `file`: in the store; pixels. */
export type Photo = { file: string; caption: string | null; width: number; height: number }
/** A form as far as its answers are shown. */
export type AnsweredForm = { kind: FormKind } & Pick<FormResults, 'shown' | 'results' | 'gain'>

export type IssuedCertificate = {
  guestId: string
  number: string
  code: string
  name: string
  hours: number | null
  issuer: string
}

/** What stands at the head and the foot of a paper. */
export type Head = {
  number: string | null
  /** ISO 8601. */
  dated: string | null
  place: string | null
  office: string
  address: string | null
  signer: Signatory
  texts: Partial<Record<PaperText, string | null>>
}
export type Signatory = {
  name: string | null
  position: string | null
  acting: 'plt' | 'plh' | 'pj' | null
  numberKind: 'nip' | 'nipd' | null
  number: string | null
  rank: string | null
}

/** On the list and meant to come. */
export const isExpected = ({ state }: Person): boolean =>
  state !== 'withdrawn' && state !== 'deputised' && state !== 'declined'
/** On the list, whatever they answered. */
export const isInvited = ({ state, walkIn }: Person): boolean => state !== 'withdrawn' && !walkIn
/**
 * Sent by the office: its organisers, with officials and speakers of where they work, since nobody assigns another
 * agency's people; where no organiser is named, all officials and speakers, for the office to strike out who is not its own.
 */
export function assignedOf(people: readonly Person[]): Person[] {
  const expected = people.filter(isExpected)
  const houseOf = ({ agency }: Person) => agency?.trim().toLowerCase()
  const houses = new Set(expected.filter(({ part }) => part === 'organiser').map(houseOf))
  const isOurs = (person: Person) => houses.size === 0 || houses.has(houseOf(person))
  return expected.filter(
    person =>
      person.part === 'organiser' || (['official', 'speaker'].includes(person.part) && isOurs(person)),
  )
}
