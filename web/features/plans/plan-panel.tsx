import { useState } from 'preact/hooks'
import { verifierOfKind } from '../../../contract/libraries.ts'
import { getPlan, type PlanRow, reviewPlan } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number, rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { PlanLines } from './plan-lines.tsx'
import { PrintPlan } from './print-plan.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { ReviewState } from './review-state.tsx'

/** One plan beside the list: what is planned, how far it has got, and the review. */
export function PlanPanel({ row, onClose }: { row: PlanRow; onClose: () => void }) {
  const words = useText(plans)
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const [asking, setAsking] = useState<'reviewed' | 'returned' | null>(null)
  const review = useSend(reviewPlan)
  const { libraryId, year } = row
  const answer = useAsk(getPlan, { libraryId, year } as never, { fresh: true })
  const mine = grant.role === verifierOfKind[row.libraryKind]
  const n = (value: number) => number(value, language)
  return (
    <SidePanel
      label={row.libraryName}
      onClose={onClose}
      closeLabel={general.close}
      head={<ReviewState review={row.review} tag />}
      footer={
        mine && (
          <div class="two-actions">
            <Button variant="line" onClick={() => setAsking('returned')}>
              {words.list.giveBack}
            </Button>
            {row.review !== 'reviewed' && (
              <Button variant="go" onClick={() => setAsking('reviewed')}>
                {words.list.review}
              </Button>
            )}
          </div>
        )
      }
    >
      <h2>
        <a href={`/perpustakaan/${libraryId}`}>{row.libraryName}</a>
      </h2>
      <p class="sub small">
        {[year, row.regency, row.province].filter(Boolean).join(' · ')}
        <br />
        {words.doneOf(n(row.done), n(row.items))} ·{' '}
        {row.cost > 0 ? `${words.list.total} ${rupiah(row.cost, language)}` : words.free}
      </p>
      {row.review === 'returned' && (
        <Notice kind="warning" title={words.reviews.returned}>
          {row.remark}
        </Notice>
      )}
      <PrintPlan libraryId={libraryId} year={year} />
      <Waiting answer={answer} kind="rows">
        {plan => (
          <>
            <h3>{words.list.items}</h3>
            <PlanLines items={plan.items} />
            {plan.reviews.length > 0 && (
              <>
                <h3>{words.list.past}</h3>
                <ol class="lines">
                  {plan.reviews.map(one => (
                    <li key={one.at}>
                      <b>{words.reviews[one.outcome]}</b>{' '}
                      <span class="sub small">
                        {date(one.at, language)} {one.by && words.list.by(one.by)}
                      </span>
                      <div class="small">{one.remark}</div>
                    </li>
                  ))}
                </ol>
              </>
            )}
            {asking && (
              <ReviewDialog
                id={`${libraryId}/${year}/${asking}`}
                outcome={asking}
                problem={review.error}
                busy={review.isPending}
                onClose={() => setAsking(null)}
                onSend={(remark, clear) =>
                  review.mutate(
                    { libraryId, year, version: plan.version, outcome: asking, remark },
                    {
                      onSuccess: () => {
                        clear()
                        setAsking(null)
                        toasts.show({ strong: words.list[asking], glyph: 'done' })
                      },
                    },
                  )
                }
              />
            )}
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
