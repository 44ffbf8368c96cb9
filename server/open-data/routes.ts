import * as contract from '../../contract/open-data.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import { createTurns } from '../platform/turns.ts'
import * as dictionaries from './dictionary.ts'
import * as editions from './editions.ts'
import * as pages from './pages.ts'
import * as reading from './reading.ts'

// some take seconds of a whole country's months: whoever asks for many waits, and not those who report
const turns = createTurns({ atOnce: 1 })

// under row-level security as nobody: they come to sums, and to functions that say what is public
export const routes: readonly Route[] = [
  handle(contract.listDatasets, { may: anyone, run: pages.list }),
  handle(contract.showDataset, { may: anyone, run: pages.dataset }),
  handle(contract.explainApi, { may: anyone, run: pages.api }),
  handle(contract.readDataset, { may: anyone, run: reading.read, turns }),
  handle(contract.streamLibraries, { may: anyone, run: reading.stream }),
  handle(contract.readDictionary, { may: anyone, run: dictionaries.dictionary }),
  handle(contract.readCatalogue, { may: anyone, run: dictionaries.catalogue }),
  handle(contract.fetchEdition, { may: anyone, run: editions.fetch }),
]
