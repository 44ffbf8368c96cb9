import { outbox } from '../../text/outbox.ts'
import { useAsOf } from '../data/as-of.ts'
import { useZone } from '../data/my-library.ts'
import { useSession, useText } from '../data/session.tsx'
import { dateTime } from '../ui/format.ts'

/** Says of when the page is, where it shows what was kept on this phone because nothing is reached. */
export function AsOf() {
  const words = useText(outbox)
  const { language } = useSession()
  const zone = useZone()
  const kept = useAsOf()
  if (kept === null) return null
  return (
    <p class="as-of small" role="status">
      {words.asOf(dateTime(kept.at, language, zone))} {kept.lacks && words.lacks[kept.lacks]}
    </p>
  )
}
