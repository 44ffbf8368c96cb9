import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Kbd } from './kbd.tsx'

export type ButtonProps = {
  /** go: the one main action; line: others; warn: what hurts; lamp: the one public call; bare: quiet. */
  variant?: 'go' | 'line' | 'warn' | 'lamp' | 'bare'
  size?: 'big' | 'normal' | 'sm'
  icon?: IconName
  iconAfter?: IconName
  /** The key that presses it, shown on it. */
  kbd?: string
  /** Makes it a link. */
  href?: string
  download?: boolean | string
  /** Opens apart, for links that leave the page. */
  newTab?: boolean
  type?: 'button' | 'submit'
  form?: string
  /** At work: it keeps its words, shows a turning lamp and takes no second press. */
  busy?: boolean
  /** Not allowed now, and why: the reason is shown beneath and read with the button. */
  disabledReason?: string
  /** The name for assistive technology where the words alone do not say it, or where there are none. */
  label?: string
  /** Shown when pointed at, for buttons whose words are folded away. */
  tip?: string
  wide?: boolean
  pressed?: boolean
  expanded?: boolean
  describedBy?: string
  onClick?: (event: MouseEvent) => void
  buttonRef?: Ref<HTMLButtonElement>
  children?: ComponentChildren
}

/** A button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const reasonId = useId()
  const blocked = props.disabledReason !== undefined
  const look = classNames(
    'btn',
    props.variant ?? 'line',
    props.size !== 'normal' && props.size,
    props.wide && 'wide',
    !props.children && 'only-icon',
    props.busy && 'busy',
  )
  if (props.href !== undefined && !blocked) return <LinkButton {...props} look={look} />
  const button = (
    <button
      ref={props.buttonRef}
      type={props.type ?? 'button'}
      form={props.form}
      class={look}
      title={props.tip}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-busy={props.busy || undefined}
      aria-disabled={blocked || props.busy || undefined}
      aria-describedby={blocked ? reasonId : props.describedBy}
      onClick={event => {
        if (blocked || props.busy) event.preventDefault()
        else props.onClick?.(event)
      }}
    >
      <Inside {...props} />
    </button>
  )
  if (!blocked) return button
  return (
    <span class={classNames('btn-why', props.wide && 'wide')}>
      {button}
      <span class="why" id={reasonId}>
        {props.disabledReason}
      </span>
    </span>
  )
}

function LinkButton(props: ButtonProps & { look: string }) {
  const apart = props.newTab ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <a
      class={props.look}
      href={props.href}
      download={props.download}
      aria-label={props.label}
      {...apart}
      onClick={props.onClick}
    >
      <Inside {...props} />
    </a>
  )
}

function Inside(props: ButtonProps) {
  const size = props.size === 'big' ? 'm' : 's'
  return (
    <>
      {props.busy ? (
        <span class="turning" aria-hidden="true" />
      ) : (
        props.icon && <Icon name={props.icon} size={size} />
      )}
      {props.children}
      {props.iconAfter && <Icon name={props.iconAfter} size={size} />}
      {props.kbd && <Kbd>{props.kbd}</Kbd>}
    </>
  )
}
