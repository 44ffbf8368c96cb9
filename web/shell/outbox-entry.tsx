import { outbox } from '../../text/outbox.ts'
import { type Entry, type EntryState, nounOf, stateOf } from '../data/outbox/rules.ts'
import { type Language, useSession, useText } from '../data/session.tsx'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'
import { outboxKinds } from './outbox-kinds.ts'

/** Its name in a list: the activity's, or the report's month. */
export function nameOf(entry: Entry, language: Language): string {
  return outboxKinds[nounOf(entry)].title(entry, language)
}

/** Where it is opened to be looked over or mended; undefined where it has no form. */
export function formOf(entry: Entry): string | undefined {
  return entry.draft === null ? undefined : outboxKinds[nounOf(entry)].form(entry)
}

const glyphs: Record<EntryState, GlyphName> = { waiting: 'draft', refused: 'late', accepted: 'done' }

/** How far a command on this phone has got, in a word. */
export function EntryMark({ entry }: { entry: Entry }) {
  const { states } = useText(outbox)
  const state = stateOf(entry)
  return (
    <State glyph={glyphs[state]} tag>
      {states[state]}
    </State>
  )
}

/**
 * What is not with the server, as it stands on this phone.
 * @param href where its page is; else it leads to its form
 */
export function EntryItem({ entry, href }: { entry: Entry; href?: string | undefined }) {
  const { kinds } = useText(outbox)
  const { language } = useSession()
  const day = outboxKinds[nounOf(entry)].day(entry, language)
  return (
    <a class="phone-item" href={href ?? formOf(entry) ?? '/kiriman'}>
      <div>
        <b>{nameOf(entry, language)}</b>
        <span class="small sub">
          {[day, entry.name !== 'activities.record' && kinds[entry.name]].filter(Boolean).join(' · ')}
        </span>
      </div>
      <EntryMark entry={entry} />
    </a>
  )
}
