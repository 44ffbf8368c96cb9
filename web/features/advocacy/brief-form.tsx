import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type Angle, angleOf, angles, linkDays, makeBrief } from '../../../contract/briefs.ts'
import { type BriefId, type LibraryId, makeId, type PartnerId } from '../../../contract/ids.ts'
import { listPartners } from '../../../contract/partners.ts'
import { briefPages } from '../../../text/brief-pages.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type Draft = {
  partner: string
  partnerId: PartnerId | ''
  angle: Angle
  ask: string
  language: 'id' | 'en'
  days: (typeof linkDays)[number]
}
const begun: Draft = { partner: '', partnerId: '', angle: 'figures', ask: '', language: 'id', days: 90 }

/** For whom a brief is, what comes first, what is asked; then it is made. A partner that is chosen brings its angle. */
export function BriefForm({ libraryId, back = '/advokasi' }: { libraryId: LibraryId; back?: string }) {
  const words = useText(briefPages)
  const general = useText(shell)
  const { language: own } = useSession()
  const [, go] = useLocation()
  const [id] = useState(() => makeId<BriefId>())
  const [tried, setTried] = useState(false)
  const partners = useAsk(listPartners, { limit: 200 })
  const { draft, edit, clear } = useFormDraft<Draft>(`brief/${libraryId}`, begun)
  const make = useSend(makeBrief)
  const known = partners.data?.partners ?? []

  function choose(partnerId: PartnerId) {
    const partner = known.find(one => one.id === partnerId)
    edit({ partnerId, ...(partner && { partner: partner.name.slice(0, 120), angle: angleOf[partner.kind] }) })
  }
  function send() {
    setTried(true)
    const partner = draft.partner.trim()
    if (partner === '') return
    const { angle, ask, language, days } = draft
    make.mutate(
      { id, libraryId, partner, partnerId: draft.partnerId || null, angle, ask, language, days },
      {
        onSuccess: () => {
          clear()
          go(`/advokasi/ringkasan/${id}`)
        },
      },
    )
  }
  return (
    <PageForm action={words.make} problem={make.error} busy={make.isPending} back={back} onSend={send}>
      {known.length > 0 && (
        <Select
          label={words.registered}
          optional={general.optional}
          placeholder={words.other}
          value={draft.partnerId}
          options={known.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={choose}
        />
      )}
      <TextInput
        label={words.partner}
        hint={words.partnerHint}
        value={draft.partner}
        onChange={partner => edit({ partner })}
        maxLength={120}
        error={tried && draft.partner.trim() === '' ? words.needed : undefined}
      />
      <ChoiceList
        label={words.angle}
        choices={angles.map(value => ({ value, label: words.angles[value], hint: words.angleHints[value] }))}
        value={draft.angle}
        onChange={angle => edit({ angle })}
      />
      <TextArea
        label={words.ask}
        hint={words.askHint}
        optional={general.optional}
        value={draft.ask}
        onChange={ask => edit({ ask })}
        rows={3}
        maxLength={400}
      />
      <Select
        label={words.language}
        value={draft.language}
        options={(['id', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
        onChange={language => edit({ language })}
      />
      <Select
        label={words.days}
        value={String(draft.days)}
        options={linkDays.map(n => ({ value: String(n), label: words.daysOf(n.toLocaleString(own)) }))}
        onChange={value => edit({ days: linkDays.find(n => String(n) === value) ?? 90 })}
      />
    </PageForm>
  )
}
