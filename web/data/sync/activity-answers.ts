import {
  type Activity,
  type getActivity,
  type listActivities,
  ageGroups,
  groups,
} from '../../../contract/activities.ts'
import type { InputOf, ResultOf } from '../../../contract/endpoint.ts'
import type { Bundle, PhoneActivity } from '../../../contract/sync.ts'
import { inOrder, isFoundBy, type Kept, pageOf } from './kept.ts'
import { isWithin, nameOf } from './library-answers.ts'
import { periodOf } from './report-answers.ts'

/** What libraries did this month; what is older is not kept. */
export function activities(
  kept: Kept,
  input: InputOf<typeof listActivities>,
): ResultOf<typeof listActivities> {
  const { q, libraryId, region, from, to, strategy, topic, state, outreach, sort, order } = input
  const found = kept.bundles
    .filter(bundle => (libraryId === undefined || bundle.id === libraryId) && isWithin(bundle, kept, region))
    .flatMap(bundle =>
      bundle.activities
        .filter(
          of =>
            (from === undefined || of.heldOn >= from) &&
            (to === undefined || of.heldOn <= to) &&
            (strategy === undefined || of.strategy === strategy) &&
            (topic === undefined || of.topic === topic) &&
            (outreach === undefined || of.outreach === outreach) &&
            isFoundBy(bundle, kept, q, of.title),
        )
        .map(of => activityOf(of, bundle, kept)),
    )
    .filter(activity => state === undefined || state.includes(activity.state))
  const by = (activity: Activity) =>
    ({
      heldOn: activity.heldOn,
      library: nameOf({ name: activity.libraryName }),
      attendances: activity.reached.attendances,
      state: activity.state,
    })[sort]
  const sorted = inOrder(found, by, order, ({ id }) => id, true)
  return { total: found.length, activities: pageOf(sorted, input) }
}

export function activity(
  kept: Kept,
  { id }: InputOf<typeof getActivity>,
): ResultOf<typeof getActivity> | undefined {
  for (const bundle of kept.bundles) {
    const found = bundle.activities.find(of => of.id === id)
    if (found) return { activity: activityOf(found, bundle, kept) }
  }
  return undefined
}

const codes = ['attendances', 'people', 'female', 'male', ...ageGroups, ...groups] as const

function activityOf({ reached, ...facts }: PhoneActivity, { library }: Bundle, kept: Kept): Activity {
  const { locked } = periodOf(kept, `${facts.heldOn.slice(0, 7)}-01`)
  return {
    ...facts,
    libraryName: library.name,
    // plans, needs and partners are not kept here
    ...{ planItemId: null, planItemTitle: null, needId: null, needWhy: null },
    ...{ partnerId: null, partnerName: null },
    reached: Object.fromEntries(codes.map(code => [code, reached[code] ?? null])) as Activity['reached'],
    state:
      facts.returnedAt !== null
        ? 'returned'
        : facts.verifiedAt === null
          ? 'submitted'
          : locked
            ? 'locked'
            : 'verified',
    submittedBy: '–',
    verifiedBy: null,
  }
}
