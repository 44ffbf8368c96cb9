import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { line } from './fields.ts'
import { grantId, viewId } from './ids.ts'

/** The lists of the office of which views can be kept. */
export const viewedLists = [
  'libraries',
  'enrolments',
  'activities',
  'efforts',
  'publications',
  'reports',
  'aid',
  'needs',
  'offers',
  'people',
  'standards',
  'partners',
  'policy-basis',
  'plans',
  'practices',
  'practice-reviews',
  'meetings',
  'guests',
  'action-items',
  'commitments',
  'mentoring',
  'learners',
  'adoptions',
  'products',
  'stories',
] as const
export type ViewedList = (typeof viewedLists)[number]

/** So many views of one list a person keeps at the most. */
export const mostViews = 40

/**
 * What the list's address says: filters, sort and columns, by the names that stand in the address. They are kept as
 * they were; what a list no longer knows it leaves aside and says so.
 */
export const viewSettings = z
  .record(z.string().check(z.regex(/^[a-z]{1,24}$/)), z.string().check(z.maxLength(400)))
  .check(z.refine(settings => Object.keys(settings).length <= 30))

export const listView = z.object({
  id: viewId,
  list: z.enum(viewedLists),
  name: z.string(),
  settings: viewSettings,
  /** Whether the one who asks made it. */
  mine: z.boolean(),
  /** Who made it, where it is the office's. */
  sharedBy: z.nullable(z.string()),
  version: z.int(),
})
export type ListView = z.output<typeof listView>

const seen = { id: viewId, version: z.int() }
const done = z.object({ version: z.int() })

export const listViews = query('views.list', {
  summary: 'Views of a list: mine and those of my offices, by name',
  input: z.object({ list: z.enum(viewedLists) }),
  result: z.object({ views: z.array(listView) }),
})
export const saveView = command('views.save', {
  summary:
    'Keep a list as it is set up; with `grantId`, for all who hold that role of mine in the same scope',
  input: z.object({
    id: viewId,
    list: z.enum(viewedLists),
    name: line(60),
    settings: viewSettings,
    grantId: z.nullable(grantId),
  }),
  result: done,
  problems: ['view.too-many'],
})
export const changeView = command('views.change', {
  summary: 'Rename a view, or set it up anew; `version` is the one that was seen',
  input: z.object({ ...seen, name: line(60), settings: viewSettings }),
  result: done,
  problems: ['record.changed-meanwhile'],
})
export const removeView = command('views.remove', {
  summary: 'Take a view away; it can be brought back for 30 days',
  input: z.object(seen),
  result: done,
  problems: ['record.changed-meanwhile'],
})
export const restoreView = command('views.restore', {
  summary: 'Bring back a view that was taken away',
  input: z.object(seen),
  result: done,
  problems: ['record.changed-meanwhile'],
})
