import type { ComponentChildren } from 'preact'
import { type FollowUp, followUpColumns } from '../../../contract/follow-up.ts'
import { followUp } from '../../../text/follow-up.ts'
import type { Language } from '../../data/session.tsx'
import { FollowUpMark } from '../../shell/follow-up-mark.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { date } from '../../ui/format.ts'

/** The columns of the list of what is to be seen to. */
export function columnsIn(language: Language): ListColumn<FollowUp>[] {
  const { columns: c, kinds } = followUp[language]
  const none = <span class="sub">–</span>
  const cells: Record<(typeof followUpColumns)[number], (row: FollowUp) => ComponentChildren> = {
    text: row => <b>{row.text}</b>,
    kind: row => kinds[row.kind],
    owner: row => row.owner,
    deadline: row => date(row.deadline, language),
    state: row => <FollowUpMark row={row} />,
    region: row => (
      <>
        {row.region} <span class="sub">{row.province}</span>
      </>
    ),
    meeting: row => row.meeting ?? none,
    last: row => row.last ?? none,
  }
  const wrapped = ['text', 'owner', 'region', 'meeting', 'last']
  return followUpColumns.map(id => ({
    ...{ id, head: c[id], cell: cells[id], sortable: id !== 'last', main: id === 'text' },
    ...{ bare: id === 'state', wrap: wrapped.includes(id), later: id === 'last' },
  }))
}
