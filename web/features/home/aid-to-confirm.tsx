import { listAid } from '../../../contract/aid.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { aid } from '../../../text/aid.ts'
import { home } from '../../../text/home.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'

/** What was shipped to this library and nobody has confirmed; nothing where nothing was. */
export function AidToConfirm() {
  const words = useText(home)
  const names = useText(aid)
  const { language } = useSession()
  const library = useMyLibrary()
  const asked = { libraryId: library.id as LibraryId, state: 'shipped', limit: 5 } as never
  const { data } = useAsk(listAid, asked)
  const waiting = (data?.items ?? []).filter(item => item.receivedOn === null)
  if (waiting.length === 0) return null
  return (
    <Section title={words.confirmAid}>
      <ul>
        {waiting.map(item => (
          <li key={item.id}>
            <a class="phone-item" href={`/bantuan/${item.id}/terima`}>
              <div>
                <b>{names.amount(number(item.count, language), names.kinds[item.kind])}</b>
                <span class="small sub">
                  {[item.giver, item.shippedOn && names.mine.sent(date(item.shippedOn, language))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <State glyph="quarter" tag>
                {names.states.shipped}
              </State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
