import * as contract from '../../contract/indicators.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as dashboards from './dashboard.ts'
import * as libraries from './library.ts'
import * as lights from './lights.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.dashboard, { find: dashboards.findPlace, may: policy.maySee, run: dashboards.show }),
  handle(contract.libraryDashboard, {
    find: libraries.find,
    may: policy.maySeeLibrary,
    run: libraries.show,
  }),
  // lamps hold public facts only, and nobody sees the whole country but past row-level security
  handle(contract.lights, { may: anySignedIn, run: lights.show, asSystem: true }),
  handle(contract.lamp, { find: lights.findLamp, may: anySignedIn, run: lights.showLamp, asSystem: true }),
]
