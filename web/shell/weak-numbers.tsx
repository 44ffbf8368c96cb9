import { advisePractices } from '../../contract/advice.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { advice } from '../../text/advice.ts'
import { advicePages } from '../../text/advice-pages.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'

/** Numbers that are low beside similar libraries, each with the way to practices that move it; nothing where none is. */
export function WeakNumbers({ libraryId, most }: { libraryId: string; most?: number }) {
  const words = useText(advicePages)
  const { standings } = useText(advice)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const { data } = useAsk(advisePractices, { libraryId: libraryId as LibraryId, limit: 1 }, { fresh: true })
  const weak = (data?.weak ?? []).slice(0, most)
  const shown = (value: number) => number(value, language, value < 10 ? 1 : 0)
  const of = grant.libraryId === null ? `perpustakaan=${libraryId}&` : ''
  if (weak.length === 0) return null
  return (
    <Section title={words.lowHere} actions={<a href={`/praktik/disarankan?${of}`}>{words.seeAll}</a>}>
      <ul>
        {weak.map(({ measure, label, standing, here, usual }) => (
          <li key={measure}>
            <a class="phone-item" href={`/praktik/disarankan?${of}ukuran=${measure}`}>
              <div>
                <b>{label[language]}</b>
                <p class="small sub">{words.weakHere(shown(here), shown(usual))}</p>
                <p class="small said-link">{words.forMeasure}</p>
              </div>
              <State glyph={standing === 'low' ? 'late' : 'look'} tag>
                {standings[standing]}
              </State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
