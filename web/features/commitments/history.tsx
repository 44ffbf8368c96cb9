import { commitments } from '../../../text/commitments.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { dateTime } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import type { Told } from './told.ts'

/** Everything that was told of a promise, the newest first. */
export function History({ told }: { told: Told }) {
  const { page, steps, sides } = useText(commitments)
  const { language } = useSession()
  const zone = useZone()
  const words: Record<string, string> = steps
  return (
    <Section title={page.history}>
      <ol class="lines">
        {told.steps.map(({ step, side, at, by, note, data }, n) => (
          <li key={n}>
            <b>{words[step] ?? steps.other}</b>
            {note && <span class="small"> {note}</span>}
            <br />
            <span class="sub small">
              {[by ?? data.name ?? (side && sides[side]), dateTime(at, language, zone)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
