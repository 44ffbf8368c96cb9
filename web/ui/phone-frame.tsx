import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Mark } from './brand.tsx'
import { SkipLink } from './skip-link.tsx'

export type PhoneTab = { href: string; label: string; icon: IconName; current?: boolean; count?: number }

/** The page of the phone: a night head, one column, and the dock with the outbox over the tabs. */
export function PhoneFrame(props: {
  skipLabel: string
  banner?: ComponentChildren
  /** Night, round at its lower corners. */
  header?: ComponentChildren
  tabs?: PhoneTab[]
  tabsLabel?: string
  /** Docked over the tabs: an Outbox. */
  outbox?: ComponentChildren
  children: ComponentChildren
}) {
  const { tabs } = props
  return (
    <div class="phone-ground">
      <SkipLink label={props.skipLabel} />
      <div class="phone">
        {props.banner}
        {props.header && <header class="phone-head night">{props.header}</header>}
        <main id="content" tabIndex={-1}>
          {props.children}
        </main>
        {(tabs || props.outbox) && (
          <footer class="dock">
            {props.outbox}
            {tabs && (
              <nav class="tab-bar" aria-label={props.tabsLabel}>
                {tabs.map(tab => (
                  <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
                    <Icon name={tab.icon} />
                    <span>
                      {tab.label}
                      {tab.count ? <span class="c num"> {tab.count}</span> : null}
                    </span>
                  </a>
                ))}
              </nav>
            )}
          </footer>
        )}
      </div>
    </div>
  )
}

/** The first line of the phone's head: mark, place, and how it stands with the signal. */
export function PhoneHead(props: { title: string; sub?: string; end?: ComponentChildren }) {
  return (
    <div class="phone-row">
      <Mark />
      <div>
        <b>{props.title}</b>
        {props.sub && <div class="tiny sub">{props.sub}</div>}
      </div>
      {props.end}
    </div>
  )
}

/** A dashed pill for the head: `Luring`. */
export function Pill(props: { icon?: IconName; children: ComponentChildren }) {
  return (
    <span class="pill">
      {props.icon && <Icon name={props.icon} size="s" />}
      {props.children}
    </span>
  )
}

/** What waits on this phone, docked over the tabs. `tone` clay where something needs the person. */
export function Outbox(props: {
  href: string
  strong: string
  text?: string
  tone?: 'honey' | 'clay' | 'leaf'
  icon?: IconName
}) {
  return (
    <a class={`outbox ${props.tone ?? 'honey'}`} href={props.href}>
      <Icon name={props.icon ?? 'phone'} />
      <span>
        {props.strong}
        {props.text && <i>{props.text}</i>}
      </span>
      <Icon name="chevron-right" size="s" />
    </a>
  )
}
