import { listActivities } from '../../../contract/activities.ts'
import type { myPractices } from '../../../text/my-practices.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** What the card will show of the chosen activities, as far as this phone knows them. */
export function ToldFigures(props: { chosen: string[]; words: typeof myPractices.id.form.result }) {
  const { language } = useSession()
  const library = useMyLibrary()
  const { data } = useAsk(listActivities, {
    ...{ libraryId: library.id, sort: 'heldOn', order: 'desc' },
    ...{ limit: 20, offset: 0 },
  } as never)
  const { chosen, words } = props
  const told = (data?.activities ?? []).filter(({ id }) => chosen.includes(id))
  const sure = told.filter(({ state }) => state === 'verified' || state === 'locked')
  if (told.length === 0) return null
  const came = sure.reduce((sum, { reached }) => sum + reached.attendances, 0)
  return (
    <Notice>
      {sure.length > 0
        ? words.figures(number(sure.length, language), number(came, language))
        : words.figuresWait}
    </Notice>
  )
}
