import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { tellOfModals } from './modals.ts'

/** A native modal dialog. It closes by its button, by Escape and by a press beside it; focus returns by itself. */
export function Dialog(props: {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  /** The actions, the main one last. */
  footer?: ComponentChildren
  wide?: boolean
  children: ComponentChildren
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (props.open && !dialog.current?.open) {
      dialog.current?.showModal()
      tellOfModals()
    }
    if (!props.open && dialog.current?.open) dialog.current.close()
  }, [props.open])
  // it is still there while it is told to go: whoever looks must look once it is gone
  useEffect(() => () => queueMicrotask(tellOfModals), [])

  return (
    <dialog
      ref={dialog}
      class={classNames('dialog', props.wide && 'wide')}
      aria-labelledby={titleId}
      onClose={() => {
        tellOfModals()
        props.onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      {props.open && (
        <div class="dialog-in">
          <div class="dialog-head">
            <h2 id={titleId}>{props.title}</h2>
            <Button
              variant="bare"
              icon="cross"
              label={props.closeLabel}
              onClick={() => dialog.current?.close()}
            />
          </div>
          <div class="dialog-body">{props.children}</div>
          {props.footer && <div class="dialog-foot">{props.footer}</div>}
        </div>
      )}
    </dialog>
  )
}
