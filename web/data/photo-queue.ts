import { useEffect, useReducer } from 'preact/hooks'
import type { GivenOf } from '../../contract/endpoint.ts'
import type { PhotoId, StoryId } from '../../contract/ids.ts'
import { attachPhoto, type PhotoSubject } from '../../contract/photos.ts'
import { clearPhoto } from '../../contract/products.ts'
import { addVoice, clearStoryPhoto } from '../../contract/stories.ts'
import { type Problem, problemOf, sendKept } from './client.ts'
import type { WaitingPhoto } from './database.ts'
import { notThereYet } from './outbox/rules.ts'
import { entriesOf } from './outbox/store.ts'
import { dropWaiting, keepWaiting, readWaiting } from './photo-store.ts'
import { dropUpload, uploadPhoto } from './photo-upload.ts'
import { refresh } from './queries.ts'
import { isQuick } from './online.ts'
import { createSender, type Miss, missOf } from './sender.ts'

/** As it is shown: how many of its bytes have arrived, and whether it is on its way now. */
export type QueuedPhoto = WaitingPhoto & { sent: number; sending: boolean }

let queue: QueuedPhoto[] | undefined
let person: string | undefined
const watchers = new Set<() => void>()

// what a story was told with goes with it
new BroadcastChannel('gone-stories').addEventListener('message', ({ data }) => {
  const gone = data as string[]
  queue = queue?.filter(({ about, record }) => about !== 'story' || !gone.includes(record))
  tellAll()
})

/** The photos of a record that wait on this device; they are sent meanwhile. */
export function useQueuedPhotos(about: PhotoSubject, record: string, personId: string): QueuedPhoto[] {
  return useAllQueued(personId).filter(
    photo => photo.about === about && photo.record === record && photo.voice === undefined,
  )
}

/** The voice of a story that waits on this device; it is sent meanwhile. */
export function useQueuedVoice(record: string, personId: string): QueuedPhoto | undefined {
  return useAllQueued(personId).findLast(photo => photo.record === record && photo.voice !== undefined)
}

/** All photos of a person that wait on this device; they are sent meanwhile. */
export function useAllQueued(personId: string): QueuedPhoto[] {
  const [, tell] = useReducer((n: number, _: void) => n + 1, 0)
  useEffect(() => {
    const watch = () => tell()
    watchers.add(watch)
    void sendPhotos(personId)
    return () => void watchers.delete(watch)
  }, [personId])
  return (queue ?? []).filter(photo => photo.personId === personId)
}

/** Keeps a photo on this device and begins to send it. @throws where there is no room */
export async function queuePhoto(photo: WaitingPhoto): Promise<void> {
  await load()
  await keepWaiting(photo)
  queue = [...(queue ?? []), { ...photo, sent: 0, sending: false }]
  tellAll()
  void sendPhotos(photo.personId)
}

/** What they are of was saved, here at the least: its photos follow it. */
export async function letGo(about: PhotoSubject, record: string): Promise<void> {
  await load()
  const held = (queue ?? []).filter(one => one.held && one.about === about && one.record === record)
  await Promise.all(held.map(({ id }) => keep(id, { held: false })))
  if (person !== undefined && held.length > 0) void sendPhotos(person)
}

/** Takes a photo off this device that was not sent. */
export async function dropQueued(id: PhotoId): Promise<void> {
  await dropWaiting(id)
  queue = queue?.filter(photo => photo.id !== id)
  tellAll()
  refresh(['waiting-photos'])
}

/** Sends what waits of this person, one after the other, each from where it stopped; what fails waits on. */
export function sendPhotos(personId: string): Promise<void> {
  if (person === undefined) sender.start()
  person = personId
  return sender.now()
}

const sender = createSender('photos', async went => {
  await load()
  const aside = new Set<PhotoId>()
  for (;;) {
    // of an activity that only this phone has, they wait until it was accepted
    const held = notThereYet(await entriesOf(person ?? '').catch(() => []))
    const left = queue?.filter(
      one => one.personId === person && one.refused === null && !one.held && !aside.has(one.id),
    )
    const free = left?.filter(one => !held.has(`${one.about}/${one.record}`)) ?? []
    if (free.length === 0) return aside.size > 0 || (left ?? []).length > 0 ? 'later' : 'done'
    if ((await sendAll(free, aside, went)) === 'unreached') return 'later'
  }
})

/** Three at a time; on a weak line one after the other, so that something of them arrives. */
async function sendAll(
  photos: QueuedPhoto[],
  aside: Set<PhotoId>,
  went: () => void,
): Promise<'unreached' | 'through'> {
  let end: 'unreached' | 'through' = 'through'
  async function lane(): Promise<void> {
    const photo = end === 'through' ? photos.shift() : undefined
    // another has signed in, or it was taken away meanwhile
    if (!photo || photo.personId !== person) return
    const miss = queue?.some(({ id }) => id === photo.id) ? await trySending(photo) : null
    if (miss === null || miss === 'refused') went()
    if (miss === 'unreached') end = 'unreached'
    if (miss === 'stumbled') aside.add(photo.id)
    await lane()
  }
  await Promise.all(isQuick() ? [lane(), lane(), lane()] : [lane()])
  return end
}

/** @returns why it did not go; null where it did */
async function trySending(photo: QueuedPhoto): Promise<Miss | null> {
  change(photo.id, { sending: true })
  try {
    const upload = await uploadPhoto(photo, {
      begun: at => keep(photo.id, { upload: at }),
      sent: bytes => change(photo.id, { sent: bytes }),
    })
    await sendKept({ ...adding(photo, upload), id: photo.command, owner: photo.personId })
    await tellShown(photo)
    dropUpload(upload)
    refresh(['photos', ...(photo.voice ? ['stories'] : [])])
    await dropQueued(photo.id)
    return null
  } catch (error) {
    change(photo.id, { sending: false })
    return missed(photo, problemOf(error))
  }
}

/** The command that adds what was uploaded to its record. */
function adding({ id, about, record, caption, place, voice }: QueuedPhoto, upload: string) {
  if (voice) {
    const input: GivenOf<typeof addVoice> = { id: record as StoryId, upload, seconds: voice.seconds }
    return { name: addVoice.name, input }
  }
  const input: GivenOf<typeof attachPhoto> = { id, about, record, upload, caption, place }
  return { name: attachPhoto.name, input }
}

/** Who is seen on it; where that is not taken, the photo is there and waits to be asked about on its page. */
async function tellShown({ id, about, shows: told, personId }: QueuedPhoto): Promise<void> {
  if (told === undefined) return
  const { command, ...said } = told
  const input: GivenOf<typeof clearPhoto> = { id, ...said, consents: [] }
  const ofStory: GivenOf<typeof clearStoryPhoto> = { id, ...said }
  try {
    await sendKept({
      ...(about === 'story'
        ? { name: clearStoryPhoto.name, input: ofStory }
        : { name: clearPhoto.name, input }),
      ...{ id: command, owner: personId },
    })
    refresh(['products', 'content', 'stories'])
  } catch (error) {
    if (missOf(problemOf(error)) !== 'refused') throw error
  }
}

/** What the server will not take is told and waits for the person; what only failed waits for another try. */
async function missed(photo: QueuedPhoto, problem: Problem): Promise<Miss | null> {
  const { body } = problem
  if (body.code === 'session.missing') refresh(['people'])
  // what had arrived is gone there: it begins anew
  if (body.code === 'photo.upload-missing' || body.code === 'story.voice-missing') {
    await keep(photo.id, { upload: null })
    return 'stumbled'
  }
  // it was taken before, and the answer was lost on the way
  if (body.code === 'command.id-reused') {
    refresh(['photos', ...(photo.voice ? ['stories'] : [])])
    await dropQueued(photo.id)
    return null
  }
  const miss = missOf(problem)
  if (miss === 'refused') await keep(photo.id, { refused: body })
  return miss
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
