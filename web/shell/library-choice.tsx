import { listLibraries } from '../../contract/libraries.ts'
import { libraryPages } from '../../text/library-pages.ts'
import { ask } from '../data/client.ts'
import { useText } from '../data/session.tsx'
import { Combobox } from '../ui/combobox.tsx'

export type LibraryChoiceValue = { id: string; scopeId?: number; label: string; hint?: string }

/** A field that finds a library in sight as one types. */
export function LibraryChoice(props: {
  label: string
  hint?: string
  error?: string
  optional?: string
  value: LibraryChoiceValue | null
  onChange: (library: LibraryChoiceValue | null) => void
}) {
  const words = useText(libraryPages)
  const search = async (q: string, signal: AbortSignal) => {
    const { libraries } = await ask(listLibraries, { q, limit: 8 }, signal)
    return libraries.map(library => ({
      id: library.id,
      scopeId: library.scopeId,
      label: library.name,
      hint: [library.region.district, library.region.regency].filter(Boolean).join(', '),
    }))
  }
  return (
    <Combobox
      {...props}
      search={search}
      words={{
        loading: words.loading,
        none: words.noneFound,
        failed: words.failed,
        clear: words.clear,
        found: words.found,
      }}
    />
  )
}
