import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = `${root}dist/index.html`
const sources = ['web', 'contract', 'text']

/** Builds the pages where they are missing or older than their sources; a few milliseconds where they are not. */
export async function ensurePages(log: (line: string) => void): Promise<void> {
  if (arePagesBuilt()) return
  log('Building the pages …')
  const vite = spawn(
    process.execPath,
    [`${root}node_modules/vite/bin/vite.js`, 'build', 'web', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  const code = await new Promise(resolve => vite.once('exit', resolve))
  if (code !== 0) throw new Error('The pages could not be built.')
}

/** Whether they are there, and as new as their sources. */
export function arePagesBuilt(): boolean {
  return existsSync(built) && newest(sources.map(name => root + name)) <= statSync(built).mtimeMs
}

function newest(folders: readonly string[]): number {
  let latest = 0
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) latest = Math.max(latest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs)
    }
  }
  return latest
}
