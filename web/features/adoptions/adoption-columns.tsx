import type { ComponentChildren } from 'preact'
import { type Adoption, adoptionColumns } from '../../../contract/adoptions.ts'
import { adoptions } from '../../../text/adoptions.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { shortDate } from '../../ui/format.ts'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'

type Id = (typeof adoptionColumns)[number]
const wrapped: readonly Id[] = ['practice', 'changes', 'why', 'result', 'dropReason', 'from']
const later: readonly Id[] = [
  ...(['regency', 'province', 'workingOn', 'droppedOn', 'changes', 'why', 'result', 'dropReason'] as const),
  'origin',
]
const sorted: readonly Id[] = ['practice', 'library', 'state', 'interestedOn']

/** The columns of the office's list: seven at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<Adoption>[] {
  const { columns: c, kinds } = adoptions[language]
  const none = <span class="sub">–</span>
  const day = (on: string | null) => (on ? `${shortDate(on, language)} ${on.slice(0, 4)}` : none)
  const cells: Record<Id, (row: Adoption) => ComponentChildren> = {
    practice: row => <b>{row.practice.title}</b>,
    library: row => (
      <>
        {row.library.name} <span class="sub">{row.library.regency ?? row.library.province}</span>
      </>
    ),
    regency: row => row.library.regency ?? none,
    province: row => row.library.province,
    state: row => <AdoptionMark state={row.state} />,
    kind: row => kinds[row.kind],
    from: row => row.from?.library.name ?? row.practice.origin.name,
    interestedOn: row => day(row.interestedOn),
    tryingOn: row => day(row.tryingOn),
    workingOn: row => day(row.workingOn),
    droppedOn: row => day(row.droppedOn),
    changes: row => row.changes ?? none,
    why: row => row.why ?? none,
    result: row => row.result ?? none,
    dropReason: row => row.dropReason ?? none,
    origin: row => row.practice.origin.name,
  }
  return adoptionColumns.map(id => ({
    ...{ id, head: c[id], cell: cells[id], sortable: sorted.includes(id) },
    ...{
      main: id === 'practice',
      bare: id === 'state',
      wrap: wrapped.includes(id),
      later: later.includes(id),
    },
    numeric: id.endsWith('On'),
  }))
}
