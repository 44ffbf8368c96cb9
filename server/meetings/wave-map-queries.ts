import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { waveMap } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'
import { inSight } from './sight-queries.ts'

type Told = ResultOf<typeof waveMap>

/** The regions that a series meets in, each with its wave; of one that meets more than once, the first. */
export async function regionsOf(tx: Tx, actor: Actor, seriesId: string): Promise<Told['regions']> {
  const { rows } = await sql<Told['regions'][number]>`
    select distinct on (r.id) r.id, r.code, r.name, coalesce(w.number, 0) as wave, r.latitude, r.longitude
    from meeting m join region r on r.id = m.scope_id left join meeting_wave w on w.id = m.wave_id
    where m.series_id = ${seriesId}::uuid and m.state <> 'cancelled' and ${inSight(actor, 'm')}
      and (r.province_id is not null or r.level = 'province')
    order by r.id, m.starts_at, m.id`.execute(tx)
  return rows
}

/** Their villages, in runs of one wave; where a regency meets apart from its province, its own wave holds. */
export async function runsOf(tx: Tx, regions: Told['regions']): Promise<Told['runs']> {
  const { rows } = await sql<Told['runs'][number]>`
    with met as (select * from jsonb_to_recordset(${JSON.stringify(regions)}::jsonb) m (id int, wave int)),
    lit as (
      select v.rank, coalesce(k.wave, p.wave) as wave from region v
      left join met k on k.id = v.regency_id left join met p on p.id = v.province_id
      where v.rank is not null and (k.id is not null or p.id is not null)),
    told as (select rank, wave, rank - row_number() over (partition by wave order by rank) as run from lit)
    select min(rank) as "from", count(*)::int as count, wave from told group by wave, run order by 1`.execute(
    tx,
  )
  return rows
}
