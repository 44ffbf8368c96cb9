import './adoptions.css'
import { useParams } from 'wouter'
import { type Adoption, getAdoption } from '../../../contract/adoptions.ts'
import type { AdoptionId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { adoptions } from '../../../text/adoptions.ts'
import { refusalOf } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { AdoptionActions } from './adoption-actions.tsx'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'
import { AskOrigin } from './ask-origin.tsx'
import { recordOf } from './kept.ts'

/** What a library made of a practice of another: how far it has got, what was changed, and what can be told of it. */
export function AdoptionPage() {
  const { id } = useParams<{ id: AdoptionId }>()
  const { one: words } = useText(adoptionPages)
  const here = useHere(recordOf(id))
  const isNew = here?.name === 'adoptions.take'
  const answer = useAsk(getAdoption, { id }, { fresh: true, enabled: here !== undefined && !isNew })
  return (
    <AnyPage at="more" office="libraries">
      {isNew ? (
        <>
          <PageHead over={<Back />} title={here.about.title} />
          <EntryItem entry={here} />
          <p>{words.hereOnly}</p>
        </>
      ) : (
        <Waiting answer={answer}>
          {({ adoption }) => (
            <>
              <PageHead
                over={<Back />}
                title={adoption.practice.title}
                sub={<AdoptionMark state={adoption.state} />}
              />
              {here && (
                <Notice
                  kind={refusalOf(here) ? 'warning' : 'info'}
                  title={refusalOf(here) ? words.refused : words.here}
                  actions={<a href="/kiriman">{words.hereOpen}</a>}
                />
              )}
              <Whole adoption={adoption} waits={here !== null} />
            </>
          )}
        </Waiting>
      )}
    </AnyPage>
  )
}

function Back() {
  const { mine: words } = useText(adoptionPages)
  const { grant } = useSignedIn()
  return <a href="/adopsi">{grant.libraryId === null ? words.backOffice : words.back}</a>
}

/** The same on its page and beside the office's list. @param props.waits something told of it is not sent yet */
export function Whole({ adoption, waits }: { adoption: Adoption; waits: boolean }) {
  const words = useText(adoptionPages)
  const onlySees = useOnlySees()
  const { practice, cards } = adoption
  const keeps = adoption.mine && !onlySees
  return (
    <>
      {practice.retiredOn && (
        <Notice kind="warning" title={words.one.retired(practice.retireReason ?? '')}>
          {keeps && words.one.retiredText}
        </Notice>
      )}
      {keeps && !waits && <AdoptionActions adoption={adoption} />}
      <Facts facts={useFacts(adoption)} />
      <ul class="adoption-ways">
        <li>
          <a href={`/praktik/${practice.id}`}>{words.openCard}</a>
        </li>
        <li>
          <a href={`/praktik/${practice.id}/silsilah?di=${adoption.id}`}>{words.lineage}</a>
        </li>
        <li>
          <a href={`/praktik/${practice.id}/hasil`}>{words.hasil}</a>
        </li>
      </ul>
      {cards.length > 0 && (
        <Section title={words.one.cards}>
          <ul>
            {cards.map(card => (
              <li key={card.id}>
                <a href={`/praktik/${card.id}`}>{card.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {keeps && <AskOrigin adoption={adoption} />}
    </>
  )
}

function useFacts(adoption: Adoption): Fact[] {
  const words = useText(adoptionPages)
  const { columns, kinds } = useText(adoptions)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const { library, practice, from, planItem } = adoption
  const day = (on: string | null) => on && date(on, language)
  const placeOf = ({ regency, province }: Adoption['library']) =>
    [regency, province].filter(Boolean).join(', ')
  const onPhone = grant.libraryId !== null
  const plan = planItem && (
    <a
      href={
        onPhone
          ? `/rencana/${planItem.id}?tahun=${planItem.year}`
          : `/rencana?tahun=${planItem.year}&cari=${encodeURIComponent(library.name)}`
      }
    >
      {words.openPlan}
    </a>
  )
  return [
    ...(adoption.mine ? [] : [{ label: columns.library, value: library.name, note: placeOf(library) }]),
    { label: columns.origin, value: practice.origin.name, note: placeOf(practice.origin) },
    {
      label: columns.from,
      value: from && <a href={`/adopsi/${from.id}`}>{from.library.name}</a>,
      note: from && placeOf(from.library),
    },
    { label: columns.kind, value: kinds[adoption.kind] },
    { label: columns.changes, value: adoption.changes },
    { label: columns.why, value: adoption.why },
    { label: columns.result, value: adoption.result },
    { label: columns.dropReason, value: adoption.dropReason },
    { label: columns.interestedOn, value: day(adoption.interestedOn) },
    { label: columns.tryingOn, value: day(adoption.tryingOn) },
    { label: columns.workingOn, value: day(adoption.workingOn) },
    { label: columns.droppedOn, value: day(adoption.droppedOn) },
    { label: words.plan, value: plan },
  ].filter(({ value }) => value)
}
