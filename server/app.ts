import type { Reaction, Route } from './platform/endpoint.ts'
import { routes as activities } from './activities/routes.ts'
import { routes as indicators } from './indicators/routes.ts'
import { routes as libraries } from './libraries/routes.ts'
import { routes as monthlyReports } from './monthly-reports/routes.ts'
import { routes as people } from './people/routes.ts'
import { reactions as onProgramme } from './programme/reactions.ts'
import { routes as programme } from './programme/routes.ts'
import { routes as regions } from './regions/routes.ts'
import { routes as tallies } from './tallies/routes.ts'

/** Everything that can be asked of the server. Read this first. */
export const routes: readonly Route[] = [
  ...regions,
  ...people,
  ...libraries,
  ...tallies,
  ...programme,
  ...activities,
  ...monthlyReports,
  ...indicators,
]

/** What happens of itself when something else happened, in the same transaction. */
export const reactions: readonly Reaction[] = [...onProgramme]
