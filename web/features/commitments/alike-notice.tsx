import { joinCommitments, keepCommitmentsApart } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** What looks like a promise that is on record already, until somebody says whether it is the same. */
export function AlikeNotice({ told }: { told: Told }) {
  const { alike: words } = useText(commitmentActions)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const promised = usePromised()
  const toasts = useToasts()
  const join = useSend(joinCommitments)
  const keepApart = useSend(keepCommitmentsApart)
  const { commitment, alike } = told
  if (!alike || commitment.alikeTo === null || !commitment.kept || onlySees) return null
  const seen = { id: commitment.id, version: commitment.version }
  const done = (strong: string) => ({ onSuccess: () => toasts.show({ strong, glyph: 'done' }) })
  const problem = join.error ?? keepApart.error
  return (
    <Notice
      kind="warning"
      title={words.title}
      actions={
        <>
          <Button
            variant="line"
            size="sm"
            busy={join.isPending}
            onClick={() => join.mutate({ ...seen, as: alike.id }, done(words.joined))}
          >
            {words.same}
          </Button>
          <Button
            variant="line"
            size="sm"
            busy={keepApart.isPending}
            onClick={() => keepApart.mutate(seen, done(words.apart))}
          >
            {words.two}
          </Button>
        </>
      }
    >
      {words.text}
      <p class="small">
        <a href={`/komitmen/${alike.id}`}>
          {alike.giver}: {alike.what}
        </a>
        , {promised.whole(alike)}, {date(alike.deadline, language)} <CommitmentMark commitment={alike} />
      </p>
      {problem && (
        <p class="small" role="alert">
          <b>{says(problem, language)}</b>
        </p>
      )}
    </Notice>
  )
}
