/** Words that stand in so many libraries' names that they tell nothing apart. */
export const common =
  'perpustakaan taman bacaan masyarakat tbm desa kelurahan kecamatan kabupaten kota provinsi umum daerah'.split(
    ' ',
  )
const mostWords = 6

/** A word to look for, how many slips (letters wrong, left out or too many) are forgiven in it, and whether it tells little. */
export type Wanted = { word: string; slips: number; common: boolean }

/**
 * What a person typed, as the words to look for; `search_words` of the schema splits names the same way. Numbers and
 * short words are like too many others to be forgiven a slip.
 */
export function wantedIn(typed: string | undefined): Wanted[] {
  const words = [...new Set(wordsOf(typed ?? ''))].slice(0, mostWords)
  const someTell = words.some(word => !isCommon(word))
  return words.map(word => ({ word, slips: slipsIn(word), common: someTell && isCommon(word) }))
}

/** Whether most libraries have a word, in full or as a part of another. */
export const isCommon = (word: string): boolean => common.some(of => of.includes(word))

function slipsIn(word: string): number {
  if (word.length < 4 || word.length > 40 || /\d/.test(word)) return 0
  return word.length < 6 ? 1 : 2
}

export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
