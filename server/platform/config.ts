import { join, resolve } from 'node:path'
import type { S3Settings } from './files-in-s3.ts'

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
  backup: BackupPlan
  /** The object store that files are kept in; undefined: the folder `files` in `dataRoot`. */
  files?: S3Settings
  /** The organisation's own sign-in (OpenID Connect); undefined: none. */
  provider?: ProviderSettings
  /** The mail server that letters are handed to; undefined: none are sent. */
  mail?: MailSettings
  /** What secrets of code apps are sealed with, 32 bytes; undefined: they are kept as they are. */
  secretKey?: Buffer
}
/** `every`: milliseconds between two backups by the clock, undefined: none. `keep`: how many, undefined: all. */
export type BackupPlan = { every: number | undefined; to: string; keep: number | undefined }
/** `url`: `smtp://` (with STARTTLS) or `smtps://`, with the login; `from`: the sender, also with a name. */
export type MailSettings = { url: string; from: string }
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Whose sign-in it is, as the button names it: `Perpusnas`. */
  label: string
  /** Where the provider sends people back to; registered there. */
  callback: string
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
  const every = env.SINERGI_BACKUP_EVERY ? durationOf(env.SINERGI_BACKUP_EVERY) : undefined
  if (env.SINERGI_BACKUP_EVERY && every === undefined)
    bad('SINERGI_BACKUP_EVERY', 'must be a duration such as 30m, 24h or 7d')
  const keep = env.SINERGI_BACKUP_KEEP ? Number(env.SINERGI_BACKUP_KEEP) : undefined
  if (keep !== undefined && !(Number.isInteger(keep) && keep >= 1))
    bad('SINERGI_BACKUP_KEEP', 'must be a whole number from 1')
  if (env.SINERGI_BACKUP_TO?.endsWith('.tar.zst')) bad('SINERGI_BACKUP_TO', 'must be a folder')
  const secretKey = env.SINERGI_SECRET_KEY ? Buffer.from(env.SINERGI_SECRET_KEY, 'base64') : undefined
  if (secretKey && (secretKey.length !== 32 || !/^[A-Za-z0-9+/]{43}=$/.test(env.SINERGI_SECRET_KEY ?? '')))
    bad('SINERGI_SECRET_KEY', 'must be 32 bytes in base 64: openssl rand -base64 32')
  const provider = readProvider(env, bad)
  const files = readFiles(env, bad)
  const mail = readMail(env, bad)
  if (wrong.length > 0) return wrong
  const dataRoot = resolve(env.SINERGI_DATA ?? 'data')
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataRoot,
    databaseUrl: env.DATABASE_URL || undefined,
    appDatabaseUrl: env.DATABASE_APP_URL || undefined,
    publicUrl: env.SINERGI_URL?.replace(/\/$/, '') || undefined,
    trustProxy: env.SINERGI_TRUST_PROXY === 'yes',
    logLevel: logLevel ?? 'info',
    backup: { every, to: resolve(env.SINERGI_BACKUP_TO || join(dataRoot, 'backups')), keep },
    files,
    provider,
    mail,
    secretKey,
  }
}

/** All of it, or nothing: with a bucket named, each of the others is needed. */
function readFiles(
  env: Record<string, string | undefined>,
  bad: (name: string, says: string) => void,
): S3Settings | undefined {
  const names = [
    'SINERGI_S3_ENDPOINT',
    'SINERGI_S3_REGION',
    'SINERGI_S3_KEY_ID',
    'SINERGI_S3_SECRET',
  ] as const
  if (!env.SINERGI_FILES) {
    for (const name of names) if (env[name]) bad(name, 'needs SINERGI_FILES=s3://bucket beside it')
    return undefined
  }
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(env.SINERGI_FILES) ?? []
  if (bucket === undefined) bad('SINERGI_FILES', 'must look like s3://bucket or s3://bucket/folder')
  for (const name of names) if (!env[name]) bad(name, 'is needed beside SINERGI_FILES')
  const endpoint = env.SINERGI_S3_ENDPOINT ?? ''
  if (endpoint && !(URL.canParse(endpoint) && /^https?:\/\/[^/?#]+\/?$/.test(endpoint)))
    bad('SINERGI_S3_ENDPOINT', 'must be an address such as https://s3.example.id, without the bucket')
  return {
    bucket: bucket ?? '',
    prefix: prefix.replace(/\/*$/, prefix ? '/' : ''),
    endpoint,
    region: env.SINERGI_S3_REGION ?? '',
    keyId: env.SINERGI_S3_KEY_ID ?? '',
    secret: env.SINERGI_S3_SECRET ?? '',
  }
}

/** Both or neither; letters hold links, so they need an address. */
function readMail(
  env: Record<string, string | undefined>,
  bad: (name: string, says: string) => void,
): MailSettings | undefined {
  const { SINERGI_SMTP_URL: url, SINERGI_SMTP_FROM: from = '' } = env
  if (!url) {
    if (from) bad('SINERGI_SMTP_FROM', 'needs SINERGI_SMTP_URL beside it')
    return undefined
  }
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]+\/?$/.test(url))
    bad('SINERGI_SMTP_URL', 'must look like smtps://user:password@mail.example.id or smtp://…:587')
  if (!/^(?:[^<>"\r\n]{1,60} )?<?[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    bad('SINERGI_SMTP_FROM', 'must be an address such as Sinergi <pengingat@sinergi.example.id>')
  if (!env.SINERGI_URL) bad('SINERGI_URL', 'is needed beside SINERGI_SMTP_URL: letters lead to it')
  return { url, from }
}

/** All of it, or nothing: with the issuer given, each of the others is needed. */
function readProvider(
  env: Record<string, string | undefined>,
  bad: (name: string, says: string) => void,
): ProviderSettings | undefined {
  const issuer = env.SINERGI_SSO_ISSUER
  const names = ['SINERGI_SSO_CLIENT_ID', 'SINERGI_SSO_CLIENT_SECRET', 'SINERGI_SSO_LABEL'] as const
  if (!issuer) {
    for (const name of names) if (env[name]) bad(name, 'needs SINERGI_SSO_ISSUER beside it')
    return undefined
  }
  if (!isIssuer(issuer))
    bad('SINERGI_SSO_ISSUER', 'must be an address such as https://sso.example.id, without ? and #')
  for (const name of names) if (!env[name]) bad(name, 'is needed beside SINERGI_SSO_ISSUER')
  if (!env.SINERGI_URL)
    bad('SINERGI_URL', 'is needed beside SINERGI_SSO_ISSUER: people are sent back to it from there')
  const label = env.SINERGI_SSO_LABEL ?? ''
  if (label.length > 40) bad('SINERGI_SSO_LABEL', 'must be 40 signs at the most: a name such as Perpusnas')
  return {
    issuer,
    clientId: env.SINERGI_SSO_CLIENT_ID ?? '',
    clientSecret: env.SINERGI_SSO_CLIENT_SECRET ?? '',
    label,
    callback: `${env.SINERGI_URL?.replace(/\/$/, '')}/masuk/lembaga`,
  }
}

/** Over HTTPS, or to this machine for trying it out (OpenID Connect Discovery 1.0, section 3). */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && near)) && search === '' && hash === ''
}

/** Milliseconds of a duration such as `30m`, `24h` or `7d`. */
function durationOf(text: string): number | undefined {
  const [, count, unit] = /^([1-9]\d{0,4})(m|h|d)$/.exec(text) ?? []
  const minutes = { m: 1, h: 60, d: 1440 }[unit ?? '']
  return minutes === undefined ? undefined : Number(count) * minutes * 60_000
}
