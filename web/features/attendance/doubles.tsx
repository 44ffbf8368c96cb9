import { type listAttendance, mergeGuests } from '../../../contract/attendance.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { attendance } from '../../../text/attendance.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Pair = ResultOf<typeof listAttendance>['doubles'][number]

/** Who came without an invitation and may be on the list all the same; whoever keeps it decides. */
export function Doubles({ doubles }: { doubles: readonly Pair[] }) {
  const { list: words } = useText(attendance)
  const { language } = useSession()
  const toasts = useToasts()
  const merge = useSend(mergeGuests)
  if (doubles.length === 0) return null
  const named = ({ name, agency }: Pair['from']) => [name, agency].filter(Boolean).join(', ')
  return (
    <Notice kind="warning" title={words.doubles(doubles.length)}>
      <ul class="door-refused">
        {doubles.map(({ from, into }) => (
          <li key={from.id}>
            <span>{words.same(named(from), named(into))}</span>
            <Button
              size="sm"
              icon="check"
              busy={merge.isPending}
              onClick={() =>
                merge.mutate(
                  { from: from.id, into: into.id },
                  {
                    onSuccess: () => toasts.show({ strong: words.merged, glyph: 'done' }),
                    onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
                  },
                )
              }
            >
              {words.merge}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
