import { useEffect, useRef } from 'preact/hooks'
import type { LibraryId } from '../../contract/ids.ts'
import { type MessageId, makeId } from '../../contract/ids.ts'
import { getThread, markSeen, type Message, say, takeBack, type Topic } from '../../contract/talk.ts'
import { shell } from '../../text/shell.ts'
import { talk } from '../../text/talk.ts'
import { useDraft } from '../data/drafts.ts'
import { useZone } from '../data/my-library.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { says, saysOf } from '../data/says.ts'
import { useOnlySees, useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { dateTime } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { State } from '../ui/state.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToasts } from '../ui/toast.tsx'
import './thread.css'
import { Waiting } from './waiting.tsx'

type Of = { about: Topic; libraryId: string; record: string }

/** What was said about a record, and the way to say something; what is in sight counts as seen. */
export function Thread(props: Of & { titled?: boolean }) {
  const words = useText(talk).thread
  const { about, record } = props
  const libraryId = props.libraryId as LibraryId
  const answer = useAsk(getThread, { about, libraryId, record }, { fresh: true })
  const fresh = useFresh(answer.data?.messages)
  const onlySees = useOnlySees()
  return (
    <section class="thread" aria-label={words.title}>
      {props.titled && <h3>{words.title}</h3>}
      <Waiting answer={answer}>
        {({ messages }) =>
          messages.length === 0 ? (
            <p class="sub small">{words.none}</p>
          ) : (
            <ol class="said">
              {messages.map(message => (
                <Said key={message.id} message={message} fresh={fresh.has(message.id)} />
              ))}
            </ol>
          )
        }
      </Waiting>
      {!onlySees && <Say about={about} libraryId={libraryId} record={record} />}
    </section>
  )
}

/** What was new when it came on screen stays marked until the thread is left; it is noted as seen at once. */
function useFresh(messages: Message[] | undefined): ReadonlySet<string> {
  const fresh = useRef(new Set<string>())
  const { mutate } = useSend(markSeen)
  const ids = (messages ?? []).filter(message => message.isNew).map(message => message.id)
  const unmarked = ids.filter(id => !fresh.current.has(id))
  for (const id of unmarked) fresh.current.add(id)
  useEffect(() => {
    if (ids.length > 0) mutate({ ids })
  }, [ids.join()])
  return fresh.current
}

function Said({ message, fresh }: { message: Message; fresh: boolean }) {
  const words = useText(talk).thread
  const { roles } = useText(shell)
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const take = useSend(takeBack)
  const who = message.mine ? words.me : (message.author ?? words.somebody)
  const from = [message.role && roles[message.role], message.place].filter(Boolean).join(', ')
  return (
    <li class={message.mine ? 'mine' : message.kind}>
      <div class="said-head">
        <b>{who}</b>
        {!message.mine && from && <span class="sub">{from}</span>}
        <span class="sub">{dateTime(message.at, language, zone)}</span>
        {fresh && (
          <State glyph="full" tone="honey">
            {words.fresh}
          </State>
        )}
      </div>
      {message.kind === 'returned' && <b class="small">{words.returned}</b>}
      {message.text === null ? <p class="gone small">{words.takenBack}</p> : <p>{message.text}</p>}
      {take.error && <Notice kind="problem" title={says(take.error, language)} />}
      {message.takeBackUntil && (
        <Button
          variant="bare"
          size="sm"
          icon="undo"
          busy={take.isPending}
          onClick={() =>
            take.mutate(
              { id: message.id as MessageId },
              { onSuccess: () => toasts.show({ strong: words.takenBackToast }) },
            )
          }
        >
          {words.takeBack}
        </Button>
      )}
    </li>
  )
}

/** What is typed is kept on this device until it was sent. */
function Say({ about, libraryId, record }: Of & { libraryId: LibraryId }) {
  const words = useText(talk).thread
  const { language } = useSession()
  const send = useSend(say)
  const { draft, change, clear } = useDraft(`talk/${about}/${libraryId}/${record}`, {
    id: makeId<MessageId>(),
    text: '',
  })
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (draft.text.trim() === '') return
        send.mutate(
          { id: draft.id, about, libraryId, record, text: draft.text },
          {
            onSuccess: () => {
              clear()
              change({ id: makeId<MessageId>(), text: '' })
            },
          },
        )
      }}
    >
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <TextArea
        label={words.label}
        hint={about === 'practice' ? words.whoSeesPractice : words.whoSees}
        value={draft.text}
        onChange={text => change({ text })}
        rows={2}
        maxLength={1000}
        left={words.left}
        error={saysOf(send.error, 'text', language)}
      />
      <div class="row">
        <Button variant="line" type="submit" icon="send" busy={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}
