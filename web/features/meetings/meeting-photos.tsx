import type { Meeting } from '../../../contract/meetings.ts'
import { photos } from '../../../text/photos.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { MyPhotos, Photos } from '../../shell/photos.tsx'
import { Section } from '../../ui/page.tsx'

/** What it looked like: who keeps the meeting adds photos, and chooses those that its report shows. */
export function MeetingPhotos({ meeting }: { meeting: Meeting }) {
  const words = useText(photos)
  const onlySees = useOnlySees()
  const of = { about: 'meeting', record: meeting.id } as const
  if (meeting.state === 'draft' || meeting.state === 'cancelled') return null
  if (!meeting.mine || onlySees) return <Photos {...of} />
  return (
    <Section title={words.title}>
      <MyPhotos {...of} />
    </Section>
  )
}
