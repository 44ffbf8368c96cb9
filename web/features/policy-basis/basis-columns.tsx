import type { Basis, BasisState } from '../../../contract/policy-basis.ts'
import { activities } from '../../../text/activities.ts'
import { policyBasis } from '../../../text/policy-basis.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<BasisState, GlyphName> = {
  expiring: 'look',
  'in-force': 'done',
  expired: 'late',
  ended: 'ring',
}

/** The state of a document, as a glyph and a word. */
export function BasisMark(props: { state: BasisState; language: Language }) {
  return <State glyph={glyphs[props.state]}>{policyBasis[props.language].states[props.state]}</State>
}

/** The columns of the list: seven at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<Basis>[] {
  const words = policyBasis[language]
  const { topics } = activities[language]
  const c = words.columns
  const none = <span class="sub">–</span>
  const day = (id: 'dated' | 'validUntil' | 'endedOn') => ({
    id,
    head: c[id],
    numeric: true,
    cell: (basis: Basis) => (basis[id] ? `${shortDate(basis[id], language)} ${basis[id].slice(0, 4)}` : none),
  })
  const text = (id: keyof typeof c, of: (basis: Basis) => string | null) => ({
    id,
    head: c[id],
    cell: (basis: Basis) => of(basis) || none,
  })
  return [
    {
      id: 'number',
      head: c.number,
      main: true,
      wrap: true,
      cell: basis => (
        <>
          <b>{basis.number}</b> <span class="sub">{basis.title}</span>
        </>
      ),
    },
    { ...text('kind', basis => words.kinds[basis.kind]), sortable: true },
    { ...text('of', basis => basis.of.name), sortable: true },
    { ...day('dated'), sortable: true },
    {
      ...day('validUntil'),
      id: 'until',
      sortable: true,
    },
    {
      id: 'state',
      head: c.state,
      bare: true,
      cell: basis => <BasisMark state={basis.state} language={language} />,
    },
    {
      id: 'amount',
      head: c.amount,
      numeric: true,
      wideOnly: true,
      cell: basis => (basis.amount === null ? none : number(basis.amount, language)),
    },
    { ...text('partner', basis => basis.partner?.name ?? null), later: true },
    {
      ...text('topics', basis => basis.topics.map(topic => topics[topic]).join(', ')),
      later: true,
      wrap: true,
    },
    { ...day('endedOn'), later: true },
    { ...text('endedReason', basis => basis.endedReason), later: true, wrap: true },
  ]
}
