import { expect, test } from 'vitest'
import { hashOfSlip, readSlipCode } from '../../../contract/slip-codes.ts'
import { askedOf, emptyDraft, emptyFigure, storyInput, troublesOf } from './story-draft.ts'

const told = emptyDraft({
  ...{ area: 'economic-development', before: 'Menganggur', deed: 'Kelas jahit', after: 'Punya toko' },
  title: 'Dari perca ke toko',
})
const siti = { ...told.consent, person: 'Siti' }

test('a story whose person allows nothing yet is told all the same, without a consent', async () => {
  const draft = { ...told, consent: siti }
  expect(troublesOf(draft)).toEqual([])
  expect(await storyInput(draft, 'L', 'id')).toMatchObject({ consents: [], quote: null, version: null })
})

test('a yes needs what it is for, how it was said, and a drawn one its signature; of a child a guardian', () => {
  const fields = (change: Partial<typeof siti>) =>
    troublesOf({ ...told, consent: { ...siti, parts: ['words'], ...change } }).map(({ field }) => field)
  expect(fields({})).toEqual(['purposes', 'how'])
  expect(fields({ purposes: ['portal'], how: 'drawn' })).toEqual(['signature'])
  expect(fields({ purposes: ['portal'], how: 'spoken', child: true })).toEqual(['guardian', 'relation'])
})

test('the code of the slip stays on the phone: what is sent is its hash', async () => {
  const consent = {
    ...siti,
    parts: ['words' as const],
    purposes: ['portal' as const],
    how: 'spoken' as const,
  }
  const input = await storyInput({ ...told, consent }, 'L', 'id')
  const { slip } = consent
  expect(readSlipCode(slip.toLowerCase())).toBe(slip)
  expect(JSON.stringify(input)).not.toContain(slip)
  expect(input?.consents[0]).toMatchObject({ slip: await hashOfSlip(slip), language: 'id', person: 'Siti' })
})

test('a figure needs what is now, its unit and its source; a voice and an income are asked for where they are', () => {
  const figures = [{ ...emptyFigure(), after: 1_500_000 }]
  expect(troublesOf({ ...told, consent: siti, figures }).map(({ field }) => field)).toEqual(['figure'])
  const turned = [{ ...emptyFigure(), after: 5, source: 'Ia bercerita', low: 9, high: 1 }]
  expect(troublesOf({ ...told, consent: siti, figures: turned }).map(({ field }) => field)).toEqual(['range'])
  expect(askedOf({ ...told, figures }, true)).toEqual(['words', 'name', 'place', 'photo', 'voice', 'income'])
  expect(askedOf(told, false)).not.toContain('voice')
})
