import { useState } from 'preact/hooks'
import { makeId, type PhotoId } from '../../contract/ids.ts'
import { mostPhotos, type PhotoSubject } from '../../contract/photos.ts'
import { photos as texts } from '../../text/photos.ts'
import { useObjectUrl } from '../data/object-url.ts'
import { type Place, placeOf } from '../data/photo-place.ts'
import { queuePhoto } from '../data/photo-queue.ts'
import { shrink } from '../data/photo-shrink.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Checkbox } from '../ui/choice-list.tsx'
import { FileInput } from '../ui/file-input.tsx'
import { number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { FormDialog } from './form-dialog.tsx'

type Of = { about: PhotoSubject; record: string }
type Picked = { id: PhotoId; picture: Blob; place: Place | null; caption: string }

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
        ready.push({ id: makeId<PhotoId>(), picture: await shrink(file), place, caption: '' })
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
      {picked.length > 0 && (
        <Describe about={props.about} record={props.record} picked={picked} onDone={() => setPicked([])} />
      )}
    </>
  )
}

function Describe(props: Of & { picked: Picked[]; onDone: () => void }) {
  const { add: words } = useText(texts)
  const { me } = useSignedIn()
  const [photos, setPhotos] = useState(props.picked)
  const [keepPlace, setKeepPlace] = useState(false)
  const [noRoom, setNoRoom] = useState(false)
  const { about, record } = props

  async function queueAll() {
    try {
      for (const { id, picture, place, caption } of photos) {
        await queuePhoto({
          ...{ id, about, record, picture, caption: caption.trim() || null },
          ...{
            command: makeId(),
            personId: me.personId,
            place: keepPlace ? place : null,
            upload: null,
            refused: null,
          },
        })
        setPhotos(left => left.filter(photo => photo.id !== id))
      }
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
        <PickedPhoto
          key={photo.id}
          photo={photo}
          onChange={caption =>
            setPhotos(all => all.map(one => (one.id === photo.id ? { ...one, caption } : one)))
          }
        />
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

function PickedPhoto(props: { photo: Picked; onChange: (caption: string) => void }) {
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
        onChange={props.onChange}
        maxLength={200}
      />
    </div>
  )
}
