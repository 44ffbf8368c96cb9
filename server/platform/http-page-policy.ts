import { createHash } from 'node:crypto'

/** Whatever is not ours in a page is escaped. */
export const hasForm = (page: string): boolean => page.includes('<form ')

/**
 * What a page that is made here may do (Content Security Policy, level 3): have its one style, and nothing that is not
 * named. No script runs on it; data for search engines (JSON-LD) is none.
 */
export function pagePolicy(page: string, { pictures }: { pictures: boolean }): string {
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  return [
    `default-src 'none'; style-src 'sha256-${hash}'`,
    ...(pictures ? ["img-src 'self'"] : []),
    `base-uri 'none'; form-action '${hasForm(page) ? 'self' : 'none'}'; frame-ancestors 'none'`,
  ].join('; ')
}
