import type { Language } from '../../contract/fields.ts'
import { to } from '../site/frame.ts'

/** A path with what is asked for behind it; what is empty is left out. */
export function pathWith(path: string, asked: Record<string, string | number | undefined | null>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

/** Where a page stands now, if not where it was asked for. */
export const movedTo = (path: string, language: Language) => ({
  ...{ status: 301, html: '', moved: to(language, path) },
})
export const there = (html: string) => ({ status: 200, html, moved: null })
export const notThere = (html: string) => ({ status: 404, html, moved: null })

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** An id that was typed; undefined where it is none. */
export const idIn = <Id extends string>(text: string): Id | undefined =>
  uuid.test(text) ? (text.toLowerCase() as Id) : undefined
