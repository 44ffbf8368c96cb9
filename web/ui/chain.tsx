import { classNames } from './class-names.ts'

export type ChainLink = { kind: string; text: string; lit: boolean; href?: string; said?: string }

/** From need to change, a string of lamps; the unlit end is shown. */
export function Chain(props: { label: string; links: ChainLink[] }) {
  return (
    <ol class="chain" aria-label={props.label}>
      {props.links.map(link => (
        <li key={link.kind} class={classNames(!link.lit && 'off')}>
          <em>{link.kind}</em>
          <b>{link.href ? <a href={link.href}>{link.text}</a> : link.text}</b>
          {link.said && <span class="sr">{link.said}</span>}
        </li>
      ))}
    </ol>
  )
}
