import { listPartners } from '../../contract/partners.ts'
import { partners } from '../../text/partners.ts'
import { ask } from '../data/client.ts'
import { useText } from '../data/session.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { libraryPages } from '../../text/library-pages.ts'

export type PartnerChosen = { id: string; label: string; hint?: string }

/** A field that finds a partner in sight as one types. */
export function PartnerChoice(props: {
  label: string
  error?: string
  optional?: string
  /** Only those that stand in this region or serve it (id). */
  region?: number
  /** Only those that stand in one's own area: an office speaks for them. */
  within?: boolean
  value: PartnerChosen | null
  onChange: (partner: PartnerChosen | null) => void
}) {
  const { roles: words, kinds } = useText(partners)
  const { clear } = useText(libraryPages)
  const { region, within } = props
  const search = async (q: string, signal: AbortSignal) => {
    const found = await ask(listPartners, { q, limit: 8, region, within }, signal)
    return found.partners.map(({ id, name, kind, place }) => ({
      id,
      label: name,
      hint: `${kinds[kind]}, ${place.name}`,
    }))
  }
  return (
    <Combobox
      {...props}
      search={search}
      words={{
        ...{ loading: words.loading, none: words.nothing, failed: words.failed },
        ...{ clear, found: words.found },
      }}
    />
  )
}
