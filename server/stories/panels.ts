import { holdsAnywhere, sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import * as contract from '../../contract/story-panels.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt, placeOf } from '../platform/endpoint.ts'
import { openWith, sealWith } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import { lookedAtTitles } from './looking.ts'
import { maySelect } from './policy.ts'
import * as queries from './panel-queries.ts'
import { openWords } from './words.ts'

/** Every region is in the register; only those of one's own are in sight here. */
export async function findRegion(c: Context, { regionId }: { regionId: number }) {
  const office = await queries.office(c.tx, regionId)
  return office && sees(c.actor, placeOf(office)) ? office : undefined
}
export const find = (c: Context, { id }: { id: string }) => queries.one(c.tx, id)
export const lock = (c: Context, { id }: { id: string }) => queries.one(c.tx, id, true)

export async function list(
  c: Context,
  { region }: InputOf<typeof contract.listPanels>,
): Promise<ResultOf<typeof contract.listPanels>> {
  const own = holdsAnywhere(c.actor, 'stories.select') ? c.actor.grants.map(({ scopeId }) => scopeId) : []
  const offices = (await queries.offices(c.tx, own)).filter(office => maySelect(c.actor, office))
  return {
    panels: (await queries.list(c.tx, region)).map(panelOf),
    mayOpen: offices.map(({ scope_id, name }) => ({ id: scope_id, name })),
  }
}

/** One panel; of a story that was taken back it is told that it was there, and no word of it. */
export async function get(
  c: Context,
  { id }: InputOf<typeof contract.getPanel>,
  row: queries.PanelRow,
): Promise<ResultOf<typeof contract.getPanel>> {
  const mine = maySelect(c.actor, row)
  const [stories, votes] = [await queries.before(c.tx, id), await queries.votes(c.tx, id)]
  const reasonOf = async (storyId: string, field: string, sealed: Buffer | null) =>
    (mine && sealed && (await openWith(storyId, field, sealed))) || null
  const storyList = stories.map(async story => ({
    ...{ id: story.id, libraryId: story.library_id, libraryName: story.library, area: story.area },
    title: mine ? ((await openWords(story.id, story.sealed))?.title ?? null) : null,
    votes: await Promise.all(
      votes.flatMap(one =>
        one.story_id === story.id
          ? [
              reasonOf(story.id, voteField(row.id, one.member_id), one.reason_sealed).then(reason => ({
                ...{ memberId: one.member_id, reason },
              })),
            ]
          : [],
      ),
    ),
    chosen: story.chosen,
    reason: await reasonOf(story.id, panelField(row.id), story.reason_sealed),
  }))
  const offered = mine && row.closed_at === null ? await queries.choices(c.tx, row) : []
  if (mine)
    lookedAtTitles(
      c,
      'stories',
      [...stories, ...offered].map(() => row),
    )
  const choices = offered.map(async one => ({
    ...{ id: one.id, libraryName: one.library },
    title: (await openWords(one.id, one.sealed))?.title ?? '',
  }))
  return {
    panel: {
      ...{ ...panelOf(row), mine, memberList: row.members },
      storyList: (await Promise.all(storyList)) as never,
      choices: (await Promise.all(choices)) as never,
    },
  }
}

export async function open(
  c: Context,
  input: InputOf<typeof contract.openPanel>,
  office: queries.Office,
): Promise<ResultOf<typeof contract.openPanel>> {
  if (input.until < input.from) refuse('story-panel.months')
  if (!(await queries.insert(c.tx, input, office, { at: c.now, by: c.actor.personId })))
    refuse('story-panel.twice')
  const { id, from: from_month, until: until_month, area } = input
  const asked = { id, scope_id: office.scope_id, level: office.level, area, from_month, until_month }
  const ids = new Set(input.storyIds.map(one => one.toLowerCase()))
  if ((await queries.put(c.tx, asked, [...ids], c.now)) < ids.size) refuse('story-panel.not-ready')
  happen(c, 'opened', { ...office, id }, { members: input.members.length, stories: ids.size })
  return { version: 1 }
}

export async function put(
  c: Context,
  { storyId }: InputOf<typeof contract.putStory>,
  panel: queries.PanelRow,
): Promise<ResultOf<typeof contract.putStory>> {
  if (panel.closed_at !== null) refuse('story-panel.closed')
  if (panel.stories >= contract.mostStories) refuse('story-panel.full')
  if ((await queries.put(c.tx, panel, [storyId], c.now)) === 0) refuse('story-panel.not-ready')
  await queries.changed(c.tx, panel.id)
  happen(c, 'put', panel, {})
  return { version: panel.version + 1 }
}

export async function vote(
  c: Context,
  { memberId, storyId, reason }: InputOf<typeof contract.vote>,
  panel: queries.PanelRow,
): Promise<ResultOf<typeof contract.vote>> {
  if (panel.closed_at !== null) refuse('story-panel.closed')
  const member = panel.members.find(({ id }) => id.toLowerCase() === memberId.toLowerCase())
  const id = await requireBefore(c, panel.id, storyId)
  if (!member) refuse('story-panel.unknown')
  const sealed = await sealWith(id, voteField(panel.id, memberId.toLowerCase()), reason)
  await queries.vote(c.tx, { panelId: panel.id, memberId, storyId: id, sealed }, c.now)
  happen(c, 'voted', panel, {})
  return { version: panel.version + 1 }
}

/** Once every member has said which and why. */
export async function choose(
  c: Context,
  { version, storyId, reason }: InputOf<typeof contract.choose>,
  panel: queries.PanelRow,
): Promise<ResultOf<typeof contract.choose>> {
  if (panel.closed_at !== null) refuse('story-panel.closed')
  if (panel.version !== version) refuse('record.changed-meanwhile')
  if (panel.votes < panel.members.length) refuse('story-panel.no-votes')
  const id = await requireBefore(c, panel.id, storyId)
  const sealed = await sealWith(id, panelField(panel.id), reason)
  await queries.choose(c.tx, { panelId: panel.id, storyId: id, sealed }, { at: c.now, by: c.actor.personId })
  happen(c, 'chose', panel, { storyId: id })
  return { version: version + 1 }
}

/** The story is before the panel and was not taken back. */
async function requireBefore(c: Context, panelId: string, storyId: string): Promise<string> {
  const all = await queries.before(c.tx, panelId)
  const one = all.find(({ id, sealed }) => id === storyId.toLowerCase() && sealed !== null)
  return one?.id ?? refuse('story-panel.unknown')
}

/** What is said of a story in a panel is sealed with its key, and goes with it. */
const panelField = (panelId: string) => `panel/${panelId}`
const voteField = (panelId: string, memberId: string) => `vote/${panelId}/${memberId}`

function panelOf(row: queries.PanelRow): contract.StoryPanel {
  return {
    ...{ id: row.id as never, title: row.title, area: row.area, level: row.level },
    ...{ from: row.from_month, until: row.until_month },
    region: { id: row.scope_id, name: row.region },
    ...{ members: row.members.length, stories: row.stories, votes: row.votes },
    openedOn: dayIn(new Date(row.opened_at)),
    closedOn: row.closed_at && dayIn(new Date(row.closed_at)),
    version: row.version,
  }
}

type Placed = Parameters<typeof placedAt>[0] & { id: string }
function happen(c: Context, what: string, panel: Placed, data: Record<string, unknown>): void {
  c.record({
    ...{ name: `story-panels.${what}`, subject: { kind: 'story-panel', id: panel.id } },
    ...{ at: placedAt(panel), data },
  })
}
