import { useEffect, useState } from 'preact/hooks'
import { type Practice, showPicture } from '../../../contract/practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { shell } from '../../../text/shell.ts'
import { pictureUrl } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Glyph } from '../../ui/glyph.tsx'

export type Picture = Practice['pictures'][number]
export type PictureUrl = (photoId: string, size: 'small' | 'large') => string

/** Where the pictures of a card are: on this phone where they were saved, else at the server. */
export function usePictureUrl(
  id: Practice['id'],
  saved: Readonly<Record<string, Blob>> | undefined,
): PictureUrl {
  const [here, setHere] = useState<Record<string, string>>({})
  useEffect(() => {
    const urls = Object.fromEntries(
      Object.entries(saved ?? {}).map(([name, blob]) => [name, URL.createObjectURL(blob)]),
    )
    setHere(urls)
    return () => {
      for (const url of Object.values(urls)) URL.revokeObjectURL(url)
    }
  }, [saved])
  return (photoId, size) =>
    here[photoId] ?? pictureUrl(showPicture, { id, photoId: photoId as Picture['photoId'], size })
}

/** One picture of a card, larger at a press. */
export function CardPicture(props: { picture: Picture; urlOf: PictureUrl; eager?: boolean }) {
  const words = useText(practicePages)
  const { close } = useText(shell)
  const [open, setOpen] = useState(false)
  const { picture, urlOf } = props
  const what = picture.caption ?? words.untold
  const img = (
    <img
      src={urlOf(picture.photoId, 'large')}
      alt={what}
      width={picture.width}
      height={picture.height}
      loading={props.eager ? undefined : 'lazy'}
    />
  )
  return (
    <figure>
      <button
        type="button"
        class="pr-picture"
        aria-label={words.openPicture(what)}
        onClick={() => setOpen(true)}
      >
        {img}
      </button>
      {picture.caption && <figcaption>{picture.caption}</figcaption>}
      {picture.said === null && (
        <p class="pr-unsaid">
          <Glyph name="look" />
          {words.card.unsaid}
        </p>
      )}
      {open && (
        <Dialog open wide onClose={() => setOpen(false)} title={what} closeLabel={close}>
          <img class="photo-large" src={urlOf(picture.photoId, 'large')} alt={what} />
        </Dialog>
      )}
    </figure>
  )
}
