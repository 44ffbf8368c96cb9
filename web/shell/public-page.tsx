import './public-page.css'
import { useState } from 'preact/hooks'
import { getPage } from '../../contract/meeting-pages.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { invitations } from '../../text/invitations.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { useAsk } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { PublicPageForm } from './public-page-form.tsx'
import { ShareWays } from './share-ways.tsx'

/** The page of a meeting that anybody reads: whether there is one, its link to pass on, and what it shows. */
export function PublicPage({ meeting, when }: { meeting: Meeting; when: string }) {
  const { office: words } = useText(meetingPages)
  const { page } = useText(invitations)
  const { data } = useAsk(getPage, { meetingId: meeting.id })
  const [open, setOpen] = useState(false)
  if (!data || (!data.mine && !data.on)) return null
  const mayPut = data.mine && meeting.state !== 'draft' && (meeting.state !== 'cancelled' || data.on)
  const link = data.path === null ? null : location.origin + data.path
  return (
    <Section
      title={words.title}
      actions={
        mayPut && (
          <Button
            variant="line"
            size="sm"
            icon={data.on ? 'settings' : 'globe'}
            onClick={() => setOpen(true)}
          >
            {data.on ? words.change : words.set}
          </Button>
        )
      }
    >
      <p class="sub">
        {data.on ? words.onText : meeting.state === 'draft' ? words.draftText : words.offText}
      </p>
      {link && (
        <div class="public-ways">
          <ShareWays
            name={meeting.title}
            text={words.share(meeting.title, when, link)}
            copies={link}
            words={page.share}
          >
            <Button size="sm" icon="external" newTab href={link}>
              {words.open}
            </Button>
          </ShareWays>
        </div>
      )}
      {open && <PublicPageForm meeting={meeting} page={data} when={when} onClose={() => setOpen(false)} />}
    </Section>
  )
}
