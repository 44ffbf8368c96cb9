import * as contract from '../../contract/portal.ts'
import type { ChainKind } from '../chain/kind.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as finding from './finding.ts'
import * as pictures from './pictures.ts'
import * as reading from './reading.ts'
import * as robots from './robots.ts'

/**
 * Under row-level security as anybody: all that strangers come to are the functions that say what is public.
 * @param kinds what stands in the chain
 */
export const routes = (kinds: readonly ChainKind[]): readonly Route[] => [
  handle(contract.readHome, { may: anyone, run: reading.home(kinds) }),
  handle(contract.readFigures, { may: anyone, run: reading.allFigures }),
  handle(contract.readRegions, { may: anyone, run: reading.allRegions }),
  handle(contract.readRegion, { may: anyone, run: reading.region }),
  handle(contract.readLibrary, { may: anyone, run: reading.library }),
  handle(contract.searchLibraries, { may: anyone, run: finding.search }),
  handle(contract.readStart, { may: anyone, run: finding.start }),
  handle(contract.sitemap, { may: anyone, run: robots.index }),
  handle(contract.sitemapPart, { may: anyone, run: robots.part }),
  handle(contract.robots, { may: anyone, run: robots.robots }),
  handle(contract.feed, { may: anyone, run: robots.feed }),
  // lamps hold public facts only, and nobody sees the whole country but past row-level security
  handle(contract.picture, { may: anyone, run: pictures.picture, asSystem: true }),
]
