import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { FilterChips } from '../../ui/chip.tsx'
import { usePlaceShown } from './place-shown.ts'

/** Within which boundaries the numbers are, where that makes a difference; and what a place was before. */
export function BoundariesOf({ data }: { data: Dashboard }) {
  const words = useText(dashboard).boundaries
  const { language } = useSession()
  const { set } = usePlaceShown()
  const { was, basis, changed, place } = data
  if (!changed && !was) return null
  return (
    <div class="row boundaries-of">
      {was && (
        <p class="sub">{words.was(`${was.code} ${was.name}`, date(was.until, language), place.name)}</p>
      )}
      {changed && (
        <FilterChips
          label={words.label}
          value={basis}
          chips={[
            { id: 'now', label: words.now },
            { id: 'then', label: words.past },
          ]}
          onChange={to => set({ batas: to === 'then' ? 'saat-itu' : '' })}
        >
          <span class="sub small">{basis === 'now' ? words.notes.now : words.notes.past}</span>
        </FilterChips>
      )}
    </div>
  )
}
