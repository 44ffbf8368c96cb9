import { spawn } from 'node:child_process'
import pg from 'pg'
import { actingSystem, openDb } from '../../server/platform/db.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { startPostgres } from '../../server/platform/postgres.ts'
import { loadRegions } from '../../server/regions/load.ts'
import { temporaryFolder } from '../../tests/support/folder.ts'

export type Stage = {
  /** The database as its owner, for loading by COPY or set-based inserts. */
  owner: pg.Client
  databaseUrl: string
  /** The real server in a process of its own. */
  server(): Promise<{ url: string; pid: number; stop(): Promise<void> }>
  end(): Promise<void>
}

/** An embedded PostgreSQL with fsync on, the schema and the country's regions, for a benchmark. */
export async function stage(settings: Record<string, string> = {}): Promise<Stage> {
  const root = temporaryFolder()
  const postgres = await startPostgres({ root: root.path, settings })
  const at = { host: postgres.host, port: postgres.port, user: postgres.superuser }
  const maintenance = new pg.Client({ ...at, database: 'postgres' })
  await maintenance.connect()
  await maintenance.query('create database bench')
  await maintenance.end()
  const address = { ...at, database: 'bench' }
  await migrate(address)
  const db = openDb(address)
  await db.transaction(actingSystem, async tx => {
    await loadRegions(tx)
    await tx
      .insertInto('setting')
      .values({ name: 'example', value: 'false', changed_at: new Date().toISOString() })
      .execute()
  })
  await db.close()
  const owner = new pg.Client({ ...address, options: '-c sinergi.system=on' })
  await owner.connect()
  const databaseUrl = `postgres://${at.user}@localhost/bench?host=${encodeURIComponent(at.host)}&port=${at.port}`
  const stops: (() => Promise<void>)[] = []
  return {
    owner,
    databaseUrl,
    async server() {
      const running = await startServer(databaseUrl, root.path)
      stops.push(running.stop)
      return running
    },
    async end() {
      for (const stop of stops) await stop()
      await owner.end()
      await postgres.stop()
      root.remove()
    },
  }
}

async function startServer(databaseUrl: string, root: string) {
  const child = spawn(
    process.execPath,
    [new URL('../../server/sinergi.js', import.meta.url).pathname, 'start', '--empty'],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        SINERGI_DATA: root,
        PORT: '0',
        LOG_LEVEL: 'error',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /ready: (\S+)/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${text}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
