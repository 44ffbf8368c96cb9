import './learning.css'
import { type LearningRow, listModules } from '../../../contract/learning.ts'
import { topics } from '../../../contract/themes.ts'
import { activities as themes } from '../../../text/activities.ts'
import { learning } from '../../../text/learning.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { LearningTabs } from './learning-tabs.tsx'
import { MyHours } from './my-hours.tsx'

const size = 30
const none = { cari: '', tema: '', belum: '', mulai: '0' }

/** The reading room: what can be learned, how far one has come, and one's training hours. */
export function ModulesPage() {
  const words = useText(learning)
  const { language } = useSession()
  const [filters, set] = useFilters(none)
  const offset = Math.max(0, Number(filters.mulai) || 0)
  const answer = useAsk(listModules, {
    ...{
      q: given(filters.cari),
      topic: given(filters.tema),
      open: filters.belum === '1' ? 'true' : undefined,
    },
    ...{ sort: 'published', order: 'desc', limit: size, offset },
  } as never)
  const isFiltered = filters.cari !== '' || filters.tema !== '' || filters.belum !== ''
  const keeps = answer.data?.keeps ?? false
  return (
    <AnyPage at="more" wide>
      <PageHead
        title={words.title}
        note={answer.data && words.count(number(answer.data.total, language))}
        sub={words.lead}
        actions={
          keeps && (
            <Button variant="go" size="sm" icon="plus" href="/belajar/baru">
              {words.keep.write}
            </Button>
          )
        }
      />
      <LearningTabs at="modules" />
      <MyHours />
      <div class="learning-find">
        <SearchBox
          label={words.search}
          clearLabel={words.clear}
          value={filters.cari}
          onChange={cari => set({ cari, mulai: '0' }, { replace: true })}
        />
        <Select
          small
          labelHidden
          label={words.topic}
          placeholder={words.anyTopic}
          options={optionsOf(topics, themes[language].topics)}
          value={filters.tema as ''}
          onChange={tema => set({ tema, mulai: '0' })}
        />
        <Chip
          pressed={filters.belum === '1'}
          onClick={() => set({ belum: filters.belum === '1' ? '' : '1', mulai: '0' })}
        >
          {words.onlyOpen}
        </Chip>
      </div>
      <Waiting answer={answer} kind="rows">
        {({ modules, total }) =>
          modules.length === 0 ? (
            isFiltered ? (
              <Empty title={words.nothing} text={words.nothingText} />
            ) : (
              <Empty title={words.none} text={keeps ? words.noneKeeper : words.noneText} />
            )
          ) : (
            <>
              <ul class="learning-cards">
                {modules.map(module => (
                  <ModuleCard key={module.id} module={module} />
                ))}
              </ul>
              <Pages total={total} offset={offset} size={size} go={mulai => set({ mulai: String(mulai) })} />
            </>
          )
        }
      </Waiting>
    </AnyPage>
  )
}

function ModuleCard({ module }: { module: LearningRow }) {
  const words = useText(learning)
  const { language } = useSession()
  const { id, title, summary, hours, office, items, mine, completed, state } = module
  const n = (value: number) => number(value, language)
  return (
    <li class="learning-card">
      <p class="small sub">
        {[themes[language].topics[module.topic], words.hours(n(hours)), words.parts(n(items))].join(' · ')}
      </p>
      <h2>
        <a href={`/belajar/${id}`}>{title}</a>
      </h2>
      <p>{summary}</p>
      <p class="small sub">
        {[
          words.by(office),
          state !== 'published' && words.states[state],
          completed !== null && completed > 0 && words.completedBy(n(completed)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mine.completedOn ? (
        <p class="learning-done">{words.completedOn(date(mine.completedOn, language))}</p>
      ) : (
        mine.done > 0 && (
          <Progress
            label={words.progress(n(mine.done), n(items))}
            value={items === 0 ? 0 : mine.done / items}
          />
        )
      )}
    </li>
  )
}
