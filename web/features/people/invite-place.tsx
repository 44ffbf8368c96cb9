import type { Role } from '../../../contract/access.ts'
import { listLibraries } from '../../../contract/libraries.ts'
import { type Level, searchRegions } from '../../../contract/regions.ts'
import { people } from '../../../text/people.ts'
import { ask } from '../../data/client.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Combobox } from '../../ui/combobox.tsx'

/** A scope to invite into: its id as text, as suggestions have it. */
export type InvitedPlace = { id: string; label: string; hint?: string }

/** The place of the role that is given: a province, a regency or city, or a registered library. */
export function InvitePlace(props: {
  role: Role
  /** True where no place means the inviter's own office. */
  optional: boolean
  value: InvitedPlace | null
  onChange: (place: InvitedPlace | null) => void
  error: string | undefined
}) {
  const words = useText(people).invite
  const { grant } = useSignedIn()
  const { role, optional } = props
  const level = role === 'province' ? 'province' : role === 'regency' || optional ? 'regency' : null
  const within = grant.role === 'national' ? undefined : grant.scopeId
  const levels: Level[] =
    optional && grant.role === 'national' ? ['province', 'regency'] : level ? [level] : []
  const search = level
    ? async (q: string, signal: AbortSignal) => {
        const found = await Promise.all(
          levels.map(of => ask(searchRegions, { q, level: of, within, limit: 8 }, signal)),
        )
        return found
          .flatMap(({ regions }) => regions)
          .map(({ id, name, within: above }) => ({
            id: String(id),
            label: name,
            hint: above.join(', '),
          }))
      }
    : async (q: string, signal: AbortSignal) => {
        const { libraries } = await ask(listLibraries, { q, limit: 8 }, signal)
        return libraries.map(({ scopeId, name, region }) => ({
          id: String(scopeId),
          label: name,
          hint: [region.district, region.regency, region.province].filter(Boolean).join(', '),
        }))
      }
  return (
    <>
      <Combobox<InvitedPlace>
        id="invite-place"
        label={words.place}
        hint={optional ? words.ownHint : level ? words.placeHint[level] : words.placeHint.library}
        value={props.value}
        onChange={props.onChange}
        search={search}
        error={props.error}
        words={{
          loading: words.searching,
          none: words.notFound,
          failed: words.failed,
          clear: words.clear,
          found: words.found,
        }}
      />
      {!level && grant.role !== 'library' && (
        <p class="small">
          <a href="/perpustakaan/baru">{words.missing}</a>
        </p>
      )}
    </>
  )
}
