import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type applyImport,
  type decideImportRow,
  type getImport,
  importBounds,
  type listImports,
  type mapImport,
  type uploadImport,
  type withdrawImport,
} from '../../contract/exchange.ts'
import { scopesWith } from '../people/policy.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { removeUpload } from '../platform/uploads.ts'
import { plain } from './headings.ts'
import { fieldsOf, kinds, moreFieldsOf } from './kinds.ts'
import * as queries from './queries.ts'
import * as rows from './row-queries.ts'

/** The import an input names, in sight; locked where the command will change it. */
export const lookUp = (c: Context, { id }: InputOf<typeof getImport>) => queries.read(c.tx, id)
export const lock = (c: Context, { id }: InputOf<typeof getImport>) => queries.lock(c.tx, id)

/** The scope to import for, in sight. */
export async function lookUpScope(c: Context, { scopeId }: InputOf<typeof uploadImport>) {
  const scope = await queries.scopeOf(c.tx, scopeId)
  return scope && sees(c.actor, placeOf({ ...scope, scope_id: scope.id })) ? scope : undefined
}

/** Takes the file in; it is read by the worker. */
export async function upload(
  c: Context,
  { id, kind, fileName, scopeId }: InputOf<typeof uploadImport>,
  scope: { id: number; province_id: number | null; regency_id: number | null },
): Promise<ResultOf<typeof uploadImport>> {
  const { file } = c
  if (!file || file.size === 0) refuse('import.empty-file')
  await queries.begin(c.tx, { id, kind, fileName, scope, file, personId: c.actor.personId, at: c.now })
  file.keep()
  record(c, 'begun', { ...scope, id, scope_id: scopeId }, { kind, bytes: file.size })
  return { id }
}

export async function list(
  c: Context,
  { scopeId, limit, offset }: InputOf<typeof listImports>,
): Promise<ResultOf<typeof listImports>> {
  const { personId } = c.actor
  const scopes = scopesWith(c.actor, 'exchange.see')
  const { total, jobs } = await queries.list(c.tx, { scopeId, personId, scopes, limit, offset })
  return { total, imports: jobs.map(briefOf) }
}

export async function get(
  c: Context,
  { id }: InputOf<typeof getImport>,
): Promise<ResultOf<typeof getImport>> {
  const job = (await queries.shown(c.tx, id)) ?? refuse('access.not-found')
  return {
    import: {
      ...briefOf(job),
      ...{
        size: job.size,
        scope: { id: job.scope_id, name: job.scope_name },
        busy: job.task !== null,
        mode: job.mode,
      },
      ...{
        sheet: job.sheet,
        sheets: job.sheets,
        headingRow: job.heading_row,
        headings: job.headings,
        mapping: job.mapping,
        whole: job.whole,
        once: [...(kinds[job.kind].once ?? [])],
      },
      moreFields: (await moreFieldsOf(c.tx, kinds[job.kind], job.mapping)).map(({ name, label }) => ({
        name,
        label,
      })),
      // all rows are looked through for them: not while they change
      problems: job.task === null ? await queries.problemsOf(c.tx, id) : [],
    },
  }
}

/** Another sheet is read from the file; other columns are checked on the rows that are staged. */
export async function map(
  c: Context,
  { id, version, sheet, mapping, whole }: InputOf<typeof mapImport>,
  job: queries.JobRow,
) {
  requireUnchanged(job, version)
  if (!['mapped', 'checked'].includes(job.state) || job.task) refuse('import.wrong-state')
  if (sheet !== null && sheet !== job.sheet) {
    if (!job.sheets.some(one => one.name === sheet)) refuse('import.sheet-unknown')
    if (!job.path) refuse('import.file-lost')
    const fresh = { sheet, mapping: {}, headings: [], heading_row: null, problem: null, done: 0, total: 0 }
    await queries.change(c.tx, id, { state: 'reading', task: 'read', ...fresh }, c.now)
  } else if (mapping !== null) {
    await requireKnown(c, job, mapping, whole ?? {})
    const headingOf = new Map(job.headings.map(({ column, text }) => [column, plain(text)]))
    const said = Object.entries(mapping).map(([field, column]) => [field, headingOf.get(column) ?? ''])
    const kept = { personId: c.actor.personId, kind: job.kind, headingSet: job.heading_set ?? '', at: c.now }
    await queries.remember(c.tx, { ...kept, mapping: Object.fromEntries(said) as Record<string, string> })
    const fresh = { mapping, ...(whole && { whole }), problem: null, done: 0 }
    await queries.change(c.tx, id, { state: 'mapped', task: 'check', ...fresh }, c.now)
  }
  record(c, 'mapped', job)
  return versionOf(c, id)
}

/** A person tells which record a row means; the row is judged at once. */
export async function decide(
  c: Context,
  { id, row, libraryId }: InputOf<typeof decideImportRow>,
  job: queries.JobRow,
): Promise<ResultOf<typeof decideImportRow>> {
  if (job.state !== 'checked' || job.task) refuse('import.wrong-state')
  const staged = await rows.lockRow(c.tx, id, row)
  const open = staged && (staged.action === 'choose' || staged.choice !== null)
  if (!staged || !open || staged.applied_at) refuse('import.nothing-to-choose')
  if (libraryId !== null && !staged.candidates.some(one => one.id === libraryId))
    refuse('import.nothing-to-choose')
  const choice = libraryId ?? 'new'
  await rows.choose(c.tx, id, row, choice)
  const place = placeOf(job)
  const kind = kinds[job.kind]
  const near = kind.told(staged.given).regionId ?? undefined
  const for_ = {
    importId: id,
    actor: c.actor,
    place,
    scopeId: job.scope_id,
    now: c.now,
    mapping: job.mapping,
    whole: job.whole,
  }
  const worker = await kind.prepare(c.tx, for_, near)
  const [outcome] = await worker.check(c.tx, [{ ...staged, choice }])
  if (!outcome) refuse('import.nothing-to-choose')
  await rows.settle(c.tx, id, [{ ...outcome, candidates: staged.candidates }])
  await queries.count(c.tx, id)
  return { action: outcome.action }
}

export async function apply(
  c: Context,
  { id, version, mode }: InputOf<typeof applyImport>,
  job: queries.JobRow,
) {
  requireUnchanged(job, version)
  if (job.state !== 'checked' || job.task) refuse('import.wrong-state')
  const total = await queries.countOf(c.tx, id, ['create', 'change'])
  if (total === 0) refuse('import.nothing-to-do')
  if (mode === 'all') {
    if ((await queries.countOf(c.tx, id, ['refuse', 'choose'])) > 0) refuse('import.not-all-valid')
    if (total > importBounds.together) refuse('import.too-many-together', { most: importBounds.together })
  }
  await queries.change(
    c.tx,
    id,
    { state: 'applying', task: 'apply', mode, done: 0, total, problem: null, tries: 0 },
    c.now,
  )
  record(c, 'applied', job, { rows: total, mode })
  return versionOf(c, id)
}

export async function withdraw(
  c: Context,
  { id, version }: InputOf<typeof withdrawImport>,
  job: queries.JobRow,
) {
  requireUnchanged(job, version)
  if (!['reading', 'mapped', 'checked'].includes(job.state)) refuse('import.wrong-state')
  await rows.clear(c.tx, id)
  await queries.change(c.tx, id, { state: 'withdrawn', task: null, path: null }, c.now)
  if (job.path) await removeUpload(job.path)
  record(c, 'withdrawn', job)
  return versionOf(c, id)
}

function briefOf(job: queries.ShownJob) {
  return {
    ...{
      id: job.id,
      kind: job.kind,
      fileName: job.file_name,
      state: job.state,
      by: job.by,
      at: job.created_at,
    },
    ...{ counts: job.counts as never, done: job.done, total: job.total },
    ...{ problem: job.problem, problemParams: job.problem_params ?? {}, version: job.version },
  }
}

function requireUnchanged(job: queries.JobRow, version: number): void {
  if (job.version !== version) refuse('record.changed-meanwhile')
}

/** Fields of this kind, columns of this sheet, each once; and for the whole file only what can be said of it. */
async function requireKnown(
  c: Context,
  job: queries.JobRow,
  mapping: Record<string, number>,
  whole: Record<string, string>,
): Promise<void> {
  const kind = kinds[job.kind]
  const fields = (await fieldsOf(c.tx, kind, mapping)).map(({ name }) => name)
  const columns = Object.values(mapping)
  const known = Object.keys(mapping).every(field => fields.includes(field))
  const once = Object.keys(whole).every(field => kind.once?.includes(field) ?? false)
  const there = columns.every(column => job.headings.some(heading => heading.column === column))
  if (!known || !once || !there || new Set(columns).size !== columns.length) refuse('import.field-unknown')
}

async function versionOf(c: Context, id: queries.JobRow['id']): Promise<{ version: number }> {
  return { version: (await queries.read(c.tx, id))?.version ?? 0 }
}

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }

function record(
  c: Context,
  what: string,
  { id, province_id, regency_id, scope_id }: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `exchange.${what}`,
    subject: { kind: 'import', id },
    at: { provinceId: province_id, regencyId: regency_id, scopeId: scope_id },
    data,
  })
}
