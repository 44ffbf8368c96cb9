import './replication.css'
import { levelOf } from '../../../contract/access.ts'
import { countEnrolments, type ProgrammeCounts } from '../../../contract/programme-counts.ts'
import { enrolmentKinds } from '../../../contract/programme.ts'
import { programmeCounts } from '../../../text/programme-counts.ts'
import { today } from '../../data/months.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, dateTime, number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { CountTables } from './count-tables.tsx'
import { FiguresBeside } from './figures-beside.tsx'
import { ProgrammeTabs } from './programme-tabs.tsx'

/** How many took part on any day, counted as they are today, and beside it what others published. */
export function ProgrammeCountsPage() {
  const words = useText(programmeCounts)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters({ tanggal: '', wilayah: '' })
  const now = today()
  const asOf = filters.tanggal || now
  const isAhead = asOf > now
  const own = levelOf(grant) === 'nation' ? undefined : String(grant.scopeId)
  const region = regionIdOf(filters.wilayah) ?? own
  const answer = useAsk(countEnrolments, { asOf, region } as never, { enabled: !isAhead })
  const goTo = (day: string) => set({ tanggal: day === now ? '' : day })
  return (
    <OfficePage at="programme">
      <Wrap>
        <PageHead title={words.title} sub={words.sub} />
        <ProgrammeTabs at="counts" />
        <div class="row filters">
          <DateInput
            small
            label={words.asOf}
            value={asOf}
            min="2018-01-01"
            max={now}
            onChange={goTo}
            error={isAhead ? words.future : undefined}
          />
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
          {asOf !== now && (
            <Button variant="bare" size="sm" onClick={() => goTo(now)}>
              {words.today}
            </Button>
          )}
        </div>
        {!isAhead && (
          <Waiting answer={answer} kind="block">
            {told => <Counted told={told} />}
          </Waiting>
        )}
        <FiguresBeside region={region === undefined ? 1 : Number(region)} language={language} onDay={goTo} />
      </Wrap>
    </OfficePage>
  )
}

function Counted({ told }: { told: ProgrammeCounts }) {
  const words = useText(programmeCounts)
  const { language } = useSession()
  const zone = useZone()
  const n = (value: number | undefined) => number(value ?? 0, language)
  if (told.counts.length === 0) return <Empty title={words.empty} text={words.emptyText} />
  return (
    <>
      <p class="sub">
        {words.of(date(told.asOf, language))} ({words.countedAt(dateTime(told.countedAt, language, zone))})
      </p>
      <dl class="count-now">
        {enrolmentKinds.map(kind => {
          const of = (as: 'going' | 'ever') =>
            told.counts.find(count => count.kind === kind && count.as === as)
          const going = of('going')
          return (
            <div key={kind}>
              <dt>{words.kinds[kind]}</dt>
              <dd>
                <b class="num">{n(going?.villages)}</b> {words.villages}
                <span class="small">{words.inPlaces(n(going?.inRegencies), n(going?.inProvinces))}</span>
                {going && going.regencyLibraries + going.provinceLibraries > 0 && (
                  <span class="small sub">
                    {words.plus(n(going.regencyLibraries), n(going.provinceLibraries))}
                  </span>
                )}
                {kind === 'replication' && going && (
                  <span class="small sub">{words.confirmed(n(going.confirmed))}</span>
                )}
                <span class="small sub">{words.ever(n(of('ever')?.villages))}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <CountTables told={told} />
    </>
  )
}
