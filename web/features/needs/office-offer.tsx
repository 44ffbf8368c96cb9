import { useState } from 'preact/hooks'
import type { PartnerId } from '../../../contract/ids.ts'
import { offersFor } from '../../../contract/matching.ts'
import type { Need } from '../../../contract/needs.ts'
import { getPartner } from '../../../contract/partners.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import type { Problem } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PartnerChoice, type PartnerChosen } from '../../shell/partner-choice.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { OfferTowards } from './offer-towards.tsx'

/** An office states an offer for a partner of its area, most of which never sign in: which one, then what. */
export function OfficeOffer({ onClose }: { onClose: () => void }) {
  const { behalf: words } = useText(myNeeds)
  const [partnerId, setPartnerId] = useState<PartnerId | null>(null)
  const found = useAsk(
    getPartner,
    { partnerId: partnerId ?? ('' as PartnerId) },
    { enabled: partnerId !== null },
  )
  if (found.data) return <OfferDialog asOffice partner={found.data.partner} onClose={onClose} />
  return (
    <Choose
      title={words.state}
      problem={found.error}
      busy={partnerId !== null && !found.error}
      onChosen={setPartnerId}
      onClose={onClose}
    />
  )
}

/** An office offers a partner's help towards a need: which partner, then how much of what it offers, if it offers any. */
export function OfficeTowards({ need, onClose }: { need: Need; onClose: () => void }) {
  const { behalf: words } = useText(myNeeds)
  const [partnerId, setPartnerId] = useState<PartnerId | null>(null)
  const fitting = useAsk(offersFor, { id: need.id, limit: 50 })
  if (partnerId === null || !fitting.data)
    return (
      <Choose
        title={words.towards}
        problem={fitting.error}
        busy={partnerId !== null && !fitting.error}
        onChosen={setPartnerId}
        onClose={onClose}
      />
    )
  const offer = fitting.data.fits.find(fit => fit.offer.partnerId === partnerId)?.offer
  return (
    <OfferTowards
      asOffice
      need={need}
      partnerId={partnerId}
      offerId={offer?.id ?? null}
      left={offer ? offer.amount - offer.agreed : null}
      onClose={onClose}
    />
  )
}

/** Which partner of one's own area it is about. */
function Choose(props: {
  title: string
  problem: Problem | null
  busy: boolean
  onChosen: (partnerId: PartnerId) => void
  onClose: () => void
}) {
  const { behalf: words, form } = useText(myNeeds)
  const { columns } = useText(needs)
  const [chosen, setChosen] = useState<PartnerChosen | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={props.title}
      action={words.next}
      problem={props.problem}
      busy={props.busy}
      onClose={props.onClose}
      onSend={() => {
        setTried(true)
        if (chosen) props.onChosen(chosen.id as PartnerId)
      }}
    >
      <p class="sub">{words.hint}</p>
      <PartnerChoice
        within
        label={columns.partner}
        value={chosen}
        error={tried && chosen === null ? form.needed : undefined}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
