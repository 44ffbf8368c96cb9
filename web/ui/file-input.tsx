import { useId, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** Picks files, or takes a photo with the phone's camera where `capture` is set. */
export function FileInput(props: {
  label: string
  hint?: string
  accept?: string
  multiple?: boolean
  capture?: boolean
  icon?: IconName
  id?: string
  error?: string | undefined
  onPick: (files: File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const made = useId()
  const id = props.id ?? made
  return (
    <div class="file-pick">
      <input
        ref={input}
        id={id}
        class="sr"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture ? 'environment' : undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.hint || props.error ? `${id}-note` : undefined}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be picked again after it was removed.
          event.currentTarget.value = ''
          if (files.length > 0) props.onPick(files)
        }}
      />
      <label class="file-label" for={id}>
        <Icon name={props.icon ?? (props.capture ? 'camera' : 'upload')} />
        <span>{props.label}</span>
      </label>
      {(props.error ?? props.hint) && (
        <span class={props.error ? 'msg' : 'hint'} id={`${id}-note`}>
          {props.error ?? props.hint}
        </span>
      )}
    </div>
  )
}
