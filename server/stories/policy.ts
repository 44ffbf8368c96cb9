import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
type OfKind = Placed & { kind: LibraryKind }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'stories.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'stories.see', placeOf(row))
export const mayWrite = (actor: Actor, row: Placed): boolean => holds(actor, 'stories.write', placeOf(row))
/** The level right above: village ← regency ← province ← nation. */
export const mayVerify = (actor: Actor, row: OfKind): boolean =>
  holds(actor, 'stories.verify', placeOf(row)) && holdsRole(actor, verifierOfKind[row.kind], placeOf(row))
export const mayPublish = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'stories.publish', placeOf(row))
/** Whoever somebody told of can reach: its library, or an office above it. */
export const mayWithdraw = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'consents.withdraw', placeOf(row))
/** Who tells it, looks into it or chooses reads its words; who only watches reads what is public. */
export const mayRead = (actor: Actor, row: Placed): boolean =>
  mayWrite(actor, row) || holds(actor, 'stories.verify', placeOf(row))

type OfOffice = { province_id: number | null; regency_id: number | null; scope_id: number }
export const maySelect = (actor: Actor, office: OfOffice): boolean =>
  holds(actor, 'stories.select', placeOf(office))
export const maySeePanel = (actor: Actor, office: OfOffice): boolean =>
  holds(actor, 'stories.see-panels', placeOf(office))
export const mayListPanels = (actor: Actor): boolean => holdsAnywhere(actor, 'stories.see-panels')
