import type { ActivityFacts } from '../../../contract/activities.ts'
import type { Figures } from '../../../contract/monthly-reports.ts'
import type { InputOf } from '../../../contract/endpoint.ts'
import type { GuestAnswer } from '../../../contract/guest-invitations.ts'
import type { stateNeed } from '../../../contract/needs.ts'
import type { PlannedFacts } from '../../../contract/plans.ts'
import { activities } from '../../../text/activities.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { deliveries } from '../../../text/deliveries.ts'
import { guestMarks } from '../../../text/guest-marks.ts'
import { indicators } from '../../../text/indicators.ts'
import { minutes } from '../../../text/minutes.ts'
import { myReports } from '../../../text/my-reports.ts'
import { needs } from '../../../text/needs.ts'
import { plans } from '../../../text/plans.ts'
import { programme } from '../../../text/programme.ts'
import { unsent } from '../../../text/unsent.ts'
import { type Entry, type Noun, nounOf } from '../../data/outbox/rules.ts'
import type { Language } from '../../data/session.tsx'
import { dayDate, month } from '../../ui/format.ts'

/** All that was filled in, to be read by a person: a line for each answer. */
export function copyOf(entry: Entry, name: string, savedAt: string, language: Language): string {
  const words = unsent[language]
  const lines = linesOf[nounOf(entry)](entry, language)
  return [words.copyHead, name, words.copyOf(savedAt), '', ...lines, ''].join('\r\n')
}

const linesOf: Record<Noun, (entry: Entry, language: Language) => string[]> = {
  activities: activityLines,
  reports: reportLines,
  plans: planLines,
  needs: needLines,
  advocacy: advocacyLines,
  deliveries: deliveryLines,
  minutes: minutesLines,
  guests: invitationLines,
}

function invitationLines({ about, input }: Entry, language: Language): string[] {
  const { answer } = input as { answer?: GuestAnswer }
  return [about.title, dayDate(about.day, language), answer ? guestMarks[language].states[answer] : '']
}

function deliveryLines({ about, input }: Entry, language: Language): string[] {
  const { confirm: words, conditions, facts: labels } = deliveries[language]
  const { on, arrived, amount, condition, remark, reason, entity } = input as Record<
    string,
    string | number | null
  >
  return [
    about.title,
    line(reason ? words.deniedOn : words.on, on && dayDate(String(on), language)),
    line(words.arrived, arrived ?? amount),
    line(words.condition, condition && conditions[condition as keyof typeof conditions]),
    line(labels.entity, entity),
    line(words.remark, remark),
    line(words.reason, reason),
  ].filter(one => one !== '')
}

function needLines({ input }: Entry, language: Language): string[] {
  const { columns, kinds, urgencies } = needs[language]
  const facts = input as unknown as Omit<InputOf<typeof stateNeed>, 'id' | 'libraryId'>
  const said = {
    kind: kinds[facts.kind],
    topic: activities[language].topics[facts.topic],
    amount: facts.amount,
    unit: facts.unit,
    urgency: urgencies[facts.urgency],
    until: dayDate(facts.until, language),
    why: facts.why,
  }
  return Object.entries(said)
    .map(([key, value]) => line(columns[key as keyof typeof said], value))
    .filter(one => one !== '')
}

function activityLines({ input }: Entry, language: Language): string[] {
  const { columns, reached, strategies, topics } = activities[language]
  const { yes, no } = unsent[language]
  const facts = input as Partial<ActivityFacts> & { revisionReason?: string | null }
  const said = {
    heldOn: facts.heldOn && dayDate(facts.heldOn, language),
    title: facts.title,
    topic: facts.topic && topics[facts.topic],
    strategy: facts.strategy && strategies[facts.strategy],
    place: facts.place,
    outreach: facts.outreach === undefined ? undefined : facts.outreach ? yes : no,
    partner: facts.partner,
    need: facts.need,
    notes: facts.notes,
    revisionReason: facts.revisionReason,
  }
  return [
    ...Object.entries(said).map(([key, value]) => line(columns[key as keyof typeof said], value)),
    ...Object.entries(facts.reached ?? {}).map(([key, value]) =>
      line(reached[key as keyof typeof reached], value),
    ),
  ].filter(one => one !== '')
}

function planLines({ input }: Entry, language: Language): string[] {
  const { fields } = plans[language]
  const { strategies, topics } = activities[language]
  const { result, reason, ...facts } = input as Partial<PlannedFacts> & { result?: string; reason?: string }
  const said = {
    title: facts.title,
    month: facts.month && month(facts.month, language),
    strategy: facts.strategy && strategies[facts.strategy],
    topic: facts.topic && topics[facts.topic],
    lesson: facts.lesson,
    need: facts.need,
    targetGroup: facts.targetGroup,
    targetNumber: facts.targetNumber,
    responsible: facts.responsible,
    partner: facts.partner,
    cost: facts.cost,
    source: facts.source && programme[language].fundings[facts.source],
    measure: facts.measure,
    result,
    reason,
  }
  return Object.entries(said)
    .map(([key, value]) => line(fields[key as keyof typeof said], value))
    .filter(one => one !== '')
}

function advocacyLines({ input, about }: Entry, language: Language): string[] {
  const { columns, helps, media, outcomes } = advocacy[language]
  const { help, medium, outcome, on, note, ...facts } = input as Record<string, string | number | null>
  const said = {
    ...facts,
    help: help && helps[help as keyof typeof helps],
    medium: medium && media[medium as keyof typeof media],
    outcome: outcome && outcomes[outcome as keyof typeof outcomes],
    outcomeOn: on,
    outcomeNote: note,
  }
  return [
    about.title,
    ...Object.entries(columns).map(([key, label]) => line(label, said[key as keyof typeof said])),
  ].filter(one => one !== '')
}

function minutesLines({ input, about }: Entry, language: Language): string[] {
  const { line: words, item } = minutes[language]
  const { text, saidBy, saidFrom, link, itemId } = input as Record<string, string | null>
  return [
    ...(itemId ? [about.title] : []),
    line(words.text, text),
    line(words.saidBy, saidBy),
    line(words.saidFrom, saidFrom),
    line(item.link, link),
  ].filter(one => one !== '')
}

function reportLines({ input, about }: Entry, language: Language): string[] {
  const names: Record<string, string> = indicators[language].measures
  const { view, notCounted } = myReports[language]
  const {
    figures = {},
    notes = {},
    remark,
  } = input as {
    figures?: Figures
    notes?: Record<string, string>
    remark?: string | null
  }
  return [
    about.title,
    ...Object.entries(figures).map(([code, value]) => line(names[code] ?? code, value ?? notCounted)),
    ...Object.values(notes).map(note => line(view.notes, note)),
    line(view.remark, remark),
  ].filter(one => one !== '')
}

function line(label: string, value: string | number | null | undefined): string {
  return value === undefined || value === null || value === '' ? '' : `${label}: ${value}`
}
