import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { makeId, type PhotoId } from '../../contract/ids.ts'
import { mostPhotos, type PhotoSubject } from '../../contract/photos.ts'
import type { photoShows } from '../../contract/products.ts'
import { productConsents } from '../../text/products-consents.ts'
import { photos as texts } from '../../text/photos.ts'
import { useObjectUrl } from '../data/object-url.ts'
import { type Place, placeOf } from '../data/photo-place.ts'
import { queuePhoto } from '../data/photo-queue.ts'
import { shrink } from '../data/photo-shrink.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Checkbox, ChoiceList } from '../ui/choice-list.tsx'
import { FileInput } from '../ui/file-input.tsx'
import { number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { FormDialog } from './form-dialog.tsx'

type Of = {
  about: PhotoSubject
  record: string
  consentIds?: string[] | undefined
  /** What they are of is not saved yet, so that they wait for it. */
  held?: boolean
  onAdded?: (ids: PhotoId[]) => void
}
type Shows = (typeof photoShows)[number]
type Picked = {
  id: PhotoId
  picture: Blob
  place: Place | null
  caption: string
  shows: Shows | 'later' | null
}

/** Takes or chooses photos, makes them smaller on this device, and asks what is seen on them. */
export function PhotoAdd(props: Of & { room: number }) {
  const words = useText(texts)
  const { language } = useSession()
  const [picked, setPicked] = useState<Picked[]>([])
  const [shrinking, setShrinking] = useState<{ n: number; of: number } | null>(null)
  const [wrong, setWrong] = useState<string[]>([])
  const most = number(mostPhotos[props.about], language)

  async function take(files: File[]) {
    const some = files.slice(0, props.room)
    const odd = files.length > some.length ? [words.add.tooMany(most)] : []
    const ready: Picked[] = []
    for (const [n, file] of some.entries()) {
      setShrinking({ n: n + 1, of: some.length })
      try {
        // the place is read first: what is drawn anew has none
        const place = await placeOf(file)
        ready.push({ id: makeId<PhotoId>(), picture: await shrink(file), place, caption: '', shows: null })
      } catch {
        odd.push(words.add.unreadable(file.name))
      }
    }
    setShrinking(null)
    setWrong(odd)
    setPicked(ready)
  }

  if (props.room <= 0) return <p class="sub small">{words.full(most)}</p>
  return (
    <>
      {wrong.map(says => (
        <Notice key={says} kind="warning">
          {says}
        </Notice>
      ))}
      {shrinking ? (
        <Progress
          label={words.add.shrinking(number(shrinking.n, language), number(shrinking.of, language))}
          value={null}
        />
      ) : (
        <div class="photo-pick">
          <FileInput label={words.take} accept="image/*" capture onPick={files => void take(files)} />
          <FileInput
            label={words.choose}
            accept="image/*"
            icon="picture"
            multiple
            onPick={files => void take(files)}
          />
          <p class="sub small">{words.hint(most)}</p>
          {props.about === 'meeting' && <p class="sub small">{words.consent}</p>}
        </div>
      )}
      {picked.length > 0 && <Describe {...props} picked={picked} onDone={() => setPicked([])} />}
    </>
  )
}

function Describe(props: Of & { picked: Picked[]; onDone: () => void }) {
  const { add: words } = useText(texts)
  const { me } = useSignedIn()
  const [photos, setPhotos] = useState(props.picked)
  const [keepPlace, setKeepPlace] = useState(false)
  const [noRoom, setNoRoom] = useState(false)
  const [tried, setTried] = useState(false)
  const { about, record, held, consentIds = [] } = props
  // what the public may see is asked who is seen on it
  const isPublic = about === 'product' || about === 'content' || about === 'story'
  const answerOf = ({ shows }: Picked) => shows !== null && (shows !== 'people' || consentIds.length > 0)
  const mend = (id: PhotoId, change: Partial<Picked>) =>
    setPhotos(all => all.map(one => (one.id === id ? { ...one, ...change } : one)))

  async function queueAll() {
    setTried(true)
    if (isPublic && !photos.every(answerOf)) return
    try {
      for (const { id, picture, place, caption, shows } of photos) {
        await queuePhoto({
          ...{ id, about, record, picture, caption: caption.trim() || null },
          ...{
            command: makeId(),
            personId: me.personId,
            place: keepPlace ? place : null,
            upload: null,
            refused: null,
            ...(isPublic &&
              shows !== null &&
              shows !== 'later' && {
                shows: { shows, consentIds: shows === 'people' ? consentIds : [], command: makeId() },
              }),
            ...(held && { held }),
          },
        })
        setPhotos(left => left.filter(photo => photo.id !== id))
      }
      props.onAdded?.(props.picked.map(({ id }) => id))
      props.onDone()
    } catch {
      setNoRoom(true)
    }
  }

  return (
    <FormDialog
      title={words.title(photos.length)}
      action={words.action(photos.length)}
      onClose={props.onDone}
      onSend={() => void queueAll()}
    >
      {noRoom && <Notice kind="problem" title={words.notKept} />}
      {photos.map(photo => (
        <PickedPhoto key={photo.id} photo={photo} onChange={change => mend(photo.id, change)}>
          {isPublic && (
            <WhoIsSeen
              value={photo.shows}
              consented={consentIds.length > 0}
              tried={tried}
              onChange={shows => mend(photo.id, { shows })}
            />
          )}
        </PickedPhoto>
      ))}
      {photos.some(photo => photo.place) && (
        <Checkbox
          label={words.keepPlace}
          hint={words.keepPlaceHint}
          checked={keepPlace}
          onChange={setKeepPlace}
        />
      )}
    </FormDialog>
  )
}

/** Who is seen on a picture that the public may see; without an answer it is not shown. */
function WhoIsSeen(props: {
  value: Picked['shows']
  consented: boolean
  tried: boolean
  onChange: (shows: Picked['shows']) => void
}) {
  const { photo: words } = useText(productConsents)
  const { value, consented, tried } = props
  const unfit = value === null ? words.answer : value === 'people' && !consented ? words.noConsent : undefined
  return (
    <ChoiceList
      label={words.question}
      choices={[
        { value: 'nobody', label: words.nobody },
        { value: 'people', label: words.people, hint: consented ? words.peopleHint : words.noConsent },
        { value: 'later', label: words.later },
      ]}
      value={value}
      error={tried ? unfit : undefined}
      onChange={props.onChange}
    />
  )
}

function PickedPhoto(props: {
  photo: Picked
  onChange: (change: Partial<Picked>) => void
  children?: ComponentChildren
}) {
  const { add: words } = useText(texts)
  const { language } = useSession()
  const { picture, caption } = props.photo
  const url = useObjectUrl(picture)
  return (
    <div class="photo-picked">
      <div>
        <img src={url} alt="" />
        <span class="sub tiny">{words.size(number(Math.ceil(picture.size / 1024), language))}</span>
      </div>
      <TextInput
        label={words.caption}
        hint={words.captionHint}
        value={caption}
        onChange={value => props.onChange({ caption: value })}
        maxLength={200}
      />
      {props.children}
    </div>
  )
}
