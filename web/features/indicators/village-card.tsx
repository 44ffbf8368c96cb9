import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { lamp } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { indicators } from '../../../text/indicators.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: GlyphName[] = ['ring', 'quarter', 'half', 'three-quarters', 'done']

/** The village behind the dot that was pressed, beside it. */
export function VillageCard(props: {
  rank: number
  month: string | undefined
  x: number
  y: number
  onClose: () => void
}) {
  const words = useText(dashboard).map
  const { lamps } = useText(indicators)
  const { grant } = useSignedIn()
  const answer = useAsk(lamp, { rank: props.rank, month: props.month }, { fresh: true })
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  useLayoutEffect(() => {
    if (card.current) place(card.current, props.x, props.y)
  })
  return (
    <div
      ref={card}
      class="village-card"
      role="dialog"
      aria-label={words.card}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <Button variant="bare" size="sm" icon="cross" label={words.close} onClick={props.onClose} />
      <Waiting answer={answer}>
        {({ village, within, code, state, library }) => (
          <>
            <b>{village}</b>
            <p class="sub tiny">{within.toReversed().join(', ')}</p>
            <p>
              <State glyph={glyphs[state] ?? 'ring'}>{lamps[state]}</State>
            </p>
            {library === null ? (
              <p class="sub tiny">{words.none}</p>
            ) : (
              <p class="small">
                {inSight(code, grant.regionCode) ? (
                  <a href={`/perpustakaan?cari=${encodeURIComponent(library)}`}>{library}</a>
                ) : (
                  library
                )}
              </p>
            )}
          </>
        )}
      </Waiting>
    </div>
  )
}

// a library out of sight would be looked for in vain
function inSight(village: string, own: string | null): boolean {
  return own === null || own === 'ID' || village.startsWith(`${own}.`)
}

/** Beside the dot, and never out of the map. */
function place(card: HTMLElement, x: number, y: number): void {
  const frame = card.parentElement
  if (!frame) return
  const left = Math.max(8, Math.min(x + 12, frame.clientWidth - card.offsetWidth - 8))
  const below = y + 12 + card.offsetHeight <= frame.clientHeight - 8
  const top = below ? y + 12 : Math.max(8, y - card.offsetHeight - 12)
  card.style.left = `${left}px`
  card.style.top = `${top}px`
}
