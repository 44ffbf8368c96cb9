import './surveys.css'
import { exportSurveySums, sumSurveys } from '../../../contract/surveys.ts'
import { activities } from '../../../text/activities.ts'
import { surveyFiles } from '../../../text/survey-files.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { ResultList } from './results.tsx'

/** What people of a region say it did for them in a year, by outcome area (`/survei/hasil`). */
export function SurveySumsPage() {
  const { sums: words, results, back } = useText(texts)
  const { all, kinds } = useText(surveyFiles)
  const { topics } = useText(activities)
  const { language } = useSession()
  const thisYear = today().slice(0, 4)
  const [filters, set] = useFilters({ tahun: thisYear, wilayah: '' })
  const year = /^20\d\d$/.test(filters.tahun) ? filters.tahun : thisYear
  const years = Array.from({ length: 5 }, (_, n) => String(Number(thisYear) - n))
  const input = { year, region: given(regionIdOf(filters.wilayah) ?? '') }
  const answer = useAsk(sumSurveys, input as never)
  const n = (value: number) => number(value, language)
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead
          over={<a href="/survei">{back}</a>}
          title={words.title(year)}
          actions={<ExportMenu download={exportSurveySums} input={input} />}
        />
        <div class="survey-filters">
          <Select
            small
            labelHidden
            label={words.year}
            value={year}
            options={years.map(value => ({ value, label: value }))}
            onChange={tahun => set({ tahun })}
          />
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        </div>
        <Waiting answer={answer}>
          {({ areas }) =>
            areas.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <>
                {areas.map(area => (
                  <Section
                    key={`${area.area} ${area.kind}`}
                    title={`${area.area === null ? all : topics[area.area]}: ${kinds[area.kind]}`}
                    note={words.of(n(area.surveys), n(area.answers))}
                  >
                    <ResultList of={null} results={area.results} />
                  </Section>
                ))}
                <p class="small sub">
                  {words.hidden} {results.note}
                </p>
              </>
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
