import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import type { GiverSide } from '../../contract/commitments.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
type Given = { given: boolean }
type Row = Placed & Given

/** The offices in whose area it is received; a library for itself. */
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'commitments.keep', placeOf(row))
/** The partner that gives it. */
export const mayGive = (actor: Actor, { given }: Given): boolean =>
  given && holdsAnywhere(actor, 'commitments.promise')
const mayEither = (actor: Actor, row: Row): boolean => mayGive(actor, row) || mayKeep(actor, row)

type Pledged = { receivers: readonly Placed[]; partner: Placed | null }
/** The partner itself, or who keeps what all of its receivers are promised. */
export const mayPledge = (actor: Actor, { receivers, partner }: Pledged): boolean =>
  maySpeakFor(actor, partner) || receivers.every(receiver => mayKeep(actor, receiver))
export const maySpeakFor = (actor: Actor, partner: { scope_id: number } | null): boolean =>
  partner !== null && holdsRole(actor, 'partner', [partner.scope_id])

export const mayAgree = (actor: Actor, rows: readonly Given[]): boolean =>
  rows.every(row => mayGive(actor, row))
/** Who keeps it enters the giver’s words, too, with how they were said. */
export const maySide = (actor: Actor, row: Row, { side }: { side: GiverSide }): boolean =>
  side === 'giver' ? mayEither(actor, row) : mayKeep(actor, row)

type Answer = { answer: 'accept' | 'refuse' | 'take-back' }
/** The side that was asked; who proposed it takes it back. */
export const mayAnswer = (actor: Actor, row: Row & { side: GiverSide }, { answer }: Answer): boolean =>
  maySide(actor, row, { side: answer === 'take-back' ? row.side : otherSide(row.side) })
export const otherSide = (side: GiverSide): GiverSide => (side === 'giver' ? 'office' : 'giver')

export const mayJoin = (actor: Actor, { row, as }: { row: Placed; as: Placed }): boolean =>
  mayKeep(actor, row) && mayKeep(actor, as)

/** A signed agreement is added by its giver, or by who keeps a promise of the pledge; it speaks for those alone. */
export const mayAttach = (actor: Actor, rows: readonly Row[]): boolean =>
  rows.some(row => mayEither(actor, row))
/** Who gives or keeps all of the pledge that is in sight takes one back. */
export const mayDetach = (actor: Actor, { pledged }: { pledged: readonly Row[] }): boolean =>
  pledged.every(row => mayEither(actor, row))
/** Its link shows a pledge whole: it is made by who keeps all of it. */
export const mayLink = (actor: Actor, { rows, size }: { rows: readonly Row[]; size: number }): boolean =>
  rows.length === size && rows.every(row => mayKeep(actor, row))
/** Whether a giver keeps its word is for the programme alone. */
export const mayJudge = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'commitments.see-reliability', placeOf(row))
/** In sight already. */
export const mayRead = (actor: Actor): boolean => holdsAnywhere(actor, 'commitments.see')
