import type { Actor } from '../../contract/access.ts'
import type { Bundle } from '../../contract/sync.ts'
import { fill, type Progress, type Store } from '../../web/data/sync/filling.ts'
import type { TestApp } from './app.ts'

/** A phone that fills as a real one does, with a store in memory; `asked` tells what it asked for. */
export function phoneOf(app: TestApp, actor: Actor, scopeId: number) {
  let progress: Progress | undefined
  let kept = new Map<string, Bundle>()
  const asked: string[] = []
  /** The line breaks before this many further questions are answered. */
  let strength = Number.POSITIVE_INFINITY
  const store: Store = {
    progress: async () => progress,
    bundles: async () => new Map(kept),
    begin: async next => {
      kept = new Map()
      progress = next
    },
    write: async (next, put, remove = []) => {
      if (progress?.personId !== next.personId || progress.scopeId !== next.scopeId) return false
      for (const id of remove) kept.delete(id)
      for (const bundle of put) kept.set(bundle.id, structuredClone(bundle))
      progress = next
      return true
    },
    clear: async () => {
      kept = new Map()
      progress = undefined
    },
  }
  return {
    asked,
    store,
    bundles: () => [...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    progress: () => progress,
    break: (after: number) => {
      strength = after
    },
    /** @throws where the line breaks */
    sync: () =>
      fill({
        store,
        whose: { personId: actor.personId, scopeId, role: 'regency' },
        ask: async (query, input) => {
          if (strength-- <= 0) throw new Error('no signal')
          asked.push(query.name)
          return app.ask(actor, query, input).catch((error: Error & { code?: string }) => {
            throw Object.assign(error, { body: { code: error.code } })
          })
        },
      }),
  }
}
