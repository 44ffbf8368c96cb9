import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import {
  privacyPath,
  processingNames,
  processings,
  type ProcessingName,
  type readNotice,
  type RetentionRule,
  retentions,
  specialKinds,
} from '../../contract/privacy.ts'
import { privacy } from '../../text/privacy.ts'
import type { Context } from '../platform/endpoint.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed, to, topOf } from '../site/frame.ts'

/** What is done with personal data, for everybody. */
export async function notice(
  _: Context,
  { lang }: InputOf<typeof readNotice>,
): Promise<ResultOf<typeof readNotice>> {
  const words = privacy[lang]
  const { short, rights, register, breach } = words
  const body = html`<h2>${short.title}</h2><ul>${short.points.map(point => html`<li>${point}</li>`)}</ul>
<p><a class="button" href="${to(lang, '/tarik')}">${words.withdraw}</a></p>
<h2>${rights.title}</h2><dl>${rights.items.map(([what, how]) => html`<div><dt>${what}</dt><dd>${how}</dd></div>`)}</dl>
<h2>${breach.title}</h2><p>${breach.text}</p>
<h2>${register.title}</h2><p>${register.lead}</p>
${processingNames.map(name => entryOf(name, lang))}
<p>${words.changed}</p>`
  const { title, lead: description } = words
  return {
    status: 200,
    html: framed({
      ...{ language: lang, title, description, path: privacyPath, body },
      night: topOf({ title, lead: description }),
    }),
    moved: null,
  }
}

function entryOf(name: ProcessingName, language: Language): Safe {
  const { register, processings: all, bases, whose, kinds, roles } = privacy[language]
  const processing = processings[name]
  const { title, purpose, kept } = all[name]
  const isSpecial = (kind: (typeof processing.kinds)[number]) =>
    (specialKinds as readonly string[]).includes(kind)
  const called = processing.kinds.map(kind => kinds[kind] + (isSpecial(kind) ? ` (${register.special})` : ''))
  const seen = [
    ...processing.seenBy.map(role => roles[role]),
    ...('public' in processing ? [register.public] : []),
  ]
  const lines: [string, string][] = [
    [register.purpose, purpose],
    [register.whose, processing.whose.map(who => whose[who]).join(', ')],
    [register.kinds, called.join(', ')],
    [register.basis, bases[processing.basis]],
    [register.seenBy, seen.join(', ') || register.nobody],
    [register.kept, [kept, ...processing.kept.map(rule => ruleIn(language, rule))].join('; ')],
  ]
  if ('sealed' in processing)
    lines.push([register.sealed, processing.sealed.map(kind => kinds[kind]).join(', ')])
  return html`<h3>${title}</h3><dl>${lines.map(([term, what]) => html`<div><dt>${term}</dt><dd>${what}</dd></div>`)}</dl>`
}

const ruleIn = (language: Language, rule: RetentionRule) => {
  const words = privacy[language]
  return words.rules[rule].replace('{time}', words.time(retentions[rule]))
}
