import { useState } from 'preact/hooks'
import { makeId, type PlanItemId } from '../../../contract/ids.ts'
import { carryPlanItem, type PlanItem } from '../../../contract/plans.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { month as monthSaid } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { monthsOf, thisYear } from './use-plan.ts'

/** What was not done goes on in a later year: this one, or the next. */
export function CarryDialog({ item, onClose }: { item: PlanItem; onClose: () => void }) {
  const words = useText(myPlan)
  const { language } = useSession()
  const toasts = useToasts()
  const carry = useSend(carryPlanItem)
  const years = [thisYear(), thisYear() + 1].filter(year => year > item.year)
  const [into] = useState(() => makeId<PlanItemId>())
  const [month, setMonth] = useState(`${years[0] ?? item.year + 1}-01-01`)
  return (
    <FormDialog
      title={words.carry}
      action={words.dialogs.save}
      problem={carry.error}
      busy={carry.isPending}
      onSend={() =>
        carry.mutate(
          { id: item.id, version: item.version, into, month },
          {
            onSuccess: () => {
              toasts.show({ strong: words.carried(monthSaid(month, language)), glyph: 'done' })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <Select
        label={words.dialogs.carry}
        value={month}
        onChange={setMonth}
        options={years.flatMap(monthsOf).map(value => ({ value, label: monthSaid(value, language) }))}
      />
    </FormDialog>
  )
}
