import { sees } from '../../contract/access.ts'
import type {
  announce,
  announcementsToRead,
  confirmAnnouncement,
  exportReaders,
  getAnnouncement,
  listAnnouncements,
  listReaders,
  withdrawAnnouncement,
} from '../../contract/announcements.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { shell } from '../../text/shell.ts'
import { announcements as text } from '../../text/announcements.ts'
import { dayIn } from '../platform/clock.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './announcement-queries.ts'
import { regionPlace, senderOf } from './policy.ts'
import { fitsLevel } from './rules.ts'

/** The region of an announcement, if it lies in one of the actor's scopes. */
export async function findRegion(c: Context, { regionId }: InputOf<typeof announce>) {
  const region = await queries.region(c.tx, regionId)
  return region && sees(c.actor, regionPlace(region)) ? region : undefined
}
export const find = (c: Context, { id }: { id: string }) => queries.find(c.tx, id, c.actor, false)
export const lock = (c: Context, { id }: { id: string }) => queries.find(c.tx, id, c.actor, true)

/** @throws announcement.wrong-audience where the role is not below the office or not in such a region, announcement.over */
export async function send(
  c: Context,
  input: InputOf<typeof announce>,
  region: queries.RegionRow,
): Promise<ResultOf<typeof announce>> {
  const from = senderOf(c.actor, input.role, regionPlace(region))
  if (!from || !fitsLevel(input.role, region.level)) refuse('announcement.wrong-audience')
  if (input.until < dayIn(c.now))
    refuse('announcement.over', undefined, [{ path: 'until', rule: 'too_small' }])
  await queries.insert(c.tx, input, region, {
    ...{ scopeId: from.scopeId, personId: c.actor.personId, at: c.now },
  })
  happen(c, 'announced', input.id, { ...region, scopeId: region.id }, true)
  return { id: input.id }
}

/** @throws announcement.withdrawn */
export async function withdraw(
  c: Context,
  { id }: InputOf<typeof withdrawAnnouncement>,
  found: queries.Found,
): Promise<ResultOf<typeof withdrawAnnouncement>> {
  if (found.withdrawn_at !== null) refuse('announcement.withdrawn')
  await queries.withdraw(c.tx, id, c.actor.personId, c.now)
  happen(c, 'announcement-withdrawn', id, { ...found, scopeId: found.region_id }, true)
  return {}
}

export async function confirm(
  c: Context,
  { id }: InputOf<typeof confirmAnnouncement>,
  found: queries.Found,
): Promise<ResultOf<typeof confirmAnnouncement>> {
  await queries.confirm(c.tx, id, c.actor.personId, c.now)
  happen(c, 'announcement-read', id, { ...found, scopeId: found.sender_scope })
  return {}
}

export async function list(
  c: Context,
  input: InputOf<typeof listAnnouncements>,
): Promise<ResultOf<typeof listAnnouncements>> {
  const total = await queries.countInArea(c.tx, c.actor)
  return { total, announcements: await queries.inAreaPage(c.tx, c.actor, input) }
}

export async function toRead(c: Context): Promise<ResultOf<typeof announcementsToRead>> {
  return { announcements: await queries.forActor(c.tx, c.actor, dayIn(c.now), false) }
}

export async function get(
  c: Context,
  { id }: InputOf<typeof getAnnouncement>,
): Promise<ResultOf<typeof getAnnouncement>> {
  const announcement = await queries.one(c.tx, c.actor, id)
  return announcement ? { announcement } : refuse('access.not-found')
}

export async function readers(
  c: Context,
  input: InputOf<typeof listReaders>,
): Promise<ResultOf<typeof listReaders>> {
  const { read, unread } = await queries.countReaders(c.tx, input.id)
  const states = input.state?.length ? input.state : (['read', 'unread'] as const)
  const total = (states.includes('read') ? read : 0) + (states.includes('unread') ? unread : 0)
  return { total, read, unread, readers: await queries.readers(c.tx, input, input) }
}

/** The same list as a file. */
export async function sheet(c: Context, input: InputOf<typeof exportReaders>): Promise<Sheet> {
  const { language } = c.actor
  const column = (
    name: keyof typeof text.id.columns,
    value: Column<queries.Reader>['value'],
  ): Column<queries.Reader> => ({
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: [
      column('name', reader => reader.name),
      column('role', reader => shell[language].roles[reader.role]),
      column('place', reader => reader.place),
      column('regency', reader => reader.regency),
      column('province', reader => reader.province),
      column('readAt', reader => reader.readAt),
    ],
    rows: queries.everyReader(c.tx, input),
  }
}

type At = { province_id: number | null; regency_id: number | null; scopeId: number }

function happen(c: Context, what: string, id: string, at: At, below = false): void {
  c.record({
    name: `talk.${what}`,
    subject: { kind: 'announcement', id },
    at: { provinceId: at.province_id, regencyId: at.regency_id, scopeId: at.scopeId },
    ...(below ? { below: true as const } : {}),
  })
}
