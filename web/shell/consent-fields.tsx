import { type ConsentPart, consentHows } from '../../contract/consents.ts'
import { productConsents } from '../../text/products-consents.ts'
import { shell } from '../../text/shell.ts'
import { today } from '../data/months.ts'
import { useText } from '../data/session.tsx'
import { Checkbox, CheckList, ChoiceList } from '../ui/choice-list.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { type ConsentDraft, type ConsentField, missingOf } from './consent-draft.ts'

/**
 * What somebody agrees to, in words that can be read out; how and when they said so.
 * @param props.named whether who it is is asked here
 * @param props.who whom it is read out to
 */
export function ConsentFields(props: {
  draft: ConsentDraft
  edit: (change: Partial<ConsentDraft>) => void
  parts: readonly ConsentPart[]
  who: string
  named: boolean
  /** May be of a child, by a parent or guardian; `always`: it is one. */
  child?: 'maybe' | 'always'
  personLabel?: string
  /** Where it is the screen's own question. */
  labelHidden?: boolean
  tried: boolean
}) {
  const words = useText(productConsents)
  const { optional } = useText(shell)
  const { draft, edit, parts, named, tried } = props
  const missing = tried ? missingOf(draft, named) : []
  const errorOf = (field: ConsentField) => (missing.includes(field) ? words.missing[field] : undefined)
  return (
    <>
      {named && (
        <TextInput
          id="consent-person"
          label={props.personLabel ?? words.person}
          hint={words.personHint}
          value={draft.person}
          maxLength={120}
          error={errorOf('person')}
          onChange={person => edit({ person })}
        />
      )}
      {props.child === 'maybe' && (
        <div class="fld">
          <Checkbox
            label={words.child}
            hint={words.childHint}
            checked={draft.child}
            onChange={child => edit({ child })}
          />
        </div>
      )}
      {(draft.child || props.child === 'always') && (
        <>
          <TextInput
            id="consent-guardian"
            label={words.guardian}
            value={draft.guardian}
            maxLength={120}
            error={errorOf('guardian')}
            onChange={guardian => edit({ guardian })}
          />
          <TextInput
            id="consent-relation"
            label={words.relation}
            hint={words.relationHint}
            value={draft.relation}
            maxLength={60}
            error={errorOf('relation')}
            onChange={relation => edit({ relation })}
          />
        </>
      )}
      <CheckList<ConsentPart>
        id="consent-parts"
        label={words.ask}
        labelHidden={props.labelHidden}
        hint={props.labelHidden ? undefined : words.askHint(props.who)}
        choices={parts.map(value => ({ value, label: words.parts[value], hint: words.partHints[value] }))}
        value={draft.parts}
        error={errorOf('parts')}
        onChange={chosen => edit({ parts: parts.filter(part => chosen.includes(part)) })}
      />
      {draft.parts.length > 0 && (
        <>
          <ChoiceList
            id="consent-how"
            label={words.how}
            choices={consentHows.map(value => ({
              value,
              label: words.hows[value],
              hint: words.howHints[value],
            }))}
            value={draft.how}
            error={errorOf('how')}
            onChange={how => edit({ how })}
          />
          <DateInput
            id="consent-givenOn"
            label={words.givenOn}
            value={draft.givenOn}
            max={today()}
            error={errorOf('givenOn')}
            onChange={givenOn => edit({ givenOn })}
          />
          <DateInput
            id="consent-until"
            label={words.until}
            hint={words.untilHint}
            optional={optional}
            value={draft.until}
            min={today()}
            onChange={until => edit({ until })}
          />
        </>
      )}
    </>
  )
}
