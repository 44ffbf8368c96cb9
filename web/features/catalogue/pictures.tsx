import { useState } from 'preact/hooks'
import { showCataloguePhoto } from '../../../contract/catalogue.ts'
import type { PhotoId } from '../../../contract/ids.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { pictureUrl } from '../../data/client.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'

/** Its photos: one large, the small one first where the line is slow; the others beneath, to be chosen. */
export function Pictures(props: { name: string; photos: { id: PhotoId; caption: string | null }[] }) {
  const words = useText(catalogue)
  const { language } = useSession()
  const [at, setAt] = useState(0)
  const { name, photos } = props
  const photo = photos[Math.min(at, photos.length - 1)]
  if (!photo)
    return (
      <div class="cat-pictures">
        <span class="cat-photo none">
          <Icon name="bag" />
          <span class="tiny">{words.noPhoto}</span>
        </span>
      </div>
    )
  const url = (id: PhotoId, size: 'small' | 'large') => pictureUrl(showCataloguePhoto, { id, size })
  const n = (value: number) => number(value, language)
  return (
    <div class="cat-pictures">
      <img
        key={photo.id}
        class="cat-large"
        src={url(photo.id, 'large')}
        srcset={`${url(photo.id, 'small')} 400w, ${url(photo.id, 'large')} 1600w`}
        sizes="(min-width: 48em) 32rem, 100vw"
        alt={photo.caption ?? words.photoOf(name)}
        width="800"
        height="600"
        decoding="async"
      />
      {photos.length > 1 && (
        <div class="cat-thumbs">
          {photos.map(({ id, caption }, i) => (
            <button key={id} type="button" aria-pressed={id === photo.id} onClick={() => setAt(i)}>
              <img
                src={url(id, 'small')}
                alt={caption ?? words.photoN(n(i + 1), n(photos.length))}
                width="80"
                height="80"
                loading="lazy"
              />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
