import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { saveCsv } from './chart-csv.ts'
import { savePicture } from './chart-picture.ts'

/** The figures behind a chart: what the table shows and the CSV holds. `null` is missing. */
export type ChartData = { head: string[]; rows: (string | number | null)[][] }

export type ChartFrameProps = {
  /** The finding: `Kunjungan naik sepertiga dalam setahun`. */
  title: string
  /** `kunjungan per bulan` */
  unit: string
  /** `per 20 November 2026` */
  asOf: string
  /** `Sinergi` */
  source: string
  note?: ComponentChildren
  /** Of its heading: 3 unless told. */
  level?: 2 | 3
  data: ChartData
  /** How a figure is shown in the table. */
  format?: (value: number) => string
  /** Without its ending. */
  fileName: string
  words: { table: string; chart: string; picture: string; csv: string; noData: string; group: string }
  children: ComponentChildren
}

/** A chart with its finding, unit, as-of and source, the table behind it, and both to take along. */
export function ChartFrame(props: ChartFrameProps) {
  const { words, data } = props
  const figure = useRef<HTMLElement>(null)
  const [table, setTable] = useState(false)

  function picture() {
    if (!figure.current) return
    const source = `${props.asOf} · ${props.source}`
    void savePicture(figure.current, { title: props.title, sub: props.unit, source }, props.fileName)
  }

  return (
    <figure class="chart-frame" ref={figure}>
      <figcaption>
        {props.level === 2 ? <h2>{props.title}</h2> : <h3>{props.title}</h3>}
        <p class="tiny sub">{props.unit}</p>
      </figcaption>
      {table ? <ChartTable {...props} /> : props.children}
      {props.note && <p class="tiny sub">{props.note}</p>}
      <div class="chart-foot">
        <p class="tiny sub">
          {props.asOf} · {props.source}
        </p>
        <div class="chart-do" role="group" aria-label={`${words.group}: ${props.title}`}>
          <Button
            variant="bare"
            size="sm"
            icon={table ? 'chart' : 'table'}
            tip={table ? words.chart : words.table}
            onClick={() => setTable(!table)}
          >
            <span>{table ? words.chart : words.table}</span>
          </Button>
          {!table && (
            <Button variant="bare" size="sm" icon="picture" tip={words.picture} onClick={picture}>
              <span>{words.picture}</span>
            </Button>
          )}
          <Button
            variant="bare"
            size="sm"
            icon="download"
            tip={words.csv}
            onClick={() => saveCsv(data.head, data.rows, props.fileName)}
          >
            <span>{words.csv}</span>
          </Button>
        </div>
      </div>
    </figure>
  )
}

function ChartTable(props: ChartFrameProps) {
  const { data, words } = props
  const shown = (value: string | number | null) => {
    if (value === null) return <span class="sub">{words.noData}</span>
    return typeof value === 'number' && props.format ? props.format(value) : value
  }
  return (
    <div class="chart-table" role="region" aria-label={props.title} tabIndex={0}>
      <table class="plain">
        <thead>
          <tr>
            {data.head.map((name, at) => (
              <th key={name} scope="col" class={at ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, line) => (
            <tr key={line}>
              {row.map((value, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {shown(value)}
                  </th>
                ) : (
                  <td key={at} class="n">
                    {shown(value)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
