import { useState } from 'preact/hooks'
import { makeId, type OfferId } from '../../../contract/ids.ts'
import { amendOffer, type Offer, stateOffer } from '../../../contract/needs.ts'
import type { Partner } from '../../../contract/partners.ts'
import { type HelpKind, helpKinds, type Topic, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { kinds as kindsOfLibrary } from '../../../text/libraries.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { nothingSaid, readSaid, SaidFields } from '../../shell/said.tsx'
import { Several } from './several.tsx'

const libraryKinds = ['village', 'regency', 'province', 'community'] as const

/**
 * States an offer of a partner, or changes one; kind and unit stay what they were.
 * @param props.asOffice an office does it for the partner, and says how the partner said so
 */
export function OfferDialog(props: {
  partner: Partner
  offer?: Offer | undefined
  asOffice?: boolean | undefined
  onClose: () => void
}) {
  const { offers: words, form, behalf } = useText(myNeeds)
  const general = useText(needs)
  const topicWords = useText(activities).topics
  const { language } = useSession()
  const toasts = useToasts()
  const { partner, offer, asOffice = false } = props
  const stating = useSend(stateOffer)
  const amending = useSend(amendOffer)
  const [draft, setDraft] = useState(() => startOf(partner, offer))
  const [said, setSaid] = useState(nothingSaid)
  const [tried, setTried] = useState(false)
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const isMoney = draft.kind === 'money'
  const needed = (missing: boolean) => (tried && missing ? form.needed : undefined)
  const isMissing =
    draft.kind === '' ||
    draft.what.trim() === '' ||
    draft.amount === null ||
    draft.until === '' ||
    draft.from === '' ||
    draft.regions.length === 0 ||
    (!isMoney && draft.unit.trim() === '') ||
    (asOffice && said.how === '')

  function onSend() {
    setTried(true)
    const { kind, amount, unit, topics: themes, what, libraryKinds: kinds, from, until } = draft
    if (isMissing || kind === '' || amount === null) return
    const regions = draft.regions.map(Number)
    const facts = {
      topics: themes,
      what,
      amount,
      libraryKinds: kinds,
      regions,
      from,
      until,
      said: readSaid(said),
    }
    const onSuccess = () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      props.onClose()
    }
    if (offer) amending.mutate({ id: offer.id, version: offer.version, ...facts }, { onSuccess })
    else
      stating.mutate(
        { id: draft.id, partnerId: partner.id, kind, unit: isMoney ? null : unit, ...facts },
        { onSuccess },
      )
  }
  // what the offer is for already stays to be chosen
  const places = new Map(
    [...partner.serves, ...(offer?.regions ?? [])].map(({ id, name }) => [String(id), name]),
  )
  return (
    <FormDialog
      wide
      title={asOffice ? behalf.title(partner.name) : offer ? words.amendTitle : words.state}
      action={words.save}
      problem={stating.error ?? amending.error}
      busy={stating.isPending || amending.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      {asOffice && <SaidFields draft={said} tried={tried} onChange={setSaid} />}
      {!offer && (
        <Select
          label={words.kind}
          placeholder={form.choose}
          value={draft.kind}
          error={needed(draft.kind === '')}
          options={optionsOf(helpKinds, general.kinds)}
          onChange={kind => edit({ kind })}
        />
      )}
      <TextInput
        label={words.what}
        hint={words.whatHint}
        value={draft.what}
        maxLength={300}
        error={needed(draft.what.trim() === '')}
        onChange={what => edit({ what })}
      />
      <NumberInput
        label={isMoney ? form.money : form.amount}
        language={language}
        prefix={isMoney ? 'Rp' : undefined}
        unit={offer && !isMoney ? draft.unit : undefined}
        value={draft.amount}
        error={needed(draft.amount === null)}
        onChange={amount => edit({ amount })}
      />
      {!offer && !isMoney && (
        <TextInput
          label={form.unit}
          hint={form.unitHint}
          value={draft.unit}
          maxLength={40}
          error={needed(draft.unit.trim() === '')}
          onChange={unit => edit({ unit })}
        />
      )}
      <Several
        label={words.regions}
        options={[...places].map(([value, label]) => ({ value, label }))}
        chosen={draft.regions}
        error={needed(draft.regions.length === 0)}
        onChoose={regions => edit({ regions })}
      />
      <Several
        label={words.topics}
        options={optionsOf(topics, topicWords)}
        chosen={draft.topics}
        onChoose={chosen => edit({ topics: chosen })}
      />
      <Several
        label={words.libraryKinds}
        options={libraryKinds.map(value => ({ value, label: kindsOfLibrary[value][language] }))}
        chosen={draft.libraryKinds}
        onChoose={chosen => edit({ libraryKinds: chosen })}
      />
      <DateInput
        label={words.from}
        value={draft.from}
        error={needed(draft.from === '')}
        onChange={from => edit({ from })}
      />
      <DateInput
        label={words.until}
        value={draft.until}
        min={today()}
        error={needed(draft.until === '')}
        onChange={until => edit({ until })}
      />
    </FormDialog>
  )
}

type LibraryKind = (typeof libraryKinds)[number]
function startOf(partner: Partner, offer: Offer | undefined) {
  return {
    id: makeId<OfferId>(),
    kind: (offer?.kind ?? '') as HelpKind | '',
    what: offer?.what ?? '',
    amount: offer?.amount ?? null,
    unit: offer?.unit ?? '',
    topics: (offer?.topics ?? []) as Topic[],
    libraryKinds: (offer?.libraryKinds ?? []) as LibraryKind[],
    regions: (offer?.regions ?? partner.serves).map(({ id }) => String(id)),
    from: offer?.from ?? today(),
    until: offer?.until ?? '',
  }
}
