import { listMeetings } from '../../../contract/meetings.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PartnerChoice } from '../../shell/partner-choice.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { shortDate } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { PledgeDraft } from './pledge-draft.ts'

/** Who gives, on record or not, and at which meeting it was said, if at any. */
export function PledgeOrigin(props: {
  draft: PledgeDraft
  edit: (change: Partial<PledgeDraft>) => void
  error: string | undefined
}) {
  const words = useText(pledgeForm)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { draft, edit, error } = props
  const fixed = draft.pairingId !== ''
  const { data } = useAsk(listMeetings, {
    ...{ state: 'invited,held,minuted,closed', to: today(), sort: 'starts', order: 'desc', limit: 60 },
  } as never)
  const held = data?.meetings ?? []
  const isListed = draft.meetingId === '' || held.some(({ id }) => id === draft.meetingId)
  if (fixed)
    return (
      <p>
        <b>{draft.partner?.label}</b>
        <br />
        <span class="sub small">{words.pairing(draft.receivers[0]?.label ?? '')}</span>
      </p>
    )
  return (
    <div class="stack">
      <ChoiceList<'partner' | 'name'>
        compact
        label={words.giverWay}
        value={draft.way}
        onChange={way => edit({ way })}
        choices={[
          { value: 'partner', label: words.ways.partner },
          { value: 'name', label: words.ways.name },
        ]}
      />
      {draft.way === 'partner' ? (
        <PartnerChoice
          label={words.partner}
          value={draft.partner}
          error={error}
          onChange={partner => edit({ partner })}
        />
      ) : (
        <TextInput
          label={words.name}
          hint={words.nameHint}
          value={draft.giver}
          maxLength={160}
          error={error}
          onChange={giver => edit({ giver })}
        />
      )}
      <Select
        label={words.from}
        optional={optional}
        placeholder={words.noMeeting}
        value={draft.meetingId}
        options={[
          ...held.map(({ id, title, starts }) => ({
            value: id as string,
            label: `${title}, ${shortDate(starts.slice(0, 10), language)} ${starts.slice(0, 4)}`,
          })),
          ...(isListed ? [] : [{ value: draft.meetingId as string, label: words.from }]),
        ]}
        onChange={id => {
          const meeting = held.find(one => one.id === id)
          edit({
            meetingId: id as PledgeDraft['meetingId'],
            ...(meeting && { promisedOn: meeting.starts.slice(0, 10) }),
          })
        }}
      />
    </div>
  )
}
