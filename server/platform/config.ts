import { resolve } from 'node:path'

export type Config = {
  port: number
  /** The address listened on. Example mode listens on loopback whatever is asked. */
  host: string
  /** The folder that holds the embedded database and files. */
  dataRoot: string
  /** A PostgreSQL server (15 or newer) as its owner; undefined: the embedded one. */
  databaseUrl: string | undefined
  /** The application's own login on that server; undefined: the owner's login takes on role sinergi_app. */
  appDatabaseUrl: string | undefined
  /** Under what address people reach it, for links in invitations. */
  publicUrl: string | undefined
  /** True behind a proxy that sets X-Forwarded-*. */
  trustProxy: boolean
  logLevel: (typeof logLevels)[number]
}
export type ConfigProblem = { name: string; value: string; says: string }

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/**
 * Reads the configuration from environment variables; every wrong value is told at once, by name.
 * @returns the configuration, or the list of what is wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config | ConfigProblem[] {
  const wrong: ConfigProblem[] = []
  const bad = (name: string, says: string) => {
    wrong.push({ name, value: env[name] ?? '', says })
  }
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    bad('PORT', 'must be a whole number from 0 to 65535')
  for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
    if (env[name] && !/^postgres(ql)?:\/\/.+/.test(env[name])) {
      bad(name, 'must look like postgres://user:password@host:5432/database')
    }
  }
  if (env.DATABASE_APP_URL && !env.DATABASE_URL) bad('DATABASE_APP_URL', 'needs DATABASE_URL beside it')
  if (env.SINERGI_URL && !URL.canParse(env.SINERGI_URL))
    bad('SINERGI_URL', 'must be an address such as https://sinergi.example.id')
  if (env.SINERGI_TRUST_PROXY && !['yes', 'no'].includes(env.SINERGI_TRUST_PROXY))
    bad('SINERGI_TRUST_PROXY', 'must be yes or no')
  const logLevel = logLevels.find(level => level === (env.LOG_LEVEL ?? 'info'))
  if (!logLevel) bad('LOG_LEVEL', `must be one of ${logLevels.join(', ')}`)
  if (wrong.length > 0) return wrong
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataRoot: resolve(env.SINERGI_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    appDatabaseUrl: env.DATABASE_APP_URL || undefined,
    publicUrl: env.SINERGI_URL?.replace(/\/$/, '') || undefined,
    trustProxy: env.SINERGI_TRUST_PROXY === 'yes',
    logLevel: logLevel ?? 'info',
  }
}
