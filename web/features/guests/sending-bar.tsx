import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { mostLetters, printDocument } from '../../../contract/documents.ts'
import { getLetter, sendInvitations } from '../../../contract/guest-invitations.ts'
import type { Guest } from '../../../contract/guests.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { ask, fetchPaper, Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { save } from '../../ui/save-file.ts'
import { useToasts } from '../../ui/toast.tsx'
import { ShareDialog } from './share-dialog.tsx'

/** What goes out to the guests chosen: by mail, as links to share, as letters on paper. */
export function SendingBar(props: {
  meeting: Meeting
  picked: Guest[]
  more?: ComponentChildren
  mailOn: boolean
  onWriteLetter: () => void
  onClear: () => void
}) {
  const words = useText(guests)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(sendInvitations)
  const [sharing, setSharing] = useState(false)
  const [printing, setPrinting] = useState(false)
  const { meeting } = props
  const fit = props.picked.filter(guest => guest.state !== 'withdrawn')
  const ids = fit.map(guest => guest.id)
  const say = (n: number) => number(n, language)
  const canSend = ['scheduled', 'invited', 'cancelled'].includes(meeting.state) && fit.length > 0
  const failed = (problem: Problem) => toasts.show({ strong: says(problem, language), glyph: 'late' })

  function mail() {
    const onSuccess = ({ sent, without }: { sent: number; without: number }) => {
      toasts.show({
        strong: meeting.state === 'cancelled' ? words.bar.told(say(sent)) : words.bar.mailed(say(sent)),
        text: without > 0 ? words.bar.without(say(without)) : undefined,
        glyph: 'done',
      })
      props.onClear()
    }
    send.mutate({ meetingId: meeting.id, ids, way: 'mail' }, { onSuccess, onError: failed })
  }

  async function print() {
    setPrinting(true)
    try {
      const { letter } = await ask(getLetter, { meetingId: meeting.id })
      if (letter === null) return props.onWriteLetter()
      for (let from = 0; from < ids.length; from += mostLetters) {
        const some = ids.slice(from, from + mostLetters)
        const letters = { kind: 'invitation-letter', language: 'id', format: 'pdf', blank: false } as const
        const input = { ...letters, meetingId: meeting.id, only: some, origin: location.origin }
        const part = ids.length > mostLetters ? `-${from / mostLetters + 1}` : ''
        save(
          await fetchPaper(printDocument, input),
          `surat-undangan-${meeting.starts.slice(0, 10)}${part}.pdf`,
        )
      }
      const onSuccess = () => {
        toasts.show({ strong: words.letter.printed(say(ids.length)), glyph: 'done' })
        props.onClear()
      }
      if (canSend) send.mutate({ meetingId: meeting.id, ids, way: 'letter' }, { onSuccess, onError: failed })
      else props.onClear()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed(error)
    } finally {
      setPrinting(false)
    }
  }

  return (
    <>
      <BulkBar
        count={words.bar.chosen(say(props.picked.length))}
        more={props.more}
        note={meeting.state === 'draft' ? words.bar.draft : undefined}
        clearLabel={words.bar.clear}
        onClear={props.onClear}
      >
        {canSend && (
          <Button icon="chat" onClick={() => setSharing(true)}>
            {words.bar.link}
          </Button>
        )}
        {meeting.state !== 'cancelled' && fit.length > 0 && (
          <Button icon="printer" busy={printing} onClick={() => void print()}>
            {words.bar.letters}
          </Button>
        )}
        {canSend && props.mailOn && (
          <Button variant="go" icon="send" busy={send.isPending} onClick={mail}>
            {words.bar.mail}
          </Button>
        )}
      </BulkBar>
      {sharing && (
        <ShareDialog
          meeting={meeting}
          guests={fit}
          onClose={() => setSharing(false)}
          onDone={() => {
            setSharing(false)
            props.onClear()
          }}
        />
      )}
    </>
  )
}
