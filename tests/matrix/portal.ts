import { everybody, type Line, placeless } from './line.ts'

/** Everybody reads the same. */
export const portalLines: Record<string, Line> = {
  'portal.home': placeless(everybody),
  'portal.figures': placeless(everybody),
  'portal.regions': placeless(everybody),
  'portal.region': placeless(everybody, { address: 'kabupaten-natuna-21.03' }),
  'portal.library': placeless(everybody, { address: 'perpustakaan-000000000000' }),
  'portal.search': placeless(everybody, { q: 'sepempang' }),
  'portal.start': placeless(everybody, { q: 'sepempang' }),
  'portal.sitemap': placeless(everybody),
  'portal.sitemap-part': placeless(everybody, { part: 'halaman.xml' }),
  'portal.robots': placeless(everybody),
  'portal.feed': placeless(everybody),
  'portal.picture': placeless(everybody, { name: 'lampu-ID-640.webp' }),
}
