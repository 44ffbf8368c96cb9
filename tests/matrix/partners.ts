import { makeId } from '../../contract/ids.ts'
import {
  basisInput,
  effortInput,
  matchingMeasures,
  matchingWeights,
  needInput,
  offerInput,
  partnerInput,
  publicationInput,
} from '../inputs.ts'
import type { Corner } from '../world.ts'
import {
  all,
  everybody,
  givers,
  hidden,
  library,
  type Line,
  list,
  managers,
  nation,
  offices,
  overseers,
  placed,
  placeless,
  publishers,
  regency,
  region,
} from './line.ts'

const effortOf = (whose: object) => ({ ...effortInput, ...whose, id: makeId() })
/** How the partner said so, which an office has to tell that speaks for it. */
const said = { how: 'letter', note: '518/12' }
const proposed = (c: Corner) => ({ id: makeId(), offerId: c.help.offerId, amount: 1_000_000, note: null })
const answered = (id: string) => ({ id, version: 1, accept: true, reason: null, said })
function amendedNeed(c: Corner) {
  const { amount, urgency, until, why, evidence } = needInput
  return { id: c.help.needId, version: 1, amount, urgency, until, why, evidence }
}
function amendedOffer(c: Corner) {
  const { kind: _, unit: __, ...facts } = offerInput
  return { id: c.help.offerId, version: 1, ...facts, regions: [c.regencyId], said }
}
const alikePartner = { name: 'Dinas Koperasi', kind: 'cooperatives' }

export const partnersLines: Record<string, Line> = {
  'partners.list': list(everybody, {}, region),
  'partners.export': list(everybody, {}, region),
  'partners.get': placed(everybody, c => ({ partnerId: c.partnerId })),
  'partners.register': placed(
    offices,
    c => ({ ...{ id: makeId(), placeId: c.regencyId, ...partnerInput, serves: [c.regencyId] } }),
    hidden,
  ),
  'partners.amend': placed(offices, c => ({
    ...{ partnerId: c.partnerId, version: 1, ...partnerInput, serves: [c.regencyId] },
  })),
  'partners.keep-contacts': placed([...offices, 'partner'], c => ({
    ...{ partnerId: c.partnerId, version: 1 },
    contacts: [{ id: makeId(), name: 'Nurhayati', position: null, phone: null, email: null }],
  })),
  'partners.consents': placed([...overseers, 'partner'], c => ({ partnerId: c.partnerId })),
  'partners.set-consent': placed([...offices, 'partner'], c => ({
    ...{ partnerId: c.partnerId, what: 'name', given: true, said },
  })),
  'commitments.receivers': placed(['partner'], c => ({ partnerId: c.partnerId })),
  'partners.record-gift': placed(offices, c => ({
    ...{ id: makeId(), partnerId: c.partnerId, scopeId: c.library.scopeId },
    ...{ year: 2025, what: 'Mesin jahit', kind: 'equipment', value: 4_000_000 },
  })),
  'partners.remove-gift': placed(offices, c => ({ id: c.giftId })),
  'partners.alike': { yes: offices, inside: w => ({ ...alikePartner, placeId: w.inside.regencyId }) },
  'partners.duplicates': list(offices, {}, region),
  'partners.keep-apart': placed(offices, c => ({ a: c.partnerId, b: c.partnerTwice })),
  'partners.merge': placed(offices, c => ({
    ...{ id: makeId(), from: c.partnerTwice, into: c.partnerId, fromVersion: 1, intoVersion: 1 },
  })),
  'partners.unmerge': placed(offices, c => ({ id: c.partnerMergeId })),
  'partners.roles': placed(everybody, c => ({ region: c.regencyId })),
  'partners.set-role': placed(offices, c => ({
    ...{ id: makeId(), partnerId: c.partnerId, regionId: c.regencyId },
    ...{ strategy: 'advocacy', topic: 'education', since: '2026-11-01', until: null },
  })),
  'partners.end-role': placed(offices, c => ({ id: c.partnerRoleId, until: '2026-11-30' })),

  'policy-basis.list': list(all, {}, region),
  'policy-basis.export': list(all, {}, region),
  'policy-basis.record': placed(offices, c => ({ id: makeId(), scopeId: c.regencyId, ...basisInput })),
  'policy-basis.record of a library': placed(managers, c => ({
    ...{ id: makeId(), scopeId: c.library.scopeId, ...basisInput },
  })),
  'policy-basis.amend': placed(offices, c => ({ id: c.basisId, version: 1, ...basisInput })),
  'policy-basis.end': placed(offices, c => ({
    ...{ id: c.basisId, version: 1, on: '2026-11-01', reason: 'Diganti' },
  })),
  'policy-basis.attach': placed(offices, c => ({ id: makeId(), basisId: c.basisId })),
  'policy-basis.file': placed(all, c => ({ id: c.basisId, file: '0'.repeat(64) })),

  'needs.list': list(all, {}, region),
  'needs.export': list(all, {}, region),
  'needs.get': placed(everybody, c => ({ id: c.help.needId })),
  'needs.evidence': placed(all, c => ({ libraryId: c.library.id })),
  'needs.state': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, ...needInput, topic: 'education' },
  })),
  'needs.amend': placed(library, c => amendedNeed(c)),
  'needs.withdraw': placed(library, c => ({ id: c.help.needId, version: 1, reason: 'Sudah ada' })),
  'needs.offers': list(everybody, {}, region),
  'needs.export-offers': list(everybody, {}, region),
  'needs.get-offer': placed(everybody, c => ({ id: c.help.offerId })),
  'needs.offer': placed(
    givers,
    c => ({ id: makeId(), partnerId: c.partnerId, ...offerInput, regions: [c.regencyId], said }),
    hidden,
  ),
  'needs.amend-offer': placed(givers, c => amendedOffer(c), hidden),
  'needs.withdraw-offer': placed(
    givers,
    c => ({ id: c.help.offerId, version: 1, reason: 'Anggaran dialihkan', said }),
    hidden,
  ),
  'needs.offers-for': placed(all, c => ({ id: c.help.needId })),
  'needs.needs-for': placed(givers, c => ({ partnerId: c.partnerId }), hidden),
  'needs.pairings': list(everybody, {}, c => ({ libraryId: c.library.id })),
  'needs.offer-to': placed(
    givers,
    c => ({ ...proposed(c), partnerId: c.partnerId, needId: c.help.needId, said }),
    hidden,
  ),
  'needs.ask': placed(library, c => ({ ...proposed(c), needId: c.help.needId })),
  'needs.answer of the library': placed(library, c => answered(c.help.offered)),
  'needs.answer of the partner': placed(givers, c => answered(c.help.asked)),
  'needs.leave of the library': placed(library, c => ({
    ...{ id: c.help.asked, version: 1, side: 'library', reason: 'Sudah ada' },
  })),
  'needs.leave of the partner': placed(givers, c => ({
    ...{ id: c.help.offered, version: 1, side: 'partner', reason: 'Anggaran dipotong', said },
  })),
  'needs.rules': placeless(everybody),
  'needs.publish-rules': placeless(nation, {
    ...{ version: 1, validFrom: '2027-01-01', reason: 'Kedekatan lebih penting' },
    ...{ weights: matchingWeights, measures: matchingMeasures },
  }),

  'advocacy.efforts': list(all, {}, region),
  'advocacy.efforts of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.export-efforts': list(all, {}, region),
  'advocacy.effort': placed(all, c => ({ id: c.effortId })),
  'advocacy.record-effort': placed(library, c => effortOf({ libraryId: c.library.id, scopeId: null })),
  'advocacy.record-effort of an office': placed(
    regency,
    c => effortOf({ libraryId: null, scopeId: c.regencyId }),
    hidden,
  ),
  'advocacy.record-outcome': placed(library, c => ({
    ...{ id: c.effortId, version: 1, outcome: 'promised', on: '2026-11-02', note: null },
  })),
  'advocacy.remove-effort': placed(library, c => ({ id: c.effortId, version: 1 })),
  'advocacy.briefs': list(all, {}, region),
  'advocacy.briefs of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.brief': placed(all, c => ({ id: c.briefId })),
  'advocacy.make-brief': placed(managers, c => ({
    ...{ id: makeId(), libraryId: c.library.id, partner: 'Bappeda', partnerId: null, angle: 'figures' },
    ...{ language: 'id', ask: null, days: 90 },
  })),
  'advocacy.revoke-brief': placed(managers, c => ({ id: c.briefId })),
  'advocacy.print-brief': placed(all, c => ({ id: c.briefId, origin: 'https://sinergi.example' })),
  'advocacy.open-brief': placeless(everybody, { token: 'tidak-ada' }),
  'advocacy.publications': list(all, {}, region),
  'advocacy.publications of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'advocacy.export-publications': list(all, {}, region),
  'advocacy.publication': placed(all, c => ({ id: c.publicationId })),
  'advocacy.record-publication': placed(publishers, c => ({
    ...{ ...publicationInput, id: makeId(), libraryId: c.library.id },
  })),
  'advocacy.remove-publication': placed(publishers, c => ({ id: c.publicationId, version: 1 })),
}
