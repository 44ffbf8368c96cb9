import type { Grant } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { ViewId } from '../../contract/ids.ts'
import { type changeView, type listViews, mostViews, type saveView } from '../../contract/views.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'

type Seen = { id: ViewId; version: number }
type Done = { version: number }

/** Mine and those of my offices. */
export async function list(
  c: Context,
  input: InputOf<typeof listViews>,
): Promise<ResultOf<typeof listViews>> {
  const rows = await queries.inList(c.tx, c.actor, input.list)
  const views = rows.map(({ id, list: of, name, settings, version, ...row }) => ({
    ...{ id, list: of, name, settings, version },
    mine: row.person_id === c.actor.personId,
    sharedBy: row.office_scope === null ? null : (row.maker ?? '–'),
  }))
  return { views }
}

/** The role of one's own whose office shares the view; null where it is for oneself. */
export async function findOffice(
  c: Context,
  input: InputOf<typeof saveView>,
): Promise<{ grant: Grant | null } | undefined> {
  if (input.grantId === null) return { grant: null }
  const grant = c.actor.grants.find(({ id }) => id === input.grantId)
  return grant && { grant }
}

export async function save(
  c: Context,
  input: InputOf<typeof saveView>,
  { grant }: { grant: Grant | null },
): Promise<Done> {
  if ((await queries.countOf(c.tx, c.actor, input.list)) >= mostViews) refuse('view.too-many')
  await queries.forgetOld(c.tx, c.actor, c.now)
  await queries.add(c.tx, c.actor, input, grant, c.now)
  tell(c, 'saved', input.id, grant?.scopeId ?? null)
  return { version: 1 }
}

export const lock = (c: Context, { id }: Seen): Promise<queries.Row | undefined> =>
  queries.lock(c.tx, c.actor, id)

export const change = (c: Context, input: InputOf<typeof changeView>, row: queries.Row): Promise<Done> =>
  write(c, 'changed', row, input, { ...input, removed: row.removed_at !== null })

export const remove = (c: Context, input: Seen, row: queries.Row): Promise<Done> =>
  write(c, 'removed', row, input, { ...row, removed: true })

export const restore = (c: Context, input: Seen, row: queries.Row): Promise<Done> =>
  write(c, 'restored', row, input, { ...row, removed: false })

async function write(
  c: Context,
  what: string,
  row: queries.Row,
  seen: Seen,
  next: Pick<queries.Row, 'name' | 'settings'> & { removed: boolean },
): Promise<Done> {
  if (row.version !== seen.version) refuse('record.changed-meanwhile')
  const { name, settings, removed } = next
  const version = await queries.write(c.tx, { id: row.id, name, settings }, removed, c.now)
  tell(c, what, row.id, row.office_scope)
  return { version }
}

/** To the office where it is shared; else to those who see what one does oneself. */
function tell(c: Context, what: string, id: ViewId, office: number | null): void {
  const scopeId = office ?? c.actor.grants[0]?.scopeId ?? 1
  c.record({
    name: `views.${what}`,
    subject: { kind: 'view', id },
    at: { provinceId: null, regencyId: null, scopeId },
  })
}
