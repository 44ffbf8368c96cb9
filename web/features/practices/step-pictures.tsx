import { listPhotos, mostPhotos, showPhoto } from '../../../contract/photos.ts'
import { mostPictures, pictureSayings } from '../../../contract/practices.ts'
import type { PhotoSubject } from '../../../contract/photos.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import { pictureUrl } from '../../data/client.ts'
import { useObjectUrl } from '../../data/object-url.ts'
import { useOnline } from '../../data/online.ts'
import { type QueuedPhoto, useQueuedPhotos } from '../../data/photo-queue.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { PhotoAdd } from '../../shell/photo-add.tsx'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { Select } from '../../ui/select.tsx'
import type { StepProps } from './form-parts.ts'
import type { PictureDraft } from './practice-draft.ts'

type Shown = { id: string; caption: string | null; src: string | undefined }

/** The pictures of the card: of its activities or new, each with who is seen on it. */
export function StepPictures(props: StepProps) {
  const { draft, edit, words } = props
  const { pictures: said } = words
  const online = useOnline()
  const { me } = useSignedIn()
  const own = useQueuedPhotos('practice', draft.id, me.personId)
  const add = (ids: string[]) =>
    edit({
      pictures: [
        ...draft.pictures,
        ...ids.map(photoId => ({ photoId, step: null, said: null }) satisfies PictureDraft),
      ].slice(0, mostPictures),
    })
  return (
    <>
      {draft.activities.map(id => (
        <Candidates key={id} {...props} title={said.ofActivities} about="activity" record={id} known />
      ))}
      {!online && draft.activities.length > 0 && <p class="small sub">{said.offline}</p>}
      <Candidates
        {...props}
        title={said.ofCard}
        about="practice"
        record={draft.id}
        known={draft.version > 0}
      />
      {draft.pictures.length < mostPictures ? (
        <PhotoAdd
          about="practice"
          record={draft.id}
          held={draft.version === 0}
          room={mostPhotos.practice - own.length}
          onAdded={add}
        />
      ) : (
        <p class="small sub">{said.most(mostPictures)}</p>
      )}
    </>
  )
}

/** Photos of one record, those that wait on this phone too; each can be used or not. */
function Candidates(
  props: StepProps & { title: string; about: PhotoSubject; record: string; known: boolean },
) {
  const { about, record, known, title } = props
  const { me } = useSignedIn()
  const { data } = useAsk(listPhotos, { about, record }, { fresh: true, enabled: known })
  const queued = useQueuedPhotos(about, record, me.personId)
  const sent = data?.photos ?? []
  const waiting = queued.filter(one => one.refused === null && sent.every(({ id }) => id !== one.id))
  if (sent.length + waiting.length === 0) return null
  return (
    <>
      <h2 class="pr-group">{title}</h2>
      <ul class="pr-choose">
        {sent.map(({ id, caption }) => (
          <Candidate
            key={id}
            {...props}
            shown={{ id, caption, src: pictureUrl(showPhoto, { id, size: 'small' }) }}
          />
        ))}
        {waiting.map(photo => (
          <Waits key={photo.id} {...props} photo={photo} />
        ))}
      </ul>
    </>
  )
}

function Waits(props: StepProps & { photo: QueuedPhoto }) {
  const { photo } = props
  const src = useObjectUrl(photo.picture)
  return <Candidate {...props} shown={{ id: photo.id, caption: photo.caption, src }} />
}

function Candidate(props: StepProps & { shown: Shown }) {
  const { draft, edit, words, errorOf, shown } = props
  const { pictures: said, steps } = words
  const { untold } = useText(photoTexts)
  const picture = draft.pictures.find(({ photoId }) => photoId === shown.id)
  const what = shown.caption ?? untold
  const change = (of: Partial<PictureDraft>) =>
    edit({ pictures: draft.pictures.map(one => (one === picture ? { ...one, ...of } : one)) })
  const firstUnsaid = draft.pictures.find(one => one.said === null)
  return (
    <li>
      <img src={shown.src} alt={what} loading="lazy" />
      <Checkbox
        label={said.use(what)}
        checked={picture !== undefined}
        onChange={on =>
          edit({
            pictures: on
              ? [...draft.pictures, { photoId: shown.id, step: null, said: null }].slice(0, mostPictures)
              : draft.pictures.filter(one => one !== picture),
          })
        }
      />
      {picture && (
        <>
          <Select
            label={said.shows}
            options={[
              { value: '0', label: said.whole },
              ...draft.steps.flatMap((text, at) =>
                text.trim() === ''
                  ? []
                  : [{ value: String(at + 1), label: `${steps.step(at + 1)}: ${text.slice(0, 40)}` }],
              ),
            ]}
            value={String(picture.step ?? 0)}
            onChange={value => change({ step: Number(value) || null })}
          />
          <ChoiceList
            id={picture === firstUnsaid ? 'pictures' : undefined}
            label={said.said}
            error={picture.said === null && errorOf('pictures') ? said.saidNeeded : undefined}
            choices={pictureSayings.map(value => ({
              value,
              label: said.sayings[value],
              ...(value === 'agreed' && { hint: said.agreedHint }),
            }))}
            value={picture.said}
            onChange={value => change({ said: value })}
          />
        </>
      )}
    </li>
  )
}
