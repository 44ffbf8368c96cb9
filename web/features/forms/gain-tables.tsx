import type { Gain } from '../../../contract/forms.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number, percent } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Row = { topic: string | null; n: string; before: number; after: number; gain: number | null }

/** What was gained by topic: of the same people, and of all. */
export function GainTables({ gain }: { gain: Gain[] }) {
  const { results: words } = useText(forms)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const pairs = gain.flatMap(({ topic, pairs: of }) => (of ? [{ topic, ...of, n: n(of.n) }] : []))
  const everyone = gain.flatMap(({ topic, all }) =>
    all ? [{ topic, ...all, n: `${n(all.nBefore)} → ${n(all.nAfter)}` }] : [],
  )
  return (
    <Section title={words.gain}>
      <p class="sub small">{words.gainHint}</p>
      <div class="form-gain">
        {pairs.length > 0 ? <Of title={words.pairs} rows={pairs} /> : <p>{words.noPairs}</p>}
        {everyone.length > 0 && <Of title={words.everyone} rows={everyone} />}
      </div>
    </Section>
  )
}

function Of({ title, rows }: { title: string; rows: Row[] }) {
  const { results: words } = useText(forms)
  const { language } = useSession()
  const share = (value: number) => percent(value, language)
  const points = (value: number) =>
    words.points(`${value > 0 ? '+' : ''}${number(Math.round(value * 100), language)}`)
  const columns: Column<Row>[] = [
    { id: 'topic', head: words.topic, main: true, wrap: true, cell: row => row.topic ?? words.whole },
    { id: 'before', head: words.before, numeric: true, cell: row => share(row.before) },
    { id: 'after', head: words.after, numeric: true, cell: row => share(row.after) },
    { id: 'difference', head: words.difference, numeric: true, cell: row => points(row.after - row.before) },
    {
      id: 'g',
      head: words.g,
      numeric: true,
      cell: row =>
        row.gain === null ? (
          <span class="sub">{words.noGain}</span>
        ) : (
          `${number(row.gain, language, 2)} (${words.levels[levelOf(row.gain)]})`
        ),
    },
    { id: 'n', head: words.n, numeric: true, cell: row => row.n },
  ]
  return (
    <>
      <h3>{title}</h3>
      <Table caption={title} columns={columns} rows={rows} rowKey={row => row.topic ?? ''} roomy />
    </>
  )
}

/** As Hake (1998) parts them. */
function levelOf(gain: number): 'high' | 'medium' | 'low' | 'none' {
  if (gain <= 0) return 'none'
  return gain >= 0.7 ? 'high' : gain >= 0.3 ? 'medium' : 'low'
}
