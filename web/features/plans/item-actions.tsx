import { useState } from 'preact/hooks'
import { type PlanItem, reopenPlanItem } from '../../../contract/plans.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { CarryDialog } from './carry-dialog.tsx'
import { TellDialog, type Telling } from './tell-dialog.tsx'
import { thisYear } from './use-plan.ts'

/** What the library can tell of an item, the likeliest first. */
export function ItemActions({ item }: { item: PlanItem }) {
  const words = useText(myPlan)
  const { language } = useSession()
  const toasts = useToasts()
  const [telling, setTelling] = useState<Telling | 'carry' | null>(null)
  const reopen = useSend(reopenPlanItem)
  const { id, version, state, year } = item
  const open = state === 'planned' || state === 'under-way'
  const over = year < thisYear()
  return (
    <div class="stack activity-do">
      {reopen.error && <Notice kind="problem" title={says(reopen.error, language)} />}
      {open && (
        <>
          <Button
            variant={over ? 'line' : 'go'}
            size="big"
            icon="plus"
            wide
            href={`/kegiatan/baru/cepat?rencana=${id}`}
          >
            {words.record}
          </Button>
          <Button size="big" icon="check" wide onClick={() => setTelling('finish')}>
            {words.finish}
          </Button>
          <div class="two-actions">
            {state === 'planned' && <Button onClick={() => setTelling('begin')}>{words.begin}</Button>}
            {!over && (
              <Button icon="edit" href={`/rencana/${id}/ubah?tahun=${year}`}>
                {words.change}
              </Button>
            )}
          </div>
        </>
      )}
      {(open || state === 'dropped') && (
        <Button variant={over ? 'go' : 'line'} wide onClick={() => setTelling('carry')}>
          {words.carry}
        </Button>
      )}
      {(state === 'done' || state === 'dropped') && (
        <Button
          variant="bare"
          wide
          busy={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { id, version },
              { onSuccess: () => toasts.show({ strong: words.reopened, glyph: 'done' }) },
            )
          }
        >
          {words.reopen}
        </Button>
      )}
      {open && (
        <Button variant="bare" wide onClick={() => setTelling('drop')}>
          {words.drop}
        </Button>
      )}
      {telling === 'carry' && <CarryDialog item={item} onClose={() => setTelling(null)} />}
      {telling !== null && telling !== 'carry' && (
        <TellDialog item={item} telling={telling} onClose={() => setTelling(null)} />
      )}
    </div>
  )
}
