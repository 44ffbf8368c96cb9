import * as z from 'zod/mini'
import { paper } from './endpoint.ts'
import { month } from './fields.ts'
import { libraryId } from './ids.ts'

/** What there are forms of: activities, several to a sheet; a month's report. */
export const paperKinds = ['activity', 'report'] as const
export type PaperKind = (typeof paperKinds)[number]
export const paperSizes = ['a4', 'a5'] as const
export type PaperSize = (typeof paperSizes)[number]
/** As many libraries are printed for at once. */
export const mostPapers = 100

/**
 * Forms to fill in with a pen (PDF), one for each library: the questions of the screens in their order, with a QR code
 * that opens the form in Sinergi for that library and month.
 */
export const printForms = paper('papers.print', {
  summary: 'Forms to fill in with a pen, each with a QR code that opens the form for its library and month',
  input: z.object({
    form: z.enum(paperKinds),
    libraryIds: z.array(libraryId).check(z.minLength(1), z.maxLength(mostPapers)),
    month,
    size: z.enum(paperSizes),
    /** Where this installation is reached, such as `https://sinergi.example`: for the link in the QR code. */
    origin: z.url({ protocol: /^https?$/ }).check(z.maxLength(200)),
  }),
})
