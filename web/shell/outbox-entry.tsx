import { outbox } from '../../text/outbox.ts'
import { type Entry, type EntryState, stateOf } from '../data/outbox/rules.ts'
import { type Language, useSession, useText } from '../data/session.tsx'
import { dayDate, month } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'

/** Its name in a list: the activity's, or the report's month. */
export function nameOf({ name, about }: Entry, language: Language): string {
  return name === 'reports.submit' ? outbox[language].report(month(about.day, language)) : about.title
}

/** Where it is opened to be looked over or mended; undefined where it has no form. */
export function formOf(entry: Entry): string | undefined {
  if (entry.draft === null) return undefined
  if (isOfPlan(entry)) return `/rencana/baru?kiriman=${entry.seq}`
  if (isOfNeed(entry)) return `/kebutuhan/baru?kiriman=${entry.seq}`
  if (isOfAdvocacy(entry)) return `/advokasi/kiriman/${entry.seq}`
  return entry.name === 'reports.submit'
    ? `/laporan/${entry.about.day.slice(0, 7)}?kiriman=${entry.seq}`
    : `/kegiatan/kiriman/${entry.seq}`
}

/** Whether it is about something planned, and no activity or report. */
export const isOfPlan = ({ name }: Pick<Entry, 'name'>): boolean => name.startsWith('plans.')
/** Whether it is about an effort or a publication. */
export const isOfAdvocacy = ({ name }: Pick<Entry, 'name'>): boolean => name.startsWith('advocacy.')

/** Whether it is about a need, and no activity or report. */
export const isOfNeed = ({ name }: Pick<Entry, 'name'>): boolean => name.startsWith('needs.')

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
 * One activity or report that is not with the server, as it stands on this phone.
 * @param href where its page is; else it leads to its form
 */
export function EntryItem({ entry, href }: { entry: Entry; href?: string | undefined }) {
  const { kinds } = useText(outbox)
  const { language } = useSession()
  const { name, about } = entry
  const day =
    name !== 'reports.submit' && (isOfPlan(entry) ? month(about.day, language) : dayDate(about.day, language))
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
