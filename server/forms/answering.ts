import { randomUUID } from 'node:crypto'
import { type answerForm, formPath, type formsOfGuest, type readForm } from '../../contract/forms.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import { readPairCode } from '../../contract/pair-codes.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { formPage } from '../../text/form-page.ts'
import type { Context } from '../platform/endpoint.ts'
import { problemBody, Refusal, refuse } from '../platform/problems.ts'
import * as answers from './answer-queries.ts'
import { answerIdOf, pairCodeOf } from './codes.ts'
import { pageOfForm, pageOfThanks, type Shown } from './page.ts'
import { maySee } from './policy.ts'
import { type FormRow, questionsOf } from './queries.ts'
import { happen } from './recording.ts'
import { batchOf, mostAnswers, readAnswers, shutProblem } from './rules.ts'

/** The page of a form; once it was answered, thanks; and for who keeps it what it will be like. */
export async function read(
  c: Context,
  { token, ...asked }: InputOf<typeof readForm>,
): Promise<ResultOf<typeof readForm>> {
  const form = (await answers.byToken(c.tx, plainToken(token))) ?? refuse('form.unknown')
  const language = languageOf(asked.bahasa)
  if (asked.selesai !== undefined) {
    const code = givesCode(form) ? readPairCode(asked.selesai) : undefined
    return {
      html: pageOfThanks(asShown(form, language), { language, code, isAgain: asked.lagi !== undefined }),
    }
  }
  const isPreview = asked.pratinjau !== undefined && maySee(c.actor, form)
  const shut = shutProblem(form)
  if (shut && !isPreview) refuse(shut)
  return { html: pageOfForm({ ...(await shownTo(c, form, language, asked.tamu)), isPreview }) }
}

/**
 * Takes an answer in. Of an anonymous form neither who nor when is written anywhere, also not in an event or a receipt;
 * nothing of the caller is looked at.
 */
export async function answer(
  c: Context,
  { token, fields }: InputOf<typeof answerForm>,
): Promise<ResultOf<typeof answerForm>> {
  const form = (await answers.byToken(c.tx, plainToken(token), true)) ?? refuse('form.unknown')
  const shown = await shownTo(c, form, languageOf(fields['bahasa']), fields['tamu'])
  const again = (more: Pick<Shown, 'wrong' | 'problem'>) => ({
    ...{ html: pageOfForm({ ...shown, typed: fields, ...more }), to: null },
  })
  const once = fields['once'] ?? ''
  if (!/^[0-9a-f-]{36}$/.test(once)) return again({ problem: sentence('form.page-stale') })
  const id = answerIdOf(form.id, once)
  const code = givesCode(form) ? pairCodeOf(once) : undefined
  const thanks = (isAgain: boolean) => ({ html: null, to: thanksOf(form, shown.language, { code, isAgain }) })
  // the button was pressed twice, or the line broke before the answer came
  if (await answers.isThere(c.tx, id)) return thanks(true)
  const shut = shutProblem(form)
  if (shut) return again({ problem: sentence(shut) })
  const read = readAnswers(fields, shown.questions, shown.asks)
  // the page goes on with its number: it was not taken
  if (read.wrong.size > 0)
    return { html: pageOfForm({ ...shown, once, typed: fields, wrong: read.wrong }), to: null }
  const room = await answers.room(c.tx, form)
  if (room.answers >= mostAnswers(room)) return again({ problem: sentence('form.full') })
  const name = shown.guest?.name ?? read.name
  const who = { formId: form.id, guestId: shown.guestId, name: name ?? '' }
  if (!form.anonymous && (await answers.hasAnswered(c.tx, who)))
    return again({ problem: sentence('form.answered-already') })
  await answers.insert(c.tx, {
    ...{ id, formId: form.id, answers: read.answers, code: code ?? read.code, shown: !form.anonymous },
  })
  if (form.anonymous) await answers.release(c.tx, form.id, batchOf(room.left + 1, false))
  else await answers.respond(c.tx, id, { ...who, at: c.now })
  happen(c, 'answered', form, { fleeting: true })
  return thanks(false)
}

/** What a guest can fill in now; forms with names know who comes, anonymous ones are opened by the link of all. */
export async function ofGuest(
  c: Context,
  { token }: InputOf<typeof formsOfGuest>,
): Promise<ResultOf<typeof formsOfGuest>> {
  const forms = await answers.openTo(c.tx, token)
  return {
    forms: forms.map(({ title, kind, anonymous, ...form }) => ({
      ...{ title, kind },
      path: `${formPath}/${form.token}${anonymous ? '' : `?tamu=${encodeURIComponent(token)}`}`,
    })),
  }
}

async function shownTo(
  c: Context,
  form: FormRow,
  language: Language,
  invitation: string | undefined,
): Promise<Shown & { guestId: string | null }> {
  // an anonymous form does not look at who opens it
  const guest =
    !form.anonymous && invitation ? await answers.guestOf(c.tx, form.meeting_id, invitation) : undefined
  return {
    ...{
      form: asShown(form, language),
      language,
      once: randomUUID(),
      questions: await questionsOf(c.tx, form),
    },
    guest: guest && invitation ? { name: guest.name, token: invitation } : null,
    guestId: guest?.id ?? null,
    asks: {
      name: !form.anonymous && !guest,
      code: form.anonymous && form.kind === 'post-test' && form.twin !== null,
    },
  }
}

function asShown({ token, kind, title, intro, anonymous, meeting_title }: FormRow, language: Language) {
  const over = `${formPage[language].kinds[kind]} · ${meeting_title}`
  return { link: `${formPath}/${token}`, over, title, intro, anonymous }
}

/** An anonymous test before the meeting gives the code that is typed after it. */
const givesCode = ({ anonymous, kind }: FormRow): boolean => anonymous && kind === 'pre-test'

function thanksOf(
  form: FormRow,
  language: Language,
  { code, isAgain }: { code: string | undefined; isAgain: boolean },
): string {
  const query = new URLSearchParams({
    selesai: code ?? '1',
    ...(language === 'en' && { bahasa: 'en' }),
    ...(isAgain && { lagi: '1' }),
  })
  return `${formPath}/${form.token}?${query}`
}

const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'id')
/** As it was typed from a screen. */
const plainToken = (token: string) => token.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const sentence = (code: ProblemCode) => problemBody(new Refusal(code), 'id').titles
