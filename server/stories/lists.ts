import type { ActivityId, CommitmentId, DeliveryId, PlanItemId, ProductId } from '../../contract/ids.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type exportStories,
  type getStory,
  type listStories,
  type Story,
  storyColumns,
  type storySums,
} from '../../contract/story-lists.ts'
import { about } from '../consents/consents.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { openWith } from '../platform/key-store.ts'
import { photoCaption } from '../photos/sealed.ts'
import * as queries from './list-queries.ts'
import { lookedAtTitles } from './looking.ts'
import * as policy from './policy.ts'
import { figuresOf, storyPath } from './public.ts'
import { counts } from './public-queries.ts'
import { sheetOf } from './sheet.ts'
import * as voices from './voice-queries.ts'
import { openWords } from './words.ts'

/** Words are sealed: to look for some, so many of the newest are opened. */
const mostOpened = 1_000
type Asked = Omit<InputOf<typeof exportStories>, 'columns' | 'format'>
type Hit = { row: queries.ListRow; story: Story }

/** Shown to somebody of an office what is not public: that is written down. */
const isToldOf =
  (c: Context) =>
  ({ row, story }: Hit): boolean =>
    story.title !== null && !row.shown && !policy.mayWrite(c.actor, row)

export async function list(
  c: Context,
  { limit, offset, ...asked }: InputOf<typeof listStories>,
): Promise<ResultOf<typeof listStories>> {
  const { total, hits } = await found(c, asked, { limit, offset })
  lookedAtTitles(
    c,
    'stories',
    hits.filter(isToldOf(c)).map(({ row }) => row),
  )
  const byState = await queries.byState(c.tx, asked)
  const gone = (await queries.gone(c.tx, asked)) as never
  return { total, byState, stories: hits.map(({ story }) => story), gone }
}

async function found(
  c: Context,
  { q, ...filter }: Asked,
  window: { limit: number; offset: number },
): Promise<{ total: number; hits: Hit[] }> {
  const wanted = q?.toLowerCase()
  const at = wanted ? { limit: mostOpened, offset: 0 } : window
  const rows = await queries.list(c.tx, filter, dayIn(c.now), at)
  const all = await Promise.all(rows.map(async row => ({ row, story: await storyOf(c, row) })))
  if (!wanted) return { total: rows[0]?.total ?? 0, hits: all }
  const hits = all.filter(({ story: { title, libraryName } }) =>
    `${title ?? ''} ${libraryName}`.toLowerCase().includes(wanted),
  )
  return { total: hits.length, hits: hits.slice(window.offset, window.offset + window.limit) }
}

export async function sheet(
  c: Context,
  { columns = [...storyColumns], format: _, ...asked }: InputOf<typeof exportStories>,
): Promise<Sheet> {
  const { hits } = await found(c, asked, { limit: 10_000, offset: 0 })
  const told = columns.includes('title') ? hits.filter(isToldOf(c)) : []
  lookedAtTitles(
    c,
    'stories-file',
    told.map(({ row }) => row),
  )
  const stories = hits.map(({ story }) => story)
  return sheetOf(stories, columns)
}

async function storyOf(c: Context, row: queries.ListRow): Promise<Story> {
  const words = policy.mayRead(c.actor, row) || row.shown ? await openWords(row.id, row.sealed) : undefined
  const on = (at: string | null) => at && dayIn(new Date(at))
  return {
    ...{ id: row.id as Story['id'], libraryId: row.library_id as Story['libraryId'] },
    ...{ libraryName: row.library, regency: row.regency, province: row.province },
    ...{ title: words?.title ?? null, area: row.area as Story['area'], happenedOn: row.month },
    ...{ state: row.state, shown: row.shown, chosenBy: row.chosen_by },
    recordedOn: dayIn(new Date(row.recorded_at)),
    ...{ verifiedOn: on(row.verified_at), publishedOn: on(row.published_at) },
    ...{ withdrawnOn: on(row.withdrawn_at), version: row.version },
  }
}

export const findOne = (c: Context, { id }: { id: string }) => queries.one(c.tx, id, dayIn(c.now))

export async function get(
  c: Context,
  { id }: InputOf<typeof getStory>,
  row: queries.ListRow,
): Promise<ResultOf<typeof getStory>> {
  const today = dayIn(c.now)
  const writes = policy.mayWrite(c.actor, row)
  const reads = policy.mayRead(c.actor, row)
  const words = reads || row.shown ? await openWords(row.id, row.sealed) : undefined
  const means = writes || (await queries.meansAgreed(c.tx, id, today))
  if (reads && words && !row.shown)
    c.looked({
      kind: 'story',
      id: row.id,
      fields: ['words', ...(writes ? ['name'] : [])],
      scopeId: row.scope_id,
    })
  const voice = reads ? await voices.find(c.tx, id) : undefined
  const panels = await queries.panelsOf(c.tx, id)
  const text = async (field: string, sealed: Buffer | null) =>
    (reads && sealed && (await openWith(row.id, field, sealed))) || null
  const { state } = row
  return {
    story: {
      ...(await storyOf(c, row)),
      words: words ? { ...words, figures: figuresOf(words, means) } : null,
      sdgs: row.sdgs,
      activityId: row.activity_id as ActivityId | null,
      planItemId: row.plan_item_id as PlanItemId | null,
      productId: row.product_id as ProductId | null,
      commitmentId: row.commitment_id as CommitmentId | null,
      deliveryId: row.delivery_id as DeliveryId | null,
      returned:
        row.returned_at === null
          ? null
          : {
              on: dayIn(new Date(row.returned_at)),
              reason: (await text('returned', row.returned_sealed)) ?? '',
            },
      verified:
        row.verified_at === null
          ? null
          : {
              on: dayIn(new Date(row.verified_at)),
              evidence: await text('evidence', row.evidence_sealed),
              checks: row.checks as never,
            },
      voice: voice ? { seconds: voice.seconds } : null,
      path: row.shown && row.code ? storyPath(row.regency ?? row.province, row.code) : null,
      consents: reads ? await about(c, id, writes) : [],
      photos: (await Promise.all(
        (
          await queries.photosOf(c.tx, id, today)
        ).map(async photo => ({
          ...photo,
          caption: await photoCaption(row.id, photo.caption),
        })),
      )) as never,
      panels: await Promise.all(
        panels.map(async panel => ({
          ...{ id: panel.id, title: panel.title, level: panel.level, chosen: panel.chosen },
          closedOn: dayIn(new Date(panel.closed_at)),
          reasons: [await text(`panel/${panel.id}`, panel.reason_sealed)].filter(one => one !== null),
        })),
      ),
      history: await queries.history(c.tx, id),
    },
    can: {
      write: writes && state !== 'withdrawn' && row.closed_on === null,
      verify: policy.mayVerify(c.actor, row) && (state === 'consented' || state === 'returned'),
      giveBack: policy.mayVerify(c.actor, row) && ['draft', 'consented', 'verified'].includes(state),
      publish: policy.mayPublish(c.actor, row) && state === 'verified',
      unpublish: policy.mayPublish(c.actor, row) && state === 'published',
      withdraw: policy.mayWithdraw(c.actor, row) && state !== 'withdrawn',
    },
  }
}

export async function sums(
  c: Context,
  { region, area }: InputOf<typeof storySums>,
): Promise<ResultOf<typeof storySums>> {
  return { rows: await counts(c.tx, region ?? null, area ?? null) }
}
