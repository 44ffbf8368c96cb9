import type { Enrolment } from '../../../contract/programme.ts'
import { pathSteps, type PathStep, type StepTaken, toldSteps } from '../../../contract/replications.ts'
import { programme } from '../../../text/programme.ts'
import { replications } from '../../../text/replications.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { refusalOf } from '../../data/outbox/rules.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ReplicationFacts } from './replication-facts.tsx'
import { nextStep, PathNotice, ReplicationPath, type StepHere } from './replication-path.tsx'
import { idOfStart, standingOf, stepsHere, useMyReplication } from './use-replication.ts'

/** A library's own replication on its phone: the road with its steps, or how to begin. */
export function MyReplicationPage() {
  const words = useText(replications)
  const library = useMyLibrary()
  const { answer, begun, notes } = useMyReplication()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        {begun ? (
          <OnlyHere
            id={idOfStart(begun)}
            refused={refusalOf(begun) !== undefined}
            here={stepsHere(notes, idOfStart(begun))}
          />
        ) : (
          <Waiting answer={answer} kind="block">
            {({ enrolments }) => {
              const { goesOn, last } = standingOf(enrolments)
              if (goesOn?.kind === 'beneficiary')
                return <Empty title={words.enrolled} text={words.enrolledText} />
              if (!last) return <Begin />
              return <Whole enrolment={last} here={stepsHere(notes, last.id)} />
            }}
          </Waiting>
        )}
      </Wrap>
    </PhonePage>
  )
}

function Begin({ again }: { again?: boolean }) {
  const words = useText(replications)
  const onlySees = useOnlySees()
  return (
    <>
      {!again && <ReplicationPath steps={[]} />}
      <p class="sub">{onlySees ? words.beginToSee : words.beginText}</p>
      {!onlySees && (
        <div class="last-action">
          <Button variant="go" size="big" wide href="/replikasi/mulai">
            {again ? words.again : words.begin}
          </Button>
        </div>
      )}
    </>
  )
}

/** Begun on this phone, and not with the server yet: its steps can be told all the same. */
function OnlyHere(props: { id: string; refused: boolean; here: StepHere[] }) {
  const words = useText(replications)
  return (
    <>
      <Notice
        kind={props.refused ? 'warning' : 'info'}
        title={props.refused ? words.refused : words.waiting}
      />
      <ReplicationPath
        steps={[]}
        here={props.here}
        actions={(step, taken) => <StepAction step={step} taken={taken} next={nextStep([], props.here)} />}
      />
    </>
  )
}

function Whole({ enrolment: e, here }: { enrolment: Enrolment; here: StepHere[] }) {
  const words = useText(replications)
  const { states } = useText(programme)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const goesOn = e.state === 'active'
  const next = nextStep(e.steps, here)
  return (
    <>
      {e.outcome && e.endedOn && <Notice title={words.ended(states[e.outcome], date(e.endedOn, language))} />}
      <PathNotice enrolment={e} />
      <div class="stack">
        <Progress
          label={words.pathOf(number(e.steps.length, language), number(pathSteps.length, language))}
          value={e.steps.length / pathSteps.length}
          text={words.since(date(e.activeFrom ?? e.proposedOn, language))}
        />
      </div>
      <ReplicationPath
        steps={e.steps}
        here={here}
        actions={
          goesOn && !onlySees
            ? (step, taken) => <StepAction step={step} taken={taken} next={next} />
            : undefined
        }
      />
      <ReplicationFacts enrolment={e} changes={goesOn && !onlySees} />
      {e.outcome && <Begin again />}
    </>
  )
}

/** The way to tell a step, or to the page whose records tell it. */
function StepAction(props: { step: PathStep; taken: StepTaken | undefined; next: PathStep | undefined }) {
  const words = useText(replications)
  const { step, taken, next } = props
  const isNext = step === next
  const look = { variant: isNext ? ('go' as const) : ('bare' as const), size: 'sm' as const, wide: isNext }
  const told = toldSteps.some(one => one === step)
  if (told)
    return (
      <Button
        {...look}
        href={`/replikasi/langkah/${step}`}
        label={`${taken ? words.amend : words.note}: ${words.steps[step]}`}
      >
        {taken ? words.amend : isNext ? words.note : words.noteShort}
      </Button>
    )
  if (taken) return null
  return (
    <Button {...look} href={step === 'plan' ? '/rencana/baru' : '/kegiatan/baru'}>
      {step === 'plan' ? words.toPlan : words.toActivity}
    </Button>
  )
}
