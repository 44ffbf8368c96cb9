import './replication.css'
import type { ComponentChildren } from 'preact'
import type { Enrolment } from '../../../contract/programme.ts'
import { pathSteps, type PathStep, type StepTaken } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { useSession, useText } from '../../data/session.tsx'
import { classNames } from '../../ui/class-names.ts'
import { date } from '../../ui/format.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PathPicture } from './path-picture.tsx'

/** A step that stands on this phone only, with how far it has got. */
export type StepHere = { step: PathStep; on: string; refused: boolean }

/** The first step that is neither taken nor on its way; undefined where none is left. */
export const nextStep = (steps: readonly StepTaken[], here: readonly StepHere[]): PathStep | undefined =>
  pathSteps.find(step => ![...steps, ...here].some(taken => taken.step === step))

/** The road of a replication as a picture, and under it each step with its day and what bears it out. */
export function ReplicationPath(props: {
  steps: readonly StepTaken[]
  here?: readonly StepHere[]
  /** What can be done at a step. */
  actions?: (step: PathStep, taken: StepTaken | undefined) => ComponentChildren
}) {
  const words = useText(replications)
  const { language } = useSession()
  const { steps, here = [] } = props
  const next = nextStep(steps, here)
  return (
    <>
      <PathPicture
        lit={pathSteps.map(step => steps.some(taken => taken.step === step))}
        now={next ? pathSteps.indexOf(next) : -1}
      />
      <ol class="path-steps" aria-label={words.path}>
        {pathSteps.map(step => {
          const taken = steps.find(one => one.step === step)
          const kept = here.find(one => one.step === step)
          return (
            <li key={step} aria-current={step === next ? 'step' : undefined}>
              <div class="path-said">
                <b>
                  <Glyph name={taken ? 'done' : kept ? 'draft' : 'ring'} /> {words.steps[step]}
                </b>
                {taken && (
                  <span class="small sub">
                    {date(taken.on, language)}, {toldBy(taken, words)}
                  </span>
                )}
                {taken && (taken.number || taken.note) && (
                  <span class="small">
                    {[taken.number && words.letter(taken.number), taken.note].filter(Boolean).join(' · ')}
                  </span>
                )}
                {kept && <span class="small sub">{kept.refused ? words.refused : words.waiting}</span>}
                {!taken && !kept && <span class="small sub">{words.hints[step]}</span>}
              </div>
              <div class={classNames('path-do', step === next && 'path-wide')}>
                {props.actions?.(step, taken)}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function toldBy({ step, by }: StepTaken, words: typeof replications.id): string {
  if (by === 'regency') return words.byRegency
  if (by === 'library') return words.byLibrary
  return step === 'plan' ? words.byPlan : words.byActivity
}

/** How it stands as a whole: at a standstill, complete, or waiting for the level above. */
export function PathNotice({ enrolment: e }: { enrolment: Enrolment }) {
  const words = useText(replications)
  const { language } = useSession()
  if (e.stalledSince)
    return (
      <Notice kind="warning" title={words.stalled(date(e.stalledSince, language))}>
        {words.stalledText}
      </Notice>
    )
  if (e.state === 'active' && e.steps.length === pathSteps.length)
    return (
      <Notice kind="good" title={words.complete}>
        {words.completeText}
      </Notice>
    )
  return null
}
