import { useState } from 'preact/hooks'
import { type ImportJob, mapImport } from '../../../contract/exchange.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { fieldName, fieldsOf } from './import-fields.ts'
import { ImportWhole } from './import-whole.tsx'

/** Each column of the sheet with a few of its values, and what it means; put right by hand where it was not known. */
export function ImportColumns({ job }: { job: ImportJob }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const map = useSend(mapImport)
  const [mapping, setMapping] = useState(job.mapping)
  const meaning = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  const [whole, setWhole] = useState(job.whole)
  const options = fieldsOf(job).map(field => ({ value: field, label: fieldName(job, field, language) }))
  const set = (column: number, field: string) => {
    const others = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column)
    setMapping(Object.fromEntries(field === '' ? others : [...others, [field, column]]))
  }
  const send = (change: {
    sheet: string | null
    mapping: Record<string, number> | null
    whole?: Record<string, string>
  }) => map.mutate({ id: job.id, version: job.version, ...change })
  return (
    <div class="stack">
      {map.error && <Notice kind="problem" title={says(map.error, language)} />}
      {job.sheets.length > 1 && (
        <Select
          label={words.sheet}
          value={job.sheet ?? ''}
          onChange={sheet => send({ sheet, mapping: null })}
          options={job.sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? `${name} ${words.hiddenSheet}` : name,
          }))}
        />
      )}
      <Table
        caption={words.columns}
        rows={job.headings}
        rowKey={row => row.letter}
        roomy
        columns={[
          {
            id: 'column',
            head: words.column,
            main: true,
            wrap: true,
            cell: row => (
              <span>
                <span class="import-letter">{row.letter}</span> <b>{row.text || '–'}</b>
              </span>
            ),
          },
          {
            id: 'means',
            head: words.means,
            cell: row => (
              <Select
                small
                labelHidden
                label={words.meansOf(row.text || row.letter)}
                placeholder={words.notUsed}
                value={meaning.get(row.column) ?? ''}
                onChange={field => set(row.column, field)}
                options={options}
              />
            ),
          },
          {
            id: 'samples',
            head: words.samples,
            wrap: true,
            cell: row => <span class="sub small">{row.samples.join(' · ') || '–'}</span>,
          },
        ]}
      />
      <ImportWhole job={job} whole={whole} mapping={mapping} onChange={setWhole} />
      <div class="row">
        <Button
          variant="go"
          busy={map.isPending}
          onClick={() => send({ sheet: null, mapping, whole: filled(whole) })}
        >
          {words.recheck}
        </Button>
      </div>
    </div>
  )
}

/** Without what was left empty. */
const filled = (whole: Record<string, string>) =>
  Object.fromEntries(Object.entries(whole).filter(([, text]) => text.trim() !== ''))
