import { useState } from 'preact/hooks'
import { choosePhoto, describePhoto, type Photo, removePhoto, showPhoto } from '../../contract/photos.ts'
import { photos as texts } from '../../text/photos.ts'
import { shell } from '../../text/shell.ts'
import { pictureUrl } from '../data/client.ts'
import { useZone } from '../data/my-library.ts'
import { useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { useOnlySees, useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-list.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dateTime, number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'

/** One photo in full, with what is known of it; of one's own, what is said of it can be mended and it can be removed. */
export function PhotoView(props: {
  photo: Photo
  mine?: boolean | undefined
  chooses?: boolean | undefined
  onClose: () => void
}) {
  const { untold, view: words } = useText(texts)
  const { close } = useText(shell)
  const { language } = useSession()
  const zone = useZone()
  const onlySees = useOnlySees()
  const { photo } = props
  const { id, caption, width, height, place } = photo
  return (
    <Dialog open wide onClose={props.onClose} title={caption ?? untold} closeLabel={close}>
      <div class="stack">
        <img
          class="photo-large"
          src={pictureUrl(showPhoto, { id, size: 'large' })}
          alt={caption ?? untold}
          width={width}
          height={height}
        />
        <p class="sub small">
          {words.added(photo.addedBy, dateTime(photo.addedAt, language, zone))} ·{' '}
          {words.size(number(width, language), number(height, language))}
          {place && <> · {words.taken(`${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`)}</>}
        </p>
        {props.mine && props.chooses && !onlySees && <Choice photo={photo} />}
        {props.mine && !onlySees && <Changes photo={photo} onGone={props.onClose} />}
      </div>
    </Dialog>
  )
}

/** Whether the report of the meeting shows it. */
function Choice({ photo }: { photo: Photo }) {
  const { view: words } = useText(texts)
  const { language } = useSession()
  const choose = useSend(choosePhoto)
  return (
    <>
      {choose.error && <Notice kind="problem" title={says(choose.error, language)} />}
      <Checkbox
        label={words.choose}
        checked={photo.chosen}
        onChange={chosen => choose.mutate({ id: photo.id, chosen })}
      />
    </>
  )
}

function Changes({ photo, onGone }: { photo: Photo; onGone: () => void }) {
  const { add, view: words } = useText(texts)
  const { language } = useSession()
  const toasts = useToasts()
  const describe = useSend(describePhoto)
  const remove = useSend(removePhoto)
  const [caption, setCaption] = useState(photo.caption ?? '')
  const [sure, setSure] = useState(false)
  const problem = describe.error ?? remove.error
  return (
    <>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <TextInput
        label={words.caption}
        hint={add.captionHint}
        value={caption}
        onChange={setCaption}
        maxLength={200}
      />
      <div class="row">
        <Button
          busy={describe.isPending}
          onClick={() =>
            describe.mutate(
              { id: photo.id, caption },
              { onSuccess: () => toasts.show({ strong: words.saved, glyph: 'done' }) },
            )
          }
        >
          {words.save}
        </Button>
        {!sure && (
          <Button variant="warn" icon="trash" onClick={() => setSure(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {sure && (
        <Notice
          kind="warning"
          title={words.sure}
          actions={
            <>
              <Button
                variant="warn"
                busy={remove.isPending}
                onClick={() =>
                  remove.mutate(
                    { id: photo.id },
                    {
                      onSuccess: () => {
                        toasts.show({ strong: words.removed })
                        onGone()
                      },
                    },
                  )
                }
              >
                {words.yes}
              </Button>{' '}
              <Button onClick={() => setSure(false)}>{words.no}</Button>
            </>
          }
        />
      )}
    </>
  )
}
