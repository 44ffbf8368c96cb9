import { listActivities } from '../../../contract/activities.ts'
import type { ActivityId, LibraryId, NeedId, PlanItemId } from '../../../contract/ids.ts'
import { listNeeds } from '../../../contract/needs.ts'
import { getPlan } from '../../../contract/plans.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitments } from '../../../text/commitments.ts'
import { needs } from '../../../text/needs.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { shortDate } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'

export type Places = { needId: NeedId | null; planItemId: PlanItemId | null; activityId: ActivityId | null }

/** From which need, plan and activity of the receiving library a promise comes; nothing where an office receives. */
export function ChainPlaces(props: {
  libraryId: LibraryId
  value: Places
  onChange: (value: Places) => void
}) {
  const { act: words } = useText(commitmentActions)
  const { page } = useText(commitments)
  const { kinds } = useText(needs)
  const { optional } = useText(shell)
  const { language } = useSession()
  const amount = useAmount()
  const { libraryId, value, onChange } = props
  const year = Number(today().slice(0, 4))
  const stated = useAsk(listNeeds, { libraryId, limit: 100 } as never)
  const plan = useAsk(getPlan, { libraryId, year } as never)
  const held = useAsk(listActivities, { libraryId, limit: 50, order: 'desc' } as never)
  const choices = [
    {
      name: 'needId',
      label: page.need,
      options: (stated.data?.needs ?? []).map(need => ({
        value: need.id as string,
        label: `${kinds[need.kind]}, ${amount(need.amount, need.unit)}: ${need.why}`.slice(0, 90),
      })),
    },
    {
      name: 'planItemId',
      label: page.planItem,
      options: (plan.data?.items ?? []).map(item => ({ value: item.id as string, label: item.title })),
    },
    {
      name: 'activityId',
      label: page.activity,
      options: (held.data?.activities ?? []).map(activity => ({
        value: activity.id as string,
        label: `${activity.title}, ${shortDate(activity.heldOn, language)}`,
      })),
    },
  ] as const
  return (
    <>
      {choices.map(({ name, label, options }) => {
        const chosen = value[name]
        const isListed = chosen === null || options.some(option => option.value === chosen)
        return (
          <Select
            key={name}
            label={label}
            optional={optional}
            placeholder={words.noPlaces}
            value={chosen ?? ''}
            options={isListed ? options : [...options, { value: chosen, label }]}
            onChange={id => onChange({ ...value, [name]: id || null })}
          />
        )
      })}
    </>
  )
}
