import './cleared-photos.css'
import { useState } from 'preact/hooks'
import type { Consent } from '../../contract/consents.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { clearPhoto } from '../../contract/products.ts'
import { clearStoryPhoto } from '../../contract/stories.ts'
import type { getProduct } from '../../contract/product-lists.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { productConsents } from '../../text/products-consents.ts'
import { useSend } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { CheckList, ChoiceList } from '../ui/choice-list.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { MyPhotos, Photos } from './photos.tsx'

type Cleared = ResultOf<typeof getProduct>['photos'][number]
type Shows = InputOf<typeof clearPhoto>['shows']

/** The consents to pictures that are in force. */
export const photoConsents = (consents: readonly Consent[]): string[] =>
  photosOf(consents).map(({ id }) => id)
const photosOf = (consents: readonly Consent[]) =>
  consents.filter(({ state, parts }) => state === 'in-force' && parts.includes('photo'))

/** The photos of what the catalogue shows; under each whether the public sees it, and if not, what is missing. */
export function ClearedPhotos(props: {
  about: 'product' | 'content' | 'story'
  record: string
  photos: Cleared[]
  consents: Consent[]
  /** Of those added here: by whose consent they may be shown. */
  consentIds: string[]
  mine: boolean
}) {
  const { photo: words } = useText(productConsents)
  const [saying, setSaying] = useState<Cleared | null>(null)
  const { about, record, photos, mine } = props
  const note = (id: string) => {
    const photo = photos.find(one => one.id === id)
    if (!photo) return null
    const standing = photo.cleared ? words.cleared : photo.shows === null ? words.unsaid : words.notCleared
    const act = photo.shows === null ? words.say : words.change
    return (
      <span class={photo.cleared ? 'photo-shown' : 'photo-shown not'}>
        {standing}{' '}
        {mine && (
          <button type="button" aria-label={`${act}: ${standing}`} onClick={() => setSaying(photo)}>
            {act}
          </button>
        )}
      </span>
    )
  }
  return (
    <>
      {mine ? (
        <MyPhotos {...{ about, record, note }} consentIds={props.consentIds} />
      ) : (
        <Photos {...{ about, record, note }} />
      )}
      {saying && (
        <WhoIsSeen
          key={saying.id}
          photo={saying}
          ofStory={about === 'story'}
          consents={photosOf(props.consents)}
          onClose={() => setSaying(null)}
        />
      )}
    </>
  )
}

function WhoIsSeen(props: { photo: Cleared; ofStory: boolean; consents: Consent[]; onClose: () => void }) {
  const { photo: words, anonymous } = useText(productConsents)
  const toasts = useToasts()
  const inCatalogue = useSend(clearPhoto)
  const inStory = useSend(clearStoryPhoto)
  const send = props.ofStory ? inStory : inCatalogue
  const { photo, consents } = props
  const [shows, setShows] = useState<Shows | null>(photo.shows)
  const [chosen, setChosen] = useState<string[]>(() =>
    consents
      .map(({ id }) => id as string)
      .filter(id => photo.consentIds.includes(id) || consents.length === 1),
  )
  const [tried, setTried] = useState(false)
  const unnamed = shows === 'people' && chosen.length === 0

  function onSend() {
    setTried(true)
    if (shows === null || unnamed) return
    const said = { id: photo.id, shows, consentIds: shows === 'people' ? chosen : [] }
    const onSuccess = () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      props.onClose()
    }
    if (props.ofStory) inStory.mutate(said, { onSuccess })
    else inCatalogue.mutate({ ...said, consents: [] }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.title}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <ChoiceList
        label={words.question}
        labelHidden
        choices={[
          { value: 'nobody', label: words.nobody },
          { value: 'people', label: words.people },
        ]}
        value={shows}
        error={tried && shows === null ? words.answer : undefined}
        onChange={setShows}
      />
      {shows === 'people' &&
        (consents.length === 0 ? (
          <p>{words.noConsent}</p>
        ) : (
          <CheckList
            label={words.whose}
            choices={consents.map(({ id, person }) => ({ value: id as string, label: person ?? anonymous }))}
            value={chosen}
            error={tried && unnamed ? words.whoseNeeded : undefined}
            onChange={setChosen}
          />
        ))}
    </FormDialog>
  )
}
