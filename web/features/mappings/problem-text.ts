import { mostFileMegabytes } from '../../../contract/mappings.ts'
import { problems } from '../../../contract/problems.ts'
import { fill } from '../../../text/fill.ts'
import { sentences } from '../../../text/problems.ts'

/** The sentence of a refusal that was met by the clock, by its code. */
export function problemText(code: string, language: 'id' | 'en'): string {
  const known = code in problems ? sentences[code as keyof typeof sentences] : sentences['server.fault']
  return fill(known[language], { most: mostFileMegabytes })
}
