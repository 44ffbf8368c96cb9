import type { CompiledQuery } from 'kysely'
import type { Db } from '../../server/platform/db.ts'

/** The same database, in which nothing stays: each transaction does its work, keeps the result, and rolls back. */
export function undone(db: Db): Db {
  return {
    ...db,
    async transaction<T>(...[acting, work, mode]: Parameters<typeof db.transaction<T>>): Promise<T> {
      const end = new Error('rolled back')
      const kept: T[] = []
      await db
        .transaction<T>(
          acting,
          async tx => {
            // what would be sent with the commit is sent before the end, so that it is tried too
            const ending: CompiledQuery[] = []
            kept.push(await work(tx, statement => ending.push(statement)))
            for (const statement of ending) await tx.executeQuery(statement)
            throw end
          },
          mode,
        )
        .catch((error: unknown) => {
          if (error !== end) throw error
        })
      return kept[0] as T
    },
  }
}
