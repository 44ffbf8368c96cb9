import type { LearningModule } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { megabytes } from './sizes.ts'
import type { Saved } from './saved.ts'

/** Puts the module by on this device, its documents too, or takes it off. */
export function SaveModule({ told: { module }, saved }: { told: LearningModule; saved: Saved }) {
  const words = useText(learning)
  const { language } = useSession()
  const { page } = words
  const { kept, got, of, failed } = saved
  if (got !== null)
    return <Progress label={page.keeping} value={of === 0 ? null : got / of} text={number(got, language)} />
  return (
    <div class="learning-save">
      {failed && <Notice kind="problem" title={page.notKept} />}
      {kept ? (
        <>
          <span class="small sub">{page.kept}</span>
          <Button variant="bare" size="sm" onClick={() => void saved.drop()}>
            {page.drop}
          </Button>
        </>
      ) : (
        <Button size="sm" icon="download" onClick={() => void saved.save()}>
          {page.keep}
          {module.bytes > 0 && ` (${words.size(megabytes(module.bytes, language))})`}
        </Button>
      )}
    </div>
  )
}
