import { spawn, spawnSync } from 'node:child_process'
import { temporaryFolder } from '../tests/support/folder.ts'
import { percentile, verdict } from './support/verdict.ts'

/** `npm start` to the first page answered, with the example programme there; and the memory of server and database. */
const folder = temporaryFolder()
const env = { ...process.env, SINERGI_DATA: folder.path, PORT: '4917', LOG_LEVEL: 'error' }
try {
  process.stdout.write('First start, with the example programme …\n')
  const first = await timedStart()
  const times: number[] = []
  let megabytes = 0
  for (let n = 0; n < 5; n++) {
    const again = await timedStart()
    times.push(again.seconds)
    megabytes = Math.max(megabytes, again.megabytes)
  }
  verdict('start', {
    figure: percentile(times, 0.5),
    unit: 's from `npm start` to ready',
    limit: 'a later start with the example programme there',
    goal: 1.5,
    atMost: true,
    also: {
      firstStartSeconds: Number(first.seconds.toFixed(1)),
      megabytes: Math.round(megabytes),
      goalMegabytes: 300,
    },
    holds: megabytes <= 300,
  })
} finally {
  folder.remove()
}

async function timedStart(): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  const gone = new Promise(resolve => npm.once('exit', resolve))
  while (!(await answers())) await new Promise(resolve => setTimeout(resolve, 10))
  const seconds = (performance.now() - began) / 1000
  const megabytes = memoryOf(npm.pid ?? 0)
  process.kill(-(npm.pid ?? 0), 'SIGTERM')
  await gone
  while (await answers()) await new Promise(resolve => setTimeout(resolve, 20))
  return { seconds, megabytes }
}

async function answers(): Promise<boolean> {
  return fetch('http://127.0.0.1:4917/readyz').then(
    response => response.ok,
    () => false,
  )
}

/** Proportional memory, in megabytes, of the server and its database, without npm itself. */
function memoryOf(group: number): number {
  const { stdout } = spawnSync(
    'sh',
    [
      '-c',
      `for p in $(pgrep -g ${group} -f 'server/sinergi.js start') $(pgrep -f 'postgres -D ${folder.path}'); do for c in $p $(pgrep -P $p); do cat /proc/$c/smaps_rollup 2>/dev/null | awk '/^Pss:/ {print $2}'; done; done`,
    ],
    { encoding: 'utf8' },
  )
  return stdout.split('\n').reduce((sum, kb) => sum + Number(kb || 0), 0) / 1024
}
