import type { MeetingId } from '../../../contract/ids.ts'
import type { GivenOf } from '../../../contract/endpoint.ts'
import { type LineFacts, type MinuteLine, type putLine } from '../../../contract/minutes.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { minutes } from '../../../text/minutes.ts'
import { type Field, differencesBetween } from '../../data/conflict.ts'
import type { Language } from '../../data/session.tsx'
import { date, rupiah } from '../../ui/format.ts'

/** How an owner or giver is told. */
export type Way = 'person' | 'partner' | 'name'
/** A line as it is being changed: of which version, and how its owner is told. */
export type LineDraft = Omit<LineFacts, 'agendaItemId'> & {
  agendaItemId: MinuteLine['agendaItemId'] | ''
  way: Way
  region: string | null
  /** Of its receivers, in their order. */
  receiverNames: string[]
  version: number
}

const factNames = [
  ...([
    'kind',
    'text',
    'saidBy',
    'saidFrom',
    'personId',
    'partnerId',
    'who',
    'deadline',
    'scopeId',
    'form',
    'value',
  ] as const),
  ...(['inKind', 'forWhom', 'receivers', 'amount', 'unit'] as const),
] as const

export function draftOf(line: MinuteLine): LineDraft {
  const facts = Object.fromEntries(factNames.map(name => [name, line[name]])) as Omit<
    LineFacts,
    'agendaItemId'
  >
  const way = line.personId ? 'person' : line.partnerId ? 'partner' : 'name'
  return {
    ...facts,
    ...{ agendaItemId: line.agendaItemId, region: line.region, version: line.version },
    // what a phone kept from before there were receivers
    receivers: line.receivers ?? [],
    receiverNames: line.receiverNames ?? [],
    // nobody is told yet: mostly it is somebody with an account
    way: line.who === null && line.kind !== 'commitment' ? 'person' : way,
  }
}

/** The command that writes a line as it is. */
export function inputOf(line: MinuteLine, meetingId: MeetingId): GivenOf<typeof putLine> {
  const facts = Object.fromEntries(factNames.map(name => [name, line[name]])) as Omit<
    LineFacts,
    'agendaItemId'
  >
  return {
    ...facts,
    agendaItemId: line.agendaItemId,
    id: line.id,
    meetingId,
    version: line.version,
    at: line.at,
  }
}

/** The command that writes a line as it was changed. */
export function changedInput(
  line: MinuteLine,
  draft: LineDraft,
  meetingId: MeetingId,
): GivenOf<typeof putLine> {
  const { way, region: _, receiverNames: __, version, agendaItemId, ...facts } = draft
  return {
    ...facts,
    ...{ id: line.id, meetingId, at: line.at, version, agendaItemId: agendaItemId || null },
    personId: way === 'person' ? draft.personId : null,
    partnerId: way === 'partner' ? draft.partnerId : null,
  }
}

export type Trouble = 'text' | 'who' | 'deadline' | 'form' | 'value' | 'amount'

/** What is missing before it can be sent. */
export function troublesOf(draft: LineDraft): Trouble[] {
  const { kind, way } = draft
  const named = { person: draft.personId, partner: draft.partnerId, name: draft.who?.trim() }
  const isOwned = kind === 'action' || kind === 'commitment'
  return [
    ...(draft.text.trim() === '' ? (['text'] as const) : []),
    ...(isOwned && !named[way] ? (['who'] as const) : []),
    ...(isOwned && !draft.deadline ? (['deadline'] as const) : []),
    ...(kind === 'commitment' && draft.form === null ? (['form'] as const) : []),
    ...(kind === 'commitment' && draft.value === null && !draft.inKind?.trim() ? (['value'] as const) : []),
    ...(kind === 'commitment' && (draft.amount === null) !== !draft.unit?.trim()
      ? (['amount'] as const)
      : []),
  ]
}

/** Where somebody else's version and one's own differ, in words. */
export function differingFrom(newest: MinuteLine, mine: LineDraft, language: Language) {
  const { line: words, kinds, forms } = minutes[language]
  const { lines } = commitmentPages[language]
  const field = <K extends keyof LineDraft>(
    key: K,
    label: string,
    say: (value: LineDraft[K]) => string | null = value => (value === null ? null : String(value)),
  ): Field<LineDraft> => ({
    ...{ key, label, of: version => version[key] || null, say: version => say(version[key]) || '–' },
    take: (from, into) => ({ ...into, [key]: from[key] }),
  })
  const fields = [
    field('text', words.text),
    field('kind', words.kind, kind => kinds[kind]),
    field('saidBy', words.saidBy),
    field('saidFrom', words.saidFrom),
    field('who', mine.kind === 'commitment' ? words.giver : words.owner),
    field('deadline', words.deadline, day => day && date(day, language)),
    field('region', words.region),
    field('form', words.form, form => form && forms[form]),
    field('value', words.value, value => (value === null ? null : rupiah(value, language))),
    field('inKind', words.inKind),
    field('forWhom', words.forWhom),
    field('receivers', lines.receivers, ids => (ids.length > 0 ? lines.libraries(ids.length) : null)),
    field('amount', lines.amount),
    field('unit', lines.unit),
  ]
  return differencesBetween(fields, { newest: draftOf(newest), mine, seen: null })
}
