/** Words as they stand in an address. */
export function slugOf(words: string, otherwise: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return slug.slice(0, 60).replace(/-$/, '') || otherwise
}
