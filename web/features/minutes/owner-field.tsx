import { listOwners } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { PartnerChoice } from '../../shell/partner-choice.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { LineDraft, Way } from './line-draft.ts'
import type { Told } from './told.ts'

const ways: readonly Way[] = ['person', 'partner', 'name']

/** Who owns an action, or gives what is promised: somebody with an account, a partner on record, or a name. */
export function OwnerField(props: {
  meetingId: Told['meeting']['id']
  draft: LineDraft
  edit: (change: Partial<LineDraft>) => void
  error: string | undefined
}) {
  const { draft, edit, error, meetingId } = props
  const { line: words } = useText(minutes)
  const { roles } = useText(shell)
  const isGiver = draft.kind === 'commitment'
  const offered = isGiver ? ways.filter(way => way !== 'person') : ways
  const way = offered.includes(draft.way) ? draft.way : 'partner'
  const chosen = (id: string | null) => (id && draft.who ? { id, label: draft.who } : null)
  const search = async (q: string, signal: AbortSignal) => {
    const { owners } = await ask(listOwners, { meetingId, q }, signal)
    return owners.map(({ personId, name, role, place }) => ({
      ...{ id: personId, label: name, hint: `${roles[role as keyof typeof roles]}, ${place}` },
    }))
  }
  return (
    <div class="minute-owner">
      <Select
        label={isGiver ? words.giver : words.owner}
        value={way}
        options={optionsOf(offered, words.ownerWays)}
        onChange={to => edit({ way: to, who: null, personId: null, partnerId: null })}
      />
      {way === 'person' && (
        <Combobox
          label={words.person}
          value={chosen(draft.personId)}
          search={search}
          from={0}
          error={error}
          onChange={owner => edit({ way, personId: (owner?.id ?? null) as never, who: owner?.label ?? null })}
          words={{
            ...{ loading: words.loading, none: words.nobody, failed: words.failed },
            ...{ clear: words.clear, found: words.found },
          }}
        />
      )}
      {way === 'partner' && (
        <PartnerChoice
          label={words.partner}
          value={chosen(draft.partnerId)}
          error={error}
          onChange={partner =>
            edit({ way, partnerId: (partner?.id ?? null) as never, who: partner?.label ?? null })
          }
        />
      )}
      {way === 'name' && (
        <TextInput
          label={words.name}
          value={draft.who ?? ''}
          maxLength={160}
          error={error}
          onChange={who => edit({ way, who })}
        />
      )}
    </div>
  )
}
