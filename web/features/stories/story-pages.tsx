import { Redirect, useParams, useSearchParams } from 'wouter'
import type { ActivityId, StoryId } from '../../../contract/ids.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { MendedConsent } from './consent-page.tsx'
import { steps } from './form-parts.ts'
import { recordedHere, recordOf } from './kept.ts'
import { draftOf, emptyDraft, type StoryDraft } from './story-draft.ts'
import { StoryForm } from './story-form.tsx'

/** Tells a story (`/kisah-saya/baru`, `?kegiatan=<id>` for what it began with). */
export function NewStoryPage() {
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const activityId = params.get('kegiatan') as ActivityId | null
  return (
    <StoryForm
      draftKey={`story/new/${activityId ?? library.id}`}
      start={emptyDraft({ activityId })}
      saved={null}
      backHref={activityId ? `/kegiatan/${activityId}` : '/kisah-saya'}
    />
  )
}

/** Changes a story (`/kisah-saya/:id/ubah`); one that waits on this phone is gone on with. */
export function ChangeStoryPage() {
  const { id } = useParams<{ id: StoryId }>()
  const here = recordedHere(useOutbox(), id)
  const answer = useAsk(getStory, { id }, { fresh: true })
  if (here) return <Redirect to={`/kisah-saya/kiriman/${here.seq}`} replace />
  const saved = answer.data && draftOf(answer.data)
  if (saved)
    return (
      <StoryForm
        draftKey={`story/${id}`}
        start={{ ...saved, step: steps }}
        saved={saved}
        backHref={`/kisah-saya/${id}`}
      />
    )
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}

/** What was saved on this phone, opened again with all that was typed (`/kisah-saya/kiriman/:seq`). */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry === null || entry.draft === null) return <Redirect to="/kiriman" />
  if (entry.name === 'stories.consent') return <MendedConsent key={entry.id} entry={entry} />
  return <Opened key={entry.id} entry={entry} />
}

/** A refused one is mended in its place; a waiting one is followed by its change. */
function Opened({ entry }: { entry: Entry }) {
  const entries = useOutbox()
  const draft = entry.draft as StoryDraft
  const refused = stateOf(entry) === 'refused'
  const isOnRecord = refused && draft.version !== null
  const answer = useAsk(getStory, { id: draft.id }, { fresh: true, enabled: isOnRecord })
  const version = refused ? draft.version : (versionAfter(recordOf(draft.id), entries) ?? draft.version)
  const found = draft.found || refusalOf(entry) === 'story.number-inside'
  return (
    <StoryForm
      draftKey={`story/kiriman/${entry.id}`}
      start={{ ...draft, version, found, step: steps }}
      saved={isOnRecord && answer.data ? draftOf(answer.data) : null}
      backHref={refused ? '/kiriman' : `/kisah-saya/${draft.id}`}
      {...(refused && { mends: entry })}
    />
  )
}
