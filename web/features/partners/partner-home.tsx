import { listPartners, getPartner, type Partner } from '../../../contract/partners.ts'
import { partners } from '../../../text/partners.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { MyActions } from '../../shell/my-actions.tsx'
import { MyInvitations } from '../../shell/my-invitations.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { PromisesOfMine } from '../../shell/promises-of-mine.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Section, Wrap, PageHead } from '../../ui/page.tsx'
import { Consents } from './consents.tsx'
import { Contacts } from './contacts.tsx'
import { Gifts } from './gifts.tsx'
import { PartnerFacts } from './partner-facts.tsx'
import { PartnerRoles } from './partner-roles.tsx'

/** A representative's own page: what waits for their organisation, whom to reach, what it gave and what it is responsible for. */
export function PartnerHomePage() {
  const words = useText(partners).home
  const { grant } = useSignedIn()
  const answer = useAsk(listPartners, {})
  return (
    <PartnerFrame at="home">
      <Wrap narrow>
        <PageHead over={words.title} title={grant.name} sub={words.lead} />
        <MyInvitations />
        <PromisesOfMine />
        <MyActions />
        <Waiting answer={answer}>
          {found => {
            const own = found.partners.find(partner => partner.scopeId === grant.scopeId)
            return own && <Own partner={own} />
          }}
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}

function Own({ partner }: { partner: Partner }) {
  const words = useText(partners).home
  const answer = useAsk(getPartner, { partnerId: partner.id })
  return (
    <Waiting answer={answer}>
      {whole => (
        <>
          <Gifts partnerId={partner.id} gifts={whole.gifts} />
          <PartnerRoles roles={whole.roles} />
          <p>
            <a href={`/peran?wilayah=${partner.place.id}`}>{words.seeRoles(partner.place.name)}</a>
          </p>
          <Contacts partner={whole.partner} contacts={whole.contacts ?? []} keeps={whole.mine.contacts} />
          <Consents partnerId={partner.id} />
          <Section title={words.own}>
            <PartnerFacts partner={whole.partner} />
          </Section>
        </>
      )}
    </Waiting>
  )
}
