import { exportNeeds, listNeeds, needStates, urgencies } from '../../../contract/needs.ts'
import { helpKinds, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { needs } from '../../../text/needs.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { HelpTabs } from './help-tabs.tsx'
import { needColumnsIn } from './list-columns.tsx'
import { NeedPanel } from './need-panel.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', tema: '', sifat: '', tahap: '', siapa: 'all' }
const who = { all: undefined, unhelped: 'true', helped: 'false' } as const

/** The needs of an office's libraries; who was never helped can be looked at alone. */
export function NeedsListPage() {
  const words = useText(needs)
  const topicWords = useText(activities).topics
  const { language } = useSession()
  const list = useList({
    list: 'needs',
    none,
    known: { jenis: helpKinds, tema: topics, sifat: urgencies, tahap: needStates, siapa: Object.keys(who) },
    sort: { column: 'until', descending: false },
    columns: needColumnsIn(language),
    rowKey: need => need.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    topic: given(filters.tema),
    urgency: given(filters.sifat),
    state: given(filters.tahap),
    unhelped: who[filters.siapa as keyof typeof who],
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listNeeds, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="libraries"
      title={words.list.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      tabs={<HelpTabs at="needs" />}
      download={{ endpoint: exportNeeds, input }}
      answer={answer}
      rowsOf={({ needs: rows, total }) => ({ rows, total })}
      size={size}
      words={words.list}
      panel={(row, { close }) => <NeedPanel key={row.id} id={row.id} onClose={close} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="jenis"
            label={words.columns.kind}
            all={words.list.anyKind}
            options={optionsOf(helpKinds, words.kinds)}
          />
          <FilterSelect
            list={list}
            name="tema"
            label={words.columns.topic}
            all={words.list.anyTopic}
            options={optionsOf(topics, topicWords)}
          />
          <FilterSelect
            list={list}
            name="sifat"
            label={words.columns.urgency}
            all={words.list.anyUrgency}
            options={optionsOf(urgencies, words.urgencies)}
          />
          <FilterSelect
            list={list}
            name="tahap"
            label={words.columns.state}
            all={words.list.anyState}
            options={optionsOf(needStates, words.states)}
          />
          <StateChips
            list={list}
            name="siapa"
            label={words.list.who}
            all={words.list.everybody}
            states={['unhelped', 'helped']}
            names={words.list}
            glyphs={{ unhelped: 'look' }}
          />
        </>
      }
    />
  )
}
