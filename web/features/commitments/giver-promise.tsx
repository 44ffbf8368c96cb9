import { useLocation, useSearchParams } from 'wouter'
import type { LibraryId, PairingId } from '../../../contract/ids.ts'
import { listPairings, type Pairing } from '../../../contract/matching.ts'
import { listPartners, type Partner } from '../../../contract/partners.ts'
import { promiseReceivers } from '../../../contract/promise-receivers.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type PromiseDraft, receiverOf } from './my-draft.ts'
import { PromiseForm } from './promise-form.tsx'
import { PromiseReceivers } from './promise-receivers.tsx'
import { usePromise } from './use-promise.ts'

/** A partner promises something itself: from an agreed pairing (`?pairing=`), or freely where it serves. */
export function GiverPromisePage() {
  const { grant } = useSignedIn()
  const [params] = useSearchParams()
  const pairingId = params.get('pairing')
  const partners = useAsk(listPartners, {})
  const partner = partners.data?.partners.find(({ scopeId }) => scopeId === grant.scopeId)
  return (
    <PartnerFrame at="promises">
      <Wrap narrow>
        <Waiting answer={partners}>
          {() =>
            partner &&
            (pairingId ? (
              <FromPairing partner={partner} id={pairingId as PairingId} />
            ) : (
              <Promising partner={partner} pairing={null} to={null} />
            ))
          }
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}

function FromPairing({ partner, id }: { partner: Partner; id: PairingId }) {
  const asked = { partnerId: partner.id, state: 'agreed', limit: 200 } as never
  const pairings = useAsk(listPairings, asked)
  const pairing = pairings.data?.pairings.find(one => one.id === id) ?? null
  const libraryId = pairing?.libraryId as LibraryId
  const receivers = useAsk(
    promiseReceivers,
    { partnerId: partner.id, libraryId },
    { enabled: pairing !== null },
  )
  return (
    <Waiting answer={pairings}>
      {() =>
        pairing === null ? (
          <Promising partner={partner} pairing={null} to={null} />
        ) : (
          <Waiting answer={receivers}>
            {({ receivers: [to] }) => (
              <Promising
                partner={partner}
                pairing={pairing}
                to={to ? receiverOf(to.scopeId, to.name) : null}
              />
            )}
          </Waiting>
        )
      }
    </Waiting>
  )
}

function Promising(props: {
  partner: Partner
  pairing: Pairing | null
  to: PromiseDraft['to'][number] | null
}) {
  const { giver: words } = useText(commitmentPages)
  const [, go] = useLocation()
  const toasts = useToasts()
  const { partner, pairing, to } = props
  const promising = usePromise({
    ...{ by: partner.id, pairing, start: { to: to ? [to] : [] } },
    whoOf: draft => (draft.to.length === 0 ? null : { partnerId: partner.id, giver: null }),
    onSaved: () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      go('/komitmen')
    },
  })
  const { draft, tried, edit } = promising
  return (
    <PromiseForm
      promising={promising}
      over={words.title}
      title={words.formTitle}
      sub={pairing ? words.fromPairing(pairing.libraryName) : words.formLead}
      action={words.save}
      before={
        <>
          {!pairing && <PromiseReceivers partner={partner} draft={draft} tried={tried} edit={edit} />}
          {draft.to.length > 1 && <h2>{words.each}</h2>}
        </>
      }
    />
  )
}
