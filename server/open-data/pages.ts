import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { explainApi, listDatasets, showDataset } from '../../contract/open-data.ts'
import { datasetOf } from '../../contract/open-data-sets.ts'
import { openData } from '../../text/open-data.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { nothingThere, to } from '../site/frame.ts'
import { apiPage } from './api-html.ts'
import { datasetPage } from './dataset-html.ts'
import { measureCodes } from './dictionary.ts'
import { listPage } from './list-html.ts'
import { around } from './places.ts'
import * as queries from './queries.ts'

/** How many years back a form offers. */
const years = 9

export async function list(
  c: Context,
  { lang }: InputOf<typeof listDatasets>,
): Promise<ResultOf<typeof listDatasets>> {
  return { status: 200, html: listPage(lang, await queries.editions(c.tx)), moved: null }
}

export async function dataset(
  c: Context,
  { dataset: code, lang }: InputOf<typeof showDataset>,
): Promise<ResultOf<typeof showDataset>> {
  const words = openData[lang]
  const set = datasetOf(code)
  if (!set) {
    const back = { href: to(lang, '/data'), label: words.back }
    const nothing = {
      language: lang,
      path: `/data/${code}`,
      title: words.unknown,
      text: words.unknownText,
      back,
    }
    return { status: 404, html: nothingThere(nothing), moved: null }
  }
  const { below } = await around(c.tx, 'ID')
  const year = Number(dayIn(c.now).slice(0, 4))
  const html = datasetPage({
    ...{ language: lang, set, measures: await measureCodes(c.tx), now: c.now },
    provinces: below.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    years: Array.from({ length: Math.min(years, year - 2017) }, (_, n) => year - n),
    newest: await queries.edition(c.tx, undefined),
  })
  return { status: 200, html, moved: null }
}

export async function api(
  _: Context,
  { lang }: InputOf<typeof explainApi>,
): Promise<ResultOf<typeof explainApi>> {
  return { status: 200, html: apiPage(lang), moved: null }
}
