import { Redirect, useParams, useSearchParams } from 'wouter'
import { paperPages } from '../../../text/paper-pages.ts'
import { useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'

/** An officer has scanned a library's form: of a month, its report is opened; an activity is the manager's to fill in. */
export function ScannedPage() {
  const words = useText(paperPages).elsewhere
  const { month } = useParams<{ month?: string }>()
  const [params] = useSearchParams()
  const library = params.get('perpustakaan')
  if (month !== undefined) {
    const open = library === null ? '' : `&buka=${encodeURIComponent(library)}`
    return <Redirect to={`/laporan?bulan=${encodeURIComponent(month.slice(0, 7))}-01${open}`} replace />
  }
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead title={words.title} sub={words.text} />
        <div class="row">
          {library !== null && (
            <Button variant="go" href={`/perpustakaan/${encodeURIComponent(library)}`}>
              {words.see}
            </Button>
          )}
          <Button href="/formulir">{words.print}</Button>
        </div>
      </Wrap>
    </OfficePage>
  )
}
