import type { LibraryId, NeedId, PartnerId } from '../../contract/ids.ts'
import { isAnswerable, listNeeds } from '../../contract/needs.ts'
import { listPartners } from '../../contract/partners.ts'
import type { HelpKind } from '../../contract/themes.ts'
import { needs as labels } from '../../text/needs.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { nounOf, onlyHere, refusalOf } from '../data/outbox/rules.ts'
import { useOutbox } from '../data/outbox/use-outbox.ts'
import { useAsk } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { useAmount } from './amounts.ts'

/** What something points to: a record, and its name for who reads it. */
export type Pointer<Id> = { id: Id; name: string }
export type KnownPartner = Pointer<PartnerId> & { shortName: string | null }

/** The most partners that a choice holds: more than any regency has. */
const most = 200

/** The partners on record that are in sight, as the phone has them; undefined while they are looked up. */
export function useKnownPartners(enabled = true): KnownPartner[] | undefined {
  const answer = useAsk(listPartners, { limit: most }, { enabled })
  return answer.isPending ? undefined : (answer.data?.partners ?? [])
}

/** A need to choose: `Dana · Rp12.000.000`, and why it was stated. */
export type NeedToAnswer = Pointer<NeedId> & { label: string }

/** What the library lacks or was helped with, those that are only on this phone among it; undefined while it is looked up. */
export function useNeedsToAnswer(): NeedToAnswer[] | undefined {
  const library = useMyLibrary()
  const { kinds } = useText(labels)
  const amount = useAmount()
  // as the page of needs asks for them, which is kept for when there is no connection
  const answer = useAsk(listNeeds, {
    ...{ libraryId: library.id as LibraryId, sort: 'stated', order: 'desc', limit: 100 },
  })
  const entries = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'needs')
  if (answer.isPending) return undefined
  const leaving = new Set(
    entries.filter(({ name }) => name === 'needs.withdraw').map(({ record }) => record.slice('need/'.length)),
  )
  const labelOf = (need: { kind: HelpKind; amount: number; unit: string | null }) =>
    `${kinds[need.kind]} · ${amount(need.amount, need.kind === 'money' ? null : need.unit)}`
  const known = (answer.data?.needs ?? []).filter(({ id, state }) => isAnswerable(state) && !leaving.has(id))
  const here = entries
    .filter(entry => entry.draft !== null && refusalOf(entry) === undefined)
    .map(({ draft }) => draft as Stated)
    .filter(({ id }) => !known.some(need => need.id === id))
  return [...known, ...here].map(need => ({ id: need.id, name: need.why, label: labelOf(need) }))
}

/** As much as the form of a need keeps of one that is whole. */
type Stated = { id: NeedId; kind: HelpKind; amount: number; unit: string | null; why: string }
