import type { Actor } from '../../contract/access.ts'
import { attachPhoto } from '../../contract/photos.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { type Became, carriedVoice, type handIn, type RescueList } from '../../contract/rescue.ts'
import type { Ahead, Route } from '../platform/endpoint.ts'
import { problemBody, refusalOf } from '../platform/problems.ts'
import { dropUpload, putDown } from '../platform/resumable.ts'
import type { Opened } from './opening.ts'

type Reason = ResultOf<typeof handIn>['reasons'][number]
export type Carried = { records: Became; photos: Became; reasons: Reason[] }

/** Carries out one command as the owner. Throws a Refusal. */
type Carry = (name: string, id: string, input: unknown) => Promise<void>

/**
 * Carries out what is in a file, in its order, each once: what was accepted before, from the phone or from this file,
 * is counted and left. Behind a refused command those of its record wait, as they do on the phone.
 * @param before ids of commands that were accepted already
 * @throws what is no refusal, once the rest was tried: handed in again, the file goes on
 */
export async function carry(
  ahead: Ahead,
  file: Pick<Opened, 'list' | 'pictureOf'>,
  { owner, routes, before }: { owner: Actor; routes: readonly Route[]; before: ReadonlySet<string> },
): Promise<Carried> {
  const byName = new Map(routes.map(route => [route.endpoint.name, route]))
  const as: Carry = async (name, id, input) => {
    const route = byName.get(name)
    if (!route) throw new Error(`no rescue file carries ${name}`)
    await ahead.carryOut(route, { actor: owner, id, input })
  }
  const held = new Set<string>()
  const reasons = new Map<string, Reason>()
  const faults: unknown[] = []
  const count = { records: nothing(), photos: nothing() }

  async function tryOne(
    tally: Became,
    record: string,
    known: boolean,
    work: () => Promise<void>,
  ): Promise<void> {
    if (held.has(record)) {
      tally.waiting++
      return
    }
    try {
      await work()
      if (known) tally.before++
      else tally.accepted++
    } catch (error) {
      held.add(record)
      const refusal = refusalOf(error)
      if (refusal === undefined) {
        faults.push(error)
        return
      }
      tally.refused++
      const { code, titles } = problemBody(refusal, 'id')
      reasons.set(code, { code, titles, count: (reasons.get(code)?.count ?? 0) + 1 })
    }
  }

  for (const { id, name, record, input } of file.list.commands)
    await tryOne(count.records, record, before.has(id), () => as(name, id, input))
  // a photo that is refused holds no other back
  for (const photo of file.list.photos) {
    const record = `${photo.about}/${photo.record}`
    const known = before.has(photo.command)
    if (held.has(record)) count.photos.waiting++
    else await tryOne(count.photos, photo.id, known, known ? done : () => attach(as, file, owner, photo))
  }
  if (faults.length > 0) throw faults[0]
  return { ...count, reasons: [...reasons.values()] }
}

/** Puts the picture or voice where uploads wait, as its owner's, and adds it to its record. */
async function attach(
  as: Carry,
  { pictureOf }: Pick<Opened, 'pictureOf'>,
  { personId }: Actor,
  photo: RescueList['photos'][number],
): Promise<void> {
  const { id, command, about, record, caption, place, voice } = photo
  const upload = await putDown(personId, id, await pictureOf(photo))
  try {
    if (voice) await as(carriedVoice, command, { id: record, upload, seconds: voice.seconds })
    else await as(attachPhoto.name, command, { id, about, record, upload, caption, place })
  } catch (error) {
    await dropUpload(upload)
    throw error
  }
}

const done = async () => undefined
const nothing = (): Became => ({ accepted: 0, before: 0, refused: 0, waiting: 0 })
