import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type BatchAnswer, batchPath, mostInBatch } from '../contract/batch.ts'
import { makeId } from '../contract/ids.ts'
import { type ProblemBody, problems } from '../contract/problems.ts'
import { reactions, routes } from '../server/app.ts'
import { usePasskeys } from '../server/people/passkey-site.ts'
import { createChanges } from '../server/platform/changes.ts'
import type { Route } from '../server/platform/endpoint.ts'
import { createEngine } from '../server/platform/engine.ts'
import { filesOnDisk } from '../server/platform/files-on-disk.ts'
import { useFiles } from '../server/platform/files.ts'
import { createHttp } from '../server/platform/http.ts'
import { useUploadsFolder } from '../server/platform/resumable.ts'
import { useMail } from '../server/reminders/mail.ts'
import { preparePush, usePush } from '../server/reminders/push-keys.ts'
import { inputsOf } from './fuzz-inputs.ts'
import { type Line, matrix } from './matrix.ts'
import { testApp } from './support/app.ts'
import { temporaryFolder } from './support/folder.ts'
import { undone } from './support/undone.ts'
import { type Standing, standings, world } from './world.ts'

// the same inputs each time; another seed, or more of them, can be asked for
const seed = Number(process.env.FUZZ_SEED ?? 20_261_120)
const runs = Number(process.env.FUZZ_RUNS ?? 20)
/** Milliseconds for one endpoint and role; where a machine is slow, fewer inputs are tried. */
const time = process.env.FUZZ_RUNS ? 60_000 : 80

const app = await testApp()
usePasskeys({ rpId: 'sinergi.example', origin: 'https://sinergi.example' })
usePush(await preparePush(app.db, () => undefined))
useMail({ url: 'smtp://127.0.0.1', from: 'sinergi@sinergi.example' })
const w = await world(app)
const folder = temporaryFolder()
useFiles(filesOnDisk(folder.path))
useUploadsFolder(folder.path)
const changes = createChanges()
const isStanding = (token: string): token is Standing => standings.some(standing => standing === token)
const { signing } = app
const engine = createEngine({ db: undone(app.db), clock: () => app.now.at, changes, reactions, signing })
/** Why the last one failed, which no answer tells. */
let fault = ''
const told = async <T>(work: Promise<T>): Promise<T> => {
  fault = ''
  return work.catch((error: Error & { code?: string }) => {
    fault = `${error.code ?? ''} ${error.message} ${error.stack ?? ''}`
    throw error
  })
}
const http = await createHttp({
  routes,
  engine: {
    run: (...given) => told(engine.run(...given)),
    download: (...given) => told(engine.download(...given)),
    allow: (...given) => told(engine.allow(...given)),
  },
  changes,
  authenticate: async token =>
    isStanding(token) ? { ...w.people[token], sessionId: w.sessions[token] } : null,
  ready: async () => true,
  logLevel: 'silent',
  trustProxy: false,
  openTries: 1_000_000,
})
afterAll(async () => {
  await http.close()
  await app.close()
  folder.remove()
})

const { inside } = w
const ids = [inside.library.id, inside.closed.id, inside.grantId, inside.invitation.id, w.sessions.national]
const known = [
  ...[...ids, ...Object.values(inside.enrolments), ...Object.values(inside.activities)],
  ...['21.03', inside.villageCode, 'visits', inside.invitation.token, String(inside.regencyId)],
]

describe('no input makes the server fail', () => {
  for (const route of routes) {
    const { endpoint } = route
    const line = lineOf(endpoint.name)
    test(endpoint.name, async () => {
      for (const as of rolesOf(line)) {
        const inputs = inputsOf(endpoint.input, line.inside(w, as), known)
        const end = Date.now() + time
        const property = fc.asyncProperty(inputs, async input => {
          if (Date.now() < end) checkAnswer(await ask(route, as, input))
        })
        await fc.assert(property, { seed, numRuns: runs, endOnFailure: true })
      }
    })
  }
})

describe('whatever comes over the line, it is answered with a problem', () => {
  const json = { 'content-type': 'application/json', cookie: 'sinergi=library' }
  const url = '/api/activities.record'
  const deep = '['.repeat(200_000)
  const bodies: Record<string, string> = {
    'broken JSON': '{"id": ',
    'no JSON at all': 'id=1',
    nothing: '',
    null: 'null',
    'a list': '[]',
    'a text': '"id"',
    'a body past all bounds': `"${'x'.repeat(3_000_000)}"`,
    'a deep body': `{"id": "${makeId()}", "input": ${deep}${']'.repeat(deep.length)}}`,
    'a deep body in a field': `{"id": "${makeId()}", "input": {"title": ${deep}${']'.repeat(deep.length)}}}`,
    'a prototype': `{"id": "${makeId()}", "input": {"__proto__": {"id": 1}}, "__proto__": {}}`,
    'an id that is none': '{"id": "1", "input": {}}',
    'an id that is a list': `{"id": ["${makeId()}"], "input": {}}`,
  }
  for (const [name, payload] of Object.entries(bodies)) {
    test(name, async () => {
      for (const to of [url, batchPath]) {
        const answer = await http.inject({ method: 'POST', url: to, headers: json, payload })
        checkAnswer(answer)
        expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      }
    })
  }

  for (const path of ['regions.search?q=%00%00', 'libraries.list?q=a&q=b', 'none', '%00', '%']) {
    test(`/api/${path}`, async () => {
      const answer = await http.inject({ url: `/api/${path}`, headers: { cookie: 'sinergi=national' } })
      checkAnswer(answer)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    })
  }

  test('half a sign in an address is read as well as it can be', async () => {
    checkAnswer(
      await http.inject({ url: '/api/regions.search?q=%E0%A4%A', headers: { cookie: 'sinergi=national' } }),
    )
  })

  test('another kind of body', async () => {
    const headers = { ...json, 'content-type': 'application/xml' }
    const answer = await http.inject({ method: 'POST', url, headers, payload: '<id/>' })
    checkAnswer(answer)
    expect(answer.statusCode).toBe(400)
  })
})

test('a text that cannot be stored is told by its field', async () => {
  const route = routes.find(({ endpoint }) => endpoint.name === 'activities.record')
  if (!route) throw new Error('no such route')
  const input = lineOf('activities.record').inside(w, 'library') as Record<string, unknown>
  for (const title of ['Kelas\u0000menjahit', 'Kelas \ud800']) {
    const answer = await ask(route, 'library', { ...input, title })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'request.invalid', fields: [{ path: 'title' }] })
  }
})

test('several commands in one request are answered each for itself, in their order', async () => {
  const input = lineOf('activities.record').inside(w, 'library') as Record<string, unknown>
  const record = (more: object) => ({ name: 'activities.record', id: makeId(), input: { ...input, ...more } })
  const commands = [
    record({ title: 'half \ud800' }),
    record({ id: makeId() }),
    ...['people.sign-in', 'activities.list', 'none'].map(name => ({ name, id: makeId(), input: {} })),
    { ...record({}), id: 'none' },
  ]
  const send = (as: string, sent: unknown, headers = {}) =>
    http.inject({
      ...{ method: 'POST', url: batchPath, payload: JSON.stringify({ commands: sent }) },
      headers: { 'content-type': 'application/json', cookie: `sinergi=${as}`, ...headers },
    })
  const told = async (as: string, sent = commands, headers = {}) =>
    (await send(as, sent, headers))
      .json<BatchAnswer>()
      .answers.map(answer => ('problem' in answer ? answer.problem.code : 'done'))
  const alone = 'access.not-found'
  expect(await told('library')).toEqual(['request.invalid', 'done', alone, alone, alone, 'request.invalid'])
  // what one person's phone kept is not carried out as another
  const other = await told('library', commands.slice(0, 2), { 'sinergi-person': makeId() })
  expect(other).toEqual(['session.missing', 'session.missing'])
  for (const sent of [[], Array.from({ length: mostInBatch + 1 }, () => record({})), [{ name: 1 }]])
    expect((await send('library', sent)).statusCode).toBe(400)
  expect((await send('library', commands, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
})

type Answer = Awaited<ReturnType<typeof ask>>

function ask({ endpoint }: Route, as: Standing, input: unknown) {
  const headers = { cookie: `sinergi=${as}`, 'accept-language': 'en' }
  const url = `/api/${endpoint.name}`
  if (['query', 'download', 'picture', 'file'].includes(endpoint.kind))
    return http.inject({ url: `${url}?${queryOf(input)}`, headers })
  if (endpoint.kind === 'upload')
    return http.inject({
      method: 'POST',
      url: `${url}?${queryOf(input)}`,
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      payload: 'Nama perpustakaan;Desa\r\n',
    })
  const payload = JSON.stringify({ id: makeId(), input })
  return http.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    payload,
  })
}

/** Never a fault; a refusal is a problem with its sentence in both languages, all of it filled in. */
function checkAnswer(answer: Answer): void {
  const { statusCode } = answer
  expect(statusCode, fault).toBeLessThan(500)
  if (statusCode < 400) return
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const body = answer.json<ProblemBody>()
  expect(problems[body.code]).toBe(statusCode)
  expect(body.status).toBe(statusCode)
  expect(body.type).toBe(`/masalah/${body.code}`)
  for (const sentence of [body.title, body.titles.id, body.titles.en]) {
    expect(sentence).toMatch(/\S/)
    expect(sentence).not.toMatch(/\{\w+\}|undefined/)
  }
  for (const field of body.fields ?? []) {
    expect(typeof field.path).toBe('string')
    expect(typeof field.rule).toBe('string')
  }
}

/** As a browser would write it, where it can; lists as several values of one name. */
function queryOf(input: unknown): string {
  const pairs = Object.entries(Object(input) as Record<string, unknown>).slice(0, 200)
  return pairs
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value.slice(0, 50) : [value]).map(each => [name, each] as const),
    )
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${escaped(name)}=${escaped(textOf(value).slice(0, 20_000))}`)
    .join('&')
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value)
}

/** A lone surrogate goes as the bytes that no UTF-8 has. */
function escaped(text: string): string {
  return Array.from(text, sign => (sign.isWellFormed() ? encodeURIComponent(sign) : '%ED%A0%80')).join('')
}

function lineOf(name: string): Line {
  const line = matrix[name] ?? Object.entries(matrix).find(([key]) => key.startsWith(`${name} `))?.[1]
  if (!line) throw new Error(`${name} has no line in tests/matrix.ts`)
  return line
}

/** One who may, and the regency's office. */
function rolesOf(line: Line): Set<Standing> {
  return new Set([line.yes[0] ?? 'national', line.yes[0] === 'regency' ? 'library' : 'regency'])
}
