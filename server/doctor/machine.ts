import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { siteOf } from '../people/passkey-site.ts'
import { filesOf } from '../platform/files-of.ts'
import { arePagesBuilt } from '../platform/pages.ts'
import { bad, type Finding, ok, warn } from './finding.ts'
import { mailServer } from './reminders.ts'

/** What can be seen from outside the database: program, folders, port, addresses, who may read what. */
export async function machine(config: Config): Promise<Finding[]> {
  return [
    node(),
    await dataFolder(config),
    await files(config),
    pages(),
    await port(config),
    address(config),
    passkeys(config),
    await mailServer(config),
    ...(await privacy(config)),
  ]
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? ok('node', `version ${process.versions.node}`)
    : bad(
        'node',
        `version ${process.versions.node}, 24 is needed: start through npm (npm start, npm run sinergi), which brings it`,
      )
}

async function dataFolder({ dataRoot }: Config): Promise<Finding> {
  const found = await stat(dataRoot).catch(() => undefined)
  if (!found) return warn('data folder', `${dataRoot} is not there yet: the first start makes it`)
  try {
    await access(dataRoot, constants.W_OK | constants.X_OK)
  } catch {
    return bad(
      'data folder',
      `${dataRoot} cannot be written: start Sinergi as its owner, or choose another SINERGI_DATA`,
    )
  }
  const { bavail, bsize } = await statfs(dataRoot)
  const free = bavail * bsize
  const says = `${dataRoot} is writable, ${(free / 1e9).toFixed(1)} GB free`
  if (free < 200e6) return bad('data folder', `${says}: make room now, a full disk stops the database`)
  if (free < 2e9) return warn('data folder', `${says}: make room soon`)
  return ok('data folder', says)
}

/** Where photos are kept: asked for one that nobody has. */
async function files(config: Config): Promise<Finding> {
  const store = filesOf(config)
  try {
    await store.get('0'.repeat(64))
  } catch (error) {
    const { message } = error as Error
    return bad('files', `${store.name} cannot be read (${message}): are SINERGI_FILES and its key right?`)
  }
  return ok(
    'files',
    `${store.name} ${store.inBackups ? 'is in the backups' : 'answers; it is not in the backups'}`,
  )
}

function pages(): Finding {
  return arePagesBuilt()
    ? ok('pages', 'built')
    : warn('pages', 'not built, or older than their sources: the next start builds them, or npm run build')
}

async function port({ host, port }: Config): Promise<Finding> {
  if (port === 0) return ok('port', 'any free one')
  const at = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  const answers = await isTaken(at, port)
  if (!answers) return ok('port', `${port} is free`)
  const isOurs = await fetch(`http://${at.includes(':') ? `[${at}]` : at}:${port}/readyz`, {
    signal: AbortSignal.timeout(2000),
  }).then(
    async answer => answer.status === 200 || answer.status === 503,
    () => false,
  )
  return isOurs
    ? ok('port', `${port} answers: a server is running`)
    : bad('port', `${port} is taken by another program: stop it, or choose another PORT`)
}

function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: 2000 })
    const end = (taken: boolean) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

function address({ host, publicUrl, trustProxy }: Config): Finding {
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host)
  if (!isLoopback && !publicUrl)
    return warn('address', `HOST is ${host}, but SINERGI_URL is not set: links in invitations lead nowhere`)
  if (publicUrl?.startsWith('https:') && !trustProxy)
    return warn(
      'address',
      'SINERGI_URL is https, but SINERGI_TRUST_PROXY is not yes: sign-ins are not marked as secure',
    )
  return ok('address', publicUrl ?? 'this machine only')
}

/** Browsers know passkeys at a name, over HTTPS. */
function passkeys({ publicUrl, port: at }: Config): Finding {
  const site = siteOf(publicUrl, `http://localhost:${at}`)
  if (!site)
    return warn(
      'passkeys',
      `do not work at SINERGI_URL ${publicUrl}: it has to be https, and a name instead of figures`,
    )
  return ok(
    'passkeys',
    `work at ${site.origin}${publicUrl ? '' : ', on this machine only, while SINERGI_URL is not set'}`,
  )
}

/** The database's files and the backups hold people's names and the hashes of their passwords. */
async function privacy({ dataRoot, backup }: Config): Promise<Finding[]> {
  const names = await readdir(backup.to).catch(() => [])
  const backups = names.filter(name => name.endsWith('.tar.zst')).map(name => join(backup.to, name))
  const clusters = (await readdir(join(dataRoot, 'postgres')).catch(() => []))
    .filter(name => /^\d+$/.test(name))
    .map(name => join(dataRoot, 'postgres', name))
  const open: string[] = []
  for (const path of [...clusters, ...backups]) {
    const found = await stat(path).catch(() => undefined)
    if (found && (found.mode & 0o007) !== 0) open.push(path)
  }
  if (open.length === 0) return [ok('file permissions', 'nobody else reads the database or its backups')]
  return open.map(path => bad('file permissions', `anybody on this machine reads ${path}: chmod o= ${path}`))
}
