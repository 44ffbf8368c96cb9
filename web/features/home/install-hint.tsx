import { useState } from 'preact/hooks'
import { home } from '../../../text/home.ts'
import { isByHand } from '../../data/install.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Where it is noted that the person has seen it and put it off. */
const seen = 'install-hint'

/** On an iPhone, until it is put off: that Sinergi can stand on the home screen, and why it should. */
export function InstallHint() {
  const words = useText(home).install
  const [asked, setAsked] = useState(() => isByHand() && localStorage.getItem(seen) === null)
  if (!asked) return null
  return (
    <Notice
      title={words.title}
      actions={
        <>
          <Button href="/lainnya?pasang=1">{words.how}</Button>
          <Button
            variant="bare"
            onClick={() => {
              localStorage.setItem(seen, new Date().toISOString())
              setAsked(false)
            }}
          >
            {words.later}
          </Button>
        </>
      }
    >
      {words.text}
    </Notice>
  )
}
