import { useState } from 'preact/hooks'
import { type Mapping, type Schedule, unscheduleMapping } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { periodName } from './mapping-words.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { problemText } from './problem-text.ts'

/** Whether files are made by the clock, when the next one is, and why none are any more. */
export function MappingSchedule({ mapping }: { mapping: Mapping }) {
  const { schedule: words } = useText(mappingWords)
  const { language } = useSession()
  const toasts = useToasts()
  const [setting, setSetting] = useState(false)
  const end = useSend(unscheduleMapping)
  const { schedule, columns } = mapping
  const open = () => setSetting(true)
  const stopIt = () =>
    end.mutate(
      { id: mapping.id, version: mapping.version },
      { onSuccess: () => toasts.show({ strong: words.ended }) },
    )
  return (
    <Section
      title={words.title}
      actions={
        columns.length > 0 &&
        !schedule?.stopped && (
          <>
            <Button variant="line" size="sm" icon="clock" onClick={open}>
              {schedule ? words.change : words.set}
            </Button>
            {schedule && (
              <Button variant="bare" size="sm" busy={end.isPending} onClick={stopIt}>
                {words.end}
              </Button>
            )}
          </>
        )
      }
    >
      <div class="stack">
        {end.error && <Notice kind="problem" title={says(end.error, language)} />}
        {schedule?.stopped && (
          <Notice
            kind="problem"
            title={words.stopped}
            actions={
              <Button variant="go" size="sm" onClick={open}>
                {words.again}
              </Button>
            }
          >
            {problemText(schedule.stopped, language)}
          </Notice>
        )}
        {schedule ? <Told schedule={schedule} mapping={mapping} /> : <p class="sub">{words.none}</p>}
      </div>
      {setting && <ScheduleDialog mapping={mapping} onClose={() => setSetting(false)} />}
    </Section>
  )
}

function Told({ schedule, mapping }: { schedule: Schedule; mapping: Mapping }) {
  const { schedule: words } = useText(mappingWords)
  const { language } = useSession()
  const { due, day, format, keepMonths, next, by } = schedule
  return (
    <Facts
      facts={[
        { label: words.due, value: words.rule[due](number(day, language)) },
        ...(next
          ? [
              {
                label: words.next,
                value: periodName(next.period, mapping.span, language),
                note: date(next.on, language),
              },
            ]
          : []),
        { label: words.format, value: format.toUpperCase() },
        { label: words.keep, value: number(keepMonths, language) },
        { label: words.by, value: by ?? '–' },
      ]}
    />
  )
}
