import { practiceConditions } from '../../../contract/practices.ts'
import { findPractices } from '../../../contract/practice-lists.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckList, Checkbox } from '../../ui/choice-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { costLimits, sorts } from './filters.ts'
import { PracticeTile, thumbOf } from './tile.tsx'

const size = 20
const none = { cari: '', tema: '', biaya: '', keadaan: '', mirip: '', urut: 'new', mulai: '0' }

/** Finds published practices by their words, theme, cost and the place they work in; what is asked stands in the address. */
export function FindPractices() {
  const words = useText(practicePages)
  const mine = useText(myPractices)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters(none)
  const offset = Math.max(0, Math.trunc(Number(filters.mulai)) || 0)
  const filter = (change: Partial<typeof none>, replace = false) =>
    set({ ...change, mulai: '0' }, { replace })
  const answer = useAsk(findPractices, {
    q: given(filters.cari),
    topic: given(filters.tema),
    cost: given(filters.biaya),
    conditions: given(filters.keadaan),
    like: filters.mirip === '1' ? (grant.libraryId ?? undefined) : undefined,
    sort: filters.urut,
    limit: size,
    offset,
  } as never)
  const narrowed = filters.cari !== '' || filtersOf(filters) > 0
  if (answer.error?.offline && answer.data === undefined)
    return (
      <Notice
        kind="warning"
        title={mine.needsSignal}
        actions={<Button href="/praktik?bagian=tersimpan">{mine.toSaved}</Button>}
      />
    )
  return (
    <>
      <div class="pr-find">
        <SearchBox
          label={words.list.search}
          value={filters.cari}
          clearLabel={words.list.clear}
          hotkey={false}
          onChange={cari => filter({ cari }, true)}
        />
        <Filters filters={filters} filter={filter} />
      </div>
      <Waiting answer={answer} kind="rows">
        {({ practices, total }) =>
          practices.length === 0 ? (
            <Empty
              title={narrowed ? words.list.empty : words.list.none}
              text={narrowed ? words.list.emptyText : words.list.noneText}
            >
              {narrowed && <Button onClick={() => filter(none)}>{words.list.clearFilters}</Button>}
            </Empty>
          ) : (
            <>
              <p class="small sub" role="status">
                {mine.found(number(total, language))}
              </p>
              <div class="pr-tiles">
                {practices.map(practice => (
                  <PracticeTile key={practice.id} practice={practice} picture={thumbOf(practice)} />
                ))}
              </div>
              <Pages total={total} offset={offset} size={size} go={mulai => set({ mulai: String(mulai) })} />
            </>
          )
        }
      </Waiting>
    </>
  )
}

type FiltersOf = typeof none
const filtersOf = ({ tema, biaya, keadaan, mirip }: FiltersOf) =>
  [tema, biaya, mirip, ...keadaan.split(',')].filter(Boolean).length

function Filters(props: { filters: FiltersOf; filter: (change: Partial<FiltersOf>) => void }) {
  const words = useText(practicePages)
  const mine = useText(myPractices)
  const marks = useText(practiceMarks)
  const { topics: topicNames } = useText(activities)
  const { grant } = useSignedIn()
  const { filters, filter } = props
  const n = filtersOf(filters)
  const conditions = practiceConditions.filter(code => filters.keadaan.split(',').includes(code))
  return (
    <details class="pr-filters">
      <summary>
        <Icon name="filter" size="s" />
        {n > 0 ? mine.filtered(n) : mine.filters}
      </summary>
      <div>
        {grant.libraryId !== null && (
          <Checkbox
            label={mine.like}
            hint={mine.likeHint}
            checked={filters.mirip === '1'}
            onChange={on => filter({ mirip: on ? '1' : '' })}
          />
        )}
        <Select
          label={mine.topic}
          placeholder={words.list.anyTopic}
          options={optionsOf(topics, topicNames)}
          value={filters.tema as ''}
          onChange={tema => filter({ tema })}
        />
        <Select
          label={mine.cost}
          placeholder={words.list.anyCost}
          options={optionsOf(costLimits, words.list.costs)}
          value={filters.biaya as ''}
          onChange={biaya => filter({ biaya })}
        />
        <Select
          label={words.list.sort}
          options={optionsOf(sorts, words.list.sorts)}
          value={filters.urut as 'new'}
          onChange={urut => filter({ urut })}
        />
        <CheckList
          compact
          label={mine.conditions}
          hint={mine.conditionsHint}
          choices={optionsOf(practiceConditions, marks.conditions)}
          value={conditions}
          onChange={keadaan => filter({ keadaan: keadaan.join(',') })}
        />
      </div>
    </details>
  )
}
