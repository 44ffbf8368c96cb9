import { myHours } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'

/** One's training hours, of modules and of certificates, unfolded where one asks for it; nothing where there are none. */
export function MyHours() {
  const { mine: words, hours: jp } = useText(learning)
  const { language } = useSession()
  const { data } = useAsk(myHours, {})
  if (!data || data.modules.length + data.certificates.length === 0) return null
  const rows = [
    ...data.modules.map(({ id, title, hours, on }) => ({
      ...{ key: id, title, on, of: words.module, hours: hours as number | null },
    })),
    ...data.certificates.map(({ guestId, title, hours, on, number: code }) => ({
      ...{ key: guestId, title, on, of: words.certificate(code), hours },
    })),
  ].toSorted((a, b) => b.on.localeCompare(a.on))
  return (
    <details class="learning-hours">
      <summary>
        {words.title} <b class="num">{words.lead(number(data.hours, language))}</b>
      </summary>
      <p class="small sub">{words.hint}</p>
      <ul class="lines">
        {rows.map(row => (
          <li key={row.key}>
            <b>{row.title}</b> {row.hours === null ? words.noHours : jp(number(row.hours, language))}
            <br />
            <span class="small sub">{[row.of, date(row.on, language)].join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
