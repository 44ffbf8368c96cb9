import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/*
 * The server as one bundle: reading a thousand small files takes half of a start. It is made beside the first start
 * from the sources and used from the next on, as long as it is as new as they are; whoever changes a source runs that
 * source. Nothing else knows of it, but that paths in the server are told from the project (`../../`), since its
 * modules stand as deep there (`build/server/`) as here.
 */

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}build/server`
const stamp = `${folder}/made-from-sources-of`
const bundler = `${root}node_modules/rolldown/bin/cli.mjs`
const sources = ['server', 'contract', 'text', 'demo', 'db']

/** What to load where the bundle is fresh. */
export const entry = `${folder}/cli.js`

/** Whether there is a bundle of the sources as they are; takes some milliseconds. */
export function isFresh(): boolean {
  return existsSync(stamp) && newestSource() <= statSync(stamp).mtimeMs
}

/** Makes the bundle, in a process of its own that gives way to others; where it cannot be made the sources are run. */
export async function bundle(): Promise<void> {
  if (!existsSync(bundler)) return
  const began = new Date()
  const making = spawn(process.execPath, [bundler, '-c', 'server/rolldown.config.js'], {
    cwd: root,
    stdio: 'ignore',
  })
  if (making.pid !== undefined) setPriority(making.pid, 10)
  const code = await new Promise(resolve => making.once('exit', resolve).once('error', resolve))
  if (code !== 0) return
  writeFileSync(stamp, '')
  // a source that was changed meanwhile is newer
  utimesSync(stamp, began, began)
}

function newestSource(): number {
  let latest = statSync(`${root}package-lock.json`).mtimeMs
  for (const source of sources) {
    for (const { parentPath, name } of readdirSync(root + source, { recursive: true, withFileTypes: true })) {
      latest = Math.max(latest, statSync(`${parentPath}/${name}`).mtimeMs)
    }
  }
  return latest
}
