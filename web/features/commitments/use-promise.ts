import { useState } from 'preact/hooks'
import type { InputOf } from '../../../contract/endpoint.ts'
import type { Pairing } from '../../../contract/matching.ts'
import { pledge } from '../../../contract/pledging.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { emptyPromise, factsOf, missingIn, ofPairing, type PromiseDraft } from './my-draft.ts'

type Who = Pick<InputOf<typeof pledge>, 'partnerId' | 'giver' | 'said'>
export type Promising = ReturnType<typeof usePromise>

/** A promise that a giver enters itself, or a library for its giver: what is typed is kept here until it is saved. */
export function usePromise(props: {
  /** Names the draft: whose it is. */
  by: string
  pairing: Pairing | null
  start: Partial<PromiseDraft>
  /** Who gives, and how that was said; null while something of it is missing. */
  whoOf: (draft: PromiseDraft) => Who | null
  onSaved: (draft: PromiseDraft) => void
}) {
  const { pairing } = props
  const send = useSend(pledge)
  const [tried, setTried] = useState(false)
  const [start] = useState<PromiseDraft>(() => ({
    ...{ ...emptyPromise(today()), ...props.start },
    ...(pairing && ofPairing(pairing)),
  }))
  const key = `pledge/${props.by}/${pairing?.id ?? 'new'}`
  const { draft, edit, clear, savedAt } = useFormDraft<PromiseDraft>(key, start)

  function save(apartFrom = draft.apartFrom) {
    setTried(true)
    const who = props.whoOf(draft)
    if (who === null || Object.keys(missingIn(draft)).length > 0) return
    const onSuccess = () => {
      clear()
      props.onSaved(draft)
    }
    send.mutate({ ...factsOf({ ...draft, apartFrom }, pairing), ...who }, { onSuccess })
  }
  return { draft, edit, tried, savedAt, save, problem: send.error, busy: send.isPending }
}
