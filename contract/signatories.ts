import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, intParam, line, maybeText, moment } from './fields.ts'
import { libraryId, signatoryId } from './ids.ts'

/**
 * Ranks of civil servants (*pangkat*) with their grades (*golongan/ruang*), lowest first. Source: Government Regulation
 * 99/2000 on promotion of civil servants, as changed by 12/2002.
 */
export const ranks = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tk. I',
  'I/c': 'Juru',
  'I/d': 'Juru Tk. I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tk. I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tk. I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tk. I',
  'III/c': 'Penata',
  'III/d': 'Penata Tk. I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tk. I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
} as const
export type Grade = keyof typeof ranks
export const grades = Object.keys(ranks) as [Grade, ...Grade[]]

/** A civil servant's number; that of village officials; most village heads have neither. */
export const numberKinds = ['nip', 'nipd'] as const
/** In another's stead: *pelaksana tugas* (vacant), *pelaksana harian* (away), *penjabat* (appointed until there is one). */
export const actings = ['plt', 'plh', 'pj'] as const

const facts = {
  name: line(120),
  numberKind: z.nullable(z.enum(numberKinds)),
  number: maybeText(40),
  rank: z.nullable(z.enum(grades)),
  position: line(120),
  acting: z.nullable(z.enum(actings)),
  from: day,
  /** The last day; null: until further notice. */
  until: z.nullable(day),
}
const signatoryFacts = z.object(facts)
export type SignatoryFacts = z.output<typeof signatoryFacts>

export const signatory = z.object({
  ...facts,
  id: signatoryId,
  recordedAt: moment,
  recordedBy: z.nullable(z.string()),
  /** When it was taken out of use, by a better entry or as a mistake; null while it holds. */
  removedAt: z.nullable(moment),
  removedBy: z.nullable(z.string()),
  /** The entry that put this one right. */
  replacedBy: z.nullable(signatoryId),
})
export type Signatory = z.output<typeof signatory>

/** Who signs for a place; `scopeId` is an office's, or that of a library of a village, whose head is meant. */
export const listSignatories = query('signatories.list', {
  summary: 'Who signs for a place, from when to when, the newest first; with what was put right or removed',
  input: z.object({ scopeId: intParam(1, 99_999_999) }),
  result: z.object({ signatories: z.array(signatory) }),
})
export const signatoryOfReport = query('signatories.of-report', {
  summary: 'Who signs a report of a library on a day; null where nobody is recorded',
  input: z.object({ libraryId, day }),
  result: z.object({ signatory: z.nullable(signatoryFacts) }),
})
export const recordSignatory = command('signatories.record', {
  summary: 'Record who signs for a place from a day on, or put such an entry right; what was there is kept',
  input: z.object({
    id: signatoryId,
    scopeId: z.int().check(z.minimum(1), z.maximum(99_999_999)),
    /** The entry, as it was seen, that this one puts right. */
    replaces: z.nullable(signatoryId),
    ...facts,
  }),
  result: z.object({ id: signatoryId }),
  problems: [
    'signatory.office-signs',
    'signatory.nip-malformed',
    'signatory.days-taken',
    'record.changed-meanwhile',
  ],
})
export const removeSignatory = command('signatories.remove', {
  summary: 'Take an entry that was a mistake out of use; it stays in the history',
  input: z.object({ id: signatoryId }),
  result: z.object({}),
})

/**
 * Whether a text is a civil servant's number (NIP): 18 figures, the day of birth, year and month of appointment, sex
 * (1 man, 2 woman) and a serial number of three. Source: Regulation of the Head of BKN 22/2007. Spaces do not count.
 */
export function isNip(text: string): boolean {
  const [, born, appointed] = /^(\d{8})(\d{6})[12](\d{3})$/.exec(plainNumber(text)) ?? []
  if (born === undefined || appointed === undefined) return false
  const [year, month] = [Number(appointed.slice(0, 4)), Number(appointed.slice(4))]
  // nobody enters the service as a child: what lies closer together is two numbers mixed up
  return isDay(born) && month >= 1 && month <= 12 && year - Number(born.slice(0, 4)) >= 16 && year < 2100
}

/** A number without the spaces that it is written with. */
export const plainNumber = (text: string): string => text.replace(/\s/g, '')

/** A NIP as it is written on papers: `19700412 199503 1 002`. */
export const spacedNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** The one who signs on a day: who acts in another's stead goes before, then who came later. */
export function signatoryOn<T extends Pick<SignatoryFacts, 'acting' | 'from' | 'until'>>(
  all: readonly T[],
  on: string,
): T | undefined {
  const valid = all.filter(({ from, until }) => from <= on && (until === null || on <= until))
  const rank = ({ acting, from }: T) => `${acting === null ? 0 : 1}${from}`
  return valid.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]
}

function isDay(digits: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const at = new Date(iso)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) && digits >= '19000101'
}
