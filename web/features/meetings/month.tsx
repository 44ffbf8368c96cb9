import './meetings.css'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { listMeetings, type Meeting } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { addMonths, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { MeetingTabs } from '../../shell/meeting-tabs.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, dayDate, month as monthWords, number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { FeedDialog } from './feed.tsx'
import { HolidaysDialog } from './holidays.tsx'
import { clockOf } from '../../shell/local-times.ts'
import { MeetingMark } from './parts.tsx'

const most = 200
const lastOf = (month: string) =>
  new Date(Date.parse(addMonths(month, 1)) - 86_400_000).toISOString().slice(0, 10)
const isMonth = (text: string) => /^20[2-9]\d-(0[1-9]|1[0-2])$/.test(text)

/** The meetings of a month, day by day, with its public holidays; a list of days on a narrow screen. */
export function MonthPage() {
  const words = useText(meetings)
  const { language } = useSession()
  const [filters, set] = useFilters({ bulan: today().slice(0, 7), wilayah: '', seri: '' })
  const { grant } = useSignedIn()
  const keeps = may['meetings.keep'].some(role => role === grant.role)
  const setsHolidays = may['meetings.set-holidays'].some(role => role === grant.role)
  const [open, setOpen] = useState<'feeds' | 'holidays' | null>(null)
  const month = `${isMonth(filters.bulan) ? filters.bulan : today().slice(0, 7)}-01`
  const region = regionIdOf(filters.wilayah)
  const span = { from: month, to: lastOf(month) }
  const answer = useAsk(listMeetings, { ...span, region, series: given(filters.seri), limit: most } as never)
  const step = (by: number, label: string, icon: 'chevron-left' | 'chevron-right') => (
    <Button
      size="sm"
      icon={icon}
      label={label}
      tip={label}
      onClick={() => set({ bulan: addMonths(month, by).slice(0, 7) })}
    />
  )
  return (
    <OfficePage at="meetings">
      <Wrap>
        <PageHead
          title={words.month.title(monthWords(month, language))}
          note={answer.data && words.list.count(number(answer.data.total, language))}
          actions={
            <>
              {setsHolidays && (
                <Button size="sm" icon="flag" onClick={() => setOpen('holidays')}>
                  {words.holidays.open}
                </Button>
              )}
              {keeps && (
                <Button size="sm" icon="link" onClick={() => setOpen('feeds')}>
                  {words.feed.open}
                </Button>
              )}
              {step(-1, words.month.before, 'chevron-left')}
              {step(1, words.month.after, 'chevron-right')}
            </>
          }
        />
        <MeetingTabs at="month" />
        <div class="row filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
          {filters.seri && (
            <Button size="sm" icon="cross" onClick={() => set({ seri: '' })}>
              {answer.data?.meetings[0]?.series ?? words.month.oneSeries}
            </Button>
          )}
        </div>
        <Waiting answer={answer} kind="block">
          {({ meetings: rows, holidays, total }) => (
            <>
              {total === 0 && <p class="sub">{words.month.none}</p>}
              <Days {...span} rows={rows} holidays={holidays} />
              {total > rows.length && (
                <p class="sub">{words.month.more(number(rows.length, language), number(total, language))}</p>
              )}
            </>
          )}
        </Waiting>
        {open === 'feeds' && <FeedDialog onClose={() => setOpen(null)} />}
        {open === 'holidays' && <HolidaysDialog year={month.slice(0, 4)} onClose={() => setOpen(null)} />}
      </Wrap>
    </OfficePage>
  )
}

function Days(props: {
  from: string
  to: string
  rows: Meeting[]
  holidays: { day: string; name: string }[]
}) {
  const { month: words } = useText(meetings)
  const { language } = useSession()
  const days = Array.from(
    { length: Number(props.to.slice(8)) },
    (_, n) => `${props.from.slice(0, 8)}${String(n + 1).padStart(2, '0')}`,
  )
  // Monday first
  const before = (new Date(props.from).getUTCDay() + 6) % 7
  return (
    <div class="month">
      {words.days.map(name => (
        <b key={name} class="month-head" aria-hidden="true">
          {name}
        </b>
      ))}
      <ol style={{ '--before': before + 1 }}>
        {days.map(day => {
          const holidays = props.holidays.filter(holiday => holiday.day === day)
          const rows = props.rows.filter(
            row => row.starts.slice(0, 10) <= day && row.ends.slice(0, 10) >= day,
          )
          return (
            <li
              key={day}
              class={rows.length + holidays.length === 0 ? 'bare' : undefined}
              aria-current={day === today() ? 'date' : undefined}
            >
              <span class="month-day">
                <span aria-hidden="true">{Number(day.slice(8))}</span>
                <span class="month-long">{dayDate(day, language)}</span>
              </span>
              {holidays.map(({ name }) => (
                <span key={name} class="holiday small">
                  {name}
                </span>
              ))}
              {rows.map(row => (
                <a key={row.id} href={`/pertemuan/${row.id}`} class={`month-entry ${row.state}`}>
                  <b>{row.title}</b>
                  <span class="small">
                    {row.starts.startsWith(day)
                      ? `${clockOf(row.starts, language)} ${row.zone}`
                      : date(row.starts.slice(0, 10), language)}
                    {row.title.endsWith(row.region) ? null : ` · ${row.region}`}
                  </span>
                  <MeetingMark state={row.state} />
                </a>
              ))}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
