import type { Actor } from '../../contract/access.ts'
import { sees } from '../../contract/access.ts'
import type { Happening } from './endpoint.ts'

/** Tells who is looking that something in their sight has changed; it carries no content, only nouns. */
export type Changes = {
  announce(happened: readonly Happening[]): void
  /** Calls `tell` with the nouns that changed, at most once in `every` milliseconds. Returns how to stop. */
  watch(actor: Actor, tell: (nouns: string[]) => void, every?: number): () => void
}

type Watcher = { actor: Actor; nouns: Set<string>; wake: () => void }

export function createChanges(): Changes {
  const watchers = new Set<Watcher>()
  return {
    announce(happened) {
      if (happened.length === 0 || watchers.size === 0) return
      for (const watcher of watchers) {
        for (const { name, at, below } of happened) {
          const noun = name.slice(0, name.indexOf('.'))
          if (watcher.nouns.has(noun)) continue
          const place = [1, at.provinceId, at.regencyId, at.scopeId].filter(id => id !== null)
          const under = below && watcher.actor.grants.some(grant => grant.path.includes(at.scopeId))
          if (!under && !sees(watcher.actor, place)) continue
          watcher.nouns.add(noun)
          watcher.wake()
        }
      }
    },
    watch(actor, tell, every = 500) {
      let timer: NodeJS.Timeout | undefined
      const nouns = new Set<string>()
      const wake = () => {
        timer ??= setTimeout(() => {
          timer = undefined
          const changed = [...nouns]
          nouns.clear()
          tell(changed)
        }, every)
      }
      const watcher = { actor, nouns, wake }
      watchers.add(watcher)
      return () => {
        clearTimeout(timer)
        watchers.delete(watcher)
      }
    },
  }
}
