import { refuse } from './problems.ts'

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const others = [
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  'RIFF',
  'PK\u0005\u0006',
  'Rar!',
  '7z\u00bc\u00af',
]

/**
 * What a file is, by its content and never by its name.
 * @throws import.old-excel, import.password, import.not-a-spreadsheet, import.empty-file
 */
export function spreadsheetKind(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) refuse('import.empty-file')
  if (bytes.subarray(0, 8).equals(compound))
    refuse(isEncrypted(bytes) ? 'import.password' : 'import.old-excel')
  if (bytes.subarray(0, 4).equals(zip)) return 'xlsx'
  const head = bytes.subarray(0, 4096)
  const text = head.toString('latin1')
  if (others.some(mark => text.startsWith(mark))) refuse('import.not-a-spreadsheet')
  // pages that other systems call .xls
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|table|\?xml|head|meta|style)/i.test(text))
    refuse('import.not-a-spreadsheet')
  const wide = text.startsWith('\u00ff\u00fe')
  if (!wide && head.includes(0)) refuse('import.not-a-spreadsheet')
  const odd = head.filter(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length
  if (!wide && odd > head.length / 50) refuse('import.not-a-spreadsheet')
  return 'csv'
}

/** A locked workbook is an old container with a part of this name (in UTF-16). */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
