import { getRegion, searchRegions } from '../../contract/regions.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as regions from './regions.ts'

/** The register of regions is the same for everybody who is signed in. */
export const routes: readonly Route[] = [
  handle(searchRegions, { may: anySignedIn, run: regions.search }),
  handle(getRegion, {
    find: regions.findByCode,
    may: anySignedIn,
    run: regions.around,
  }),
]
