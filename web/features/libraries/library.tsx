import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { isSeat } from '../../../contract/access.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { getLibrary, type Library, levelOfKind, reopenLibrary } from '../../../contract/libraries.ts'
import { kinds } from '../../../text/libraries.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Holders } from '../../shell/holders.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { SignatoriesOf } from '../../shell/signatories.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WeakNumbers } from '../../shell/weak-numbers.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { LibraryFacts } from './library-facts.tsx'
import './merge.css'
import { MergeHistory } from './merge-history.tsx'
import { MergeWith } from './merge-with.tsx'
import { LibraryStandard } from './library-standard.tsx'
import { CloseLibrary } from './close-library.tsx'
import { LibraryHistory } from './library-history.tsx'
import { LibraryParticipation } from './library-participation.tsx'
import { LibraryYear } from './library-year.tsx'

/** One library: its facts, its place in the programme, its year, its past. */
export function LibraryPage() {
  const { id } = useParams<{ id: LibraryId }>()
  const { grant } = useSignedIn()
  const answer = useAsk(getLibrary, { libraryId: id }, { fresh: true })
  const body = (
    <Waiting answer={answer}>
      {({ library, former }) => (
        <>
          {former !== null && <Former name={former} />}
          <LibraryBody library={library} />
        </>
      )}
    </Waiting>
  )
  if (grant.libraryId !== null) return <PhonePage at="more">{<Wrap>{body}</Wrap>}</PhonePage>
  return (
    <OfficePage at="libraries">
      <Wrap>{body}</Wrap>
    </OfficePage>
  )
}

/** For whoever came by the link of an entry that was merged into this library. */
function Former({ name }: { name: string }) {
  const words = useText(libraryMerges)
  return (
    <Notice kind="info" title={words.former(name)}>
      {words.formerText}
    </Notice>
  )
}

function LibraryBody({ library }: { library: Library }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [closing, setClosing] = useState(false)
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const reopen = useSend(reopenLibrary)
  const { menu: mentored } = useText(mentoring)
  const { village, district, regency, province } = library.region
  return (
    <>
      <PageHead
        title={library.name}
        over={kinds[library.kind][language]}
        sub={[village, district, regency, province].filter(Boolean).join(', ')}
        actions={
          <>
            {!library.closedOn && !isSeat(grant.role) && (
              <Button variant="line" size="sm" icon="edit" href={`/perpustakaan/${library.id}/ubah`}>
                {words.amend}
              </Button>
            )}
            {grant.libraryId === null && (
              <Button variant="line" size="sm" icon="chat" href={`/pendampingan/perpustakaan/${library.id}`}>
                {mentored}
              </Button>
            )}
            {office && (
              <Button variant="line" size="sm" icon="people" href={`/orang?undang=${library.id}`}>
                {words.invite}
              </Button>
            )}
            {office && !library.closedOn && <MergeWith library={library} />}
            {office &&
              (library.closedOn ? (
                <Button
                  variant="line"
                  size="sm"
                  busy={reopen.isPending}
                  onClick={() => reopen.mutate({ libraryId: library.id, version: library.version })}
                >
                  {words.reopen}
                </Button>
              ) : (
                <Button variant="warn" size="sm" onClick={() => setClosing(true)}>
                  {words.close}
                </Button>
              ))}
          </>
        }
      />
      {reopen.error && <Notice kind="problem" title={says(reopen.error, language)} />}
      {library.closedOn && (
        <Notice
          kind="warning"
          title={words.closed(date(library.closedOn, language), library.closedReason ?? '')}
        />
      )}
      <LibraryYear libraryId={library.id} />
      {!library.closedOn && <WeakNumbers libraryId={library.id} />}
      <div class="cols">
        <Section title={words.facts}>
          <LibraryFacts library={library} />
        </Section>
        <div>
          {grant.role !== 'trainer' && <Holders scopeId={library.scopeId} />}
          {levelOfKind[library.kind] === 'village' && (
            <SignatoriesOf scopeId={library.scopeId} position={words.head(village ?? '')} />
          )}
          <LibraryStandard libraryId={library.id} />
          <LibraryParticipation libraryId={library.id} />
          <MergeHistory libraryId={library.id} />
          <LibraryHistory libraryId={library.id} />
        </div>
      </div>
      <CloseLibrary library={library} open={closing} onClose={() => setClosing(false)} />
    </>
  )
}
