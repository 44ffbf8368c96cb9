import type { ActivityFacts } from '../../../contract/activities.ts'
import type { Figures } from '../../../contract/monthly-reports.ts'
import type { InputOf } from '../../../contract/endpoint.ts'
import type { GuestAnswer } from '../../../contract/guest-invitations.ts'
import type { stateNeed } from '../../../contract/needs.ts'
import type { PracticeFacts } from '../../../contract/practices.ts'
import type { PlannedFacts } from '../../../contract/plans.ts'
import { activities } from '../../../text/activities.ts'
import { adoptions } from '../../../text/adoptions.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { deliveries } from '../../../text/deliveries.ts'
import { guestMarks } from '../../../text/guest-marks.ts'
import { indicators } from '../../../text/indicators.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { minutes } from '../../../text/minutes.ts'
import { myReports } from '../../../text/my-reports.ts'
import { needs } from '../../../text/needs.ts'
import { plans } from '../../../text/plans.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { programme } from '../../../text/programme.ts'
import { replications } from '../../../text/replications.ts'
import { stories } from '../../../text/stories.ts'
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
  practices: practiceLines,
  advocacy: advocacyLines,
  deliveries: deliveryLines,
  adoptions: adoptionLines,
  minutes: minutesLines,
  mentoring: mentoringLines,
  guests: invitationLines,
  programme: replicationLines,
  // what was answered is numbers of choices, which say nothing by themselves
  learning: ({ about }, language) => [about.title, dayDate(about.day, language)],
  products: soldLines,
  producers: soldLines,
  consents: soldLines,
  content: soldLines,
  // what somebody answered is not for whoever copies what waits
  surveys: ({ about }, language) => [about.title, dayDate(about.day, language)],
  stories: storyLines,
}
/** What was told; who allowed it, and their signature, are not for a file that lies about. */
function storyLines({ about, input }: Entry, language: Language): string[] {
  const { before, deed, after } = stories[language].page
  const said = input as Record<string, unknown>
  const parts = [
    [before, said.before],
    [deed, said.deed],
    [after, said.after],
  ] as const
  return [
    about.title,
    ...parts.flatMap(([label, text]) => (typeof text === 'string' ? [`${label}: ${text}`] : [])),
  ]
}

function replicationLines({ about, input }: Entry, language: Language): string[] {
  const { start, noting, fundings } = replications[language]
  const { number, note, funding, budget } = input as Record<string, string | number | null>
  return [
    about.title,
    line(noting.on, dayDate(about.day, language)),
    line(noting.number, number),
    line(start.funding, funding && fundings[funding as keyof typeof fundings]),
    line(start.budget, budget),
    line(noting.note, note),
  ].filter(one => one !== '')
}

/** Of what a village makes and tells: as it was typed, without what only machines read. */
function soldLines({ about, input }: Entry, language: Language): string[] {
  const typed = Object.entries(input).filter(
    ([name, value]) => !/(^id|Id|version)$/.test(name) && ['string', 'number'].includes(typeof value),
  )
  return [about.title, dayDate(about.day, language), ...typed.map(([, value]) => String(value))]
}

function invitationLines({ about, input }: Entry, language: Language): string[] {
  const { answer } = input as { answer?: GuestAnswer }
  return [about.title, dayDate(about.day, language), answer ? guestMarks[language].states[answer] : '']
}

function mentoringLines({ about, input }: Entry, language: Language): string[] {
  const { plan, record, close, ask } = mentoringForms[language]
  const facts = input as Partial<Record<'on' | 'about' | 'advice' | 'word' | 'reason', string | null>> & {
    steps?: { text: string; due: string }[]
  }
  return [
    about.title,
    line(plan.on, facts.on && dayDate(facts.on, language)),
    line(plan.about, facts.about),
    line(record.advice, facts.advice),
    ...(facts.steps ?? []).map(({ text, due }) =>
      line(mentoring[language].visit.steps, `${text}, ${dayDate(due, language)}`),
    ),
    line(close.word, facts.word),
    line(ask.reason, facts.reason),
  ].filter(one => one !== '')
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

function adoptionLines({ name, about, input }: Entry, language: Language): string[] {
  const { columns, kinds } = adoptions[language]
  const { plan, kind, changes, why, on, result, reason } = input as Record<string, string | null> & {
    plan?: Partial<PlannedFacts>
  }
  const days = {
    ...{ 'adoptions.take': columns.interestedOn, 'adoptions.try': columns.tryingOn },
    ...{ 'adoptions.works': columns.workingOn, 'adoptions.drop': columns.droppedOn },
  }
  return [
    about.title,
    line(days[name as keyof typeof days], on && dayDate(on, language)),
    line(columns.kind, kind && kinds[kind as keyof typeof kinds]),
    line(columns.changes, changes),
    line(columns.why, why),
    line(columns.result, result),
    line(columns.dropReason, reason),
    ...(plan ? planFacts(plan, language) : []),
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

type ToldPlan = Partial<PlannedFacts> & { result?: string; reason?: string }
function planLines({ input }: Entry, language: Language): string[] {
  return planFacts(input as ToldPlan, language)
}

function planFacts({ result, reason, ...facts }: ToldPlan, language: Language): string[] {
  const { fields } = plans[language]
  const { strategies, topics } = activities[language]
  const said = {
    title: facts.title,
    month: facts.month && month(facts.month, language),
    strategy: facts.strategy && strategies[facts.strategy],
    topic: facts.topic && topics[facts.topic],
    lesson: facts.lesson,
    need: facts.need,
    steps: facts.steps,
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

function practiceLines({ input }: Entry, language: Language): string[] {
  const { fields } = practicePages[language]
  const { conditions } = practiceMarks[language]
  const { strategies, topics } = activities[language]
  const { steps = [], ...facts } = input as Partial<PracticeFacts>
  const said = {
    title: facts.title,
    topic: facts.topic && topics[facts.topic],
    strategy: facts.strategy && strategies[facts.strategy],
    problem: facts.problem,
    forWhom: facts.forWhom,
    days: facts.days,
    cost: facts.cost,
    materials: facts.materials,
    partners: facts.partners,
    conditions: facts.conditions?.map(code => conditions[code]).join(', '),
    result: facts.result,
    pitfalls: facts.pitfalls,
  }
  return [
    ...Object.entries(said).map(([key, value]) => line(fields[key as keyof typeof said], value)),
    ...steps.map(({ text }, at) => line(practicePages[language].step(at + 1), text)),
  ].filter(one => one !== '')
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
