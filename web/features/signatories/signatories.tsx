import { levelOf } from '../../../contract/access.ts'
import { getLibrary, levelOfKind } from '../../../contract/libraries.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { signatories } from '../../../text/signatories.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { SignatoriesOf } from '../../shell/signatories.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'

/** Who signs for my library's village, or for my office. */
export function SignatoriesPage() {
  const { grant } = useSignedIn()
  return grant.libraryId === null ? <OfOffice /> : <OfLibrary id={grant.libraryId as LibraryId} />
}

function OfOffice() {
  const words = useText(signatories)
  const { grant } = useSignedIn()
  const { nation, office } = words.positions
  return (
    <OfficePage at="account">
      <Wrap narrow>
        <PageHead title={words.title} over={grant.name} sub={words.lead.office} />
        <SignatoriesOf
          scopeId={grant.scopeId}
          title={words.terms}
          position={levelOf(grant) === 'nation' ? nation : office(grant.name)}
        />
      </Wrap>
    </OfficePage>
  )
}

function OfLibrary({ id }: { id: LibraryId }) {
  const words = useText(signatories)
  const { head } = useText(libraryPages)
  const answer = useAsk(getLibrary, { libraryId: id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>
        {({ library: { name, kind, scopeId, region } }) =>
          levelOfKind[kind] === 'village' ? (
            <>
              <Wrap>
                <PageHead title={words.title} over={name} sub={words.lead.library} />
              </Wrap>
              <SignatoriesOf scopeId={scopeId} title={words.terms} position={head(region.village ?? '')} />
            </>
          ) : (
            <Wrap>
              <PageHead title={words.title} over={name} />
              <Notice>{words.officeSigns}</Notice>
            </Wrap>
          )
        }
      </Waiting>
    </PhonePage>
  )
}
