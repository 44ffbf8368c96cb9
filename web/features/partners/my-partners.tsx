import { useState } from 'preact/hooks'
import { listPartners } from '../../../contract/partners.ts'
import { partners } from '../../../text/partners.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { AnswerList } from '../../ui/answer-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'

/** Who could help a library: the partners that serve its place. */
export function MyPartnersPage() {
  const words = useText(partners)
  const [q, setQ] = useState('')
  const answer = useAsk(listPartners, { q: q || undefined, limit: 100 })
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.list.title} />
        <PartnerTabs at="partners" />
        <div class="stack">
          <SearchBox
            label={words.list.search}
            placeholder={words.list.search}
            value={q}
            onChange={setQ}
            clearLabel={words.list.clear}
          />
          <Waiting answer={answer} kind="rows">
            {found =>
              found.partners.length === 0 ? (
                <Empty title={q ? words.list.empty : words.list.none} />
              ) : (
                <AnswerList
                  answers={found.partners.map(({ id, name, kind, help }) => ({
                    label: name,
                    hint: [words.kinds[kind], ...help.map(one => words.help[one])].join(' · '),
                    icon: 'people' as const,
                    href: `/mitra/${id}`,
                  }))}
                />
              )
            }
          </Waiting>
        </div>
      </Wrap>
    </PhonePage>
  )
}
