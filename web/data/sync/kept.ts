import type { Role } from '../../../contract/access.ts'
import type { Bundle, Frame, Span } from '../../../contract/sync.ts'

/** All that a phone keeps of a regency, to be asked instead of the server. */
export type Kept = {
  bundles: readonly Bundle[]
  frame: Frame
  span: Span
  role: Role
  /** In Jakarta. */
  today: string
}

/** What an answer from the phone may lack: older activities, or libraries that are still to come. */
export type Lacks = 'activities' | 'libraries'

/** Whether each word that was typed stands in what a library is found by. */
export function isFoundBy(
  { library }: Bundle,
  { frame }: Kept,
  typed: string | undefined,
  more = '',
): boolean {
  const { name, npp, village, district } = library
  const text = wordsOf([name, npp, village, district, frame.regency, more].join(' ')).join(' ')
  return wordsOf(typed ?? '').every(word => text.includes(word))
}

/**
 * In the order asked for; what is not known comes last, whichever way.
 * @param then settles what is alike, upwards; `both`: in the order asked for too
 */
export function inOrder<T>(
  all: readonly T[],
  by: (of: T) => string | number | null,
  order: 'asc' | 'desc',
  then: (of: T) => string,
  both = false,
): T[] {
  const way = order === 'desc' ? -1 : 1
  return all.toSorted((a, b) => {
    const [of, other] = [by(a), by(b)]
    if (of === other) return (both ? way : 1) * compare(then(a), then(b))
    if (of === null || other === null) return of === null ? 1 : -1
    return way * compare(of, other)
  })
}

export const pageOf = <T>(all: readonly T[], { limit, offset }: { limit: number; offset: number }): T[] =>
  all.slice(offset, offset + limit)

const compare = <V extends string | number>(a: V, b: V) => (a === b ? 0 : a < b ? -1 : 1)

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
