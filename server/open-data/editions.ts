import { setTimeout as rest } from 'node:timers/promises'
import type { InputOf } from '../../contract/endpoint.ts'
import type { fetchEdition } from '../../contract/open-data.ts'
import type { Dataset } from '../../contract/open-data-columns.ts'
import { datasets } from '../../contract/open-data-sets.ts'
import { type Clock, dayIn } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { csvOf } from '../platform/download.ts'
import type { Context, Stored } from '../platform/endpoint.ts'
import { keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { repeat, type Repeating } from '../platform/repeating.ts'
import { zipped } from '../platform/zip.ts'
import * as dictionaries from './dictionary.ts'
import { around } from './places.ts'
import * as queries from './queries.ts'
import { oneOf, wholeOf } from './reading.ts'
import { rowsOf, sheetOf } from './rows.ts'

const firstYear = 2018

export async function fetch(c: Context, { hari }: InputOf<typeof fetchEdition>): Promise<Stored> {
  const found = (await queries.edition(c.tx, hari)) ?? refuse('open-data.no-edition')
  return {
    sha256: found.file,
    bytes: found.bytes,
    type: 'application/zip',
    name: `sinergi-data-${found.day}.zip`,
  }
}

/** Puts all datasets into one archive, once a day. */
export function startEditions(db: Db, clock: Clock, log: (line: string) => void, every = 60_000): Repeating {
  return repeat({ every, log, failed: 'Open data could not be put together' }, () => makeEdition(db, clock()))
}

/** The archive of the day, where there is none yet: the nation and its provinces, of all years, with the dictionary. */
export async function makeEdition(db: Db, now: Date): Promise<void> {
  const day = dayIn(now)
  // whoever asks is nobody: what is in it is what all read
  const asNobody = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction({ scopes: [], personId: null }, work, 'snapshot')
  if ((await asNobody(tx => queries.edition(tx, day))) !== undefined) return
  const files: Record<string, Buffer> = {}
  const holds: queries.Holds = {}
  await asNobody(async tx => {
    for (const set of datasets) {
      const { text, rows } = await fileOf(tx, set, now)
      files[`${set.code}.csv`] = Buffer.from(text)
      holds[set.code] = { version: set.version, rows }
    }
    const { body } = await dictionaries.dictionary({ tx } as Context)
    files['kamus.json'] = Buffer.from(body)
  })
  const bytes = zipped(files, { at: now })
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => db.transaction(actingSystem, work)
  const file = await keepFile({ asSystem, now } as Parameters<typeof keepFile>[0], bytes)
  await asSystem(async tx => {
    await queries.putEdition(tx, { day, file, bytes: bytes.length, made_at: now, holds })
    await queries.dropEditions(tx, day)
  })
}

async function fileOf(tx: Tx, set: Dataset, now: Date): Promise<{ text: string; rows: number }> {
  const nation = await around(tx, 'ID')
  const to = Number(dayIn(now).slice(0, 4))
  const years = set.hasYears ? Array.from({ length: to - firstYear + 1 }, (_, n) => firstYear + n) : [to]
  const rows = []
  for (const year of years) {
    rows.push(...(await rowsOf(set, { tx, around: nation, year, now })))
    // it goes on beside the work of the day
    await rest(1)
  }
  return { text: await wholeOf(csvOf(sheetOf(set, set.code, oneOf(rows)), 'id')), rows: rows.length }
}
