import { useState } from 'preact/hooks'
import type { ResultOf } from '../../contract/endpoint.ts'
import {
  type getPage,
  type PagePart,
  pageParts,
  publishPage,
  withdrawPage,
} from '../../contract/meeting-pages.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { useSend } from '../data/queries.ts'
import { saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, CheckList } from '../ui/choice-list.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { PublicPreview } from './public-preview.tsx'

/** What is shown where nothing was chosen before: nothing that names a person. */
const usual: PagePart[] = ['agenda', 'venue', 'host']

/** What of a meeting anybody may read, with all of it below, word by word, before it is shown. */
export function PublicPageForm(props: {
  meeting: Meeting
  page: ResultOf<typeof getPage>
  when: string
  onClose: () => void
}) {
  const { office: words } = useText(meetingPages)
  const { language } = useSession()
  const toasts = useToasts()
  const publish = useSend(publishPage)
  const withdraw = useSend(withdrawPage)
  const { meeting, page, when, onClose } = props
  const [shows, setShows] = useState<PagePart[]>(page.version === 0 ? usual : page.shows)
  const [contact, setContact] = useState(page.contact ?? '')
  const [speakersAgreed, setAgreed] = useState(page.on && page.shows.includes('speakers'))
  const { version } = page
  const problem = publish.error ?? withdraw.error
  const done = (strong: string) => {
    toasts.show({ strong, glyph: 'done' })
    onClose()
  }
  return (
    <FormDialog
      wide
      title={words.form}
      action={page.on ? words.save : words.put}
      problem={problem}
      busy={publish.isPending}
      onClose={onClose}
      onSend={() =>
        publish.mutate(
          { meetingId: meeting.id, version, shows, contact, speakersAgreed },
          { onSuccess: () => done(page.on ? words.saved : words.up) },
        )
      }
    >
      <p class="sub">{words.lead}</p>
      <CheckList
        label={words.shows}
        compact
        choices={pageParts.map(part => ({
          value: part,
          label: words.parts[part],
          hint: words.partHints[part] || undefined,
        }))}
        value={shows}
        onChange={some => setShows(some)}
      />
      {shows.includes('speakers') && (
        <Checkbox label={words.agreed} checked={speakersAgreed} onChange={setAgreed} />
      )}
      {shows.includes('contact') && (
        <TextInput
          label={words.contact}
          hint={words.contactHint}
          value={contact}
          onChange={setContact}
          maxLength={200}
          error={saysOf(problem, 'contact', language)}
        />
      )}
      <PublicPreview meeting={meeting} shows={shows} contact={contact} when={when} />
      {page.on && (
        <div class="row">
          <Button
            variant="bare"
            size="sm"
            icon="eye-off"
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutate({ meetingId: meeting.id, version }, { onSuccess: () => done(words.down) })
            }
          >
            {words.takeDown}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}
