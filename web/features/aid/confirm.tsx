import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { type AidItem, conditions, getAid, receiveAid } from '../../../contract/aid.ts'
import type { AidItemId } from '../../../contract/ids.ts'
import { aid } from '../../../text/aid.ts'
import { forms } from '../../../text/forms.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Conflict } from '../../shell/conflict.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Counter } from '../../ui/counter.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { clock, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useAmount } from './aid-state.tsx'

/** The library confirms what arrived: how many, how, when. */
export function ConfirmPage() {
  const { id } = useParams<{ id: AidItemId }>()
  const answer = useAsk(getAid, { id }, { fresh: true })
  if (!answer.data) {
    return (
      <PhonePage at="more">
        <Waiting answer={answer}>{() => null}</Waiting>
      </PhonePage>
    )
  }
  return <Receipt item={answer.data.item} />
}

type Draft = {
  arrived: number | null
  condition: AidItem['condition']
  on: string
  note: string
  version: number
}

function Receipt({ item }: { item: AidItem }) {
  const words = useText(aid)
  const { mine } = words
  const shared = useText(forms)
  const general = useText(shell)
  const { language, example } = useSession()
  const { zone } = useMyLibrary()
  const amount = useAmount()
  const toasts = useToasts()
  const [, go] = useLocation()
  const receive = useSend(receiveAid)
  const [tried, setTried] = useState(false)
  const kept = useFormDraft<Draft>(`aid/receipt/${item.id}`, {
    arrived: item.arrived,
    condition: item.condition,
    on: item.receivedOn ?? today(),
    note: item.receiptNote ?? '',
    version: item.version,
  })
  const { draft } = kept
  const conflict = kept.touched && draft.version !== item.version
  const count = number(item.count, language)

  function save() {
    setTried(true)
    const { arrived, condition, on, note, version } = draft
    if (arrived === null || condition === null || conflict) return
    receive.mutate(
      { id: item.id, version, arrived, condition, on, note },
      {
        onSuccess: () => {
          kept.clear()
          toasts.show({
            strong: mine.saved,
            text: arrived < item.count ? words.arrivedOf(number(arrived, language), count) : undefined,
            glyph: 'done',
          })
          go(`/bantuan/${item.id}`)
        },
      },
    )
  }

  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={mine.step}
      backLabel={general.back}
      backHref="/bantuan"
      banner={example && <Banner label={general.exampleMark}>{general.example}</Banner>}
      saved={kept.savedAt ? shared.saved.replace('{time}', clock(kept.savedAt, language, zone)) : undefined}
      title={mine.confirmTitle(words.kinds[item.kind].toLowerCase())}
      hint={mine.confirmHint(amount(item), item.giver)}
      onSubmit={save}
      problem={
        conflict ? (
          <Conflict
            rows={[
              {
                label: mine.arrived,
                newest: item.arrived === null ? shared.conflict.empty : number(item.arrived, language),
                mine: draft.arrived === null ? shared.conflict.empty : number(draft.arrived, language),
              },
            ]}
            onKeep={() => kept.edit({ version: item.version })}
            onDrop={kept.clear}
          />
        ) : (
          receive.error && <Notice kind="problem" title={says(receive.error, language)} />
        )
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={receive.isPending}>
          {mine.save}
        </Button>
      }
    >
      <Counter
        id="arrived"
        label={mine.arrived}
        value={draft.arrived}
        max={item.count}
        minusLabel={mine.less}
        plusLabel={mine.more}
        jump={{ by: item.count - (draft.arrived ?? 0), label: mine.allArrived }}
        error={tried && draft.arrived === null ? mine.countNeeded : undefined}
        onChange={arrived => kept.edit({ arrived })}
      />
      <ChoiceList
        label={mine.condition}
        choices={optionsOf(conditions, words.conditions)}
        value={draft.condition}
        error={tried && draft.condition === null ? mine.chooseCondition : undefined}
        onChange={condition => kept.edit({ condition })}
      />
      <DateInput
        label={mine.on}
        value={draft.on}
        max={today()}
        min={item.shippedOn ?? undefined}
        onChange={on => kept.edit({ on })}
        error={saysOf(receive.error, 'on', language)}
      />
      <TextArea
        label={mine.note}
        optional={general.optional}
        value={draft.note}
        onChange={note => kept.edit({ note })}
        rows={2}
        maxLength={300}
      />
    </StepFrame>
  )
}
