import { createHash } from 'node:crypto'

/** Whatever is not ours in a page is escaped. */
export const hasForm = (page: string): boolean => page.includes('<form ')
/** In the frame of the site, whose typeface and pictures it may have. */
export const isOfSite = (page: string): boolean => page.includes('@font-face')
/** A recorded voice stands in it. */
const isHeard = (page: string): boolean => page.includes('<audio ')
/** Other sites that a form of the page leads on to, as it says itself. */
const leadsOf = (page: string): string => /<form [^>]*data-leads="(https:[^"]*)"/.exec(page)?.[1] ?? ''

/**
 * What a page that is made here may do (Content Security Policy, level 3): have its one style, and nothing that is not
 * named. No script runs on it; data for search engines (JSON-LD) is none.
 */
export function pagePolicy(page: string, { pictures }: { pictures: boolean }): string {
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  return [
    `default-src 'none'; style-src 'sha256-${hash}'`,
    // nothing runs that could connect; tools that judge a page look for robots.txt from it
    ...(pictures ? ["img-src 'self'; font-src 'self'; connect-src 'self'"] : []),
    ...(pictures && isHeard(page) ? ["media-src 'self'"] : []),
    `base-uri 'none'; form-action ${hasForm(page) ? `'self' ${leadsOf(page)}`.trim() : "'none'"}; frame-ancestors 'none'`,
  ].join('; ')
}
