import './adoptions.css'
import { Redirect, useParams, useSearchParams } from 'wouter'
import { useState } from 'preact/hooks'
import { takersOf } from '../../../contract/adoptions.ts'
import type { AdoptionId, LibraryId, PracticeId } from '../../../contract/ids.ts'
import { getPractice, type Practice } from '../../../contract/practices.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { month } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { recordOf } from './kept.ts'
import { beginOf, inputOf, type TakeDraft } from './take-draft.ts'
import { TakeFields } from './take-fields.tsx'

/** A library takes a practice on, as it is or adapted; the plan has it with that, also without a signal. */
export function TakeOnPage() {
  const { id } = useParams<{ id: PracticeId }>()
  const [params] = useSearchParams()
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const { take: words } = useText(adoptionPages)
  const mayTake = grant.libraryId !== null && !onlySees
  const answer = useAsk(getPractice, { id }, { fresh: true, enabled: mayTake })
  if (!mayTake)
    return (
      <AnyPage at="more">
        <Notice title={words.onlyLibrary} actions={<a href={`/praktik/${id}`}>{words.title}</a>} />
      </AnyPage>
    )
  if (answer.data)
    return (
      <Begin key={id} practice={answer.data.practice} from={(params.get('dari') ?? '') as AdoptionId | ''} />
    )
  return (
    <AnyPage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </AnyPage>
  )
}

function Begin({ practice, from }: { practice: Practice; from: AdoptionId | '' }) {
  // its ids stay the same however often the card is fetched anew
  const [start] = useState(() => beginOf(practice, `${today().slice(0, 7)}-01`, from))
  return <TakeForm start={start} retired={practice.retireReason} />
}

/** What was saved on this phone and refused, opened again with all that was typed. */
export function TakeFromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry?.name === 'adoptions.take') return <TakeForm start={entry.draft as TakeDraft} mends={entry} />
  return <Redirect to="/kiriman" />
}

/** @param props.mends the refused entry whose place it takes */
function TakeForm(props: { start: TakeDraft; retired?: string | null; mends?: Entry }) {
  const words = useText(adoptionPages)
  const { take } = words
  const { language } = useSession()
  const library = useMyLibrary()
  const { start, mends } = props
  const form = useFormDraft<TakeDraft>(`adoption/${mends?.id ?? start.of.id}`, start)
  const keep = useKeep(form, mends)
  const { draft } = form
  const takers = useAsk(takersOf, { practiceId: draft.of.id }).data
  const mine = takers?.mine ?? null

  function write(): Write | null {
    const input = inputOf(draft, library.id, today())
    if (input === null) return null
    return {
      name: 'adoptions.take',
      input: input as Write['input'],
      record: recordOf(draft.id),
      about: { title: draft.of.title, day: today(), people: null, libraryId: library.id as LibraryId },
      draft,
    }
  }

  return (
    <KeepForm
      words={{
        ...{ title: take.title, step: take.step, save: take.save },
        ...{ saved: take.saved, savedHint: take.savedHint, keptTitle: take.kept },
      }}
      form={form}
      keep={keep}
      hint={take.hint(draft.of.title, draft.of.origin)}
      notice={
        <>
          {props.retired && (
            <Notice kind="warning" title={take.retired}>
              {props.retired}
            </Notice>
          )}
          {mine && mine.id !== draft.id && (
            <Notice
              kind="warning"
              title={take.already}
              actions={<a href={`/adopsi/${mine.id}`}>{take.openMine}</a>}
            />
          )}
        </>
      }
      backHref={mends ? '/kiriman' : `/praktik/${draft.of.id}`}
      facts={[
        { label: take.planTitle, value: draft.title },
        { label: take.month, value: month(draft.month, language) },
      ]}
      end={state => (
        <Button
          variant="lamp"
          size="big"
          href={state === 'accepted' ? `/adopsi/${draft.id}` : `/rencana?tahun=${draft.month.slice(0, 4)}`}
        >
          {state === 'accepted' ? take.openMine : words.openPlan}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      <TakeFields form={form} keep={keep} takers={takers?.takers ?? []} />
    </KeepForm>
  )
}
