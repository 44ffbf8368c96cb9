import { documentPapers } from '../../text/document-papers.ts'
import { type Block, type Cell, type Column, plain } from './blocks.ts'
import { assignedOf, isExpected, isInvited, type Person } from './facts.ts'
import { figure, numberOf, type Setting } from './words.ts'

/** Rows to be written in by hand, for who comes unannounced. */
const spare = 8
const noun = (person: Person, language: 'id' | 'en') =>
  (numberOf(person, language) ?? '').replace(/^NIP /, '')

function columnsOf({ language }: Setting): Column[] {
  const words = documentPapers[language]
  return [
    { title: words.no, width: 2, align: 'center' },
    { title: words.name, width: 10 },
    { title: words.official, width: 8 },
    { title: words.rank, width: 7 },
    { title: words.position, width: 8 },
    { title: words.agency, width: 10 },
  ]
}
const rowOf = (person: Person, at: number, language: 'id' | 'en'): Cell[] => [
  plain(String(at + 1)),
  plain(person.name),
  plain(noun(person, language)),
  plain(person.rank ?? ''),
  plain(person.position ?? ''),
  plain(person.agency ?? ''),
]

/** Who is expected, with room to sign by hand, and rows for others. */
export function tableOfGuests(setting: Setting): Block[] {
  const { facts, language } = setting
  const people = facts.people.filter(isExpected)
  const empty = Array.from({ length: spare }, (_, n): Cell[] => {
    const at = people.length + n
    return [
      plain(String(at + 1)),
      ...Array.from({ length: 5 }, () => plain('')),
      { sign: at + 1, path: null },
    ]
  })
  return signed(setting, [
    ...people.map((person, at) => [...rowOf(person, at, language), { sign: at + 1, path: null }]),
    ...empty,
  ])
}

/** Who was there, each with what they drew; while nobody is, who is expected. */
export function attendance(setting: Setting): Block[] {
  const { facts, language } = setting
  const people = facts.people.filter(({ attended }) => attended)
  if (people.length === 0) return tableOfGuests(setting)
  return signed(
    setting,
    people.map((person, at) => [...rowOf(person, at, language), { sign: at + 1, path: person.path }]),
  )
}

const signed = (setting: Setting, rows: Cell[][]): Block[] => [
  {
    kind: 'table',
    columns: [...columnsOf(setting), { title: documentPapers[setting.language].signature, width: 8 }],
    rows,
  },
]

export function tableOfAssigned(setting: Setting): Block[] {
  const { facts, language } = setting
  const people = assignedOf(facts.people)
  if (people.length === 0) return []
  return [
    {
      kind: 'table',
      columns: columnsOf(setting),
      rows: people.map((person, at) => rowOf(person, at, language)),
    },
  ]
}

/** Invited and there, by agency, the largest first. */
export function tableOfAgencies({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  const there = facts.people.filter(person => isInvited(person) || person.attended)
  if (there.length === 0) return []
  const groups = Map.groupBy(there, ({ agency }) => (agency ?? words.noAgency).trim().toLowerCase())
  const rows = [...groups.values()]
    .map(people => ({
      agency: people[0]?.agency ?? words.noAgency,
      invited: people.filter(isInvited).length,
      attended: people.filter(({ attended }) => attended).length,
    }))
    .toSorted((a, b) => b.attended - a.attended || b.invited - a.invited || a.agency.localeCompare(b.agency))
  const sum = (of: 'invited' | 'attended') => rows.reduce((all, row) => all + row[of], 0)
  const bold = (text: string) => [{ text, bold: true as const }]
  return [
    {
      kind: 'table',
      columns: [
        { title: words.no, width: 2, align: 'center' },
        { title: words.agency, width: 16 },
        { title: words.invited, width: 4, align: 'end' },
        { title: words.attended, width: 4, align: 'end' },
      ],
      rows: [
        ...rows.map(({ agency, invited, attended }, at) => [
          plain(String(at + 1)),
          plain(agency),
          plain(figure(invited, language)),
          plain(figure(attended, language)),
        ]),
        [
          plain(''),
          bold(words.total),
          bold(figure(sum('invited'), language)),
          bold(figure(sum('attended'), language)),
        ],
      ],
    },
  ]
}

/** What each guest is paid, with the sum and room to sign. */
export function tableOfPayments({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  const people = facts.people.filter(({ amount }) => amount !== null)
  if (people.length === 0) return []
  const total = people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const bold = (text: string) => [{ text, bold: true as const }]
  return [
    {
      kind: 'table',
      columns: [
        { title: words.no, width: 2, align: 'center' },
        { title: `${words.name} / ${words.official}`, width: 10.5 },
        { title: `${words.position}, ${words.agency.toLowerCase()}`, width: 10 },
        { title: words.amount, width: 6, align: 'end' },
        { title: words.signature, width: 7.5 },
      ],
      rows: [
        ...people.map((person, at): Cell[] => [
          plain(String(at + 1)),
          plain([person.name, numberOf(person, language), person.rank].filter(Boolean).join('\n')),
          plain([person.position, person.agency].filter(Boolean).join(', ')),
          plain(figure(person.amount ?? 0, language)),
          { sign: at + 1, path: null },
        ]),
        [plain(''), bold(words.total), plain(''), bold(figure(total, language)), plain('')],
      ],
    },
  ]
}
