import type { Fault, Unreadable } from '../../../contract/boundaries.ts'
import { boundaries } from '../../../text/boundaries.ts'
import { fill } from '../../../text/fill.ts'
import { useText } from '../../data/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'

/** A cell to mend; `line` is its number in the text that was pasted. */
export type Wrong = {
  line: number
  column: Fault['column']
  code: Fault['code'] | Unreadable['code']
  params: Fault['params']
}

/** What has to be mended, by line and column. */
export function WhatIsWrong(props: { wrong: Wrong[] }) {
  const words = useText(boundaries)
  return (
    <>
      <Notice kind="problem" title={words.wrong(props.wrong.length)} />
      <Table
        caption={words.fault}
        roomy
        rows={props.wrong.slice(0, 100)}
        rowKey={each => `${each.line} ${each.column} ${each.code}`}
        columns={[
          { id: 'line', head: words.line, main: true, cell: each => `${words.line} ${each.line}` },
          { id: 'column', head: words.column, cell: each => words.columns[each.column] },
          {
            id: 'fault',
            head: words.fault,
            wrap: true,
            cell: each => fill(words.faults[each.code], each.params),
          },
        ]}
      />
    </>
  )
}
