import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { sumCommitments, type Sums } from '../../contract/commitment-sums.ts'
import { commitmentState, commitmentStates, listCommitments, sumParts } from '../../contract/commitments.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { makeId, type MeetingId } from '../../contract/ids.ts'
import { planMeeting } from '../../contract/meetings.ts'
import { meetingInput } from '../../tests/inputs.ts'
import { cast, partnerIn, person } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import type { Tables } from '../platform/tables.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)
const today = '2026-11-20'
const { kepri, natuna, kalteng, palangkaRaya } = people.regions
const { sepempang, sedanau, menteng } = people.places

const meetings = [
  await meeting(people.yusuf, natuna, 'Pertemuan Natuna'),
  await meeting(people.tiwi, palangkaRaya, 'Pertemuan Palangka Raya'),
]
async function meeting(who: Actor, scopeId: number, title: string) {
  const id = makeId<MeetingId>()
  await app.send(who, planMeeting, {
    ...{ id, scopeId, ...meetingInput, title, seriesId: null },
    ...{ starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' },
  } as never)
  return { id, title, scopeId }
}
/** Koperasi was merged into Bank; whoever acts for Bank speaks for both. */
const { bank, koperasi, cv, nurhayati } = await app.look(async tx => {
  const enter = (region: number, name: string) => partnerIn(tx, app.now.at, region, name)
  const [big, small, third] = [
    await enter(kepri, 'Bank Kepri'),
    await enter(natuna, 'Koperasi Ranai'),
    await enter(palangkaRaya, 'CV Kahayan'),
  ]
  await sql`update partner set merged_into = ${big.id}, seen_by = ${big.scopeId} where id = ${small.id}`.execute(
    tx,
  )
  const actor = await person(tx, app.now.at, 'Nurhayati', 'partner', { ...big, id: null })
  return { bank: big.id, koperasi: small.id, cv: third.id, nurhayati: actor }
})

type Receiver = { scope: number; library: string | null; province: number | null; regency: number | null }
const receivers: Receiver[] = [
  { scope: sepempang.scopeId, library: sepempang.id, province: kepri, regency: natuna },
  { scope: sedanau.scopeId, library: sedanau.id, province: kepri, regency: natuna },
  { scope: menteng.scopeId, library: menteng.id, province: kalteng, regency: palangkaRaya },
  { scope: natuna, library: null, province: kepri, regency: natuna },
  { scope: kalteng, library: null, province: kalteng, regency: null },
  { scope: 1, library: null, province: null, regency: null },
]
const givers = [bank, koperasi, cv, null]
const days = ['2025-12-30', '2026-02-01', '2026-11-19', today, '2026-11-21', '2027-03-01']
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const which = fc.nat(40)

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('pledge' as const),
      to: oneOf(receivers),
      giver: oneOf(givers),
      form: oneOf(['money', 'goods', 'training']),
      amount: fc.integer({ min: 1, max: 20 }),
      worth: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
      promised: oneOf(['2025-12-01', '2026-01-15']),
      deadline: oneOf(days),
      at: oneOf([null, ...meetings.map(({ id }) => id)]),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('agree' as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('deliver' as const),
      ...{ which, part: fc.double({ min: 0.01, max: 1, noNaN: true }), worth: fc.nat(3_000_000) },
      how: oneOf(['confirmed', 'confirmed', 'sent', 'denied'] as const),
    }),
  },
  fc.record({ what: fc.constant('confirm anew' as const), which, worth: fc.nat(1_000_000) }),
  fc.record({ what: fc.constant('change' as const), which, more: fc.nat(9), deadline: oneOf(days) }),
  fc.record({ what: fc.constant('withdraw' as const), which, side: oneOf(['giver', 'office']) }),
  fc.record({ what: fc.constant('join' as const), which, to: which }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** Writes a history, step by step, as the commands would. */
const write = (history: readonly Happening[]) =>
  app.look(async tx => {
    await sql`delete from delivery`.execute(tx)
    await sql`delete from commitment`.execute(tx)
    const made: string[] = []
    for (const one of history) {
      const id = 'which' in one ? (made[one.which % Math.max(1, made.length)] ?? null) : makeId()
      if (one.what === 'pledge') {
        made.push(id as string)
        const worth = one.form === 'money' ? one.amount : one.worth
        await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id,
            origin, meeting_id, form, what, amount, unit, worth, promised_on, deadline, proposed_at)
          values (${id}, gen_random_uuid(), 'Seseorang', ${one.giver}, ${one.to.scope}, ${one.to.library}, ${one.to.province},
            ${one.to.regency}, 'desk', ${one.at}, ${one.form}, 'Sesuatu', ${one.amount},
            ${one.form === 'money' ? null : 'unit'}, ${worth}, ${one.promised}::date,
            greatest(${one.deadline}::date, ${one.promised}::date), now())`.execute(tx)
      }
      if (one.what === 'agree')
        await sql`update commitment set agreed_at = now(), agreed_how = 'account' where id = ${id} and withdrawn_at is null`.execute(
          tx,
        )
      if (one.what === 'deliver')
        await sql`insert into delivery (id, commitment_id, scope_id, sent_on, amount, entity, told_side, told_at, confirmed_on,
            confirmed_at, arrived, arrived_worth, condition, denied_on, reason)
          select gen_random_uuid(), id, scope_id, '2026-02-02', part, 'Desa', 'office', now(), c.on, c.on, case when c.on is not null then part end,
            case when c.on is not null then ${one.worth}::int end, case when c.on is not null then 'good' end,
            case when ${one.how} = 'denied' then '2026-02-03'::date end, case when ${one.how} = 'denied' then 'x' end
          from (select *, ceil((amount - delivered_amount) * ${one.part}::float8)::int as part from commitment) p
          cross join (select case when ${one.how} = 'confirmed' then '2026-02-03'::date end as on) c
          where id = ${id} and part > 0 and withdrawn_at is null`.execute(tx)
      if (one.what === 'confirm anew')
        await sql`update delivery set arrived_worth = ${one.worth} where confirmed_on is not null and id = (
          select id from delivery where commitment_id = ${id} order by id limit 1)`.execute(tx)
      if (one.what === 'change')
        await sql`update commitment set amount = amount + ${one.more}, deadline = greatest(${one.deadline}::date, promised_on),
          worth = case when unit is null then amount + ${one.more} else worth end where id = ${id}`.execute(
          tx,
        )
      if (one.what === 'withdraw')
        await sql`update commitment set withdrawn_at = now(), withdrawn_side = ${one.side}, withdrawn_reason = 'x'
          where id = ${id} and withdrawn_at is null and not is_fulfilled`.execute(tx)
      if (one.what === 'join')
        await sql`update commitment set same_as = ${made[one.to % Math.max(1, made.length)] ?? null}
          where id = ${id} and id <> ${made[one.to % Math.max(1, made.length)] ?? null}::uuid`.execute(tx)
    }
  })

type Kept = Pick<
  Tables['commitment'],
  | ('id' | 'partner_id' | 'scope_id' | 'library_id' | 'province_id' | 'regency_id' | 'meeting_id' | 'form')
  | ('amount' | 'worth' | 'promised_on' | 'deadline' | 'agreed_at' | 'withdrawn_at' | 'same_as')
> & { came: { arrived: number; worth: number }[] }

/** All of it from the rows of deliveries, without what is kept beside the promises. */
const facts = () =>
  app.look(async tx => {
    const { rows } = await sql<Kept>`select c.*, array(
        select jsonb_build_object('arrived', d.arrived, 'worth', d.arrived_worth) from delivery d
        where d.commitment_id = c.id and d.confirmed_on is not null) as came from commitment c`.execute(tx)
    return rows.filter(row => row.same_as === null)
  })

const up = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
const arrived = (row: Kept) => up(row.came.map(one => one.arrived))
const came = (row: Kept) => up(row.came.map(one => one.worth))
const rest = (row: Kept) => Math.max((row.worth ?? 0) - came(row), 0)
const stateOf = (row: Kept) =>
  commitmentState(
    { ...row, delivered: arrived(row), agreedOn: row.agreed_at, withdrawnOn: row.withdrawn_at },
    today,
  )

function recount(rows: readonly Kept[]): Sums {
  const isYes = (row: Kept) => row.agreed_at !== null
  const open = (row: Kept) => isYes(row) && row.withdrawn_at === null && arrived(row) < row.amount
  const of = (some: Kept[], worth: (row: Kept) => number, known: (row: Kept) => boolean) => ({
    count: some.length,
    worth: up(some.map(worth)),
    unknown: some.filter(row => !known(row)).length,
  })
  const isKnown = (row: Kept) => row.worth !== null
  const whole = (row: Kept) => row.worth ?? 0
  return {
    pledged: of(rows.filter(isYes), whole, isKnown),
    delivered: of(
      rows.filter(row => isYes(row) && arrived(row) > 0),
      came,
      row => isKnown(row) || came(row) > 0,
    ),
    coming: of(
      rows.filter(row => open(row) && row.deadline >= today),
      rest,
      isKnown,
    ),
    overdue: of(
      rows.filter(row => open(row) && row.deadline < today),
      rest,
      isKnown,
    ),
    withdrawn: of(
      rows.filter(row => isYes(row) && row.withdrawn_at !== null),
      rest,
      isKnown,
    ),
    fulfilled: of(
      rows.filter(row => stateOf(row) === 'fulfilled'),
      whole,
      isKnown,
    ),
    waiting: of(
      rows.filter(row => stateOf(row) === 'proposed'),
      whole,
      isKnown,
    ),
  }
}

const survivor = (id: string | null) => (id === koperasi ? bank : id)
const viewers: { actor: Actor; sees: (row: Kept) => boolean; meets: readonly string[] }[] = [
  { actor: people.ratna, sees: () => true, meets: meetings.map(({ id }) => id) },
  ...[
    { actor: people.rismarini, sees: (row: Kept) => row.province_id === kepri },
    { actor: people.yusuf, sees: (row: Kept) => row.regency_id === natuna },
  ].map(one => ({ ...one, meets: meetings.slice(0, 1).map(({ id }) => id as string) })),
  // the meetings are drafts
  { actor: people.maryam, sees: row => row.library_id === sepempang.id, meets: [] },
  { actor: nurhayati, sees: row => survivor(row.partner_id) === bank, meets: [] },
]

/** Most filters are left open, so that something is found. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value as fc.Arbitrary<T | undefined> },
  )
const filters = fc.record({
  region: oneOf([undefined, undefined, 1, kepri, kepri, natuna, kalteng, palangkaRaya]),
  form: seldom(oneOf(['money', 'goods'] as const)),
  year: seldom(oneOf([2025, 2026])),
  partnerId: seldom(oneOf([bank, koperasi, cv])),
  meetingId: seldom(oneOf(meetings.map(({ id }) => id))),
  libraryId: seldom(oneOf([sepempang.id])),
  state: seldom(fc.subarray([...commitmentStates], { minLength: 1 })),
})
type Filter = typeof filters extends fc.Arbitrary<infer T> ? T : never

const fits = (row: Kept, { region, form, year, partnerId, meetingId, libraryId, state }: Filter) =>
  (region === undefined || region === 1 || row.province_id === region || row.regency_id === region) &&
  (!form || row.form === form) &&
  (!year || row.promised_on.startsWith(String(year))) &&
  (!partnerId || survivor(row.partner_id) === survivor(partnerId)) &&
  (!meetingId || row.meeting_id === meetingId) &&
  (!libraryId || row.library_id === libraryId) &&
  (!state || state.includes(stateOf(row)))

const keys = (region: number | undefined, meets: readonly string[]) => ({
  partner: (row: Kept) => survivor(row.partner_id),
  form: (row: Kept) => row.form,
  year: (row: Kept) => row.promised_on.slice(0, 4),
  meeting: (row: Kept) => (meets.includes(row.meeting_id ?? '') ? row.meeting_id : null),
  region: (row: Kept) => {
    if (region === undefined || region === 1) return row.province_id
    return [kepri, kalteng].includes(region) ? row.regency_id : row.library_id
  },
})

const sumsOnly = ({ key: _, name: __, deeper: ___, ...sums }: ResultOf<typeof sumCommitments>['rows'][0]) =>
  sums
const given = <T extends object>(filter: T) =>
  Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )

test('whatever happened to promises, every number is what a recount of deliveries gives, for whoever asks for what', async () => {
  let some = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 15, maxLength: 45 }),
      fc.array(fc.record({ filter: filters, viewer: oneOf([0, 0, 1, 2, 3, 4]), part: oneOf(sumParts) }), {
        minLength: 3,
        maxLength: 3,
      }),
      oneOf(['partner', 'form', 'region', 'meeting', 'year'] as const),
      async (history, asked, by) => {
        await write(history)
        const all = await facts()
        for (const { filter, viewer, part } of asked) {
          const { actor, sees, meets } = viewers[viewer] as (typeof viewers)[number]
          const rows = all.filter(row => sees(row) && fits(row, filter))
          const sums = await app.ask(actor, sumCommitments, { ...given(filter), by } as never)
          expect(sums.total).toEqual(recount(rows))
          const groups = Map.groupBy(
            rows.filter(row => row.agreed_at !== null || row.withdrawn_at === null),
            row => keys(filter.region, meets)[by](row)?.toString() ?? null,
          )
          expect(new Map(sums.rows.map(row => [row.key, sumsOnly(row)]))).toEqual(
            new Map([...groups].map(([key, of]) => [key, recount(of)])),
          )
          const worths = sums.rows.map(row => row.pledged.worth)
          expect(worths).toEqual(worths.toSorted((a, b) => b - a))
          // each number leads to the promises it counts
          const list = await app.ask(actor, listCommitments, { ...given(filter), counted: part } as never)
          expect(list.total).toBe(sums.total[part].count)
          some += list.commitments.length
          for (const one of list.commitments)
            expect(one.state).toBe(stateOf(rows.find(row => row.id === one.id) as Kept))
        }
      },
    ),
    { numRuns: 40 },
  )
  expect(some).toBeGreaterThan(3)
}, 120_000)
