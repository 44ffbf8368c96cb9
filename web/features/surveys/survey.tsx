import './surveys.css'
import { useParams } from 'wouter'
import type { SurveyId } from '../../../contract/ids.ts'
import { getSurvey, type Survey } from '../../../contract/surveys.ts'
import { activities } from '../../../text/activities.ts'
import { surveyFiles } from '../../../text/survey-files.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { HeldAnswers, SurveyActions } from './actions.tsx'
import { linkOf, madeHere, pathOf } from './kept.ts'
import { Results } from './results.tsx'
import { SurveyMark } from '../../shell/survey-lines.tsx'

/** One survey (`/survei/:id`): its code to be scanned, the phone to be handed round, what was answered. */
export function SurveyPage() {
  const { id = '' } = useParams()
  const here = madeHere(useOutbox(), id)
  const words = useText(texts)
  return (
    <AnyPage office="activities">
      {here ? (
        <>
          <PageHead over={<a href="/survei">{words.back}</a>} title={here.title} />
          <Notice kind="info">{words.one.unsent}</Notice>
          <Code title={here.title} token={here.token} />
          <Hand id={id} />
        </>
      ) : (
        <Whole id={id as SurveyId} />
      )}
    </AnyPage>
  )
}

function Whole({ id }: { id: SurveyId }) {
  const words = useText(texts)
  const onlySees = useOnlySees()
  const { grant } = useSignedIn()
  const answer = useAsk(getSurvey, { id })
  return (
    <Waiting answer={answer}>
      {told => {
        const { survey } = told
        const isMine = survey.mine && !onlySees
        const isOpen = survey.state === 'open'
        const other = survey.follow ?? survey.follows
        return (
          <>
            <PageHead
              over={<a href="/survei">{words.back}</a>}
              title={survey.title}
              sub={<SurveyMark survey={survey} />}
            />
            {isMine && survey.held > 0 && <HeldAnswers survey={survey} />}
            {isMine && isOpen && survey.token && (
              <>
                <Code title={survey.title} token={survey.token} />
                {grant.libraryId !== null && <Hand id={id} />}
                <div class="stack activity-do">
                  <Button size="big" wide icon="external" href={`/survei/${id}/layar`}>
                    {words.one.screen}
                  </Button>
                  <ShareLink
                    name={words.one.share}
                    path={pathOf(survey.token)}
                    textOf={link => words.one.shareText(survey.title, link)}
                  />
                </div>
              </>
            )}
            <Results told={told} />
            <What survey={survey} />
            {other && (
              <p>
                <a href={`/survei/${other}`}>{words.one.openOther[survey.kind]}</a>
              </p>
            )}
            {isMine && <SurveyActions survey={survey} />}
          </>
        )
      }}
    </Waiting>
  )
}

function Code(props: { title: string; token: string }) {
  const { one: words } = useText(texts)
  return (
    <div class="survey-code">
      <QrCode text={linkOf(props.token)} label={words.code(props.title)} />
      <span class="small sub">{words.scan}</span>
      <b class="num">
        {location.host}
        {pathOf(props.token)}
      </b>
    </div>
  )
}

const Hand = ({ id }: { id: string }) => {
  const { one: words } = useText(texts)
  return (
    <div class="activity-do">
      <Button variant="go" size="big" wide icon="phone" href={`/survei/${id}/isi`}>
        {words.hand}
      </Button>
    </div>
  )
}

function What({ survey }: { survey: Survey }) {
  const words = useText(texts)
  const { topics } = useText(activities)
  const { kinds } = useText(surveyFiles)
  const { language } = useSession()
  const { facts } = words.one
  const { people } = survey
  return (
    <Section title={words.abouts[survey.about]}>
      <Facts
        facts={[
          { label: facts.of, value: survey.of },
          { label: facts.kind, value: kinds[survey.kind] },
          { label: facts.area, value: topics[survey.area] },
          { label: facts.held, value: date(survey.heldOn, language) },
          {
            label: facts.people,
            value: people === null ? words.one.unknown : number(people, language),
          },
        ]}
      />
    </Section>
  )
}
