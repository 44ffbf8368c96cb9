import type { Consent } from '../../../contract/consents.ts'
import { stories } from '../../../text/stories.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Signature } from '../../shell/signature-pad.tsx'
import { date } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { useAllowed } from './consent-parts.tsx'
import type { StoryPart } from './story-consent.ts'

/** Who allowed what, for what, how and until when; who they are and their signature for the library alone. */
export function StoryConsents({ consents }: { consents: Consent[] }) {
  const { page: words } = useText(stories)
  const { language } = useSession()
  const allowed = useAllowed()
  return (
    <ul class="story-consents">
      {consents.map(consent => {
        const heard =
          consent.language && consent.wording
            ? words.heard(words.languages[consent.language], consent.wording)
            : null
        const until = consent.until && words.until(date(consent.until, language))
        return (
          <li key={consent.id}>
            <p>
              <b>{consent.person ?? words.someone}</b>{' '}
              {consent.guardian && words.by(consent.guardian.name, consent.guardian.relation)}{' '}
              <State glyph={consent.state === 'in-force' ? 'done' : 'cancelled'} tag>
                {words.consentStates[consent.state]}
              </State>
            </p>
            <p>
              {words.allowed}: {allowed(consent.parts as StoryPart[], consent.purposes)}
            </p>
            <p class="small sub">
              {[
                words.hows[consent.how],
                date(consent.givenOn, language),
                until,
                heard,
                consent.hasSlip ? words.slip : words.noSlip,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {consent.signature && <Signature path={consent.signature} label={words.signature} />}
          </li>
        )
      })}
    </ul>
  )
}
