import { useParams } from 'wouter'
import type { PracticeId } from '../../../contract/ids.ts'
import { getPractice, type Practice } from '../../../contract/practices.ts'
import { activities } from '../../../text/activities.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { TakersOfPractice } from '../../shell/takers.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { PracticeCard } from './card.tsx'
import { Judge } from './judge.tsx'
import { recordOf } from './kept-practice.ts'
import { OwnActions } from './own-actions.tsx'
import { usePictureUrl } from './pictures.tsx'
import { PracticeMark } from './practice-mark.tsx'
import { placeOf } from './practice-words.ts'
import { PublicState } from './public-state.tsx'
import { PrintCard } from './print-card.tsx'
import { SaveCard } from './save-card.tsx'
import { type Told, useSaved } from './saved.ts'

/** A card (`/praktik/:id`), for a library, an office, a trainer or a partner; a saved one opens without a signal. */
export function PracticePage() {
  const { id } = useParams<{ id: PracticeId }>()
  const answer = useAsk(getPractice, { id }, { fresh: true })
  return (
    <AnyPage at="more" office="practices" wide>
      <Waiting answer={answer}>{told => <Whole key={id} told={told} />}</Waiting>
    </AnyPage>
  )
}

function Whole({ told }: { told: Told }) {
  const { card } = useText(practicePages)
  const { strategies } = useText(activities)
  const { grant } = useSignedIn()
  const { practice } = told
  const onPhone = grant.libraryId !== null
  const shelf = useSaved(practice.id, told)
  const urlOf = usePictureUrl(practice.id, shelf.saved?.pictures)
  return (
    <>
      <PageHead
        over={
          <>
            <a href="/praktik">{card.back}</a> · {strategies[practice.strategy]}
          </>
        }
        title={practice.title}
        sub={
          <>
            {practice.libraryName}, {placeOf(practice)}
          </>
        }
      />
      <Standing told={told} />
      <PracticeCard told={told} urlOf={urlOf}>
        <Doing told={told} shelf={onPhone ? shelf : null} />
      </PracticeCard>
      {(practice.state === 'published' || practice.state === 'retired') && grant.role !== 'partner' && (
        <TakersOfPractice
          id={practice.id}
          title={practice.title}
          retired={practice.state === 'retired'}
          own={grant.libraryId === practice.libraryId}
        />
      )}
    </>
  )
}

/** What stands in the way of using it, before anything is read. */
function Standing({ told }: { told: Told }) {
  const { card } = useText(practicePages)
  const words = useText(myPractices)
  const { practice } = told
  const { grant } = useSignedIn()
  const here = useHere(recordOf(practice.id))
  const returned = told.past.findLast(({ what }) => what === 'returned')?.note
  return (
    <div class="stack">
      {practice.state !== 'published' && practice.state !== 'retired' && (
        <p>
          <PracticeMark state={practice.state} tag /> <span class="small sub">{card.unread}</span>
        </p>
      )}
      {practice.state === 'published' && <PublicState id={practice.id} />}
      {practice.state === 'retired' && (
        <Notice kind="warning" title={card.retired}>
          {practice.retireReason}
        </Notice>
      )}
      {practice.state === 'returned' && (
        <Notice kind="warning" title={card.returned}>
          {returned}
        </Notice>
      )}
      {here && grant.libraryId === practice.libraryId && (
        <Notice
          kind={stateOf(here) === 'refused' ? 'problem' : 'info'}
          title={stateOf(here) === 'refused' ? words.refusedHere : words.waitingHere}
          actions={<a href="/kiriman">{words.seeHere}</a>}
        />
      )}
    </div>
  )
}

/** What can be done with a card: to take it on comes first, then to keep, print and pass it on. */
function Doing({ told, shelf }: { told: Told; shelf: ReturnType<typeof useSaved> | null }) {
  const onlySees = useOnlySees()
  const { practice, can } = told
  const read = practice.state === 'published' || practice.state === 'retired'
  return (
    <>
      {!onlySees && <Judge practice={practice} can={can} />}
      <div class="pr-do">
        {!onlySees && <OwnActions practice={practice} can={can} />}
        {shelf && read && <SaveCard told={told} shelf={shelf} />}
        <PrintCard practice={practice} />
        {practice.state === 'published' && <Share practice={practice} />}
      </div>
    </>
  )
}

function Share({ practice }: { practice: Practice }) {
  const { card } = useText(practicePages)
  const link = `${location.origin}/praktik/${practice.id}`
  return (
    <ShareWays
      name={practice.title}
      text={`${card.shareText(practice.title, practice.libraryName)}\n${link}`}
      copies={link}
      words={card.share}
    />
  )
}
