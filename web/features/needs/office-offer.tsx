import { useState } from 'preact/hooks'
import type { PartnerId } from '../../../contract/ids.ts'
import { getPartner } from '../../../contract/partners.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PartnerChoice, type PartnerChosen } from '../../shell/partner-choice.tsx'
import { OfferDialog } from './offer-dialog.tsx'

/** An office states an offer for a partner of its area, most of which never sign in: which one, then what. */
export function OfficeOffer({ onClose }: { onClose: () => void }) {
  const { behalf: words, form } = useText(myNeeds)
  const { columns } = useText(needs)
  const [chosen, setChosen] = useState<PartnerChosen | null>(null)
  const [tried, setTried] = useState(false)
  const partnerId = (chosen?.id ?? '') as PartnerId
  const found = useAsk(getPartner, { partnerId }, { enabled: chosen !== null })
  const [going, setGoing] = useState(false)
  if (going && found.data) return <OfferDialog asOffice partner={found.data.partner} onClose={onClose} />
  return (
    <FormDialog
      title={words.state}
      action={words.next}
      problem={found.error}
      busy={going}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        setGoing(chosen !== null)
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
