import { useQuery } from '@tanstack/react-query'
import { useOutbox } from '../outbox/use-outbox.ts'
import { useSignedIn } from '../session.tsx'
import { kindsOf, photosOf } from './left-here.ts'
import { unsent } from './make-file.ts'
import { makeFiles } from './make-files.ts'
import { canSeal, makeReady, phoneKeyOf } from './phone-key.ts'

/** Rescue files of who is signed in on this phone: what would be in one, and how to make it. */
export function useRescue() {
  const { personId } = useSignedIn().me
  const saved = useOutbox()
  const { data: photos = [] } = useQuery({
    queryKey: ['waiting-photos', personId],
    queryFn: () => photosOf(personId),
    networkMode: 'always',
  })
  const entries = unsent(saved)
  return {
    possible: canSeal(),
    records: entries.length,
    ...kindsOf(photos),
    async make(library: string, day: string) {
      const ready = await phoneKeyOf(personId)
      if (!ready?.desk) await makeReady(personId).catch(() => undefined)
      return makeFiles(
        { entries, photos: await photosOf(personId) },
        await phoneKeyOf(personId),
        library,
        day,
      )
    },
  }
}
