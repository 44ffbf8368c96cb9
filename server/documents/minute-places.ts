import { documentPapers } from '../../text/document-papers.ts'
import { type Block, type Line, plain } from './blocks.ts'
import type { LearnedLine, MinuteLine } from './facts.ts'
import { figure, longDay, type Setting } from './words.ts'

/** What was said, by the lines of the agenda; what was added later at the end. */
export function minutes({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  const said = facts.lines.filter(line => !line.addendum)
  const parts = [
    { title: words.opening, lines: said.filter(({ agendaItemId }) => agendaItemId === null) },
    ...facts.agenda.map(item => ({
      title: `${item.starts.slice(11, 16).replace(':', '.')} ${item.title}${item.speaker ? ` (${item.speaker})` : ''}`,
      lines: said.filter(({ agendaItemId }) => agendaItemId === item.id),
    })),
    { title: words.addendum, lines: facts.lines.filter(line => line.addendum) },
  ]
  return parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }): Block[] => [
      { kind: 'heading', line: plain(title) },
      { kind: 'list', numbered: false, items: lines.map(line => itemOf(line, language)) },
    ])
}

function itemOf(line: MinuteLine, language: 'id' | 'en'): Line {
  const words = documentPapers[language]
  const after = [saidBy(line), line.carried && words.carried].filter(Boolean).join('; ')
  return [
    ...(line.kind === 'note' ? [] : [{ text: `${words.lines[line.kind]}: `, bold: true as const }]),
    { text: line.text },
    ...(after ? [{ text: ` (${after})` }] : []),
  ]
}

export const decisions = ({ facts }: Setting): Block[] => listOf(facts.lines, 'decision')
export const challenges = ({ facts, language }: Setting): Block[] => {
  const items = facts.lines.filter(({ kind }) => ['development', 'challenge', 'opportunity'].includes(kind))
  return items.length === 0
    ? []
    : [{ kind: 'list', numbered: false, items: items.map(line => itemOf(line, language)) }]
}

/** What participants took home from this meeting. */
export const learned = ({ facts }: Setting): Block[] =>
  learnedList(facts.lines.filter(({ kind }) => kind === 'learned'))

/** What they took home from the meetings that share its event, each under its name and day. */
export const learnedBeside = ({ facts, language }: Setting): Block[] =>
  facts.learned.flatMap(({ title, day, lines }): Block[] => [
    { kind: 'paragraph', line: plain(documentPapers[language].learnedAt(title, longDay(day, language))) },
    ...learnedList(lines),
  ])

const learnedList = (lines: readonly LearnedLine[]): Block[] =>
  lines.length === 0
    ? []
    : [
        {
          ...{ kind: 'list', numbered: false },
          items: lines.map(line =>
            plain([line.text, saidBy(line) && `(${saidBy(line)})`].filter(Boolean).join(' ')),
          ),
        },
      ]

const saidBy = ({ saidBy: name, saidFrom }: LearnedLine) => [name, saidFrom].filter(Boolean).join(', ')

function listOf(lines: readonly MinuteLine[], kind: MinuteLine['kind']): Block[] {
  const items = lines.filter(line => line.kind === kind).map(({ text }) => plain(text))
  return items.length === 0 ? [] : [{ kind: 'list', numbered: true, items }]
}

export function tableOfActions({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  const actions = facts.lines.filter(({ kind }) => kind === 'action')
  if (actions.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: words.no, width: 2, align: 'center' },
        { title: words.action, width: 12 },
        { title: words.owner, width: 7 },
        { title: words.where, width: 5 },
        { title: words.deadline, width: 5 },
      ],
      rows: actions.map((line, at) => [
        plain(String(at + 1)),
        plain(line.text),
        plain(line.who ?? ''),
        plain(line.region ?? ''),
        plain(line.deadline ? longDay(line.deadline, language) : ''),
      ]),
    },
  ]
}

export function tableOfCommitments({ facts, language }: Setting): Block[] {
  const words = documentPapers[language]
  const given = facts.lines.filter(({ kind }) => kind === 'commitment')
  if (given.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: words.no, width: 2, align: 'center' },
        { title: words.giver, width: 7 },
        { title: words.what, width: 11 },
        { title: words.forWhom, width: 6 },
        { title: words.value, width: 5, align: 'end' },
        { title: words.deadline, width: 5 },
      ],
      rows: given.map((line, at) => [
        plain(String(at + 1)),
        plain(line.who ?? ''),
        [
          ...(line.form ? [{ text: `${words.forms[line.form] ?? line.form}: `, bold: true as const }] : []),
          { text: line.inKind ? `${line.text.replace(/[.\s]+$/, '')}. ${line.inKind}` : line.text },
        ],
        plain(line.forWhom ?? ''),
        plain(line.value === null ? '' : figure(line.value, language)),
        plain(line.deadline ? longDay(line.deadline, language) : ''),
      ]),
    },
  ]
}

/** Who promised something, each once: they sign the record. */
export function agreed({ facts }: Setting): string[] {
  const names = new Map<string, string>()
  for (const { kind, who } of facts.lines)
    if (who && (kind === 'commitment' || kind === 'action'))
      names.set(who.toLowerCase(), names.get(who.toLowerCase()) ?? who)
  return [...names.values()].slice(0, 20)
}
