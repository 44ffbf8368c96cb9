/** The three times of Indonesia: west (UTC+7), central (UTC+8), east (UTC+9). */
export type Zone = 'WIB' | 'WITA' | 'WIT'

const hours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 }
/** Provinces by Kemendagri code (Keppres 41/1987; the younger ones keep the time of those they came from). */
const central = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const east = ['81', '82', '91', '92', '93', '94', '95', '96', '97']

/** The time of a place, by its region's code; WIB where there is none. */
export function zoneOf(regionCode: string | null): Zone {
  const province = (regionCode ?? '').slice(0, 2)
  if (east.includes(province)) return 'WIT'
  return central.includes(province) ? 'WITA' : 'WIB'
}

/** As time zones are named by IANA. */
export const zoneNames = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const

/** The day there, ISO 8601. */
export function dayIn(zone: Zone, now: Date): string {
  return new Date(now.getTime() + hours[zone] * 3_600_000).toISOString().slice(0, 10)
}

/** The hour of the day there, 0 to 23. */
export function hourIn(zone: Zone, now = new Date()): number {
  return new Date(now.getTime() + hours[zone] * 3_600_000).getUTCHours()
}

/** The wall clock there at a moment, `2026-08-13T08:30`. */
export function localIn(zone: Zone, at: Date): string {
  return new Date(at.getTime() + hours[zone] * 3_600_000).toISOString().slice(0, 16)
}

/** The moment of a wall clock there (`2026-08-13T08:30`). */
export function momentIn(zone: Zone, local: string): Date {
  return new Date(Date.parse(`${local}:00Z`) - hours[zone] * 3_600_000)
}

export const zones = ['WIB', 'WITA', 'WIT'] as const satisfies readonly Zone[]
