import './surveys.css'
import { useState } from 'preact/hooks'
import { surveyKinds } from '../../../contract/survey-rules.ts'
import { listSurveys, type Survey } from '../../../contract/surveys.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { surveyFiles } from '../../../text/survey-files.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { MakeOfMeeting } from '../../shell/survey-of-meeting.tsx'
import { SurveyMark } from '../../shell/survey-lines.tsx'

const size = 50
const none = { wilayah: '', bidang: '', jenis: '', lagi: '', dari: '0' }

/** What people of an office's area were asked (`/survei`). */
export function SurveysPage() {
  const { list: words } = useText(texts)
  const { topics: areas } = useText(activities)
  const { kinds } = useText(surveyFiles)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const [making, setMaking] = useState(false)
  const [filters, set] = useFilters(none)
  const list = { filters, filter: (change: Partial<typeof none>) => set({ ...change, dari: '0' }) }
  const offset = Math.max(0, Number.parseInt(filters.dari, 10) || 0)
  const input = {
    ...{ region: regionIdOf(filters.wilayah), area: given(filters.bidang), kind: given(filters.jenis) },
    ...{ due: filters.lagi === 'ya' ? 'true' : undefined, limit: size, offset },
  }
  const answer = useAsk(listSurveys, input as never)
  const isFiltered = Object.entries(none).some(([name, value]) => filters[name as 'bidang'] !== value)
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead
          title={words.title}
          note={answer.data && words.count(number(answer.data.total, language))}
          actions={
            <>
              <Button size="sm" icon="chart" href="/survei/hasil">
                {words.sums}
              </Button>
              {!onlySees && (
                <Button size="sm" variant="go" icon="plus" onClick={() => setMaking(true)}>
                  {words.make}
                </Button>
              )}
            </>
          }
        />
        <WorkTabs at="surveys" />
        <div class="survey-filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="bidang"
            label={words.anyArea}
            all={words.anyArea}
            options={optionsOf(topics, areas)}
          />
          <FilterSelect
            list={list}
            name="jenis"
            label={words.anyKind}
            all={words.anyKind}
            options={optionsOf(surveyKinds, kinds)}
          />
          <FilterSelect
            list={list}
            name="lagi"
            label={words.due}
            all={words.anyDue}
            options={[{ value: 'ya', label: words.onlyDue }]}
          />
        </div>
        <Waiting answer={answer} kind="rows">
          {({ surveys, total }) =>
            surveys.length === 0 ? (
              <Empty title={isFiltered ? words.nothing : words.empty} text={words.emptyText} />
            ) : (
              <>
                <Rows surveys={surveys} />
                <Pages total={total} offset={offset} size={size} go={to => set({ dari: String(to) })} />
              </>
            )
          }
        </Waiting>
        {making && <MakeOfMeeting onClose={() => setMaking(false)} />}
      </Wrap>
    </OfficePage>
  )
}

function Rows({ surveys }: { surveys: Survey[] }) {
  const words = useText(texts)
  const { columns: c, kinds } = useText(surveyFiles)
  const { topics: areas } = useText(activities)
  const { language } = useSession()
  const columns: Column<Survey>[] = [
    {
      ...{ id: 'title', head: words.make.of, main: true, wrap: true },
      cell: survey => (
        <>
          <b>{survey.title}</b> <span class="sub">{survey.of}</span>
        </>
      ),
    },
    { id: 'kind', head: c.kind, cell: survey => kinds[survey.kind] },
    { id: 'area', head: c.area, cell: survey => areas[survey.area] },
    { id: 'held', head: words.one.facts.held, cell: survey => date(survey.heldOn, language) },
    { id: 'n', head: c.n, numeric: true, cell: survey => number(survey.answers, language) },
    { id: 'state', head: words.list.state, bare: true, cell: survey => <SurveyMark survey={survey} /> },
  ]
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={surveys}
      rowKey={survey => survey.id}
      rowHref={survey => `/survei/${survey.id}`}
    />
  )
}
