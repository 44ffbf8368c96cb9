import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

type Context = Rolldown.ChunkingContext
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const home = here('features/home/home.tsx')
const start = here('main.tsx')

/**
 * What the phone's first page needs beside the start comes in two files, not in thirty of a kilobyte each: on a weak
 * signal every request costs more than what it brings. One of them is what many pages share.
 */
export const fewFiles: Rolldown.CodeSplittingOptions = {
  groups: [
    { ...named('shared'), minShareCount: 8, priority: 2 },
    { ...named('phone'), priority: 1 },
  ],
}

function named(name: string): Rolldown.CodeSplittingGroup {
  return { debugName: name, name: (id, context) => (isOfHome(id, context) ? name : null) }
}

function isOfHome(id: string, context: Context): boolean {
  return needs(home, context).has(id) && !needs(start, context).has(id)
}

const found = new Map<string, Set<string>>()

/** All that a module imports at once, and what that imports. */
function needs(root: string, context: Context): Set<string> {
  const known = found.get(root)
  if (known) return known
  const all = new Set<string>()
  const open = [root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (all.has(id)) continue
    all.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  found.set(root, all)
  return all
}
