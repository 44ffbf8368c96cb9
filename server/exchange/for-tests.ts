import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../../contract/access.ts'
import {
  getImport,
  type ImportJob,
  type ImportKind,
  listImportRows,
  type ImportRow,
  uploadImport,
} from '../../contract/exchange.ts'
import { type ImportId, makeId } from '../../contract/ids.ts'
import type { TestApp } from '../../tests/support/app.ts'
import { reactions } from '../app.ts'
import { createChanges } from '../platform/changes.ts'
import { workOnce } from './working.ts'

/** Uploads a file and lets the worker do all that waits. */
export async function importFile(
  app: TestApp,
  actor: Actor,
  content: Buffer,
  fileName = 'data.xlsx',
  kind: ImportKind = 'libraries',
): Promise<ImportJob> {
  const id = makeId<ImportId>()
  const path = join(app.folder(), id)
  writeFileSync(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const scopeId = actor.grants[0]?.scopeId ?? 1
  await app.upload(
    actor,
    uploadImport,
    { id, kind, fileName, scopeId },
    { path, size: content.length, sha256 },
  )
  return workOn(app, actor, id)
}

/** Lets the worker do all that waits, and tells how the import stands. */
export async function workOn(app: TestApp, actor: Actor, id: ImportId): Promise<ImportJob> {
  const desk = { db: app.db, clock: () => app.now.at, changes: createChanges(), reactions }
  while (await workOnce(desk));
  return (await app.ask(actor, getImport, { id })).import
}

/** Its rows by their number. */
export async function rowsOf(app: TestApp, actor: Actor, id: ImportId): Promise<Map<number, ImportRow>> {
  const { rows } = await app.ask(actor, listImportRows, { id, limit: 200 })
  return new Map(rows.map(row => [row.row, row]))
}
