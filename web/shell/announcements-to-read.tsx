import { type Announcement, announcementsToRead, confirmAnnouncement } from '../../contract/announcements.ts'
import { announcements } from '../../text/announcements.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { date } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Section, Wrap } from '../ui/page.tsx'
import { useToasts } from '../ui/toast.tsx'
import './thread.css'

/** What is announced to the person and not confirmed yet; nothing where nothing is. */
export function AnnouncementsToRead(props: { wrapped?: boolean }) {
  const words = useText(announcements)
  const { data } = useAsk(announcementsToRead, {})
  const waiting = data?.announcements ?? []
  if (waiting.length === 0) return null
  const section = (
    <Section title={words.toRead}>
      <ul class="stack">
        {waiting.map(announcement => (
          <li key={announcement.id}>
            <ToRead announcement={announcement} />
          </li>
        ))}
      </ul>
    </Section>
  )
  return props.wrapped ? <Wrap>{section}</Wrap> : section
}

function ToRead({ announcement: a }: { announcement: Announcement }) {
  const words = useText(announcements)
  const { language } = useSession()
  return (
    <article class="to-read">
      <h3>
        <a href={`/pengumuman/${a.id}`}>{a.title}</a>
      </h3>
      <p class="small sub">
        {a.sender} · {words.until(date(a.until, language))}
      </p>
      <p class="news-line">{a.text}</p>
      <ConfirmReading announcement={a} />
    </article>
  )
}

/** The button that says it was read. */
export function ConfirmReading({ announcement }: { announcement: Announcement }) {
  const words = useText(announcements)
  const { language } = useSession()
  const toasts = useToasts()
  const confirm = useSend(confirmAnnouncement)
  return (
    <>
      {confirm.error && <Notice kind="problem" title={says(confirm.error, language)} />}
      <Button
        variant="go"
        icon="check"
        busy={confirm.isPending}
        onClick={() =>
          confirm.mutate(
            { id: announcement.id },
            { onSuccess: () => toasts.show({ strong: words.confirmedToast, glyph: 'done' }) },
          )
        }
      >
        {words.confirm}
      </Button>
    </>
  )
}
