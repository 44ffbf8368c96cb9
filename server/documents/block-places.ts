import { documentPapers } from '../../text/document-papers.ts'
import { invitationPath } from '../../contract/guest-invitations.ts'
import { certificatePath } from '../../contract/documents.ts'
import { clockOf, placeOf } from '../guests/said.ts'
import { type Block, plain, type Signer } from './blocks.ts'
import { evaluation } from './evaluation-places.ts'
import type { Head } from './facts.ts'
import {
  agreed,
  challenges,
  decisions,
  learned,
  learnedBeside,
  minutes,
  tableOfActions,
  tableOfCommitments,
} from './minute-places.ts'
import {
  attendance,
  tableOfAgencies,
  tableOfAssigned,
  tableOfGuests,
  tableOfPayments,
} from './people-places.ts'
import type { BlockPlace } from './places.ts'
import { daysOf, numberOf, placedOf, type Setting, signerPosition } from './words.ts'

const nothing: Block[] = []
const makers: Record<BlockPlace, (setting: Setting, head: Head) => Block[]> = {
  letterhead: (_, { office, address }) => [{ kind: 'letterhead', office, address }],
  agenda,
  'table:guests': tableOfGuests,
  'table:attendance': attendance,
  'table:agencies': tableOfAgencies,
  minutes,
  decisions,
  challenges,
  learned,
  'learned:beside': learnedBeside,
  photos: ({ facts }) =>
    facts.photos.length === 0
      ? nothing
      : [
          {
            kind: 'photos',
            photos: facts.photos.map(({ file: _, ...photo }, picture) => ({ picture, ...photo })),
          },
        ],
  evaluation,
  'table:actions': tableOfActions,
  'table:commitments': tableOfCommitments,
  parties: (setting, head) => [
    {
      kind: 'signatures',
      signers: [
        { ...signerOf(setting, head), over: head.office },
        ...agreed(setting).map(who => ({ ...unknown, over: who })),
      ],
    },
  ],
  signatures: (setting, head) => [{ kind: 'signatures', signers: [signerOf(setting, head)] }],
  approval: ({ facts, language, ...setting }, head) => [
    ...(facts.lines.length === 0
      ? nothing
      : [
          {
            kind: 'note' as const,
            line: plain(
              facts.approvedAt
                ? documentPapers[language].approved(
                    daysOf(
                      { ...facts.meeting, starts_at: facts.approvedAt, ends_at: facts.approvedAt },
                      language,
                    ),
                  )
                : documentPapers[language].notApproved,
            ),
          },
        ]),
    { kind: 'signatures', signers: [signerOf({ facts, language, ...setting }, head)] },
  ],
  'table:assigned': tableOfAssigned,
  'table:payments': tableOfPayments,
  speakers: ({ facts }) => {
    const names = [...new Set(facts.agenda.map(line => line.speaker).filter(name => name !== null))]
    return names.length === 0 ? nothing : [{ kind: 'list', numbered: false, items: names.map(plain) }]
  },
  qr: ({ facts, language, whose }) => {
    if (whose?.certificate)
      return [
        {
          kind: 'qr',
          url: `${facts.origin}${certificatePath}/${whose.certificate.code}`,
          caption: documentPapers[language].check,
        },
      ]
    if (!whose) return nothing
    const url = `${facts.origin}${invitationPath}/${whose.person.token}`
    return [{ kind: 'qr', url, caption: documentPapers[language].answer }]
  },
  'letter-facts': ({ facts: { meeting }, language }) => {
    const { letter: words } = documentPapers[language]
    const rows = [
      { label: words.day, value: daysOf(meeting, language) },
      { label: words.time, value: clockOf(meeting, language) },
      { label: words.place, value: placeOf(meeting) },
      { label: words.link, value: meeting.link ?? '' },
      { label: words.event, value: meeting.title },
      { label: words.health, value: meeting.healthRules ?? '' },
    ]
    return [{ kind: 'facts', rows: rows.filter(({ value }) => value) }]
  },
  copies: ({ facts, language }) => {
    const copies = (facts.letter?.copies ?? '').split('\n').map(copy => copy.trim())
    const items = copies.filter(Boolean).map(plain)
    if (items.length === 0) return nothing
    return [
      { kind: 'note', line: plain(documentPapers[language].copies) },
      { kind: 'list', numbered: true, items },
    ]
  },
}

/** What stands at a place that has a line of its own. */
export function blockAt(place: BlockPlace, setting: Setting): Block[] {
  const known = place === 'qr' ? undefined : setting.set.get(place)
  if (known) return known
  const made = makers[place](setting, setting.facts.heads[setting.kind])
  setting.set.set(place, made)
  return made
}

const unknown: Signer = { over: null, placed: null, position: null, name: null, rank: null, number: null }

function signerOf({ language }: Setting, head: Head): Signer {
  const { signer } = head
  return {
    ...{ over: null, placed: placedOf(head, language), position: signerPosition(head, language) },
    ...{ name: signer.name, rank: signer.rank, number: numberOf(signer, language) },
  }
}

/** The lines of the meeting's day; a day's name over each where there are several. */
function agenda({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  if (facts.agenda.length === 0) return nothing
  const [withRoom, withHours] = [facts.agenda.some(line => line.room), facts.agenda.some(line => line.hours)]
  const days = Map.groupBy(facts.agenda, line => line.starts.slice(0, 10))
  return [...days].flatMap(([day, lines]) => [
    ...(days.size > 1 ? [{ kind: 'heading' as const, line: plain(dayName(day, language)) }] : []),
    {
      kind: 'table' as const,
      columns: [
        { title: words.time, width: 4 },
        { title: words.activity, width: 9 },
        { title: words.speaker, width: 6 },
        ...(withRoom ? [{ title: words.room, width: 4 }] : []),
        ...(withHours ? [{ title: words.hours, width: 2, align: 'center' as const }] : []),
      ],
      rows: lines.map(line => [
        plain(`${clock(line.starts, language)}–${clock(line.ends, language)}`),
        [{ text: line.title }, ...(line.note ? [{ text: `. ${line.note}` }] : [])],
        plain(line.speaker ?? ''),
        ...(withRoom ? [plain(line.room ?? '')] : []),
        ...(withHours ? [plain(line.hours ? String(line.hours) : '')] : []),
      ]),
    },
  ])
}

const clock = (local: string, language: 'id' | 'en') =>
  language === 'id' ? local.slice(11, 16).replace(':', '.') : local.slice(11, 16)
const dayName = (day: string, language: 'id' | 'en') =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(day))
