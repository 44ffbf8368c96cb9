/** What was heard last: the server's moment, and what the phone's clock said then; ms since 1970. */
export type Heard = { server: number; phone: number }

const hour = 3_600_000
const name = 'clock'
let heard: Heard | null | undefined

/** Takes the server's moment from an answer. A phone's clock may be wrong by a year; what it shows is not trusted. */
export function hear(date: string | null): void {
  const server = Date.parse(date ?? '')
  if (Number.isNaN(server)) return
  const before = recall()
  const phone = Date.now()
  // kept once in a while, and when the clock was set
  const isNews = !before || server - before.server > hour || Math.abs(phone - server - gapOf(before)) > hour
  if (!isNews) return
  heard = { server, phone }
  try {
    localStorage.setItem(name, JSON.stringify(heard))
  } catch {
    // storage is off or full: it holds as long as the page
    return
  }
}

/** The moment, by the phone's clock as far as the server agreed with it. */
export const now = (): Date => new Date(nowBy(Date.now(), recall()))

/** Whether the phone's clock is far off, as far as this is known. */
export const isClockWrong = (): boolean => Math.abs(Date.now() - now().getTime()) > 12 * hour

/**
 * The moment by a clock that may be wrong, may have been set right meanwhile, or set back.
 * @param phone what the clock shows, ms
 */
export function nowBy(phone: number, last: Heard | null): number {
  if (last === null) return phone
  const gap = gapOf(last)
  // set back since: no earlier than what was heard
  if (phone < last.phone - hour) return Math.max(phone, last.server)
  if (Math.abs(gap) < hour) return phone
  // it was behind and has passed the server's moment: it was set right
  return gap < 0 && phone >= last.server ? phone : phone - gap
}

const gapOf = ({ phone, server }: Heard) => phone - server

function recall(): Heard | null {
  if (heard === undefined) {
    try {
      heard = JSON.parse(localStorage.getItem(name) ?? 'null') as Heard | null
    } catch {
      heard = null
    }
  }
  return heard
}
