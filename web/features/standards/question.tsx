import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { LibraryId } from '../../../contract/ids.ts'
import {
  type AnswerValue,
  answerCriterion,
  type ChecklistItem,
  getChecklist,
} from '../../../contract/standards.ts'
import { forms } from '../../../text/forms.ts'
import { shell } from '../../../text/shell.ts'
import { standards } from '../../../text/standards.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Conflict } from '../../shell/conflict.tsx'
import { NotFoundPage } from '../../shell/not-found.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { clock } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AnswerPast } from './answer-past.tsx'
import { questionHref } from './checklist.tsx'
import { valueText } from './value-text.ts'

/** One criterion, one screen: answered by the library, or by the level above. */
export function QuestionPage() {
  const { libraryId, code } = useParams<{ libraryId: LibraryId; code: string }>()
  const answer = useAsk(getChecklist, { libraryId }, { fresh: true })
  if (!answer.data) {
    return (
      <PhonePage>
        <Waiting answer={answer}>{() => null}</Waiting>
      </PhonePage>
    )
  }
  const asked = answer.data.items.filter(item => item.criterion.fact === null)
  const item = asked.find(one => one.criterion.code === code)
  if (!item) return <NotFoundPage />
  return <Question key={code} libraryId={libraryId} item={item} asked={asked} />
}

type Props = { libraryId: LibraryId; item: ChecklistItem; asked: ChecklistItem[] }
/** `picked` of a yes-no or choice: its code, `yes`, `no` or `unknown`; null while nothing is chosen. */
type Draft = { picked: string | null; count: number | null; note: string; version: number }

function Question({ libraryId, item, asked }: Props) {
  const { mine: words } = useText(standards)
  const shared = useText(forms)
  const { example, exampleMark, optional } = useText(shell)
  const session = useSession()
  const { language } = session
  const { grant } = useSignedIn()
  const zone = useZone()
  const toasts = useToasts()
  const [, go] = useLocation()
  const send = useSend(answerCriterion)
  const [tried, setTried] = useState(false)
  const { criterion } = item
  const kept = useFormDraft<Draft>(`standard/${libraryId}/${criterion.code}`, draftOf(item))
  const { draft } = kept
  const home = grant.role === 'library' ? '/standar' : `/standar/${libraryId}`
  const at = asked.indexOf(item)
  const unanswered = draft.picked === null && draft.count === null
  const conflict = kept.touched && draft.version !== item.version

  function save() {
    setTried(true)
    if (unanswered || conflict) return
    send.mutate(
      { libraryId, code: criterion.code, version: draft.version, value: valueOf(draft), note: draft.note },
      {
        onSuccess: ({ score }) => {
          kept.clear()
          toasts.show({ strong: words.saved, text: words.newScore(score), glyph: 'done' })
          const next = asked.slice(at + 1).find(one => one.met === null && one.version === 0)
          go(next ? questionHref(libraryId, next.criterion.code) : home)
        },
      },
    )
  }

  return (
    <StepFrame
      step={at + 1}
      steps={asked.length}
      stepText={words.at(at + 1, asked.length)}
      backLabel={words.back}
      backHref={home}
      banner={session.example && <Banner label={exampleMark}>{example}</Banner>}
      saved={kept.savedAt ? shared.saved.replace('{time}', clock(kept.savedAt, language, zone)) : undefined}
      title={criterion.wording[language]}
      hint={criterion.explanation[language]}
      onSubmit={save}
      problem={
        conflict ? (
          <Conflict
            rows={[
              {
                label: criterion.wording[language],
                newest: valueText(criterion, item.value, language),
                mine: unanswered ? shared.conflict.empty : valueText(criterion, valueOf(draft), language),
              },
            ]}
            onKeep={() => kept.edit({ version: item.version })}
            onDrop={kept.clear}
          />
        ) : (
          send.error && <Notice kind="problem" title={says(send.error, language)} />
        )
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={send.isPending}>
          {words.save}
        </Button>
      }
    >
      {criterion.kind === 'number' && (
        <NumberInput
          label={words.number}
          language={language}
          value={draft.count}
          onChange={count => kept.edit({ count, picked: null })}
          error={tried && unanswered ? words.choose : undefined}
        />
      )}
      <ChoiceList
        label={criterion.wording[language]}
        labelHidden
        error={tried && unanswered && criterion.kind !== 'number' ? words.choose : undefined}
        choices={choicesOf(item, language)}
        value={draft.picked}
        onChange={picked => kept.edit({ picked, count: null })}
      />
      <TextArea
        label={words.note}
        optional={optional}
        value={draft.note}
        onChange={note => kept.edit({ note })}
        rows={2}
        maxLength={300}
      />
      <p class="small sub">
        {words.source}: {criterion.source} · {words.weight(criterion.weight)}
      </p>
      {item.version > 1 && <AnswerPast libraryId={libraryId} criterion={criterion} />}
    </StepFrame>
  )
}

function choicesOf({ criterion }: ChecklistItem, language: 'id' | 'en') {
  const { mine: words } = standards[language]
  const unknown = { value: 'unknown', label: words.unknown, hint: words.unknownHint }
  if (criterion.kind === 'number') return [unknown]
  if (criterion.kind === 'choice')
    return [...criterion.choices.map(one => ({ value: one.code, label: one.label[language] })), unknown]
  return [{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, unknown]
}

function draftOf({ value, version, note }: ChecklistItem): Draft {
  const picked =
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : null
  return {
    picked: picked ?? (version > 0 && value === null ? 'unknown' : null),
    count: typeof value === 'number' ? value : null,
    note: note ?? '',
    version,
  }
}

function valueOf({ picked, count }: Draft): AnswerValue {
  if (picked === null) return count
  return picked === 'unknown' ? null : picked === 'yes' ? true : picked === 'no' ? false : picked
}
