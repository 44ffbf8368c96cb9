import { useState } from 'preact/hooks'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import type { Told } from './told.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const dialogs = {
  share: LinkDialog,
  remind: RemindDialog,
  paper: PaperDialog,
  amend: AmendDialog,
  assign: AssignDialog,
  change: ChangeDialog,
  withdraw: WithdrawDialog,
}
type Doing = keyof typeof dialogs
const icons: Record<Doing, IconName> = {
  ...{ share: 'send', remind: 'bell', paper: 'upload', amend: 'edit', assign: 'person' },
  ...{ change: 'calendar', withdraw: 'cross' },
}

/** What whoever keeps a promise can do with it as it stands: the next thing as a button, the others in a menu. */
export function Actions({ told, small }: { told: Told; small?: boolean }) {
  const { act: words } = useText(commitmentActions)
  const onlySees = useOnlySees()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { commitment } = told
  if (!commitment.kept || onlySees) return null
  const { main, others } = doable(told)
  if (main === null && others.length === 0) return null
  const item = (id: Doing): MenuItem => ({
    ...{ id, label: words[id], icon: icons[id], warn: id === 'withdraw' },
    onSelect: () => setDoing(id),
  })
  const Dialog = doing && dialogs[doing]
  return (
    <div class="row">
      {others.length > 0 && (
        <Menu
          size={small ? 'sm' : 'normal'}
          align={small ? 'start' : 'end'}
          items={[
            others.filter(id => id !== 'withdraw').map(item),
            others.filter(id => id === 'withdraw').map(item),
          ].filter(group => group.length > 0)}
        >
          {words.more}
        </Menu>
      )}
      {main && (
        <Button variant="go" size={small ? 'sm' : 'normal'} icon={icons[main]} onClick={() => setDoing(main)}>
          {words[main]}
        </Button>
      )}
      {Dialog && <Dialog told={told} onClose={() => setDoing(null)} />}
    </div>
  )
}

/** What is next as it stands, and what else can be done. */
function doable({ commitment }: Told): { main: Doing | null; others: Doing[] } {
  const changing: Doing[] = commitment.changing ? [] : ['change']
  switch (commitment.state) {
    case 'proposed':
      return { main: 'share', others: ['paper', 'amend', 'assign', 'withdraw'] }
    case 'overdue':
      return { main: 'remind', others: ['assign', ...changing, 'paper', 'withdraw'] }
    case 'agreed':
    case 'part':
      return commitment.owner
        ? { main: null, others: ['remind', 'assign', ...changing, 'paper', 'withdraw'] }
        : { main: 'assign', others: ['remind', ...changing, 'paper', 'withdraw'] }
    case 'fulfilled':
      return { main: null, others: ['assign', 'paper'] }
    default:
      return { main: null, others: [] }
  }
}
