import { shell } from '../../text/shell.ts'
import type { Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Wrap } from '../ui/page.tsx'

/** What stands there when not even the first question is answered: no connection, or no server. */
export function Unreached(props: { problem: Problem }) {
  const words = useText(shell)
  const { language } = useSession()
  return (
    <Wrap narrow>
      <h1>{words.brand}</h1>
      <Notice
        kind="problem"
        title={says(props.problem, language)}
        actions={
          <Button variant="line" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        }
      />
    </Wrap>
  )
}
