import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type StepFrameProps = {
  /** From 1. */
  step: number
  steps: number
  /** `Langkah 2 dari 5` */
  stepText: string
  backLabel: string
  onBack?: () => void
  backHref?: string
  /** `Tersimpan 09.42`: shown the moment it is true. */
  saved?: string
  title: string
  hint?: ComponentChildren
  /** Sticks to the bottom, within the thumb's reach: the main action, then a quiet one. */
  footer: ComponentChildren
  /** Above the title: an ErrorSummary or a Notice. */
  problem?: ComponentChildren
  banner?: ComponentChildren
  /** Its title takes the focus at once, where it takes the place of another screen. */
  takesFocus?: boolean
  onSubmit?: () => void
  children: ComponentChildren
}

/** One question of the phone. Its title takes the focus when the step changes; Enter sends it on. */
export function StepFrame(props: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current || props.takesFocus) title.current?.focus()
    first.current = false
    scrollTo(0, 0)
  }, [props.step])

  return (
    <div class="phone-ground">
      <div class="phone step">
        {props.banner}
        <header class="step-top">
          <Back {...props} />
          <p>{props.stepText}</p>
          <span class="saved" role="status">
            {props.saved && (
              <>
                <Icon name="check" size="s" />
                {props.saved}
              </>
            )}
          </span>
        </header>
        {props.steps > 1 && <StepProgress step={props.step} steps={props.steps} />}
        <form
          class="step-form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            props.onSubmit?.()
          }}
        >
          <main class="step-body" id="content">
            {props.problem}
            <h1 ref={title} tabIndex={-1}>
              {props.title}
            </h1>
            {props.hint && <p class="step-hint">{props.hint}</p>}
            {props.children}
          </main>
          <div class="step-foot">{props.footer}</div>
        </form>
      </div>
    </div>
  )
}

/** The end of a way: a great lamp, what was kept, what happens next. Always night. */
export function DoneFrame(props: {
  title: string
  hint?: ComponentChildren
  footer: ComponentChildren
  children?: ComponentChildren
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div class="phone-ground">
      <main class="phone step finished night" id="content">
        <i class="great-lamp">
          <Icon name="check" />
        </i>
        <div class="step-body">
          <h1 ref={title} tabIndex={-1}>
            {props.title}
          </h1>
          {props.hint && <p class="step-hint">{props.hint}</p>}
          {props.children}
        </div>
        <div class="step-foot">{props.footer}</div>
      </main>
    </div>
  )
}

function Back(props: StepFrameProps) {
  if (props.backHref !== undefined) {
    return (
      <a class="step-back" href={props.backHref} aria-label={props.backLabel}>
        <Icon name="chevron-left" />
      </a>
    )
  }
  return (
    <button type="button" class="step-back" aria-label={props.backLabel} onClick={props.onBack}>
      <Icon name="chevron-left" />
    </button>
  )
}

// The step's words stand beside it, so the segments are decoration.
function StepProgress({ step, steps }: { step: number; steps: number }) {
  return (
    <div class="segments" aria-hidden="true">
      {Array.from({ length: steps }, (_, at) => (
        <i key={at} class={classNames(at + 1 < step && 'done', at + 1 === step && 'now')} />
      ))}
    </div>
  )
}
