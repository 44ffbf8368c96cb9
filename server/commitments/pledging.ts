import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import type { pledge } from '../../contract/pledging.ts'
import * as meetings from '../meetings/queries.ts'
import * as pairings from '../needs/pairing-queries.ts'
import { read as readPartner } from '../partners/queries.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { fitting, requireFacts, requireLinks, requireOwner } from './fitting.ts'
import { likely } from './alike-queries.ts'
import { wordFor } from './on-behalf.ts'
import { maySpeakFor } from './policy.ts'
import { sizeOf, tell } from './queries.ts'
import * as rows from './receiver-queries.ts'
import { doneBy, happen } from './recording.ts'
import { unitOf } from './rules.ts'
import { insert, type NewRow } from './writing-queries.ts'

type Input = InputOf<typeof pledge>

/** Who gives and who receives, at which meeting, by which pairing; all of it in sight, or reached by the partner itself. */
export async function findPledged(c: Context, input: Input) {
  const partner = input.partnerId === null ? null : await readPartner(c.tx, input.partnerId as PartnerId)
  const meeting = input.meetingId === null ? null : await meetings.see(c.tx, c.actor, input.meetingId)
  const pairing = input.pairingId === null ? null : await pairings.lock(c.tx, input.pairingId)
  if (partner === undefined || meeting === undefined || pairing === undefined) return undefined
  const scopes = input.shares.map(share => share.scopeId)
  await rows.oneAtATime(c.tx, scopes)
  const held = await rows.receiversHeld(c.tx, scopes)
  const isOwn = maySpeakFor(c.actor, partner)
  const receivers = scopes.map(id => held.get(id)).filter(row => row !== undefined)
  const isSeen = (row: rows.Receiver) =>
    isOwn ? row.reached || pairing?.library_id === row.library_id : sees(c.actor, placeOf(row))
  if (receivers.length < scopes.length || !receivers.every(isSeen)) return undefined
  return { partner, meeting, pairing, receivers, isOwn }
}
type Found = NonNullable<Awaited<ReturnType<typeof findPledged>>>

/** Enters a pledge, whole or not at all. What a partner enters itself is agreed by that. */
export async function enter(c: Context, input: Input, found: Found): Promise<ResultOf<typeof pledge>> {
  const { partner, meeting, isOwn } = found
  const giver = partner?.name ?? input.giver ?? missingGiver()
  if ((await sizeOf(c.tx, input.pledgeId)) > 0) refuse('command.id-reused')
  await requireFacts(c, { ...input, meetingId: meeting?.id ?? null })
  await requirePairing(c, input, found)
  const made: NewRow[] = []
  for (const [n, share] of input.shares.entries()) {
    const receiver = found.receivers[n]
    if (receiver) made.push(await rowOf(c, { input, share, n }, { ...found, giver, receiver }))
  }
  await requireOthers(c, input, made, found)
  const [first] = found.receivers
  const place = first ? placeOf(first) : []
  const spoken = isOwn ? [] : wordFor(c, place, 'stated', { said: input.said, needed: partner !== null })
  const done = doneBy(c)
  await insert(c.tx, made, { ...done, agreed: isOwn, spoken })
  const side = isOwn ? 'giver' : 'office'
  await tell(c.tx, { of: made.map(({ id }) => id), step: 'pledged', side }, done)
  for (const row of made)
    happen(c, 'pledged', row, {
      ...{ pledge: input.pledgeId, partner: partner?.id ?? null, form: row.form, origin: row.origin },
      ...{ side, agreed: isOwn },
    })
  return { commitments: made.length }
}

type Share = { input: Input; share: Input['shares'][number]; n: number }
type Whose = Found & { giver: string; receiver: rows.Receiver }

async function rowOf(
  c: Context,
  { input, share, n }: Share,
  { giver, receiver, partner, meeting, pairing, isOwn }: Whose,
): Promise<NewRow> {
  const path = `shares.${n}.`
  if (receiver.closed) refuse('library.closed', undefined, [{ path: `${path}scopeId`, rule: 'closed' }])
  const links = await requireLinks(c, receiver.library_id, share, path)
  // whom the programme has see to it is not for a partner to say
  const ownerId = isOwn ? null : input.ownerId
  await requireOwner(c, receiver.scope_id, ownerId)
  const { scope_id, library_id, province_id, regency_id } = receiver
  return {
    ...{ id: share.id, pledge_id: input.pledgeId, giver, partner_id: partner?.id ?? null },
    ...{ scope_id, library_id, province_id, regency_id, ...links },
    origin: pairing ? 'pairing' : 'desk',
    ...{ meeting_id: meeting?.id ?? null, line_id: null, pairing_id: pairing?.id ?? null },
    ...{ form: input.form, what: input.what, ...fitting(unitOf(input.form, input.unit), share, path) },
    ...{ for_whom: input.forWhom, promised_on: input.promisedOn, deadline: input.deadline },
    ...{ owner_id: ownerId, alike_to: null },
  }
}

/** @throws commitment.alike: what is on record, or twice in this pledge, and was not named as another */
async function requireOthers(c: Context, input: Input, made: readonly NewRow[], { partner }: Found) {
  const known = await likely(c.tx, {
    ...{ partnerId: partner?.id ?? null, giver: made[0]?.giver ?? null, form: input.form },
    ...{ scopes: made.map(row => row.scope_id), deadline: input.deadline },
    ...{ meetingId: input.meetingId, pairingId: input.pairingId },
  })
  const apart = new Set<string>(input.apartFrom.map(id => id.toLowerCase()))
  const found = new Map<string, number>()
  for (const [n, row] of made.entries())
    for (const other of [...known, ...made.slice(0, n)])
      if (other.scope_id === row.scope_id && !apart.has(other.id)) found.set(other.id, n)
  if (found.size === 0) return
  const fields = [...new Set(found.values())].map(n => ({ path: `shares.${n}.scopeId`, rule: 'alike' }))
  refuse('commitment.alike', { ids: [...found.keys()].join(',') }, fields)
}

/** @throws commitment.pairing-unfit: it says another partner, need, receiver or amount, or is over, or promised already */
async function requirePairing(c: Context, input: Input, { pairing, partner, receivers }: Found) {
  if (!pairing) return
  const [share] = input.shares
  const isFit =
    pairing.agreed_at !== null &&
    pairing.ended_at === null &&
    partner !== null &&
    input.shares.length === 1 &&
    share?.needId?.toLowerCase() === pairing.need_id &&
    share.amount === pairing.amount &&
    receivers[0]?.library_id === pairing.library_id &&
    (await pairings.isSamePartner(c.tx, partner.id, pairing.partner_id)) &&
    !(await rows.isPromised(c.tx, pairing.id))
  if (!isFit) refuse('commitment.pairing-unfit', undefined, [{ path: 'pairingId', rule: 'unfit' }])
}

const missingGiver = () =>
  refuse('commitment.giver-missing', undefined, [{ path: 'giver', rule: 'required' }])
