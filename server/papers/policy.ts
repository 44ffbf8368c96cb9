import { type Actor, holds } from '../../contract/access.ts'
import type { PaperKind } from '../../contract/papers.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

/** Whoever sees what would be filled in prints the form for it: it is empty. */
export const mayPrint = (
  actor: Actor,
  libraries: readonly Placed[],
  { form }: { form: PaperKind },
): boolean =>
  libraries.every(library =>
    holds(actor, form === 'activity' ? 'activities.see' : 'reports.see', placeOf(library)),
  )
