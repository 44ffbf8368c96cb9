import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { NewsId } from '../../../contract/ids.ts'
import { listMeetings } from '../../../contract/meetings.ts'
import { getNews, newsKinds, putNews } from '../../../contract/news.ts'
import { news } from '../../../text/news.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf, inputOf, missingIn, newDraft, type NewsDraft } from './draft.ts'

/** Writes an item (`/siaran/baru`). */
export function WriteNewsPage() {
  const { grant } = useSignedIn()
  return (
    <OfficePage>
      <Wrap narrow>
        <NewsForm
          draftKey={`news/new/${grant.scopeId}`}
          start={newDraft(grant.scopeId)}
          office={grant.name}
          isPublished={false}
        />
      </Wrap>
    </OfficePage>
  )
}

/** Changes one (`/siaran/:id/ubah`). */
export function ChangeNewsPage() {
  const { id } = useParams<{ id: NewsId }>()
  const answer = useAsk(getNews, { id }, { fresh: true })
  return (
    <OfficePage>
      <Wrap narrow>
        <Waiting answer={answer}>
          {item => (
            <NewsForm
              draftKey={`news/${id}/${item.version}`}
              start={draftOf(item)}
              office={item.office.name}
              isPublished={item.state === 'published'}
            />
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

/** Refusals after which the office can say that it looked. */
const askedAbout = new Set<string>(['news.number-inside', 'news.names-child'])

function NewsForm(props: { draftKey: string; start: NewsDraft; office: string; isPublished: boolean }) {
  const { form: words, kinds, title: room } = useText(news)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const { start, office, isPublished } = props
  const { draft, change, clear } = useDraft(props.draftKey, start)
  const send = useSend(putNews)
  const [tried, setTried] = useState(false)
  const missing = tried ? missingIn(draft, isPublished) : []
  const wrong = (field: (typeof missing)[number]) => (missing.includes(field) ? words.needed : undefined)

  function save() {
    setTried(true)
    if (missingIn(draft, isPublished).length > 0) return
    send.mutate(inputOf(draft), {
      onSuccess: () => {
        clear()
        toasts.show({ strong: words.saved, glyph: 'done' })
        go(`/siaran/${draft.id}`)
      },
    })
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <PageHead
        over={<a href={start.version === 0 ? '/siaran' : `/siaran/${start.id}`}>{room}</a>}
        title={start.version === 0 ? words.newTitle : words.changeTitle}
        sub={`${words.office}: ${office}`}
      />
      <ChoiceList
        label={words.kind}
        compact
        choices={newsKinds.map(value => ({ value, label: kinds[value], hint: words.kindHints[value] }))}
        value={draft.kind}
        onChange={kind => change({ kind })}
      />
      <Words draft={draft} change={change} wrong={wrong} />
      <Checkbox
        label={words.english}
        checked={draft.isEnglish}
        onChange={isEnglish => change({ isEnglish })}
      />
      {draft.isEnglish && <Words english draft={draft} change={change} wrong={wrong} />}
      <AboutMeeting value={draft.meetingId} onChange={meetingId => change({ meetingId })} />
      {isPublished && (
        <TextInput
          label={words.correction}
          hint={words.correctionHint}
          value={draft.correction}
          maxLength={300}
          error={wrong('correction')}
          onChange={correction => change({ correction })}
        />
      )}
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      {(draft.sure || askedAbout.has(send.error?.body.code ?? '')) && (
        <Checkbox label={words.sure} checked={draft.sure} onChange={sure => change({ sure })} />
      )}
      <Button type="submit" variant="go" size="big" busy={send.isPending}>
        {words.save}
      </Button>
    </form>
  )
}

type Field = 'title' | 'lead' | 'text' | 'titleEn' | 'leadEn' | 'textEn'
function Words(props: {
  english?: boolean
  draft: NewsDraft
  change: (change: Partial<NewsDraft>) => void
  wrong: (field: Field) => string | undefined
}) {
  const { form: words } = useText(news)
  const { english, draft, change, wrong } = props
  const [title, lead, text] = english
    ? (['titleEn', 'leadEn', 'textEn'] as const)
    : (['title', 'lead', 'text'] as const)
  return (
    <>
      <TextInput
        label={words[title]}
        value={draft[title]}
        maxLength={140}
        error={wrong(title)}
        onChange={value => change({ [title]: value })}
      />
      <TextArea
        label={words[lead]}
        hint={english ? undefined : words.leadHint}
        rows={3}
        maxLength={400}
        value={draft[lead]}
        error={wrong(lead)}
        onChange={value => change({ [lead]: value })}
      />
      <TextArea
        label={words[text]}
        hint={english ? undefined : words.textHint}
        rows={12}
        maxLength={12_000}
        value={draft[text]}
        error={wrong(text)}
        onChange={value => change({ [text]: value })}
      />
    </>
  )
}

/** The meeting it tells of, of those that this office sees. */
function AboutMeeting(props: {
  value: NewsDraft['meetingId']
  onChange: (id: NewsDraft['meetingId']) => void
}) {
  const { form: words } = useText(news)
  const { data } = useAsk(listMeetings, { sort: 'starts', order: 'desc', limit: 100 })
  return (
    <Select
      label={words.meeting}
      hint={words.meetingHint}
      placeholder={words.noMeeting}
      options={(data?.meetings ?? []).map(({ id, title }) => ({ value: id as string, label: title }))}
      value={props.value as string}
      onChange={id => props.onChange(id as NewsDraft['meetingId'])}
    />
  )
}
