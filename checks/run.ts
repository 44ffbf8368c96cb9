import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { describe, write } from '../db/generate.ts'
import { migrate } from '../server/platform/migrate.ts'
import { startPostgres } from '../server/platform/postgres.ts'
import { temporaryFolder } from '../tests/support/folder.ts'

const fix = process.argv.includes('--write')
async function run(command: string, ...args: string[]): Promise<Outcome> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  )
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { ok: (await ended) === 0, says: `${out}${err}`.trim() }
}
type Outcome = { ok: boolean; says: string }

/** Format, types, lint, structure, unused code, and whether the generated files are fresh. `--write` mends what it can. */
const checks: Record<string, () => Promise<Outcome>> = {
  format: () => run('biome', 'format', ...(fix ? ['--write'] : []), '.'),
  'types (contract)': () => types('contract'),
  'types (server)': () => types('server'),
  'types (web)': () => types('web'),
  'types (service worker)': () => types('web/service-worker'),
  lint: () => run('oxlint', '--type-aware', '--deny-warnings'),
  structure,
  unused: () => run('knip', '--no-progress'),
  schema,
}

/** Files may be changed by this one: it goes before the others, which read them. */
const first = 'format'

let failed = 0
await look(first)
const left = Object.keys(checks).filter(name => name !== first)
// two at a time: most of them keep one core busy
await Promise.all([lane(), lane()])
process.exitCode = failed > 0 ? 1 : 0

async function lane(): Promise<void> {
  for (let name = left.shift(); name !== undefined; name = left.shift()) await look(name)
}

async function look(name: string): Promise<void> {
  const began = performance.now()
  const { ok, says } = (await checks[name]?.()) ?? { ok: false, says: 'there is no such check' }
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${Math.round(performance.now() - began)} ms)\n`)
  if (ok) return
  failed++
  process.stdout.write(`${says}\n\n`)
}

/** By the native compiler, in half the time; what reads the sources for the structure still needs the one before it. */
function types(folder: string): Promise<Outcome> {
  return run('node_modules/typescript-native/bin/tsc', '-p', folder)
}

async function structure(): Promise<Outcome> {
  const folders = ['contract', 'text', 'server', 'web', 'demo', 'tests', 'bench', 'db', 'checks'].filter(
    existsSync,
  )
  const { says } = await run('depcruise', '--config', 'structure.cjs', '--output-type', 'json', ...folders)
  const { summary } = JSON.parse(says) as {
    summary: {
      totalCruised: number
      violations: { from: string; to: string; rule: { name: string; severity: string } }[]
    }
  }
  const wrong = summary.violations.map(v => `  ${v.rule.name}: ${v.from} → ${v.to}`)
  // a cruiser that understands nothing finds nothing wrong
  if (summary.totalCruised === 0) return { ok: false, says: 'no modules were read' }
  return { ok: wrong.length === 0, says: `${summary.totalCruised} modules read\n${wrong.join('\n')}` }
}

async function schema(): Promise<Outcome> {
  const root = temporaryFolder()
  const postgres = await startPostgres({ root: root.path, settings: { fsync: 'off' } })
  try {
    const at = { host: postgres.host, port: postgres.port, user: postgres.superuser }
    const client = new pg.Client({ ...at, database: 'postgres' })
    await client.connect()
    await client.query('create database fresh')
    await client.end()
    await migrate({ ...at, database: 'fresh' })
    const files = await describe({ ...at, database: 'fresh' })
    const stale = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    if (fix) write(files)
    return {
      ok: fix || stale.length === 0,
      says: stale
        .map(
          ({ file }) =>
            `stale: ${file.pathname.split('/').slice(-2).join('/')}; run npm run check -- --write`,
        )
        .join('\n'),
    }
  } finally {
    await postgres.stop()
    root.remove()
  }
}
