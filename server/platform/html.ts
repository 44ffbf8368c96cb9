/** Markup that is made here; everything else is text and is escaped. */
export class Safe {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}
export const raw = (markup: string) => new Safe(markup)

type Part = Safe | string | number | null | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: Part[]): Safe {
  return new Safe(
    strings.map((string, at) => string + (at < parts.length ? shown(parts[at] ?? null) : '')).join(''),
  )
}

function shown(part: Part): string {
  if (part === null) return ''
  if (part instanceof Safe) return part.markup
  if (typeof part === 'number') return String(Math.round(part * 10) / 10)
  if (typeof part === 'string') return part.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
  return part.map(shown).join('')
}

type Head = { language: 'id' | 'en'; title: string; style: string; more?: Safe }

/**
 * A page of HTML by itself, light and dark: nothing runs on it, and its style is the only one that the web layer lets it
 * have (a hash of it stands in the header).
 * @param more of its head; without it no search engine is to keep it
 */
export function htmlPage({ language, title, style, more }: Head, body: Safe): string {
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${more ?? raw('<meta name="robots" content="noindex, nofollow">')}
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>`)
}
