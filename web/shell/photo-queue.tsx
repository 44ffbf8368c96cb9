import './photos.css'
import { photos as texts } from '../../text/photos.ts'
import { dropQueued, type QueuedPhoto, sendPhotos } from '../data/photo-queue.ts'
import { useObjectUrl } from '../data/object-url.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'

/** Photos on their way, or waiting on this device, each with how far it has come. */
export function PhotoQueue({ photos }: { photos: QueuedPhoto[] }) {
  const { queue: words } = useText(texts)
  // also without a role: what waits stays its owner's
  const { me } = useSession()
  if (photos.length === 0 || !me) return null
  return (
    <>
      <ul class="photo-queue">
        {photos.map(photo => (
          <Queued key={photo.id} photo={photo} />
        ))}
      </ul>
      {photos.some(photo => photo.refused === null) && photos.every(photo => !photo.sending) && (
        <div class="row">
          <Button icon="refresh" onClick={() => void sendPhotos(me.personId)}>
            {words.again}
          </Button>
        </div>
      )}
    </>
  )
}

function Queued({ photo }: { photo: QueuedPhoto }) {
  const { untold, queue: words } = useText(texts)
  const { language } = useSession()
  const url = useObjectUrl(photo.picture)
  const kb = (bytes: number) => number(Math.ceil(bytes / 1024), language)
  const { sent, sending, refused, picture } = photo
  return (
    <li>
      {photo.voice ? <Icon name="mic" /> : <img src={url} alt={photo.caption ?? untold} />}
      <div>
        {refused ? (
          <Notice
            kind="problem"
            title={words.refused}
            actions={<Button onClick={() => void dropQueued(photo.id)}>{words.drop}</Button>}
          >
            {refused.titles[language]}
          </Notice>
        ) : (
          <>
            <Progress
              label={sending ? words.sending : (photo.caption ?? untold)}
              value={sent / picture.size}
              text={words.sent(kb(sent), kb(picture.size))}
            />
            {!sending && <p class="sub small">{words.waiting}</p>}
          </>
        )}
      </div>
    </li>
  )
}
