import type { LibraryId } from '../../../contract/ids.ts'
import { getChecklist } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Section } from '../../ui/page.tsx'

/** The library's score and what is missing; nothing for kinds of library that the standard is not written for. */
export function LibraryStandard({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(standards)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const { data } = useAsk(getChecklist, { libraryId }, { fresh: true })
  if (!data?.applies) return null
  const missing = data.items.filter(item => item.met === false)
  return (
    <Section
      title={words.title}
      note={[words.score(data.score), data.unknown > 0 && words.unknownLeft(data.unknown)]
        .filter(Boolean)
        .join(' · ')}
    >
      {missing.length === 0 ? (
        <p class="sub">{words.library.allMet}</p>
      ) : (
        <ul class="lines">
          {missing
            .toSorted((a, b) => b.criterion.weight - a.criterion.weight)
            .map(({ criterion }) => (
              <li key={criterion.code}>
                {criterion.step[language]}{' '}
                <span class="sub small">{words.mine.weight(criterion.weight)}</span>
              </li>
            ))}
        </ul>
      )}
      <p class="after-list">
        <a href={grant.libraryId !== null ? '/standar' : `/standar/${libraryId}`}>{words.library.open}</a>
      </p>
    </Section>
  )
}
