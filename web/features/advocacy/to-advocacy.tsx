import { advocacy } from '../../../text/advocacy.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'

/** The way on from what was saved. */
export function ToAdvocacy() {
  const { mine } = useText(advocacy)
  return (
    <Button variant="lamp" size="big" href="/advokasi">
      {mine.back}
    </Button>
  )
}
