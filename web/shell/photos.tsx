import './photos.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import {
  listPhotos,
  mostChosen,
  mostPhotos,
  type Photo,
  type PhotoSubject,
  showPhoto,
} from '../../contract/photos.ts'
import { photos as texts } from '../../text/photos.ts'
import { pictureUrl } from '../data/client.ts'
import { useQueuedPhotos } from '../data/photo-queue.ts'
import { useAsk } from '../data/queries.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { PhotoAdd } from './photo-add.tsx'
import { PhotoQueue } from './photo-queue.tsx'
import { PhotoView } from './photo-view.tsx'
import { Waiting } from './waiting.tsx'

type Of = {
  about: PhotoSubject
  record: string
  /** Of what the public may see: the consents to pictures that can be named for who is seen. */
  consentIds?: string[] | undefined
}

/** The photos of a record, for whoever sees it; nothing where there are none. */
export function Photos(props: Of & { note?: (id: string) => ComponentChildren }) {
  const words = useText(texts)
  const { about, record } = props
  const answer = useAsk(listPhotos, { about, record }, { fresh: true })
  if (!answer.data || answer.data.photos.length === 0) return null
  return (
    <section class="photos-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Gallery photos={answer.data.photos} note={props.note} />
    </section>
  )
}

/** The photos of a record of one's own library: more can be added, and taken away. */
export function MyPhotos(props: Of & { note?: (id: string) => ComponentChildren }) {
  const words = useText(texts)
  const { me } = useSignedIn()
  const { about, record, consentIds, note } = props
  const answer = useAsk(listPhotos, { about, record }, { fresh: true })
  const queued = useQueuedPhotos(about, record, me.personId)
  return (
    <Waiting answer={answer}>
      {({ photos }) => (
        <div class="stack">
          {photos.length === 0 && queued.length === 0 && <p class="sub small">{words.none}</p>}
          {about === 'meeting' && photos.length > 0 && (
            <p class="sub small">
              {words.inReport(photos.filter(({ chosen }) => chosen).length, mostChosen)}
            </p>
          )}
          <Gallery photos={photos} mine chooses={about === 'meeting'} note={note} />
          <PhotoQueue photos={queued.filter(one => photos.every(({ id }) => id !== one.id))} />
          <PhotoAdd
            {...{ about, record, consentIds }}
            room={mostPhotos[about] - photos.length - queued.length}
          />
        </div>
      )}
    </Waiting>
  )
}

/** Photos for a record that only this phone has: they wait here with it. */
export function PhotosHere(props: Of) {
  const words = useText(texts)
  const { me } = useSignedIn()
  const queued = useQueuedPhotos(props.about, props.record, me.personId)
  return (
    <div class="stack">
      {queued.length === 0 && <p class="sub small">{words.none}</p>}
      <PhotoQueue photos={queued} />
      <PhotoAdd {...props} room={mostPhotos[props.about] - queued.length} />
    </div>
  )
}

function Gallery(props: {
  photos: Photo[]
  mine?: boolean
  chooses?: boolean
  /** Stands under each. */
  note?: ((id: string) => ComponentChildren) | undefined
}) {
  const { photos, mine, chooses } = props
  const words = useText(texts)
  const [open, setOpen] = useState<string | null>(null)
  const shown = photos.find(photo => photo.id === open)
  if (photos.length === 0) return null
  return (
    <>
      <ul class="photos">
        {photos.map(({ id, caption, width, height, chosen }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={words.open(caption ?? words.untold)}
              onClick={() => setOpen(id)}
            >
              <img
                src={pictureUrl(showPhoto, { id, size: 'small' })}
                alt={caption ?? words.untold}
                width={width}
                height={height}
                loading="lazy"
              />
            </button>
            {chosen && mine && <span class="photo-chosen">{words.chosen}</span>}
            {props.note?.(id)}
          </li>
        ))}
      </ul>
      {shown && (
        <PhotoView key={shown.id} photo={shown} mine={mine} chooses={chooses} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
