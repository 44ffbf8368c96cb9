import { isSeat, levelOf } from '../../../contract/access.ts'
import type { neverSignedIn, NeverReason } from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { accounts } from '../../../text/accounts.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'
import type { Column } from '../../ui/table.tsx'

type Place = ResultOf<typeof neverSignedIn>['places'][number]

const glyphs: Record<NeverReason, GlyphName> = {
  never: 'missing',
  waiting: 'quarter',
  expired: 'late',
  left: 'moved',
  unused: 'ring',
}

/** The columns of the worklist; the last one invites, or sends again. */
export function useNeverColumns(onInvite: (row: Place) => void, busy: boolean): Column<Place>[] {
  const words = useText(accounts).never
  const { language } = useSession()
  const zone = useZone()
  const { grant } = useSignedIn()
  // what is the same on every row of who looks
  const level = levelOf(grant)
  const known = level === 'regency' ? 2 : level === 'province' ? 1 : 0
  const toDo: Column<Place> = {
    id: 'do',
    head: words.one,
    headHidden: true,
    cell: row => (
      <Button
        variant="bare"
        size="sm"
        busy={busy}
        label={row.invited ? words.againLabel(row.name) : words.oneLabel(row.name)}
        onClick={() => onInvite(row)}
      >
        {row.invited ? words.again : words.one}
      </Button>
    ),
  }
  return [
    { id: 'place', head: words.place, main: true, wrap: true, cell: row => <b>{row.name}</b> },
    {
      id: 'within',
      head: words.within,
      bare: true,
      wrap: true,
      cell: row => row.within.slice(0, row.within.length - known).join(', '),
    },
    {
      id: 'reason',
      head: words.reason,
      bare: true,
      cell: row => <State glyph={glyphs[row.reason]}>{words.names[row.reason]}</State>,
    },
    {
      id: 'invited',
      head: words.invited,
      wideOnly: true,
      wrap: true,
      cell: row =>
        row.invited ? (
          <>
            {words.invitedBy(date(row.invited.at, language, zone), row.invited.by)},{' '}
            <span class="sub">{words.until(date(row.invited.until, language, zone))}</span>
          </>
        ) : (
          <span class="sub">–</span>
        ),
    },
    ...(isSeat(grant.role) ? [] : [toDo]),
  ]
}
