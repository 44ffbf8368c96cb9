import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { basisKinds, basisStates, exportBases, listBases } from '../../../contract/policy-basis.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { policyBasis } from '../../../text/policy-basis.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { BasisFacts } from './basis-facts.tsx'
import { BasisForm } from './basis-form.tsx'
import { BasisMark, columnsIn } from './basis-columns.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', tema: '', keadaan: 'all' }

/** What libraries' work rests on: decrees, regulations, budgets, agreements; what ends soon on top. */
export function BasesPage() {
  const words = useText(policyBasis)
  const themes = useText(activities).topics
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [entering, setEntering] = useState(false)
  const keeper = may['policy-basis.keep'].some(role => role === grant.role)
  const list = useList({
    list: 'policy-basis',
    none,
    known: { jenis: basisKinds, tema: topics, keadaan: ['all', ...basisStates] },
    sort: { column: 'until', descending: false },
    columns: columnsIn(language),
    rowKey: basis => basis.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    topic: given(filters.tema),
    state: filters.keadaan === 'all' ? undefined : filters.keadaan,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listBases, { ...input, limit: size, offset: list.offset } as never)
  return (
    <>
      <OfficeList
        list={list}
        at="partners"
        title={words.list.title}
        note={answer.data && words.list.count(number(answer.data.total, language))}
        main={
          keeper && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setEntering(true)}>
              {words.list.record}
            </Button>
          )
        }
        tabs={<PartnerTabs at="basis" />}
        download={{ endpoint: exportBases, input }}
        answer={answer}
        rowsOf={({ documents, total }) => ({ rows: documents, total })}
        size={size}
        words={words.list}
        panel={(basis, { close }) => (
          <SidePanel
            key={basis.id}
            label={basis.number}
            onClose={close}
            closeLabel={general.close}
            head={<BasisMark state={basis.state} language={language} />}
          >
            <h2>{basis.number}</h2>
            <p>{basis.title}</p>
            <BasisFacts basis={basis} />
          </SidePanel>
        )}
        filters={
          <>
            <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
            <FilterSelect
              list={list}
              name="jenis"
              label={words.columns.kind}
              all={words.list.anyKind}
              options={optionsOf(basisKinds, words.kinds)}
            />
            <FilterSelect
              list={list}
              name="tema"
              label={words.columns.topics}
              all={words.list.anyTopic}
              options={optionsOf(topics, themes)}
            />
            <StateChips
              list={list}
              name="keadaan"
              label={words.list.states}
              all={words.list.all}
              states={basisStates}
              names={words.states}
              counts={answer.data && { expiring: answer.data.expiring }}
              glyphs={{ expiring: 'look' }}
            />
          </>
        }
      />
      {entering && (
        <BasisForm
          before={null}
          of={{ scopeId: grant.scopeId, name: grant.name }}
          onClose={() => setEntering(false)}
        />
      )}
    </>
  )
}
