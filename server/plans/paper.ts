import { readFileSync } from 'node:fs'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import type { PlanItem, printPlan } from '../../contract/plans.ts'
import { ranks, type SignatoryFacts, spacedNip } from '../../contract/signatories.ts'
import { activities } from '../../text/activities.ts'
import { planPaper } from '../../text/plan-paper.ts'
import { plans as planWords } from '../../text/plans.ts'
import { programme } from '../../text/programme.ts'
import { signatories } from '../../text/signatories.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Paper } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { ofReport } from '../signatories/signatories.ts'
import * as queries from './paper-queries.ts'
import { get } from './plans.ts'

const template = readFileSync(new URL('../../server/plans/plan.typ', import.meta.url), 'utf8')

/**
 * The plan as a table by month, what it costs in all, and room to sign: the head of the village (or office) as recorded
 * for today, and whoever planned last. @throws plan.empty
 */
export async function print(
  c: Context,
  { year }: InputOf<typeof printPlan>,
  library: LibraryRow,
): Promise<Paper> {
  const { language } = c.actor
  const plan = await get(c, { libraryId: library.id, year }, library)
  const within = await queries.withinOf(c.tx, library.id)
  if (plan.items.length === 0 || !within) return refuse('plan.empty')
  const words = planPaper[language]
  const today = dayIn(c.now)
  const { signatory } = await ofReport(c, { libraryId: library.id, day: today }, library)
  const here = within.village ?? within.regency ?? within.province
  const n = (value: number) => value.toLocaleString(locales[language])
  const meant = plan.items.filter(({ state }) => state !== 'dropped' && state !== 'carried-over')
  const unknown = meant.filter(({ cost }) => cost === null).length
  const reviewed =
    plan.review === 'reviewed' && plan.reviewedAt !== null
      ? words.reviewed(plan.reviewedBy ?? '', longDay(dayIn(new Date(plan.reviewedAt)), language))
      : plan.review === 'returned'
        ? words.returned
        : words.notReviewed
  return {
    name: `${planWords[language].file}-${year}`,
    template,
    data: {
      title: words.title,
      lang: language,
      over: words.programme,
      year: words.year(String(year)),
      library: library.name,
      within: [within.village, within.district, within.regency, within.province]
        .filter(part => part !== null && !library.name.endsWith(` ${part}`))
        .join(', '),
      heads: [
        ...[words.no, words.month, words.activity, words.need, words.strategy, words.target],
        ...[words.responsible, words.cost, words.measure, words.state],
      ],
      rows: plan.items.map((item, at) => [n(at + 1), ...rowOf(item, language)]),
      total: words.total,
      sum: n(meant.reduce((sum, { cost }) => sum + (cost ?? 0), 0)),
      unknown: unknown > 0 ? words.unknownCosts(n(unknown)) : '',
      notes: [reviewed, words.printed(longDay(today, language))],
      left: {
        over: words.knowing,
        role: signatory
          ? positionOf(signatory, language)
          : words.heads[library.kind === 'community' ? 'village' : library.kind](here),
        lines: signatory ? linesOf(signatory, language) : [`${words.name}:`],
      },
      right: {
        over: `${here}, ${longDay(today, language)}`,
        role: words.manager,
        lines: [(await queries.planner(c.tx, library.id, year)) ?? `${words.name}:`],
      },
    },
  }
}

const locales = { id: 'id-ID', en: 'en-GB' }
const longDay = (day: string, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
const monthSaid = (month: string, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  )

/** The cells after the number, each a text of one or more lines. */
function rowOf(item: PlanItem, language: Language): string[] {
  const words = planPaper[language]
  const { states, late, free, people, carriedTo, carriedFrom } = planWords[language]
  const { strategies, topics } = activities[language]
  const n = (value: number) => value.toLocaleString(locales[language])
  const lines = (...all: (string | null | false)[]) => all.filter(Boolean).join('\n')
  const cost = item.cost === null ? null : item.cost === 0 ? free : n(item.cost)
  const goesOn = item.carriedTo && carriedTo(monthYear(item.carriedTo.month, language))
  const cameFrom = item.carriedFrom && carriedFrom(monthYear(item.carriedFrom.month, language))
  return [
    monthSaid(item.month, language),
    lines(item.title, item.lesson !== null && words.lesson(item.lesson), cameFrom),
    item.need ?? '',
    lines(strategies[item.strategy], topics[item.topic]),
    lines(item.targetGroup, item.targetNumber !== null && people(n(item.targetNumber))),
    lines(item.responsible, item.partner !== null && words.with(item.partner)),
    lines(cost, item.source && programme[language].fundings[item.source]),
    item.measure ?? '',
    lines(item.late ? late : states[item.state], item.result ?? item.dropReason, goesOn),
  ]
}

const monthYear = (month: string, language: Language) => `${monthSaid(month, language)} ${month.slice(0, 4)}`

function positionOf({ acting, position }: SignatoryFacts, language: Language): string {
  return [acting && signatories[language].actings[acting], position].filter(Boolean).join(' ')
}

/** Name, rank and number, as below any signature of an office. */
function linesOf({ name, rank, number, numberKind }: SignatoryFacts, language: Language): string[] {
  const words = signatories[language]
  const shown = numberKind === 'nip' && number !== null ? spacedNip(number) : number
  return [
    name,
    ...(rank ? [words.rank(ranks[rank], rank)] : []),
    ...(shown !== null && numberKind ? [`${words.numbers[numberKind]} ${shown}`] : []),
  ]
}
