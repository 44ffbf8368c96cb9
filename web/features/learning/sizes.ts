import type { Language } from '../../../contract/fields.ts'

/** Bytes as megabytes with one digit after the comma, 0,1 at the least. */
export const megabytes = (bytes: number, language: Language): string =>
  Math.max(0.1, bytes / 1024 / 1024).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 1,
  })
