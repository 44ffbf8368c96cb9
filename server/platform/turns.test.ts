import { setImmediate as tick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

/** Work that goes on until it is told to end, and tells when it begins. */
function stage() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>(resolve => ends.set(name, () => resolve(name)))
  }
  const end = async (name: string) => {
    ends.get(name)?.()
    await tick()
    await tick()
  }
  return { begun, work, end }
}

test('so many at once, the others in the order in which they came; who has begun goes on before others begin', async () => {
  const { begun, work, end } = stage()
  const turns = createTurns({ atOnce: 1 })
  void turns.take('ani', work('ani 1'))
  void turns.take('budi', work('budi 1'))
  void turns.take('cici', work('cici 1'))
  await tick()
  expect(begun).toEqual(['ani 1'])
  // asked for after the others, and before them in the line
  void turns.take('ani', work('ani 2'))
  for (const name of ['ani 1', 'ani 2', 'budi 1']) await end(name)
  expect(begun).toEqual(['ani 1', 'ani 2', 'budi 1', 'cici 1'])
})

test('who stayed away for long stands behind, and what fails holds up nobody', async () => {
  const { begun, work, end } = stage()
  let now = 0
  const turns = createTurns({ atOnce: 1, keptFor: 1000, now: () => now })
  await expect(turns.take('ani', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  now = 2000
  await tick()
  void turns.take('budi', work('budi'))
  void turns.take('cici', work('cici'))
  void turns.take('ani', work('ani'))
  await tick()
  for (const name of ['budi', 'cici']) await end(name)
  expect(begun).toEqual(['budi', 'cici', 'ani'])
})

test('who hangs up waits no longer', async () => {
  const { begun, work, end } = stage()
  const turns = createTurns({ atOnce: 1 })
  const gone = new AbortController()
  void turns.take('ani', work('ani'))
  const waiting = turns.take('budi', work('budi'), gone.signal)
  void turns.take('cici', work('cici'))
  await tick()
  gone.abort(new Error('hung up'))
  await expect(waiting).rejects.toThrow('hung up')
  await end('ani')
  expect(begun).toEqual(['ani', 'cici'])
})
