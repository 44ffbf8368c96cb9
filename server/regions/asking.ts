import { fold, type Level } from '../../contract/regions.ts'

/** One way to read what was typed: a region's name, and (where not empty) the name of one above it. Both folded. */
export type Reading = { name: string; above: string }

/** What a title in front ("kab", "desa") says about the region that is meant. */
export type Title = { levels: readonly Level[]; starts?: RegExp }

export type Asked = {
  /** The whole text as one name, with and without a title in front. */
  names: string[]
  /** The text cut in two, likeliest first: "sepempang natuna" is Sepempang in Natuna. */
  cuts: Reading[]
  title: Title | undefined
}

const titles: [RegExp, Title][] = [
  [/^kab(upaten)?$/, { levels: ['regency'], starts: /^Kabupaten / }],
  [/^kota$/, { levels: ['regency'], starts: /^Kota / }],
  [/^kec(amatan)?$/, { levels: ['district'] }],
  [/^(desa|kelurahan|kel)$/, { levels: ['village'] }],
  [/^prov(insi)?$/, { levels: ['province'] }],
]
const mostWords = 7
const mostCuts = 4
const shortest = 3

/** Reads what a person typed into the search box as region names. */
export function readAsked(text: string): Asked {
  const words = text
    .toLowerCase()
    .split(/[\s.,;/]+/)
    .filter(Boolean)
    .slice(0, mostWords)
  const whole = fold(words.join(' '))
  const names = [...new Set([whole, fold(words.join(''))])].filter(Boolean)
  return { names, cuts: cutsOf(words), title: titleOf(words[0] ?? '') }
}

/**
 * The dotted beginning of a region code that was typed with dots, spaces or neither (`2172` is `21.72`);
 * undefined where the text is no code.
 */
export function readCode(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{2,10}$/.test(digits)) return undefined
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
  return parts.filter(Boolean).join('.')
}

function cutsOf(words: readonly string[]): Reading[] {
  const places = words.map((_, at) => words.length - 1 - at).filter(at => at > 0)
  // a title in the middle tells where the upper name begins
  const told = places.filter(at => titleOf(words[at] ?? ''))
  return [...new Set([...told, ...places])].flatMap(at => cutAt(words, at) ?? []).slice(0, mostCuts)
}

function cutAt(words: readonly string[], at: number): Reading | undefined {
  const [lower, upper] = [words.slice(0, at), words.slice(at)]
  if (lower.every(titleOf) || upper.every(titleOf)) return undefined
  const cut = { name: fold(lower.join(' ')), above: fold(upper.join(' ')) }
  return cut.name.length >= shortest && cut.above.length >= shortest ? cut : undefined
}

function titleOf(word: string): Title | undefined {
  return titles.find(([pattern]) => pattern.test(word))?.[1]
}
