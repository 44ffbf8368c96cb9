import { levelOf } from '../../contract/access.ts'
import { searchRegions } from '../../contract/regions.ts'
import { libraryPages } from '../../text/library-pages.ts'
import { ask } from '../data/client.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { Combobox } from '../ui/combobox.tsx'

export type RegionChosen = { id: string; label: string; hint?: string }

/** A field that finds a province or regency of one's own area as one types. */
export function RegionChoice(props: {
  label: string
  hint?: string
  error?: string
  value: RegionChosen | null
  onChange: (region: RegionChosen | null) => void
}) {
  const words = useText(libraryPages)
  const { grant } = useSignedIn()
  const within = levelOf(grant) === 'nation' ? undefined : grant.scopeId
  const search = async (q: string, signal: AbortSignal) => {
    const levels = ['province', 'regency'] as const
    const found = await Promise.all(
      levels.map(level => ask(searchRegions, { q, level, within, limit: 6 }, signal)),
    )
    return found.flatMap(({ regions }) => regions.map(({ id, name }) => ({ id: String(id), label: name })))
  }
  return (
    <Combobox
      {...props}
      search={search}
      words={{
        ...{ loading: words.loading, none: words.noneFound, failed: words.failed },
        ...{ clear: words.clear, found: words.found },
      }}
    />
  )
}
