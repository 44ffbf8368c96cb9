import { afterAll, describe, expect, test } from 'vitest'
import { type Actor, isSeat } from '../contract/access.ts'
import { makeId } from '../contract/ids.ts'
import { reactions, routes } from '../server/app.ts'
import { usePasskeys } from '../server/people/passkey-site.ts'
import { createChanges } from '../server/platform/changes.ts'
import { csvOf } from '../server/platform/download.ts'
import type { Route } from '../server/platform/endpoint.ts'
import { useFiles } from '../server/platform/files.ts'
import { filesOnDisk } from '../server/platform/files-on-disk.ts'
import { createEngine } from '../server/platform/engine.ts'
import { useUploadsFolder } from '../server/platform/resumable.ts'
import { useMail } from '../server/reminders/mail.ts'
import { preparePush, usePush } from '../server/reminders/push-keys.ts'
import { type Line, matrix } from './matrix.ts'
import { testApp } from './support/app.ts'
import { undone } from './support/undone.ts'
import { type Standing, standings, world } from './world.ts'

const app = await testApp()
usePasskeys({ rpId: 'sinergi.example', origin: 'https://sinergi.example' })
usePush(await preparePush(app.db, () => undefined))
useMail({ url: 'smtp://127.0.0.1', from: 'sinergi@sinergi.example' })
const w = await world(app)
// nobody has sent anything
useUploadsFolder('/nonexistent')
useFiles(filesOnDisk(app.folder()))
const engine = createEngine({
  db: undone(app.db),
  clock: () => app.now.at,
  changes: createChanges(),
  reactions,
  signing: app.signing,
})
afterAll(app.close)

const shut = ['session.missing', 'access.not-allowed', 'access.only-sees', 'access.not-found']
const who = ['nobody', ...standings] as const
type Answer = { outcome: string; result?: unknown }

test('every endpoint has a line, and every line an endpoint', () => {
  const lined = new Set(Object.keys(matrix).map(endpointOf))
  const named = new Set<string>(routes.map(route => route.endpoint.name))
  const missing = [...named].filter(name => !lined.has(name))
  const left = [...lined].filter(name => !named.has(name))
  expect(missing.map(name => `${name} has no line in tests/matrix.ts`)).toEqual([])
  expect(left.map(name => `${name} has a line in tests/matrix.ts and no route`)).toEqual([])
})

describe('for each role, inside its scope and outside', () => {
  for (const [name, line] of Object.entries(matrix)) {
    const route = routes.find(({ endpoint }) => endpoint.name === endpointOf(name))
    if (!route) continue
    test(name, async () => {
      const cells: Record<string, string> = {}
      const wanted: Record<string, string> = {}
      for (const as of who) {
        const inside = await call(route, as, line.inside(w, as === 'nobody' ? 'national' : as))
        cells[`${as} inside`] = shutTo(as, inside.outcome)
        wanted[`${as} inside`] = shutTo(as, expectedInside(line, route, as))
        if (line.scoped && as !== 'nobody') checkList(name, as, inside)
        if (!line.outside) continue
        const outside = await call(route, as, line.outside(w))
        cells[`${as} outside`] = shutTo(as, outside.outcome)
        wanted[`${as} outside`] = shutTo(as, expectedOutside(line, route, as))
        if (line.scoped && as !== 'nobody') checkFiltered(name, as, outside)
      }
      expect(cells).toEqual(wanted)
    })
  }
})

/** A partner is shut out of what is not meant for it, whether it is told that it may not or that there is no such thing. */
function shutTo(as: (typeof who)[number], outcome: string): string {
  return as === 'partner' && outcome.startsWith('access.') ? 'shut' : outcome
}

function expectedInside(line: Line, { endpoint }: Route, as: (typeof who)[number]): string {
  if (as === 'nobody') return endpoint.open ? 'in' : 'session.missing'
  if (line.unseen?.includes(as)) return 'access.not-found'
  if (line.yes.includes(as)) return 'in'
  const writes = endpoint.kind === 'command' || endpoint.kind === 'upload'
  return writes && isSeat(as) ? 'access.only-sees' : 'access.not-allowed'
}

function expectedOutside(line: Line, route: Route, as: (typeof who)[number]): string {
  if (as === 'nobody') return expectedInside(line, route, as)
  if (line.own) return 'access.not-found'
  if (as === 'national' || line.scoped) return expectedInside({ ...line, unseen: [] }, route, as)
  return 'access.not-found'
}

/** Nothing from outside shows, neither as a row nor in a count; what is inside does. */
function checkList(name: string, as: Standing, { outcome, result }: Answer): void {
  if (outcome !== 'in') return
  const text = JSON.stringify(result)
  const seen = w.outside.marks.filter(mark => text.includes(mark))
  if (as === 'national') expect(seen, `${name}: the nation sees what is outside`).not.toEqual([])
  else expect(seen, `${name}: seen by ${as}`).toEqual([])
  const inside = [...w.inside.marks, 'Kepulauan Riau']
  expect(
    inside.some(mark => text.includes(mark)),
    `${name}: ${as} sees what is inside`,
  ).toBe(true)
  checkTotal(name, as, result)
}

function checkFiltered(name: string, as: Standing, answer: Answer): void {
  if (answer.outcome !== 'in' || as === 'national') return
  const text = JSON.stringify(answer.result)
  const all = [...w.outside.marks, ...w.inside.marks]
  expect(
    all.filter(mark => text.includes(mark)),
    `${name}: seen by ${as} through the filter`,
  ).toEqual([])
  checkTotal(name, as, answer.result)
}

/** Counts are of the rows that are shown. */
function checkTotal(name: string, as: Standing, result: unknown): void {
  const { total, byState, ...rest } = result as { total?: unknown; byState?: Record<string, number> }
  // of sums the total is none of rows
  if (typeof total !== 'number') return
  const rows = Object.values(rest).find(Array.isArray)
  expect(total, `${name}: total for ${as}`).toBe(rows?.length)
  if (!byState) return
  const sum = Object.values(byState).reduce((all, n) => all + n, 0)
  expect(sum, `${name}: byState for ${as}`).toBe(total)
}

/** 'in': a result, or a refusal that is about the matter and not about who asks. */
async function call(route: Route, as: (typeof who)[number], input: unknown): Promise<Answer> {
  const actor: Actor | null = as === 'nobody' ? null : { ...w.people[as], sessionId: w.sessions[as] }
  const caller = { address: '127.0.0.1', device: 'test' }
  try {
    const file = { path: '/dev/null', size: 1, sha256: '', keep: () => undefined }
    const result = await answer(route, { actor, id: makeId(), input, caller, file })
    return { outcome: 'in', result }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === undefined || !code.includes('.')) throw error
    if (code === 'request.invalid')
      throw new Error(`the line's input does not fit: ${message}`, { cause: error })
    return { outcome: shut.includes(code) ? code : 'in' }
  }
}

async function answer(route: Route, given: Parameters<typeof engine.run>[1]): Promise<unknown> {
  if (route.endpoint.kind !== 'download') return (await engine.run(route, given)).result
  let text = ''
  await engine.download(route, given, async sheet => {
    for await (const chunk of csvOf(sheet, 'id')) text += chunk
  })
  return { text }
}

function endpointOf(line: string): string {
  return line.split(' ', 1)[0] ?? ''
}
