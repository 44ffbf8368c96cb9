import './booths.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams, useSearchParams } from 'wouter'
import { listBooths, putBooth } from '../../../contract/booths.ts'
import type { LibraryId, MeetingId } from '../../../contract/ids.ts'
import { booths as texts } from '../../../text/booths.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type BoothDraft, boothInput, draftOf, emptyDraft } from './booth-draft.ts'
import { BoothFields } from './booth-fields.tsx'

/** Sets up a booth (`/lapak/milik/baru`, `?pertemuan=<id>`): a library for itself, or the meeting's office for one. */
export function NewBoothPage() {
  const { grant } = useSignedIn()
  const [params] = useSearchParams()
  const meetingId = (params.get('pertemuan') ?? '') as MeetingId | ''
  const own = grant.libraryId === null ? null : { id: grant.libraryId, label: grant.name }
  return (
    <BoothForm
      draftKey={`booth/new/${meetingId}/${own?.id ?? 'office'}`}
      start={emptyDraft(meetingId, own)}
      back={own ? '/lapak' : `/pertemuan/${meetingId}`}
    />
  )
}

/** Changes what a booth shows (`/lapak/milik/:id/ubah`; of an office, `?pertemuan=<id>`). */
export function ChangeBoothPage() {
  const { id } = useParams<{ id: string }>()
  const { grant } = useSignedIn()
  const [params] = useSearchParams()
  const meetingId = params.get('pertemuan') as MeetingId | null
  const of = meetingId
    ? { meetingId }
    : { libraryId: (grant.libraryId ?? undefined) as LibraryId | undefined }
  const answer = useAsk(listBooths, of, { fresh: true })
  const booth = answer.data?.booths.find(one => one.id === id)
  if (booth)
    return (
      <BoothForm
        draftKey={`booth/${id}/${booth.version}`}
        start={draftOf(booth)}
        back={meetingId ? `/pertemuan/${meetingId}` : `/lapak/milik/${id}`}
      />
    )
  return (
    <AnyPage at="more" office="meetings">
      <Waiting answer={answer}>{() => null}</Waiting>
    </AnyPage>
  )
}

function BoothForm(props: { draftKey: string; start: BoothDraft; back: string }) {
  const { form: words, title } = useText(texts)
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(putBooth)
  const [start] = useState(props.start)
  const kept = useFormDraft(props.draftKey, start)
  const [tried, setTried] = useState(false)

  function onSend() {
    setTried(true)
    const input = boothInput(kept.draft)
    if (input === null) return
    send.mutate(input, {
      onSuccess: () => {
        kept.clear()
        toasts.show({ strong: words.saved, glyph: 'done' })
        go(props.back.startsWith('/pertemuan') ? props.back : `/lapak/milik/${input.id}`)
      },
    })
  }
  return (
    <AnyPage at="more" office="meetings">
      <PageHead
        over={<a href={props.back}>{title}</a>}
        title={start.version === null ? words.title : words.titleAmend}
      />
      <PageForm
        action={words.save}
        problem={send.error}
        busy={send.isPending}
        back={props.back}
        onSend={onSend}
      >
        <BoothFields draft={kept.draft} edit={kept.edit} tried={tried} />
      </PageForm>
    </AnyPage>
  )
}
