import { useState } from 'preact/hooks'
import { passkeyDoor } from '../../../text/passkey-door.ts'
import { Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { BrowserRefusal, prepare } from './passkey-browser.ts'

/** What goes between page, browser and server for a passkey: at work or not, and in words why it did not come off. */
export function useCeremony() {
  const { problems } = useText(passkeyDoor)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  return {
    busy,
    why,
    /** @param refused takes what the server refused; told as the others where left out */
    run(work: () => Promise<void>, refused?: (problem: Problem) => void) {
      prepare()
      setBusy(true)
      setWhy(null)
      work()
        .catch((error: unknown) => {
          if (error instanceof Problem && refused) return refused(error)
          if (error instanceof Problem) return setWhy(says(error, language))
          setWhy(problems[error instanceof BrowserRefusal ? error.why : 'failed'])
        })
        .finally(() => setBusy(false))
    },
  }
}
