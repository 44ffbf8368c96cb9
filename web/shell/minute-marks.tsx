import type { ActionItem, ItemState } from '../../contract/action-items.ts'
import type { LineKind, MinuteLine } from '../../contract/minutes.ts'
import { commitmentPages } from '../../text/commitment-pages.ts'
import { minutes } from '../../text/minutes.ts'
import { daysUntil } from '../data/months.ts'
import { type Language, useSession, useText } from '../data/session.tsx'
import { number, rupiah, shortDate } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'

const kindGlyphs: Record<LineKind, GlyphName> = {
  note: 'missing',
  development: 'quarter',
  challenge: 'look',
  opportunity: 'ring',
  learned: 'full',
  decision: 'done',
  action: 'half',
  commitment: 'three-quarters',
}

/** What a line tells, as a glyph and a word. */
export function KindMark(props: { kind: LineKind }) {
  const { kinds } = useText(minutes)
  return (
    <State glyph={kindGlyphs[props.kind]} tag>
      {kinds[props.kind]}
    </State>
  )
}

const itemGlyphs: Record<ItemState, GlyphName> = {
  planned: 'ring',
  'under-way': 'half',
  done: 'done',
  dropped: 'cancelled',
  'carried-over': 'moved',
}

/** How far an action is; one that is open and over its deadline says by how much. */
export function ItemMark({
  item,
  tag,
}: {
  item: Pick<ActionItem, 'state' | 'late' | 'deadline'>
  tag?: boolean
}) {
  const { itemStates, mine } = useText(minutes)
  return item.late ? (
    <State glyph="late" tag={tag}>
      {mine.lateBy(-daysUntil(item.deadline))}
    </State>
  ) : (
    <State glyph={itemGlyphs[item.state]} tag={tag}>
      {itemStates[item.state]}
    </State>
  )
}

/** What a commitment promises: `Barang: 4 mesin kemas`, `Uang: Rp25.000.000`. */
export function promiseOf(line: MinuteLine, language: Language): string | null {
  const { forms, line: words } = minutes[language]
  if (line.kind !== 'commitment' || line.form === null) return null
  const what = [line.value !== null && rupiah(line.value, language), line.inKind].filter(Boolean).join(', ')
  return words.promises(forms[line.form], what)
}

/** So many receivers are named; the others are counted. */
const few = 4
/** `untuk Desa A, Desa B, Desa C · 3 unit` */
function receiversOf({ receiverNames: names = [], amount, unit }: MinuteLine, language: Language): string {
  const { lines: words } = commitmentPages[language]
  const more = names.length > few ? ` ${words.andMore(names.length - few)}` : ''
  const told = names.length > 0 && words.forThem(names.slice(0, few).join(', ')) + more
  return [told, amount && unit && `${number(amount, language)} ${unit}`].filter(Boolean).join(' · ')
}

/** Who, until when, where: what an action or a commitment says besides its text. */
export function DetailsOf({ line }: { line: MinuteLine }) {
  const { line: words } = useText(minutes)
  const { language } = useSession()
  if (line.kind !== 'action' && line.kind !== 'commitment') return null
  const details = [
    line.who,
    promiseOf(line, language),
    line.kind === 'commitment' && receiversOf(line, language),
    line.kind === 'commitment' && line.forWhom,
    line.deadline && words.until(`${shortDate(line.deadline, language)} ${line.deadline.slice(0, 4)}`),
    line.kind === 'action' && line.region,
  ]
  return <span class="minute-details small">{details.filter(Boolean).join(' · ')}</span>
}
