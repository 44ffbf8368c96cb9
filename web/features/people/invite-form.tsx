import type { Role } from '../../../contract/access.ts'
import { type InvitationId, makeId } from '../../../contract/ids.ts'
import { invite } from '../../../contract/people.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import type { Invited } from '../../shell/invitation-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useFormErrors } from './form-errors.tsx'
import { InvitePlace, type InvitedPlace } from './invite-place.tsx'
import { rolesOffered, whereInvited } from './roles.ts'

/** `id` stays while the same thing is sent again, so that a lost answer leaves one invitation, not two. */
type Draft = {
  id: InvitationId | null
  role: Role | null
  place: InvitedPlace | null
  name: string
  from: string
  until: string
}

/** Who is invited, as what, and where; first to the library `to` where there is one. */
export function InviteForm(props: { to?: InvitedPlace; onMade: (invited: Invited) => void }) {
  const words = useText(people).invite
  const general = useText(shell)
  const { grant } = useSignedIn()
  const offered = rolesOffered(grant)
  const { to } = props
  const { draft, change, clear } = useDraft<Draft>(`invite/${grant.id}${to ? `/${to.id}` : ''}`, {
    id: null,
    role: to ? 'library' : null,
    place: to ?? null,
    name: '',
    from: today(),
    until: '',
  })
  const role = draft.role ?? offered[0] ?? grant.role
  const where = whereInvited(role, grant)
  const own = { id: String(grant.scopeId), label: grant.name }
  const place = where === 'own' ? own : where === 'either' ? (draft.place ?? own) : draft.place
  const timed = role === 'auditor'
  const { mutate, isPending } = useSend(invite)
  const errors = useFormErrors([
    { id: 'invite-place', path: 'scopeId', check: () => (place ? undefined : words.placeMissing) },
    {
      id: 'invite-from',
      path: 'period.from',
      check: () => (timed && !draft.from ? words.fromMissing : undefined),
    },
    {
      id: 'invite-until',
      path: 'period.until',
      check: () => (timed && !draft.until ? words.untilMissing : undefined),
    },
    { id: 'invite-name', path: 'name', check: () => (draft.name.trim() ? undefined : words.nameMissing) },
  ])

  function send() {
    if (!errors.ready() || !place) return
    const id = draft.id ?? makeId<InvitationId>()
    change({ id })
    mutate(
      {
        ...{ id, role, scopeId: Number(place.id), name: draft.name },
        period: timed ? { from: draft.from, until: draft.until } : null,
      },
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
          choices={optionsOf(offered, general.roles)}
          value={role}
          onChange={value => change({ role: value, place: null, id: null })}
        />
      )}
      {where === 'own' ? (
        <p>
          <b class="small">{words.place}</b>
          <br />
          {grant.name}
        </p>
      ) : (
        <InvitePlace
          key={role}
          role={role}
          optional={where === 'either'}
          value={draft.place}
          onChange={chosen => change({ place: chosen, id: null })}
          error={errors.at('invite-place')}
        />
      )}
      {timed && (
        <div class="invite-period">
          <p class="small sub">{words.periodHint}</p>
          <DateInput
            id="invite-from"
            label={words.from}
            value={draft.from}
            onChange={from => change({ from, id: null })}
            error={errors.at('invite-from')}
          />
          <DateInput
            id="invite-until"
            label={words.until}
            min={today()}
            value={draft.until}
            onChange={until => change({ until, id: null })}
            error={errors.at('invite-until')}
          />
        </div>
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
