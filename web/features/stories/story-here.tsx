import { myStories } from '../../../text/my-stories.ts'
import { outbox } from '../../../text/outbox.ts'
import { stories } from '../../../text/stories.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useText } from '../../data/session.tsx'
import { EntryMark } from '../../shell/outbox-entry.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { recordedHere, recordOf } from './kept.ts'
import { SlipLeft } from './slip-left.tsx'
import type { StoryDraft } from './story-draft.ts'
import { useAllowed } from './consent-parts.tsx'

/** A story that only this phone has: its photos and its voice go after it. */
export function StoryHere({ id }: { id: string }) {
  const { one: words, back } = useText(myStories)
  const { page } = useText(stories)
  const { back: toList } = useText(outbox)
  const allowed = useAllowed()
  const entries = useOutbox()
  const put = recordedHere(entries, id)
  const latest = onlyHere(entries).find(({ record }) => record === recordOf(id))
  if (!put || !latest) return null
  const draft = put.draft as StoryDraft
  const refused = refusalOf(latest) !== undefined
  const { consent } = draft
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/kisah-saya">{back}</a>}
          title={draft.title}
          sub={<EntryMark entry={latest} />}
        />
        <div class="stack story-lead">
          <Notice
            kind={refused ? 'warning' : 'info'}
            title={refused ? words.refusedHere : words.unsentTitle}
            actions={<a href="/kiriman">{toList}</a>}
          >
            {words.unsentText}
          </Notice>
          <SlipLeft id={id} />
        </div>
      </Wrap>
      <Section title={page.photos}>
        <PhotosHere
          about="story"
          record={id}
          consentIds={consent.parts.includes('photo') ? [consent.id] : []}
        />
      </Section>
      <Section title={page.facts}>
        <Facts
          facts={[
            { label: page.before, value: draft.before },
            { label: page.deed, value: draft.deed },
            { label: page.after, value: draft.after },
            { label: page.allowed, value: allowed(consent.parts, consent.purposes) || words.noConsent },
          ]}
        />
      </Section>
      <Wrap>
        <div class="stack last-action">
          <Button size="big" wide icon="edit" href={`/kisah-saya/kiriman/${put.seq}`}>
            {words.goOn}
          </Button>
        </div>
      </Wrap>
    </>
  )
}
