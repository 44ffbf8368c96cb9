import { useEffect, useRef } from 'preact/hooks'
import { useSearchParams } from 'wouter'
import type { NeedId } from '../../../contract/ids.ts'
import { getLibrary } from '../../../contract/libraries.ts'
import { getMeeting } from '../../../contract/meetings.ts'
import { getNeed, listPairings } from '../../../contract/matching.ts'
import { ask, type Problem, problemOf } from '../../data/client.ts'
import { useState } from 'preact/hooks'
import { today } from '../../data/months.ts'
import { ofPairing, type PledgeDraft } from './pledge-draft.ts'

/** What the address says of a promise already: the meeting at which it was given, or the agreed pairing. */
export function usePledgeFrom() {
  const [params] = useSearchParams()
  return { meeting: params.get('meeting'), pairing: params.get('pairing'), need: params.get('need') }
}

/** Fills in what the address says, once, where nothing was typed yet. */
export function usePrefilled(
  from: ReturnType<typeof usePledgeFrom>,
  touched: boolean,
  edit: (change: Partial<PledgeDraft>) => void,
): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null)
  const begun = useRef(touched)
  useEffect(() => {
    if (begun.current || (!from.meeting && !from.pairing)) return
    begun.current = true
    fill().catch((error: unknown) => setProblem(problemOf(error)))

    async function fill() {
      if (from.meeting) {
        const { meeting } = await ask(getMeeting, { id: from.meeting as never })
        const day = meeting.starts.slice(0, 10)
        edit({ meetingId: meeting.id, promisedOn: day <= today() ? day : today() })
      }
      if (!from.pairing) return
      const { pairings } = from.need
        ? await ask(getNeed, { id: from.need as NeedId })
        : await ask(listPairings, { state: 'agreed', limit: 200 } as never)
      const pairing = pairings.find(({ id }) => id === from.pairing)
      if (!pairing || pairing.state !== 'agreed') return
      const { library } = await ask(getLibrary, { libraryId: pairing.libraryId })
      edit(ofPairing(pairing, library.scopeId, pairing.note ?? ''))
    }
  }, [])
  return problem
}
