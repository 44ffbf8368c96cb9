import { shell } from '../../text/shell.ts'
import { unsent } from '../../text/unsent.ts'
import { onlyHere } from '../data/outbox/rules.ts'
import { useOutbox } from '../data/outbox/use-outbox.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { GateFrame } from '../ui/gate-frame.tsx'
import { Notice } from '../ui/notice.tsx'
import { Wrap } from '../ui/page.tsx'
import { useSignOut } from './me-menu.tsx'
import { OfficePage } from './office-page.tsx'
import { PhonePage } from './phone-page.tsx'

/** In the frame of who is signed in, so that every way on is still there. */
export function NotFoundPage() {
  const words = useText(shell)
  const { grant, me } = useSession()
  const { title, text, home } = words.notFound
  const homeButton = (
    <Button variant="go" href="/">
      {home}
    </Button>
  )
  if (me && !grant) return <NoRole />
  if (!grant)
    return (
      <GateFrame brand={{ word: words.brand, href: '/' }} skipLabel={words.skip} title={title} sub={text}>
        {homeButton}
      </GateFrame>
    )
  const told = (
    <div class="not-found">
      <Wrap narrow>
        <h1 class="sr">{title}</h1>
        <Empty title={title} text={text}>
          {homeButton}
        </Empty>
      </Wrap>
    </div>
  )
  return grant.libraryId !== null ? <PhonePage>{told}</PhonePage> : <OfficePage>{told}</OfficePage>
}

/** For whoever is signed in and holds no role now: it ended, or the period that it is given for has not begun. */
function NoRole() {
  const words = useText(shell)
  const leave = useSignOut()
  const { title, text } = words.noRole
  const { noRole: unsentHere } = useText(unsent)
  const left = onlyHere(useOutbox()).length
  return (
    <GateFrame brand={{ word: words.brand, href: '/' }} skipLabel={words.skip} title={title} sub={text}>
      {left > 0 && (
        <Notice
          kind="warning"
          title={unsentHere.title(left)}
          actions={
            <Button variant="go" href="/kiriman">
              {unsentHere.open}
            </Button>
          }
        >
          {unsentHere.text}
        </Notice>
      )}
      <Button variant="line" icon="logout" onClick={leave}>
        {words.me.signOut}
      </Button>
    </GateFrame>
  )
}
