/** Things to be done, each at its moment, carried out in the order of time. */
export type Timeline = {
  add(at: Date, act: (at: Date) => Promise<void>): void
  run(until: Date): Promise<void>
}

export function createTimeline(): Timeline {
  const acts: { at: Date; act: (at: Date) => Promise<void> }[] = []
  return {
    add(at, act) {
      acts.push({ at, act })
    },
    async run(until) {
      acts.sort((a, b) => a.at.getTime() - b.at.getTime())
      for (const { at, act } of acts) {
        if (at.getTime() > until.getTime()) return
        await act(at)
      }
    },
  }
}

/** A moment in Jakarta: month (`2026-10-01`), day of it, hour and minute. Days past the end run into the next month. */
export function moment(month: string, day: number, hour = 9, minute = 0): Date {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1, day, hour - 7, minute))
}

/** Months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let n = 0; ; n++) {
    const month = moment(first, 1, 12)
    month.setUTCMonth(month.getUTCMonth() + n)
    const text = `${month.toISOString().slice(0, 7)}-01`
    if (text > last) return months
    months.push(text)
  }
}
