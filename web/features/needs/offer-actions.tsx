import { useState } from 'preact/hooks'
import type { PartnerId } from '../../../contract/ids.ts'
import { type Offer, withdrawOffer } from '../../../contract/needs.ts'
import { getPartner, type Partner } from '../../../contract/partners.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { OfferDialog } from './offer-dialog.tsx'

/**
 * Changes an offer or takes it back; nothing where it is taken back already.
 * @param props.asOffice an office does it for the partner, and says how the partner said so
 */
export function OfferActions(props: { offer: Offer; partner: Partner; asOffice?: boolean }) {
  const { offers: words, one } = useText(myNeeds)
  const toasts = useToasts()
  const withdraw = useSend(withdrawOffer)
  const [open, setOpen] = useState<'amend' | 'withdraw' | null>(null)
  const { offer, asOffice } = props
  const { id, version } = offer
  const close = () => setOpen(null)
  if (offer.state === 'withdrawn') return null
  return (
    <>
      <div class="row">
        <Button variant="line" size="sm" icon="edit" onClick={() => setOpen('amend')}>
          {one.amend}
        </Button>
        <Button variant="line" size="sm" onClick={() => setOpen('withdraw')}>
          {words.withdraw}
        </Button>
      </div>
      {open === 'amend' && (
        <OfferDialog asOffice={asOffice} partner={props.partner} offer={offer} onClose={close} />
      )}
      {open === 'withdraw' && (
        <WhyDialog
          title={words.withdrawTitle}
          hint={one.withdrawHint}
          action={words.withdraw}
          asOffice={asOffice}
          problem={withdraw.error}
          busy={withdraw.isPending}
          onClose={close}
          onSend={(reason, said) =>
            withdraw.mutate(
              { id, version, reason, said },
              {
                onSuccess: () => {
                  close()
                  toasts.show({ strong: words.withdrawn, glyph: 'done' })
                },
              },
            )
          }
        />
      )}
    </>
  )
}

/** The same for an office, that speaks for the partner. */
export function OfficeOfferActions({ offer }: { offer: Offer }) {
  const found = useAsk(getPartner, { partnerId: offer.partnerId as PartnerId })
  return found.data ? <OfferActions asOffice offer={offer} partner={found.data.partner} /> : null
}
