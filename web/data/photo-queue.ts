import { useEffect, useReducer } from 'preact/hooks'
import { type PhotoId } from '../../contract/ids.ts'
import { attachPhoto, type PhotoSubject } from '../../contract/photos.ts'
import type { ProblemBody } from '../../contract/problems.ts'
import { problemOf, Problem, send } from './client.ts'
import { dropWaiting, keepWaiting, readWaiting, type WaitingPhoto } from './photo-store.ts'
import { uploadPhoto } from './photo-upload.ts'
import { refresh } from './queries.ts'

/** As it is shown: how many of its bytes have arrived, and whether it is on its way now. */
export type QueuedPhoto = WaitingPhoto & { sent: number; sending: boolean }

/** Milliseconds between two attempts while there is no connection. */
const rest = 15_000

let queue: QueuedPhoto[] | undefined
let person: string | undefined
let working = false
let timer: ReturnType<typeof setTimeout> | undefined
const watchers = new Set<() => void>()

/** The photos of a record that wait on this device; they are sent meanwhile. */
export function useQueuedPhotos(about: PhotoSubject, record: string, personId: string): QueuedPhoto[] {
  const [, tell] = useReducer((n: number, _: void) => n + 1, 0)
  useEffect(() => {
    const watch = () => tell()
    watchers.add(watch)
    void sendPhotos(personId)
    return () => void watchers.delete(watch)
  }, [personId])
  return (queue ?? []).filter(
    photo => photo.personId === personId && photo.about === about && photo.record === record,
  )
}

/** Keeps a photo on this device and begins to send it. @throws where there is no room */
export async function queuePhoto(photo: WaitingPhoto): Promise<void> {
  await load()
  await keepWaiting(photo)
  queue = [...(queue ?? []), { ...photo, sent: 0, sending: false }]
  tellAll()
  void sendPhotos(photo.personId)
}

/** Takes a photo off this device that was not sent. */
export async function dropQueued(id: PhotoId): Promise<void> {
  await dropWaiting(id)
  queue = queue?.filter(photo => photo.id !== id)
  tellAll()
}

/** Sends what waits of this person, one after the other, each from where it stopped; what fails waits on. */
export async function sendPhotos(personId: string): Promise<void> {
  person = personId
  if (working) return
  working = true
  clearTimeout(timer)
  try {
    await load()
    // of several windows one sends
    await navigator.locks.request('photos', { ifAvailable: true }, async lock => {
      if (lock) while (await sendNext()) continue
    })
  } finally {
    working = false
    if (next()) timer = setTimeout(() => void sendPhotos(personId), rest)
  }
}

addEventListener('online', () => {
  if (person !== undefined) void sendPhotos(person)
})

const next = () => queue?.find(photo => photo.personId === person && photo.refused === null)

/** @returns whether there is reason to go on with another */
async function sendNext(): Promise<boolean> {
  const photo = next()
  if (!photo) return false
  change(photo.id, { sending: true })
  try {
    const upload = await uploadPhoto(photo, {
      begun: at => keep(photo.id, { upload: at }),
      sent: bytes => change(photo.id, { sent: bytes }),
    })
    const { id, about, record, caption, place, command } = photo
    await send(attachPhoto, { id, about, record, upload, caption, place }, command)
    refresh(['photos'])
    await dropQueued(id)
    return true
  } catch (error) {
    return refusedBy(photo, problemOf(error))
  }
}

/** What the server will not take is told and waits for the person; what only failed waits for a connection. */
async function refusedBy(photo: QueuedPhoto, problem: Problem): Promise<boolean> {
  const { body, offline } = problem
  change(photo.id, { sending: false })
  if (offline || body.status >= 500 || body.status === 429) return false
  if (body.code === 'session.missing') {
    refresh(['people'])
    return false
  }
  // what had arrived is gone there: it begins anew
  if (body.code === 'photo.upload-missing') {
    await keep(photo.id, { upload: null })
    return false
  }
  // it was taken before, and the answer was lost on the way
  if (body.code === 'command.id-reused') {
    refresh(['photos'])
    await dropQueued(photo.id)
    return true
  }
  await keep(photo.id, { refused: body satisfies ProblemBody })
  return true
}

async function load(): Promise<void> {
  if (queue) return
  const waiting = await readWaiting().catch(() => [])
  queue ??= waiting.map(photo => ({ ...photo, sent: 0, sending: false }))
  tellAll()
}

async function keep(id: PhotoId, changed: Partial<WaitingPhoto>): Promise<void> {
  change(id, changed)
  const photo = queue?.find(one => one.id === id)
  if (!photo) return
  const { sent: _, sending: __, ...waiting } = photo
  await keepWaiting(waiting)
}

function change(id: PhotoId, changed: Partial<QueuedPhoto>): void {
  queue = queue?.map(photo => (photo.id === id ? { ...photo, ...changed } : photo))
  tellAll()
}

function tellAll(): void {
  for (const watch of watchers) watch()
}
