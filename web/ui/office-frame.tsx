import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Brand } from './brand.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { SkipLink } from './skip-link.tsx'
import { useBodyClass } from './use-body-class.ts'
import { useFits } from './use-fits.ts'
import './font.css'

export type NavItem = { href: string; label: string; current?: boolean; count?: string | number }

export type OfficeFrameProps = {
  brand: { word: string; href: string }
  skipLabel: string
  /** The region one looks at: a Menu variant `scope`, or a path of links. */
  scope?: ComponentChildren
  nav: NavItem[]
  navLabel: string
  /** The name of the button that opens the navigation on a narrow screen. */
  menuLabel: string
  find?: ComponentChildren
  /** Who is signed in: a Menu variant `me`. */
  me?: ComponentChildren
  /** Above everything: a Banner. */
  banner?: ComponentChildren
  /** A night part right under the top bar, which turns night with it: the map. */
  hero?: ComponentChildren
  /** The content fills the window and scrolls inside itself: list and side panel. */
  fill?: boolean
  footer?: ComponentChildren
  children: ComponentChildren
}

/** The page of the office: top bar, content, foot. Sets `office` on the body while it stands. */
export function OfficeFrame(props: OfficeFrameProps) {
  useBodyClass('office')
  return (
    <div class={classNames('office-frame', props.fill && 'fill')}>
      <SkipLink label={props.skipLabel} />
      {props.banner}
      <TopBar {...props} />
      <main id="content" tabIndex={-1}>
        {props.hero && <div class="hero night">{props.hero}</div>}
        {props.children}
      </main>
      {props.footer && <footer class="foot">{props.footer}</footer>}
    </div>
  )
}

/** Two letters in a disc, for the person signed in. */
export function Avatar(props: { name: string }) {
  const letters = props.name
    .split(/\s+/)
    .filter(Boolean)
    .map(part => part[0]?.toUpperCase() ?? '')
  return (
    <span
      class="me"
      aria-hidden="true"
      data-letters={(letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '')}
    />
  )
}

function TopBar(props: OfficeFrameProps) {
  const bar = useRef<HTMLElement>(null)
  const fits = useFits(bar, props.nav.map(item => item.label).join())
  return (
    <header class={classNames('top', Boolean(props.hero) && 'night', !fits && 'folded')} ref={bar}>
      <Brand word={props.brand.word} href={props.brand.href} />
      {props.scope && <div class="scope">{props.scope}</div>}
      <nav class="nav" aria-label={props.navLabel}>
        <NavLinks items={props.nav} />
      </nav>
      <div class="top-end">
        {props.find}
        {props.me}
        <NarrowNav {...props} />
      </div>
    </header>
  )
}

function NarrowNav(props: OfficeFrameProps) {
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" class="nav-open btn line sm" aria-label={props.menuLabel} popoverTarget={id}>
        <Icon name="menu" size="s" />
      </button>
      <div ref={sheet} id={id} class="nav-sheet" popover="auto" onClick={() => sheet.current?.hidePopover()}>
        <nav aria-label={props.navLabel}>
          <NavLinks items={props.nav} />
        </nav>
      </div>
    </>
  )
}

function NavLinks(props: { items: NavItem[] }) {
  return (
    <>
      {props.items.map(({ href, label, current, count }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span class="c num">{count}</span>}
        </a>
      ))}
    </>
  )
}
