import type { Role } from '../../../contract/access.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type InvitationId, makeId } from '../../../contract/ids.ts'
import { invite } from '../../../contract/people.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useFormErrors } from './form-errors.tsx'
import { InvitePlace, type InvitedPlace } from './invite-place.tsx'
import { rolesToInvite } from './roles.ts'

export type Invited = ResultOf<typeof invite> & { name: string; role: Role; place: string }
/** `id` stays while the same thing is sent again, so that a lost answer leaves one invitation, not two. */
type Draft = { id: InvitationId | null; role: Role | null; place: InvitedPlace | null; name: string }

/** Who is invited, as what, and where. */
export function InviteForm(props: { onMade: (invited: Invited) => void }) {
  const words = useText(people).invite
  const general = useText(shell)
  const { grant } = useSignedIn()
  const offered = rolesToInvite[grant.role]
  const { draft, change, clear } = useDraft<Draft>(`invite/${grant.id}`, {
    id: null,
    role: null,
    place: null,
    name: '',
  })
  const role = draft.role ?? offered[0] ?? grant.role
  // a colleague works in the same place
  const place = role === grant.role ? { id: String(grant.scopeId), label: grant.name } : draft.place
  const { mutate, isPending } = useSend(invite)
  const errors = useFormErrors([
    { id: 'invite-place', path: 'scopeId', check: () => (place ? undefined : words.placeMissing) },
    { id: 'invite-name', path: 'name', check: () => (draft.name.trim() ? undefined : words.nameMissing) },
  ])

  function send() {
    if (!errors.ready() || !place) return
    const id = draft.id ?? makeId<InvitationId>()
    change({ id })
    mutate(
      { id, role, scopeId: Number(place.id), name: draft.name },
      {
        onError: errors.refused,
        onSuccess: made => {
          clear()
          props.onMade({ ...made, name: draft.name.trim(), role, place: place.label })
        },
      },
    )
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {errors.summary}
      {offered.length > 1 && (
        <ChoiceList<Role>
          label={words.role}
          compact
          choices={offered.map(value => ({ value, label: general.roles[value] }))}
          value={role}
          onChange={value => change({ role: value, place: null, id: null })}
        />
      )}
      {role === grant.role ? (
        <p>
          <b class="small">{words.place}</b>
          <br />
          {grant.name}
        </p>
      ) : (
        <InvitePlace
          key={role}
          role={role}
          value={draft.place}
          onChange={chosen => change({ place: chosen, id: null })}
          error={errors.at('invite-place')}
        />
      )}
      <TextInput
        id="invite-name"
        label={words.name}
        hint={words.nameHint}
        maxLength={120}
        autoComplete="off"
        value={draft.name}
        onChange={name => change({ name, id: null })}
        error={errors.at('invite-name')}
      />
      <div>
        <Button variant="go" type="submit" busy={isPending}>
          {words.go}
        </Button>
      </div>
    </form>
  )
}
