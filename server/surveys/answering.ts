import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import { readPairCode } from '../../contract/pair-codes.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import * as contract from '../../contract/survey-answers.ts'
import { mostAnswersOf, surveyPath } from '../../contract/survey-rules.ts'
import { surveyPage } from '../../text/survey-page.ts'
import { answerIdOf, pairCodeOf } from '../forms/codes.ts'
import { pageOfForm, pageOfThanks, type Shown } from '../forms/page.ts'
import { batchOf, readAnswers } from '../forms/rules.ts'
import type { Context } from '../platform/endpoint.ts'
import { html } from '../platform/html.ts'
import { problemBody, Refusal, refuse } from '../platform/problems.ts'
import * as answers from './answer-queries.ts'
import { isTooMany } from './pace.ts'
import { makeNumber, readNumber } from './page-numbers.ts'
import type { SurveyRow } from './queries.ts'
import { questionsOf } from './questions.ts'
import { happen } from './recording.ts'

/** The page of a survey; once it was answered, thanks. */
export async function read(
  c: Context,
  { token, bahasa, selesai, lagi }: InputOf<typeof contract.readSurvey>,
): Promise<ResultOf<typeof contract.readSurvey>> {
  const survey = (await answers.byToken(c.tx, plainToken(token))) ?? refuse('survey.unknown')
  const language = languageOf(bahasa)
  const shown = shownTo(c, survey, language)
  if (selesai !== undefined) {
    const code = survey.kind === 'immediate' ? readPairCode(selesai) : undefined
    const { words = {} } = shown
    return { html: pageOfThanks(shown.form, { language, words, code, isAgain: lagi !== undefined }) }
  }
  if (survey.state === 'closed') refuse('survey.closed')
  return { html: pageOfForm(shown) }
}

/** Past so many held ones it is a flood: they would only fill the disk. */
const mostHeld = 500

/**
 * Takes an answer in, as a form without names does: neither who nor when is written. What no person could have sent is
 * asked once more, held until somebody looks, or let go.
 */
export async function answer(
  c: Context,
  { token, fields }: InputOf<typeof contract.answerSurvey>,
): Promise<ResultOf<typeof contract.answerSurvey>> {
  const survey = (await answers.byToken(c.tx, plainToken(token), true)) ?? refuse('survey.unknown')
  const { kind, people } = survey
  const shown = shownTo(c, survey, languageOf(fields['bahasa']))
  const again = (more: Partial<Shown>) => ({
    ...{ html: pageOfForm({ ...shown, typed: fields, ...more }), to: null },
  })
  const given = fields['once'] ?? ''
  const number = readNumber(survey.page_key, given, c.now)
  if ('wrong' in number)
    return number.wrong === 'stale'
      ? again({ problem: sentence('survey.page-stale') })
      : again({ once: given, problem: sentence('survey.too-fast') })
  const { once } = number
  const id = answerIdOf(survey.id, once)
  const own = kind === 'immediate' ? pairCodeOf(once) : undefined
  const thanks = (isAgain: boolean) => ({ html: null, to: thanksOf(survey, shown.language, own, isAgain) })
  // what no person sees was filled in: whatever did that is told what people are told
  if ((fields[trap] ?? '') !== '') return thanks(false)
  if (await answers.isThere(c.tx, id)) return thanks(true)
  if (survey.state === 'closed') return again({ problem: sentence('survey.closed') })
  const read = readAnswers(fields, shown.questions, shown.asks)
  if (read.wrong.size > 0) return again({ once: given, wrong: read.wrong })
  const held = isTooMany(survey.id, people, c.now)
  if (held ? survey.held >= mostHeld : survey.answers >= mostAnswersOf(people))
    return again({ problem: sentence('survey.full') })
  const said = { best: null, better: null, ...read.answers, code: own ?? read.code }
  await takeIn(c, survey, { id, answer: said as never, held })
  return thanks(false)
}

/** On the library’s own phone, handed round: whoever is signed in there did not answer. */
export async function answerHere(
  c: Context,
  { once, answer: given }: InputOf<typeof contract.answerHere>,
  survey: SurveyRow,
): Promise<ResultOf<typeof contract.answerHere>> {
  const id = answerIdOf(survey.id, once.toLowerCase())
  if (await answers.isThere(c.tx, id)) return {}
  if (survey.answers >= mostAnswersOf(survey.people)) refuse('survey.full')
  const code = given.code === null ? null : (readPairCode(given.code) ?? refuse('survey.code-wrong'))
  await takeIn(c, survey, { id, answer: { ...given, code }, held: false })
  return {}
}

type Taken = { id: string; answer: contract.SurveyAnswer; held: boolean }
async function takeIn(c: Context, survey: SurveyRow, taken: Taken): Promise<void> {
  await answers.insert(c.tx, { ...taken, surveyId: survey.id })
  // one that was given offline may come after the survey was closed
  const waiting = await answers.waiting(c.tx, survey.id)
  await answers.release(c.tx, survey.id, batchOf(waiting, false))
  happen(c, 'answered', survey, { fleeting: true })
}

const trap = 'situs'
function shownTo(c: Context, survey: SurveyRow, language: Language): Shown {
  const words = surveyPage[language]
  const { kind, area, of, title, token } = survey
  return {
    form: {
      ...{ link: `${surveyPath}/${token}`, over: `${of} · ${title}`, title: words.title[kind] },
      ...{ intro: words.intro[kind], anonymous: true },
    },
    ...{ language, once: makeNumber(survey.page_key, c.now), questions: questionsOf(kind, area, language) },
    ...{ guest: null, asks: { name: false, code: kind === 'follow-up' } },
    words: {
      ...{ anonymous: words.anonymous, anonymousText: words.anonymousText, code: words.code },
      keepCode: words.keepCode,
    },
    more: html`<div class="sr" aria-hidden="true"><label>${words.trap}<input type="text" name="${trap}" value="" tabindex="-1" autocomplete="off"></label></div>`,
  }
}

function thanksOf(survey: SurveyRow, language: Language, code: string | undefined, isAgain: boolean): string {
  const query = new URLSearchParams({
    selesai: code ?? '1',
    ...(language === 'en' && { bahasa: 'en' }),
    ...(isAgain && { lagi: '1' }),
  })
  return `${surveyPath}/${survey.token}?${query}`
}

const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'id')
const plainToken = (token: string) => token.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const sentence = (code: ProblemCode) => problemBody(new Refusal(code), 'id').titles
