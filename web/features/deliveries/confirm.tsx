import '../../shell/deliveries.css'
import { useParams } from 'wouter'
import { type Delivery, getDelivery } from '../../../contract/deliveries.ts'
import type { DeliveryId } from '../../../contract/ids.ts'
import { deliveries } from '../../../text/deliveries.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { type Entry, refusalOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { date, dayDate } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { type Arrival, ArrivalFields, readArrival } from './arrival-fields.tsx'
import { aboutOf, recordOf } from './kept.ts'

type Of = Pick<
  Delivery,
  'id' | 'what' | 'giver' | 'unit' | 'amount' | 'sentOn' | 'left' | 'version' | 'receiver'
>
export type ConfirmDraft = Arrival & {
  of: Of
  came: 'came' | 'nothing' | null
  on: string
  reason: string
}

/** Who received it says what came, at most in a minute, also without signal. */
export function ConfirmPage() {
  const { id } = useParams<{ id: DeliveryId }>()
  const answer = useAsk(getDelivery, { id }, { fresh: true })
  if (answer.data) return <ConfirmForm key={id} start={beginOf(answer.data.delivery)} />
  return (
    <AnyPage at="more" office="partners">
      <Waiting answer={answer}>{() => null}</Waiting>
    </AnyPage>
  )
}

function beginOf(delivery: Delivery): ConfirmDraft {
  const { id, what, giver, unit, amount, sentOn, left, version, receiver } = delivery
  const { state, arrived, condition, remark, confirmedOn } = delivery
  return {
    of: { id, what, giver, unit, amount, sentOn, left, version, receiver },
    came: state === 'confirmed' ? 'came' : null,
    ...{ arrived, condition, remark: remark ?? '', on: confirmedOn ?? today(), reason: '' },
  }
}

/** @param mends the refused entry whose place it takes */
export function ConfirmForm({ start, mends }: { start: ConfirmDraft; mends?: Entry }) {
  const { confirm: words, conditions, facts: labels } = useText(deliveries)
  const { language } = useSession()
  const amount = useAmount()
  const entries = useOutbox()
  const form = useFormDraft<ConfirmDraft>(`delivery/${mends?.id ?? start.of.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { of, came } = draft
  const most = Math.min(of.amount, of.left)
  const isStale = keep.problem?.body.code === 'record.changed-meanwhile'
  // somebody else told something meanwhile: what is on record now is seen, and this is told after it
  const newest = useAsk(
    getDelivery,
    { id: of.id },
    {
      fresh: true,
      enabled: isStale || (mends !== undefined && refusalOf(mends) === 'record.changed-meanwhile'),
    },
  ).data?.delivery

  function write(): Write | null {
    const record = recordOf(of.id)
    const known = Math.max(newest?.version ?? 0, of.version)
    const version = Math.max(known, versionAfter(record, entries) ?? 0)
    const about = aboutOf(of, draft.on, of.receiver.libraryId)
    const seen = { id: of.id, version, on: draft.on }
    if (draft.on === '') return null
    if (came === 'nothing') {
      const reason = draft.reason.trim()
      const input = { ...seen, reason } as Write['input']
      return reason === '' ? null : { name: 'deliveries.deny', input, record, about, draft }
    }
    const arrival = came === 'came' ? readArrival(draft, most) : null
    const input = { ...seen, ...arrival } as Write['input']
    return arrival && { name: 'deliveries.confirm', input, record, about, draft }
  }

  const denies = came === 'nothing'
  return (
    <KeepForm
      words={{
        ...{ title: words.title, step: words.step, save: words.save, keptTitle: words.kept },
        saved: denies ? words.denied : words.saved,
        savedHint: denies ? words.deniedHint : words.savedHint,
      }}
      form={form}
      keep={keep}
      hint={words.hint(`${of.what}, ${amount(of.amount, of.unit)}`, of.giver, date(of.sentOn, language))}
      notice={
        newest &&
        newest.version > of.version && (
          <Notice kind="warning" title={words.copied}>
            {[newest.arrived !== null && amount(newest.arrived, newest.unit), newest.reason]
              .filter(Boolean)
              .join(', ')}
          </Notice>
        )
      }
      backHref={mends ? '/kiriman' : `/penyerahan/${of.id}`}
      facts={[
        { label: labels.what, value: of.what },
        ...(denies || draft.arrived === null
          ? []
          : [
              {
                label: labels.arrived,
                value: amount(draft.arrived, of.unit),
                note: draft.condition && conditions[draft.condition],
              },
            ]),
        { label: denies ? words.deniedOn : words.on, value: dayDate(draft.on, language) },
      ]}
      end={state => (
        <Button
          variant="lamp"
          size="big"
          href={`/penyerahan/${of.id}${state === 'accepted' && !denies ? '#berita-acara' : ''}`}
        >
          {state === 'accepted' && !denies ? words.toHandover : words.open}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.question}
        choices={[
          { value: 'came', label: words.came, hint: words.cameHint, icon: 'check' },
          { value: 'nothing', label: words.nothing, hint: words.nothingHint, icon: 'cross' },
        ]}
        value={came}
        error={keep.tried && came === null ? words.answer : undefined}
        onChange={value => edit({ came: value })}
      />
      {came === 'came' && (
        <ArrivalFields
          draft={draft}
          edit={edit}
          unit={of.unit}
          most={most}
          label={of.unit === null ? words.arrivedMoney : words.arrived}
          tried={keep.tried}
          errorOf={keep.errorOf}
        />
      )}
      {came === 'nothing' && (
        <TextArea
          label={words.reason}
          value={draft.reason}
          onChange={reason => edit({ reason })}
          rows={3}
          maxLength={300}
          error={keep.tried && draft.reason.trim() === '' ? words.reasonNeeded : undefined}
        />
      )}
      {came !== null && (
        <DateInput
          label={came === 'came' ? words.on : words.deniedOn}
          value={draft.on}
          min={of.sentOn}
          max={today()}
          onChange={on => edit({ on })}
          error={keep.errorOf('on')}
        />
      )}
      {came === 'came' && (
        <section class="delivery-photos" aria-label={words.photos}>
          <h2 class="small">{words.photos}</h2>
          <PhotosHere about="delivery" record={of.id} />
        </section>
      )}
    </KeepForm>
  )
}
