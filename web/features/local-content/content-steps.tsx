import { contentKinds, mostContentText } from '../../../contract/local-content.ts'
import { fill } from '../../../text/fill.ts'
import { forms } from '../../../text/forms.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { localContent } from '../../../text/products-content.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { ConsentFields } from '../../shell/consent-fields.tsx'
import { Review } from '../../shell/review.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { ContentDraft, Field } from './content-draft.ts'

type StepProps = {
  draft: ContentDraft
  edit: (change: Partial<ContentDraft>) => void
  /** The sentence at a field: what stands in the way of going on. */
  errorOf: (...fields: Field[]) => string | undefined
  tried: boolean
}

export function StepWhat({ draft, edit, errorOf }: StepProps) {
  const { kinds, form } = useText(localContent)
  const words = form.what
  return (
    <>
      <ChoiceList
        id="kind"
        label={words.kind}
        choices={optionsOf(contentKinds, kinds)}
        value={draft.kind || null}
        error={errorOf('kind')}
        onChange={kind => edit({ kind })}
      />
      <TextInput
        id="name"
        label={words.name}
        hint={words.nameHint}
        value={draft.title}
        maxLength={160}
        error={errorOf('name')}
        onChange={title => edit({ title })}
      />
    </>
  )
}

/** The words, or where they can be heard; where they tell of a child, with a guardian's consent. */
export function StepWords({ draft, edit, errorOf, tried }: StepProps) {
  const words = useText(localContent).form.words
  const { themselves } = useText(productConsents)
  const { optional } = useText(shell)
  const shared = useText(forms)
  const { child } = draft
  return (
    <>
      <TextArea
        id="text"
        label={words.text}
        value={draft.text}
        rows={10}
        maxLength={mostContentText}
        left={n => fill(shared.left, { n })}
        error={errorOf('either')}
        onChange={text => edit({ text })}
      />
      <TextInput
        id="link"
        label={words.link}
        hint={words.linkHint}
        optional={optional}
        type="url"
        value={draft.link}
        maxLength={500}
        error={errorOf('linkWrong')}
        onChange={link => edit({ link })}
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
            child="always"
            tried={tried}
          />
        </>
      )}
    </>
  )
}

export function StepTeller({ draft, edit, tried }: StepProps) {
  const { teller: somebody } = useText(productConsents)
  const { teller } = draft
  return (
    <ConsentFields
      draft={teller}
      edit={change => edit({ teller: { ...teller, ...change } })}
      parts={['words', 'name', 'photo']}
      who={teller.person.trim() || somebody}
      named
      child="maybe"
      tried={tried && teller.parts.length > 0}
    />
  )
}

/** All answers to look over, each with the way back to its question. */
export function StepCheck(props: { draft: ContentDraft; onChange: (step: number) => void }) {
  const { kinds, form } = useText(localContent)
  const { rows } = form
  const { kind, title, text, link, teller } = props.draft
  const answers = [
    { step: 1, label: rows.kind, value: kind && kinds[kind] },
    { step: 1, label: rows.name, value: title.trim() },
    { step: 2, label: rows.text, value: text.trim().slice(0, 200) },
    { step: 2, label: rows.link, value: link.trim() },
    { step: 3, label: rows.teller, value: teller.parts.length > 0 ? teller.person : '' },
  ]
  return (
    <Review
      rows={answers.map(({ step, label, value }) => ({
        ...{ label, value: value || '–' },
        onChange: () => props.onChange(step),
      }))}
    />
  )
}
