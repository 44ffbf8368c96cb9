import { addDays, lastDayOf, monthOf } from '../../data/days.ts'
import { isClockWrong } from '../../data/clock.ts'
import { today } from '../../data/months.ts'
import { usePeriod } from '../../data/periods.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { month } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type ActivityDraft, mostLine } from './activity-draft.ts'
import { firstDay } from './asked.ts'
import type { StepProps } from './form-parts.ts'
import { ReadyPlaces } from './ready.tsx'
import { useRecents } from './use-recents.ts'

/** The day and the place; and the reason, where the day's month is locked. */
export function StepWhen(props: StepProps & { locked: boolean; month: string | null }) {
  const { draft, edit, words, locked } = props
  const { optional } = useText(shell)
  const { recents } = useRecents()
  return (
    <>
      <DayField {...props} />
      {props.month === null && <ReadyDays {...props} />}
      {locked && <LockedMonth {...props} />}
      <ChoiceList
        label={words.when.where}
        choices={[
          { value: 'inside', label: words.when.inside, icon: 'building' },
          { value: 'outside', label: words.when.outside, hint: words.when.outsideHint, icon: 'pin' },
        ]}
        value={draft.outreach ? 'outside' : 'inside'}
        onChange={where => edit({ outreach: where === 'outside' })}
      />
      {draft.outreach && (
        <>
          <TextInput
            id="place"
            label={words.when.place}
            optional={optional}
            value={draft.place}
            maxLength={mostLine}
            onChange={place => edit({ place })}
          />
          <ReadyPlaces {...props} recents={recents} />
        </>
      )}
    </>
  )
}

/** The day; of a form on paper one of its month. */
export function DayField({ draft, edit, errorOf, words, language, month: of }: DayProps) {
  const now = today()
  const last = of === null ? now : lastDayOf(`${of}-01`)
  return (
    <DateInput
      id="heldOn"
      label={words.when.day}
      hint={of === null ? undefined : fill(words.when.onPaper, { month: month(`${of}-01`, language) })}
      error={errorOf('heldOn')}
      value={draft.heldOn}
      max={last < now ? last : isClockWrong() ? undefined : now}
      min={of === null ? firstDay : `${of}-01`}
      onChange={heldOn => edit({ heldOn })}
    />
  )
}

function ReadyDays({ draft, edit, words }: StepProps) {
  const days = [
    { label: words.when.today, day: today() },
    { label: words.when.yesterday, day: addDays(today(), -1) },
  ]
  return (
    <div class="chips ready" role="group" aria-label={words.when.day}>
      {days.map(({ label, day }) => (
        <Chip key={day} pressed={draft.heldOn === day} onClick={() => edit({ heldOn: day })}>
          {label}
        </Chip>
      ))}
    </div>
  )
}

/** What is asked where the month can only be changed with a reason. */
export function LockedMonth({ draft, edit, errorOf, words, language }: StepProps) {
  return (
    <div class="stack locked-month">
      <Notice kind="warning">{fill(words.when.locked, { month: month(draft.heldOn, language) })}</Notice>
      <TextArea
        id="revisionReason"
        label={words.when.reason}
        hint={words.when.reasonHint}
        error={errorOf('revisionReason')}
        value={draft.revisionReason}
        maxLength={600}
        rows={2}
        onChange={revisionReason => edit({ revisionReason })}
      />
    </div>
  )
}

/** `month`: the month of the form on paper that is copied; null where it is none. */
type DayProps = StepProps & { month: string | null }

/** Whether the month of the answer, or the month it was saved in, can only be changed with a reason. */
export function useLocked(draft: ActivityDraft, savedOn: string | null): boolean {
  const now = today()
  const own = usePeriod(monthOf(draft.heldOn || now))
  const before = usePeriod(monthOf(savedOn ?? now))
  return own.locked || before.locked
}
