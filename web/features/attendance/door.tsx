import './attendance.css'
import { useParams } from 'wouter'
import { getDoor } from '../../../contract/attendance.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { attendance } from '../../../text/attendance.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Wrap } from '../../ui/page.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { DoorHead } from './door-head.tsx'
import { DoorMain } from './door-main.tsx'

/** The door of a meeting, on an organiser's phone. */
export function DoorPage() {
  const { id = '' } = useParams()
  const { skip } = useText(shell)
  const { door: words } = useText(attendance)
  const answer = useAsk(getDoor, { id: id as MeetingId }, { fresh: true })
  const { data, error } = answer
  const look = () => answer.refetch().then(({ data: newest }) => newest)
  return (
    <div class="phone-ground">
      <SkipLink label={skip} />
      <div class="phone door-page">
        {data ? (
          <DoorMain key={id} door={data} look={look} />
        ) : (
          <>
            <DoorHead waiting={0} />
            <main id="content" tabIndex={-1}>
              <Wrap>
                {error?.offline ? (
                  <Notice kind="warning" title={words.notHere}>
                    {words.notHereText}
                  </Notice>
                ) : (
                  <Waiting answer={answer} kind="block">
                    {() => null}
                  </Waiting>
                )}
              </Wrap>
            </main>
          </>
        )}
      </div>
    </div>
  )
}
