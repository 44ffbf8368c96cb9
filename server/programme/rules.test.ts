import { expect, test } from 'vitest'
import { enrolmentKinds, enrolmentStates } from '../../contract/programme.ts'
import { fits, part, type Step, steps } from './rules.ts'

const may: Record<Step, string[]> = {
  forward: ['beneficiary proposed'],
  decline: ['beneficiary proposed', 'beneficiary reviewed'],
  decree: ['beneficiary reviewed'],
  confirm: ['replication active'],
  walk: ['replication active'],
  end: [
    'beneficiary decreed',
    'beneficiary active',
    'replication decreed',
    'replication active',
    'improving decreed',
    'improving active',
  ],
}

test.each(Object.keys(steps) as Step[])(
  'an enrolment can be taken through "%s" from these stages only',
  step => {
    const able = enrolmentKinds.flatMap(kind =>
      enrolmentStates.filter(state => fits(step, { kind, state })).map(state => `${kind} ${state}`),
    )
    expect(able).toEqual(may[step])
  },
)

test('a bulk command takes what fits and tells of each of the others why it was left', () => {
  const items = ['a', 'b', 'c'].map(id => ({ id }))
  const parted = part(items, ({ id }) => (id === 'b' ? 'enrolment.wrong-state' : undefined))
  expect(parted).toEqual({
    fit: [{ id: 'a' }, { id: 'c' }],
    left: [{ id: 'b', problem: 'enrolment.wrong-state' }],
  })
})
