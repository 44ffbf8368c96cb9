import { database } from '../database.ts'
import type { Progress, Store } from './filling.ts'

const name = 'progress'

/** What a phone keeps of a regency, in the database of this device. */
export const store: Store = {
  async progress() {
    return (await database()).get('syncProgress', name)
  },
  async bundles() {
    const all = await (await database()).getAll('syncBundles')
    return new Map(all.map(bundle => [bundle.id, bundle]))
  },
  async begin(progress) {
    const tx = (await database()).transaction(['syncProgress', 'syncBundles'], 'readwrite')
    await Promise.all([
      tx.objectStore('syncBundles').clear(),
      tx.objectStore('syncProgress').put(progress, name),
      tx.done,
    ])
  },
  async write(progress, put, remove = []) {
    const tx = (await database()).transaction(['syncProgress', 'syncBundles'], 'readwrite')
    const now: Progress | undefined = await tx.objectStore('syncProgress').get(name)
    if (now?.personId !== progress.personId || now.scopeId !== progress.scopeId) {
      await tx.done
      return false
    }
    const bundles = tx.objectStore('syncBundles')
    await Promise.all([
      ...remove.map(id => bundles.delete(id)),
      ...put.map(bundle => bundles.put(bundle)),
      tx.objectStore('syncProgress').put(progress, name),
      tx.done,
    ])
    return true
  },
  async clear() {
    const tx = (await database()).transaction(['syncProgress', 'syncBundles'], 'readwrite')
    await Promise.all([
      tx.objectStore('syncProgress').clear(),
      tx.objectStore('syncBundles').clear(),
      tx.done,
    ])
  },
}
