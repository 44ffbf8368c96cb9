import { useState } from 'preact/hooks'
import { useSearchParams } from 'wouter'
import { type Commitment, getCommitment } from '../../../contract/commitments.ts'
import { type CommitmentId, type DeliveryId, makeId } from '../../../contract/ids.ts'
import { deliveries } from '../../../text/deliveries.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { entityOf } from '../../shell/delivery-parts.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dayDate } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { type Arrival, ArrivalFields, readArrival } from './arrival-fields.tsx'
import { aboutOf, recordOf } from './kept.ts'

type Of = Pick<
  Commitment,
  'id' | 'what' | 'giver' | 'unit' | 'amount' | 'delivered' | 'promisedOn' | 'receiver'
>
export type ReceiveDraft = Arrival & { id: DeliveryId; of: Of; on: string; entity: string }

/** What came without notice, told by who received it: from the page of its promise. */
export function ReceivePage() {
  const { receive: words } = useText(deliveries)
  const [params] = useSearchParams()
  const answer = useAsk(getCommitment, { id: params.get('komitmen') as CommitmentId }, { fresh: true })
  const promise = answer.data?.commitment
  if (promise && ['agreed', 'part', 'overdue'].includes(promise.state))
    return <ReceiveForm key={promise.id} start={beginOf(promise)} />
  return (
    <AnyPage at="more" office="partners">
      <Waiting answer={answer}>
        {({ commitment }) => (
          <Empty title={commitment.state === 'proposed' ? words.notAgreed : words.noneLeft} />
        )}
      </Waiting>
    </AnyPage>
  )
}

function beginOf(promise: Commitment): ReceiveDraft {
  const { id, what, giver, unit, amount, delivered, promisedOn, receiver } = promise
  return {
    id: makeId<DeliveryId>(),
    of: { id, what, giver, unit, amount, delivered, promisedOn, receiver },
    ...{ arrived: null, condition: null, remark: '', on: today(), entity: entityOf(receiver.name) },
  }
}

/** @param props.mends the refused entry whose place it takes */
export function ReceiveForm(props: { start: ReceiveDraft; mends?: Entry }) {
  const { receive: words, confirm, record, conditions, facts: labels } = useText(deliveries)
  const { language } = useSession()
  const amount = useAmount()
  // its id stays the same however often the promise is fetched anew
  const [start] = useState(props.start)
  const { mends } = props
  const form = useFormDraft<ReceiveDraft>(`delivery/receive/${mends?.id ?? start.of.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { of, id } = draft
  const most = of.amount - of.delivered

  function write(): Write | null {
    const arrival = readArrival(draft, most)
    const entity = draft.entity.trim()
    if (arrival === null || draft.on === '' || entity === '') return null
    const { arrived, ...how } = arrival
    const input = {
      ...{ id, commitmentId: of.id, scopeId: of.receiver.scopeId, on: draft.on, amount: arrived, ...how },
      ...{ worth: null, entity, note: null },
    }
    return {
      name: 'deliveries.receive',
      input: input as Write['input'],
      record: recordOf(id),
      about: aboutOf(of, draft.on, of.receiver.libraryId),
      draft,
    }
  }

  return (
    <KeepForm
      words={{
        ...{ title: words.title, step: words.step, save: confirm.save, saved: words.saved },
        ...{ keptTitle: confirm.kept, savedHint: confirm.savedHint },
      }}
      form={form}
      keep={keep}
      hint={words.hint(of.what, of.giver)}
      backHref={mends ? '/kiriman' : `/komitmen/${of.id}`}
      facts={[
        { label: labels.what, value: of.what },
        {
          label: labels.arrived,
          value: draft.arrived === null ? '' : amount(draft.arrived, of.unit),
          note: draft.condition && conditions[draft.condition],
        },
        { label: confirm.on, value: dayDate(draft.on, language) },
      ]}
      end={() => (
        <Button variant="lamp" size="big" href={`/penyerahan/${id}`}>
          {words.photos}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      <ArrivalFields
        draft={draft}
        edit={edit}
        unit={of.unit}
        most={most}
        label={of.unit === null ? confirm.arrivedMoney : words.amount}
        tried={keep.tried}
        errorOf={path => keep.errorOf(path === 'arrived' ? 'amount' : path)}
      />
      <DateInput
        label={confirm.on}
        value={draft.on}
        min={of.promisedOn}
        max={today()}
        onChange={on => edit({ on })}
        error={keep.errorOf('on')}
      />
      <TextInput
        label={record.entity}
        hint={record.entityHint}
        value={draft.entity}
        onChange={entity => edit({ entity })}
        maxLength={160}
        error={keep.tried && draft.entity.trim() === '' ? record.needed : undefined}
      />
    </KeepForm>
  )
}
