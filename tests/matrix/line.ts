import { type Corner, type Standing, standings, type World } from '../world.ts'

/** What may be done with one endpoint, and by whom. */
export type Line = {
  /** The input, of a thing that all roles see unless `unseen` says otherwise. */
  inside: (world: World, as: Standing) => unknown
  /** The same of a thing in sight of the nation only; left out where the endpoint has no place. */
  outside?: (world: World) => unknown
  /** The roles that may. */
  yes: readonly Standing[]
  /** Roles in whose scope the thing inside cannot lie: a library has no regency under it. */
  unseen?: readonly Standing[]
  /** A list answers to all with what is theirs; nothing from outside may show in it. */
  scoped?: 'list'
  /** Of one's own only: another's is out of sight for the nation too. */
  own?: true
}

export const everybody = standings
/** Whoever works in the programme or watches it: a partner sees what is meant for it alone. */
export const all = standings.filter(as => as !== 'partner')
export const nation = ['national'] as const
export const regency = ['regency'] as const
/** Who speaks for a partner. */
export const givers = ['national', 'province', 'regency', 'partner'] as const
export const library = ['library'] as const
export const offices = ['national', 'province', 'regency'] as const
export const keepers = [...offices, 'trainer'] as const
export const managers = [...offices, 'library'] as const
export const publishers = ['province', 'regency', 'library'] as const
export const workers = [...managers, 'trainer'] as const
/** Offices, and the head of an agency who sees what they see. */
export const overseers = [...offices, 'agency-head'] as const
/** In whose scope no regency lies; no province; not the nation. */
export const belowRegency = ['library', 'village-head'] as const
export const belowProvince = [...belowRegency, 'regency', 'agency-head'] as const
export const belowNation = [...belowProvince, 'province', 'trainer', 'auditor'] as const

/** A line whose input is the same inside and outside, but for the corner of the country. */
export function placed(yes: Line['yes'], of: (corner: Corner) => unknown, more: Partial<Line> = {}): Line {
  return { yes, inside: w => of(w.inside), outside: w => of(w.outside), ...more }
}

export function placeless(yes: Line['yes'], input: unknown = {}): Line {
  return { yes, inside: () => input }
}

export function list(yes: Line['yes'], plain: object, filtered: (corner: Corner) => object): Line {
  const outside = (w: World) => ({ ...plain, ...filtered(w.outside) })
  return { yes, inside: () => plain, outside, scoped: 'list' }
}

export const region = (c: Corner) => ({ region: c.regencyId })
export const aboutReport = (c: Corner) => ({
  ...{ about: 'report', libraryId: c.library.id, record: c.months.submitted },
})

/** A regency's work is out of its libraries' sight. */
export const hidden = { unseen: belowRegency }
