import type { ComponentChildren } from 'preact'
import type {
  libraryMentoring,
  MentoringRequest,
  MentoringStep,
  MentoringVisit,
} from '../../../contract/mentoring.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'

const visitGlyphs = { planned: 'ring', held: 'done', cancelled: 'cancelled' } as const
const requestGlyphs = { open: 'look', planned: 'half', met: 'done', withdrawn: 'cancelled' } as const

export function VisitMark({ state }: { state: MentoringVisit['state'] }) {
  const { states } = useText(mentoring)
  return (
    <State glyph={visitGlyphs[state]} tag>
      {states[state]}
    </State>
  )
}

export function RequestMark({ state }: { state: MentoringRequest['state'] }) {
  const { requests } = useText(mentoring)
  return (
    <State glyph={requestGlyphs[state]} tag>
      {requests[state]}
    </State>
  )
}

export const isLate = ({ state, due }: Pick<MentoringStep, 'state' | 'due'>): boolean =>
  state === 'open' && due < today()

function StepMark({ step }: { step: MentoringStep }) {
  const { stepStates, stepLate } = useText(mentoring)
  if (isLate(step))
    return (
      <State glyph="late" tag>
        {stepLate}
      </State>
    )
  const glyph = { open: 'ring', done: 'done', dropped: 'cancelled' } as const
  return (
    <State glyph={glyph[step.state]} tag>
      {stepStates[step.state]}
    </State>
  )
}

/** What is next after a visit. @param closes whether whoever looks may close a step */
export function Steps(props: {
  steps: readonly MentoringStep[]
  libraryId: string
  closes: (step: MentoringStep) => boolean
}) {
  const { visit: words, sides } = useText(mentoring)
  const { language } = useSession()
  return (
    <ul class="mentoring-steps">
      {props.steps.map(step => (
        <li key={step.id}>
          <span>
            <b>{step.text}</b>
            <span class="small sub">
              {sides[step.by]} ·{' '}
              {step.closedOn
                ? words.closed(date(step.closedOn, language), step.closedBy ?? '–')
                : words.due(date(step.due, language))}
            </span>
            {step.word && <q class="small">{step.word}</q>}
          </span>
          <StepMark step={step} />
          {step.state === 'open' && props.closes(step) && (
            <a class="section-link" href={`/pendampingan/langkah/${step.id}?perpustakaan=${props.libraryId}`}>
              {words.close}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One visit in a list: when, how, what was advised, what is next. */
export function VisitCard(props: {
  visit: MentoringVisit
  closes: (step: MentoringStep) => boolean
  href?: string | undefined
  actions?: ComponentChildren
}) {
  const { visit: words, kinds } = useText(mentoring)
  const { language } = useSession()
  const { visit } = props
  const day = date(visit.heldOn ?? visit.plannedOn ?? '', language)
  const title = words.on(kinds[visit.kind], day)
  const facts: Fact[] = [
    { label: words.about, value: visit.about },
    { label: words.advice, value: visit.advice },
    { label: words.planItem, value: visit.planItem },
    { label: words.reason, value: visit.reason },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))
  return (
    <article class="mentoring-visit">
      <header>
        <h3>{props.href ? <a href={props.href}>{title}</a> : title}</h3>
        <VisitMark state={visit.state} />
      </header>
      <p class="small sub">{words.by(visit.trainer)}</p>
      {facts.length > 0 && <Facts facts={facts} />}
      {visit.steps.length > 0 && (
        <>
          <h4>{words.steps}</h4>
          <Steps steps={visit.steps} libraryId={visit.libraryId} closes={props.closes} />
        </>
      )}
      {props.actions}
    </article>
  )
}

/** Figures before and after the first visit, as they were. */
export function Changes({ changes }: { changes: ResultOf<typeof libraryMentoring>['changes'] }) {
  const { measures, library: words } = useText(mentoring)
  const { language } = useSession()
  const shown = (value: number | null) => (value === null ? '–' : number(value, language, 1))
  return (
    <>
      <p class="small sub">{words.changesText}</p>
      <Facts
        facts={changes.map(({ measure, before, after }) => ({
          label: measures[measure],
          value: `${shown(before)} → ${shown(after)}`,
          numeric: true,
        }))}
      />
    </>
  )
}
