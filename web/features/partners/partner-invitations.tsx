import { myInvitations } from '../../../contract/guest-invitations.ts'
import { invitations } from '../../../text/invitations.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { InvitedTo, isComing } from '../../shell/my-invitations.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'

/** The meetings that a partner is invited to: those to come with the answer in one press, then those that are over. */
export function PartnerInvitationsPage() {
  const { mine: words } = useText(invitations)
  const { grant } = useSignedIn()
  const answer = useAsk(myInvitations, {})
  return (
    <PartnerFrame at="invitations">
      <Wrap narrow>
        <PageHead title={words.menu} sub={grant.name} />
        <Waiting answer={answer} kind="rows">
          {({ invitations: all }) => {
            const coming = all.filter(isComing)
            const past = all.filter(one => !isComing(one)).toReversed()
            if (all.length === 0) return <Empty title={words.none} text={words.noneText} />
            return (
              <>
                {coming.length === 0 && <p class="sub">{words.noneComing}</p>}
                <InvitedTo those={coming} />
                {past.length > 0 && (
                  <Section title={words.past}>
                    <InvitedTo those={past} />
                  </Section>
                )}
              </>
            )
          }}
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}
