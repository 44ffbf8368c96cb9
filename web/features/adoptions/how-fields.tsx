import type { AdoptionKind, Taker } from '../../../contract/adoptions.ts'
import type { AdoptionId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { adoptions } from '../../../text/adoptions.ts'
import { useText } from '../../data/session.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export type How = { kind: AdoptionKind | null; changes: string; why: string; from: AdoptionId | '' }

/** As it is or adapted, what is changed and why, and from whom it was learned. */
export function HowFields(props: {
  draft: How
  edit: (change: Partial<How>) => void
  tried: boolean
  origin: string
  /** Who has taken it on already; one that gave it up before trying has nothing to teach. */
  takers: readonly Taker[]
  errorOf?: (path: string) => string | undefined
}) {
  const { take: words } = useText(adoptionPages)
  const { states } = useText(adoptions)
  const { draft, edit, tried, takers } = props
  const missing = (text: string) => (tried && text.trim() === '' ? words.needed : undefined)
  const teachers = takers.filter(
    ({ state, id }) => state === 'working' || state === 'trying' || id === draft.from,
  )
  return (
    <>
      <ChoiceList
        label={words.how}
        choices={[
          { value: 'as-is', label: words.asIs, hint: words.asIsHint, icon: 'copy' },
          { value: 'adapted', label: words.adapted, hint: words.adaptedHint, icon: 'edit' },
        ]}
        value={draft.kind}
        error={tried && draft.kind === null ? words.choose : undefined}
        onChange={kind => edit({ kind })}
      />
      {draft.kind === 'adapted' && (
        <>
          <TextArea
            label={words.changes}
            hint={words.changesHint}
            value={draft.changes}
            rows={3}
            maxLength={1000}
            error={missing(draft.changes) ?? props.errorOf?.('changes')}
            onChange={changes => edit({ changes })}
          />
          <TextArea
            label={words.why}
            value={draft.why}
            rows={2}
            maxLength={600}
            error={missing(draft.why) ?? props.errorOf?.('why')}
            onChange={why => edit({ why })}
          />
        </>
      )}
      {teachers.length > 0 && (
        <Select
          label={words.from}
          hint={words.fromHint}
          value={draft.from}
          placeholder={words.fromOrigin(props.origin)}
          error={props.errorOf?.('from')}
          options={teachers.map(({ id, library, state }) => ({
            value: id,
            label: `${library.name}, ${library.regency ?? library.province} (${states[state].toLowerCase()})`,
          }))}
          onChange={from => edit({ from })}
        />
      )}
    </>
  )
}
