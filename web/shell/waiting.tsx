import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import type { Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** What stands where an answer is awaited: a skeleton, or what went wrong and a way on, or the answer. */
export function Waiting<T>(props: {
  answer: { data: T | undefined; error: Problem | null; refetch: () => unknown }
  kind?: 'lines' | 'rows' | 'block'
  lines?: number
  children: (data: T) => ComponentChildren
}) {
  const words = useText(shell)
  const { language } = useSession()
  const { data, error, refetch } = props.answer
  if (data !== undefined) return <>{props.children(data)}</>
  if (error === null)
    return <Skeleton label={words.loading} kind={props.kind ?? 'lines'} lines={props.lines ?? 6} />
  return (
    <Notice
      kind="problem"
      title={says(error, language)}
      actions={
        // asking again finds nothing new where nothing is in sight
        error.body.status !== 404 && (
          <Button variant="line" onClick={() => void refetch()}>
            {words.retry}
          </Button>
        )
      }
    />
  )
}
