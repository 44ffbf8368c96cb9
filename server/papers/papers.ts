import { readFileSync } from 'node:fs'
import { ageGroups, groups } from '../../contract/activities.ts'
import { strategies, topics } from '../../contract/themes.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import type { printForms } from '../../contract/papers.ts'
import type { Measure } from '../../contract/tallies.ts'
import { activities as labels } from '../../text/activities.ts'
import { activityForm } from '../../text/activity-form.ts'
import { paperForms } from '../../text/paper-forms.ts'
import type { Context, Paper } from '../platform/endpoint.ts'
import { qrSvg } from '../platform/qr.ts'
import { inForce } from '../tallies/measures.ts'
import { librariesIn, type PlacedLibrary } from './queries.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../server/papers/${name}.typ`, import.meta.url), 'utf8')
const parts = read('parts')
const templates = { activity: parts + read('activity'), report: parts + read('report') }
/** The first month that the programme counts. */
const firstMonth = '2018-01-01'

type Input = InputOf<typeof printForms>

/** The libraries, if all of them are in sight and the month is one of the programme's. */
export async function find(c: Context, input: Input): Promise<PlacedLibrary[] | undefined> {
  if (input.month < firstMonth) return undefined
  const found = await librariesIn(c.tx, input.libraryIds)
  return found.length === new Set(input.libraryIds).size ? found : undefined
}

/** A form for each library, in the language of whoever prints it. */
export async function print(c: Context, input: Input, libraries: readonly PlacedLibrary[]): Promise<Paper> {
  const { language } = c.actor
  const { form, month, size } = input
  const words = paperForms[language]
  const site = new URL(input.origin).origin
  const questions =
    form === 'activity'
      ? questionsOfActivity(language)
      : questionsOfReport(await inForce(c.tx, month, 'report'), language)
  return {
    name: `${words.file[form]}-${month.slice(0, 7)}`,
    template: templates[form],
    data: {
      ...{ title: words[form], lang: language, size, words: { ...words, file: '', sheet: '' }, ...questions },
      month: monthSaid(month, language),
      sheets: libraries.map(({ id, name, within }) => {
        const link = site + addressOf(input, id)
        return {
          library: name,
          within: within.filter(part => !name.endsWith(` ${part}`)).join(', '),
          link,
          qr: qrSvg(link),
        }
      }),
    },
  }
}

/** Where the QR code leads: the form of this library and month. */
function addressOf({ form, month }: Input, library: string): string {
  const of = month.slice(0, 7)
  return form === 'activity'
    ? `/kegiatan/baru?perpustakaan=${library}&bulan=${of}`
    : `/laporan/${of}?perpustakaan=${library}`
}

/** What the screens ask of an activity, in their words and order. */
function questionsOfActivity(language: Language) {
  const { kind, kinds, when, people, ages, groups: special, check } = activityForm[language]
  const { topics: topicNames, strategies: strategyNames } = labels[language]
  return {
    ask: { kind, when, people, ages, groups: special, check },
    kinds: Object.values(kinds),
    topics: topics.map(topic => topicNames[topic]),
    strategies: strategies.map(strategy => strategyNames[strategy]),
    ages: ageGroups.map(age => ({ name: ages[age], hint: ages[`${age}Hint`] })),
    groups: groups.map(group => special[group]),
    heads: [1, 2].map(n => paperForms[language].sheet(n)),
  }
}

/** The questions in force in the month, each with its parts. */
function questionsOfReport(measures: readonly Measure[], language: Language) {
  const whole = measures.filter(measure => measure.partOf === null)
  return {
    questions: whole.map(({ code, wording, definition, required }) => ({
      wording: wording[language],
      definition: definition[language],
      required,
      parts: measures.filter(({ partOf }) => partOf === code).map(part => part.wording[language]),
    })),
  }
}

const locales = { id: 'id-ID', en: 'en-GB' }
const monthSaid = (month: string, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  )
