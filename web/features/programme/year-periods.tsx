import { useState } from 'preact/hooks'
import { listPeriods, type Period, setPeriod } from '../../../contract/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date, month as monthText } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'

/** The months of a year with their deadlines; national staff move those that are not locked. */
export function YearPeriods(props: { year: number; defines: boolean }) {
  const words = useText(programmePages)
  const { language } = useSession()
  const answer = useAsk(listPeriods, { year: props.year })
  const [changing, setChanging] = useState<Period | null>(null)
  const day = (of: string) => date(of, language)
  return (
    <Section title={words.periods}>
      <Waiting answer={answer} kind="rows">
        {({ periods }) => (
          <Table
            caption={words.periods}
            rows={periods}
            rowKey={period => period.month}
            columns={[
              {
                id: 'month',
                head: words.month,
                main: true,
                cell: period => monthText(period.month.slice(0, 7), language),
              },
              { id: 'submit', head: words.submitBy, cell: period => day(period.submitBy) },
              { id: 'verify', head: words.verifyBy, cell: period => day(period.verifyBy) },
              { id: 'locks', head: words.locksOn, cell: period => day(period.locksOn) },
              {
                id: 'state',
                head: words.open,
                headHidden: true,
                bare: true,
                cell: period => (
                  <State glyph={period.locked ? 'locked' : 'ring'}>
                    {period.locked ? words.locked : words.open}
                  </State>
                ),
              },
              ...(props.defines
                ? [
                    {
                      id: 'change',
                      head: words.change,
                      headHidden: true,
                      cell: (period: Period) =>
                        !period.locked && (
                          <Button variant="bare" size="sm" onClick={() => setChanging(period)}>
                            {words.change}
                          </Button>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Waiting>
      {changing && <PeriodDialog key={changing.month} period={changing} onClose={() => setChanging(null)} />}
    </Section>
  )
}

function PeriodDialog(props: { period: Period; onClose: () => void }) {
  const words = useText(programmePages)
  const general = useText(shell)
  const { language } = useSession()
  const save = useSend(setPeriod)
  const [days, setDays] = useState({
    submitBy: props.period.submitBy,
    verifyBy: props.period.verifyBy,
    locksOn: props.period.locksOn,
  })
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.changePeriod(monthText(props.period.month.slice(0, 7), language))}
      closeLabel={general.close}
      footer={
        <Button
          variant="go"
          busy={save.isPending}
          onClick={() => save.mutate({ month: props.period.month, ...days }, { onSuccess: props.onClose })}
        >
          {general.save}
        </Button>
      }
    >
      <div class="stack">
        {save.error && <Notice kind="problem" title={says(save.error, language)} />}
        <DateInput
          label={words.submitBy}
          value={days.submitBy}
          onChange={submitBy => setDays({ ...days, submitBy })}
        />
        <DateInput
          label={words.verifyBy}
          value={days.verifyBy}
          onChange={verifyBy => setDays({ ...days, verifyBy })}
        />
        <DateInput
          label={words.locksOn}
          value={days.locksOn}
          onChange={locksOn => setDays({ ...days, locksOn })}
        />
      </div>
    </Dialog>
  )
}
