import type { NeedId, PartnerId } from '../../../contract/ids.ts'
import type { Pointer } from '../../shell/pointers.ts'

/** What a planned item points to, by what is known here: the need while it can be answered, and the partner. */
export function pointersOf(
  item: { needId?: NeedId | null; partnerId?: PartnerId | null },
  needs: readonly Pointer<NeedId>[],
  partners: readonly Pointer<PartnerId>[],
): { ofNeed: Pointer<NeedId> | null; withPartner: Pointer<PartnerId> | null } {
  const named = <Id>(all: readonly Pointer<Id>[], id: Id | null | undefined) => {
    const found = all.find(one => one.id === id)
    return found ? { id: found.id, name: found.name } : null
  }
  return { ofNeed: named(needs, item.needId), withPartner: named(partners, item.partnerId) }
}
