/** Pure rules by which a phone and the server find that two written at a door may be one person. */

type Named = { name: string; agency: string | null }

const titles = new Set('dr drs dra ir prof h hj kh r rr bapak ibu pak bu bpk sdr sdri'.split(' '))

/** The words of a name in plain small letters, without titles and degrees: `Hj. SITI Aminah, S.Pd.` is `siti aminah`. */
export function nameWords(name: string): string[] {
  const [main = ''] = name.normalize('NFKD').toLowerCase().split(',')
  const words = main.split(/\s+/).filter(word => !/\.\p{L}/u.test(word))
  const plain = words.map(word => word.replaceAll(/[^\p{L}\d]/gu, '')).filter(Boolean)
  const own = plain.filter(word => !titles.has(word))
  return own.length > 0 ? own : plain
}

/** By what two phones mean the same walk-in; undefined where a single name without an agency says too little. */
export function nameKey({ name, agency }: Named): string | undefined {
  const words = nameWords(name)
  const of = agencyWords(agency)
  return words.length + of.length < 2 ? undefined : `${words.join(' ')} | ${of.join(' ')}`
}

/** Whether two may be one person: nearly the same letters, or all words of one in the other. */
export function isAlike(one: Named, other: Named): boolean {
  const [a, b] = [nameWords(one.name), nameWords(other.name)]
  const [x, y] = [a.join(''), b.join('')]
  if (x === '' || y === '') return false
  if (x === y) return true
  const [of, at] = [agencyWords(one.agency), agencyWords(other.agency)]
  if (of.length > 0 && at.length > 0 && !of.some(word => at.includes(word))) return false
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  if (few.length > 1 && few.every(word => many.includes(word))) return true
  const most = Math.min(x.length, y.length) >= 12 ? 2 : 1
  return Math.min(x.length, y.length) >= 6 && distance(x, y, most) <= most
}

const agencyWords = (agency: string | null) =>
  (agency ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)

/** Letters to change, add or leave out (Levenshtein); more than `most` where it is surely more. */
function distance(x: string, y: string, most: number): number {
  if (Math.abs(x.length - y.length) > most) return most + 1
  let row = Array.from({ length: y.length + 1 }, (_, at) => at)
  for (let i = 1; i <= x.length; i++) {
    const next = [i]
    for (let j = 1; j <= y.length; j++) {
      const change = (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[y.length] ?? 0
}
