#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'

enableCompileCache()

const usage = `Usage: npm run sinergi -- <command> [options]

  start           start the server (the example programme, unless --empty at the first start)
    --empty       start clean; the first administrator's one-time code is printed
  migrate         bring the database's schema up to date, and stop
  seed            load the example programme into an empty installation, and stop
  user            make a person with a role:
    --name NAME --login LOGIN --role national|province|regency|library --scope CODE
                  CODE is a region's code (ID, 21, 21.03) or, for a library, its id;
                  the password is read from SINERGI_PASSWORD, or made and printed

  --help          this text; with a command, its own
Settings come from the environment: PORT, HOST, SINERGI_DATA, DATABASE_URL, DATABASE_APP_URL,
SINERGI_URL, SINERGI_TRUST_PROXY, LOG_LEVEL. See docs/operate.md.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    empty: { type: 'boolean' },
    help: { type: 'boolean' },
    name: { type: 'string' },
    login: { type: 'string' },
    role: { type: 'string' },
    scope: { type: 'string' },
  },
})
const [command] = positionals
const commands: Record<string, () => Promise<void>> = {
  start: async () => (await import('./cli/start.ts')).run(values.empty === true),
  migrate: async () => (await import('./cli/migrate.ts')).run(),
  seed: async () => (await import('./cli/seed.ts')).run(),
  user: async () => (await import('./cli/user.ts')).run(values as Record<string, string>),
}

const chosen = command === undefined ? undefined : commands[command]
if (!chosen || values.help) {
  process.stdout.write(usage)
  process.exitCode = values.help || command === undefined ? 0 : 2
} else {
  try {
    await chosen()
  } catch (error) {
    process.stderr.write(`\n${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
