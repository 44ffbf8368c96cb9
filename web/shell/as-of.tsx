import { useEffect, useState } from 'preact/hooks'
import { outbox } from '../../text/outbox.ts'
import { whenKept } from '../data/kept-answers.ts'
import { useZone } from '../data/my-library.ts'
import { useSession, useText } from '../data/session.tsx'
import { dateTime } from '../ui/format.ts'

/** Says of when the page is, where it shows what was kept on this phone because nothing is reached. */
export function AsOf() {
  const words = useText(outbox)
  const { language } = useSession()
  const zone = useZone()
  const [at, setAt] = useState(whenKept.get())
  useEffect(() => {
    setAt(whenKept.get())
    return whenKept.watch(() => setAt(whenKept.get()))
  }, [])
  if (at === null) return null
  return (
    <p class="as-of small" role="status">
      {words.asOf(dateTime(at, language, zone))}
    </p>
  )
}
