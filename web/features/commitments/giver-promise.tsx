import './my-promises.css'
import { useState } from 'preact/hooks'
import { useLocation, useSearchParams } from 'wouter'
import type { LibraryId, PairingId } from '../../../contract/ids.ts'
import { listPairings, type Pairing } from '../../../contract/matching.ts'
import { listPartners, type Partner } from '../../../contract/partners.ts'
import { pledge } from '../../../contract/pledging.ts'
import { promiseReceivers } from '../../../contract/promise-receivers.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { ask } from '../../data/client.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { clock } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { libraryPages } from '../../../text/library-pages.ts'
import { PledgeProblem } from './my-alike.tsx'
import { emptyPromise, factsOf, formOfHelp, missingIn, type PromiseDraft, receiverOf } from './my-draft.ts'
import { PromiseFields } from './my-promise-fields.tsx'

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
  const { giver: words, form } = useText(commitmentPages)
  const { language } = useSession()
  const zone = useZone()
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(pledge)
  const [tried, setTried] = useState(false)
  const { partner, pairing, to } = props
  const [start] = useState<PromiseDraft>(() => ({
    ...emptyPromise(today()),
    ...(to && { to: [to] }),
    ...(pairing && {
      ...{ form: formOfHelp[pairing.kind] ?? 'goods', amount: pairing.amount, unit: pairing.unit ?? '' },
    }),
  }))
  const { draft, edit, clear, savedAt } = useFormDraft<PromiseDraft>(
    `pledge/${partner.id}/${pairing?.id ?? 'new'}`,
    start,
  )
  const noReceiver = draft.to.length === 0

  function save(apartFrom = draft.apartFrom) {
    setTried(true)
    if (noReceiver || Object.keys(missingIn(draft)).length > 0) return
    send.mutate(
      {
        ...factsOf({ ...draft, apartFrom }, { needId: pairing?.needId ?? null }),
        ...{ partnerId: partner.id, giver: null, meetingId: null, pairingId: pairing?.id ?? null },
      },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.saved, glyph: 'done' })
          go('/komitmen')
        },
      },
    )
  }
  return (
    <>
      <PageHead
        over={<a href="/komitmen">{words.title}</a>}
        title={words.formTitle}
        sub={pairing ? words.fromPairing(pairing.libraryName) : words.formLead}
      />
      <form
        class="stack form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        {send.error && (
          <PledgeProblem
            problem={send.error}
            onApart={ids => {
              edit({ apartFrom: ids })
              save(ids)
            }}
          />
        )}
        {!pairing && <Receivers partner={partner} draft={draft} tried={tried} edit={edit} />}
        {draft.to.length > 1 && <h2>{words.each}</h2>}
        <PromiseFields draft={draft} tried={tried} problem={send.error} edit={edit} />
        <div class="row">
          <Button variant="go" type="submit" busy={send.isPending}>
            {words.save}
          </Button>
          {savedAt && (
            <span class="small sub" role="status">
              {form.savedHere(clock(savedAt, language, zone))}
            </span>
          )}
        </div>
      </form>
    </>
  )
}

/** Libraries where the partner stands or serves, found as one types. */
function Receivers(props: {
  partner: Partner
  draft: PromiseDraft
  tried: boolean
  edit: (change: Partial<PromiseDraft>) => void
}) {
  const { giver: words, form } = useText(commitmentPages)
  const names = useText(libraryPages)
  const { draft, edit, partner } = props
  // a fresh field for the next one
  const [round, setRound] = useState(0)
  const search = async (q: string, signal: AbortSignal) => {
    const { receivers } = await ask(promiseReceivers, { partnerId: partner.id, q }, signal)
    return receivers
      .filter(({ scopeId }) => !draft.to.some(one => one.scopeId === scopeId))
      .map(({ scopeId, name, regency, province }) => ({
        ...{ id: String(scopeId), label: name, hint: [regency, province].filter(Boolean).join(', ') },
      }))
  }
  return (
    <div>
      <Combobox
        key={round}
        label={draft.to.length === 0 ? words.receivers : form.add}
        hint={words.receiversHint}
        from={0}
        value={null}
        search={search}
        error={props.tried && draft.to.length === 0 ? form.oneAtLeast : undefined}
        onChange={chosen => {
          if (!chosen || draft.to.length >= 100) return
          edit({ to: [...draft.to, receiverOf(Number(chosen.id), chosen.label)] })
          setRound(round + 1)
        }}
        words={{
          ...{ loading: names.loading, none: names.noneFound, failed: names.failed },
          ...{ clear: names.clear, found: names.found },
        }}
      />
      <ul>
        {draft.to.map(({ scopeId, name }) => (
          <li key={scopeId} class="promise-chosen">
            {name}
            <Button
              variant="bare"
              size="sm"
              icon="cross"
              label={form.remove(name)}
              onClick={() => edit({ to: draft.to.filter(one => one.scopeId !== scopeId) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
