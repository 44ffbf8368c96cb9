import { myPractices } from '../../../text/my-practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useText } from '../../data/session.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Button } from '../../ui/button.tsx'
import type { Done } from './use-writing.ts'

/** The end: where what was written is now, in the night. */
export function Written({ done }: { done: Done }) {
  const { form } = useText(myPractices)
  const { fields } = useText(practicePages)
  const ends = {
    sent: [form.sent, form.sentHint],
    drafted: [form.drafted, form.draftedHint],
    corrected: [form.corrected, form.correctedHint],
  } as const
  const [title, hint] = ends[done.how]
  return (
    <KeptFrame
      entry={done.entry}
      keptTitle={form.kept}
      title={title}
      hint={() => hint}
      facts={[{ label: fields.title, value: done.entry.about.title }]}
      footer={state => (
        <>
          <Button variant="lamp" size="big" href="/praktik?bagian=kami">
            {form.finish}
          </Button>
          {state === 'accepted' && (
            <Button variant="bare" href={`/praktik/${done.id}`}>
              {form.open}
            </Button>
          )}
        </>
      )}
    />
  )
}
