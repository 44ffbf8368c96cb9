import { expect, test } from 'vitest'
import { exampleFacts } from './example.ts'
import { assignedOf, type Person } from './facts.ts'

const [someone] = exampleFacts('').people
const person = (
  name: string,
  part: Person['part'],
  agency: string | null,
  state: Person['state'] = 'accepted',
) => ({ ...someone, name, part, agency, state }) as Person
const [ratna, budi, sari, wira, guest] = [
  person('Ratna', 'organiser', 'Dinas Perpustakaan'),
  person('Budi', 'official', 'Bappeda'),
  person('Sari', 'speaker', ' dinas perpustakaan'),
  person('Wira', 'official', 'Dinas Perpustakaan', 'declined'),
  person('Maryam', 'participant', 'Dinas Perpustakaan'),
]

test.each([
  [
    'an office sends its own people, and none of another agency',
    [ratna, budi, sari, wira, guest],
    ['Ratna', 'Sari'],
  ],
  ['where no organiser is named, all officials and speakers', [budi, sari, wira, guest], ['Budi', 'Sari']],
  ['guests alone are not sent', [guest], []],
])('%s', (_, people, sent) => {
  expect(assignedOf(people).map(({ name }) => name)).toEqual(sent)
})
