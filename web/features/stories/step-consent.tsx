import { consentPurposes, storyParts } from '../../../contract/consents.ts'
import { shell } from '../../../text/shell.ts'
import { storyForm } from '../../../text/story-form.ts'
import { storyWording } from '../../../text/story-wording.ts'
import { today } from '../../data/months.ts'
import { useText } from '../../data/session.tsx'
import { SignaturePad } from '../../shell/signature-pad.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Permission, ReadOut } from './consent-parts.tsx'
import { type ConsentField, type StoryConsentDraft, storyHows, type StoryPart } from './story-consent.ts'

const with_ = <T,>(all: readonly T[], chosen: readonly T[], one: T, isIn: boolean): T[] =>
  all.filter(value => (value === one ? isIn : chosen.includes(value)))

/**
 * What somebody says yes to: read out one by one, answered with a switch each, told with a signature or otherwise.
 * @param props.asked the parts that there is something of
 */
export function ConsentStep(props: {
  draft: StoryConsentDraft
  asked: readonly StoryPart[]
  edit: (change: Partial<StoryConsentDraft>) => void
  errorOf: (field: ConsentField) => string | undefined
}) {
  const { consent: words } = useText(storyForm)
  const wording = useText(storyWording)
  const { optional } = useText(shell)
  const { draft, edit, errorOf, asked } = props
  const { parts, purposes } = draft
  return (
    <>
      <ReadOut child={draft.child} parts={asked} />
      <div class="allows">
        {asked.map(part => (
          <Permission
            key={part}
            {...wording.parts[part]}
            allowed={parts.includes(part)}
            onChange={isIn => edit({ parts: with_(storyParts, parts, part, isIn) })}
          />
        ))}
      </div>
      {!parts.includes('words') && <Notice>{words.nothing}</Notice>}
      {parts.length > 0 && (
        <>
          <FieldGroup id="purposes" label={words.purposes} error={errorOf('purposes')}>
            {() => (
              <div class="allows">
                {consentPurposes.map(purpose => (
                  <Permission
                    key={purpose}
                    {...wording.purposes[purpose]}
                    allowed={purposes.includes(purpose)}
                    onChange={isIn => edit({ purposes: with_(consentPurposes, purposes, purpose, isIn) })}
                  />
                ))}
              </div>
            )}
          </FieldGroup>
          {draft.child && <Guardian {...props} />}
          <ChoiceList
            id="how"
            label={words.how}
            choices={storyHows.map(value => ({ value, label: words.hows[value] }))}
            value={draft.how}
            error={errorOf('how')}
            onChange={how => edit({ how })}
          />
          {draft.how === 'drawn' && (
            <FieldGroup id="signature" label={words.sign} error={errorOf('signature')}>
              {() => (
                <>
                  <SignaturePad
                    label={words.sign}
                    path={draft.signature}
                    onChange={change => edit({ signature: change(draft.signature) })}
                  />
                  {draft.signature !== '' && (
                    <Button size="sm" icon="undo" onClick={() => edit({ signature: '' })}>
                      {words.signAgain}
                    </Button>
                  )}
                </>
              )}
            </FieldGroup>
          )}
          <DateInput
            id="until"
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

function Guardian(props: Parameters<typeof ConsentStep>[0]) {
  const { consent: words } = useText(storyForm)
  const { draft, edit, errorOf } = props
  return (
    <>
      <TextInput
        id="guardian"
        label={words.guardian}
        value={draft.guardian}
        maxLength={120}
        error={errorOf('guardian')}
        onChange={guardian => edit({ guardian })}
      />
      <TextInput
        id="relation"
        label={words.relation}
        hint={words.relationHint}
        value={draft.relation}
        maxLength={60}
        error={errorOf('relation')}
        onChange={relation => edit({ relation })}
      />
    </>
  )
}
