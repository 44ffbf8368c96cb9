import { myStories } from '../../../text/my-stories.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { slipsOf } from './slips.ts'

/** That the slip of a consent is still here. */
export function SlipLeft({ id }: { id: string }) {
  const { one: words } = useText(myStories)
  if (slipsOf(id).length === 0) return null
  return (
    <Notice
      kind="warning"
      title={words.slip}
      actions={
        <Button variant="go" icon="qr" href={`/kisah-saya/${id}/slip`}>
          {words.openSlip}
        </Button>
      }
    >
      {words.slipText}
    </Notice>
  )
}
