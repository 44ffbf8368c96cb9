import { useParams } from 'wouter'
import { type Activity, ageGroups, getActivity, groups, inWords } from '../../../contract/activities.ts'
import { listSurveys } from '../../../contract/surveys.ts'
import { activities as labels } from '../../../text/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import { surveys } from '../../../text/surveys.ts'
import { talk } from '../../../text/talk.ts'
import { monthOf } from '../../data/days.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { notThereYet, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { surveysOf } from '../../data/to-hand.ts'
import { ChainLink } from '../../shell/chain-link.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { MyPhotos, Photos } from '../../shell/photos.tsx'
import { ProofLine } from '../../shell/proof.tsx'
import { SurveyLines } from '../../shell/survey-lines.tsx'
import { Thread } from '../../shell/thread.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dateTime, dayDate, month, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { ActivityDoings, ActivityOutcomes } from './activity-doings.tsx'
import { ActivityHere } from './activity-here.tsx'
import { MyState } from './my-state.tsx'
import { RemoveActivity } from './remove.tsx'
import { recordOf } from './use-saving.ts'

/** One activity of the library: what was recorded, and how it stands. */
export function MyActivityPage() {
  const { id = '' } = useParams<{ id: string }>()
  const entries = useOutbox()
  const here = notThereYet(entries).has(recordOf(id))
  const entry = here && onlyHere(entries).find(({ record }) => record === recordOf(id))
  const answer = useAsk(getActivity, { id }, { fresh: true, enabled: !here })
  if (entry)
    return (
      <PhonePage at="activities">
        <ActivityHere entry={entry} id={id} />
      </PhonePage>
    )
  return (
    <PhonePage at="activities">
      <Waiting answer={answer}>{({ activity }) => <Whole activity={activity} />}</Waiting>
    </PhonePage>
  )
}

function Whole({ activity }: { activity: Activity }) {
  const { one } = useText(myActivities)
  const { thread } = useText(talk)
  const { title: surveysTitle } = useText(surveys)
  const photos = useText(photoTexts)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const of = monthOf(activity.heldOn)
  const kept = useAsk(listSurveys, surveysOf(activity.libraryId)).data?.surveys ?? []
  const surveyed = kept.filter(({ activityId }) => activityId === activity.id)
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/kegiatan">{one.back}</a>}
          title={activity.title}
          sub={<MyState state={activity.state} />}
        />
        {activity.state === 'returned' && (
          <Notice kind="warning" title={one.returnedTitle}>
            {activity.returnReason}
          </Notice>
        )}
        {!onlySees && <ActivityDoings activity={activity} />}
        <Facts facts={whatOf(activity, one, language)} />
        <ChainLink wide kind="activity" id={activity.id} />
      </Wrap>
      <Section title={one.who}>
        <div class="tally">
          <Facts facts={whoOf(activity, one, language)} />
        </div>
      </Section>
      {!onlySees && <ActivityOutcomes activity={activity} isSurveyed={surveyed.length > 0} />}
      {surveyed.length > 0 && (
        <Section title={surveysTitle}>
          <SurveyLines surveys={surveyed} />
        </Section>
      )}
      {onlySees ? (
        <Wrap>
          <Photos about="activity" record={activity.id} />
        </Wrap>
      ) : (
        <Section title={photos.title}>
          <MyPhotos about="activity" record={activity.id} />
        </Section>
      )}
      <Section title={one.course}>
        <Course activity={activity} />
        <p class="small">
          {one.inReport}: <a href={`/laporan/${of.slice(0, 7)}`}>{one.openReport(month(of, language))}</a>
        </p>
        <ProofLine about="activity" libraryId={activity.libraryId} record={activity.id} />
      </Section>
      <Section title={thread.title}>
        <Thread about="activity" libraryId={activity.libraryId} record={activity.id} />
      </Section>
      {!onlySees && (
        <Wrap>
          <div class="last-action">
            <RemoveActivity activity={activity} />
          </div>
        </Wrap>
      )}
    </>
  )
}

type Words = typeof myActivities.id.one
type Language = ReturnType<typeof useSession>['language']

function whatOf(activity: Activity, one: Words, language: Language) {
  const { topics, strategies } = labels[language]
  const place = activity.outreach ? one.outside : one.inside
  const optional = [
    { label: one.partner, value: inWords(activity.partnerName, activity.partner) },
    { label: one.need, value: activity.need },
    { label: one.notes, value: activity.notes },
    { label: one.revision, value: activity.revisionReason },
  ]
  return [
    { label: one.date, value: dayDate(activity.heldOn, language) },
    { label: one.place, value: activity.place ? `${activity.place} (${place.toLowerCase()})` : place },
    { label: one.kind, value: topics[activity.topic] },
    { label: one.strategy, value: strategies[activity.strategy] },
    ...(activity.planItemId === null
      ? []
      : [
          {
            label: one.plan,
            value: (
              <a href={`/rencana/${activity.planItemId}?tahun=${activity.heldOn.slice(0, 4)}`}>
                {activity.planItemTitle}
              </a>
            ),
          },
        ]),
    ...(activity.needId === null
      ? []
      : [
          {
            label: one.ofNeed,
            value: <a href={`/kebutuhan/${activity.needId}`}>{activity.needWhy}</a>,
          },
        ]),
    ...optional.filter(({ value }) => value !== null),
  ]
}

/** People and attendances always; of the rest only what was counted. */
function whoOf({ reached }: Activity, one: Words, language: Language) {
  const names = labels[language].reached
  const parts = (['female', 'male', ...ageGroups, ...groups] as const).filter(key => reached[key] !== null)
  const shown = (value: number | null) => (value === null ? one.unknown : number(value, language))
  return [
    { label: one.people, value: shown(reached.people), numeric: true },
    { label: one.attendances, value: shown(reached.attendances), numeric: true },
    ...parts.map(key => ({ label: names[key], value: shown(reached[key]), numeric: true })),
  ]
}

function Course({ activity }: { activity: Activity }) {
  const { one } = useText(myActivities)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const at = (label: string, moment: string, by: string | null) => ({
    label,
    value: dateTime(moment, language, zone),
    note: by && one.by(by),
  })
  return (
    <Facts
      facts={[
        at(
          activity.source === null ? one.sent : one.takenFrom(activity.source),
          activity.submittedAt,
          activity.submittedBy,
        ),
        ...(activity.returnedAt ? [at(one.returned, activity.returnedAt, null)] : []),
        ...(activity.verifiedAt ? [at(one.verified, activity.verifiedAt, activity.verifiedBy)] : []),
        ...(activity.state === 'submitted' ? [{ label: one.verified, value: one.waiting }] : []),
      ]}
    />
  )
}
