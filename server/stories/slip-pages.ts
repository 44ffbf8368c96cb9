import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import { hashOfSlip, readSlipCode, spacedSlipCode, withdrawPath } from '../../contract/slip-codes.ts'
import type { withdrawByCode, withdrawDoor, withdrawPage } from '../../contract/story-lists.ts'
import { storySlips } from '../../text/story-slips.ts'
import { withdraw } from '../consents/consents.ts'
import { type Locked, ofSlip } from '../consents/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed } from '../site/frame.ts'

/** What is sent from the first page in the place of a code. */
const search = 'cari'

/** Where the code is typed. */
export async function door(
  _: Context,
  { lang }: InputOf<typeof withdrawDoor>,
): Promise<ResultOf<typeof withdrawDoor>> {
  return { status: 200, html: typing(lang, false), moved: null }
}

/** What goes with a code; of every code that is none the same page, so that trying tells nothing. */
export async function page(
  c: Context,
  { token, lang, selesai }: InputOf<typeof withdrawPage>,
): Promise<ResultOf<typeof withdrawPage>> {
  const language = languageOf(lang)
  const found = await consentOf(c, token)
  if (!found) return { html: typing(language, true) }
  const { consent, code } = found
  if (consent.withdrawn_at !== null || selesai !== undefined) return { html: doneIn(language) }
  return { html: asking(language, code, consent) }
}

/** Leads from a typed code to its page, and takes back what its button is pressed for. */
export async function send(
  c: Context,
  { token, fields }: InputOf<typeof withdrawByCode>,
): Promise<ResultOf<typeof withdrawByCode>> {
  const language = languageOf(fields['lang'])
  const found = await consentOf(c, token === search ? (fields['kode'] ?? '') : token)
  if (!found) return { html: typing(language, true), to: null }
  const path = `${withdrawPath}/${found.code}?lang=${language}`
  if (token === search) return { html: null, to: path }
  if (found.consent.withdrawn_at === null)
    await withdraw(c, { id: found.consent.id as never, reason: null }, found.consent)
  return { html: null, to: path }
}

async function consentOf(c: Context, typed: string): Promise<{ consent: Locked; code: string } | undefined> {
  const code = readSlipCode(typed)
  // also of what cannot be a code it is looked for: the answer takes as long
  const consent = await ofSlip(c.tx, await hashOfSlip(code ?? ''))
  return code !== undefined && consent ? { consent, code } : undefined
}

const languageOf = (lang: string | undefined): Language => (lang === 'en' ? 'en' : 'id')

function typing(language: Language, isUnknown: boolean): string {
  const words = storySlips[language]
  return pageOf(
    language,
    words.title,
    html`<p>${words.lead}</p>
${isUnknown ? html`<p role="alert"><b>${words.unknown}</b></p>` : ''}
<form method="post" action="${withdrawPath}/${search}">
<input type="hidden" name="lang" value="${language}">
<p><label for="kode">${words.code}</label><br>
<input type="text" id="kode" name="kode" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="kode-h"></p>
<p class="quiet" id="kode-h">${words.hint}</p>
<p><button>${words.next}</button></p>
</form>
<p class="quiet">${words.lost}</p>`,
  )
}

function asking(language: Language, code: string, { parts }: Pick<Locked, 'parts'>): string {
  const words = storySlips[language]
  return pageOf(
    language,
    words.title,
    html`<p class="quiet">${spacedSlipCode(code)}</p>
<p>${words.goes}</p>
<ul>${parts.map(part => html`<li>${words.parts[part as keyof typeof words.parts]}</li>`)}</ul>
<p>${words.when}</p>
<form method="post" action="${withdrawPath}/${code}">
<input type="hidden" name="lang" value="${language}">
<p><b>${words.final}</b></p>
<p><button>${words.press}</button></p>
</form>`,
  )
}

const doneIn = (language: Language): string =>
  pageOf(language, storySlips[language].done, html`<p role="status">${storySlips[language].doneText}</p>`)

function pageOf(language: Language, title: string, body: Safe): string {
  const description = storySlips[language].lead
  return framed({
    language,
    title,
    description,
    path: withdrawPath,
    body: html`<h1>${title}</h1>
${body}`,
  })
}
