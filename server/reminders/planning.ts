import { type Zone, zoneOf } from '../../contract/zones.ts'
import { addMonths, type Clock, dayIn, monthOf } from '../platform/clock.ts'
import { actingSystem, type Db } from '../platform/db.ts'
import * as periods from '../programme/periods.ts'
import { sendsMail } from './mail.ts'
import type { Other } from './others.ts'
import * as queries from './planning-queries.ts'
import { isWaking, stepAt, urgency } from './rules.ts'

const dayLong = 86_400_000
/** Months that may still be open: no lock is further away. */
const monthsBack = 12
const helping = 1000

/** Notes who is to be reminded now, in each of the three times where it is day. @returns how many */
export async function planDue({
  db,
  clock,
  others = [],
}: {
  db: Db
  clock: Clock
  others?: readonly Other[]
}): Promise<number> {
  const now = clock()
  const today = dayIn(now)
  const mail = sendsMail()
  const month = monthOf(today)
  const { open, provinces } = await db.transaction(actingSystem, async tx => ({
    open: await periods.between(tx, addMonths(month, -monthsBack), month, now),
    provinces: await queries.provinces(tx),
  }))
  const due = open.flatMap(period => {
    const step = stepAt(period, today)
    return step ? [{ month: period.month, step }] : []
  })
  const inOrder = due.toSorted((a, b) => urgency.indexOf(a.step) - urgency.indexOf(b.step))
  let many = 0
  for (const zone of ['WIT', 'WITA', 'WIB'] as const satisfies readonly Zone[]) {
    if (!isWaking(zone, now)) continue
    const within = provinces.filter(({ code }) => zoneOf(code) === zone).map(({ id }) => id)
    for (const { month: of, step } of inOrder) {
      const what = { provinces: within, month: of, step, day: today, mail, now }
      for (;;) {
        const some = await db.transaction(actingSystem, tx => queries.plan(tx, what, helping))
        many += some
        if (some < helping) break
      }
    }
    const there = { zone, provinces: within, mail, now }
    for (const other of others) many += await db.transaction(actingSystem, tx => other.plan(tx, there))
  }
  return many
}

/** Lets go of reminders of half a year ago, and of addresses that were not confirmed within a month. */
export async function tidy({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const now = clock().getTime()
  await db.transaction(actingSystem, tx =>
    queries.tidy(tx, {
      reminders: new Date(now - 180 * dayLong),
      addresses: new Date(now - 30 * dayLong),
    }),
  )
}
