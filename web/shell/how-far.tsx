import { materials as texts } from '../../text/materials.ts'
import { useText } from '../data/session.tsx'
import type { Sending } from '../data/use-upload.ts'
import { Progress } from '../ui/progress.tsx'

/** How far a file has come, and whether its line is broken for now. */
export function HowFar({ sending }: { sending: Sending }) {
  const { form: words, size } = useText(texts)
  const { file, sent, waiting, id, problem } = sending
  if (problem) return null
  if (id !== null) return <p class="small sub">{words.arrived}</p>
  return (
    <>
      <Progress
        label={words.sending}
        value={sent / file.size}
        text={words.sent(size(sent), size(file.size))}
      />
      {waiting && (
        <p class="small sub" role="status">
          {words.waiting}
        </p>
      )}
    </>
  )
}
