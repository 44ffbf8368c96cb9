import { useLocation } from 'wouter'
import { home } from '../../../text/home.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Menu } from '../../ui/menu.tsx'

/** For whoever manages several libraries, or has another role beside: which one is worked in. */
export function LibrarySwitch() {
  const words = useText(home)
  const { roles } = useText(shell)
  const { choose } = useSession()
  const { me, grant } = useSignedIn()
  const [, go] = useLocation()
  if (me.grants.length < 2) return null
  return (
    <Menu
      icon="building"
      variant="bare"
      align="end"
      label={words.switchLibrary}
      items={me.grants.map(({ id, name, role }) => ({
        id,
        label: name,
        hint: roles[role],
        checked: id === grant.id,
        onSelect: () => {
          choose(id)
          go('/')
        },
      }))}
    />
  )
}
