import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listFiles, takeFile } from '../../contract/mappings.ts'
import type { TakingId } from '../../contract/ids.ts'
import { homeOf } from '../people/sessions.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './file-queries.ts'
import { mayUse } from './policy.ts'
import type { MappingRow } from './queries.ts'
import { fileName } from './sheets.ts'

/** So many milliseconds after it was noted that somebody takes a file it is given out. */
const givenOutFor = 3_600_000

export async function list(
  c: Context,
  _: InputOf<typeof listFiles>,
  row: MappingRow,
): Promise<ResultOf<typeof listFiles>> {
  const rows = await queries.ofMapping(c.tx, row.id)
  const files = rows.map(file => ({
    ...{ id: file.id, period: file.period, span: file.span, state: file.state, format: file.format },
    ...{ asOf: file.as_of, rows: file.row_count, bytes: file.bytes, sha256: file.sha256 },
    ...{ keepUntil: file.keep_until, problem: file.problem, againAt: file.again_at, takings: file.takings },
  }))
  return { files }
}

export async function find(
  c: Context,
  { fileId }: InputOf<typeof takeFile>,
): Promise<queries.Owned | undefined> {
  return inSight(c, await queries.read(c.tx, fileId))
}

/** Notes who takes it; the file is given out for that note only. */
export async function take(
  c: Context,
  { id, fileId }: InputOf<typeof takeFile>,
  file: queries.Owned,
): Promise<ResultOf<typeof takeFile>> {
  if (file.state !== 'ready') refuse('mapping.file-not-ready')
  await queries.noteTaking(c.tx, { id, fileId, by: c.actor.personId, at: c.now })
  c.record({
    name: 'mappings.taken',
    subject: { kind: 'mapping-file', id: fileId },
    at: homeOf(c.actor.grants.filter(({ scopeId }) => scopeId === file.office_scope)),
  })
  return { id }
}

export async function findTaken(c: Context, { id }: { id: TakingId }): Promise<queries.Owned | undefined> {
  const since = new Date(c.now.getTime() - givenOutFor)
  return inSight(c, await queries.takenBy(c.tx, id, c.actor.personId, since))
}

/** The file exactly as it was made. */
export async function hand(c: Context, _: { id: TakingId }, file: queries.Owned): Promise<Sheet> {
  if (file.state !== 'ready') refuse('mapping.file-not-ready')
  return {
    name: fileName(file.name, file.period),
    columns: [],
    rows: none(),
    made: { format: file.format, bytes: queries.bytesOf(c.tx, file.id) },
  }
}

async function* none(): AsyncGenerator<never[]> {}

function inSight(c: Context, file: queries.Owned | undefined): queries.Owned | undefined {
  return file && mayUse(c.actor, file) ? file : undefined
}
