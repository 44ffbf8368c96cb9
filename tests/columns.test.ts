import { afterAll, expect, test } from 'vitest'
import { activityColumns, exportActivities } from '../contract/activities.ts'
import { adoptionColumns, exportAdoptions } from '../contract/adoptions.ts'
import { aidColumns, exportAid } from '../contract/aid.ts'
import { commitmentColumns, exportCommitments } from '../contract/commitments.ts'
import { attendanceColumns, exportAttendance } from '../contract/attendance.ts'
import { exportFollowUps, followUpColumns } from '../contract/follow-up.ts'
import { exportGuests } from '../contract/guest-invitations.ts'
import { guestColumns } from '../contract/guests.ts'
import { completionColumns, exportCompletions } from '../contract/learning.ts'
import { exportLibraries, libraryColumns } from '../contract/libraries.ts'
import { makeId, type MeetingId } from '../contract/ids.ts'
import { exportMeetings, meetingColumns, planMeeting } from '../contract/meetings.ts'
import { exportPractices, practiceColumns } from '../contract/practice-lists.ts'
import { exportReports, reportColumns } from '../contract/monthly-reports.ts'
import { boothColumns, exportBooths } from '../contract/booths.ts'
import { exportPlans, planColumns } from '../contract/plans.ts'
import { exportProducts, productColumns } from '../contract/product-lists.ts'
import { enrolmentColumns, exportEnrolments } from '../contract/programme.ts'
import { exportScores, scoreColumns } from '../contract/standards.ts'
import { routes } from '../server/app.ts'
import { csvOf } from '../server/platform/download.ts'
import { meetingInput } from './inputs.ts'
import { cast } from './people.ts'
import { testApp } from './support/app.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)
const meetingId = makeId<MeetingId>()
await app.send(people.yusuf, planMeeting, {
  ...{ id: meetingId, scopeId: people.regions.natuna, ...meetingInput, seriesId: null },
  ...{ starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' },
} as never)

test.each([
  [exportLibraries, libraryColumns, {}],
  [exportEnrolments, enrolmentColumns, {}],
  [exportActivities, activityColumns, {}],
  [exportReports, reportColumns, { month: '2026-10-01' }],
  [exportAid, aidColumns, {}],
  [exportScores, scoreColumns, {}],
  [exportPlans, planColumns, {}],
  [exportProducts, productColumns, {}],
  [exportBooths, boothColumns, { meetingId }],
  [exportMeetings, meetingColumns, {}],
  [exportGuests, guestColumns, { meetingId }],
  [exportCompletions, completionColumns, {}],
  [exportAttendance, attendanceColumns, { id: meetingId }],
  [exportCommitments, commitmentColumns, {}],
  [exportFollowUps, followUpColumns, {}],
  [exportPractices, practiceColumns, {}],
  [exportAdoptions, adoptionColumns, {}],
] as const)('every column of a list is in its file: %o', async (endpoint, columns, input) => {
  const route = routes.find(each => each.endpoint === endpoint)
  if (!route) throw new Error('no route')
  const heads = async (asked?: readonly string[]) => {
    let text = ''
    const given = { ...input, ...(asked && { columns: asked.join(',') }) }
    const call = { actor: people.yusuf, input: given, caller: { address: '', device: '' } }
    await app.engine.download(route, call, async sheet => {
      for await (const part of csvOf(sheet, 'id')) text += part
    })
    return text.slice(1).split('\r\n')[0]?.split(',') ?? []
  }
  const all = await heads()
  for (const column of columns) expect([column, (await heads([column])).join()]).not.toEqual([column, ''])
  const [first = '', second = ''] = columns
  const turned = await heads([second, first])
  expect(turned).toEqual([...(await heads([second])), ...(await heads([first]))])
  // nothing is told twice, and nothing but what the whole file has
  const some = await heads(columns)
  expect(new Set(some).size).toBe(some.length)
  if (endpoint !== exportLibraries) expect(all).toEqual(expect.arrayContaining(some))
})
