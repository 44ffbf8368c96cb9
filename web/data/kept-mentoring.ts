import { useEffect } from 'preact/hooks'
import type { LibraryId } from '../../contract/ids.ts'
import { getMentoringVisit, libraryMentoring, nextMentoring } from '../../contract/mentoring.ts'
import { getPlan } from '../../contract/plans.ts'
import { ask } from './client.ts'
import { today } from './months.ts'
import { prepare } from './queries.ts'
import { useSession } from './session.tsx'
import { keepOfficePages } from './version.ts'

/** How long after the page is there, so that it does not stand in the way of what was asked for, ms. */
const later = 4_000
/** So many libraries are kept: more are not visited before the next connection. */
const most = 60

/** Has a trainer's own libraries at hand, with the pages that show them: they are visited where there is no signal. */
export function useKeptMentoring(): void {
  const { me, grant, held } = useSession()
  const personId = held === null && grant?.role === 'trainer' ? me?.personId : undefined
  useEffect(() => {
    if (personId === undefined) return
    const timer = setTimeout(() => void fetchAll().catch(() => undefined), later)
    return () => clearTimeout(timer)
  }, [personId])
}

async function fetchAll(): Promise<void> {
  keepOfficePages()
  await prepare(nextMentoring, {})
  const year = Number(today().slice(0, 4))
  const { libraries } = await ask(nextMentoring, {}, new AbortController().signal)
  // one after another: the line may be weak
  for (const { libraryId, planned } of libraries.slice(0, most)) {
    await prepare(libraryMentoring, { libraryId: libraryId as LibraryId })
    if (planned) await prepare(getMentoringVisit, { id: planned.id })
    await prepare(getPlan, { libraryId, year } as never)
  }
}
