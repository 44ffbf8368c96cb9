import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import {
  exportPublications,
  listPublications,
  media,
  type Publication,
  publicationColumns,
} from '../../../contract/advocacy.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { type ListColumn, useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { OfficePublication } from './office-publication.tsx'
import { PublicationFacts } from './parts.tsx'
import { Remove } from './remove.tsx'

const size = 50
const none = { cari: '', wilayah: '', media: '', sejak: '' }

/** What was told of libraries in public. */
export function PublicationsPage() {
  const words = useText(advocacy)
  const { language } = useSession()
  const publishes = usePublishes()
  const [recording, setRecording] = useState(false)
  const list = useList({
    list: 'publications',
    none,
    known: { media },
    sort: { column: 'publishedOn', descending: true },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    medium: given(filters.media),
    from: given(filters.sejak),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listPublications, { ...input, limit: size, offset: list.offset } as never)
  const { list: said } = words
  return (
    <>
      <OfficeList
        list={list}
        main={
          publishes && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setRecording(true)}>
              {words.mine.addPublication}
            </Button>
          )
        }
        keysOff={recording}
        at="activities"
        title={said.title}
        note={answer.data && said.publications(number(answer.data.total, language))}
        tabs={<WorkTabs at="publications" />}
        download={{ endpoint: exportPublications, input }}
        answer={answer}
        rowsOf={({ publications, total }) => ({ rows: publications, total })}
        size={size}
        words={{
          ...said,
          search: said.searchPublications,
          caption: said.captionPublications,
          none: said.nonePublications,
          noneText: said.nonePublicationsText,
        }}
        panel={(row, { close }) => <Panel key={row.id} publication={row} onClose={close} />}
        filters={
          <>
            <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
            <FilterSelect
              list={list}
              name="media"
              label={words.columns.medium}
              all={said.anyMedium}
              options={optionsOf(media, words.media)}
            />
            <DateInput
              small
              label={said.from}
              value={filters.sejak}
              onChange={sejak => list.filter({ sejak })}
            />
          </>
        }
      />
      {recording && <OfficePublication onClose={() => setRecording(false)} />}
    </>
  )
}

/** Whether the office records what it read of its libraries, and takes away what is wrong. */
function usePublishes(): boolean {
  const { grant } = useSignedIn()
  return may['advocacy.publish'].some(role => role === grant.role)
}

function Panel({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const { close } = useText(shell)
  const publishes = usePublishes()
  const { id, version, libraryId, libraryName, regency, province } = publication
  return (
    <SidePanel label={publication.title} onClose={onClose} closeLabel={close}>
      <h2>{publication.title}</h2>
      <p class="sub small">
        <a href={`/perpustakaan/${libraryId}`}>{libraryName}</a> ·{' '}
        {[regency, province].filter(Boolean).join(', ')}
      </p>
      <PublicationFacts publication={publication} />
      {publishes && <Remove what="publication" id={id} version={version} onRemoved={onClose} />}
    </SidePanel>
  )
}

function columnsIn(language: Language): ListColumn<Publication>[] {
  const words = advocacy[language]
  const cells: Record<(typeof publicationColumns)[number], (row: Publication) => ComponentChildren> = {
    publishedOn: row => shortDate(row.publishedOn, language),
    title: row => <b>{row.title}</b>,
    library: row => row.libraryName,
    name: row => row.name,
    medium: row => words.media[row.medium],
    reach: row => (row.reach === null ? '–' : number(row.reach, language)),
    link: row => (row.link ? new URL(row.link).hostname : '–'),
    reachHow: row => row.reachHow ?? '–',
    activity: row => row.activityTitle ?? '–',
    regency: row => row.regency ?? '–',
    province: row => row.province,
  }
  const sortable = ['publishedOn', 'library', 'name', 'medium', 'reach']
  return publicationColumns.map((id, at) => ({
    ...{ id, head: words.columns[id], cell: cells[id], sortable: sortable.includes(id) },
    ...{ main: id === 'title', numeric: id === 'reach', wrap: id === 'title', later: at >= 6 },
  }))
}
