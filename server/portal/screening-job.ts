import { actingSystem, type Db } from '../platform/db.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import { screen } from './practices.ts'

/** Looks at the words of cards that were published before this was done; new ones are looked at as they are published. */
export function startScreening(db: Db, log: (line: string) => void, every = 60_000): Repeating {
  const most = 200
  return repeat({ every, log, failed: 'Practices could not be looked at' }, async goOn => {
    await untilLess(most, goOn, () =>
      db.transaction(actingSystem, tx => screen({ tx, now: new Date() }, { most })),
    )
  })
}
