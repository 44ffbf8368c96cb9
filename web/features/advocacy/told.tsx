import type { getEffort } from '../../../contract/advocacy.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'

/** All that was told of an effort's outcome, newest first, with its day and author. */
export function Told({ told }: Pick<ResultOf<typeof getEffort>, 'told'>) {
  const { outcomes, mine } = useText(advocacy)
  const { language } = useSession()
  return (
    <ol class="lines">
      {told.map(({ outcome, on, note, at, by }) => (
        <li key={at}>
          <b>{outcomes[outcome]}</b>{' '}
          <span class="sub small">
            {date(on, language)} {by && mine.by(by)}
          </span>
          {note && (
            <>
              <br />
              {note}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
