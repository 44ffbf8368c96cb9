import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { announce, type Audience, audiences } from '../../../contract/announcements.ts'
import { type AnnouncementId, makeId } from '../../../contract/ids.ts'
import { announcements } from '../../../text/announcements.ts'
import { addDays } from '../../data/days.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** One announcement to all of a role, in the office's whole area or a part of it. */
export function AnnouncePage() {
  const all = useText(announcements)
  const words = all.form
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(announce)
  const [tried, setTried] = useState(false)
  const roles = grant.role in audiences ? audiences[grant.role as keyof typeof audiences] : []
  const { draft, change, clear } = useDraft('announcement/new', {
    id: makeId<AnnouncementId>(),
    role: 'library' as Audience,
    region: '',
    title: '',
    text: '',
    until: addDays(today(), 14),
  })
  const error = (path: 'title' | 'text' | 'until') =>
    tried && draft[path].trim() === '' ? words.needed : saysOf(send.error, path, language)

  function onSubmit() {
    setTried(true)
    const { id, role, title, text, until } = draft
    if ([title, text, until].some(value => value.trim() === '')) return
    const regionId = Number(regionIdOf(draft.region) ?? grant.scopeId)
    send.mutate(
      { id, regionId, role, title, text, until },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.sent, glyph: 'done' })
          go(`/pengumuman/${id}`)
        },
      },
    )
  }

  return (
    <OfficePage>
      <Wrap narrow>
        <PageHead over={<a href="/pengumuman">{all.title}</a>} title={words.title} sub={words.sub} />
        <PageForm
          action={words.send}
          problem={send.error}
          busy={send.isPending}
          back="/pengumuman"
          onSend={onSubmit}
        >
          <ChoiceList<Audience>
            label={words.to}
            compact
            value={draft.role}
            onChange={role => change({ role })}
            choices={optionsOf(roles, all.audience)}
          />
          <fieldset class="stack">
            <legend>
              <b>{words.where}</b>
            </legend>
            <p class="row">
              {grant.role === 'regency' && <b>{words.whole(grant.name)}</b>}
              <RegionFilter value={draft.region} onChange={region => change({ region })} />
            </p>
          </fieldset>
          <TextInput
            label={words.heading}
            value={draft.title}
            maxLength={120}
            onChange={title => change({ title })}
            error={error('title')}
          />
          <TextArea
            label={words.text}
            hint={words.textHint}
            value={draft.text}
            onChange={text => change({ text })}
            rows={6}
            maxLength={3000}
            left={words.left}
            error={error('text')}
          />
          <DateInput
            label={words.until}
            value={draft.until}
            min={today()}
            onChange={until => change({ until })}
            error={error('until')}
          />
        </PageForm>
      </Wrap>
    </OfficePage>
  )
}
