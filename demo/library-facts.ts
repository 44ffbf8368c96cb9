import type { LibraryFacts } from '../contract/libraries.ts'
import { randomOf } from './random.ts'

/** A library's entry in the registry, plausible for its village. */
export function libraryFactsOf(
  code: string,
  name: string,
  latitude: number | null,
  longitude: number | null,
): LibraryFacts {
  const random = randomOf(`library/${code}`)
  const titles = random.between(350, 2600)
  return {
    name,
    npp: null,
    address: random.chance(0.7) ? `Jalan Desa Nomor ${random.between(1, 90)}` : null,
    latitude,
    longitude,
    building: random.pick(['own', 'village-office', 'village-office', 'house', 'school']),
    floorArea: random.between(18, 120),
    weeklyHours: random.between(16, 48),
    openingHours: random.pick([
      'Senin–Jumat 08.00–15.00',
      'Senin–Sabtu 08.00–14.00',
      'Senin–Kamis 09.00–16.00, Sabtu 08.00–12.00',
    ]),
    staff: random.between(1, 4),
    titles,
    copies: Math.round(titles * (1.2 + random.next())),
    computers: random.between(0, 6),
    internet: random.pick(['mobile', 'mobile', 'fixed', 'satellite', 'none']),
    power: random.pick(['all-day', 'all-day', 'all-day', 'part-of-day']),
    openedOn: `${random.between(2008, 2020)}-0${random.between(1, 9)}-15`,
  }
}
