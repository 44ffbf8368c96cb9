import type { Commitment } from '../../../contract/commitments.ts'
import { makePledgeLink } from '../../../contract/pledge-links.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** A link by which the giver says yes without an account, to be sent from this phone; it is shown this once. */
export function AskGiver(props: { commitment: Commitment; linkUntil: string | null }) {
  const { mine: words } = useText(commitmentPages)
  const { share } = useText(commitmentActions)
  const { page } = useText(commitments)
  const { language } = useSession()
  const library = useMyLibrary()
  const promised = usePromised()
  const make = useSend(makePledgeLink)
  const { commitment, linkUntil } = props
  const { giver, what, pledgeId } = commitment
  const made = make.data
  const link = made && `${location.origin}/janji/${made.token}`
  const told = `${what}, ${promised.whole(commitment)}`
  return (
    <section class="promise-ask" aria-labelledby="ask-giver">
      <h2 id="ask-giver">{words.shareTitle}</h2>
      <p class="sub">{words.shareText}</p>
      {make.error && <Notice kind="problem" title={says(make.error, language)} />}
      {link ? (
        <div>
          <p class="small">{words.made(date(made.expiresOn, language))}</p>
          <ShareWays
            name={giver}
            text={words.message(giver, told, library.name, link)}
            copies={link}
            words={share}
          />
        </div>
      ) : (
        <>
          {linkUntil && <p class="small sub">{page.linkUntil(date(linkUntil, language))}</p>}
          <Button
            size="big"
            wide
            icon="link"
            busy={make.isPending}
            onClick={() => make.mutate({ pledgeId, contactId: null })}
          >
            {words.make}
          </Button>
        </>
      )}
    </section>
  )
}
