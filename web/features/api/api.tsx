import type { ComponentChildren } from 'preact'
import { api } from '../../../text/api.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { CodeText } from './code-text.tsx'
import { type Endpoint, useApiDocument } from './document.ts'
import { EndpointEntry } from './endpoint-entry.tsx'
import './api.css'

/** The API document, to be read by people: every endpoint by its noun, what it takes, answers and refuses. */
export function ApiPage() {
  const words = useText(api)
  const { language } = useSession()
  const document = useApiDocument()
  return (
    <Frame>
      <PageHead
        title={words.title}
        note={document.data && words.count(number(document.data.length, language))}
        sub={words.about}
        actions={
          <Button icon="download" href="/api/openapi.json" newTab>
            {words.raw}
          </Button>
        }
      />
      <Section title={words.how}>
        <ol class="api-steps">
          {words.steps.map(step => (
            <li key={step}>
              <CodeText>{step}</CodeText>
            </li>
          ))}
        </ol>
      </Section>
      <Waiting answer={document} kind="rows">
        {endpoints => <Endpoints endpoints={endpoints} />}
      </Waiting>
    </Frame>
  )
}

function Frame(props: { children: ComponentChildren }) {
  const { grant } = useSignedIn()
  const inside = (
    <Wrap>
      <div class="api">{props.children}</div>
    </Wrap>
  )
  if (grant.libraryId !== null) return <PhonePage at="more">{inside}</PhonePage>
  return <OfficePage at="account">{inside}</OfficePage>
}

function Endpoints({ endpoints }: { endpoints: Endpoint[] }) {
  const words = useText(api)
  const { language } = useSession()
  const [filters, set] = useFilters({ cari: '', kata: '', buka: '' })
  const asked = filters.cari.trim().toLowerCase()
  const found = endpoints.filter(({ text }) => asked.split(/\s+/).every(word => text.includes(word)))
  const byNoun = Map.groupBy(found, ({ noun }) => noun)
  const shown = filters.kata ? [...byNoun].filter(([noun]) => noun === filters.kata) : [...byNoun]
  const n = (value: number) => number(value, language)
  return (
    <>
      <div class="api-find">
        <SearchBox
          label={words.search}
          value={filters.cari}
          clearLabel={words.clear}
          hotkey={false}
          onChange={cari => set({ cari, buka: '' }, { replace: true })}
        />
        <FilterChips
          label={words.nouns}
          value={filters.kata || 'all'}
          onChange={noun => set({ kata: noun === 'all' ? '' : noun, buka: '' })}
          chips={[
            { id: 'all', label: words.all, count: n(found.length) },
            ...[...byNoun].map(([noun, of]) => ({ id: noun, label: noun, count: n(of.length) })),
          ]}
        />
      </div>
      {shown.length === 0 && (
        <Empty title={words.none} text={words.noneText}>
          <Button onClick={() => set({ cari: '', kata: '' })}>{words.clearAll}</Button>
        </Empty>
      )}
      {shown.map(([noun, of]) => (
        <section key={noun} class="api-noun">
          <h3>{noun}</h3>
          {of.map(endpoint => (
            <EndpointEntry
              key={endpoint.name}
              endpoint={endpoint}
              open={filters.buka === endpoint.name}
              onToggle={open => set({ buka: open ? endpoint.name : '' }, { replace: true })}
            />
          ))}
        </section>
      ))}
    </>
  )
}
