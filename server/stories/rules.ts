import type { StoryFigure, VoiceType } from '../../contract/stories.ts'

/** What a figure may be, between its bounds where it has some. */
export const isFigureOff = ({ after, low, high }: StoryFigure): boolean =>
  (low !== null && high !== null && low > high) ||
  (after !== null && low !== null && after < low) ||
  (after !== null && high !== null && after > high)

const kinds = [
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u,
  // a telephone: 0, 62 or +62 and eight digits or more, however they are parted
  /(?<![\d,.])(?:\+?62|0)[\s().-]*[1-9](?:[\s().-]?\d){6,}/,
  // an identity number of sixteen digits, or a number of an account; amounts are parted by points, and years by dashes
  /(?<![\d,.])\d(?:[\s-]?\d){9,19}(?![\d,.]\d)/,
]
/** What in a text looks like a number by which a person is found: telephone, identity, account, e-mail. */
export function numberIn(text: string): string | undefined {
  for (const kind of kinds) {
    const found = kind.exec(text)?.[0]
    if (found !== undefined) return found.trim()
  }
  return undefined
}

/** Whether a text holds a name, or what somebody is called by: the first of it that is no title. */
export function namesOne(text: string, name: string): boolean {
  const told = plain(text)
  const parts = plain(name).trim().split(' ')
  const called = parts.find(part => part.length >= 4 && !titles.has(part))
  return told.includes(` ${parts.join(' ')} `) || (called !== undefined && told.includes(` ${called} `))
}
const titles = new Set([
  'ibu',
  'bapak',
  'pak',
  'bu',
  'haji',
  'hajah',
  'siti',
  'nur',
  'anak',
  'putri',
  'putra',
])
const plain = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `

/** What a recording is, by its first bytes: what is sent as one may be anything. */
export function voiceTypeOf(bytes: Buffer): VoiceType | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'audio/webm'
  if (bytes.subarray(0, 4).toString('latin1') === 'OggS') return 'audio/ogg'
  return bytes.subarray(4, 8).toString('latin1') === 'ftyp' ? 'audio/mp4' : undefined
}
