import { makeId } from '../../contract/ids.ts'
import { pledgeInput, shareInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import { everybody, type Line, list, managers, placed, placeless, region } from './line.ts'

/** Who keeps promises to a library, and who gives them. */
const keepers = managers
const both = [...managers, 'partner'] as const
const partner = ['partner'] as const
const said = { how: 'telephone', note: null } as const
const seen = (id: string) => ({ id, version: 1 })
const links = { needId: null, planItemId: null, activityId: null }
const pledgeOf = (c: Corner) => ({ pledgeId: c.promises.proposed })
const changed = (c: Corner, side: 'giver' | 'office') => ({
  ...{ ...seen(c.promises.agreed), changeId: makeId(), side, amount: 3, worth: 6_000_000 },
  ...{ deadline: '2027-03-31', reason: 'Satu rak tidak jadi', said },
})
const withdrawn = (c: Corner, side: 'giver' | 'office') => ({
  ...{ ...seen(c.promises.agreed), side, reason: 'Anggaran dialihkan', said },
})
const answered = (id: string, answer: 'accept' | 'take-back') => ({ ...seen(id), answer, reason: null, said })
const likeness = { form: 'goods', giver: 'Bank Riau', scopes: '1', deadline: '2027-02-28' }
// a link that nobody has
const token = 'x'.repeat(43)

export const commitmentsLines: Record<string, Line> = {
  'commitments.list': list(everybody, {}, region),
  'commitments.list of a library': list(everybody, {}, c => ({ libraryId: c.library.id })),
  'commitments.list of a pledge': list(everybody, {}, pledgeOf),
  'commitments.export': list(everybody, {}, region),
  'commitments.get': placed(everybody, c => ({ id: c.promises.agreed })),
  'commitments.alike': placeless(everybody, likeness),
  'commitments.sums': list(everybody, {}, region),
  'commitments.sums by receiver': list(everybody, { by: 'region' }, region),
  'commitments.pledge': placed(both, c => ({
    ...{ pledgeId: makeId(), partnerId: c.partnerId, ...pledgeInput },
    shares: [{ id: makeId(), scopeId: c.library.scopeId, ...shareInput }],
  })),
  'commitments.amend': placed(keepers, c => {
    const { form, what, unit, forWhom, promisedOn, deadline, ownerId } = pledgeInput
    const facts = { form, what, unit, forWhom, promisedOn, deadline, ownerId }
    return { ...seen(c.promises.proposed), ...facts, ...shareInput }
  }),
  'commitments.assign': placed(keepers, c => ({ ...seen(c.promises.agreed), ownerId: null, ...links })),
  'commitments.agree': placed(partner, c => ({ commitments: [seen(c.promises.proposed)] })),
  'commitments.withdraw of the giver': placed(both, c => withdrawn(c, 'giver')),
  'commitments.withdraw of the office': placed(keepers, c => withdrawn(c, 'office')),
  'commitments.propose-change of the giver': placed(both, c => changed(c, 'giver')),
  'commitments.propose-change of the office': placed(keepers, c => changed(c, 'office')),
  'commitments.answer-change of the giver': placed(both, c => answered(c.promises.byOffice, 'accept')),
  'commitments.answer-change of the office': placed(keepers, c => answered(c.promises.byGiver, 'accept')),
  'commitments.answer-change taken back by the office': placed(keepers, c =>
    answered(c.promises.byOffice, 'take-back'),
  ),
  'commitments.join': placed(keepers, c => ({ ...seen(c.promises.again), as: c.promises.proposed })),
  'commitments.keep-apart': placed(keepers, c => seen(c.promises.again)),
  'commitments.attach-paper': placed(both, c => ({
    ...{ id: makeId(), ...pledgeOf(c), number: '8/PKS/2026', dated: '2026-11-19' },
  })),
  'commitments.withdraw-paper': placed(both, c => ({ id: c.promises.paper, reason: 'Berkas tertukar' })),
  'commitments.paper': placed(everybody, c => ({ id: c.promises.paper })),
  'commitments.make-link': placed(keepers, c => ({ ...pledgeOf(c), contactId: null })),
  'commitments.end-link': placed(keepers, pledgeOf),
  'commitments.by-link': placeless(everybody, { token }),
  'commitments.answer-link': placeless(everybody, {
    ...{ token, name: 'Hendra, kepala cabang', agreed: [], declined: [], changes: [] },
  }),
}
