import { afterAll, expect, test } from 'vitest'
import { firstRun, getMe } from '../../contract/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { prepareFirstRun } from './first-run.ts'
import { begin, goodPassword, recogniser } from './for-tests.ts'

const app = await testApp()
afterAll(() => app.close())

const prepare = () => app.look(tx => prepareFirstRun(tx, app.now.at))
const starting = (code: string, login = 'ratna') =>
  ({ code, name: 'Ratna Dewi', login, password: goodPassword }) as const

test('an empty installation is opened once, with the code that the terminal printed last', async () => {
  expect(await app.ask(null, getMe, {})).toMatchObject({ firstRun: true })
  expect(await refusal(app.send(null, firstRun, starting('LAMPU-2222-2222')))).toBe('first-run.code-wrong')

  const earlier = (await prepare()) ?? ''
  const code = (await prepare()) ?? ''
  expect(code).toMatch(/^LAMPU-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  expect(await refusal(app.send(null, firstRun, starting(earlier)))).toBe('first-run.code-wrong')
  expect(await refusal(app.send(null, firstRun, starting(code, '??')))).toBe('request.invalid')
  expect(await refusal(app.send(null, firstRun, { ...starting(code), password: 'perpusnas2026' }))).toBe(
    'password.too-weak',
  )

  const typed = code.toLowerCase().replaceAll('-', ' ')
  const { me, token } = await begin(app, firstRun, starting(typed))
  expect(me.grants).toMatchObject([
    { role: 'national', scopeId: 1, path: [1], name: 'Indonesia', regionCode: 'ID' },
  ])
  expect(await recogniser(app)(token)).toMatchObject({ personId: me.personId })

  expect(await app.ask(null, getMe, {})).toMatchObject({ firstRun: false })
  expect(await refusal(app.send(null, firstRun, starting(code, 'penyusup')))).toBe('first-run.done')
  expect(await prepare()).toBeUndefined()
})
