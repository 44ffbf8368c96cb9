import { useState } from 'preact/hooks'
import { levelOf } from '../../../contract/access.ts'
import { type CommitmentId, type LibraryId, makeId } from '../../../contract/ids.ts'
import { getLibrary } from '../../../contract/libraries.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { ask, type Problem, problemOf } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { LibraryChoice } from '../../shell/library-choice.tsx'
import { RegionChoice } from '../../shell/region-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Receiver } from './pledge-draft.ts'

type Named = { label: string; hint?: string }

/** A library, or the office of a region; what was found is added at once. */
export function AddReceiver(props: { missing: boolean; onAdd: (receiver: Receiver) => void }) {
  const words = useText(pledgeForm)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [kind, setKind] = useState<'library' | 'region'>('library')
  const [added, setAdded] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const error = props.missing ? words.atLeastOne : undefined
  function add(scopeId: number, libraryId: LibraryId | null, { label, hint = '' }: Named) {
    const id = makeId<CommitmentId>()
    props.onAdd({ id, scopeId, libraryId, label, hint, amount: null, worth: null, needId: null })
    setAdded(n => n + 1)
  }
  async function addLibrary(found: Named & { id: string }) {
    setProblem(null)
    try {
      const libraryId = found.id as LibraryId
      const { library } = await ask(getLibrary, { libraryId })
      add(library.scopeId, libraryId, found)
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  return (
    <>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <ChoiceList<'library' | 'region'>
        compact
        label={words.receiverKind}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'library', label: words.receiverKinds.library },
          { value: 'region', label: words.receiverKinds.region },
        ]}
      />
      {kind === 'library' ? (
        <LibraryChoice
          key={`library-${added}`}
          label={words.addLibrary}
          value={null}
          error={error}
          onChange={found => found && void addLibrary(found)}
        />
      ) : (
        <>
          <RegionChoice
            key={`region-${added}`}
            label={words.addRegion}
            value={null}
            error={error}
            onChange={found => found && add(Number(found.id), null, found)}
          />
          {levelOf(grant) !== 'nation' && (
            <Button
              variant="bare"
              size="sm"
              icon="building"
              onClick={() => add(grant.scopeId, null, { label: grant.name })}
            >
              {words.myOffice}
            </Button>
          )}
        </>
      )}
    </>
  )
}
