import { useQuery } from '@tanstack/react-query'
import { readWaiting } from '../photo-store.ts'
import { useOutbox } from '../outbox/use-outbox.ts'
import { useSignedIn } from '../session.tsx'
import type { WaitingPhoto } from '../database.ts'
import { filesOf, makeRescueFile, nameOfFile, unsent } from './make-file.ts'
import { canSeal, makeReady, phoneKeyOf } from './phone-key.ts'

/** What was made, one file unless the photos are too many; or why not: this phone was never ready for it, or it did not work out. */
export type Saved = { files: File[] } | { failed: 'not-ready' | 'no-room' }

/** Rescue files of this phone: what would be in one, and how to make it. */
export function useRescue() {
  const { me } = useSignedIn()
  const entries = useOutbox()
  const { data: photos = [] } = useQuery({
    queryKey: ['waiting-photos', me.personId],
    queryFn: () => photosOf(me.personId),
    networkMode: 'always',
  })
  const waits = unsent({ entries, photos })
  return {
    possible: canSeal(),
    records: waits.entries.length,
    photos: photos.length,
    /** @param library for the file's name @param day today, as `2026-11-27` */
    async make(library: string, day: string): Promise<Saved> {
      let key = await phoneKeyOf(me.personId)
      if (!key?.desk) {
        await makeReady(me.personId).catch(() => undefined)
        key = await phoneKeyOf(me.personId)
      }
      if (!key?.desk) return { failed: 'not-ready' }
      const { desk } = key
      try {
        const groups = filesOf(await photosOf(me.personId))
        const files: File[] = []
        for (const [at, photos] of groups.entries()) {
          const blob = await makeRescueFile({ entries: waits.entries, photos }, { ...key, desk })
          const name = nameOfFile(library, day, groups.length > 1 ? at + 1 : 0)
          files.push(new File([blob], name, { type: blob.type }))
        }
        return { files }
      } catch {
        return { failed: 'no-room' }
      }
    },
  }
}

async function photosOf(personId: string): Promise<WaitingPhoto[]> {
  const waiting = await readWaiting().catch(() => [])
  return waiting.filter(photo => photo.personId === personId)
}
