import { useEffect } from 'preact/hooks'
import { listAdoptions } from '../../contract/adoptions.ts'
import { listActivities } from '../../contract/activities.ts'
import { listCommitments } from '../../contract/commitments.ts'
import { listDeliveries } from '../../contract/deliveries.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { listFollowUps } from '../../contract/follow-up.ts'
import { myInvitations } from '../../contract/guest-invitations.ts'
import { listMeetings } from '../../contract/meetings.ts'
import { libraryMentoring } from '../../contract/mentoring.ts'
import { listNeeds } from '../../contract/needs.ts'
import { listPartners } from '../../contract/partners.ts'
import { listProducers } from '../../contract/producers.ts'
import { listProducts } from '../../contract/product-lists.ts'
import { listStories } from '../../contract/story-lists.ts'
import { getPlan } from '../../contract/plans.ts'
import { listPractices } from '../../contract/practice-lists.ts'
import { getReport, yearOfReports } from '../../contract/monthly-reports.ts'
import { listSurveys } from '../../contract/surveys.ts'
import { listEnrolments, listPeriods } from '../../contract/programme.ts'
import { listMentors } from '../../contract/replications.ts'
import { addMonths, dueMonth, today } from './months.ts'
import { prepare } from './queries.ts'

/** What waits for oneself, as the phone asks for it. */
export const mineToDo = { mine: 'true', sort: 'deadline', order: 'desc', limit: 100 } as never

/** Meetings as the phone asks for them: the newest first. */
export const meetingsNear = { sort: 'starts', order: 'desc', limit: 100 } as never

/** All that was sent to a library. */
export const deliveriesTo = (libraryId: LibraryId) => ({ libraryId, limit: 100 }) as const

/** All that a library has taken on, as its phone asks for it. */
export const adoptionsOf = (libraryId: LibraryId) =>
  ({ libraryId, sort: 'since', order: 'desc', limit: 100 }) as const

/** A library's needs, the newest first. */
export const needsOf = (libraryId: LibraryId) =>
  ({ libraryId, sort: 'stated', order: 'desc', limit: 100 }) as const

/** A library's own cards, what was changed last first. */
export const practicesOf = (libraryId: LibraryId) =>
  ({ libraryId, sort: 'changed', order: 'desc', limit: 100 }) as const

/** All that was promised to a library, the nearest deadline first. */
export const promisesTo = (libraryId: LibraryId) => ({ libraryId, sort: 'deadline', limit: 200 }) as never

/** All that a library’s village makes by name, and all who make it. */
export const madeIn = (libraryId: LibraryId) => ({ libraryId, limit: 100 }) as const

/** All that a library asks its people. */
export const surveysOf = (libraryId: LibraryId) => ({ libraryId, limit: 100 }) as const
/** A library's own stories, the newest first. */
export const storiesOf = (libraryId: LibraryId) =>
  ({ libraryId, sort: 'recorded', order: 'desc', limit: 100 }) as const

/** How long after the page is there, so that it does not stand in the way of what was asked for, ms. */
const later = 4_000

/** Has the pages of a library's manager at hand before they are opened: there may be no connection then. */
export function useToHand(libraryId: string, working: boolean): void {
  useEffect(() => {
    if (!working) return
    const timer = setTimeout(() => void fetchAll(libraryId), later)
    return () => clearTimeout(timer)
  }, [libraryId, working])
}

async function fetchAll(libraryId: string): Promise<void> {
  const year = Number(today().slice(0, 4))
  const due = dueMonth()
  // one after another: the line may be weak
  await prepare(listPeriods, { year })
  await prepare(yearOfReports, { libraryId, year })
  await prepare(listActivities, { ...{ libraryId, sort: 'heldOn', order: 'desc' }, limit: 20, offset: 0 })
  await prepare(getPlan, { libraryId, year } as never)
  await prepare(listAdoptions, adoptionsOf(libraryId as LibraryId))
  await prepare(listDeliveries, deliveriesTo(libraryId as LibraryId))
  await prepare(listNeeds, needsOf(libraryId as LibraryId))
  await prepare(listPractices, practicesOf(libraryId as LibraryId))
  await prepare(listCommitments, promisesTo(libraryId as LibraryId))
  await prepare(listProducts, madeIn(libraryId as LibraryId))
  await prepare(listProducers, madeIn(libraryId as LibraryId))
  await prepare(listSurveys, surveysOf(libraryId as LibraryId))
  await prepare(listStories, storiesOf(libraryId as LibraryId))
  await prepare(listPartners, { limit: 200 })
  await prepare(listFollowUps, mineToDo)
  await prepare(listEnrolments, { libraryId } as never)
  await prepare(listMentors, { libraryId } as never)
  await prepare(libraryMentoring, { libraryId: libraryId as LibraryId })
  await prepare(listMeetings, meetingsNear)
  await prepare(myInvitations, {})
  for (const month of [due, addMonths(due, 1)]) await prepare(getReport, { libraryId, month })
}
