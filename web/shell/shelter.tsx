import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { useLocation } from 'wouter'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { GateFrame } from '../ui/gate-frame.tsx'

/** Thrown where a page's files are not on this device and could not be fetched. */
export const notHere = new Error('a page could not be fetched')

/** What stands in the place of a page that cannot be shown; whoever goes on to another page finds that one. */
export function Shelter({ children }: { children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary(fault => {
    // what is caught is told all the same
    if (fault !== notHere) reportError(fault)
  })
  const [path] = useLocation()
  useEffect(() => {
    if (error) reset()
  }, [path])
  return error ? <Broken isMissing={error === notHere} /> : <>{children}</>
}

function Broken({ isMissing }: { isMissing: boolean }) {
  const words = useText(shell)
  const { title, text } = isMissing ? words.notHere : words.broken
  return (
    <GateFrame brand={{ word: words.brand, href: '/' }} skipLabel={words.skip} title={title} sub={text}>
      <Button variant="go" onClick={() => location.reload()}>
        {words.reload}
      </Button>
      <Button variant="line" href="/">
        {words.notFound.home}
      </Button>
    </GateFrame>
  )
}
