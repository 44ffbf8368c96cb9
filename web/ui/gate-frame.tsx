import type { ComponentChildren } from 'preact'
import { Brand } from './brand.tsx'
import { SkipLink } from './skip-link.tsx'
import { useBodyClass } from './use-body-class.ts'

/** A page before one is in: sign-in, invitation, a lost password. Night around one sheet of paper. */
export function GateFrame(props: {
  brand: { word: string; href: string }
  skipLabel: string
  title: string
  sub?: ComponentChildren
  banner?: ComponentChildren
  /** Beneath the sheet: other ways, the language. */
  footer?: ComponentChildren
  /** With the typeface; not for what a phone meets first. */
  landing?: boolean
  children: ComponentChildren
}) {
  useBodyClass(props.landing ? 'landing' : null)
  return (
    <div class="gate night">
      <SkipLink label={props.skipLabel} />
      {props.banner}
      <header class="gate-head">
        <Brand word={props.brand.word} href={props.brand.href} />
      </header>
      <main class="gate-sheet" id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.sub && <p class="sub">{props.sub}</p>}
        {props.children}
      </main>
      {props.footer && <footer class="gate-foot">{props.footer}</footer>}
    </div>
  )
}
