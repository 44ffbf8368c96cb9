import { shell } from '../../text/shell.ts'
import type { Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { GateFrame } from '../ui/gate-frame.tsx'
import { Notice } from '../ui/notice.tsx'

/** What stands there when not even the first question is answered: no connection, or no server. */
export function Unreached(props: { problem: Problem }) {
  const words = useText(shell)
  const { language } = useSession()
  return (
    <GateFrame brand={{ word: words.brand, href: '/' }} skipLabel={words.skip} title={words.broken.title}>
      <Notice kind="problem" title={says(props.problem, language)} />
      <Button variant="go" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </GateFrame>
  )
}
