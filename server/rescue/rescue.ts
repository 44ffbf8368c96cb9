import type { Actor } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { RescueHandingId } from '../../contract/ids.ts'
import type { deskKey, handIn, listHandings, RescueList } from '../../contract/rescue.ts'
import { phoneKey } from '../people/phone-key-queries.ts'
import { pointOf } from '../people/points.ts'
import { homeOf, withoutSession } from '../people/sessions.ts'
import type { Ahead, Context, Route } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { installationOf } from '../receipts/key-queries.ts'
import { type Carried, carry } from './carrying.ts'
import { deskPoint, deskSecret } from './desk-keys.ts'
import type { Keys } from './list.ts'
import { openRescueFile } from './opening.ts'
import { mayHandIn } from './policy.ts'
import * as queries from './queries.ts'

type Done = Carried & { list: RescueList; owner: Actor; before: { at: string; carrier: string } | null }

/** What a phone needs before it goes where there is no signal. */
export async function readDeskKey(
  c: Context,
  { kid }: InputOf<typeof deskKey>,
): Promise<ResultOf<typeof deskKey>> {
  const own = kid === undefined ? undefined : await phoneKey(c.tx, kid)
  const { personId, sessionId } = c.actor
  const phoneKnown = own?.person_id === personId && own.session_id === sessionId && own.ended_at === null
  return { installation: await installationOf(c.tx), key: await deskPoint(c.tx), phoneKnown }
}

/**
 * Opens the file that was sent and carries it out, each command in its own transaction: killed in the middle, what was
 * done is done, and the same file goes on from there.
 * @param routes of the commands that a file carries
 */
export const carryOut =
  (routes: readonly Route[]) =>
  async (ahead: Ahead, { id }: InputOf<typeof handIn>): Promise<Done | undefined> => {
    if (!mayHandIn(ahead.actor) || !ahead.file) return undefined
    const opened = await openRescueFile(ahead.file.path, await keysOf(ahead))
    try {
      const { list, signedBy } = opened
      const owner = await ownerOf(ahead, list, signedBy)
      const commands = [...list.commands.map(one => one.id), ...list.photos.map(one => one.command)]
      const row = {
        ...{ id, file_id: list.id, owner_id: owner.personId, carrier_id: ahead.actor.personId, commands },
        ...{ phone_key: signedBy, made_at: list.madeAt, begun_at: ahead.now.toISOString() },
      }
      const { known, before } = await ahead.asSystem(async tx => {
        const handed = await queries.handedBefore(tx, list.id)
        await queries.beginHanding(tx, row)
        return { known: await queries.acceptedOf(tx, owner.personId, commands), before: handed ?? null }
      })
      return { ...(await carry(ahead, opened, { owner, routes, before: known })), list, owner, before }
    } finally {
      await opened.close()
    }
  }

/** Keeps who carried it, and what became of it. */
export async function concludeHanding(
  c: Context,
  { id }: InputOf<typeof handIn>,
  _: undefined,
  done: Done | undefined,
): Promise<ResultOf<typeof handIn>> {
  if (!done) return refuse('rescue.unreadable')
  const { list, owner, records, photos, reasons, before } = done
  const carrier = c.actor.personId
  const ended = await queries.endHanding(c.tx, { id, fileId: list.id, carrier, records, photos, now: c.now })
  if (!ended) refuse('command.id-reused')
  c.record({
    name: 'rescue.handed-in',
    subject: { kind: 'rescue-file', id: list.id },
    at: homeOf(owner.grants),
    data: { owner: owner.personId, carrier, handing: id, records, photos },
  })
  return { owner: owner.name, madeAt: list.madeAt, records, photos, reasons, before }
}

export async function list(c: Context): Promise<ResultOf<typeof listHandings>> {
  const rows = await queries.handingsOf(c.tx, c.actor.personId)
  return { handings: rows.map(({ id, ...row }) => ({ ...row, id: id as RescueHandingId })) }
}

async function keysOf(ahead: Ahead): Promise<Keys> {
  return {
    installation: await ahead.asSystem(installationOf),
    secretOf: kid => ahead.asSystem(tx => deskSecret(tx, kid)),
    async signerOf(kid) {
      const key = await ahead.asSystem(tx => phoneKey(tx, kid))
      return key ? pointOf(key.public_key) : refuse('rescue.phone-unknown')
    },
  }
}

/** Whose file it is: the person of the phone that signed it, as they may act today. */
async function ownerOf(ahead: Ahead, { owner }: RescueList, signedBy: string): Promise<Actor> {
  const { key, person } = await ahead.asSystem(async tx => ({
    key: await phoneKey(tx, signedBy),
    person: await withoutSession(tx, owner, ahead.now),
  }))
  if (!person || key?.person_id !== owner) return refuse('rescue.another-person')
  if (person.disabled) refuse('rescue.owner-disabled')
  if (key.ended_at !== null) refuse('rescue.phone-put-out')
  return person.actor
}
