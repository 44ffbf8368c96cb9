import {
  type exportEfforts,
  type exportPublications,
  type listEfforts,
  type listPublications,
  outcomes,
} from '../../contract/advocacy.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { advocacy as text } from '../../text/advocacy.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as effortRows from './effort-queries.ts'
import * as publicationRows from './publication-queries.ts'

/** A page of efforts, with counts by outcome over the filter without its outcomes. */
export async function efforts(
  c: Context,
  input: InputOf<typeof listEfforts>,
): Promise<ResultOf<typeof listEfforts>> {
  await planEach(c.tx)
  const byOutcome = await effortRows.countByOutcome(c.tx, c.actor, input)
  const wanted = new Set(input.outcome?.length ? input.outcome : outcomes)
  const total = [...wanted].reduce((sum, outcome) => sum + byOutcome[outcome], 0)
  const rows = total > input.offset ? await effortRows.pageOfEfforts(c.tx, c.actor, input) : []
  return { total, efforts: rows.map(effortRows.effortOf), byOutcome }
}

export async function publications(
  c: Context,
  input: InputOf<typeof listPublications>,
): Promise<ResultOf<typeof listPublications>> {
  await planEach(c.tx)
  const total = await publicationRows.countPublications(c.tx, c.actor, input)
  const rows = total > input.offset ? await publicationRows.pageOfPublications(c.tx, c.actor, input) : []
  return { total, publications: rows.map(publicationRows.publicationOf) }
}

/** The same lists as files, their words in the reader's language. */
export async function effortSheet(c: Context, input: InputOf<typeof exportEfforts>): Promise<Sheet> {
  await planEach(c.tx)
  const { language } = c.actor
  return {
    name: `${text[language].files.efforts}-${dayIn(c.now)}`,
    columns: effortColumnsIn(language, input.columns),
    rows: effortRows.everyEffort(c.tx, c.actor, input),
  }
}

export async function publicationSheet(
  c: Context,
  input: InputOf<typeof exportPublications>,
): Promise<Sheet> {
  await planEach(c.tx)
  const { language } = c.actor
  return {
    name: `${text[language].files.publications}-${dayIn(c.now)}`,
    columns: publicationColumnsIn(language, input.columns),
    rows: publicationRows.everyPublication(c.tx, c.actor, input),
  }
}

type Language = 'id' | 'en'
const place = ['regency', 'province'] as const

function columnOf<Row>(name: keyof typeof text.id.columns, value: Column<Row>['value']): Named<Row> {
  return { id: name, title: { id: text.id.columns[name], en: text.en.columns[name] }, value }
}

function effortColumnsIn(language: Language, asked?: readonly string[]): Column<never>[] {
  const words = text[language]
  const column = columnOf<effortRows.EffortRow>
  const all = [
    column('heldOn', row => row.held_on),
    column('place', row => row.place_name),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('target', row => row.target),
    column('partner', row => row.partner_name),
    column('asked', row => row.asked),
    column('help', row => words.helps[row.help]),
    column('amount', row => row.amount),
    column('outcome', row => words.outcomes[row.outcome]),
    column('outcomeOn', row => row.outcome_on),
    column('outcomeNote', row => row.outcome_note),
  ]
  return columnsAsked(all, asked, { place: ['place', ...place], target: ['target', 'partner'] })
}

function publicationColumnsIn(language: Language, asked?: readonly string[]): Column<never>[] {
  const words = text[language]
  const column = columnOf<publicationRows.PublicationRow>
  const all = [
    column('publishedOn', row => row.published_on),
    column('title', row => row.title),
    column('library', row => row.library_name),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('medium', row => words.media[row.medium]),
    column('name', row => row.name),
    column('link', row => row.link),
    column('reach', row => row.reach),
    column('reachHow', row => row.reach_how),
    column('activity', row => row.activity_title),
  ]
  return columnsAsked(all, asked, { library: ['library', ...place] })
}
