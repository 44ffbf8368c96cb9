import { myActivities } from '../../../text/my-activities.ts'
import { outbox } from '../../../text/outbox.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import { type Entry, refusalOf } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryMark, formOf } from '../../shell/outbox-entry.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dayDate, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'

/** An activity that only this phone has: the way to its form, and its photos, which go after it. */
export function ActivityHere({ entry, id }: { entry: Entry; id: string }) {
  const { one } = useText(myActivities)
  const { activityHere, mend, back } = useText(outbox)
  const photos = useText(photoTexts)
  const { language } = useSession()
  const { title, day, people } = entry.about
  const refused = refusalOf(entry) !== undefined
  return (
    <>
      <Wrap>
        <PageHead over={<a href="/kegiatan">{one.back}</a>} title={title} sub={<EntryMark entry={entry} />} />
        <Notice kind={refused ? 'warning' : 'info'}>
          {refused ? activityHere.refused : activityHere.waiting}
        </Notice>
        <div class="stack activity-do">
          <Button size="big" icon="edit" wide href={formOf(entry)}>
            {mend}
          </Button>
          <Button variant={refused ? 'go' : 'line'} size="big" wide href="/kiriman">
            {back}
          </Button>
        </div>
        <Facts
          facts={[
            { label: one.date, value: dayDate(day, language) },
            { label: one.people, value: number(people ?? 0, language), numeric: true },
          ]}
        />
      </Wrap>
      <Section title={photos.title}>
        <PhotosHere about="activity" record={id} />
      </Section>
    </>
  )
}
