import { useLocation, useParams } from 'wouter'
import type { MappingId } from '../../../contract/ids.ts'
import {
  changeMapping,
  getMapping,
  type Mapping,
  removeMapping,
  restoreMapping,
} from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { fill } from '../../../text/fill.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { MadeFiles } from './made-files.tsx'
import { MappingPreview } from './mapping-preview.tsx'
import { MappingSchedule } from './mapping-schedule.tsx'
import './mappings.css'

/** One mapping: a period as it would be written, its schedule, and the files that were made. */
export function MappingPage() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAsk(getMapping, { id: id as MappingId }, { fresh: true })
  return (
    <OfficePage at="reports">
      <Wrap>
        <Waiting answer={answer}>{({ mapping }) => <Whole mapping={mapping} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Whole({ mapping }: { mapping: Mapping }) {
  const words = useText(mappingWords)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const remove = useSend(removeMapping)
  const restore = useSend(restoreMapping)
  const change = useSend(changeMapping)
  const { id, version } = mapping
  const problem = remove.error ?? change.error
  const takeAway = () =>
    remove.mutate(
      { id, version },
      {
        onSuccess: done => {
          const run = () =>
            restore.mutate({ id, version: done.version }, { onSuccess: () => go(`/pemetaan/${id}`) })
          toasts.show({ strong: words.removed, undo: { label: words.undo, run } })
          go('/pemetaan')
        },
      },
    )
  return (
    <>
      <PageHead
        over={<a href="/pemetaan">{words.title}</a>}
        title={mapping.name}
        sub={[
          mapping.system,
          `${words.rowsOf[mapping.rowsOf]}, ${words.perSpan[mapping.span]}`,
          mapping.office,
        ].join(' · ')}
        actions={
          <>
            <Button variant="line" size="sm" icon="edit" href={`/pemetaan/${id}/kolom`}>
              {words.editColumns}
            </Button>
            <Button variant="bare" size="sm" icon="trash" busy={remove.isPending} onClick={takeAway}>
              {words.remove}
            </Button>
          </>
        }
      />
      <div class="mapping-parts">
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        {!mapping.compared && (
          <Notice
            kind="warning"
            title={words.notCompared}
            actions={
              <Button
                variant="line"
                size="sm"
                busy={change.isPending}
                onClick={() => change.mutate({ ...mapping, compared: true })}
              >
                {words.compare}
              </Button>
            }
          >
            {fill(words.notComparedText, { system: mapping.system })}
          </Notice>
        )}
        <MappingPreview mapping={mapping} />
        <MappingSchedule mapping={mapping} />
        <MadeFiles mapping={mapping} />
      </div>
    </>
  )
}
