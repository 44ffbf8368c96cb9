import { readFileSync } from 'node:fs'
import { signedIn } from './support/country.ts'
import { listOfLibraries, sendIn } from './support/spreadsheet.ts'
import { stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/** A spreadsheet with a library in each of 83,762 villages: sent, read, checked, previewed, carried out. */
const scene = await stage({ max_wal_size: '4GB' })
let watch: NodeJS.Timeout | undefined
try {
  const cookie = await signedIn(scene.owner, 'national', 1)
  const file = await listOfLibraries(scene.owner, 83_762)
  const server = await scene.server()
  // a small one first, so that the large is not the one that warms everything up
  const small = await sendIn(() => server.url, cookie, await listOfLibraries(scene.owner, 50))
  await small.settled()
  const before = memory(server.pid)
  let most = before
  watch = setInterval(() => {
    most = Math.max(most, memory(server.pid))
  }, 20)
  const began = performance.now()
  const sent = await sendIn(() => server.url, cookie, file)
  const checked = await sent.settled()
  const checkedAt = performance.now()
  // a few villages share their name with another of the same district: only their code could tell them apart
  const { create = 0, refuse = 0 } = checked.counts
  if (create + refuse !== 83_762 || refuse > 100)
    throw new Error(`checked: ${JSON.stringify(checked.counts)}`)
  await sent.apply(checked.version, 'valid')
  const done = await sent.settled()
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  const { rows } = await scene.owner.query<{ n: number; found: number; kept: number; told: number }>(
    `select (select count(*)::int from library) as n, (select count(*)::int from library_search) as found,
       (select count(*)::int from library_version) as kept, (select count(*)::int from event where name = 'libraries.registered') as told`,
  )
  const [all] = rows
  const complete = done.state === 'done' && Object.values(all ?? {}).every(n => n === create)
  const grown = most - before
  verdict('import', {
    figure: seconds,
    unit: 's for 84,000 rows checked and in',
    limit: 'the goal of the programme',
    goal: 30,
    atMost: true,
    also: {
      checkSeconds: Number(((checkedAt - began) / 1000).toFixed(1)),
      grownMegabytes: Math.round(grown),
      goalMegabytes: 300,
      rows: all?.n ?? 0,
      refused: refuse,
    },
    holds: grown <= 300 && complete,
  })
} finally {
  clearInterval(watch)
  await scene.end()
}

/** Resident memory of a process in megabytes. */
function memory(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1024
}
