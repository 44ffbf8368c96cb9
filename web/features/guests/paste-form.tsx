import { useMemo, useState } from 'preact/hooks'
import { readGuestSheet } from '../../../contract/guest-invitations.ts'
import { addGuests, type GuestPart, guestParts, mostGuests } from '../../../contract/guests.ts'
import { type GuestId, makeId } from '../../../contract/ids.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { Problem, sendFile } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { PastedLines } from './pasted-lines.tsx'
import { type ReadLine, readList } from './read-list.ts'

/** A list as an office has it: pasted or chosen, looked over line by line, and put on the list whole. */
export function PasteForm({ meeting, onAdded }: { meeting: Meeting; onAdded: (n: number) => void }) {
  const { paste: words, form, parts } = useText(guests)
  const { language } = useSession()
  const send = useSend(addGuests)
  const { draft, change, clear } = useDraft<{ text: string; part: GuestPart }>(`guest-list/${meeting.id}`, {
    ...{ text: '', part: 'participant' },
  })
  // why a spreadsheet cannot be read; null while it is
  const [unread, setUnread] = useState<string | null | undefined>()
  const [looking, setLooking] = useState(false)
  const [tried, setTried] = useState(false)
  // lines that look like another and are meant so
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  // lines that the server found on the list already
  const [there, setThere] = useState<ReadonlySet<number>>(new Set())
  const read = useMemo(() => readList(draft.text), [draft.text])
  // sent again, each is the same guest
  const ids = useMemo(() => new Map(read.map(({ line }) => [line, makeId<GuestId>()])), [read])
  const isDouble = ({ line, doubleOf }: ReadLine) => doubleOf !== null || there.has(line)
  const ready = read.filter(line => line.wrong === null && (!isDouble(line) || taken.has(line.line)))
  const say = (n: number) => number(n, language)
  const tooMany = read.length > mostGuests
  function add() {
    const chosen = ready.map(({ line, name, position, agency, email, phone }) => ({
      ...{ id: ids.get(line) ?? makeId<GuestId>(), name, position, agency, email, phone, part: draft.part },
      ...{ personId: null, libraryId: null, partnerId: null, regionId: null, another: taken.has(line) },
    }))
    send.mutate(
      { meetingId: meeting.id, guests: chosen },
      {
        onSuccess: ({ added }) => {
          clear()
          onAdded(added)
        },
        onError: ({ body }) => {
          if (body.code !== 'guest.double') return
          const at = (body.fields ?? []).map(({ path }) => ready[Number(path.split('.')[1])]?.line)
          setThere(new Set([...there, ...at.filter(line => line !== undefined)]))
        },
      },
    )
  }
  async function take(file: File) {
    setUnread(undefined)
    // a list of plain words is read here
    if (!/\.(xls\w?|ods)$/i.test(file.name)) return change({ text: await file.text() })
    setUnread(null)
    try {
      const { lines } = await sendFile(
        readGuestSheet,
        { id: makeId(), meetingId: meeting.id },
        file,
        () => undefined,
      )
      change({ text: lines.map(({ cells }) => cells.join('\t')).join('\n') })
      setUnread(undefined)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setUnread(says(error, language))
    }
  }
  if (!looking)
    return (
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          setLooking(read.length > 0 && !tooMany)
        }}
      >
        <TextArea
          open
          label={words.label}
          hint={words.hint}
          placeholder={words.example}
          rows={8}
          value={draft.text}
          onChange={text => change({ text })}
          error={tried && read.length === 0 ? words.nothing : undefined}
        />
        <FileInput
          label={words.file}
          accept=".xlsx,.xls,.csv,.tsv,.txt,text/csv,text/plain"
          error={unread ?? undefined}
          onPick={([file]) => void (file && take(file))}
        />
        {unread === null && <Progress label={words.reading} value={null} />}
        <Select
          label={form.part}
          value={draft.part}
          options={optionsOf(guestParts, parts)}
          onChange={part => change({ part: part as GuestPart })}
        />
        <div class="row">
          <Button
            variant="go"
            type="submit"
            disabledReason={tooMany ? words.tooMany(say(mostGuests)) : undefined}
          >
            {words.read}
          </Button>
        </div>
      </form>
    )
  return (
    <div class="stack">
      {send.error && (
        <Notice
          kind={send.error.body.code === 'guest.double' ? 'warning' : 'problem'}
          title={says(send.error, language)}
        />
      )}
      <PastedLines
        lines={read}
        there={there}
        taken={taken}
        onTake={(line, isTaken) => {
          const next = new Set(taken)
          if (isTaken) next.add(line)
          else next.delete(line)
          setTaken(next)
        }}
      />
      <div class="row">
        <Button variant="line" onClick={() => setLooking(false)}>
          {words.back}
        </Button>
        {ready.length > 0 && (
          <Button variant="go" busy={send.isPending} onClick={add}>
            {words.add(say(ready.length))}
          </Button>
        )}
      </div>
    </div>
  )
}
