import { useState } from 'preact/hooks'
import { exportMapping, type Mapping, previewMapping } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { downloadUrl } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { lastPeriod, periodName, periods } from './mapping-words.ts'

/** A period as the file would have it, its first rows, and the file itself with the figures of now. */
export function MappingPreview({ mapping }: { mapping: Mapping }) {
  const words = useText(mappingWords)
  const { language } = useSession()
  const { id, span, columns } = mapping
  const [chosen, setPeriod] = useState(lastPeriod(span))
  const all = periods(span)
  const period = all.includes(chosen) ? chosen : lastPeriod(span)
  const ready = columns.length > 0
  // what names the row where rows are stacked
  const named = columns.findIndex(({ source }) => source.kind === 'field' && names.has(source.field))
  const main = Math.max(0, named)
  const answer = useAsk(previewMapping, { id, period }, { enabled: ready })
  if (!ready) {
    return (
      <Section title={words.download}>
        <div class="row">
          <p class="sub">{words.noColumns}</p>
          <Button variant="go" size="sm" icon="plus" href={`/pemetaan/${id}/kolom`}>
            {words.form.add}
          </Button>
        </div>
      </Section>
    )
  }
  return (
    <Section title={words.download} note={words.asOfNow}>
      <div class="stack">
        <div class="mapping-bar">
          <Select
            label={words.period}
            value={period}
            onChange={setPeriod}
            options={all.map(value => ({ value, label: periodName(value, span, language) }))}
          />
          {(['xlsx', 'csv'] as const).map(format => (
            <Button
              key={format}
              variant={format === 'xlsx' ? 'go' : 'line'}
              icon="download"
              href={downloadUrl(exportMapping, { id, period, format })}
              download
            >
              {`${words.download} ${format.toUpperCase()}`}
            </Button>
          ))}
        </div>
        <Waiting answer={answer} kind="rows">
          {({ rows, cells }) =>
            rows === 0 ? (
              <p class="sub">{words.noRows}</p>
            ) : (
              <>
                <p class="small sub">
                  {(rows > cells.length ? words.rowsOfMany : words.rowsInAll)(number(rows, language))}
                </p>
                <div class="mapping-preview" tabIndex={0} role="region" aria-label={words.preview}>
                  <Table
                    caption={words.preview}
                    sideways
                    rows={numbered(cells)}
                    rowKey={({ n }) => String(n)}
                    columns={columns.map(({ heading }, at) => ({
                      id: String(at),
                      head: heading,
                      main: at === main,
                      numeric: cells.some(row => typeof row[at] === 'number'),
                      cell: ({ row }: Line) => row[at] ?? '',
                    }))}
                  />
                </div>
              </>
            )
          }
        </Waiting>
      </div>
    </Section>
  )
}

const names = new Set<string>(['name', 'regency', 'district', 'province'])
type Line = { n: number; row: (string | number | null)[] }
const numbered = (cells: Line['row'][]): Line[] => cells.map((row, n) => ({ n, row }))
