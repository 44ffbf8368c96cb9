import { useLocation } from 'wouter'
import { makeId, type MinuteLineId } from '../../../contract/ids.ts'
import type { LineFacts } from '../../../contract/minutes.ts'
import { now } from '../../data/clock.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useKeepingOn } from '../../data/outbox/use-outbox.ts'
import type { Told } from './told.ts'

type Typed = Pick<LineFacts, 'kind' | 'text'> & Partial<LineFacts>

/** Adds a line to minutes: it is kept on this device first, so that writing never waits for a signal. */
export function useAddLine({ meeting }: Told, mends: Entry | null) {
  const keepOn = useKeepingOn()
  const [, go] = useLocation()
  /**
   * @param draft what the form gets back where the line is refused
   * @throws Problem
   */
  return async (typed: Typed, draft: object, id = makeId<MinuteLineId>()): Promise<void> => {
    const input: object = {
      ...{ saidBy: null, saidFrom: null, agendaItemId: null, personId: null, partnerId: null, who: null },
      ...{ deadline: null, scopeId: null, form: null, value: null, inKind: null, forWhom: null, ...typed },
      ...{ id, meetingId: meeting.id, version: 0, at: now().toISOString() },
    }
    await keepOn(
      {
        ...{ name: 'minutes.put-line', input, record: `minute-line/${id}`, draft },
        about: { title: typed.text.slice(0, 120), day: meeting.starts.slice(0, 10), people: null },
      },
      mends ?? undefined,
    )
    if (mends) go(`/pertemuan/${meeting.id}/notulen`)
  }
}
