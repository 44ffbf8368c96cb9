import { useQuery } from '@tanstack/react-query'
import { api } from '../../../text/api.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { type Document, type Entry, entriesOf } from './document.ts'

/** The API document as a page to read; the same endpoints serve these pages and other programs. */
export function ApiPage() {
  const { grant } = useSignedIn()
  return grant.role === 'library' ? (
    <PhonePage at="more">
      <ApiBody />
    </PhonePage>
  ) : (
    <OfficePage at="account">
      <ApiBody />
    </OfficePage>
  )
}

function ApiBody() {
  const words = useText(api)
  const [filters, set] = useFilters({ cari: '' })
  const { data } = useQuery({
    queryKey: ['openapi'],
    queryFn: async () => entriesOf((await (await fetch('/api/openapi.json')).json()) as Document),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sought = filters.cari.toLowerCase()
  const entries = (data ?? []).filter(e => `${e.name} ${e.summary}`.toLowerCase().includes(sought))
  return (
    <Wrap narrow>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button variant="line" size="sm" icon="download" href="/api/openapi.json" download>
            {words.download}
          </Button>
        }
      />
      <SearchBox
        label={words.search}
        placeholder={words.search}
        value={filters.cari}
        onChange={cari => set({ cari }, { replace: true })}
        clearLabel={words.clear}
      />
      {data && entries.length === 0 && <Empty title={words.empty} />}
      {[...Map.groupBy(entries, entry => entry.noun)].map(([noun, of]) => (
        <Section key={noun} title={noun}>
          {of.map(entry => (
            <EndpointEntry key={entry.name} entry={entry} />
          ))}
        </Section>
      ))}
    </Wrap>
  )
}

function EndpointEntry({ entry }: { entry: Entry }) {
  const words = useText(api)
  return (
    <details class="endpoint">
      <summary>
        <code>
          <b>{entry.method}</b> {entry.name}
        </code>{' '}
        <span class="sub small">{entry.open && `(${words.open})`}</span>
        <br />
        <span class="small">{entry.summary}</span>
      </summary>
      <h4>{words.takes}</h4>
      <pre tabIndex={0}>{entry.takes || words.nothing}</pre>
      <h4>{words.answers}</h4>
      <pre tabIndex={0}>{entry.answers}</pre>
      <h4>{words.refuses}</h4>
      <ul class="small">
        {entry.refuses.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
