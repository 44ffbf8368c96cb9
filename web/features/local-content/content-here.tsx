import { localContent } from '../../../text/products-content.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import { type Entry, refusalOf } from '../../data/outbox/rules.ts'
import { useText } from '../../data/session.tsx'
import { EntryMark } from '../../shell/outbox-entry.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import type { ContentDraft } from './content-draft.ts'

/** As it stands on this phone, before the server has it. */
export function ContentHere({ entry, id }: { entry: Entry; id: string }) {
  const words = useText(localContent)
  const { one } = useText(myProducts)
  const { title } = useText(photoTexts)
  const { teller } = entry.draft as ContentDraft
  const refused = refusalOf(entry) !== undefined
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/konten">{words.back}</a>}
          title={entry.about.title}
          sub={<EntryMark entry={entry} />}
        />
        <Notice kind={refused ? 'warning' : 'info'} actions={<a href="/kiriman">{one.seeHere}</a>}>
          {refused ? one.refusedHere : one.waitingHere}
        </Notice>
      </Wrap>
      <Section title={title}>
        <PhotosHere
          about="content"
          record={id}
          consentIds={teller.parts.includes('photo') ? [teller.id] : []}
        />
      </Section>
      <Wrap>
        <div class="stack last-action">
          <Button size="big" wide icon="edit" href={`/konten/kiriman/${entry.seq}`}>
            {one.goOn}
          </Button>
        </div>
      </Wrap>
    </>
  )
}
