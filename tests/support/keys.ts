import type { KeyStore } from '../../server/platform/key-store.ts'

/** Keys of records that are gone with the process. */
export function memoryKeys(): KeyStore {
  const keys = new Map<string, Buffer>()
  return {
    name: 'memory',
    async add(id, kept) {
      if (!keys.has(id)) keys.set(id, kept)
    },
    get: async id => keys.get(id),
    async remove(id) {
      keys.delete(id)
    },
    ids: async () => [...keys.keys()],
    check: async () => undefined,
  }
}

/** Those of the databases of one test file, whose ids are all different. */
export const keysInMemory = memoryKeys()
