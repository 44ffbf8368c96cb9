import * as z from 'zod/mini'
import { type Role, roles } from './access.ts'
import { command, download, query } from './endpoint.ts'
import { day, format, line, listParam, moment, paging } from './fields.ts'
import { announcementId } from './ids.ts'

/** To whom each office may announce: the roles below it. */
export const audiences = {
  national: ['province', 'regency', 'library', 'trainer', 'agency-head', 'village-head'],
  province: ['regency', 'library', 'trainer', 'agency-head', 'village-head'],
  regency: ['library', 'village-head'],
} as const satisfies Partial<Record<Role, readonly Role[]>>
export const announcedTo = [
  'province',
  'regency',
  'library',
  'trainer',
  'agency-head',
  'village-head',
] as const
export type Audience = (typeof announcedTo)[number]

export const announcement = z.object({
  id: announcementId,
  region: z.object({ id: z.int(), name: z.string() }),
  role: z.enum(announcedTo),
  title: z.string(),
  text: z.string(),
  /** The last day on which it holds. */
  until: day,
  at: moment,
  author: z.nullable(z.string()),
  /** The office that sent it, by the name of its place. */
  sender: z.string(),
  withdrawnAt: z.nullable(moment),
  /** Whether it is for me, and when I confirmed that I had read it. */
  forMe: z.boolean(),
  readAt: z.nullable(moment),
  /** Whether I am of the office that sent it. */
  mine: z.boolean(),
})
export type Announcement = z.output<typeof announcement>

export const announce = command('talk.announce', {
  summary: 'Announce something to all of a role in a region of my area, until a day',
  input: z.object({
    id: announcementId,
    regionId: z.int().check(z.minimum(1), z.maximum(9_999_999)),
    role: z.enum(announcedTo),
    title: line(120),
    text: line(3000),
    until: day,
  }),
  result: z.object({ id: announcementId }),
  problems: ['announcement.wrong-audience', 'announcement.over'],
})
export const withdrawAnnouncement = command('talk.withdraw-announcement', {
  summary: 'Withdraw an announcement of my office: nobody is told of it any more',
  input: z.object({ id: announcementId }),
  result: z.object({}),
  problems: ['announcement.withdrawn'],
})
export const confirmAnnouncement = command('talk.confirm-announcement', {
  summary: 'Say that I have read an announcement that is for me',
  input: z.object({ id: announcementId }),
  result: z.object({}),
})
export const listAnnouncements = query('talk.announcements', {
  summary: 'What was sent to my area or by my office, newest first, with how many have read it',
  input: z.object({ ...paging }),
  result: z.object({
    total: z.int(),
    announcements: z.array(z.extend(announcement, { reach: z.int(), read: z.int() })),
  }),
})
export const announcementsToRead = query('talk.announcements-to-read', {
  summary: 'What is announced to me and I have not confirmed yet, newest first',
  input: z.object({}),
  result: z.object({ announcements: z.array(announcement) }),
})
export const getAnnouncement = query('talk.announcement', {
  summary: 'One announcement that is for me or for people of my area',
  input: z.object({ id: announcementId }),
  result: z.object({ announcement }),
})

const readers = { id: announcementId, state: z.optional(listParam(z.enum(['read', 'unread']))) }
export const listReaders = query('talk.readers', {
  summary: 'Whom an announcement is for, and who has read it',
  input: z.object({ ...readers, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of all, whatever the filter. */
    read: z.int(),
    unread: z.int(),
    readers: z.array(
      z.object({
        name: z.string(),
        role: z.enum(roles),
        place: z.string(),
        regency: z.nullable(z.string()),
        province: z.nullable(z.string()),
        readAt: z.nullable(moment),
      }),
    ),
  }),
})
export const exportReaders = download('talk.export-readers', {
  summary: 'The same as a file',
  input: z.object({ ...readers, format }),
})
