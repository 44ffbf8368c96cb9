import { type ChildProcess, spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { expect, inject } from 'vitest'

export type Ended = { code: number | null; says: string }
export type Running = { child: ChildProcess; ended: Promise<Ended> }

/** Of each test file one: what somebody keeps in the folder of this project is neither read nor written. */
const dataFolder = () => join(inject('folder'), basename(expect.getState().testPath ?? ''))

/**
 * A command of `npm run sinergi` in a process of its own, as an operator gives it.
 * @param limit kB that a file of it may have, as on a disk that is full by then
 */
export function command(given: string[], env: Record<string, string>, limit?: number): Running {
  const cli = new URL('../../server/sinergi.js', import.meta.url).pathname
  const own = { DATABASE_URL: '', SINERGI_DATA: dataFolder(), SINERGI_BACKUP_TO: '', LOG_LEVEL: 'error' }
  const settings = { ...process.env, ...own, ...env }
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  const child =
    limit === undefined
      ? spawn(process.execPath, [cli, ...given], { env: settings, stdio: [...stdio] })
      : spawn('sh', ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, cli, ...given], {
          env: settings,
          stdio: [...stdio],
        })
  let says = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      says += piece.toString()
    })
  const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({ code, says })))
  return { child, ended }
}

/** What a command said, once it is done. @throws where it fails */
export async function done({ ended }: Running): Promise<string> {
  const { code, says } = await ended
  if (code !== 0) throw new Error(`it ended with ${code}: ${says}`)
  return says
}
