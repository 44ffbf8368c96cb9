import type { PlanItemId } from '../../../contract/ids.ts'
import { getPlan, type PlanItem } from '../../../contract/plans.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Select } from '../../ui/select.tsx'
import type { StepProps } from './form-parts.ts'
import { pointersOf } from './pointed.ts'
import { useKnownPartners, useNeedsToAnswer } from '../../shell/pointers.ts'

/** As much of an item as an activity that carries it out needs. */
export type Planned = Pick<
  PlanItem,
  'id' | 'title' | 'topic' | 'strategy' | 'partner' | 'month' | 'needId' | 'partnerId'
>

/** The library's plan of a year, as the phone has it; undefined while it is looked up. */
export function useYearPlan(year: string): PlanItem[] | undefined {
  const library = useMyLibrary()
  const answer = useAsk(getPlan, { libraryId: library.id, year: Number(year) } as never, { fresh: true })
  return answer.isPending ? undefined : (answer.data?.items ?? [])
}

/** What can still be carried out, those that are only on this phone among them. */
function useOpenItems(year: string, chosen: PlanItemId | null): Planned[] {
  const items = useYearPlan(year) ?? []
  const here = onlyHere(useOutbox())
    .filter(entry => entry.name === 'plans.add-item' && refusalOf(entry) === undefined)
    .map(({ draft }) => draft as Planned)
    .filter(({ id, month }) => month.startsWith(year) && !items.some(item => item.id === id))
  const open = items.filter(({ state, id }) => state === 'planned' || state === 'under-way' || id === chosen)
  return [...open, ...here]
}

/** So many are shown side by side; more are a list to choose from. */
const mostChips = 4

/** Which planned item it carries out: a tap, and never in the way. Nothing is asked where nothing is planned. */
export function PlannedField({ draft, edit, words }: StepProps) {
  const { optional } = useText(shell)
  const chosen = draft.planItemId ?? null
  const items = useOpenItems((draft.heldOn || today()).slice(0, 4), chosen)
  const [needs, partners] = [useNeedsToAnswer(), useKnownPartners()]
  if (items.length === 0) return null
  /** With the need and the partner that the item names, where nothing was said of them yet. */
  const choose = (id: PlanItemId | null) => {
    const item = items.find(one => one.id === id)
    const to = item && pointersOf(item, needs ?? [], partners ?? [])
    edit({
      planItemId: id,
      ...(to?.ofNeed && !draft.ofNeed && { ofNeed: to.ofNeed }),
      ...(to?.withPartner && !draft.withPartner && { withPartner: to.withPartner }),
      ...(item?.partner && !to?.withPartner && draft.partner.trim() === '' && { partner: item.partner }),
    })
  }
  if (items.length > mostChips)
    return (
      <Select
        id="planItemId"
        label={words.check.plan}
        optional={optional}
        placeholder={words.check.planNone}
        value={chosen ?? ''}
        options={items.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={id => choose(id || null)}
      />
    )
  return (
    <div class="quick-ask">
      <h2>{words.check.plan}</h2>
      <div class="chips" role="group" aria-label={words.check.plan}>
        {items.map(({ id, title }) => (
          <Chip key={id} pressed={id === chosen} onClick={() => choose(id === chosen ? null : id)}>
            {title}
          </Chip>
        ))}
      </div>
    </div>
  )
}
