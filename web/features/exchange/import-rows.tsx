import { useState } from 'preact/hooks'
import { type ImportJob, listImportRows, rowActions, type RowAction } from '../../../contract/exchange.ts'
import { ruleNames } from '../../../text/exchange.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { number } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { RowStory } from './row-story.tsx'

const pageSize = 50

/** What becomes of each row, by kind of outcome and by problem. */
export function ImportRows({ job }: { job: ImportJob }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const [action, setAction] = useState<RowAction | 'all'>(job.counts.refuse ? 'refuse' : 'all')
  const [rule, setRule] = useState('')
  const [offset, setOffset] = useState(0)
  const answer = useAsk(listImportRows, {
    id: job.id,
    action: action === 'all' ? undefined : action,
    rule: action === 'refuse' && rule !== '' ? rule : undefined,
    limit: pageSize,
    offset,
  })
  const counted = rowActions.filter(one => job.counts[one])
  const total = counted.reduce((sum, one) => sum + (job.counts[one] ?? 0), 0)
  const rules = [...Map.groupBy(job.problems, problem => problem.rule)].map(([name, of]) => ({
    value: name,
    label: `${nameOf(name, language)} (${number(
      of.reduce((sum, one) => sum + one.rows, 0),
      language,
    )})`,
  }))
  return (
    <div class="stack">
      <div class="row filters">
        <FilterChips
          label={words.what}
          value={action}
          onChange={one => {
            setAction(one)
            setOffset(0)
          }}
          chips={[
            { id: 'all' as const, label: words.all, count: number(total, language) },
            ...counted.map(one => ({
              id: one,
              label: words.actions[one],
              count: number(job.counts[one] ?? 0, language),
            })),
          ]}
        />
        {action === 'refuse' && rules.length > 1 && (
          <Select
            small
            labelHidden
            label={words.problem}
            placeholder={words.anyProblem}
            value={rule}
            onChange={one => {
              setRule(one)
              setOffset(0)
            }}
            options={rules}
          />
        )}
      </div>
      <Waiting answer={answer} kind="rows">
        {data =>
          data.rows.length === 0 ? (
            <p class="sub">{words.noRows}</p>
          ) : (
            <>
              <Table
                caption={words.preview}
                rows={data.rows}
                rowKey={row => String(row.row)}
                roomy
                columns={[
                  { id: 'row', head: words.row, numeric: true, cell: row => row.row },
                  {
                    id: 'library',
                    head: words.library,
                    main: true,
                    wrap: true,
                    cell: row => (
                      <span>
                        <b>{row.title || '–'}</b>
                        <br />
                        <span class="sub small">{row.place}</span>
                      </span>
                    ),
                  },
                  { id: 'what', head: words.what, wrap: true, cell: row => <RowStory job={job} row={row} /> },
                ]}
              />
              <Pages total={data.total} offset={offset} size={pageSize} go={setOffset} />
            </>
          )
        }
      </Waiting>
    </div>
  )
}

const nameOf = (rule: string, language: 'id' | 'en') =>
  (ruleNames as Record<string, { id: string; en: string } | undefined>)[rule]?.[language] ?? rule
