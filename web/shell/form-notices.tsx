import { forms } from '../../text/forms.ts'
import { fill } from '../../text/fill.ts'
import type { Problem } from '../data/client.ts'
import type { FormDraft } from '../data/form-draft.ts'
import { useZone } from '../data/my-library.ts'
import { says, saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { dateTime } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { useToasts } from '../ui/toast.tsx'
import './phone-parts.css'

/** Tells that the form goes on from a draft, with the way to start afresh (and to take that back). */
export function Resumed<T>(props: { kept: FormDraft<T>; onFresh: () => void }) {
  const { kept } = props
  const { resumed: words } = useText(forms)
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  if (kept.resumed === null) return null

  function startAfresh() {
    const before = kept.draft
    kept.clear()
    props.onFresh()
    toasts.show({ strong: words.gone, undo: { label: words.undo, run: () => kept.edit(before) } })
  }

  return (
    <Notice
      title={fill(words.title, { when: dateTime(kept.resumed, language, zone) })}
      actions={<Button onClick={startAfresh}>{words.fresh}</Button>}
    />
  )
}

/** Why it could not be sent, each part with the way to its question. */
export function SendingTrouble(props: {
  problem: Problem | null
  /** The step that answers a path of the command's input; null where it is answered on this one. */
  stepOf: (path: string) => number | null
  onChange: (step: number) => void
}) {
  const { language } = useSession()
  const { problem } = props
  if (problem === null) return null
  const fields = problem.body.fields ?? []
  return (
    <Notice kind="problem" title={says(problem, language)}>
      {fields.length > 0 && (
        <ul class="trouble">
          {fields.map(({ path }) => {
            const step = props.stepOf(path)
            const said = saysOf(problem, path, language)
            return (
              <li key={path}>
                {step === null ? (
                  said
                ) : (
                  <button type="button" onClick={() => props.onChange(step)}>
                    {said}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Notice>
  )
}
