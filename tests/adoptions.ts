import { sql } from 'kysely'
import type { GivenOf } from '../contract/endpoint.ts'
import type { takeOn } from '../contract/adoptions.ts'
import { type AdoptionId, type LibraryId, makeId, type PlanItemId, type PracticeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'
import { library } from './people.ts'

type Home = { id: string }

/** A published card of a library, written from an adoption where one is named. */
export async function cardIn(
  tx: Tx,
  at: Date,
  home: Home,
  { title = 'Bank benih desa', adapts = null }: { title?: string; adapts?: string | null } = {},
): Promise<PracticeId> {
  const id = makeId<PracticeId>()
  await sql`
    insert into practice (id, library_id, province_id, regency_id, scope_id, title, strategy, topic, cost, conditions, adapts_id,
      written_at, changed_at, submitted_at, reviewed_at, published_at)
    select ${id}::uuid, id, province_id, regency_id, scope_id, ${title}, 'community-involvement', 'economic-development', 0,
      '{coast}', ${adapts}::uuid, ${at}, ${at}, ${at}, ${at}, ${at} from library where id = ${home.id}::uuid`.execute(
    tx,
  )
  return id
}

/** What a library sends that takes a practice on as it is, into its plan of December 2026. */
export function taking(
  home: { id: LibraryId },
  practiceId: PracticeId,
  over: Partial<GivenOf<typeof takeOn>> = {},
): GivenOf<typeof takeOn> {
  return {
    ...{
      id: makeId<AdoptionId>(),
      practiceId,
      libraryId: home.id,
      from: null,
      kind: 'as-is',
      on: '2026-11-02',
    },
    plan: {
      ...{ id: makeId<PlanItemId>(), title: 'Bank benih di Sepempang', month: '2026-12-01' },
      ...{ steps: 'Kumpulkan benih dari petani\nSimpan di stoples kaca', responsible: null },
      ...{ targetGroup: null, targetNumber: null, cost: 0, source: null },
    },
    ...over,
  }
}

/** A practice that a library has taken on, with its item in the plan. */
export async function adoptionIn(
  tx: Tx,
  at: Date,
  home: Home,
  practiceId: string,
  { tryingOn = null, from = null }: { tryingOn?: string | null; from?: string | null } = {},
): Promise<{ id: AdoptionId; planItem: PlanItemId }> {
  const [id, planItem] = [makeId<AdoptionId>(), makeId<PlanItemId>()]
  await sql`
    insert into plan (library_id, year, province_id, regency_id, scope_id, changed_at)
    select id, 2026, province_id, regency_id, scope_id, ${at} from library where id = ${home.id}::uuid
    on conflict do nothing`.execute(tx)
  await sql`
    insert into plan_item (id, library_id, year, province_id, regency_id, scope_id, month, title, strategy, topic, added_at)
    select ${planItem}::uuid, id, 2026, province_id, regency_id, scope_id, '2026-12-01', 'Bank benih', 'community-involvement',
      'economic-development', ${at} from library where id = ${home.id}::uuid`.execute(tx)
  await sql`
    insert into adoption (id, practice_id, library_id, province_id, regency_id, scope_id, from_id, kind, plan_item_id,
      interested_on, trying_on, taken_at)
    select ${id}::uuid, ${practiceId}::uuid, id, province_id, regency_id, scope_id, ${from}::uuid, 'as-is', ${planItem}::uuid,
      coalesce(${tryingOn}::date, '2026-10-05'), ${tryingOn}::date, ${at} from library where id = ${home.id}::uuid`.execute(
    tx,
  )
  return { id, planItem }
}

/** A verified month of a library. */
export async function monthIn(tx: Tx, home: Home, month: string, visits: number): Promise<void> {
  await sql`
    insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at,
      verified_at, late)
    select id, ${month}::date, province_id, regency_id, scope_id, ${JSON.stringify({ visits })}::jsonb, '{}', now(), now(), false
    from library where id = ${home.id}::uuid`.execute(tx)
}

/**
 * Thirty villages of a regency with verified months before and after April 2026: all go up by a half, every third has
 * taken the practice on, and goes up to twice as much.
 */
export async function comparedIn(
  tx: Tx,
  at: Date,
  regencyId: number,
  practiceId: string,
  most = 30,
): Promise<void> {
  const { rows: villages } = await sql<{ id: number }>`
    select r.id from region r where r.regency_id = ${regencyId} and r.level = 'village'
      and not exists (select from library l where l.region_id = r.id) order by r.id limit ${most}`.execute(tx)
  for (const [n, { id }] of villages.entries()) {
    const place = await library(tx, at, 'village', id, `Desa ${n}`)
    const adopts = n % 3 === 0
    for (const month of ['01', '02', '03', '05', '06', '07'])
      await monthIn(tx, place, `2026-${month}-01`, ((90 + n) * (month < '04' ? 1 : adopts ? 2 : 1.5)) | 0)
    if (adopts) await adoptionIn(tx, at, place, practiceId, { tryingOn: '2026-04-10' })
  }
}

/** Of a library in one corner: a card of another to be taken on, and what it took on: planned, being tried, working. */
export type Adopted = { card: PracticeId; planned: AdoptionId; trying: AdoptionId; worked: AdoptionId }

export async function adoptionsIn(tx: Tx, at: Date, home: Home, other: Home): Promise<Adopted> {
  const card = await cardIn(tx, at, other, { title: 'Kelas kerupuk' })
  const planned = await cardIn(tx, at, other, { title: 'Pojok baca dermaga' })
  const trying = await cardIn(tx, at, other, { title: 'Kebun obat keluarga' })
  const worked = (await adoptionIn(tx, at, home, await cardIn(tx, at, other), { tryingOn: '2026-10-05' })).id
  await sql`update adoption set working_on = '2026-10-20', result = 'Berhasil' where id = ${worked}::uuid`.execute(
    tx,
  )
  return {
    ...{ card, worked },
    planned: (await adoptionIn(tx, at, home, planned)).id,
    trying: (await adoptionIn(tx, at, home, trying, { tryingOn: '2026-10-05' })).id,
  }
}
