import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { isSeat, may } from '../../../contract/access.ts'
import { type Announcement, getAnnouncement, withdrawAnnouncement } from '../../../contract/announcements.ts'
import type { AnnouncementId } from '../../../contract/ids.ts'
import { announcements } from '../../../text/announcements.ts'
import { talk } from '../../../text/talk.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { ConfirmReading } from '../../shell/announcements-to-read.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Readers } from './readers.tsx'

/** One announcement: for those whom it is for, to read and confirm; for its office, who has read it. */
export function AnnouncementPage() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAsk(getAnnouncement, { id: id as AnnouncementId }, { fresh: true })
  return (
    <AnyPage at="news">
      <Waiting answer={answer}>{({ announcement }) => <Whole announcement={announcement} />}</Waiting>
    </AnyPage>
  )
}

function Whole({ announcement: a }: { announcement: Announcement }) {
  const words = useText(announcements)
  const { news } = useText(talk)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const zone = useZone()
  const [leaving, setLeaving] = useState(false)
  const office = may['talk.see-announced'].some(role => role === grant.role) && (a.mine || !a.forMe)
  return (
    <>
      <PageHead
        over={office ? <a href="/pengumuman">{words.title}</a> : <a href="/kabar">{news.title}</a>}
        title={a.title}
        sub={
          <>
            {words.from(a.sender, a.author)} · {dateTime(a.at, language, zone)}
            <br />
            {words.to(words.audience[a.role], a.region.name)} · {words.until(date(a.until, language))}
          </>
        }
        actions={
          a.mine &&
          !isSeat(grant.role) &&
          a.withdrawnAt === null && (
            <Button variant="line" size="sm" onClick={() => setLeaving(true)}>
              {words.withdraw}
            </Button>
          )
        }
      />
      {a.withdrawnAt && (
        <Notice kind="warning" title={words.withdrawnOn(date(a.withdrawnAt, language, zone))} />
      )}
      <p class="plain-text">{a.text}</p>
      {a.forMe && a.readAt && (
        <State glyph="done" tag>
          {words.confirmed(dateTime(a.readAt, language, zone))}
        </State>
      )}
      {a.forMe && !a.readAt && a.withdrawnAt === null && <ConfirmReading announcement={a} />}
      {office && <Readers id={a.id} />}
      {leaving && <WithdrawDialog id={a.id} onClose={() => setLeaving(false)} />}
    </>
  )
}

function WithdrawDialog(props: { id: AnnouncementId; onClose: () => void }) {
  const words = useText(announcements)
  const toasts = useToasts()
  const withdraw = useSend(withdrawAnnouncement)
  const done = () => {
    toasts.show({ strong: words.withdrawnToast })
    props.onClose()
  }
  return (
    <FormDialog
      title={words.withdrawTitle}
      action={words.withdraw}
      warn
      problem={withdraw.error}
      busy={withdraw.isPending}
      onSend={() => withdraw.mutate({ id: props.id }, { onSuccess: done })}
      onClose={props.onClose}
    >
      <p>{words.withdrawText}</p>
    </FormDialog>
  )
}
