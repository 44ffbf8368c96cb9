import { useEffect, useRef, useState } from 'preact/hooks'
import { security } from '../../../text/security.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { save } from '../../ui/save-file.ts'

/** Recovery codes, shown this once, with every way to keep them. */
export function RecoveryCodes(props: { codes: readonly string[]; onDone: () => void }) {
  const words = useText(security).codes
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  // the button that was pressed is gone: what came in its place is read from its head
  useEffect(() => title.current?.focus(), [])
  const text = `${props.codes.join('\n')}\n`
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  }
  return (
    <div class="stack">
      <h3 class="recovery-title" ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.text}</p>
      <ul class="recovery-codes num" aria-label={words.list}>
        {props.codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div class="row">
        <Button size="sm" icon={said === 'copied' ? 'check' : 'copy'} onClick={copy}>
          {words.copy}
        </Button>
        <Button size="sm" icon="download" onClick={() => save(new Blob([text]), words.file)}>
          {words.save}
        </Button>
      </div>
      <p class="small" role="status">
        {said === 'copied' && words.copied}
        {said === 'failed' && words.copyFailed}
      </p>
      <Button variant="go" wide onClick={props.onDone}>
        {words.done}
      </Button>
    </div>
  )
}
