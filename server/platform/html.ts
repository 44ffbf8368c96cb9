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
