import { makeId } from '../../contract/ids.ts'
import { makeLinkToken } from '../../contract/pair-codes.ts'
import { answerInput } from '../surveys.ts'
import type { Corner } from '../world.ts'
import { all, everybody, type Line, list, managers, placed, placeless, region } from './line.ts'

const surveyOf = (c: Corner) => ({ id: c.surveys.survey })
const stepOf = (c: Corner) => ({ ...surveyOf(c), version: 1 })

export const surveysLines: Record<string, Line> = {
  'surveys.list': list(all, {}, region),
  'surveys.get': placed(all, surveyOf),
  'surveys.sums': placeless(all, { year: 2026 }),
  'surveys.export': placed(all, surveyOf),
  'surveys.export-sums': placeless(all, { year: 2026 }),
  'surveys.make': placed(managers, c => ({
    ...{ id: makeId(), token: makeLinkToken(), about: 'service', area: 'health', libraryId: c.library.id },
    ...{ activityId: null, meetingId: null, service: 'Pojok kesehatan', people: 30 },
  })),
  'surveys.follow-up': placed(managers, c => ({
    ...{ id: makeId(), of: c.surveys.old, token: makeLinkToken() },
  })),
  'surveys.close': placed(managers, stepOf),
  'surveys.reopen': placed(managers, stepOf),
  'surveys.judge': placed(managers, c => ({ ...stepOf(c), people: true })),
  'surveys.remove': placed(managers, c => ({ id: c.surveys.empty, version: 1 })),
  'surveys.answer-here': placed(managers, c => ({
    ...{ ...surveyOf(c), once: crypto.randomUUID(), answer: answerInput },
  })),
  // for whoever has the link
  'surveys.read': { yes: everybody, inside: w => ({ token: w.inside.surveys.token }) },
  'surveys.answer': { yes: everybody, inside: w => ({ token: w.inside.surveys.token, fields: {} }) },
}
