import type { Actor } from '../contract/access.ts'
import { actingSystem } from '../server/platform/db.ts'
import { adoptProvince } from './adopting.ts'
import { advocateProvince } from './advocating.ts'
import { askProvince } from './asking.ts'
import { enrolProvince } from './enrolling.ts'
import type { Given, Lane } from './lane.ts'
import { giveProvince } from './giving.ts'
import { examplePerson } from './people.ts'
import { makeProvince } from './making.ts'
import { needProvince } from './needing.ts'
import { planProvince } from './planning.ts'
import { practiseProvince } from './practising.ts'
import type { DemoProvince, DemoRegency } from './places.ts'
import { reportProvince } from './reporting.ts'
import { createSender } from './sender.ts'
import { tellProvince } from './telling.ts'
import { createTimeline, moment } from './timeline.ts'

const provinceOfficers: Record<string, [name: string, login: string]> = {
  '21': ['Rismarini', 'rismarini'],
  '62': ['Lukman Alhakim', 'lukman'],
  '32': ['Hening Widiatmoko', 'hening'],
  '12': ['Dwi Purwanti', 'dwi'],
}
const regencyOfficers: Record<string, [name: string, login: string]> = {
  '21.03': ['Yusuf', 'yusuf'],
  '32.14': ['Asep Hidayat', 'asep'],
}

/**
 * Plays a province's years, from its first enrolment to today.
 * @returns how many commands were sent
 */
export async function runProvince(province: DemoProvince, given: Given): Promise<number> {
  const start = moment('2021-01-01', 4)
  const sender = createSender(given.db, given.signing, given.receipts)
  const timeline = createTimeline()
  const people = await given.db.transaction(actingSystem, async tx => {
    const make = (
      name: string,
      login: string,
      role: 'province' | 'regency' | 'trainer',
      place: { id: number; name: string },
      path: number[],
    ) =>
      examplePerson(tx, start, {
        name,
        login,
        role,
        scope: { scopeId: place.id, path, name: place.name, libraryId: null },
        passwordHash: given.passwordHash,
      })
    const [name, login] = provinceOfficers[province.code] ?? ['Petugas provinsi', `provinsi-${province.code}`]
    const officer = await make(name, login, 'province', province, [1, province.id])
    const trainer =
      province.code === '21' ? await make('Mukhtar', 'mukhtar', 'trainer', province, [1, province.id]) : null
    const officers = new Map<string, Actor>()
    for (const regency of province.regencies) {
      const [n, l] = regencyOfficers[regency.code] ?? [
        `Petugas ${regency.name}`,
        `kab-${regency.code.replace('.', '')}`,
      ]
      officers.set(regency.code, await make(n, l, 'regency', regency, [1, province.id, regency.id]))
    }
    return { officer, officers, trainer }
  })
  const officerOf = (regency: DemoRegency) => people.officers.get(regency.code) ?? people.officer
  const lane: Lane = {
    ...given,
    province,
    officer: people.officer,
    trainer: people.trainer,
    officerOf,
    sender,
    timeline,
  }
  const enrolled = enrolProvince(lane)
  planProvince(lane, enrolled)
  reportProvince(lane, enrolled)
  giveProvince(lane, enrolled)
  advocateProvince(lane, enrolled)
  needProvince(lane, enrolled)
  practiseProvince(lane, enrolled)
  adoptProvince(lane, enrolled)
  makeProvince(lane, enrolled)
  tellProvince(lane, enrolled)
  askProvince(lane, enrolled)
  await timeline.run(given.now)
  return sender.counts.sent
}
