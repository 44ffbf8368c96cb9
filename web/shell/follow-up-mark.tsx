import type { FollowUp } from '../../contract/follow-up.ts'
import { followUp } from '../../text/follow-up.ts'
import { useText } from '../data/session.tsx'
import { State } from '../ui/state.tsx'
import { ItemMark } from './minute-marks.tsx'

/** How far something is that is to be seen to, or what it waits for. */
export function FollowUpMark({ row, tag }: { row: FollowUp; tag?: boolean }) {
  const { waiting } = useText(followUp)
  const { state } = row
  if (state !== 'waiting') return <ItemMark item={{ ...row, state }} tag={tag} />
  return (
    <State glyph="ring" tag={tag}>
      {waiting[row.kind]}
    </State>
  )
}

/** Where one is seen to. */
export const hrefOf = ({ kind, id }: FollowUp): string => pages[kind] + id
const pages = {
  ...({ action: '/tindak-lanjut/', commitment: '/komitmen/' } as const),
  ...({ delivery: '/penyerahan/', survey: '/survei/' } as const),
}
