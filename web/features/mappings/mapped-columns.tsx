import { type MappedColumn, mostColumns, type RowKind } from '../../../contract/mappings.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ColumnCodes } from './column-codes.tsx'
import { useSources } from './sources.ts'

/** The columns in their order: each heading as the other system spells it, and what stands under it. */
export function MappedColumns(props: {
  columns: MappedColumn[]
  rowsOf: RowKind
  measures: Measure[]
  error?: string | undefined
  onChange: (columns: MappedColumn[]) => void
}) {
  const { form: words } = useText(mappingWords)
  const { columns, onChange } = props
  const sources = useSources(props.rowsOf, props.measures)
  const put = (at: number, part: Partial<MappedColumn>) =>
    onChange(columns.map((column, n) => (n === at ? { ...column, ...part } : column)))
  const move = (at: number, to: number) => {
    const next = [...columns]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <div class="stack">
      {props.error && <Notice kind="problem" title={props.error} />}
      <ol class="mapped-columns">
        {columns.map((column, at) => {
          const n = String(at + 1)
          const name = column.heading || n
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two columns can have one heading
            <li key={at}>
              <span class="mapped-number num">{n}</span>
              <TextInput
                labelHidden
                label={words.heading(n)}
                value={column.heading}
                maxLength={200}
                onChange={heading => put(at, { heading })}
              />
              <div class="mapped-source">
                <Select
                  labelHidden
                  label={words.source(n)}
                  value={sources.valueOf(column.source)}
                  onChange={value => put(at, { source: sources.sourceOf(value, column.source), codes: {} })}
                  options={sources.options}
                />
                {column.source.kind === 'measure' && (
                  <Select
                    labelHidden
                    label={words.count(n)}
                    value={column.source.count}
                    onChange={count =>
                      column.source.kind === 'measure' && put(at, { source: { ...column.source, count } })
                    }
                    options={(['reported', 'verified'] as const).map(value => ({
                      value,
                      label: words.counts[value],
                    }))}
                  />
                )}
                {column.source.kind === 'text' && (
                  <TextInput
                    labelHidden
                    label={words.text(n)}
                    value={column.source.text}
                    maxLength={200}
                    onChange={text => put(at, { source: { kind: 'text', text } })}
                  />
                )}
                <ColumnCodes column={column} onChange={codes => put(at, { codes })} />
              </div>
              <span class="mapped-do">
                {at > 0 && (
                  <Button
                    variant="bare"
                    size="sm"
                    icon="arrow-up"
                    label={words.up(name)}
                    onClick={() => move(at, at - 1)}
                  />
                )}
                {at < columns.length - 1 && (
                  <Button
                    variant="bare"
                    size="sm"
                    icon="arrow-down"
                    label={words.down(name)}
                    onClick={() => move(at, at + 1)}
                  />
                )}
                <Button
                  variant="bare"
                  size="sm"
                  icon="trash"
                  label={words.drop(name)}
                  onClick={() => onChange(columns.filter((_, other) => other !== at))}
                />
              </span>
            </li>
          )
        })}
      </ol>
      {columns.length < mostColumns && (
        <div class="row">
          <Button
            variant="line"
            size="sm"
            icon="plus"
            onClick={() => onChange([...columns, { heading: '', source: { kind: 'blank' }, codes: {} }])}
          >
            {words.add}
          </Button>
        </div>
      )}
    </div>
  )
}
