import { talk } from '../../text/talk.ts'
import { useNewsCount } from '../data/news.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import './thread.css'

/** How much is new, and the way there. */
export function Bell() {
  const words = useText(talk).news
  const { language } = useSession()
  const count = useNewsCount()
  const shown = shownCount(count, language)
  return (
    <a class="bell" href="/kabar" aria-label={count > 0 ? words.bell(shown) : words.bellNone}>
      <Icon name="bell" />
      {count > 0 && (
        <span class="c num" aria-hidden="true">
          {shown}
        </span>
      )}
    </a>
  )
}

/** Counted up to a hundred only. */
const shownCount = (count: number, language: 'id' | 'en') => (count > 99 ? '99+' : number(count, language))
