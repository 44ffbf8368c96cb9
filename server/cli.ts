import { parseArgs } from 'node:util'

const usage = `Usage: npm run sinergi -- <command> [options]

  start           start the server (the example programme, unless --empty at the first start)
    --empty       start clean; the first administrator's one-time code is printed
  migrate         bring the database's schema up to date, and stop
  seed            load the example programme into an empty installation, and stop
  user            make a person with a role:
    --name NAME --login LOGIN --role national|province|regency|library --scope CODE
                  CODE is a region's code (ID, 21, 21.03) or, for a library, its id;
                  the password is read from SINERGI_PASSWORD, or made and printed
  forget-second-factor --login LOGIN
                  take away the second factor of somebody who has nobody above them to ask
  backup          write everything in the database into one file, while people work
    --to PLACE    a folder, or a file that ends in .tar.zst; default SINERGI_BACKUP_TO, else SINERGI_DATA/backups
    --check FILE  instead: restore a backup into a temporary database and compare every row
  restore FILE    put a backup into an empty installation
    --keys FILE   the keys of its records; default the file sinergi-keys beside it
  receipt FILE    say whether a signed receipt is real, and what it proves
    --keys FILE   by public keys as /api/receipts.keys gives them, without asking any server or database
  new-signing-key make a new key that signs receipts from the next start on; what was signed stays proved
  new-rescue-key  make a new key that rescue files are sealed to from now on; old files still open
  doctor          say what is wrong with this installation, and what to do

  --help          this text; with a command, its own
Settings come from the environment: PORT, HOST, SINERGI_DATA, DATABASE_URL, DATABASE_APP_URL,
SINERGI_URL, SINERGI_TRUST_PROXY, LOG_LEVEL, SINERGI_BACKUP_EVERY, SINERGI_BACKUP_TO, SINERGI_BACKUP_KEEP,
SINERGI_SECRET_KEY, SINERGI_SSO_ISSUER, SINERGI_SSO_CLIENT_ID, SINERGI_SSO_CLIENT_SECRET, SINERGI_SSO_LABEL.
See docs/operate.md.
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
    to: { type: 'string' },
    check: { type: 'string' },
    keys: { type: 'string' },
  },
})
const [command, file] = positionals
const commands: Record<string, () => Promise<void>> = {
  start: async () => (await import('./cli/start.ts')).run(values.empty === true),
  migrate: async () => (await import('./cli/migrate.ts')).run(),
  seed: async () => (await import('./cli/seed.ts')).run(),
  user: async () => (await import('./cli/user.ts')).run(values as Record<string, string>),
  'forget-second-factor': async () =>
    (await import('./cli/forget-second-factor.ts')).run(values as Record<string, string>),
  backup: async () => (await import('./cli/backup.ts')).run(values as { to?: string; check?: string }),
  restore: async () => (await import('./cli/restore.ts')).run(file, values.keys),
  receipt: async () => (await import('./cli/receipt.ts')).run(file, values.keys),
  'new-signing-key': async () => (await import('./cli/new-signing-key.ts')).run(),
  'new-rescue-key': async () => (await import('./cli/new-rescue-key.ts')).run(),
  doctor: async () => (await import('./cli/doctor.ts')).run(),
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
