import './practices.css'
import type { ComponentChildren } from 'preact'
import { showPicture } from '../../../contract/practices.ts'
import type { PracticeRow } from '../../../contract/practice-lists.ts'
import { activities } from '../../../text/activities.ts'
import { pictureUrl } from '../../data/client.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PracticeMark } from './practice-mark.tsx'
import { costIn, daysIn, placeOf, takenIn } from './practice-words.ts'

export type Tiled = Omit<PracticeRow, 'picture' | 'figures' | 'publishedAt' | 'changedAt' | 'version'>

/** A card in a list: its picture, what it is, what it takes, who uses it. */
export function PracticeTile(props: {
  practice: Tiled
  /** The address of its picture; null: it has none. */
  picture: string | null
  /** Below: how it stands, when it was kept. */
  children?: ComponentChildren
}) {
  const { practice } = props
  const { topics } = useText(activities)
  const { language } = useSession()
  return (
    <a class="pr-tile" href={`/praktik/${practice.id}`}>
      {props.picture === null ? (
        <span class="pr-thumb night" aria-hidden="true">
          <Icon name="lamp" />
        </span>
      ) : (
        <img class="pr-thumb" src={props.picture} alt="" loading="lazy" width={400} height={300} />
      )}
      <span class="pr-tile-said">
        <span class="tiny sub">{topics[practice.topic]}</span>
        <b>{practice.title}</b>
        <span class="small sub">
          {practice.libraryName}, {placeOf(practice)}
        </span>
        <span class="small">
          {costIn(practice.cost, language)} · {daysIn(practice.days, language)}
        </span>
        {practice.takers > 0 && <span class="small pr-taken">{takenIn(practice, language)}</span>}
        {practice.state !== 'published' && <PracticeMark state={practice.state} tag />}
        {props.children}
      </span>
    </a>
  )
}

/** The address of a row's picture on the server. */
export const thumbOf = ({ id, picture }: PracticeRow): string | null =>
  picture === null ? null : pictureUrl(showPicture, { id, photoId: picture, size: 'small' })
