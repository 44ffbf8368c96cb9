import { readFileSync } from 'node:fs'

/** Of this Sinergi, such as `0.1.0`. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
