import { useState } from 'preact/hooks'
import { listActivities } from '../../../contract/activities.ts'
import { type Medium, media, readLink } from '../../../contract/advocacy.ts'
import { type ActivityId, makeId, type PublicationId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { sentences } from '../../../text/problems.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate, shortDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { KeepForm, useKeep } from './keep-form.tsx'

export type PublicationDraft = {
  id: PublicationId
  medium: Medium | ''
  name: string
  publishedOn: string
  title: string
  link: string
  reach: number | null
  /** What stands in the field of the reach is no number. */
  reachUnread: boolean
  reachHow: string
  activityId: ActivityId | ''
}

/** What was told of this library in public: begun anew. */
export function NewPublicationPage() {
  return <PublicationForm />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
export function PublicationForm({ mends }: { mends?: Entry }) {
  const { publication: words, media: names, columns, effort } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const [start] = useState(() => (mends?.draft as PublicationDraft | undefined) ?? begin())
  const form = useFormDraft<PublicationDraft>(
    mends ? `publication/kiriman/${mends.id}` : `publication/new/${library.id}`,
    start,
  )
  const keep = useKeep(form, mends)
  // as the list of activities asks for them, which is kept for when there is no connection
  const activities = useAsk(listActivities, {
    ...({ libraryId: library.id, sort: 'heldOn', order: 'desc' } as const),
    ...{ limit: 20, offset: 0 },
  })
  const { draft, edit } = form
  const needed = (value: string) => (keep.tried && value.trim() === '' ? effort.needed : undefined)
  const say = (wrong: boolean, code: 'publication.link-unfit' | 'publication.reach-how-missing') =>
    keep.tried && wrong ? sentences[code][language] : undefined
  return (
    <KeepForm
      words={words}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/advokasi'}
      facts={[
        { label: columns.title, value: draft.title },
        { label: columns.name, value: draft.name },
        { label: columns.publishedOn, value: dayDate(draft.publishedOn, language) },
      ]}
      onSave={() => void keep.save(writeOf(draft, library.id))}
    >
      <Select
        label={words.medium}
        placeholder={effort.choose}
        value={draft.medium}
        options={media.map(value => ({ value, label: names[value] }))}
        onChange={medium => edit({ medium })}
        error={needed(draft.medium)}
      />
      <TextInput
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        onChange={name => edit({ name })}
        maxLength={120}
        error={needed(draft.name)}
      />
      <TextInput
        label={words.heading}
        value={draft.title}
        onChange={title => edit({ title })}
        maxLength={200}
        error={needed(draft.title)}
      />
      <DateInput
        label={words.publishedOn}
        value={draft.publishedOn}
        max={today()}
        onChange={publishedOn => edit({ publishedOn })}
        error={keep.errorOf('publishedOn')}
      />
      <TextInput
        label={words.link}
        hint={words.linkHint}
        optional={general.optional}
        type="url"
        inputMode="url"
        capitalize={false}
        spellCheck={false}
        value={draft.link}
        onChange={link => edit({ link })}
        maxLength={2000}
        error={keep.errorOf('link') ?? say(isUnfit(draft.link), 'publication.link-unfit')}
      />
      <NumberInput
        label={words.reach}
        optional={general.optional}
        unit={words.reachUnit}
        language={language}
        value={draft.reach}
        onChange={(reach, { valid }) => edit({ reach, reachUnread: !valid })}
        error={keep.errorOf('reach')}
      />
      {draft.reach !== null && (
        <TextInput
          label={words.reachHow}
          hint={words.reachHowHint}
          value={draft.reachHow}
          onChange={reachHow => edit({ reachHow })}
          maxLength={160}
          error={say(draft.reachHow.trim() === '', 'publication.reach-how-missing')}
        />
      )}
      <Select
        label={words.activity}
        optional={general.optional}
        placeholder={words.noActivity}
        value={draft.activityId}
        options={(activities.data?.activities ?? []).map(({ id, title, heldOn }) => ({
          value: id,
          label: `${shortDate(heldOn, language)}: ${title}`,
        }))}
        onChange={activityId => edit({ activityId })}
        error={keep.errorOf('activityId')}
      />
    </KeepForm>
  )
}

const begin = (): PublicationDraft => ({
  ...{ id: makeId<PublicationId>(), medium: '', name: '', publishedOn: today(), title: '', link: '' },
  ...{ reach: null, reachUnread: false, reachHow: '', activityId: '' },
})

const isUnfit = (link: string) => link.trim() !== '' && readLink(link) === undefined

/** The command of a draft; null while something is missing or unfit. */
function writeOf(draft: PublicationDraft, libraryId: string): Write | null {
  const { id, medium, publishedOn, reach } = draft
  const [name, title, link, how] = [draft.name, draft.title, draft.link, draft.reachHow].map(text =>
    text.trim(),
  )
  if (!name || !title || medium === '' || publishedOn === '' || isUnfit(draft.link)) return null
  if (draft.reachUnread || (reach !== null && !how)) return null
  const input = {
    ...{ id, libraryId, medium, name, publishedOn, title, link: link || null, reach },
    ...{ reachHow: reach === null ? null : how, activityId: draft.activityId || null },
  }
  return {
    name: 'advocacy.record-publication',
    input: input as Write['input'],
    record: `publication/${id}`,
    about: { title, day: publishedOn, people: null, libraryId },
    draft,
  }
}
