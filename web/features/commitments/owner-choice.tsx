import { may } from '../../../contract/access.ts'
import { listPeople } from '../../../contract/people.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'

export type OwnerChosen = { id: string; label: string; hint?: string }

/** A field that finds who sees to a promise: oneself, or somebody with an account in one’s own area. */
export function OwnerChoice(props: {
  label: string
  error?: string | undefined
  value: OwnerChosen | null
  onChange: (owner: OwnerChosen | null) => void
}) {
  const words = useText(commitmentActions)
  const { clear } = useText(libraryPages)
  const { roles, optional } = useText(shell)
  const { me, grant } = useSignedIn()
  const myself: OwnerChosen = { id: me.personId, label: me.name, hint: words.act.me }
  const sees = may['people.see'].some(role => role === grant.role)
  const search = async (q: string, signal: AbortSignal) => {
    if (!sees) return [myself]
    const { people } = await ask(listPeople, { ...(q ? { q } : {}), limit: 8 }, signal)
    const others = people
      .filter(({ id }) => id !== me.personId)
      .map(({ id, name, grants }) => ({
        ...{ id, label: name },
        hint: grants.map(({ role, scopeName }) => `${roles[role]}, ${scopeName}`)[0] ?? '',
      }))
    const isMine = me.name.toLowerCase().includes(q.toLowerCase())
    return isMine ? [myself, ...others] : others
  }
  return (
    <div class="commitment-owner">
      <Combobox
        label={props.label}
        hint={words.act.ownerHint}
        optional={optional}
        error={props.error}
        from={0}
        value={props.value}
        onChange={props.onChange}
        search={search}
        words={{
          ...{ loading: words.people.loading, none: words.act.nobodyFound, failed: words.people.failed },
          ...{ clear, found: words.people.found },
        }}
      />
      {props.value?.id !== me.personId && (
        <Button variant="bare" size="sm" icon="person" onClick={() => props.onChange(myself)}>
          {words.act.me}
        </Button>
      )}
    </div>
  )
}
