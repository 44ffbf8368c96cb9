import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import { Problem, sendKept } from '../client.ts'
import { useSession, useSignedIn } from '../session.tsx'
import { type Entry, onlyHere, type Result, stateOf, type Write } from './rules.ts'
import { sendFor, sendNow, tell } from './sending.ts'
import { add, discard, entriesOf } from './store.ts'

/** Whoever is signed in: what they have saved here stays theirs also when they work for no library any more. */
function useKeeper(): string | null {
  return useSession().me?.personId ?? null
}

/** Sends what waits on this phone for who is signed in. */
export function useSendingOut(): void {
  const keeper = useKeeper()
  useEffect(() => (keeper === null ? undefined : sendFor(keeper)), [keeper])
}

/** All that the person has saved on this phone. */
export function useOutbox(): Entry[] {
  return useKept().data ?? []
}

/**
 * One of them by its place, as it stood when it was opened: what happens to it meanwhile must not change the form under
 * the hand. Undefined while it is looked up; null where it is not there, or was accepted.
 */
export function useOpened(seq: number | null): Entry | null | undefined {
  const { data, error } = useKept()
  const opened = useRef<Entry | undefined>(undefined)
  if (seq === null || error !== null) return null
  const now = data?.find(entry => entry.seq === seq)
  if (opened.current?.seq !== seq) opened.current = now && stateOf(now) !== 'accepted' ? now : undefined
  return opened.current ?? (data && null)
}

/** What this phone has of a record and the server has not; undefined while it is looked up, null where nothing. */
export function useHere(record: string): Entry | null | undefined {
  const { data, error } = useKept()
  if (error !== null) return null
  return data && (onlyHere(data).find(entry => entry.record === record) ?? null)
}

function useKept() {
  const keeper = useKeeper()
  return useQuery({
    queryKey: ['outbox', keeper],
    queryFn: () => entriesOf(keeper ?? ''),
    enabled: keeper !== null,
    networkMode: 'always',
    retry: false,
  })
}

/**
 * Saving for a form: what the server refuses while the form is open stays in the form, with the reason, and not on the
 * list of what needs the person; unless it came from there.
 */
export function useKeeping(mends?: Entry) {
  const { me } = useSignedIn()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState(problemOf(mends))
  const keeping = useRef(false)

  /** @returns it as it stands after a moment; null where nothing was kept and nothing reached, or one is being kept */
  async function keep(write: Write): Promise<Entry | null> {
    if (keeping.current) return null
    keeping.current = true
    const saving = save(write, me.personId, mends?.seq)
    const drawn = setTimeout(() => setBusy(true), unseen)
    try {
      const entry = await saving
      const refusal = problemOf(entry)
      setProblem(refusal)
      if (refusal !== null && mends === undefined) await takeBack(entry)
      return entry
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      return null
    } finally {
      keeping.current = false
      clearTimeout(drawn)
      setBusy(false)
    }
  }
  return { keep, busy, problem, forget: () => setProblem(null) }
}

/**
 * Saving for a field that takes one thing after another: it is free for the next at once, and what the server refuses
 * stays on the list of what needs the person.
 */
export function useKeepingOn() {
  const { me } = useSignedIn()
  return async (write: Write, mends?: Entry): Promise<Entry> => {
    const kept = await add(write, me.personId, mends?.seq).catch(() => null)
    if (kept === null) return sendUnkept(write, me.personId)
    tell(['outbox'])
    void sendNow()
    return kept
  }
}

async function takeBack({ owner, seq }: Entry): Promise<void> {
  if (seq === 0) return
  await discard(owner, seq)
  tell(['outbox'])
}

function problemOf(entry: Entry | undefined): Problem | null {
  return entry?.answer && 'problem' in entry.answer ? new Problem(entry.answer.problem) : null
}

/** How long saving may take before it is told that it does, ms: drawing it takes longer than most of it. */
const unseen = 150
/** How long the page that says so is left to itself, ms. */
const aside = 300
/** How long a form waits for the server's word before it says that it is kept here, ms. */
const patience = 6_000

/**
 * Keeps a command on this phone, then sends it.
 * @param mends the place of the refused command that it takes
 * @returns it with the server's answer, or without one where none came for now
 * @throws Problem where this browser keeps nothing and nothing was reached
 */
async function save(write: Write, owner: string, mends?: number): Promise<Entry> {
  const kept = await add(write, owner, mends).catch(() => null)
  if (kept === null) return sendUnkept(write, owner)
  const sending = () => {
    tell(['outbox'])
    return sendNow()
  }
  if (!navigator.onLine) {
    // out of reach: that it is kept is said first, and drawn
    setTimeout(sending, aside)
    return kept
  }
  await Promise.race([sending(), new Promise(resolve => setTimeout(resolve, patience))])
  return (await entriesOf(owner)).find(({ seq }) => seq === kept.seq) ?? kept
}

/** Where storage is off or full, as it was before there was an outbox: it is sent, or it stays in the form. */
const unkept = new Map<string, string>()
async function sendUnkept(write: Write, owner: string): Promise<Entry> {
  const text = JSON.stringify(write.input)
  const id = unkept.get(text) ?? makeId<string>()
  unkept.set(text, id)
  const savedAt = new Date().toISOString()
  const entry = { ...write, seq: 0, id, owner, savedAt }
  try {
    const result = (await sendKept(entry)) as Result
    return { ...entry, answer: { at: new Date().toISOString(), result } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.offline) throw new Problem(error.body, true, true)
    return { ...entry, answer: { at: savedAt, problem: error.body } }
  }
}
