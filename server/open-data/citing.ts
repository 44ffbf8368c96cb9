import type { Language } from '../../contract/fields.ts'
import type { Dataset } from '../../contract/open-data-columns.ts'
import { openData } from '../../text/open-data.ts'
import { dayIn } from '../platform/clock.ts'
import { originOf } from '../platform/site.ts'
import { dayOf } from '../site/said.ts'

export const licence = { id: 'CC-BY-4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }
export const publisher = 'Perpustakaan Nasional Republik Indonesia'

/** As it stands below a table that was made from a dataset. */
export function citationOf({ code, version, title }: Dataset, language: Language, now: Date): string {
  const day = dayIn(now)
  const address = `${originOf()}/data/${code}`
  return openData[language].cited({
    publisher,
    year: day.slice(0, 4),
    title: title[language],
    version,
    day: dayOf(language, day),
    address,
  })
}
