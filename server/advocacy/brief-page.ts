import { type Angle, type BriefFacts, type BriefFigure, topicsOfAngle } from '../../contract/briefs.ts'
import { activities as activityText } from '../../text/activities.ts'
import { aid as aidText } from '../../text/aid.ts'
import { briefs as text } from '../../text/briefs.ts'
import { needs as needsText } from '../../text/needs.ts'

type Language = 'id' | 'en'
type Given = {
  facts: BriefFacts
  partner: string
  angle: Angle
  language: Language
  ask: string | null
}
type Line = { text: string; note: string | null }
export type Block = { title: string; note: string | null; lines: Line[] }
export type Bar = { label: string; value: number | null; said: string }
/** What stands on the page, in words and in order: the paper and the page behind the link show the same. */
export type BriefPage = {
  lang: Language
  title: string
  kicker: string
  forWhom: string
  library: string
  within: string
  asOf: string
  lead: string[]
  figures: { value: string; label: string; note: string }[]
  chart: { title: string; note: string; bars: Bar[] } | null
  blocks: Block[]
  ask: Block
  get: Block
  sources: { title: string; lines: string[]; scan: string }
  programme: string
}

/** How much there is to tell: a year, a little, or nothing that is verified. */
export function richnessOf(facts: BriefFacts): 'rich' | 'little' | 'none' {
  if (facts.figures.length === 0) return 'none'
  const told = facts.months.filter(({ visits }) => visits !== null).length
  return told >= 6 ? 'rich' : 'little'
}

/** Puts a brief into words, for whom it is for. */
export function pageOf({ facts, partner, angle, language, ask }: Given): BriefPage {
  const words = text[language]
  const { library } = facts
  const richness = richnessOf(facts)
  const support = supportOf(facts, language)
  const standard = standardOf(facts, language)
  const begun = begunOf(facts, language)
  const asked = [...(ask === null ? [] : [plain(ask)]), ...needsOf(facts, language)]
  const blocks =
    richness === 'none'
      ? [begun, stepsOf(facts, language), support]
      : richness === 'little'
        ? [topicsOf(facts, angle, language), standard, begun, support]
        : angle === 'figures'
          ? [standard, topicsOf(facts, angle, language), support]
          : [topicsOf(facts, angle, language), standard, support]
  return {
    lang: language,
    title: `${words.kicker}: ${library.name}`,
    kicker: words.kicker,
    forWhom: words.forWhom(partner),
    library: library.name,
    within: [library.village, library.district, library.regency, library.province]
      .filter((part): part is string => part !== null && !library.name.endsWith(` ${part}`))
      .join(', '),
    asOf: words.asOf(dayIn(facts.asOf, language)),
    lead: leadOf(facts, angle, language),
    figures: figuresOf(facts, angle, language),
    chart: chartOf(facts, language),
    blocks: blocks.filter(block => block !== null),
    ask: {
      title: words.ask.title,
      note: null,
      lines: asked.length > 0 ? asked : [plain(words.ask.meeting[angle])],
    },
    get: { title: words.get.title, note: null, lines: words.get.lines[angle].map(plain) },
    sources: {
      title: words.sources.title,
      lines: [
        ...(richness === 'none'
          ? [words.sources.none]
          : [
              words.sources.verified(monthIn(facts.from, language), monthIn(facts.to, language)),
              ...figuresShown(facts, angle).map(
                ({ code, definition }) => `${capital(nameOf(code, language))}: ${definition[language]}`,
              ),
            ]),
        words.sources.made(dayIn(facts.asOf, language)),
      ],
      scan: words.sources.scan,
    },
    programme: words.a1,
  }
}

const plain = (said: string): Line => ({ text: said, note: null })

function whereOf({ village, regency, province }: BriefFacts['library']): string {
  return village ? [village, regency].filter(Boolean).join(', ') : (regency ?? province)
}

function leadOf(facts: BriefFacts, angle: Angle, language: Language): string[] {
  const words = text[language].lead
  const n = (value: number) => number(value, language)
  const { name } = facts.library
  const where = whereOf(facts.library)
  const [visits, activities, attendances] = ['visits', 'activities', 'attendances'].map(code =>
    figureOf(facts, code),
  )
  const richness = richnessOf(facts)
  const waiting = facts.waiting > 0 ? [words.waiting(n(facts.waiting))] : []
  if (richness === 'none') return [words.none(name, where), ...waiting]
  const first =
    visits?.months === 12 && activities && attendances
      ? words.rich({
          ...{ name, where, visits: n(visits.value), activities: n(activities.value) },
          attendances: n(attendances.value),
        })
      : visits
        ? words.visits({ name, where, visits: n(visits.value), months: n(visits.months) })
        : words.activities({
            ...{
              name,
              where,
              activities: n(activities?.value ?? 0),
              attendances: n(attendances?.value ?? 0),
            },
          })
  const of = facts.topics.find(({ topic }) => topicsOfAngle[angle].includes(topic))
  const ofTopic = of
    ? [words.topic(topicIn(of.topic, language).toLowerCase(), n(of.activities), n(of.attendances))]
    : []
  return [[first, ...ofTopic].join(' '), ...(richness === 'little' ? [words.little] : []), ...waiting]
}

const orderOf: Record<Angle, readonly string[]> = {
  figures: ['visits', 'members', 'activities', 'attendances'],
  economy: ['attendances', 'activities', 'people', 'visits'],
  information: ['visits', 'attendances', 'activities', 'people'],
  learning: ['attendances', 'activities', 'visits', 'members'],
  community: ['people', 'attendances', 'activities', 'visits'],
}

function figuresShown(facts: BriefFacts, angle: Angle): BriefFigure[] {
  return orderOf[angle].flatMap(code => figureOf(facts, code) ?? [])
}

function figuresOf(facts: BriefFacts, angle: Angle, language: Language): BriefPage['figures'] {
  const words = text[language]
  return figuresShown(facts, angle).map(({ code, value, months, nature }) => ({
    value: number(value, language),
    label: nameOf(code, language),
    note: nature === 'stock' ? words.lastMonth : words.ofMonths(months),
  }))
}

/** As long as a reason is told on one page, signs. */
const longestReason = 160

/** What the library lacks, each with its reason. */
function needsOf({ needs }: BriefFacts, language: Language): Line[] {
  return needs.map(({ kind, amount, unit, until, why }) => {
    const n = number(amount, language)
    const much = unit === null ? `Rp${n}` : `${n} ${unit}`
    return {
      text: text[language].ask.need(`${needsText[language].kinds[kind]}: ${much}`, dayIn(until, language)),
      note: why.length > longestReason ? `${why.slice(0, longestReason - 1).trimEnd()}…` : why,
    }
  })
}

/** The last twelve months as bars, where half a year of them can be seen; a rise is said where both halves are whole. */
function chartOf({ months }: BriefFacts, language: Language): BriefPage['chart'] {
  const words = text[language].trend
  const told = months.flatMap(({ visits }) => visits ?? [])
  if (told.length < 6 || Math.max(...told) === 0) return null
  const half = (of: BriefFacts['months']) =>
    of.every(({ visits }) => visits !== null) ? of.reduce((sum, { visits }) => sum + (visits ?? 0), 0) : null
  const [before, after] = [half(months.slice(0, 6)), half(months.slice(6))]
  const rise = before && after ? Math.round((after / before - 1) * 100) : 0
  return {
    title: rise >= 5 ? words.up(number(rise, language)) : words.plain,
    note: told.length < months.length ? `${words.note} ${words.missing}` : words.note,
    bars: months.map(({ month, visits }) => ({
      label: shortMonth(month, language),
      value: visits,
      said: visits === null ? '' : number(visits, language),
    })),
  }
}

/** Activities by topic: those of the angle first, then those with most people. */
function topicsOf(facts: BriefFacts, angle: Angle, language: Language): Block | null {
  const words = text[language]
  const first = topicsOfAngle[angle]
  const own = facts.topics.filter(({ topic }) => first.includes(topic))
  const others = facts.topics.filter(({ topic }) => !first.includes(topic))
  const shown = [...own, ...others].filter(({ activities }) => activities > 0).slice(0, 4)
  if (shown.length === 0) return null
  return {
    title: own.length > 0 ? words.topicsTitle[angle] : words.topicsTitle.figures,
    note: null,
    lines: shown.map(({ topic, activities, attendances }) => ({
      text: topicIn(topic, language),
      note: words.topicLine(number(activities, language), number(attendances, language)),
    })),
  }
}

function standardOf({ standard }: BriefFacts, language: Language): Block | null {
  const words = text[language].standard
  if (standard === null || standard.score === 0) return null
  const unknown = standard.unknown > 0 ? [words.unknown(number(standard.unknown, language))] : []
  return {
    title: words.title,
    note: words.note,
    lines: [
      { text: words.score(number(standard.score, language)), note: unknown[0] ?? null },
      ...standard.missing.map(step => plain(`${words.next} ${step[language]}`)).slice(0, 1),
      ...standard.missing.slice(1).map(step => plain(step[language])),
    ],
  }
}

/** What the registry knows is there; nothing that is not known, or none. */
function begunOf({ library }: BriefFacts, language: Language): Block | null {
  const words = text[language].begun
  const { openedOn, ...counted } = library
  const known = (['floorArea', 'weeklyHours', 'titles', 'computers', 'staff'] as const).flatMap(name => {
    const value = counted[name]
    return value ? [plain(words[name](number(value, language)))] : []
  })
  const lines = [...(openedOn ? [plain(words.opened(openedOn.slice(0, 4)))] : []), ...known]
  return lines.length === 0 ? null : { title: words.title, note: words.note, lines }
}

function stepsOf({ standard }: BriefFacts, language: Language): Block {
  const words = text[language]
  const missing = standard?.missing.map(step => step[language]) ?? []
  return {
    title: words.steps,
    note: null,
    lines: [...words.firstSteps, ...missing].slice(0, 4).map(plain),
  }
}

function supportOf({ aid, enrolments }: BriefFacts, language: Language): Block | null {
  const words = text[language].support
  const years = (replicated: boolean) => [
    ...new Set(
      enrolments.filter(({ kind }) => (kind === 'beneficiary') !== replicated).map(({ year }) => year),
    ),
  ]
  const [enrolled, replicated] = [years(false), years(true)]
  const lines = [
    ...(enrolled.length > 0 ? [plain(words.enrolled(enrolled.join(', ')))] : []),
    ...(replicated.length > 0 ? [plain(words.replicated(replicated.join(', ')))] : []),
    ...aid.map(({ kind, count, year, giver }) => {
      const kinds: Record<string, string> = aidText[language].kinds
      const what = aidText[language].amount(number(count, language), kinds[kind] ?? kind)
      return { text: words.aid(what, String(year), giver), note: null }
    }),
  ].slice(0, 4)
  if (lines.length === 0) return null
  return { title: words.title, note: aid.length > 0 ? words.note : null, lines }
}

const figureOf = (facts: BriefFacts, code: string) => facts.figures.find(figure => figure.code === code)
const nameOf = (code: string, language: Language) =>
  (text[language].numbers as Record<string, string>)[code] ?? code
const topicIn = (topic: BriefFacts['topics'][number]['topic'], language: Language) =>
  activityText[language].topics[topic]
const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1)
const locales = { id: 'id-ID', en: 'en-GB' }
const number = (value: number, language: Language) => value.toLocaleString(locales[language])
const said = (day: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
export const dayIn = (day: string, language: Language) =>
  said(day, language, { day: 'numeric', month: 'long', year: 'numeric' })
const monthIn = (day: string, language: Language) => said(day, language, { month: 'long', year: 'numeric' })
const shortMonth = (day: string, language: Language) => said(day, language, { month: 'short' })
