import { useState } from 'preact/hooks'
import { makeId, type PartnerId } from '../../../contract/ids.ts'
import {
  alikePartners,
  amendPartner,
  type Partner,
  type PartnerKind,
  partnerKinds,
  registerPartner,
} from '../../../contract/partners.ts'
import { type HelpKind, helpKinds, type Topic, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { RegionChoice, type RegionChosen } from '../../shell/region-choice.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { RegionList } from './region-list.tsx'

type Draft = {
  id: PartnerId
  place: RegionChosen | null
  serves: RegionChosen[]
  kind: PartnerKind | ''
  topics: Topic[]
  help: HelpKind[]
} & Record<(typeof lines)[number], string>
const lines = ['name', 'shortName', 'address', 'phone', 'email', 'website', 'note'] as const

/** Enters a partner, or changes its facts; what was typed is kept until it is saved. */
export function PartnerForm(props: {
  before: Partner | null
  onClose: () => void
  onSaved: (id: PartnerId) => void
}) {
  const { before } = props
  const words = useText(partners)
  const { form } = words
  const themes = useText(activities).topics
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const register = useSend(registerPartner)
  const amend = useSend(amendPartner)
  const [tried, setTried] = useState(false)
  const own = { id: String(grant.scopeId), label: grant.name }
  const { draft, change, clear } = useDraft<Draft>(
    `partner/${before?.id ?? 'new'}/${before?.version ?? grant.id}`,
    draftOf(before, own),
  )
  const problem = register.error ?? amend.error
  const error = (path: string, missing = false, text = form.needed) =>
    tried && missing ? text : (saysOf(problem, path, language) ?? undefined)

  function save() {
    setTried(true)
    const { id, place, serves, kind, ...rest } = draft
    if (!draft.name.trim() || kind === '' || place === null || serves.length === 0) return
    const facts = { ...rest, kind, serves: serves.map(region => Number(region.id)) }
    const done = {
      onSuccess: () => {
        clear()
        toasts.show({ strong: form.saved(draft.name.trim()), glyph: 'done' })
        props.onClose()
        props.onSaved(before?.id ?? id)
      },
    }
    if (before) amend.mutate({ partnerId: before.id, version: before.version, ...facts }, done)
    else register.mutate({ id, placeId: Number(place.id), ...facts }, done)
  }

  const text = (name: (typeof lines)[number], label: string, hint?: string) => (
    <TextInput
      label={label}
      hint={hint}
      optional={name === 'name' ? undefined : form.optional}
      value={draft[name]}
      error={error(name, name === 'name' && !draft.name.trim())}
      onChange={value => change({ [name]: value })}
    />
  )
  const c = words.columns
  return (
    <FormDialog
      wide
      title={before ? form.amendTitle : form.newTitle}
      problem={problem}
      busy={register.isPending || amend.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      {text('name', form.name)}
      {text('shortName', form.shortName, form.shortNameHint)}
      <Select
        label={form.kind}
        placeholder={form.choose}
        value={draft.kind}
        error={error('kind', draft.kind === '')}
        onChange={kind => change({ kind })}
        options={optionsOf(partnerKinds, words.kinds)}
      />
      {!before && grant.role !== 'regency' && (
        <RegionChoice
          label={form.place}
          value={draft.place}
          error={error('placeId', draft.place === null)}
          onChange={place => change({ place })}
        />
      )}
      {!before && draft.place && draft.kind !== '' && (
        <Alike name={draft.name} kind={draft.kind} placeId={draft.place.id} />
      )}
      <RegionList
        chosen={draft.serves}
        own={own}
        error={error('serves', draft.serves.length === 0, form.atLeastOne)}
        onChange={serves => change({ serves })}
      />
      <CheckList
        compact
        label={form.topics}
        optional={form.optional}
        choices={optionsOf(topics, themes)}
        value={draft.topics}
        onChange={value => change({ topics: value })}
      />
      <CheckList
        compact
        label={form.help}
        optional={form.optional}
        choices={optionsOf(helpKinds, words.help)}
        value={draft.help}
        onChange={help => change({ help })}
      />
      {text('address', c.address)}
      {text('phone', c.phone, form.ownNumber)}
      {text('email', c.email)}
      {text('website', c.website)}
      <TextArea
        label={c.note}
        optional={form.optional}
        value={draft.note}
        onChange={note => change({ note })}
      />
    </FormDialog>
  )
}

/** What is likely there already, while a name is typed. */
function Alike(props: { name: string; kind: PartnerKind; placeId: string }) {
  const { form } = useText(partners)
  const { name, kind, placeId } = props
  const { data } = useAsk(alikePartners, { name, kind, placeId }, { enabled: name.trim().length > 3 })
  if (!data || data.alike.length === 0) return null
  return (
    <Notice kind="warning" title={form.alike}>
      {data.alike.map((partner, at) => (
        <>
          {at > 0 && ', '}
          <a key={partner.id} href={`/mitra/${partner.id}`}>
            {partner.name}
          </a>
        </>
      ))}
    </Notice>
  )
}

function draftOf(before: Partner | null, own: RegionChosen): Draft {
  return {
    id: makeId<PartnerId>(),
    place: before ? { id: String(before.place.id), label: before.place.name } : own,
    serves: before ? before.serves.map(({ id, name }) => ({ id: String(id), label: name })) : [own],
    ...{ kind: before?.kind ?? '', topics: before?.topics ?? [], help: before?.help ?? [] },
    ...{ name: before?.name ?? '', shortName: before?.shortName ?? '', address: before?.address ?? '' },
    ...{ phone: before?.phone ?? '', email: before?.email ?? '', website: before?.website ?? '' },
    note: before?.note ?? '',
  }
}
