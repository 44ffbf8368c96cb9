import './commitments.css'
import { type Sums } from '../../../contract/commitment-sums.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { classNames } from '../../ui/class-names.ts'

/** What becomes of what was pledged, in the order in which it is drawn. */
export const barParts = ['delivered', 'coming', 'overdue', 'withdrawn'] as const

/** One bar of a pledge: received solid, to come hatched, overdue crossed, withdrawn dotted. */
export function SumsBar(props: { name: string; sums: Sums; of?: number; size?: 'tall' }) {
  const words = useText(commitmentSums)
  const { money } = usePromised()
  const parts = barParts.map(part => ({ part, worth: props.sums[part].worth }))
  const whole = parts.reduce((sum, { worth }) => sum + worth, 0)
  const end = Math.max(1, whole, props.of ?? 0)
  const said = parts
    .filter(({ worth }) => worth > 0)
    .map(({ part, worth }) => words.part(money(worth), words.parts[part]))
  return (
    <div
      class={classNames('sums-bar', props.size, whole === 0 && 'unknown')}
      role="img"
      aria-label={words.barSays(props.name, said.join(', ') || words.unknownWorth)}
    >
      {parts.map(
        ({ part, worth }) =>
          worth > 0 && <i key={part} class={part} style={{ width: `${(worth / end) * 100}%` }} />,
      )}
    </div>
  )
}

/** What the colours and patterns of the bars mean. */
export function SumsLegend() {
  const words = useText(commitmentSums)
  return (
    <ul class="sums-legend tiny" aria-label={words.legend}>
      {barParts.map(part => (
        <li key={part}>
          <span class="sums-bar" aria-hidden="true">
            <i class={part} style={{ width: '100%' }} />
          </span>
          {words.parts[part]}
        </li>
      ))}
    </ul>
  )
}
