import { longestAnswer, type Question, scaleSteps } from '../../contract/forms.ts'
import type { Language } from '../../contract/fields.ts'
import { spacedCode } from '../../contract/pair-codes.ts'
import type { ProblemBody } from '../../contract/problems.ts'
import { formPage } from '../../text/form-page.ts'
import { html, htmlPage, raw, type Safe } from '../platform/html.ts'
import { pageStyle } from './page-style.ts'
import { fieldOf, type Read } from './rules.ts'

export type Shown = {
  form: {
    /** Where it is opened and sent to. */
    link: string
    /** Above its title: of what kind it is, and about what. */
    over: string
    title: string
    intro: string | null
    anonymous: boolean
  }
  questions: readonly Question[]
  language: Language
  /** One-time, so that a second press counts once. */
  once: string
  /** Who opened it by their invitation. */
  guest: { name: string; token: string } | null
  asks: { name: boolean; code: boolean }
  isPreview?: boolean
  /** What was typed before, with what is wrong about it. */
  typed?: Readonly<Record<string, string>>
  wrong?: Read['wrong']
  problem?: ProblemBody['titles']
  /** What is said otherwise than of a meeting's form. */
  words?: Partial<(typeof formPage)['id']>
  /** What else the form sends. */
  more?: Safe
}
const wordsOf = ({ language, words }: Pick<Shown, 'language' | 'words'>) => ({
  ...formPage[language],
  ...words,
})

/** A form to fill in. */
export function pageOfForm(shown: Shown): string {
  const { form, questions, language, guest, asks } = shown
  const words = wordsOf(shown)
  const { wrong = new Map<string, never>(), problem } = shown
  const { link } = form
  const isFresh = shown.typed === undefined
  const query = guest ? `&tamu=${encodeURIComponent(guest.token)}` : ''
  const title = `${wrong.size > 0 || problem ? `${words.unsent} ` : ''}${form.title}`
  return frame(
    { title, language },
    html`<div class="top"><p class="quiet">${form.over}</p>
${isFresh ? html`<p><a hreflang="${language === 'id' ? 'en' : 'id'}" lang="${language === 'id' ? 'en' : 'id'}" href="${link}?bahasa=${language === 'id' ? 'en' : 'id'}${query}">${words.other}</a></p>` : ''}</div>
<h1>${form.title}</h1>
${shown.isPreview ? html`<p class="note look">${words.preview}</p>` : ''}
${problem ? html`<p class="note bad" role="alert"><b>${words.unsent}</b> ${problem[language]}</p>` : ''}
${wrong.size > 0 ? html`<p class="note bad" role="alert"><b>${words.lacking(wrong.size)}</b>${[...wrong.keys()].slice(0, 1).map(name => html` <a href="#${name}">${words.first}</a>`)}</p>` : ''}
${form.intro === null ? '' : html`<p>${form.intro}</p>`}
<p class="note"><b>${form.anonymous ? words.anonymous : words.named}</b> ${form.anonymous ? words.anonymousText : words.namedText}${guest ? html` <b>${words.as(guest.name)}</b>` : ''}</p>
<form method="post" action="${link}">
<input type="hidden" name="once" value="${shown.once}"><input type="hidden" name="bahasa" value="${language}">
${shown.more ?? ''}${guest ? html`<input type="hidden" name="tamu" value="${guest.token}">` : ''}
${asks.name ? lineField(shown, 'nama', { label: words.name, hint: null, required: true, most: 120, fill: 'name' }) : ''}
${asks.code ? lineField(shown, 'kode', { label: words.code, hint: words.codeHint, required: false, most: 20, fill: 'off' }) : ''}
${questions.map((question, at) => fieldset(shown, question, at + 1))}
<button${shown.isPreview ? raw(' disabled') : ''}>${words.send}</button>
</form>`,
  )
}

type Thanked = Pick<Shown, 'language' | 'words'> & { code: string | undefined; isAgain: boolean }
/** That it was taken, with the code of a test before the meeting. */
export function pageOfThanks(
  form: Pick<Shown['form'], 'over'>,
  { language, code, isAgain, ...more }: Thanked,
): string {
  const words = wordsOf({ language, ...more })
  return frame(
    { title: words.thanks, language },
    html`<p class="quiet">${form.over}</p>
<h1>${words.thanks}</h1>
<p>${isAgain ? words.again : words.taken}</p>
${code === undefined ? '' : html`<div class="note look"><p>${words.yourCode}</p><p class="code">${spacedCode(code)}</p><p>${words.keepCode}</p></div>`}
<p class="quiet">${words.close}</p>`,
  )
}

const frame = ({ title, language }: { title: string; language: Language }, body: Safe): string =>
  htmlPage({ language, title: `${title} · Sinergi`, style: pageStyle }, html`<main>${body}</main>`)

function fieldset(shown: Shown, question: Question, number: number): Safe {
  const name = fieldOf(question)
  const words = wordsOf(shown)
  const typed = shown.typed?.[name] ?? ''
  const fault = faultOf(shown, name)
  const told = html`${number}. ${question.text} <small>(${question.required ? words.required : words.optional})</small>`
  const bad = raw(fault ? ' bad-q' : '')
  if (question.kind === 'text')
    return html`<div class="q${bad}"><label for="${name}">${told}</label>${fault}
<textarea id="${name}" name="${name}" rows="3" maxlength="${raw(String(longestAnswer))}"${attributes(shown, name, question.required)}>
${typed}</textarea></div>`
  const radio = (value: number) =>
    html`<input type="radio" name="${name}" value="${value}"${raw(typed === String(value) ? ' checked' : '')}${raw(question.required ? ' required' : '')}>`
  const choices =
    question.kind === 'scale'
      ? html`<div class="steps">${Array.from({ length: scaleSteps }, (_, at) => html`<label>${radio(at + 1)}<span>${at + 1}<span class="sr">, ${words.steps[at] ?? ''}</span></span></label>`)}</div>
<div class="ends quiet" aria-hidden="true"><span>${words.low}</span><span>${words.high}</span></div>`
      : question.options.map(
          (option, at) => html`<label class="opt">${radio(at)}<span>${option.text}</span></label>`,
        )
  // a choice that may stay empty can be taken back, too
  const none =
    question.required || question.kind === 'scale'
      ? ''
      : html`<label class="opt"><input type="radio" name="${name}" value=""${raw(typed === '' ? ' checked' : '')}><span>${words.none}</span></label>`
  return html`<fieldset id="${name}" class="${bad}"${raw(fault ? ` aria-describedby="e-${name}"` : '')}><legend>${told}</legend>${fault}<div>${choices}${none}</div></fieldset>`
}

type Line = { label: string; hint: string | null; required: boolean; most: number; fill: string }
function lineField(shown: Shown, name: string, line: Line): Safe {
  const words = wordsOf(shown)
  const fault = faultOf(shown, name)
  return html`<div class="q${raw(fault ? ' bad-q' : '')}"><label for="${name}">${line.label} <small>(${line.required ? words.required : words.optional})</small></label>
${line.hint === null ? '' : html`<p class="quiet" id="h-${name}">${line.hint}</p>`}${fault}
<input type="text" id="${name}" name="${name}" value="${shown.typed?.[name] ?? ''}" maxlength="${raw(String(line.most))}" autocomplete="${line.fill}"${attributes(shown, name, line.required, line.hint !== null)}></div>`
}

function attributes({ wrong }: Shown, name: string, isRequired: boolean, hasHint = false): Safe {
  const isWrong = wrong?.has(name) ?? false
  const told = [hasHint && `h-${name}`, isWrong && `e-${name}`].filter(Boolean).join(' ')
  return raw(
    (isRequired ? ' required' : '') +
      (told ? ` aria-describedby="${told}"` : '') +
      (isWrong ? ' aria-invalid="true"' : ''),
  )
}

function faultOf({ wrong, language }: Shown, name: string): Safe | '' {
  const fault = wrong?.get(name)
  return fault === undefined
    ? ''
    : html`<p class="err" id="e-${name}">${formPage[language].wrongs[fault]}</p>`
}
