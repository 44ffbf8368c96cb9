import { useEffect, useState } from 'preact/hooks'
import type { LibraryFacts, LibraryKind } from '../../../contract/libraries.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { alikeLibraries } from '../../../contract/library-merges.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Reasons } from './reasons.tsx'

/** Quietly, while a library is being typed: those that are likely it. Those that are not are waved away. */
export function AlikeList(props: {
  typed: { kind: LibraryKind; regionCode: string | undefined; facts: LibraryFacts }
  waved: readonly LibraryId[]
  wave: (id: LibraryId) => void
}) {
  const words = useText(libraryMerges)
  const { kind, regionCode, facts } = props.typed
  const input = useRested({
    name: facts.name,
    kind,
    regionCode,
    npp: facts.npp ?? undefined,
    address: facts.address ?? undefined,
    latitude: facts.latitude ?? undefined,
    longitude: facts.longitude ?? undefined,
  })
  const enabled = input.name.trim().length >= 3 || Boolean(input.npp) || regionCode !== undefined
  const { data } = useAsk(alikeLibraries, input, { enabled })
  const found = enabled ? (data?.alike ?? []).filter(({ library }) => !props.waved.includes(library.id)) : []
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Notice kind="info" title={words.alike}>
          <p>{words.alikeText}</p>
          <ul class="pairs">
            {found.map(({ library, reasons }) => (
              <li key={library.id} class="pair">
                <a href={`/perpustakaan/${library.id}`}>
                  <b>{library.name}</b>
                </a>
                {library.closedOn && ` (${words.isClosed})`}
                <br />
                <span class="small">
                  {[library.region.village, library.region.district, library.region.regency]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                <div class="pair-foot">
                  <Reasons reasons={reasons} />
                  <Button variant="line" size="sm" onClick={() => props.wave(library.id)}>
                    {words.notThis}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** What was typed, once it rests for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as T), 350)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
