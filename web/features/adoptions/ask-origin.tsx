import { type Adoption, takersOf } from '../../../contract/adoptions.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Section } from '../../ui/page.tsx'
import { Thread } from '../../shell/thread.tsx'
import { CallPeer } from '../../shell/call-peer.tsx'

/** Whom to ask: the library that wrote it, here or on WhatsApp, and the one it was learned from. */
export function AskOrigin({ adoption }: { adoption: Adoption }) {
  const { one: words } = useText(adoptionPages)
  const { practice, from, library } = adoption
  const told = useAsk(takersOf, { practiceId: practice.id }).data
  const teacher = from && told?.takers.find(({ id }) => id === from.id)
  const peers = [
    ...(told ? [{ name: practice.origin.name, phone: told.origin.phone }] : []),
    ...(teacher ? [{ name: teacher.library.name, phone: teacher.phone }] : []),
  ]
  return (
    <Section title={words.ask}>
      <div class="stack">
        {peers.map(({ name, phone }) =>
          phone === null ? (
            <p key={name} class="small sub">
              {words.noPhone(name)}
            </p>
          ) : (
            <CallPeer
              key={name}
              phone={phone}
              name={name}
              label={words.askWhatsApp(name)}
              text={words.asks(practice.title, library.name)}
            />
          ),
        )}
      </div>
      <Thread about="practice" libraryId={library.libraryId} record={practice.id} />
    </Section>
  )
}
