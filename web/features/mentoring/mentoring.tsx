import { useSignedIn } from '../../data/session.tsx'
import { AssignmentsPage } from './assignments.tsx'
import { NextPage } from './next.tsx'

/** A trainer sees whom to visit next, an office who mentors whom. */
export function MentoringPage() {
  const { grant } = useSignedIn()
  return grant.role === 'trainer' ? <NextPage /> : <AssignmentsPage />
}
