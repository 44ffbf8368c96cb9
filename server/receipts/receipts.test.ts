import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { amendActivity, recordActivity, removeActivity } from '../../contract/activities.ts'
import type { Command, GivenOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import { returnReports, submitReport, verifyReports } from '../../contract/monthly-reports.ts'
import { checkProof, listKeys, proofOf } from '../../contract/receipts.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { enrol, october, ordinary } from '../monthly-reports/for-tests.ts'
import { useKey } from '../platform/sealing.ts'
import { createHttp } from '../platform/http.ts'
import type { Signing } from '../platform/receipt-token.ts'
import { createEngine } from '../platform/engine.ts'
import { createChanges } from '../platform/changes.ts'
import { openKey, changeKey, prepareSigning } from './signing.ts'
import { verifyToken } from './token.ts'

const app = await testApp(new Date('2026-11-03T03:00:00.250Z'))
const people = await cast(app)
const { maryam, yusuf, tiwi, ratna } = people
const { sepempang } = people.places
afterAll(app.close)
afterEach(() => useKey(undefined))
beforeAll(() => enrol(app, sepempang, '2024-01-15'))
const quiet = () => undefined

type Accepted<C> = { result: ResultOf<C>; receipt: string }
/** Sends a command as over HTTP, with the receipt that comes with its answer. */
async function accepted<C extends Command>(
  actor: Actor,
  command: C,
  input: GivenOf<C>,
  id: string = makeId(),
  engine = app.engine,
): Promise<Accepted<C>> {
  const route = routes.find(({ endpoint }) => endpoint === command) ?? expect.fail(command.name)
  const caller = { address: '127.0.0.1', device: 'test' }
  const { result, receipt } = await engine.run(route, { actor, id, input, caller })
  return { result: result as ResultOf<C>, receipt: receipt ?? expect.fail(`${command.name} has no receipt`) }
}
const report = (over: Partial<GivenOf<typeof submitReport>> = {}) => ({
  ...{ libraryId: sepempang.id, month: october, figures: ordinary, notes: {}, remark: null },
  ...{ version: null, revisionReason: null, ...over },
})
const activity = () =>
  ({
    ...factsOfActivity,
    ...{ id: makeId(), libraryId: sepempang.id, revisionReason: null, heldOn: '2026-10-12' },
  }) as GivenOf<typeof recordActivity>
const about = { about: 'report', libraryId: sepempang.id, record: october } as const
const proofFor = async (actor: Actor, of: GivenOf<typeof proofOf> = about) =>
  (await app.ask(actor, proofOf, of)).proof ?? expect.fail('there is no proof')
const check = (proof: string) => app.ask(null, checkProof, { proof })
const published = async () => {
  const { keys } = await app.ask(null, listKeys, {})
  return keys.map(({ kid, x }) => ({ kid, publicKey: Buffer.from(x, 'base64url') }))
}
const later = (minutes: number) => {
  app.now.at = new Date(app.now.at.getTime() + minutes * 60_000)
}

test('Maryam sends October: her receipt verifies by the published keys alone, and a stranger sees that it is real', async () => {
  const id = makeId()
  const { receipt } = await accepted(maryam, submitReport, report(), id)
  const verdict = verifyToken(receipt, await published(), undefined)
  expect(verdict).toMatchObject({
    claims: {
      jti: id,
      sub: `urn:uuid:${maryam.personId}`,
      cmd: 'reports.submit',
      iat: app.now.at.getTime() / 1000,
      rec: `report/${sepempang.id}/${october}`,
      ver: 1,
    },
  })
  const proof = await proofFor(maryam)
  expect(proof).toMatchObject({ token: receipt, acceptedFrom: 'Maryam', version: 1 })
  const told = {
    ...{ kind: 'report', command: 'reports.submit', month: october, version: 1, code: proof.code },
    library: { name: sepempang.name, regency: 'Kabupaten Natuna', province: 'Kepulauan Riau' },
    ...{ standing: 'waiting', acceptedAt: app.now.at.toISOString() },
  }
  expect(await check(proof.code)).toMatchObject(told)
  expect(await check(proof.code.toLowerCase().replaceAll('-', ' '))).toMatchObject(told)
  expect(await check(receipt)).toMatchObject(told)
})

test('sent again by a weak signal, it has the same receipt; of the same moment, another command has another', async () => {
  const [id, other] = [makeId(), makeId()]
  const [input, second] = [activity(), activity()]
  const first = await accepted(maryam, recordActivity, input, id)
  expect(await accepted(maryam, recordActivity, second, other)).not.toEqual(first)
  later(5)
  expect(await accepted(maryam, recordActivity, input, id)).toEqual(first)
  // keys in another order are the same body
  const turned = Object.fromEntries(Object.entries(input).toReversed()) as typeof input
  expect((await accepted(maryam, recordActivity, turned, id.toUpperCase())).receipt).toBe(first.receipt)
})

test('a command that is no proof of reporting has a receipt too, without record and code', async () => {
  const { receipt } = await accepted(yusuf, verifyReports, {
    reports: [{ libraryId: sepempang.id, month: october, version: 1 }],
    withFlags: true,
  })
  expect(await check(receipt)).toMatchObject({
    ...{ kind: 'other', command: 'reports.verify', version: null, code: null },
    ...{ library: null, month: null, standing: null },
  })
})

test('a proof tells how the report stands: verified, sent anew, given back; the newest is the one shown', async () => {
  const first = await proofFor(maryam)
  expect(await check(first.code)).toMatchObject({ standing: 'verified' })
  later(60)
  const again = await accepted(
    maryam,
    submitReport,
    report({ version: 2, figures: { ...ordinary, visits: 90 } }),
  )
  const second = await proofFor(yusuf)
  expect(second.token).toBe(again.receipt)
  expect(second.code).not.toBe(first.code)
  const since = app.now.at.toISOString()
  expect(await check(first.code)).toMatchObject({ standing: 'sent-anew', since, version: 1 })
  expect(await check(second.code)).toMatchObject({ standing: 'waiting', version: 3 })
  later(60)
  await app.send(yusuf, returnReports, {
    reports: [{ libraryId: sepempang.id, month: october, version: 3 }],
    reason: 'Mohon diperiksa lagi.',
  })
  const told = await check(second.code)
  expect(told).toMatchObject({ standing: 'returned', since: app.now.at.toISOString() })
  expect(JSON.stringify(told)).not.toMatch(/Maryam|Yusuf|diperiksa|"visits"|"(figures|personId)"/)
})

test('a proof of an activity goes with it: corrected, then taken away', async () => {
  const input = activity()
  await accepted(maryam, recordActivity, input)
  const of = { about: 'activity', libraryId: sepempang.id, record: input.id } as const
  const first = await proofFor(maryam, of)
  expect(await check(first.code)).toMatchObject({ kind: 'activity', month: october, standing: 'waiting' })
  later(10)
  const { libraryId: _, ...facts } = input
  await accepted(maryam, amendActivity, { ...facts, version: 1, title: 'Kelas komputer lanjutan' })
  const second = await proofFor(maryam, of)
  expect(await check(first.code)).toMatchObject({ standing: 'sent-anew' })
  expect(await check(second.code)).toMatchObject({ standing: 'waiting', version: 2 })
  later(10)
  await app.send(maryam, removeActivity, { id: input.id, version: 2 })
  expect(await check(second.code)).toMatchObject({
    ...{ standing: 'removed', since: app.now.at.toISOString(), month: october },
    library: { name: sepempang.name },
  })
})

test('who does not see the report does not see its proof', async () => {
  expect(await refusal(app.ask(tiwi, proofOf, about))).toBe('access.not-found')
  expect(await refusal(app.ask(null, proofOf, about))).toBe('session.missing')
  expect((await app.ask(ratna, proofOf, { ...about, record: '2026-09-01' })).proof).toBeNull()
})

test('a code that is mistyped, and one that nobody was given, have their sentences', async () => {
  const { code } = await proofFor(maryam)
  const other = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
  expect(await refusal(check(other))).toMatch(/^receipt\.(mistyped|unknown)$/)
  expect(await refusal(check(code.slice(1)))).toBe('receipt.mistyped')
  expect(await refusal(check('0000-0000-0000-0000-0001'))).toBe('receipt.unknown')
})

test('who changes a receipt in the database, past every rule, cannot sign it', async () => {
  const { code, token } = await proofFor(maryam)
  const moved = (by: string) =>
    app.look(tx => sql`update receipt set at = at ${sql.raw(by)} where code is not null`.execute(tx))
  await moved("- interval '3 days'")
  expect(await refusal(check(code))).toBe('receipt.altered')
  await moved("+ interval '3 days'")
  expect(await check(code)).toMatchObject({ kind: 'report' })
  expect(await check(token)).toMatchObject({ kind: 'report' })
})

test('what was lost in a restore of an older backup is told apart from a forgery', async () => {
  const { receipt } = await accepted(maryam, recordActivity, activity())
  await app.look(tx =>
    sql`delete from receipt where at = ${app.now.at.toISOString()}::timestamptz and name = 'activities.record'`.execute(
      tx,
    ),
  )
  expect(await refusal(check(receipt))).toBe('receipt.not-kept')
})

test('who tries codes is held up after some in a minute; the keys are for everybody', async () => {
  const changes = createChanges()
  const http = await createHttp({
    ...{ routes, engine: app.engine, changes, logLevel: 'silent', trustProxy: false, openTries: 3 },
    authenticate: async () => null,
    ready: async () => true,
  })
  const status = async (path: string) => (await http.inject({ url: `/api/receipts.${path}` })).statusCode
  const tries = []
  for (let n = 0; n < 5; n++) tries.push(await status('check?proof=0000-0000-0000-0000-0001'))
  expect(tries).toEqual([404, 404, 404, 429, 429])
  for (let n = 0; n < 5; n++) expect(await status('keys')).toBe(200)
  await http.close()
})

test('a key is sealed by the next start, opens with that secret only, and is followed by a new one where it does not', async () => {
  const keyRows = () => app.look(tx => tx.selectFrom('signing_key').selectAll().orderBy('no').execute())
  const first = await prepareSigning(app.db, quiet)
  expect(first.kid).toBe(app.signing.kid)
  const [plain] = await keyRows()
  expect(plain?.secret?.length).toBe(32)
  const secret = randomBytes(32)
  useKey(secret)
  expect((await prepareSigning(app.db, quiet)).kid).toBe(first.kid)
  const [sealed] = await keyRows()
  expect(sealed?.secret?.includes(plain?.secret ?? '')).toBe(false)
  expect((await prepareSigning(app.db, quiet)).sign('a')).toEqual(first.sign('a'))
  // the secret is lost
  useKey(undefined)
  expect(sealed && openKey(sealed)).toBeUndefined()
  const said: string[] = []
  const next = await prepareSigning(app.db, line => said.push(line))
  expect(next).toMatchObject({ installation: first.installation, keyNo: 2 })
  expect(said.join()).toContain('does not open')
  await expectAllVerify(next)
})

test('after a change of the key what it signed before verifies, and a resend has the receipt of then', async () => {
  const [id, input] = [makeId(), activity()]
  const before = await accepted(maryam, recordActivity, input, id)
  const kid = await changeKey(app.db)
  const signing = await prepareSigning(app.db, quiet)
  expect(signing.kid).toBe(kid)
  const rows = await app.look(tx => tx.selectFrom('signing_key').select(['kid', 'secret']).execute())
  expect(rows.filter(row => row.secret !== null).map(row => row.kid)).toEqual([kid])
  await expectAllVerify(signing)
  const engine = createEngine({
    db: app.db,
    clock: () => app.now.at,
    changes: createChanges(),
    reactions: [],
    signing,
  })
  expect((await accepted(maryam, recordActivity, input, id, engine)).receipt).toBe(before.receipt)
})

/** What was signed by earlier keys, and what this one signs. */
async function expectAllVerify(signing: Signing): Promise<void> {
  const engine = createEngine({
    db: app.db,
    clock: () => app.now.at,
    changes: createChanges(),
    reactions: [],
    signing,
  })
  const { receipt } = await accepted(maryam, recordActivity, activity(), makeId(), engine)
  const keys = await published()
  expect(verifyToken(receipt, keys, signing.installation)).toHaveProperty('claims')
  const { token, code } = await proofFor(maryam)
  expect(verifyToken(token, keys, signing.installation)).toHaveProperty('claims')
  expect(await check(code)).toMatchObject({ kind: 'report' })
}
