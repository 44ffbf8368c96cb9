import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answered,
  begun,
  discarded,
  type Entry,
  isHeld,
  mended,
  nextBatch,
  nextToSend,
  notThereYet,
  onlyHere,
  outlived,
  stateOf,
  versionAfter,
  type Write,
} from './rules.ts'

const problem = (code: 'activity.month-locked') => ({
  ...{ type: '', code, status: 409, title: '', titles: { id: '', en: '' } },
})
const states = {
  waiting: null,
  accepted: { at: '2026-11-03T01:00:00.000Z', result: {} },
  refused: { at: '2026-11-03T01:00:00.000Z', problem: problem('activity.month-locked') },
}

function write(record: string, name: Write['name'] = 'activities.record', version?: number): Write {
  return { name, record, input: { version }, about: { title: record, day: '', people: null }, draft: null }
}
function entry(seq: number, record: string, state: keyof typeof states, of: Partial<Entry> = {}): Entry {
  return {
    ...{ ...write(record), seq, id: `c${seq}`, owner: 'maryam', savedAt: '', answer: states[state] },
    ...of,
  }
}

test.each([
  ['nothing where nothing waits', [entry(1, 'a', 'accepted')], undefined],
  [
    'the oldest first, whatever the order they are read in',
    [entry(2, 'b', 'waiting'), entry(1, 'a', 'waiting')],
    1,
  ],
  ['what was accepted holds nobody up', [entry(1, 'a', 'accepted'), entry(2, 'a', 'waiting')], 2],
  [
    'nothing behind a refused one of the same record',
    [entry(1, 'a', 'refused'), entry(2, 'a', 'waiting')],
    undefined,
  ],
  [
    'another record passes by a refused one',
    [entry(1, 'a', 'refused'), entry(2, 'a', 'waiting'), entry(3, 'b', 'waiting')],
    3,
  ],
])('sent next: %s', (_, entries, seq) => {
  expect(nextToSend(entries)?.seq).toBe(seq)
})

test('what the server stumbles over waits with all of its record, and lets others pass', () => {
  const entries = [entry(1, 'a', 'waiting'), entry(2, 'a', 'waiting'), entry(3, 'b', 'waiting')]
  expect(nextToSend(entries, new Set(['a']))?.seq).toBe(3)
  expect(nextToSend(entries, new Set(['a', 'b']))).toBeUndefined()
})

test('some of different records go at the same time, three at the most; a report goes after what was saved before it', () => {
  const report = write('report', 'reports.submit')
  const entries = [
    ...[entry(1, 'a', 'waiting'), entry(2, 'a', 'waiting'), entry(3, 'b', 'waiting')],
    ...[entry(4, 'report', 'waiting', report), entry(5, 'c', 'waiting')],
  ]
  const seqs = (of: readonly Entry[]) => nextBatch(of, 3).map(({ seq }) => seq)
  expect(seqs(entries)).toEqual([1, 3])
  expect(seqs(entries.slice(3))).toEqual([4])
  expect(nextBatch(entries, 1).map(({ seq }) => seq)).toEqual([1])
  expect(seqs(['a', 'b', 'c', 'd'].map((record, n) => entry(n, record, 'waiting')))).toEqual([0, 1, 2])
  expect(nextBatch(entries, 3, new Set(['a', 'b', 'report'])).map(({ seq }) => seq)).toEqual([5])
})

test('what waits behind a refused one is told to need the person', () => {
  const entries = [entry(1, 'a', 'refused'), entry(2, 'a', 'waiting'), entry(3, 'b', 'waiting')]
  expect(entries.map(one => isHeld(one, entries))).toEqual([false, true, false])
})

test('throwing one away takes what hangs on it and nothing else, and never what was accepted', () => {
  const entries = [
    ...[entry(1, 'a', 'accepted'), entry(2, 'a', 'refused'), entry(3, 'b', 'waiting')],
    entry(4, 'a', 'waiting'),
  ]
  expect(discarded(2, entries).map(({ seq }) => seq)).toEqual([2, 4])
  expect(discarded(1, entries)).toEqual([])
  expect(discarded(3, entries).map(({ seq }) => seq)).toEqual([3])
})

test('what was on its way is thrown away only by who knows that it may have been accepted', () => {
  const entries = [entry(1, 'a', 'waiting'), entry(2, 'a', 'waiting', { tried: true })]
  expect(discarded(1, entries, false)).toEqual([])
  expect(discarded(1, entries).map(({ seq }) => seq)).toEqual([1, 2])
  // a refusal is the server's word that it was not accepted
  expect(discarded(1, [entry(1, 'a', 'refused', { tried: true })], false)).toHaveLength(1)
})

test('nothing is sent of what was thrown away, mended or answered before it left', () => {
  expect(begun(undefined, 'c1')).toBeUndefined()
  expect(begun(entry(1, 'a', 'waiting'), 'c2')).toBeUndefined()
  expect(begun(entry(1, 'a', 'accepted'), 'c1')).toBeUndefined()
  expect(begun(entry(1, 'a', 'waiting'), 'c1')).toMatchObject({ tried: true })
})

test('photos wait for an activity as long as only this phone has it', () => {
  const entries = [
    ...[entry(1, 'a', 'accepted'), entry(2, 'b', 'waiting'), entry(3, 'c', 'refused')],
    entry(4, 'd', 'waiting', write('d', 'activities.amend', 3)),
  ]
  expect([...notThereYet(entries)]).toEqual(['b', 'c'])
})

test.each([
  ['a new record', [entry(1, 'a', 'waiting')], 1],
  [
    'a change of it',
    [entry(1, 'a', 'waiting'), entry(2, 'a', 'waiting', write('a', 'activities.amend', 1))],
    2,
  ],
  ['a refused change counts for nothing', [entry(1, 'a', 'accepted'), entry(2, 'a', 'refused')], 1],
  ['what the server told', [entry(1, 'a', 'accepted', { answer: { at: '', result: { version: 7 } } })], 7],
  [
    'nothing after it was taken away',
    [entry(1, 'a', 'waiting', write('a', 'activities.remove', 1))],
    undefined,
  ],
  ['nothing of another record', [entry(1, 'b', 'waiting')], undefined],
])('the version after %s', (_, entries, version) => {
  expect(versionAfter('a', entries)).toBe(version)
})

test('of each record the latest word is shown, of a refused one the refusal', () => {
  const entries = [
    ...[entry(1, 'a', 'waiting'), entry(2, 'b', 'refused'), entry(3, 'a', 'waiting')],
    ...[entry(4, 'b', 'waiting'), entry(5, 'c', 'accepted')],
  ]
  expect(onlyHere(entries).map(({ seq }) => seq)).toEqual([3, 2])
})

test('what was accepted is shown for a month; what has no answer stays for as long as it takes', () => {
  const old = [entry(1, 'a', 'accepted'), entry(2, 'b', 'refused'), entry(3, 'c', 'waiting')]
  expect(outlived(old, new Date('2026-12-01T00:00:00Z'))).toEqual([])
  expect(outlived(old, new Date('2027-11-01T00:00:00Z')).map(({ seq }) => seq)).toEqual([1])
})

/** A phone with its disk, a server that remembers ids, and a line between them that loses what it likes. */
function world() {
  const disk = new Map<number, Entry>()
  const done: Entry[] = []
  const saved: Entry[] = []
  const letGo = new Set<string>()
  /** What has left the phone and not arrived; one at a time. */
  let onItsWay: Entry | undefined
  let seq = 0
  let ids = 0
  const all = () => [...disk.values()]
  return {
    ...{ all, done, saved, letGo, disk },
    save(record: string) {
      const one = entry(++seq, record, 'waiting', { id: `c${++ids}` })
      disk.set(one.seq, one)
      saved.push(one)
    },
    /** Something leaves. What was thrown away between it was chosen and it left stays here. */
    leave(thrownAway: boolean) {
      const one = nextToSend(all())
      if (!one || onItsWay) return
      for (const earlier of all().filter(e => e.record === one.record && e.seq < one.seq))
        expect(stateOf(earlier)).toBe('accepted')
      if (thrownAway) this.throwAway(all().indexOf(one), true)
      const after = begun(disk.get(one.seq), one.id)
      if (!after) return
      disk.set(after.seq, after)
      onItsWay = after
    },
    /** It arrives, or not; the answer, where there is one, is stored only if `crash` does not come between. */
    arrive(says: 'yes' | 'no' | 'unreached' | 'answer-lost', crash: boolean) {
      const one = onItsWay
      onItsWay = undefined
      if (!one || says === 'unreached') return
      const known = done.some(({ id }) => id === one.id)
      const yes = known || says !== 'no'
      if (yes && !known) done.push(one)
      if (crash || says === 'answer-lost') return
      const now = disk.get(one.seq)
      const after = now && answered(now, one.id, yes ? states.accepted : states.refused)
      if (after) disk.set(after.seq, after)
    },
    mend(at: number) {
      const one = all()[at % Math.max(1, disk.size)]
      const after = one && mended(one, write(one.record), { id: `c${++ids}`, at: '' })
      if (!one || !after) return
      letGo.add(one.id)
      disk.set(after.seq, after)
      saved.push(after)
    },
    /** @returns what the person was told may have been accepted */
    throwAway(at: number, knowing: boolean) {
      for (const one of discarded(all()[at % Math.max(1, disk.size)]?.seq ?? 0, all(), knowing)) {
        // what the server has done is never thrown away by somebody who takes it for unsent
        const unknown = stateOf(one) === 'waiting' && !knowing
        if (unknown) expect(done.some(({ id }) => id === one.id)).toBe(false)
        if (unknown) expect(onItsWay?.id).not.toBe(one.id)
        letGo.add(one.id)
        disk.delete(one.seq)
      }
    },
  }
}

test('whatever the order of saves, answers, crashes and restarts: nothing is dropped, doubled or sent too early', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('save' as const), record: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ do: fc.constant('leave' as const), thrownAway: fc.boolean() }),
    fc.record({
      do: fc.constant('arrive' as const),
      says: fc.constantFrom('yes' as const, 'no' as const, 'unreached' as const, 'answer-lost' as const),
      crash: fc.boolean(),
    }),
    fc.record({ do: fc.constant('mend' as const), at: fc.nat(20) }),
    fc.record({ do: fc.constant('throwAway' as const), at: fc.nat(20), knowing: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), steps => {
      const of = world()
      for (const one of steps) {
        if (one.do === 'save') of.save(one.record)
        else if (one.do === 'leave') of.leave(one.thrownAway)
        else if (one.do === 'arrive') of.arrive(one.says, one.crash)
        else if (one.do === 'mend') of.mend(one.at)
        else of.throwAway(one.at, one.knowing)
        // each command that was saved is on the disk, or the person let it go
        const here = new Set(of.all().map(({ id }) => id))
        for (const { id } of of.saved) expect(here.has(id) || of.letGo.has(id)).toBe(true)
        // the server did each once, and those of one record in the order of their places
        expect(new Set(of.done.map(({ id }) => id)).size).toBe(of.done.length)
        for (const record of ['a', 'b', 'c']) {
          const places = of.done.filter(e => e.record === record).map(({ seq }) => seq)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
        // no answer "accepted" is stored for what the server did not do
        for (const e of of.all().filter(e => stateOf(e) === 'accepted'))
          expect(of.done.some(({ id }) => id === e.id)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
