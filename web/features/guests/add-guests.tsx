import { useState } from 'preact/hooks'
import { addGuests } from '../../../contract/guests.ts'
import { type GuestId, makeId } from '../../../contract/ids.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { GroupForm } from './group-form.tsx'
import { GuestFields, type GuestDraft, isReady, noGuest } from './guest-fields.tsx'
import { PasteForm } from './paste-form.tsx'

const ways = ['hand', 'group', 'paste'] as const
type Way = (typeof ways)[number]

/** Puts guests on a meeting's list: one by one, by role and region, or from a list. */
export function AddGuests({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { form: words } = useText(guests)
  const general = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const [way, setWay] = useState<Way>('hand')
  const onAdded = (n: number) => toasts.show({ strong: words.added(number(n, language)), glyph: 'done' })
  const done = (n: number) => {
    onAdded(n)
    onClose()
  }
  return (
    <Dialog open wide onClose={onClose} title={words.title} closeLabel={general.close}>
      <Tabs
        label={words.title}
        tabs={ways.map(id => ({ id, label: words.ways[id] }))}
        value={way}
        onChange={setWay}
      >
        {way === 'hand' && <OneGuest meeting={meeting} onAdded={onAdded} />}
        {way === 'group' && <GroupForm meeting={meeting} onAdded={done} />}
        {way === 'paste' && <PasteForm meeting={meeting} onAdded={done} />}
      </Tabs>
    </Dialog>
  )
}

/** `id` stays while the same guest is sent again, so that a lost answer leaves one, not two. */
type Draft = GuestDraft & { id: GuestId | null }

/** One guest; the form stays open for the next. */
function OneGuest({ meeting, onAdded }: { meeting: Meeting; onAdded: (n: number) => void }) {
  const { form: words } = useText(guests)
  const { language } = useSession()
  const send = useSend(addGuests)
  const { draft, change, clear } = useDraft<Draft>(`guest/${meeting.id}`, { ...noGuest, id: null })
  const [tried, setTried] = useState(false)
  const isDouble = send.error?.body.code === 'guest.double'
  function add(another: boolean) {
    setTried(true)
    if (!isReady(draft)) return
    const id = draft.id ?? makeId<GuestId>()
    change({ id })
    const { name, position, agency, part, email, phone } = draft
    const guest = { id, name, position, agency, part, email, phone, another }
    const links = { personId: null, libraryId: null, partnerId: null, regionId: null }
    const onSuccess = () => {
      clear()
      // the next one is likely of the same agency
      change({ ...noGuest, id: null, agency, part })
      setTried(false)
      onAdded(1)
    }
    send.mutate({ meetingId: meeting.id, guests: [{ ...guest, ...links }] }, { onSuccess })
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        add(false)
      }}
    >
      {send.error && (
        <Notice
          kind={isDouble ? 'warning' : 'problem'}
          title={isDouble ? words.double : says(send.error, language)}
          actions={
            isDouble && (
              <Button size="sm" onClick={() => add(true)}>
                {words.another}
              </Button>
            )
          }
        />
      )}
      <GuestFields draft={draft} onChange={change} tried={tried} problem={send.error} path="guests.0." />
      <div class="row">
        <Button variant="go" type="submit" busy={send.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
