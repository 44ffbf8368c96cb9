import { createPortal } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { Figure } from '../../../contract/programme.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date, number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'

/** Of the nation's published figures, those that the map speaks of, each with its kind of dot. */
const onMap = { 'beneficiary-villages': 'bright', 'villages-improving': 'begun', 'villages-now': '' } as const

/** Figures as they were published, with as-of and source; beside the records, never in them. */
export function PublishedKey({ figures }: { figures: readonly Figure[] }) {
  const words = useText(dashboard).published
  const { language } = useSession()
  const [all, setAll] = useState(false)
  if (figures.length === 0) return null
  const first = Object.keys(onMap).flatMap(code => figures.find(figure => figure.code === code) ?? [])
  const shown = (first.length > 0 ? first : figures).slice(0, 3)
  const apart = new Set(shown.map(figure => figure.asOf)).size > 1
  return (
    <div class="map-key">
      {shown.map(figure => (
        <KeyFigure key={figure.code} figure={figure} />
      ))}
      <div class="key-note">
        <span>{apart && words.note}</span>
        {figures.length > shown.length && (
          <Button variant="bare" size="sm" onClick={() => setAll(true)}>
            {words.all(number(figures.length, language))}
          </Button>
        )}
      </div>
      {/* outside of the night: it lies over the whole page */}
      {createPortal(<AllFigures figures={figures} open={all} onClose={() => setAll(false)} />, document.body)}
    </div>
  )
}

function KeyFigure({ figure }: { figure: Figure }) {
  const { language } = useSession()
  const dot = (onMap as Record<string, string>)[figure.code]
  return (
    <div>
      {dot === undefined ? <i /> : <i class={`key-dot ${dot}`} aria-hidden="true" />}
      <b class="num">{number(figure.value, language)}</b>
      <span>
        {figure.label[language]}
        <br />
        <Provenance figure={figure} />
      </span>
    </div>
  )
}

/** As-of and source, and where it is disputed, why. */
function Provenance({ figure }: { figure: Figure }) {
  const words = useText(dashboard).published
  const { language } = useSession()
  return (
    <>
      {figure.asOf ? words.asOf(date(figure.asOf, language)) : words.noDay} · <Source figure={figure} />{' '}
      {figure.disputed && (
        <span class="disputed">
          <State glyph="look">{words.disputed}</State>
          <Definition label={words.why} title={figure.label[language]}>
            {figure.disputed[language]}
          </Definition>
        </span>
      )}
    </>
  )
}

function Source({ figure }: { figure: Figure }) {
  const words = useText(dashboard).published
  const { language } = useSession()
  const { name, date: printed, page } = figure.source
  return (
    <>
      {printed && printed !== figure.asOf ? words.source(name, date(printed, language)) : name}
      {page && `, ${page}`}
    </>
  )
}

function AllFigures(props: { figures: readonly Figure[]; open: boolean; onClose: () => void }) {
  const words = useText(dashboard).published
  const general = useText(shell)
  const { language } = useSession()
  const columns: Column<Figure>[] = [
    { id: 'what', head: words.what, main: true, wrap: true, cell: figure => <b>{figure.label[language]}</b> },
    { id: 'value', head: words.value, numeric: true, cell: figure => number(figure.value, language) },
    {
      id: 'when',
      head: words.when,
      cell: figure => (figure.asOf ? date(figure.asOf, language) : <span class="sub">{words.noDay}</span>),
    },
    { id: 'from', head: words.from, wrap: true, cell: figure => <Source figure={figure} /> },
    {
      id: 'disputed',
      head: words.disputed,
      wrap: true,
      bare: true,
      cell: figure =>
        figure.disputed && (
          <span class="small">
            <State glyph="look">{words.disputed}</State> <span class="sub">{figure.disputed[language]}</span>
          </span>
        ),
    },
  ]
  return (
    <Dialog open={props.open} onClose={props.onClose} title={words.title} closeLabel={general.close} wide>
      <p class="sub">{words.text}</p>
      <div role="region" aria-label={words.title} tabIndex={0}>
        <Table
          caption={words.title}
          columns={columns}
          rows={[...props.figures]}
          rowKey={figure => figure.code}
          roomy
        />
      </div>
    </Dialog>
  )
}
