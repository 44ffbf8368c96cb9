import type { Language } from '../../contract/fields.ts'
import { followUp as text } from '../../text/follow-up.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import type { Line, Part } from './weekly-queries.ts'

const parts = ['late', 'due', 'done'] as const satisfies readonly Part[]
type To = { name: string; url: string; stop: string }
type Told = Pick<Line, 'part' | 'mine' | 'many'>

const pages = {
  ...({ action: '/tindak-lanjut/', commitment: '/komitmen/' } as const),
  ...({ delivery: '/penyerahan/', survey: '/survei/' } as const),
}

/** The one number that matters: what is late before what is due before what was done, one's own before the region's. */
export function subjectOf(lines: readonly Told[], language: Language): string {
  const words = text[language].letter.subject
  for (const part of parts)
    for (const mine of [true, false]) {
      const found = lines.find(line => line.part === part && line.mine === mine)
      if (found) return words[part](found.many, mine)
    }
  return text[language].list.title
}

type Group = { title: string; parts: { title: string; lines: readonly Line[]; rest: number; all: string }[] }

/** One's own first, then the region's; each with what is late, due and done, as far as there is any. */
function groupsOf(lines: readonly Line[], language: Language, url: string): Group[] {
  const words = text[language].letter
  return [true, false].flatMap(mine => {
    const own = lines.filter(line => line.mine === mine)
    if (own.length === 0) return []
    const found = parts.flatMap(part => {
      const some = own.filter(line => line.part === part)
      const many = some[0]?.many ?? 0
      const filter = [mine && 'milik=mine', { late: 'tenggat=late', due: '', done: 'keadaan=done' }[part]]
      const all = `${url}/tindak-lanjut?${filter.filter(Boolean).join('&')}`
      const title = `${words.parts[part]} (${many})`
      return some.length === 0 ? [] : [{ title, lines: some, rest: many - some.length, all }]
    })
    return [{ title: mine ? words.yours : words.region, parts: found }]
  })
}

/** The letter as text and as HTML; every line leads to its place. */
export function letterOf(
  lines: readonly Line[],
  language: Language,
  { name, url, stop }: To,
): { text: string; html: string } {
  const words = text[language].letter
  const { kinds } = text[language]
  const groups = groupsOf(lines, language, url)
  const subject = subjectOf(lines, language)
  const list = `${url}/tindak-lanjut`
  const detailOf = (line: Line) => {
    const day = dayInWords(line.deadline, language)
    return [
      line.kind !== 'action' && kinds[line.kind],
      line.owner,
      line.region,
      line.part !== 'done' && (line.kind === 'delivery' ? words.confirm(day) : words.until(day)),
    ]
      .filter(Boolean)
      .join(', ')
  }
  const placeOf = (line: Line) => `${url}${pages[line.kind]}${line.id}`
  const plain = groups.flatMap(group => [
    group.title.toUpperCase(),
    ...group.parts.map(({ title, lines: some, rest, all }) =>
      [
        title,
        ...some.map(line => `- ${line.text}\n  ${detailOf(line)}\n  ${placeOf(line)}`),
        ...(rest > 0 ? [`- ${words.more(rest)}: ${all}`] : []),
      ].join('\n'),
    ),
  ])
  const shown = groups.map(
    group => html`<h2 style="${style.group}">${group.title}</h2>
${group.parts.map(
  ({ title, lines: some, rest, all }) => html`<h3 style="${style.part}">${title}</h3>
<ul style="${style.list}">
${some.map(
  line =>
    html`<li style="${style.line}"><a style="${style.link}" href="${placeOf(line)}">${line.text}</a><br><span style="${style.quiet}">${detailOf(line)}</span></li>
`,
)}${rest > 0 ? html`<li style="${style.line}"><a style="${style.link}" href="${all}">${words.more(rest)}</a></li>` : raw('')}
</ul>
`,
)}`,
  )
  return {
    text: [words.hello(name), `${subject}.`, ...plain, words.open(list), words.sign]
      .join('\n\n')
      .concat(`\n\n-- \n${words.why}\n${words.stop(stop)}\n`),
    html: page(
      language,
      html`<p>${words.hello(name)}</p>
<h1 style="${style.head}">${subject}</h1>
${shown}
<p style="margin:24px 0"><a style="${style.button}" href="${list}">${words.button}</a></p>
<p>${words.sign}</p>
<p style="${style.foot}">${words.why} <a style="${style.footLink}" href="${stop}">${words.stopLink}</a></p>`,
    ),
  }
}

// programs that show letters know no style but one that stands at its place
const style = {
  head: 'margin:8px 0 16px;font-size:24px;line-height:1.25',
  group: 'margin:24px 0 0;padding-top:12px;border-top:1px solid #E0D8C8;font-size:18px',
  part: 'margin:16px 0 4px;font-size:15px;color:#4E5C69',
  list: 'margin:0;padding:0 0 0 20px',
  line: 'margin:0 0 10px',
  link: 'color:#1B6B4F;font-weight:600',
  quiet: 'color:#4E5C69;font-size:14px',
  button:
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#1B6B4F;color:#FFFFFF;font-weight:600;text-decoration:none',
  foot: 'margin-top:28px;padding-top:12px;border-top:1px solid #E0D8C8;color:#4E5C69;font-size:13px',
  footLink: 'color:#4E5C69',
}

const page = (language: Language, body: Safe) =>
  String(html`<!doctype html>
<html lang="${language}">
<body style="margin:0;background:#FBF8F1">
<div style="max-width:560px;margin:0 auto;padding:20px 16px;color:#1B2733;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
${body}
</div>
</body>
</html>`)

function dayInWords(day: string, language: Language): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const how = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, how).format(new Date(`${day}T00:00:00Z`))
}
