import { listActivities } from '../../../contract/activities.ts'
import { type Medium, media, readLink } from '../../../contract/advocacy.ts'
import { type ActivityId, type LibraryId, makeId, type PublicationId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { partners as sentences } from '../../../text/problems/partners.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { shortDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

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

export const beginPublication = (): PublicationDraft => ({
  ...{ id: makeId<PublicationId>(), medium: '', name: '', publishedOn: today(), title: '', link: '' },
  ...{ reach: null, reachUnread: false, reachHow: '', activityId: '' },
})

/** What was typed of a publication, of whatever library; null while something is missing or unfit. */
export function readPublication(draft: PublicationDraft) {
  const { id, medium, publishedOn, reach } = draft
  const [name, title, link, how] = [draft.name, draft.title, draft.link, draft.reachHow].map(text =>
    text.trim(),
  )
  if (!name || !title || medium === '' || publishedOn === '' || isUnfit(draft.link)) return null
  if (draft.reachUnread || (reach !== null && !how)) return null
  return {
    ...{ id, medium, name, publishedOn, title, link: link || null, reach },
    ...{ reachHow: reach === null ? null : (how ?? null), activityId: draft.activityId || null },
  }
}

const isUnfit = (link: string) => link.trim() !== '' && readLink(link) === undefined

type Props = {
  draft: PublicationDraft
  edit: (change: Partial<PublicationDraft>) => void
  /** Somebody tried to save: what is missing is said. */
  tried: boolean
  errorOf: (path: string) => string | undefined
}

/** The fields of a publication, on the phone and at the office alike; its activity, once the library is known. */
export function PublicationFields({ libraryId, ...props }: Props & { libraryId: LibraryId | null }) {
  const { publication: words, media: names, effort } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  const { draft, edit, tried, errorOf } = props
  const needed = (value: string) => (tried && value.trim() === '' ? effort.needed : undefined)
  const say = (wrong: boolean, code: 'publication.link-unfit' | 'publication.reach-how-missing') =>
    tried && wrong ? sentences[code][language] : undefined
  return (
    <>
      <Select
        label={words.medium}
        placeholder={effort.choose}
        value={draft.medium}
        options={optionsOf(media, names)}
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
        error={errorOf('publishedOn')}
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
        error={errorOf('link') ?? say(isUnfit(draft.link), 'publication.link-unfit')}
      />
      <NumberInput
        label={words.reach}
        optional={general.optional}
        unit={words.reachUnit}
        language={language}
        value={draft.reach}
        onChange={(reach, { valid }) => edit({ reach, reachUnread: !valid })}
        error={errorOf('reach')}
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
      {libraryId && <Activity {...props} libraryId={libraryId} />}
    </>
  )
}

/** Of which of the library's latest activities it tells. */
function Activity({ draft, edit, errorOf, libraryId }: Props & { libraryId: LibraryId }) {
  const { publication: words } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  // as the list of activities asks for them, which is kept for when there is no connection
  const activities = useAsk(listActivities, {
    ...({ libraryId, sort: 'heldOn', order: 'desc' } as const),
    ...{ limit: 20, offset: 0 },
  })
  return (
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
      error={errorOf('activityId')}
    />
  )
}
