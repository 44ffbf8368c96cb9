import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { everybody, hidden, type Line, offices, overseers, placed } from './line.ts'

const formOf = (c: Corner) => ({ id: c.meetings.form })
const stepOf = (c: Corner) => ({ ...formOf(c), version: 1 })
const token = (c: Corner) => c.meetings.form.replaceAll('-', '')
const question = {
  ...{
    id: makeId(),
    kind: 'choice',
    text: 'Kemasan mana yang tahan lama?',
    required: true,
    topic: 'Kemasan',
  },
  options: [
    { text: 'Aluminium', right: true },
    { text: 'Plastik', right: false },
  ],
  area: null,
}

export const formsLines: Record<string, Line> = {
  'forms.list': placed(overseers, c => ({ meetingId: c.meetings.scheduled })),
  'forms.get': placed(overseers, formOf, hidden),
  'forms.results': placed(overseers, formOf, hidden),
  'forms.export': placed(overseers, formOf, hidden),
  'forms.make': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, kind: 'pre-test', anonymous: true, own: false },
  })),
  'forms.write': placed(
    offices,
    c => ({ ...stepOf(c), title: 'Tes awal', intro: null, anonymous: true, questions: [question] }),
    hidden,
  ),
  'forms.open': placed(offices, stepOf, hidden),
  'forms.close': placed(offices, stepOf, hidden),
  'forms.remove': placed(offices, stepOf, hidden),
  // for whoever has the link
  'forms.of-guest': {
    yes: everybody,
    inside: w => ({ token: `undangan-${w.inside.meetings.guest}` }),
  },
  'forms.read': { yes: everybody, inside: w => ({ token: token(w.inside) }) },
  'forms.answer': {
    yes: everybody,
    inside: w => ({
      token: token(w.inside),
      fields: {
        once: '2b9c0b2e-5a4e-4d59-9d0f-0f4f1f0e7a11',
        [`q-${w.inside.meetings.form}`]: 'Contoh kemasan',
      },
    }),
  },
}
