import { TextInput } from '../../ui/text-input.tsx'

/** A code from an app or of recovery: large, with the phone's figures where there are only figures. */
export function CodeInput(props: {
  id: string
  label: string
  hint?: string
  figures?: boolean
  value: string
  onChange: (code: string) => void
  error: string | undefined
}) {
  const { figures, ...rest } = props
  return (
    <div class="code-in">
      <TextInput
        {...rest}
        name={props.id}
        autoComplete="one-time-code"
        inputMode={figures ? 'numeric' : 'text'}
        maxLength={figures ? 8 : 40}
        capitalize={false}
        spellCheck={false}
      />
    </div>
  )
}
