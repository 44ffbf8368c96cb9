import { useOnlySees } from '../../data/session.tsx'
import { AnnouncementsToRead } from '../../shell/announcements-to-read.tsx'
import { MentoringForMe } from '../../shell/mentoring-for-me.tsx'
import { MyActions } from '../../shell/my-actions.tsx'
import { PromisesToSee } from '../../shell/promises-to-see.tsx'
import { useMyLibrary } from '../../data/my-library.ts'
import { WeakNumbers } from '../../shell/weak-numbers.tsx'
import { AidToConfirm } from './aid-to-confirm.tsx'

/** What others wait for: announcements to confirm, and aid that was shipped. Mostly nothing, so it comes once the page is at rest. */
export function ForYou() {
  const onlySees = useOnlySees()
  const library = useMyLibrary()
  return (
    <>
      <AnnouncementsToRead />
      {!onlySees && <AidToConfirm />}
      {!onlySees && <PromisesToSee />}
      {!onlySees && <MyActions />}
      {!onlySees && <MentoringForMe />}
      <WeakNumbers libraryId={library.id} most={2} />
    </>
  )
}
