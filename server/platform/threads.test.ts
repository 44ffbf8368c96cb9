import { expect, test } from 'vitest'
import { createThreads } from './threads.ts'

const answers = new URL('./thread-answers.ts', import.meta.url)
/** Answers with the tasks that it was given so far; `fail` throws, `hang` never answers. */
const script = `
  import { answerTasks } from '${answers}'
  const tasks = []
  answerTasks(task => {
    tasks.push(task)
    if (task === 'fail') throw new Error('it failed')
    return task === 'hang' ? new Promise(() => undefined) : new TextEncoder().encode(tasks.join(' '))
  }, () => tasks.push('rest'))`
const threads = (most: number) =>
  createThreads<string>(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
    ...{ most, longest: 400, idle: 10_000, rests: true },
  })
const ask = async (of: ReturnType<typeof threads>, task: string) => (await of.carryOut(task)).toString()

test('what is done at rest is done once all is, and not between two that wait', async () => {
  const one = threads(1)
  expect(await Promise.all(['a', 'b', 'c'].map(task => ask(one, task)))).toEqual(['a', 'a b', 'a b c'])
  await expect(one.carryOut('fail')).rejects.toThrow('it failed')
  expect(await ask(one, 'd')).toBe('a b c rest fail rest d')
})

test('a task that takes too long is given up, and whoever waits behind it is served', async () => {
  const one = threads(1)
  const [lost, next] = await Promise.allSettled([one.carryOut('hang'), ask(one, 'a')])
  expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'The work took too long.' } })
  expect(next).toMatchObject({ status: 'fulfilled', value: 'a' })
})
