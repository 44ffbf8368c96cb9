import { type RawBuilder, sql } from 'kysely'
import {
  type Evidence,
  type Need,
  needState,
  type Offer,
  offerState,
  type Spoken,
} from '../../contract/needs.ts'
import type { Measure } from '../../contract/tallies.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import * as tallies from '../tallies/measures.ts'

/** What a row is told with: the measures that evidence speaks of, and the day. */
export type Telling = { measures: ReadonlyMap<string, Measure>; today: string }

export async function tellingOf(tx: Tx, today: string): Promise<Telling> {
  const all = await tallies.everyFigure(tx)
  return { measures: new Map(all.map(measure => [measure.code, measure])), today }
}

export type NeedRow = Omit<Tables['need'], 'version' | 'evidence' | 'agreed'> & {
  version: number
  agreed: number
  evidence: EvidenceRow[]
  library_name: string
  library_kind: string
  regency_name: string | null
  province_name: string
}
/** A reference with its value, as it is kept. */
export type EvidenceRow = Pick<Evidence, 'measure' | 'from' | 'to' | 'value' | 'months' | 'asOf'>

/** Needs by id, in sight, whoever asks: their libraries are named also to who does not see those. */
export async function needsOf(tx: Tx, ids: readonly string[], telling: Telling): Promise<Map<string, Need>> {
  const { rows } = await sql<NeedRow>`
    with chosen as materialized (select * from need where id = any(${ids}::uuid[]))
    select n.*, l.name as library_name, l.kind as library_kind, r.name as regency_name, p.name as province_name
    from chosen n join library_names((select array_agg(library_id) from chosen)) l on l.id = n.library_id
    join region p on p.id = n.province_id left join region r on r.id = n.regency_id`.execute(tx)
  return new Map(rows.map(row => [row.id, needOf(row, telling)]))
}

export function needOf(row: NeedRow, telling: Telling): Need {
  const withdrawnOn = row.withdrawn_at === null ? null : dayIn(new Date(row.withdrawn_at))
  return {
    id: row.id as Need['id'],
    libraryId: row.library_id as Need['libraryId'],
    libraryName: row.library_name,
    libraryKind: row.library_kind,
    regency: row.regency_name,
    province: row.province_name,
    topic: row.topic as Need['topic'],
    kind: row.kind as Need['kind'],
    amount: row.amount,
    unit: row.unit,
    agreed: row.agreed,
    urgency: row.urgency as Need['urgency'],
    until: row.until,
    why: row.why,
    evidence: row.evidence.flatMap(one => evidenceOf(one, telling)),
    state: needState({ ...row, withdrawnOn }, telling.today),
    statedOn: dayIn(new Date(row.stated_at)),
    withdrawnOn,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }
}

/** A figure with what it means; none where its measure is not known. */
export function evidenceOf(kept: EvidenceRow, { measures }: Telling): Evidence[] {
  const measure = measures.get(kept.measure)
  if (!measure) return []
  const { unit, nature, wording, definition } = measure
  return [{ ...kept, unit, nature, wording, definition }]
}

export type OfferRow = Omit<
  Tables['offer'],
  'version' | 'agreed' | 'topics' | 'library_kinds' | 'regions' | 'region_path' | 'spoken'
> & {
  spoken: Spoken[]
  version: number
  agreed: number
  topics: string[]
  library_kinds: string[]
  regions: number[]
  partner_name: string
  survivor: string
  places: Offer['regions']
}

/** Offers with their partners as they are named now; `where` speaks of `o`. */
export function offersWhere(
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`o.id`,
  page: RawBuilder<unknown> = sql``,
): RawBuilder<OfferRow> {
  return sql<OfferRow>`
    with chosen as materialized (select o.* from offer o where ${where})
    select o.*, f.name as partner_name, f.survivor, ${spokenOf(sql`o.spoken`)} as spoken,
      (select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'level', r.level) order by r.level, r.name)
        from region r where r.id = any(o.regions)) as places
    from chosen o join partner_facts((select array_agg(distinct partner_id) from chosen)) f on f.id = o.partner_id
    order by ${order} ${page}`
}

/** What offices entered for a partner, oldest first, each by the name of its region or library. */
export const spokenOf = (words: RawBuilder<unknown>): RawBuilder<Spoken[]> => sql`(
  select coalesce(jsonb_agg(w.word || jsonb_build_object('office', r.name) order by w.n), '[]')
  from jsonb_array_elements(${words}) with ordinality w (word, n) left join scope r on r.id = (w.word ->> 'office')::int)`

export function offerOf(row: OfferRow, today: string): Offer {
  const withdrawnOn = row.withdrawn_at === null ? null : dayIn(new Date(row.withdrawn_at))
  return {
    id: row.id as Offer['id'],
    partnerId: row.survivor as Offer['partnerId'],
    partnerName: row.partner_name,
    kind: row.kind as Offer['kind'],
    topics: row.topics as Offer['topics'],
    what: row.what,
    amount: row.amount,
    unit: row.unit,
    agreed: row.agreed,
    libraryKinds: row.library_kinds,
    regions: row.places,
    from: row.from_day,
    until: row.until,
    state: offerState({ ...row, withdrawnOn }, today),
    onBehalf: row.on_behalf,
    spoken: row.spoken,
    withdrawnOn,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }
}
