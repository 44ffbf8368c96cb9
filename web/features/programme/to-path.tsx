import { replications } from '../../../text/replications.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'

/** The way on from what was saved. */
export function ToPath() {
  const words = useText(replications)
  return (
    <Button variant="lamp" size="big" href="/replikasi">
      {words.back}
    </Button>
  )
}
