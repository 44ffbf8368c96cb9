import type { previewDecree } from '../../../contract/boundaries.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { boundaries } from '../../../text/boundaries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

export type Preview = ResultOf<typeof previewDecree>
const mostShown = 200

/** All that a decree would change, before it does. */
export function WhatChanges({ preview }: { preview: Preview }) {
  const words = useText(boundaries)
  const { language } = useSession()
  const { counts, fates, sums, unserved } = preview
  const n = (figure: number) => number(figure, language)
  const shown = (Object.keys(words.counts) as (keyof typeof words.counts)[]).filter(what => counts[what] > 0)
  const called = (region: { code: string; name: string } | null) =>
    region ? `${region.code} ${region.name}` : '–'
  return (
    <>
      <Section title={words.would}>
        <Facts
          facts={shown.map(what => ({ label: words.counts[what], value: n(counts[what]), numeric: true }))}
        />
        <Table
          caption={words.would}
          rows={fates.slice(0, mostShown)}
          rowKey={fate => String(fate.line)}
          columns={[
            {
              id: 'before',
              head: words.region,
              main: true,
              wrap: true,
              cell: fate => called(fate.before ?? fate.after),
            },
            { id: 'what', head: words.what, cell: fate => words.fates[fate.what] },
            { id: 'after', head: words.becomes, wrap: true, cell: fate => called(fate.after) },
            { id: 'under', head: words.under, cell: fate => fate.parent },
          ]}
        />
        {fates.length > mostShown && <p class="sub">{words.more(n(fates.length - mostShown))}</p>}
      </Section>
      {sums.length > 0 && (
        <Section title={words.sums} note={words.sumsNote}>
          <Table
            caption={words.sums}
            rows={sums}
            rowKey={sum => `${sum.from} ${sum.to} ${sum.level}`}
            columns={[
              { id: 'from', head: words.fromPlace, main: true, cell: sum => sum.from },
              { id: 'to', head: words.toPlace, cell: sum => sum.to },
              { id: 'libraries', head: words.libraries, numeric: true, cell: sum => n(sum.libraries) },
              { id: 'reports', head: words.reports, numeric: true, cell: sum => n(sum.reports) },
              { id: 'activities', head: words.activities, numeric: true, cell: sum => n(sum.activities) },
            ]}
          />
        </Section>
      )}
      {unserved.length > 0 && (
        <Notice kind="warning" title={words.unserved(unserved.map(each => each.name).join(', '))}>
          {words.unservedText}
        </Notice>
      )}
    </>
  )
}
