import { listCommitments } from '../../contract/commitments.ts'
import { listDeliveries } from '../../contract/deliveries.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { commitmentPages } from '../../text/commitment-pages.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { deliveriesTo, promisesTo } from '../data/to-hand.ts'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'
import { PromiseRows } from './promise-rows.tsx'

/** So many of each stand on the home page. */
const few = 3

/** What was sent and waits for a word of this library, and promises that are late; nothing where nothing is. */
export function PromisesToSee() {
  const { mine: words } = useText(commitmentPages)
  const { language } = useSession()
  const library = useMyLibrary()
  const told = useAsk(listDeliveries, deliveriesTo(library.id as LibraryId)).data?.deliveries ?? []
  const sent = told.filter(({ state }) => state === 'sent')
  const all = useAsk(listCommitments, promisesTo(library.id as LibraryId)).data?.commitments ?? []
  const late = all.filter(({ state }) => state === 'overdue')
  if (sent.length + late.length === 0) return null
  return (
    <Section title={words.home} actions={<a href="/komitmen">{words.homeAll}</a>}>
      <ul>
        {sent.slice(0, few).map(({ id, what, giver, sentOn }) => (
          <li key={id}>
            <a class="phone-item" href={`/penyerahan/${id}/konfirmasi`}>
              <div>
                <b>{what}</b>
                <span class="small sub">{[giver, words.sentOn(date(sentOn, language))].join(' · ')}</span>
              </div>
              <State glyph="quarter" tag>
                {words.confirm}
              </State>
            </a>
          </li>
        ))}
      </ul>
      <PromiseRows rows={late.slice(0, few)} of="giver" />
    </Section>
  )
}
