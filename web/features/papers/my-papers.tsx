import type { LibraryId } from '../../../contract/ids.ts'
import { paperPages } from '../../../text/paper-pages.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { PrintForm } from './print-form.tsx'

/** The library's own forms on paper (`/formulir`). */
export function MyPapersPage() {
  const words = useText(paperPages)
  const library = useMyLibrary()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.lead} over={<a href="/lainnya">{words.back}</a>} />
        <PrintForm libraryIds={[library.id as LibraryId]} />
      </Wrap>
    </PhonePage>
  )
}
