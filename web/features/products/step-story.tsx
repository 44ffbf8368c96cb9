import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { ConsentFields } from '../../shell/consent-fields.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { StepProps } from './form-parts.ts'

/** How it came about; where the words tell of a child, with the consent of a parent or guardian. */
export function StepStory({ draft, edit, tried }: StepProps) {
  const { story: words } = useText(productForm)
  const { themselves } = useText(productConsents)
  const { optional } = useText(shell)
  const shared = useText(forms)
  const { child } = draft
  return (
    <>
      <TextArea
        id="story"
        label={words.story}
        labelHidden
        optional={optional}
        value={draft.story}
        rows={7}
        maxLength={2000}
        left={n => fill(shared.left, { n })}
        onChange={story => edit({ story })}
      />
      {child && (
        <>
          <Notice kind="warning" title={words.childTitle}>
            {words.childText}
          </Notice>
          <ConsentFields
            draft={child}
            edit={change => edit({ child: { ...child, ...change } })}
            parts={['name']}
            who={themselves}
            named
            personLabel={words.childPerson}
            child="always"
            tried={tried && child.parts.length > 0}
          />
        </>
      )}
    </>
  )
}
