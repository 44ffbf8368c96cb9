import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { may } from '../../../contract/access.ts'
import { exportPartners, listPartners, partnerKinds } from '../../../contract/partners.ts'
import { helpKinds, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { columnsIn } from './partner-columns.tsx'
import { PartnerFacts } from './partner-facts.tsx'
import { PartnerForm } from './partner-form.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', tema: '', bantuan: '' }

/** Who helps libraries, in the office's area and above it. */
export function PartnersPage() {
  const words = useText(partners)
  const themes = useText(activities).topics
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const [entering, setEntering] = useState(false)
  const registers = may['partners.register'].some(role => role === grant.role)
  const list = useList({
    list: 'partners',
    none,
    known: { jenis: partnerKinds, tema: topics, bantuan: helpKinds },
    sort: { column: 'name', descending: false },
    columns: columnsIn(language),
    rowKey: partner => partner.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    topic: given(filters.tema),
    help: given(filters.bantuan),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listPartners, { ...input, limit: size, offset: list.offset } as never)
  return (
    <>
      <OfficeList
        list={list}
        at="partners"
        title={words.list.title}
        note={answer.data && words.list.count(number(answer.data.total, language))}
        main={
          registers && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setEntering(true)}>
              {words.list.register}
            </Button>
          )
        }
        tabs={<PartnerTabs at="partners" />}
        download={{ endpoint: exportPartners, input }}
        answer={answer}
        rowsOf={({ partners: rows, total }) => ({ rows, total })}
        size={size}
        words={words.list}
        panel={(partner, { close }) => (
          <SidePanel
            key={partner.id}
            label={partner.name}
            onClose={close}
            closeLabel={general.close}
            footer={
              <Button variant="go" href={`/mitra/${partner.id}`}>
                {words.list.open}
              </Button>
            }
          >
            <h2>
              <a href={`/mitra/${partner.id}`}>{partner.name}</a>
            </h2>
            <p class="sub small">{partner.shortName}</p>
            <PartnerFacts partner={partner} />
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
              options={optionsOf(partnerKinds, words.kinds)}
            />
            <FilterSelect
              list={list}
              name="tema"
              label={words.columns.topics}
              all={words.list.anyTopic}
              options={optionsOf(topics, themes)}
            />
            <FilterSelect
              list={list}
              name="bantuan"
              label={words.columns.help}
              all={words.list.anyHelp}
              options={optionsOf(helpKinds, words.help)}
            />
          </>
        }
      />
      {entering && (
        <PartnerForm before={null} onClose={() => setEntering(false)} onSaved={id => go(`/mitra/${id}`)} />
      )}
    </>
  )
}
