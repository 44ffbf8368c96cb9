import { useState } from 'preact/hooks'
import { makeId, type PartnerId, type PartnerRoleId } from '../../../contract/ids.ts'
import { endPartnerRole, type PartnerRole, setPartnerRole } from '../../../contract/partners.ts'
import type { Strategy, Topic } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PartnerChoice, type PartnerChosen } from '../../shell/partner-choice.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Makes a partner responsible for a strategy and a theme in a region. */
export function SetRole(props: {
  region: { id: number; name: string }
  strategy: Strategy
  topic: Topic
  onClose: () => void
}) {
  const { roles: words, form } = useText(partners)
  const names = useText(activities)
  const toasts = useToasts()
  const send = useSend(setPartnerRole)
  const [id] = useState(() => makeId<PartnerRoleId>())
  const [partner, setPartner] = useState<PartnerChosen | null>(null)
  const [since, setSince] = useState(today())
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { region, strategy, topic, onClose } = props
  function save() {
    setTried(true)
    if (!partner || !since) return
    const onSuccess = () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      onClose()
    }
    const partnerId = partner.id as PartnerId
    send.mutate(
      { id, partnerId, regionId: region.id, strategy, topic, since, until: until || null },
      { onSuccess },
    )
  }
  return (
    <FormDialog
      title={words.setTitle}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p>
        <b>{region.name}</b>
        <br />
        {names.strategies[strategy]}, {names.topics[topic].toLowerCase()}
      </p>
      <PartnerChoice
        label={words.partner}
        region={region.id}
        value={partner}
        error={tried && !partner ? form.needed : undefined}
        onChange={setPartner}
      />
      <DateInput
        label={words.since}
        value={since}
        error={tried && !since ? form.needed : undefined}
        onChange={setSince}
      />
      <DateInput
        label={words.until}
        hint={words.untilHint}
        optional={form.optional}
        value={until}
        onChange={setUntil}
      />
    </FormDialog>
  )
}

/** Says until when a partner is responsible. */
export function EndRole({ role, onClose }: { role: PartnerRole; onClose: () => void }) {
  const { roles: words } = useText(partners)
  const send = useSend(endPartnerRole)
  const [until, setUntil] = useState(today())
  return (
    <FormDialog
      title={words.endTitle(role.partner.shortName ?? role.partner.name)}
      action={words.end}
      warn
      problem={send.error}
      busy={send.isPending}
      onSend={() => until && send.mutate({ id: role.id, until }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DateInput label={words.lastDay} value={until} onChange={setUntil} />
    </FormDialog>
  )
}
