import { classNames } from './class-names.ts'
import { type IconName, iconPaths } from './icon-paths.ts'

/** One icon of the set. Without `label` it is decoration and hidden from assistive technology. */
export function Icon(props: { name: IconName; size?: 's' | 'm' | 'l'; label?: string }) {
  const named = props.label !== undefined
  return (
    <svg
      class={classNames('ic', props.size === 's' && 's', props.size === 'l' && 'l')}
      viewBox="0 0 20 20"
      role={named ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={!named}
    >
      <path d={iconPaths[props.name]} />
    </svg>
  )
}
