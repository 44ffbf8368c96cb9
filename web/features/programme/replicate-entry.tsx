import { listMentors } from '../../../contract/replications.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { replications } from '../../../text/replications.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { useSession, useText } from '../../data/session.tsx'
import type { LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Section } from '../../ui/page.tsx'
import { hintOf } from './mentor-dialog.tsx'

/** One library of a batch, and which it learned from: any that runs the programme, also outside one's own area. */
export function ReplicateEntry(props: {
  library: LibraryChoiceValue
  learnedFrom: LibraryChoiceValue | null
  onLearnedFrom: (library: LibraryChoiceValue | null) => void
  onRemove: () => void
}) {
  const words = useText(programmePages)
  const paths = useText(replications)
  const choice = useText(libraryPages)
  const general = useText(shell)
  const { language } = useSession()
  const search = async (q: string, signal: AbortSignal) => {
    const { mentors } = await ask(listMentors, { libraryId: props.library.id, q } as never, signal)
    return mentors.map(mentor => ({
      id: mentor.libraryId as string,
      label: mentor.name,
      hint: hintOf(mentor, paths, language),
    }))
  }
  return (
    <Section
      title={props.library.label}
      note={props.library.hint}
      actions={
        <Button variant="bare" size="sm" icon="cross" onClick={props.onRemove}>
          {words.remove}
        </Button>
      }
    >
      <Combobox
        label={words.learnedFrom}
        hint={words.learnedHint}
        optional={general.optional}
        value={props.learnedFrom}
        onChange={props.onLearnedFrom}
        search={search}
        words={{
          ...{ loading: choice.loading, none: choice.noneFound, failed: choice.failed },
          ...{ clear: choice.clear, found: choice.found },
        }}
      />
    </Section>
  )
}
