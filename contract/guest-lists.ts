/** Pure rules of guest lists as offices get them: capital letters, telephone numbers, and who is there twice. */

/** Degrees as they are written, found by their letters alone. */
const degrees = new Map(
  (
    'S.Pd. S.Pd.I. S.Sos. S.Kom. S.E. S.H. S.T. S.IP. S.Ag. S.Hum. S.P. S.Si. S.Psi. S.Farm. S.Ked. S.S. S.Ak. S.AP. S.STP. ' +
    'S.I.Pust. S.Ptk. S.Th. S.Kep. S.KM. S.Tr. S.Pt. S.Sn. S.I.Kom. S.M. ' +
    'M.Pd. M.Pd.I. M.Hum. M.Si. M.M. M.H. M.T. M.Kom. M.A. M.Sc. M.Ak. M.AP. M.IP. M.P. M.Kes. M.Ag. M.Sos. M.Th. M.Ed. M.E. M.Sn. ' +
    'M.I.Kom. M.BA. M.AB. MBA Ph.D. A.Md. A.Ma. A.Ma.Pd. A.P. Ak. CA. Apt. Ns. Gr. B.Sc. B.A. Sp.A. Sp.PD. Sp.OG. M.Eng. M.Phil.'
  )
    .split(' ')
    .map(degree => [lettersOf(degree), degree]),
)
/** What stands before a name. */
const titles = new Map(
  'Dr. Drs. Dra. Ir. Prof. H. Hj. K.H. KH. R. R.A. Rr. Pdt. Ust. Tgk. Hj. Kol. Letkol. Kompol. AKP. AKBP. Kapt.'
    .split(' ')
    .map(title => [lettersOf(title), title]),
)
const small = new Set(['bin', 'binti', 'van', 'der', 'den', 'de', 'da'])
const numerals = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii'])

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
}
const hasOneCase = (text: string) => text === text.toUpperCase() || text === text.toLowerCase()

/**
 * A person's name with its capitals: `DRA. HJ. SITI AMINAH, S.PD., M.HUM.` is `Dra. Hj. Siti Aminah, S.Pd., M.Hum.`. What
 * is written in both cases is somebody's own way and stays.
 */
export function properName(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ').replaceAll(/\s+,/g, ',')
  const [main = '', ...after] = plain.split(/,\s*/)
  const words = main.split(' ')
  const own = words.filter(word => !word.includes('.'))
  const isPlain = hasOneCase(own.join(''))
  const name = isPlain ? words.map((word, at) => nameWord(word, at, words.length)) : words
  return [
    name.join(' '),
    ...after.filter(Boolean).map(each => each.split(' ').map(degreeWord).join(' ')),
  ].join(', ')
}

function nameWord(word: string, at: number, many: number): string {
  const letters = lettersOf(word)
  if (!hasOneCase(word)) return word
  const title = titles.get(letters)
  if (title && at < many - 1 && (word.includes('.') || letters.length > 1)) {
    // a physician is `dr.`, a doctor `Dr.`: in small letters it may be either, and stays
    return word === 'dr.' ? word : title
  }
  if (/\.\p{L}/u.test(word)) return degreeWord(word)
  // at the end without a comma: `SITI AMINAH SE`
  if (at > 1 && at === many - 1 && word === word.toUpperCase() && letters.length <= 3 && degrees.has(letters))
    return word
  if (numerals.has(letters)) return word.toUpperCase()
  if (at > 0 && small.has(letters)) return word.toLowerCase()
  return word
    .toLowerCase()
    .replaceAll(/(?:^|[-/.(])\p{L}/gu, found => found.toUpperCase())
    .replace(/^[DO]['’]\p{L}/u, found => found.toUpperCase())
}

function degreeWord(word: string): string {
  if (!hasOneCase(word)) return word
  const known = degrees.get(lettersOf(word))
  if (known && word.includes('.')) return known
  if (word === word.toUpperCase()) return word
  return known ? known.replaceAll('.', '') : word.replaceAll(/(^|\.)(\p{L})/gu, found => found.toUpperCase())
}

/**
 * A telephone number in one form (E.164): `0812-3456 7890`, `62812…`, `+62 (0) 812…`, and `812…` whose zero a
 * spreadsheet dropped, are `+6281234567890`. Undefined where it is none.
 */
export function phoneOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s().\-–/]/g, '')
  if (/^\+(?!62)[1-9]\d{7,14}$/.test(digits)) return digits
  const [, rest] = /^(?:\+?620?|0)([1-9]\d{6,12})$/.exec(digits) ?? /^(8\d{8,11})$/.exec(digits) ?? []
  if (rest === undefined) return undefined
  // mobile numbers have nine to twelve figures after the country's, others from eight with their area
  return rest.startsWith('8') && rest.length < 9 ? undefined : `+62${rest}`
}

/** An e-mail address in small letters; undefined where it is none. */
export function emailOf(text: string): string | undefined {
  const address = text.trim().toLowerCase()
  return address.length <= 200 &&
    /^[a-z0-9._%+'-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(address)
    ? address
    : undefined
}

export type Known = { name: string; agency: string | null; email: string | null; phone: string | null }

/** By what a guest is known: two that share one of these may be the same. */
export function keysOf({ name, agency, email, phone }: Known): string[] {
  const [main = ''] = name.toLowerCase().split(',')
  const words = main
    .split(/\s+/)
    .filter(word => word && !(titles.has(lettersOf(word)) && word.length > 1) && !/\.\p{L}/u.test(word))
  const plain = lettersOf(words.join('')) || lettersOf(main)
  return [
    ...(plain ? [`name ${plain} ${lettersOf(agency ?? '')}`] : []),
    ...(email ? [`email ${email}`] : []),
    ...(phone ? [`phone ${phone}`] : []),
  ]
}

/**
 * Which of a list may be one that came before: at its place, that of the one before, or null where it is on record.
 */
export function doublesOf(list: readonly Known[], there: readonly Known[]): Map<number, number | null> {
  const seen = new Map<string, number | null>(
    there.flatMap(one => keysOf(one).map(key => [key, null] as const)),
  )
  const found = new Map<number, number | null>()
  for (const [at, one] of list.entries()) {
    const keys = keysOf(one)
    const double = keys.find(key => seen.has(key))
    if (double !== undefined) found.set(at, seen.get(double) ?? null)
    for (const key of keys) if (!seen.has(key)) seen.set(key, at)
  }
  return found
}
