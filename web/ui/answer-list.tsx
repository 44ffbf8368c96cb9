import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type Answer = {
  label: string
  hint?: string
  icon?: IconName
  href?: string
  onClick?: () => void
  main?: boolean
  /** Holds the place of one that is not known yet. */
  toCome?: boolean
}

/** The phone's one question, answered by going on: large links under each other, the likeliest first and green. */
export function AnswerList(props: { answers: Answer[] }) {
  return (
    <ul class="answers">
      {props.answers.map(answer => (
        <li key={answer.label}>
          <AnswerLink {...answer} />
        </li>
      ))}
    </ul>
  )
}

function AnswerLink(answer: Answer) {
  const look = classNames('answer', answer.main && 'go')
  const inside = (
    <>
      {answer.icon && <Icon name={answer.icon} />}
      <span>
        {answer.label}
        {answer.hint && <small>{answer.hint}</small>}
      </span>
      <Icon name="chevron-right" />
    </>
  )
  if (answer.toCome) {
    return (
      <span class={classNames(look, 'to-come')} aria-hidden="true">
        {inside}
      </span>
    )
  }
  if (answer.href !== undefined) {
    return (
      <a class={look} href={answer.href} onClick={answer.onClick}>
        {inside}
      </a>
    )
  }
  return (
    <button type="button" class={look} onClick={answer.onClick}>
      {inside}
    </button>
  )
}
