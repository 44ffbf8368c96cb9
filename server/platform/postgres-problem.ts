import { stat } from 'node:fs/promises'

export type PostgresProblem =
  | 'unsupported-platform'
  | 'no-account'
  | 'folder-unusable'
  | 'in-use'
  | 'other-version'
  | 'not-started'

/** Why the embedded PostgreSQL cannot be had: a code to switch on, and sentences for whoever starts Sinergi. */
export class PostgresUnavailable extends Error {
  override readonly name = 'PostgresUnavailable'
  readonly code: PostgresProblem

  constructor(code: PostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export const otherwise = 'Or set DATABASE_URL to use a PostgreSQL server of your own.'

/** The code of a system error, such as `ENOENT`; undefined for any other value. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** What `work` gives, or undefined where it fails with one of these system error codes. */
export async function unless<T>(codes: string[], work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

export async function isThere(path: string): Promise<boolean> {
  return (await unless(['ENOENT'], stat(path))) !== undefined
}

/** What `work` gives; a system error becomes a sentence that names the folder. */
export async function usable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof PostgresUnavailable || !code) throw error
    throw new PostgresUnavailable(
      'folder-unusable',
      `The database folder ${folder} cannot be used (${code}). Start Sinergi as the user who owns it, or choose another folder. ${otherwise}`,
      { cause: error },
    )
  }
}
