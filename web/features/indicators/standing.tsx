import type { Reason, Status } from '../../../contract/indicators.ts'
import { indicators } from '../../../text/indicators.ts'
import { fill } from '../../../text/fill.ts'
import { type Language, useText } from '../../data/session.tsx'
import { date, month, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

export const statusGlyphs: Record<Status, GlyphName> = {
  act: 'late',
  watch: 'look',
  good: 'done',
  'no-data': 'missing',
}

/** How a place is doing: glyph and word. */
export function StatusMark({ status }: { status: Status }) {
  const words = useText(indicators).statuses
  return <State glyph={statusGlyphs[status]}>{words[status]}</State>
}

/** Why a place has its status, in a sentence. */
export function reasonText(reason: Reason, language: Language): string {
  const shown = Object.entries(reason.params).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? number(value, language)
      : name === 'since'
        ? month(value, language)
        : name === 'until'
          ? date(value, language)
          : value,
  ])
  return fill(indicators[language].reasons[reason.code], Object.fromEntries(shown))
}
