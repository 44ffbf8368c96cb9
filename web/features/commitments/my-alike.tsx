import type { CommitmentId } from '../../../contract/ids.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import type { Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Why it was not saved; where it looks like another promise, the way to look at that, and to save it all the same. */
export function PledgeProblem(props: { problem: Problem; onApart: (ids: CommitmentId[]) => void }) {
  const { form: words } = useText(commitmentPages)
  const { language } = useSession()
  const { problem } = props
  const alike = problem.body.params?.ids
  const ids = (
    Array.isArray(alike) ? alike : typeof alike === 'string' ? alike.split(',') : []
  ) as CommitmentId[]
  if (problem.body.code !== 'commitment.alike' || ids.length === 0)
    return <Notice kind="problem" title={says(problem, language)} />
  return (
    <Notice
      kind="warning"
      title={words.alike}
      actions={<Button onClick={() => props.onApart(ids)}>{words.another}</Button>}
    >
      <p>{says(problem, language)}</p>
      <ul>
        {ids.map(id => (
          <li key={id}>
            <a href={`/komitmen/${id}`}>{words.alikeSee}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
