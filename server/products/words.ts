/** Of what is said to be so many years old without being a child: a business, a recipe, a tree. */
const things =
  /(?:usaha|kelompok|resep|toko|warung|kebun|pohon|perpustakaan|mesin|alat|produk|merek|tradisi|bisnis|koperasi|bumdes|business|recipe|shop|tree|tradition|library|brand)\D{0,40}$/i
/** Of many, who are not named. */
const many = /(?:para|semua|seluruh|setiap|untuk|bagi|kepada|bersama|\d+|all|for|the)\s+$/i
const count =
  '(?:\\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima|enam|tujuh) belas)'
const school = '(?:paud|tk|sd|mi|smp|mts|sma|smk|ma|sekolah\\s+(?:dasar|menengah))'
const grade = '(?:\\d{1,2}|[ivx]{1,4}|satu|dua|tiga|empat|lima|enam)'

const aged = [
  new RegExp(`\\b(?:ber)?(?:umur|usia)(?:nya)?(?:\\s+\\p{L}+)?\\s+(${count})\\s*(?:tahun|thn|th)\\b`, 'giu'),
  new RegExp(`\\((${count})\\s*(?:tahun|thn|th)\\)`, 'giu'),
  /\b(\d{1,2})[\s-]years?[\s-]olds?\b/giu,
]
const schooled = [
  new RegExp(`\\bkelas\\s+${grade}\\s+${school}\\b`, 'giu'),
  new RegExp(`\\b(?:siswa|siswi|murid|pelajar)\\s+(?:kelas\\s+${grade}|${school})\\b`, 'giu'),
  /\b(?:grade\s+\d{1,2}\s+(?:pupil|student)|\d{1,2}(?:st|nd|rd|th)[\s-]grader)\b/giu,
]
const called = [/\b(?:anak|bocah|balita)(?:nya|ku)?\s+(?:yang\s+)?bernama\b/giu, /\bbocah\s+(?=\p{Lu})/gu]

/**
 * The words by which a text tells of one child, such as `umur 9 tahun`, `kelas 4 SD`, `siswa SMP`; undefined where it
 * tells of none. A rule of thumb that asks once too often rather than once too little; never the name itself.
 */
export function childIn(text: string): string | undefined {
  for (const pattern of aged)
    for (const found of text.matchAll(pattern)) {
      const years = numberOf(found[1] ?? '')
      if (years < 18 && !things.test(text.slice(0, found.index))) return found[0]
    }
  for (const pattern of schooled)
    for (const found of text.matchAll(pattern)) if (!many.test(text.slice(0, found.index))) return found[0]
  for (const pattern of called) {
    const [found] = text.matchAll(pattern)
    if (found) return found[0].trim()
  }
  return undefined
}

/** Whether a text holds a telephone number: eight digits or more behind 0, 62 or +62, however they are parted. */
export const hasNumber = (text: string): boolean =>
  /(?:^|[^\d,.])(?:\+?62|0)[\s().-]*[1-9](?:[\s().-]?\d){6,}/.test(text)

const numerals = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']
function numberOf(text: string): number {
  const plain = text.toLowerCase()
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain === 'sebelas') return 11
  const unit = numerals.indexOf(plain.replace(/\s+belas$/, '')) + 1
  return plain.endsWith('belas') ? 10 + unit : unit
}
