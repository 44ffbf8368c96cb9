import { storyForm } from '../../../text/story-form.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useText } from '../../data/session.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { useAllowed } from './consent-parts.tsx'
import { slipsOf } from './slips.ts'
import type { StoryDraft } from './story-draft.ts'

/** The end: what was saved, where it is, and that the slip is next. */
export function Saved({ draft, entry }: { draft: StoryDraft; entry: Entry }) {
  const { done, check } = useText(storyForm)
  const allowed = useAllowed()
  const amended = draft.version !== null
  const { parts, purposes } = draft.consent
  const hasSlip = slipsOf(draft.id).length > 0
  return (
    <KeptFrame
      entry={entry}
      keptTitle={done.kept}
      title={amended ? done.changed : done.title}
      hint={() => (amended ? undefined : done.hint)}
      facts={[
        { label: check.rows.heading, value: draft.title },
        ...(amended ? [] : [{ label: check.rows.consent, value: allowed(parts, purposes) || check.none }]),
      ]}
      footer={() => (
        <>
          <Button variant="lamp" size="big" href={`/kisah-saya/${draft.id}${hasSlip ? '/slip' : ''}`}>
            {hasSlip ? done.slip : done.open}
          </Button>
          {hasSlip && (
            <Button variant="bare" href={`/kisah-saya/${draft.id}`}>
              {done.open}
            </Button>
          )}
        </>
      )}
    />
  )
}
