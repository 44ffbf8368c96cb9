import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../contract/access.ts'
import { recordActivity } from '../contract/activities.ts'
import {
  chainChoices,
  type ChainElement,
  chainStages,
  getChain,
  linkElements,
  unlinkElements,
} from '../contract/chain.ts'
import { type ActivityId, makeId, type MergeId, type PlanItemId } from '../contract/ids.ts'
import { mergeLibraries, unmergeLibraries } from '../contract/library-merges.ts'
import { addPlanItem, carryPlanItem } from '../contract/plans.ts'
import { factsOfActivity, planInput } from './inputs.ts'
import { cast, library, partnerIn, person } from './people.ts'
import { refusal, testApp } from './support/app.ts'
import { arrived, promised } from './support/promises.ts'
import { need } from '../server/needs/for-tests.ts'
import type { LinkRow } from '../server/chain/links-queries.ts'
import { type AskLinks, keyOf, reach, walk } from '../server/chain/walk.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, lukman } = people
const { sepempang, sedanau } = people.places
afterAll(app.close)

const at = (kind: ChainElement['kind'], id: string): ChainElement => ({ kind, id })
async function chainOf(actor: Actor, element: ChainElement) {
  const { nodes, edges, ...more } = await app.ask(actor, getChain, element)
  const named = nodes.map(node => node.title ?? `(${node.kind})`)
  const said = edges.map(({ from, to, linked }) => `${named[from]} ${linked ? '~' : '→'} ${named[to]}`)
  return { nodes, named, said: said.sort(), ...more }
}
const link = (actor: Actor, from: ChainElement, to: ChainElement) =>
  app.send(actor, linkElements, { from, to })
const unlink = (actor: Actor, from: ChainElement, to: ChainElement) =>
  app.send(actor, unlinkElements, { from, to })

async function planned(title: string, more: object = {}): Promise<PlanItemId> {
  const id = makeId<PlanItemId>()
  await app.send(maryam, addPlanItem, {
    ...{ ...planInput, id, libraryId: sepempang.id, year: 2026, month: '2026-11-01', title },
    ...more,
  } as never)
  return id
}
async function held(title: string, more: object = {}): Promise<ActivityId> {
  const id = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{ ...factsOfActivity, id, libraryId: sepempang.id, title, heldOn: '2026-11-12', revisionReason: null },
    ...more,
  } as never)
  return id
}
describe('Maryam’s village lacks packaging; two partners promise machines, one machine arrives', () => {
  const ids = {} as Record<'need' | 'item' | 'next' | 'class' | 'other' | 'bank' | 'shop' | 'machine', string>
  let nurhayati: Actor
  beforeAll(async () => {
    ids.need = await need(app, maryam, sepempang.id, { why: 'Keripik dijual tanpa kemasan' })
    ids.item = await planned('Kelas kemasan', { needId: ids.need })
    ids.class = await held('Kelas pertama', { planItemId: ids.item, needId: ids.need })
    ids.other = await held('Kelas merajut')
    const partner = await app.look(tx => partnerIn(tx, app.now.at, people.regions.natuna, 'Bank Natuna'))
    nurhayati = await app.look(tx => person(tx, app.now.at, 'Nurhayati', 'partner', { ...partner, id: null }))
    await app.look(async tx => {
      const of = { partner: partner.id, need: ids.need, activity: ids.class }
      ids.bank = await promised(tx, sepempang.id, 'Bank Natuna', of)
      ids.shop = await promised(tx, sepempang.id, 'Toko Maju', { need: ids.need })
      ids.machine = await arrived(tx, ids.bank)
    })
  })

  test('the chain reaches from the need to the machine, whichever element is looked at, and not to what is beside it', async () => {
    const fromNeed = await chainOf(maryam, at('need', ids.need))
    expect(fromNeed.said).toEqual([
      'Bank Natuna: mesin kemas → Pemerintah Desa Sepempang',
      'Kelas kemasan → Kelas pertama',
      'Kelas pertama → Bank Natuna: mesin kemas',
      'Keripik dijual tanpa kemasan → Kelas kemasan',
      'Keripik dijual tanpa kemasan → Toko Maju: mesin kemas',
    ])
    expect(fromNeed.nodes[0]).toMatchObject({
      id: ids.need,
      steps: 0,
      page: { phone: `/kebutuhan/${ids.need}` },
    })
    const fromMachine = await chainOf(maryam, at('delivery', ids.machine))
    expect(fromMachine.nodes.map(({ kind, steps }) => `${kind} ${steps}`)).toEqual([
      'delivery 0',
      'commitment -1',
      'activity -2',
      'plan-item -3',
      'need -4',
    ])
    expect(fromMachine.nodes[0]).toMatchObject({ state: 'verified', figure: { value: 1, unit: 'unit' } })
    const fromClass = (await chainOf(yusuf, at('activity', ids.class))).named
    expect([fromClass[0], fromClass.slice(1, 3).sort()]).toEqual([
      'Kelas pertama',
      ['Bank Natuna: mesin kemas', 'Kelas kemasan'],
    ])
    expect(fromClass).toHaveLength(5)
    expect(await refusal(chainOf(salmah, at('need', ids.need)))).toBe('access.not-found')
    expect(await refusal(chainOf(lukman, at('activity', ids.class)))).toBe('access.not-found')
  })

  test('what no record says is linked by hand, forwards only, once, and taken back', async () => {
    const [machine, other] = [at('delivery', ids.machine), at('activity', ids.other)]
    expect(await refusal(link(maryam, machine, machine))).toBe('chain.itself')
    expect(await refusal(link(maryam, machine, other))).toBe('chain.backwards')
    expect(await refusal(link(maryam, at('need', ids.need), at('plan-item', ids.item)))).toBe(
      'chain.linked-already',
    )
    expect(await refusal(link(salmah, other, machine))).toBe('access.not-found')
    expect(await refusal(link(maryam, other, at('delivery', makeId())))).toBe('access.not-found')
    await link(maryam, other, machine)
    expect(await refusal(link(yusuf, other, machine))).toBe('chain.linked-already')
    expect((await chainOf(maryam, other)).said).toEqual(['Kelas merajut ~ Pemerintah Desa Sepempang'])
    const { choices } = await app.ask(maryam, chainChoices, { ...other, of: 'plan-item' })
    expect(choices.map(({ title }) => title)).toEqual(['Kelas kemasan'])
    await unlink(yusuf, other, machine)
    expect(await refusal(unlink(maryam, other, machine))).toBe('chain.not-linked')
    expect(await refusal(unlink(maryam, at('need', ids.need), at('plan-item', ids.item)))).toBe(
      'chain.on-record',
    )
  })

  test('an item goes on with one of the year before; no link leads back to it, also not two at once', async () => {
    ids.next = makeId()
    const early = await planned('Kelas foto')
    await app.send(maryam, carryPlanItem, {
      id: early,
      version: 1,
      into: ids.next as PlanItemId,
      month: '2027-02-01',
    })
    const [a, b] = [at('plan-item', early), at('plan-item', ids.next)]
    expect((await chainOf(maryam, b)).named).toEqual(['Kelas foto', 'Kelas foto'])
    expect(await refusal(link(maryam, b, a))).toBe('chain.circle')
    const [c, d] = [at('plan-item', await planned('Pasar')), at('plan-item', await planned('Lomba'))]
    const both = await Promise.all([refusal(link(maryam, c, d)), refusal(link(maryam, d, c))])
    expect(both.sort()).toEqual(['chain.circle', 'done'])
  })

  test('the bank sees the chain of its own promise, in outline where it sees nothing else; nobody else’s', async () => {
    const own = await chainOf(nurhayati, at('commitment', ids.bank))
    // the need that its promise answers is in its sight
    expect(own.named).toEqual([
      'Bank Natuna: mesin kemas',
      // what leads on comes first
      '(activity)',
      'Pemerintah Desa Sepempang',
      '(plan-item)',
      'Keripik dijual tanpa kemasan',
    ])
    expect(own.nodes.filter(({ id }) => id === null)).toEqual([
      {
        ...{ kind: 'activity', steps: -1, id: null, title: null, day: '2026-11-01', state: null },
        ...{ place: null, figure: null, page: null },
      },
      expect.objectContaining({ kind: 'plan-item', day: '2026-11-01', title: null, figure: null }),
    ])
    expect(own.links).toBe(false)
    expect((await chainOf(nurhayati, at('need', ids.need))).named).not.toContain('Toko Maju: mesin kemas')
    expect((await chainOf(nurhayati, at('need', ids.need))).nodes).toHaveLength(5)
    expect(await refusal(chainOf(nurhayati, at('commitment', ids.shop)))).toBe('access.not-found')
    expect(await refusal(chainOf(nurhayati, at('activity', ids.class)))).toBe('access.not-found')
    expect(await refusal(link(nurhayati, at('need', ids.need), at('delivery', ids.machine)))).toBe(
      'access.not-allowed',
    )
    await app.look(tx => sql`update activity set verified_at = now() where id = ${ids.class}`.execute(tx))
    const later = await chainOf(nurhayati, at('delivery', ids.machine))
    expect(later.nodes.find(({ kind }) => kind === 'activity')).toMatchObject({
      ...{ id: null, state: 'verified', figure: { value: 10, of: 'attendances', unit: null } },
    })
    // a need that is open in its region, and that it promised nothing for
    const open = await need(app, salmah, sedanau.id, { why: 'Rak buku' })
    expect(await refusal(chainOf(nurhayati, at('need', open)))).toBe('access.not-found')
  })
})

test('links stay valid when two entries of a library become one; their place goes along, and back', async () => {
  const [garden, manager] = await app.look(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', sepempang.id)
      .executeTakeFirstOrThrow()
    const place = await library(tx, app.now.at, 'community', region_id, 'TBM Sepempang')
    return [place, await person(tx, app.now.at, 'Siti', 'library', place)] as const
  })
  const id = makeId<ActivityId>()
  await app.send(manager, recordActivity, {
    ...{ ...factsOfActivity, id, libraryId: garden.id, title: 'Dongeng', revisionReason: null },
  } as never)
  const why = at('need', await need(app, manager, garden.id, { why: 'Buku anak' }))
  await link(manager, why, at('activity', id))
  const mergeId = makeId<MergeId>()
  const versions = { fromVersion: 1, intoVersion: 1, take: [] }
  await app.send(yusuf, mergeLibraries, { id: mergeId, from: garden.id, into: sepempang.id, ...versions })
  expect((await chainOf(maryam, why)).said).toEqual(['Buku anak ~ Dongeng'])
  await app.send(yusuf, unmergeLibraries, { mergeId })
  expect(await refusal(chainOf(maryam, why))).toBe('access.not-found')
  await unlink(manager, why, at('activity', id))
  expect((await chainOf(manager, why)).said).toEqual([])
})

/** Random links among few elements, in stages or not. */
const kinds = chainStages.slice(0, 5) as ChainElement['kind'][]
const elements = fc.record({ kind: fc.constantFrom(...kinds), id: fc.constantFrom('a', 'b', 'c', 'd') })
const rowOf = (from: ChainElement, to: ChainElement): LinkRow => ({
  ...{ from_kind: from.kind, from_id: from.id, to_kind: to.kind, to_id: to.id, linked: true },
})
const asking =
  (links: readonly LinkRow[]): AskLinks =>
  async (ids, down) =>
    links.filter(link => ids.includes(down ? link.from_id : link.to_id))

test('walking finds what can be reached, and nothing else, whatever the links', async () => {
  const graphs = fc.array(fc.tuple(elements, elements), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(graphs, elements, async (pairs, start) => {
      const links = pairs.map(([from, to]) => rowOf(from, to))
      const { reached } = await walk(start, asking(links))
      const found = (sign: number) =>
        new Set(reached.flatMap(({ element, steps }) => (Math.sign(steps) === sign ? [keyOf(element)] : [])))
      for (const [sign, near, far] of [
        [1, 0, 1],
        [-1, 1, 0],
      ] as const) {
        // the closure by repetition, as slow as it is plain
        const closure = new Set([keyOf(start)])
        for (let size = 0; size !== closure.size; ) {
          size = closure.size
          for (const pair of pairs) if (closure.has(keyOf(pair[near]))) closure.add(keyOf(pair[far]))
        }
        closure.delete(keyOf(start))
        expect(found(sign)).toEqual(closure)
      }
    }),
  )
})

test('no link makes a circle, whatever sequence of links is tried', async () => {
  const id = await app.look(async tx => {
    const { rows } = await sql<{ id: string }>`select id from activity where title = 'Kelas merajut'`.execute(
      tx,
    )
    return rows[0]?.id ?? ''
  })
  const items = await Promise.all(['Satu', 'Dua', 'Tiga', 'Empat'].map(title => planned(title)))
  const all = [...items.map(item => at('plan-item', item)), at('activity', id)]
  const tries = fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(tries, async pairs => {
      await app.look(tx => sql`delete from chain_link`.execute(tx))
      const stand: LinkRow[] = []
      for (const [from, to] of pairs) {
        const outcome = await refusal(link(yusuf, from, to))
        if (outcome === 'done') stand.push(rowOf(from, to))
        else expect(outcome).toMatch(/^chain\./)
      }
      for (const element of all) {
        const after = await reach(element, asking(stand), true)
        expect(after.reached.map(found => keyOf(found.element))).not.toContain(keyOf(element))
        expect(after.links.map(({ to_id }) => to_id)).not.toContain(element.id)
      }
    }),
    { numRuns: 12 },
  )
})
