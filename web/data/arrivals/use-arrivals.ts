import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'preact/hooks'
import type { Noted } from '../../../contract/attendance.ts'
import { useSignedIn } from '../session.tsx'
import type { Arrival } from './rules.ts'
import { sendFor, sendNow, tell } from './sending.ts'
import { add, arrivalsOf, drop } from './store.ts'

/** What this person noted at a meeting's door on this phone, and how to note more. */
export function useArrivals(meetingId: string) {
  const { me } = useSignedIn()
  const { data = [] } = useQuery<Arrival[]>({
    queryKey: ['arrivals', me.personId],
    queryFn: () => arrivalsOf(me.personId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
    retry: false,
  })
  useEffect(() => sendFor(me.personId), [me.personId])
  return {
    arrivals: data.filter(one => one.meetingId === meetingId),
    /** Resolves once it is on the disk; throws where there is no room. */
    async note(record: Noted, name: string): Promise<void> {
      await add({ owner: me.personId, meetingId, record, name })
      tell()
      void sendNow()
    },
    async drop(seq: number): Promise<void> {
      await drop(seq)
      tell()
    },
  }
}
