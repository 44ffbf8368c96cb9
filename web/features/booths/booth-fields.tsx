import { listActivities } from '../../../contract/activities.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { listContent } from '../../../contract/local-content.ts'
import { isFixed, listMeetings } from '../../../contract/meetings.ts'
import { findPractices } from '../../../contract/practice-lists.ts'
import { listProducts } from '../../../contract/product-lists.ts'
import { booths as texts } from '../../../text/booths.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { meetingsNear, madeIn } from '../../data/to-hand.ts'
import { LibraryChoice } from '../../shell/library-choice.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type BoothDraft, numberIsWrong } from './booth-draft.ts'

type Props = { draft: BoothDraft; edit: (change: Partial<BoothDraft>) => void; tried: boolean }

/** Which meeting and table, and what is shown there: practices and activities with their figures first, then content and products. */
export function BoothFields({ draft, edit, tried }: Props) {
  const { form: words } = useText(texts)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  return (
    <>
      {draft.version === null && <MeetingField {...{ draft, edit, tried }} />}
      {grant.libraryId === null && draft.version === null && (
        <LibraryChoice
          label={words.library}
          value={draft.library}
          {...(tried && draft.library === null && { error: words.libraryNeeded })}
          onChange={library =>
            edit({ library, productIds: [], contentIds: [], activityIds: [], practiceIds: [] })
          }
        />
      )}
      <TextInput
        label={words.name}
        hint={words.nameHint}
        optional={optional}
        value={draft.title}
        maxLength={120}
        onChange={title => edit({ title })}
      />
      <TextArea
        label={words.about}
        hint={words.aboutHint}
        optional={optional}
        value={draft.about}
        rows={3}
        maxLength={600}
        onChange={about => edit({ about })}
      />
      {draft.library && <Shown {...{ draft, edit, tried }} libraryId={draft.library.id as LibraryId} />}
      <NumberInput
        label={words.number}
        hint={words.numberHint}
        optional={optional}
        language={language}
        value={draft.number}
        error={tried && numberIsWrong(draft) ? words.numberWrong : undefined}
        onChange={(value, { valid }) => edit({ number: value, unread: !valid })}
      />
    </>
  )
}

function MeetingField({ draft, edit, tried }: Props) {
  const { form: words } = useText(texts)
  const { language } = useSession()
  const { data } = useAsk(listMeetings, meetingsNear)
  const open = (data?.meetings ?? []).filter(
    ({ id, state }) => id === draft.meetingId || (state !== 'draft' && !isFixed(state)),
  )
  if (data && open.length === 0) return <p>{words.noMeeting}</p>
  return (
    <Select
      label={words.meeting}
      placeholder={words.choose}
      value={draft.meetingId}
      options={open.map(({ id, title, starts }) => ({
        value: id,
        label: `${title}, ${shortDate(starts.slice(0, 10), language)}`,
      }))}
      error={tried && draft.meetingId === '' ? words.meetingNeeded : undefined}
      onChange={meetingId => edit({ meetingId })}
    />
  )
}

/** What of the library can be shown: verified activities, and what stands in the catalogue. */
function Shown({ draft, edit, libraryId }: Props & { libraryId: LibraryId }) {
  const { form: words, page } = useText(texts)
  const { language } = useSession()
  const activities = useAsk(listActivities, {
    ...{ libraryId, state: 'verified', sort: 'heldOn', order: 'desc', limit: 20 },
  } as never).data?.activities
  const products = useAsk(listProducts, madeIn(libraryId)).data?.products.filter(({ shown }) => shown)
  const contents = useAsk(listContent, { libraryId, limit: 100 }).data?.contents.filter(({ shown }) => shown)
  const practices = useAsk(findPractices, { libraryId, limit: 100 } as never).data?.practices
  const named = (one: { id: string; name: string }) => ({ value: one.id, label: one.name })
  return (
    <>
      <Part
        label={words.practices}
        hint={words.practicesHint}
        none={words.noPractices}
        choices={practices?.map(({ id, title }) => named({ id, name: title }))}
        value={draft.practiceIds}
        onChange={practiceIds => edit({ practiceIds })}
      />
      <Part
        label={words.activities}
        hint={words.activitiesHint}
        none={words.noActivities}
        choices={activities?.map(({ id, title, heldOn, reached }) => ({
          ...{ value: id as string, label: title },
          hint: `${shortDate(heldOn, language)} ${heldOn.slice(0, 4)} · ${page.attendances(number(reached.attendances, language))}`,
        }))}
        value={draft.activityIds}
        onChange={activityIds => edit({ activityIds })}
      />
      <Part
        label={words.contents}
        none={words.noContents}
        choices={contents?.map(({ id, title }) => named({ id, name: title }))}
        value={draft.contentIds}
        onChange={contentIds => edit({ contentIds })}
      />
      <Part
        label={words.products}
        none={words.noProducts}
        choices={products?.map(named)}
        value={draft.productIds}
        onChange={productIds => edit({ productIds })}
      />
    </>
  )
}

function Part(props: {
  label: string
  hint?: string
  none: string
  choices: { value: string; label: string; hint?: string }[] | undefined
  value: string[]
  onChange: (value: string[]) => void
}) {
  const { label, hint, none, choices, value, onChange } = props
  if (choices === undefined) return null
  if (choices.length === 0)
    return (
      <div class="fld">
        <b>{label}</b>
        <p class="small sub">{none}</p>
      </div>
    )
  return <CheckList {...{ label, hint, choices, value, onChange }} />
}
