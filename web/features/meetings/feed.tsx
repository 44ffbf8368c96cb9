import { type CalendarFeedId, makeId } from '../../../contract/ids.ts'
import { feedPath, listFeeds, makeFeed, revokeFeed } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** The secret links of the calendar of one's region: made, copied and taken back. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const { feed: words } = useText(meetings)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const { scopeId } = grant
  const answer = useAsk(listFeeds, { scopeId })
  const make = useSend(makeFeed)
  const revoke = useSend(revokeFeed)
  const problem = make.error ?? revoke.error
  const copy = (link: string) =>
    // without a secure connection a browser has no clipboard to give: the link can be marked in its field
    void navigator.clipboard
      ?.writeText(link)
      .then(() => toasts.show({ strong: words.copied, glyph: 'done' }))
      .catch(() => undefined)
  return (
    <Dialog
      open
      wide
      title={words.title(grant.name)}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <Button
          variant="go"
          icon="plus"
          busy={make.isPending}
          onClick={() => make.mutate({ id: makeId<CalendarFeedId>(), scopeId })}
        >
          {words.make}
        </Button>
      }
    >
      <div class="stack">
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        <p class="sub">{words.hint}</p>
        <Waiting answer={answer} kind="rows">
          {({ feeds }) => (
            <>
              {feeds.length === 0 && <p>{words.none}</p>}
              {feeds.map(({ id, token, madeAt, madeBy }) => {
                const link = `${location.origin}${feedPath}/${token}`
                return (
                  <div key={id} class="stack">
                    <TextInput
                      label={words.link}
                      hint={words.made(madeBy ?? '–', dateTime(madeAt, language, 'WIB'))}
                      value={link}
                      readOnly
                      onChange={() => undefined}
                    />
                    <div class="row">
                      <Button size="sm" icon="copy" onClick={() => copy(link)}>
                        {words.copy}
                      </Button>
                      <Button
                        variant="warn"
                        size="sm"
                        busy={revoke.isPending}
                        onClick={() =>
                          revoke.mutate(
                            { id },
                            { onSuccess: () => toasts.show({ strong: words.revoked, glyph: 'done' }) },
                          )
                        }
                      >
                        {words.revoke}
                      </Button>
                    </div>
                  </div>
                )
              })}
            </>
          )}
        </Waiting>
      </div>
    </Dialog>
  )
}
