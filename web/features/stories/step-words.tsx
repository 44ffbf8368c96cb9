import { fill } from '../../../text/fill.ts'
import { forms } from '../../../text/forms.ts'
import { storyForm } from '../../../text/story-form.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'

type Telling = 'before' | 'deed' | 'after'

/** One part of what is told, as long as it is told. */
function Told({ draft, edit, errorOf, of, labelHidden }: StepProps & { of: Telling; labelHidden?: boolean }) {
  const words = useText(storyForm)
  const shared = useText(forms)
  return (
    <TextArea
      id={of}
      label={words[of].label}
      labelHidden={labelHidden ?? true}
      value={draft[of]}
      rows={7}
      maxLength={1500}
      left={n => fill(shared.left, { n })}
      error={errorOf(of)}
      onChange={value => edit({ [of]: value })}
    />
  )
}

export const StepBefore = (step: StepProps) => <Told {...step} of="before" />
export const StepDeed = (step: StepProps) => <Told {...step} of="deed" />

/** What is different now, a sentence of their own, and what the story is called. */
export function StepAfter(step: StepProps) {
  const { after: words } = useText(storyForm)
  const { optional } = useText(shell)
  const { draft, edit, errorOf } = step
  return (
    <>
      <Told {...step} of="after" labelHidden={false} />
      <TextArea
        id="quote"
        label={words.quote}
        hint={words.quoteHint}
        optional={optional}
        value={draft.quote}
        rows={2}
        maxLength={300}
        onChange={quote => edit({ quote })}
      />
      <TextInput
        id="title"
        label={words.heading}
        hint={words.headingHint}
        value={draft.title}
        maxLength={100}
        error={errorOf('title')}
        onChange={title => edit({ title })}
      />
    </>
  )
}
