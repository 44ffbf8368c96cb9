type Span = { starts: string; ends: string }

/** A span some minutes later (or earlier), kept within another; wall clocks `2026-08-13T08:30`. */
export function shifted(line: Span, minutes: number, within: Span): Span {
  const least = gap(line.starts, within.starts)
  const most = gap(line.ends, within.ends)
  const by = Math.max(least, Math.min(most, minutes))
  return { starts: later(line.starts, by), ends: later(line.ends, by) }
}

const at = (local: string): number => Date.parse(`${local}:00Z`)
const gap = (from: string, to: string): number => (at(to) - at(from)) / 60_000
/** A wall clock so many minutes later. */
export const later = (local: string, minutes: number): string =>
  new Date(at(local) + minutes * 60_000).toISOString().slice(0, 16)
