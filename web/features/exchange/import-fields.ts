import { type ImportJob, importFields } from '../../../contract/exchange.ts'
import { moreFields } from '../../../text/exchange.ts'
import { fields } from '../../../text/libraries.ts'

type Words = Record<string, { id: string; en: string } | undefined>
const known: Words = { ...fields, ...moreFields }

/** Every column that an import knows, in the order they are offered. */
export const fieldsOf = (job: ImportJob): string[] => [
  ...importFields[job.kind],
  ...job.moreFields.map(({ name }) => name),
]

/** What a column is called by people. */
export function fieldName(job: ImportJob, field: string, language: 'id' | 'en'): string {
  const data = job.moreFields.find(({ name }) => name === field)?.label
  return (data ?? known[field])?.[language] ?? field
}
