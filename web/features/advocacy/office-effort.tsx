import { useState } from 'preact/hooks'
import { recordEffort, recordOutcome, type Effort } from '../../../contract/advocacy.ts'
import type { PartnerId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PartnerChoice, type PartnerChosen } from '../../shell/partner-choice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { beginEffort, EffortFields, readEffort } from './effort-fields.tsx'
import { type OutcomeFacts, OutcomeFields, readOutcome } from './outcome-fields.tsx'

/** The office of a province or regency tells whom it asked itself, and for what. */
export function OfficeEffort({ onClose }: { onClose: () => void }) {
  const { effort: words } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const send = useSend(recordEffort)
  const [draft, setDraft] = useState(beginEffort)
  const [partner, setPartner] = useState<PartnerChosen | null>(null)
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    const read = readEffort(draft)
    if (read === null) return
    const of = { libraryId: null, scopeId: grant.scopeId }
    const partnerId = (partner?.id ?? null) as PartnerId | null
    send.mutate(
      { ...read, ...of, partnerId },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, text: words.savedHint, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      wide
      title={words.title}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">
        {words.hint} {words.ofOffice(grant.name)}
      </p>
      <EffortFields
        draft={draft}
        edit={change => setDraft({ ...draft, ...change })}
        tried={tried}
        errorOf={path => saysOf(send.error, path, language)}
        partner={
          <PartnerChoice
            label={words.partner}
            optional={general.optional}
            value={partner}
            onChange={setPartner}
          />
        }
      />
    </FormDialog>
  )
}

/** What came of an effort, told by the office that made it. */
export function OfficeOutcome({ effort, onClose }: { effort: Effort; onClose: () => void }) {
  const { outcome: words } = useText(advocacy)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(recordOutcome)
  const [draft, setDraft] = useState<OutcomeFacts>({ outcome: null, on: today(), note: '' })
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    const read = readOutcome(draft)
    if (read === null) return
    send.mutate(
      { id: effort.id, version: effort.version, ...read },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{effort.target}</p>
      <OutcomeFields
        draft={draft}
        heldOn={effort.heldOn}
        edit={change => setDraft({ ...draft, ...change })}
        tried={tried}
        errorOf={path => saysOf(send.error, path, language)}
      />
    </FormDialog>
  )
}
