export type Choice = 'newest' | 'mine'

/** A field in which the server's newest and one's own differ, in words. */
export type Difference = {
  key: string
  label: string
  newest: string
  mine: string
  /** Whether each differs from what was seen when one's own was begun; null where that is not known any more. */
  since: { newest: boolean; mine: boolean } | null
}

/** A field of a record as it is compared. `of` tells what counts as the same, `take` puts it into another version. */
export type Field<T> = {
  key: string
  label: string
  of: (version: T) => unknown
  say: (version: T) => string
  take: (from: T, into: T) => T
}

/** The fields that differ, each with who has changed it since `seen`. */
export function differencesBetween<T>(
  fields: readonly Field<T>[],
  versions: { newest: T; mine: T; seen: T | null },
): Difference[] {
  const { newest, mine, seen } = versions
  return fields
    .filter(field => !isAlike(field, newest, mine))
    .map(field => ({
      ...{ key: field.key, label: field.label, newest: field.say(newest), mine: field.say(mine) },
      since: seen && { newest: !isAlike(field, newest, seen), mine: !isAlike(field, mine, seen) },
    }))
}

/** One's own version with the newest's fields, except those of which one's own was picked. */
export function picked<T>(
  fields: readonly Field<T>[],
  { newest, mine }: { newest: T; mine: T },
  picks: ReadonlySet<string>,
): T {
  return fields
    .filter(({ key }) => !picks.has(key))
    .reduce((version, field) => (isAlike(field, newest, mine) ? version : field.take(newest, version)), mine)
}

/** Which side alone has changed a field; `both` where both have, or where it is not known. */
export function onlyOf({ since }: Difference): Choice | 'both' {
  if (since === null || since.newest === since.mine) return 'both'
  return since.newest ? 'newest' : 'mine'
}

/** What is picked to begin with: the side that changed a field alone. What both have changed is left to the person. */
export function proposed(rows: readonly Difference[]): Record<string, Choice> {
  return Object.fromEntries(
    rows.flatMap(row => {
      const only = onlyOf(row)
      return only === 'both' ? [] : [[row.key, only]]
    }),
  )
}

export const isWhole = (rows: readonly Difference[], picks: Readonly<Record<string, Choice>>): boolean =>
  rows.every(({ key }) => picks[key] !== undefined)

function isAlike<T>({ of }: Field<T>, one: T, other: T): boolean {
  return JSON.stringify(of(one)) === JSON.stringify(of(other))
}
