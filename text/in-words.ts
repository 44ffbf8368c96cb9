const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const big = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun']

/** A whole number in Indonesian words (*terbilang*): 1.250.000 is `satu juta dua ratus lima puluh ribu`. */
export function rupiahInWords(value: number): string {
  if (value === 0) return 'nol'
  return groupsOf(value)
    .map((group, at) =>
      at === 1 && group === 1 ? 'seribu' : group && `${hundreds(group)} ${big[at]}`.trim(),
    )
    .toReversed()
    .filter(Boolean)
    .join(' ')
}

function hundreds(n: number): string {
  const [hundred, rest] = [Math.floor(n / 100), n % 100]
  const [ten, one] = [Math.floor(rest / 10), rest % 10]
  const below =
    rest < 10
      ? digits[one]
      : rest === 10
        ? 'sepuluh'
        : rest === 11
          ? 'sebelas'
          : rest < 20
            ? `${digits[one]} belas`
            : `${digits[ten]} puluh ${digits[one]}`
  return [hundred === 1 ? 'seratus' : hundred && `${digits[hundred]} ratus`, below]
    .filter(Boolean)
    .join(' ')
    .trim()
}

const ones = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const large = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']

/** A whole number in English words. */
export function amountInWords(value: number): string {
  if (value === 0) return 'zero'
  const said = (n: number): string => {
    const [hundred, rest] = [Math.floor(n / 100), n % 100]
    const below =
      rest < 20 ? ones[rest] : [tens[Math.floor(rest / 10)], ones[rest % 10]].filter(Boolean).join('-')
    return [hundred && `${ones[hundred]} hundred`, below].filter(Boolean).join(' ')
  }
  return groupsOf(value)
    .map((group, at) => group && `${said(group)} ${large[at]}`.trim())
    .toReversed()
    .filter(Boolean)
    .join(' ')
}

/** By threes, the lowest first. */
function groupsOf(value: number): number[] {
  const groups = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
}
