import { mostSteps } from '../../../contract/practices.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { StepProps } from './form-parts.ts'
import { withSteps } from './practice-draft.ts'

/** What was done, one thing after the other: added, taken away, moved. */
export function StepSteps({ draft, edit, errorOf, words }: StepProps) {
  const { steps: said } = words
  const shared = useText(forms)
  const { steps } = draft
  const order = steps.map((_, at) => at)
  const swap = (at: number) =>
    edit(
      withSteps(
        draft,
        order.map(one => (one === at ? at + 1 : one === at + 1 ? at : one)),
      ),
    )
  return (
    <>
      {steps.map((text, at) => (
        <div key={at} class="pr-step">
          <TextArea
            id={at === 0 ? 'steps' : `step-${at}`}
            label={said.step(at + 1)}
            error={at === 0 ? errorOf('steps') : undefined}
            value={text}
            rows={2}
            maxLength={600}
            left={n => fill(shared.left, { n })}
            onChange={next => edit({ steps: steps.map((one, n) => (n === at ? next : one)) })}
          />
          <div class="pr-step-do">
            {at > 0 && (
              <Button variant="bare" icon="arrow-up" label={said.up(at + 1)} onClick={() => swap(at - 1)} />
            )}
            {at < steps.length - 1 && (
              <Button variant="bare" icon="arrow-down" label={said.down(at + 1)} onClick={() => swap(at)} />
            )}
            {steps.length > 1 && (
              <Button
                variant="bare"
                icon="trash"
                label={said.remove(at + 1)}
                onClick={() =>
                  edit(
                    withSteps(
                      draft,
                      order.filter(one => one !== at),
                    ),
                  )
                }
              />
            )}
          </div>
        </div>
      ))}
      {steps.length < mostSteps ? (
        <Button icon="plus" wide onClick={() => edit({ steps: [...steps, ''] })}>
          {said.add}
        </Button>
      ) : (
        <p class="small sub">{said.most(mostSteps)}</p>
      )}
    </>
  )
}
