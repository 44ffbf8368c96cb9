import { sql } from 'kysely'
import type { ChainState } from '../../contract/chain.ts'
import { type CommitmentState, commitmentState } from '../../contract/commitments.ts'
import type { Card, ChainKind } from '../chain/kind.ts'
import { ofTable } from '../chain/table-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tables } from '../platform/tables.ts'
import { isGiven } from './commitment-queries.ts'

type Place = { place: string; own: boolean }
type Promised = Omit<Tables['commitment'], 'delivered_amount'> & { delivered_amount: number } & Place

const states: Record<CommitmentState, ChainState> = {
  ...({ proposed: 'waiting', agreed: 'open', part: 'part' } as const),
  ...({ overdue: 'late', fulfilled: 'done', withdrawn: 'ended' } as const),
}

/** Whether the reader gave a promise `c`, sees to it, or receives of it. */
const own = sql`(${isGiven} or c.owner_id = (select acting_person())
  or c.id = any((select commitments_received())::uuid[]))`

/** What was promised: for a need, a planned item or an activity. */
export const commitmentChain: ChainKind = {
  kind: 'commitment',
  links: (ids, down) => sql`select *, false from commitment_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids, today) {
    const { rows } = await sql<Promised>`
      select c.*, s.name as place, coalesce(${own}, false) as own from commitment c join scope s on s.id = c.scope_id
      where c.id = any(${ids}::uuid[])`.execute(tx)
    return rows.map(row => promiseOf(row, today))
  },
  ...ofTable('commitment', 'promised_on', sql`same_as is null`),
}

/** What came of it, in instalments. */
export const deliveryChain: ChainKind = {
  kind: 'delivery',
  links: (ids, down) => sql`select *, false from delivery_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids) {
    const { rows } = await sql<Sent>`
      select d.*, s.name as place, c.unit, coalesce(${own}, false) as own
      from delivery d join scope s on s.id = d.scope_id left join commitment c on c.id = d.commitment_id
      where d.id = any(${ids}::uuid[])`.execute(tx)
    return rows.map(deliveryOf)
  },
  ...ofTable('delivery', 'sent_on', sql`cancelled_on is null`),
}

function promiseOf(row: Promised, today: string): Card {
  const { id, worth, unit, amount, library_id, province_id, regency_id, scope_id, place } = row
  const on = (moment: string | null) => moment && dayIn(new Date(moment))
  const facts = { agreedOn: on(row.agreed_at), withdrawnOn: on(row.withdrawn_at), deadline: row.deadline }
  const state = commitmentState({ ...facts, amount, delivered: row.delivered_amount }, today)
  return {
    ...{ id, library_id, province_id, regency_id, scope_id, place, own: row.own },
    title: `${row.giver}: ${row.what}`,
    day: row.promised_on,
    state: states[state],
    figure: worthOf(worth, amount, unit),
    page: pageOf(`/komitmen/${id}`),
  }
}

type Sent = Tables['delivery'] & Place & { unit: string | null }

function deliveryOf(row: Sent): Card {
  const { id, library_id, province_id, regency_id, scope_id, place, own: mine } = row
  return {
    ...{ id, library_id, province_id, regency_id, scope_id, place, own: mine },
    title: row.entity,
    day: row.confirmed_on ?? row.sent_on,
    state: row.confirmed_on ? 'verified' : row.denied_on || row.cancelled_on ? 'ended' : 'waiting',
    figure: worthOf(row.arrived_worth ?? row.worth, row.arrived ?? row.amount, row.unit),
    page: pageOf(`/penyerahan/${id}`),
  }
}

/** Of things how many, of money how much; what is worth nothing that anybody knows is counted. */
function worthOf(worth: number | null, amount: number, unit: string | null): Card['figure'] {
  if (unit !== null) return { value: amount, of: 'things', unit }
  return { value: worth ?? amount, of: 'rupiah', unit: null }
}

/** One address for all parts of the pages. */
const pageOf = (at: string): Card['page'] => ({ phone: at, office: at, partner: at })
