import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, write } from '../db/generate.ts'
import { migrate } from '../server/platform/migrate.ts'
import { startPostgres } from '../server/platform/postgres.ts'
import { temporaryFolder } from '../tests/support/folder.ts'

const fix = process.argv.includes('--write')
const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return { ok: status === 0, says: `${stdout}${stderr}`.trim() }
}

/** Format, types, lint, structure, unused code, and whether the generated files are fresh. `--write` mends what it can. */
const checks: Record<string, () => { ok: boolean; says: string } | Promise<{ ok: boolean; says: string }>> = {
  format: () => run('biome', 'format', ...(fix ? ['--write'] : []), '.'),
  'types (contract)': () => run('tsc', '-p', 'contract'),
  'types (server)': () => run('tsc', '-p', 'server'),
  'types (web)': () => run('tsc', '-p', 'web'),
  'types (service worker)': () => run('tsc', '-p', 'web/service-worker'),
  lint: () => run('oxlint', '--type-aware', '--deny-warnings'),
  structure,
  unused: () => run('knip', '--no-progress'),
  schema,
}

let failed = 0
for (const [name, check] of Object.entries(checks)) {
  const began = performance.now()
  const { ok, says } = await check()
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${Math.round(performance.now() - began)} ms)\n`)
  if (!ok) {
    failed++
    process.stdout.write(`${says}\n\n`)
  }
}
process.exitCode = failed > 0 ? 1 : 0

function structure() {
  const folders = ['contract', 'text', 'server', 'web', 'demo', 'tests', 'bench', 'db', 'checks'].filter(
    existsSync,
  )
  const { says } = run('depcruise', '--config', 'structure.cjs', '--output-type', 'json', ...folders)
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

async function schema() {
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
