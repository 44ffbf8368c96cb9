import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { exportOffers, listOffers, offerStates } from '../../../contract/needs.ts'
import { helpKinds, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { HelpTabs } from './help-tabs.tsx'
import { offerColumnsIn } from './list-columns.tsx'
import { OfficeOffer } from './office-offer.tsx'
import { OfferPanel } from './offer-panel.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', tema: '', tahap: '' }

/** The offers that are for an office's region, or a part of it. */
export function OffersListPage() {
  const words = useText(needs)
  const topicWords = useText(activities).topics
  const { behalf } = useText(myNeeds)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const speaks = may['needs.offer'].some(role => role === grant.role)
  const [stating, setStating] = useState(false)
  const list = useList({
    list: 'offers',
    none,
    known: { jenis: helpKinds, tema: topics, tahap: offerStates },
    sort: { column: 'until', descending: false },
    columns: offerColumnsIn(language),
    rowKey: offer => offer.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    topic: given(filters.tema),
    state: given(filters.tahap),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listOffers, { ...input, limit: size, offset: list.offset } as never)
  return (
    <>
      <OfficeList
        list={list}
        main={
          speaks && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setStating(true)}>
              {behalf.state}
            </Button>
          )
        }
        keysOff={stating}
        at="libraries"
        title={words.list.offers}
        note={answer.data && words.list.offerCount(number(answer.data.total, language))}
        tabs={<HelpTabs at="offers" />}
        download={{ endpoint: exportOffers, input }}
        answer={answer}
        rowsOf={({ offers: rows, total }) => ({ rows, total })}
        size={size}
        words={{
          ...words.list,
          ...{ caption: words.list.offerCaption, search: words.list.searchPartner },
          ...{ none: words.list.noOffers, noneText: words.list.noOffersText },
        }}
        panel={(row, { close }) => <OfferPanel key={row.id} id={row.id} onClose={close} />}
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
              name="tahap"
              label={words.columns.state}
              all={words.list.anyState}
              options={optionsOf(offerStates, words.offerStates)}
            />
          </>
        }
      />
      {stating && <OfficeOffer onClose={() => setStating(false)} />}
    </>
  )
}
