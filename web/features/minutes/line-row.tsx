import { lineKinds, type LineKind, type MinuteLine, putLine } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DetailsOf, KindMark } from '../../shell/minute-marks.tsx'
import { clock, date } from '../../ui/format.ts'
import { Menu } from '../../ui/menu.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Corrections } from './corrections.tsx'
import { inputOf } from './line-draft.ts'
import type { Told } from './told.ts'

/** Kinds that need more than a text. */
const needing: readonly LineKind[] = ['action', 'commitment']

/** A line: what it tells, who said it and when; for who writes, its kind and form a press away. */
export function LineRow(props: {
  line: MinuteLine
  told: Told
  writes: boolean
  onOpen: (kind?: LineKind) => void
}) {
  const { line, told, writes, onOpen } = props
  const { page: words, kinds } = useText(minutes)
  const { language } = useSession()
  const toasts = useToasts()
  const put = useSend(putLine)
  function become(kind: LineKind) {
    if (kind === line.kind) return
    if (needing.includes(kind)) return onOpen(kind)
    put.mutate(
      { ...inputOf(line, told.meeting.id), kind },
      { onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }) },
    )
  }
  const { zone } = told.meeting
  const when = line.addendum ? date(line.at, language, zone) : `${clock(line.at, language, zone)} ${zone}`
  return (
    <li id={`line-${line.id}`}>
      <span class="minute-kind">
        {writes ? (
          <Menu
            size="sm"
            variant="bare"
            label={words.kind(line.text)}
            items={lineKinds.map(kind => ({
              ...{ id: kind, label: kinds[kind], checked: kind === line.kind },
              onSelect: () => become(kind),
            }))}
          >
            <KindMark kind={line.kind} />
            <span class="sr">{words.kind(line.text)}</span>
          </Menu>
        ) : (
          <KindMark kind={line.kind} />
        )}
      </span>
      <div>
        {writes ? (
          <button
            type="button"
            class="minute-open"
            aria-label={words.open(line.text)}
            onClick={() => onOpen()}
          >
            {line.text}
          </button>
        ) : (
          <span class="minute-text">{line.text}</span>
        )}
        <DetailsOf line={line} />
        <span class="sub small">
          {[line.saidBy, line.saidFrom, when].filter(Boolean).join(' · ')}
          {line.carried && (
            <>
              {' · '}
              <State glyph="moved">{words.carried}</State>
            </>
          )}
        </span>
        <Corrections line={line} told={told} writes={writes} />
      </div>
    </li>
  )
}
