import type { DocumentKind, Lacking } from '../../contract/documents.ts'
import { type MeetingState, wasHeld } from '../../contract/meetings.ts'
import type { Counted } from './fact-queries.ts'

type Rule = (there: Counted, state: MeetingState) => Lacking | false
const rules: Record<DocumentKind, Rule[]> = {
  'terms-of-reference': [],
  'assignment-letter': [there => there.assigned === 0 && 'assigned'],
  'invitation-letter': [there => there.invited === 0 && 'guests', there => !there.letter && 'letter'],
  agenda: [there => there.agenda === 0 && 'agenda'],
  'attendance-list': [there => there.invited + there.attended === 0 && 'guests'],
  minutes: [there => there.lines === 0 && 'minutes'],
  'agreement-record': [there => there.agreements === 0 && 'agreements'],
  certificate: [
    there => there.attended === 0 && 'attendance',
    there => there.attended > 0 && there.certificates === 0 && 'certificates',
  ],
  report: [(_, state) => !wasHeld(state) && 'not-held', there => there.attended === 0 && 'attendance'],
  'press-release': [],
  'transport-receipts': [there => there.paid === 0 && 'payments'],
}

/** What lacks for a paper to be made; nothing where it can be. */
export const lackingOf = (kind: DocumentKind, there: Counted, state: MeetingState): Lacking[] =>
  rules[kind].map(rule => rule(there, state)).filter(lack => lack !== false)
