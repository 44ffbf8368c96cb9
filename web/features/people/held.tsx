import { readSecurity } from '../../../contract/second-factor.ts'
import { security } from '../../../text/security.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useSignOut } from '../../shell/me-menu.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Door } from './door.tsx'
import { FirstFactor } from './first-factor.tsx'
import './people.css'

/** What stands before every page for somebody whose role has to have a second factor and who has none. */
export function HeldPage() {
  const words = useText(security).held
  const { me } = useSession()
  const leave = useSignOut()
  const answer = useAsk(readSecurity, {})
  return (
    <Door>
      <h1>{words.title}</h1>
      <p>{words.text(me?.name ?? '')}</p>
      <Waiting answer={answer}>
        {({ fresh }) => <FirstFactor fresh={fresh} onDone={() => location.reload()} />}
      </Waiting>
      <dl class="door-help">
        <dt>{words.other}</dt>
        <dd>{words.otherText}</dd>
        <dt>
          <Button variant="bare" icon="logout" onClick={leave}>
            {words.out}
          </Button>
        </dt>
      </dl>
    </Door>
  )
}
