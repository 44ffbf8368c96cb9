import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { useMedia } from './use-media.ts'
import { tellOfModals } from './modals.ts'

export type SidePanelProps = {
  /** The panel's name, for assistive technology. */
  label: string
  onClose: () => void
  closeLabel: string
  /** Left of the head: usually a State. */
  head?: ComponentChildren
  /** Right of the head: `1 dari 8` and its keys. */
  place?: ComponentChildren
  /** Stays at the bottom: the actions. */
  footer?: ComponentChildren
  children: ComponentChildren
}

/** Details beside the list; on a narrow screen a dialog over it. Escape closes it. */
export function SidePanel(props: SidePanelProps) {
  const narrow = useMedia('(max-width: 62em)')
  return narrow ? <OverPanel {...props} /> : <BesidePanel {...props} />
}

/** A list with its side panel: the list keeps its place and its scroll while the panel opens and closes. */
export function SplitView(props: { panel?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class={props.panel ? 'split open' : 'split'}>
      <div class="split-list">{props.children}</div>
      {props.panel}
    </div>
  )
}

function BesidePanel(props: SidePanelProps) {
  return (
    <aside
      class="side"
      aria-label={props.label}
      onKeyDown={event => {
        // a dialog that was opened from the panel closes alone
        const isOfDialog = (event.target as Element).closest('dialog') !== null
        if (event.key === 'Escape' && !event.defaultPrevented && !isOfDialog) props.onClose()
      }}
    >
      <Inside {...props} />
    </aside>
  )
}

function OverPanel(props: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    tellOfModals()
    return () => {
      element?.close()
      tellOfModals()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class="side over"
      aria-label={props.label}
      onCancel={event => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <Inside {...props} />
    </dialog>
  )
}

function Inside(props: SidePanelProps) {
  return (
    <>
      <div class="side-body">
        <div class="side-head">
          {props.head}
          <span class="side-place">
            {props.place}
            <Button variant="bare" size="sm" icon="cross" label={props.closeLabel} onClick={props.onClose} />
          </span>
        </div>
        {props.children}
      </div>
      {props.footer && <div class="side-foot">{props.footer}</div>}
    </>
  )
}
