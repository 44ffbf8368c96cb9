import { useParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import type { LibraryId, PracticeId } from '../../../contract/ids.ts'
import { getLibrary } from '../../../contract/libraries.ts'
import { getPractice } from '../../../contract/practices.ts'
import { listEnrolments } from '../../../contract/programme.ts'
import { type Topic, topics } from '../../../contract/talk.ts'
import { talk } from '../../../text/talk.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { NotFoundPage } from '../../shell/not-found.tsx'
import { Thread } from '../../shell/thread.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useRecordTitle } from './record-title.ts'

/** The talk about one record by itself, with the way to the record. */
export function ThreadPage() {
  const {
    about = '',
    libraryId = '',
    record = '',
  } = useParams<Record<'about' | 'libraryId' | 'record', string>>()
  if (!isTopic(about)) return <NotFoundPage />
  return <Whole key={`${about}/${record}`} about={about} libraryId={libraryId as LibraryId} record={record} />
}

function Whole({ about, libraryId, record }: { about: Topic; libraryId: LibraryId; record: string }) {
  const words = useText(talk)
  const { data } = useAsk(getLibrary, { libraryId }, { fresh: true })
  const title = useRecordTitle({ about, record, title: useTitle(about, libraryId, record) })
  return (
    <AnyPage at="news">
      <PageHead
        over={<a href="/kabar">{words.news.title}</a>}
        title={title}
        sub={
          <span class="row">
            <span>{data?.library.name}</span>
            <a href={useHref(about, libraryId, record, data?.library.name)}>{words.thread.open[about]}</a>
          </span>
        }
      />
      <Thread about={about} libraryId={libraryId} record={record} />
    </AnyPage>
  )
}

const isTopic = (text: string): text is Topic => topics.some(topic => topic === text)

function useTitle(about: Topic, libraryId: LibraryId, record: string): string | null {
  const activity = useAsk(getActivity, { id: record }, { enabled: about === 'activity', fresh: true })
  const practice = useAsk(getPractice, { id: record as PracticeId }, { enabled: about === 'practice' })
  const enrolments = useAsk(listEnrolments, { libraryId }, { enabled: about === 'enrolment', fresh: true })
  if (about === 'activity') return activity.data?.activity.title ?? null
  if (about === 'practice') return practice.data?.practice.title ?? null
  const enrolment = enrolments.data?.enrolments.find(({ id }) => id === record)
  return enrolment ? `${enrolment.kind} ${enrolment.year}` : null
}

/** Where the record itself is shown: on the phone its page, in an office its list with the panel open. */
function useHref(about: Topic, libraryId: string, record: string, name = ''): string {
  const { grant } = useSignedIn()
  const phone = grant.libraryId !== null
  if (about === 'practice') return `/praktik/${record}`
  if (about === 'enrolment') return `/perpustakaan/${libraryId}`
  if (about === 'activity')
    return phone
      ? `/kegiatan/${record}`
      : `/kegiatan?${new URLSearchParams({ perpustakaan: libraryId, dari: '2018-01-01', buka: record }).toString()}`
  return phone
    ? `/laporan/${record.slice(0, 7)}`
    : `/laporan?${new URLSearchParams({ bulan: record, cari: name, buka: libraryId }).toString()}`
}
