import * as contract from '../../contract/libraries.ts'
import * as merges from '../../contract/library-merges.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import type { MergingNoun } from '../platform/merging.ts'
import * as libraries from './libraries.ts'
import { download, list } from './list.ts'
import * as merging from './merging.ts'
import * as pairs from './pairs.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listLibraries, { may: policy.mayList, run: list }),
  handle(contract.exportLibraries, { may: policy.mayList, run: download }),
  handle(contract.getLibrary, { find: libraries.lookUp, may: policy.maySee, run: libraries.get }),
  handle(contract.libraryHistory, { find: libraries.lookUp, may: policy.maySee, run: libraries.history }),
  handle(contract.registerLibrary, {
    find: libraries.lookUpRegion,
    may: policy.mayRegister,
    run: libraries.register,
  }),
  handle(contract.amendLibrary, { find: libraries.lock, may: policy.mayAmend, run: libraries.amend }),
  handle(contract.closeLibrary, { find: libraries.lock, may: policy.mayClose, run: libraries.close }),
  handle(contract.reopenLibrary, { find: libraries.lock, may: policy.mayClose, run: libraries.reopen }),
  handle(merges.alikeLibraries, { may: policy.mayFindAlike, run: pairs.alike }),
  handle(merges.duplicateLibraries, { may: policy.mayListPairs, run: pairs.list }),
  handle(merges.keepLibrariesApart, { find: pairs.findTwo, may: policy.mayMerge, run: pairs.keepApart }),
]

/** Of mergers, with every noun that hangs facts on libraries. */
export const mergeRoutes = (nouns: readonly MergingNoun[]): readonly Route[] => [
  handle(merges.previewMerge, {
    find: merging.find,
    may: policy.mayMerge,
    run: merging.preview(nouns),
  }),
  handle(merges.mergeLibraries, { find: merging.lock, may: policy.mayMerge, run: merging.merge(nouns) }),
  handle(merges.unmergeLibraries, {
    find: merging.lockMerge,
    may: (actor, { merge }) => policy.mayMerge(actor, merging.sidesOf(merge)),
    run: merging.unmerge(nouns),
  }),
  handle(merges.listMerges, { find: libraries.lookUp, may: policy.maySee, run: merging.list(nouns) }),
]
