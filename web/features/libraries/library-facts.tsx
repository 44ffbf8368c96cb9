import type { Library } from '../../../contract/libraries.ts'
import { fields } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { factText } from './fact-text.ts'

const shown = [
  'kind',
  'npp',
  'address',
  'building',
  'floorArea',
  'weeklyHours',
  'openingHours',
  'staff',
  'titles',
  'copies',
  'computers',
  'internet',
  'power',
  'openedOn',
] as const

/** What the registry knows; what it does not know says so. */
export function LibraryFacts(props: { library: Library }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { library } = props
  return (
    <Facts
      facts={shown.map(field => ({
        label: fields[field][language],
        value: factText(field, library[field], language) ?? <span class="sub">{words.unknown}</span>,
      }))}
    />
  )
}
