import { refuse } from '../platform/problems.ts'

/** The day the programme began: nothing older is recorded. */
const programmeBegan = '2018-01-01'

/**
 * Refuses days that have not come, or before the programme.
 * @param today in Jakarta
 * @param path the field that is marked
 */
export function requireDay(day: string, today: string, path: string): void {
  if (day > today) refuse('advocacy.date-ahead', undefined, [{ path, rule: 'too_big' }])
  if (day < programmeBegan) refuse('advocacy.too-old', undefined, [{ path, rule: 'too_small' }])
}

/** The earliest day that a filter can mean: PostgreSQL knows no year zero. */
export const fromDay = (day: string): string => (day < programmeBegan ? programmeBegan : day)
