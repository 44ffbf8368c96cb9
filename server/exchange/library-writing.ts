import { type LibraryId, makeId } from '../../contract/ids.ts'
import { factsOf } from '../libraries/facts.ts'
import { happening } from '../libraries/libraries.ts'
import type { FullRow } from '../libraries/queries.ts'
import * as writing from '../libraries/writing-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Happening } from '../platform/endpoint.ts'
import type { For, Outcome } from './kind.ts'
import { type Given, type ReadRow, wholeFacts } from './library-row.ts'

/** A row as it was understood, what is to be done with it, and the library it means where there is one. */
export type Checked = { outcome: Outcome; given: Given; read: ReadRow; target: FullRow | undefined }

/** Registers and amends libraries, with their versions, as the commands do; tells what happened. */
export async function write(tx: Tx, checked: readonly Checked[], for_: For): Promise<Happening[]> {
  const made = await create(
    tx,
    checked.filter(({ outcome }) => outcome.action === 'create'),
    for_,
  )
  return [...made, ...(await change(tx, checked, for_))]
}

async function create(tx: Tx, checked: readonly Checked[], { now, actor }: For): Promise<Happening[]> {
  const by = actor.personId
  const added = checked.flatMap(({ given, read: { region } }) => {
    const id = makeId<LibraryId>(now.getTime())
    return region ? [{ id, kind: given.kind, region, facts: wholeFacts(given.facts), at: now, by }] : []
  })
  if (added.length === 0) return []
  const scopes = await writing.add(tx, added)
  const versions = added.map(({ id, facts, at }) => ({
    id,
    facts,
    at,
    by,
    version: 1,
    what: 'registered' as const,
  }))
  await writing.keep(tx, versions)
  return added.map(({ id, kind, region }) =>
    happening('registered', { ...region, id, scope_id: scopes.get(id) ?? 0 }, { kind }),
  )
}

async function change(tx: Tx, checked: readonly Checked[], { now, actor }: For): Promise<Happening[]> {
  const changed = checked.flatMap(({ outcome, given, target }) =>
    outcome.action === 'change' && target
      ? [{ target, given, fields: outcome.changes.map(({ field }) => field) }]
      : [],
  )
  if (changed.length === 0) return []
  const versions = changed.map(({ target, given }) => ({
    ...{ id: target.id, version: target.version + 1, what: 'amended' as const, at: now, by: actor.personId },
    facts: { ...factsOf(target), ...given.facts },
  }))
  await writing.change(tx, versions)
  return changed.map(({ target, fields }) => happening('amended', target, { fields }))
}
