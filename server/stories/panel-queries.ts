import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { StoryArea } from '../../contract/stories.ts'
import type { openPanel, PanelLevel } from '../../contract/story-panels.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Done } from './queries.ts'

export type Office = {
  scope_id: number
  province_id: number | null
  regency_id: number | null
  level: PanelLevel
  name: string
}
export type Member = { id: string; name: string; role: string }
export type PanelRow = Omit<Selectable<Tables['story_panel']>, 'members' | 'level' | 'area'> & {
  members: Member[]
  level: PanelLevel
  area: StoryArea | null
  region: string
  stories: number
  votes: number
}

/** A regency, a province or the nation. */
export async function office(tx: Tx, regionId: number): Promise<Office | undefined> {
  const { rows } = await sql<Office>`
    select s.id as scope_id, s.province_id, s.regency_id, r.level, r.name from region r join scope s on s.id = r.id
    where r.id = ${regionId} and r.level in ('nation', 'province', 'regency')`.execute(tx)
  return rows[0]
}

export async function offices(tx: Tx, ids: readonly number[]): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select s.id as scope_id, s.province_id, s.regency_id, r.level, r.name from region r join scope s on s.id = r.id
    where r.id = any(${[...ids]}::int[]) and r.level in ('nation', 'province', 'regency') order by r.name`.execute(
    tx,
  )
  return rows
}

const columns = sql`p.*, r.name as region, (select count(*)::int from story_panel_story t where t.panel_id = p.id) as stories,
  (select count(*)::int from story_panel_vote w where w.panel_id = p.id) as votes`

export async function list(tx: Tx, region: number | undefined): Promise<PanelRow[]> {
  const at = region === undefined || region === 1
  const { rows } = await sql<PanelRow>`
    select ${columns} from story_panel p join region r on r.id = p.scope_id
    where ${at ? sql`true` : sql`(p.scope_id = ${region} or p.province_id = ${region} or p.regency_id = ${region})`}
    order by p.opened_at desc, p.id limit 200`.execute(tx)
  return rows
}

export async function one(tx: Tx, id: string, held = false): Promise<PanelRow | undefined> {
  const { rows } = await sql<PanelRow>`
    select ${columns} from story_panel p join region r on r.id = p.scope_id where p.id = ${id}::uuid ${held ? sql`for update of p` : sql``}`.execute(
    tx,
  )
  return rows[0]
}

export async function insert(
  tx: Tx,
  { id, title, area, from, until, members }: InputOf<typeof openPanel>,
  at: Office,
  { at: now, by }: Done,
): Promise<boolean> {
  const { rows } = await sql`
    insert into story_panel (id, scope_id, province_id, regency_id, level, title, area, from_month, until_month, members, opened_at, opened_by)
    values (${id}::uuid, ${at.scope_id}, ${at.province_id}, ${at.regency_id}, ${at.level}, ${title}, ${area}, ${from}::date, ${until}::date,
      ${JSON.stringify(members)}::jsonb, ${now}, ${by}::uuid)
    on conflict (id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

type Asked = Pick<PanelRow, 'id' | 'scope_id' | 'level' | 'area' | 'from_month' | 'until_month'>
/** Verified stories that fit a panel and are not before it; above a regency those that a panel below chose, or that are told right below. */
const ready = ({ id, scope_id, level, area, from_month, until_month }: Asked) => sql`
  s.verified_at is not null and s.withdrawn_at is null and s.month between ${from_month}::date and ${until_month}::date
  and ${area === null ? sql`true` : sql`s.area = ${area}`}
  and (${level === 'nation' ? sql`true` : sql`s.province_id = ${scope_id} or s.regency_id = ${scope_id}`})
  and (${level === 'regency' || level === 'province' ? sql`(${level}::text = 'regency' or s.regency_id is null)` : sql`false`}
    or exists (select from story_panel_story b join story_panel q on q.id = b.panel_id
      where b.story_id = s.id and b.chosen_at is not null and q.level = ${level === 'nation' ? 'province' : 'regency'}))
  and not exists (select from story_panel_story t where t.panel_id = ${id}::uuid and t.story_id = s.id)`

export type ChoiceRow = { id: string; sealed: Buffer; library: string }
export async function choices(tx: Tx, panel: Asked): Promise<ChoiceRow[]> {
  const { rows } = await sql<ChoiceRow>`
    select s.id, s.sealed, l.name as library from story s join library l on l.id = s.library_id
    where ${ready(panel)} order by s.verified_at desc, s.id limit 100`.execute(tx)
  return rows
}

/** How many of them could be put before it. */
export async function put(tx: Tx, panel: Asked, storyIds: readonly string[], at: Date): Promise<number> {
  const { rows } = await sql`
    insert into story_panel_story (panel_id, story_id, put_at)
    select ${panel.id}::uuid, s.id, ${at} from story s where s.id = any(${[...storyIds]}::uuid[]) and ${ready(panel)} returning story_id`.execute(
    tx,
  )
  return rows.length
}

export type BeforeRow = {
  id: string
  sealed: Buffer | null
  area: StoryArea
  library_id: string
  library: string
  chosen: boolean
  reason_sealed: Buffer | null
}
export async function before(tx: Tx, panelId: string): Promise<BeforeRow[]> {
  const { rows } = await sql<BeforeRow>`
    select s.id, s.sealed, s.area, s.library_id, l.name as library, t.chosen_at is not null as chosen, t.reason_sealed
    from story_panel_story t join story s on s.id = t.story_id join library l on l.id = s.library_id
    where t.panel_id = ${panelId}::uuid order by t.put_at, s.id`.execute(tx)
  return rows
}

export type VoteRow = { member_id: string; story_id: string; reason_sealed: Buffer | null }
export async function votes(tx: Tx, panelId: string): Promise<VoteRow[]> {
  const { rows } = await sql<VoteRow>`
    select member_id, story_id, reason_sealed from story_panel_vote where panel_id = ${panelId}::uuid order by voted_at`.execute(
    tx,
  )
  return rows
}

/** What they said before it goes. */
export async function vote(
  tx: Tx,
  said: { panelId: string; memberId: string; storyId: string; sealed: Buffer },
  at: Date,
): Promise<void> {
  await sql`
    insert into story_panel_vote (panel_id, member_id, story_id, reason_sealed, voted_at)
    values (${said.panelId}::uuid, ${said.memberId}::uuid, ${said.storyId}::uuid, ${said.sealed}, ${at})
    on conflict (panel_id, member_id) do update set story_id = excluded.story_id, reason_sealed = excluded.reason_sealed,
      voted_at = excluded.voted_at`.execute(tx)
  await changed(tx, said.panelId)
}

export async function changed(tx: Tx, panelId: string): Promise<void> {
  await sql`update story_panel set version = version + 1 where id = ${panelId}::uuid`.execute(tx)
}

export async function choose(
  tx: Tx,
  { panelId, storyId, sealed }: { panelId: string; storyId: string; sealed: Buffer },
  { at, by }: Done,
): Promise<void> {
  await sql`update story_panel_story set chosen_at = ${at}, reason_sealed = ${sealed}
    where panel_id = ${panelId}::uuid and story_id = ${storyId}::uuid`.execute(tx)
  await sql`update story_panel set closed_at = ${at}, closed_by = ${by}::uuid, version = version + 1 where id = ${panelId}::uuid`.execute(
    tx,
  )
}
