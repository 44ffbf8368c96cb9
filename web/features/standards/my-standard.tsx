import { useParams } from 'wouter'
import type { LibraryId } from '../../../contract/ids.ts'
import { getChecklist } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Checklist } from './checklist.tsx'

/** The manager's own checklist. */
export function MyStandardPage() {
  const { mine: words } = useText(standards)
  const library = useMyLibrary()
  const answer = useAsk(getChecklist, { libraryId: library.id as LibraryId })
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      <Waiting answer={answer}>{data => <Checklist data={data} />}</Waiting>
    </PhonePage>
  )
}

/** A library's checklist, for the levels above. */
export function LibraryStandardPage() {
  const { title, library } = useText(standards)
  const { libraryId } = useParams<{ libraryId: LibraryId }>()
  const answer = useAsk(getChecklist, { libraryId }, { fresh: true })
  return (
    <OfficePage at="libraries">
      <Wrap narrow>
        <Waiting answer={answer}>
          {data => (
            <>
              <PageHead
                over={<a href="/standar">{title}</a>}
                title={data.library.name}
                sub={<a href={`/perpustakaan/${data.library.id}`}>{library.facts}</a>}
              />
              <Checklist data={data} framed />
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
