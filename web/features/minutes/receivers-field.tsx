import { useState } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import { listLibraries } from '../../../contract/libraries.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { LineDraft } from './line-draft.ts'

/** So many libraries can be receivers of one line. */
const most = 100

/** For which libraries of the meeting’s region a commitment is, and how much of what for all of them. */
export function ReceiversField(props: {
  draft: LineDraft
  region: number
  edit: (change: Partial<LineDraft>) => void
  error: string | undefined
}) {
  const { lines: words } = useText(commitmentPages)
  const names = useText(libraryPages)
  const { optional } = useText(shell)
  const { language } = useSession()
  // a fresh field for the next one
  const [round, setRound] = useState(0)
  const { draft, region, edit } = props
  const chosen = draft.receivers.map((id, at) => ({ id, name: draft.receiverNames[at] ?? '' }))
  const choose = (to: { id: LibraryId; name: string }[]) =>
    edit({ receivers: to.map(({ id }) => id), receiverNames: to.map(({ name }) => name) })
  const search = async (q: string, signal: AbortSignal) => {
    const { libraries } = await ask(
      listLibraries,
      { q, region: region === 1 ? undefined : region, limit: 8 },
      signal,
    )
    return libraries
      .filter(({ id }) => !draft.receivers.includes(id as LibraryId))
      .map(({ id, name, region: place }) => ({
        ...{ id: id as string, label: name },
        hint: [place.district, place.regency].filter(Boolean).join(', '),
      }))
  }
  return (
    <>
      <Combobox
        key={round}
        label={chosen.length === 0 ? words.receivers : words.add}
        hint={words.receiversHint}
        optional={optional}
        value={null}
        search={search}
        onChange={library => {
          if (!library || chosen.length >= most) return
          choose([...chosen, { id: library.id as LibraryId, name: library.label }])
          setRound(round + 1)
        }}
        words={{
          ...{ loading: names.loading, none: names.noneFound, failed: names.failed },
          ...{ clear: names.clear, found: names.found },
        }}
      />
      {chosen.length > 0 && (
        <ul class="minute-receivers">
          {chosen.map(({ id, name }) => (
            <li key={id} class="minute-receiver">
              {name}
              <Button
                variant="bare"
                size="sm"
                icon="cross"
                label={words.remove(name)}
                onClick={() => choose(chosen.filter(one => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="minute-amount">
        <NumberInput
          label={words.amount}
          optional={optional}
          language={language}
          value={draft.amount}
          error={props.error}
          onChange={amount => edit({ amount })}
        />
        <TextInput
          label={words.unit}
          hint={words.unitHint}
          optional={optional}
          value={draft.unit ?? ''}
          maxLength={40}
          onChange={unit => edit({ unit: unit || null })}
        />
      </div>
    </>
  )
}
