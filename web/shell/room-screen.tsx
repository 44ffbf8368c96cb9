import './room-screen.css'
import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'

/** What hangs on the wall of a meeting's room: dark, large, with little beneath it to go back and to fill the screen. */
export function RoomScreen(props: { children: ComponentChildren }) {
  const { skip } = useText(shell)
  return (
    <div class="screen night">
      <SkipLink label={skip} />
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}

export function RoomScreenFoot(props: {
  back: string
  words: { back: string; full: string }
  children?: ComponentChildren
}) {
  return (
    <footer class="screen-foot row">
      <Button variant="bare" icon="arrow-left" href={props.back}>
        {props.words.back}
      </Button>
      {props.children}
      {document.fullscreenEnabled && (
        <Button
          variant="bare"
          icon="external"
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {props.words.full}
        </Button>
      )}
    </footer>
  )
}
