import { useParams } from 'wouter'
import { unsubscribe, weeklyOnly } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Door } from './door.tsx'

/** Where the link of a letter leads: it ends nothing by itself, since mail programs open links to look at them. */
export function StopEmailPage() {
  const all = useText(reminders).stop
  const { language } = useSession()
  const { token = '' } = useParams<{ token: string }>()
  const words = token.startsWith(weeklyOnly) ? { ...all, ...all.weekly } : all
  const { mutate, isPending, isSuccess, error } = useSend(unsubscribe)
  return (
    <Door>
      <h1>{isSuccess ? words.done : words.title}</h1>
      {error && <Notice kind="problem" title={says(error, language)} />}
      <div class="stack">
        <p>{isSuccess ? words.doneText : words.text}</p>
        {isSuccess ? (
          <Button wide href="/">
            {words.home}
          </Button>
        ) : (
          <Button variant="go" size="big" wide busy={isPending} onClick={() => mutate({ token })}>
            {words.go}
          </Button>
        )}
      </div>
    </Door>
  )
}
