import { sql } from 'kysely'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { getPractice, Practice } from '../../contract/practices.ts'
import type { Tx } from '../platform/db.ts'

/** A picture that the reader may see, with the files of its sizes. */
export type Picture = {
  photo_id: string
  step: number | null
  said: Practice['pictures'][number]['said']
  caption: string | null
  width: number
  height: number
  large: string
  small: string
}

export async function picturesOf(tx: Tx, id: string): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select * from practice_pictures(array[${id}::uuid]) order by nr`.execute(tx)
  return rows
}

type Card = ResultOf<typeof getPractice>
/** The activities of a card that are in the reader's sight. */
export async function activitiesOf(tx: Tx, id: string): Promise<Card['activities']> {
  const { rows } = await sql<Card['activities'][number]>`
    select a.id, a.title, a.held_on as "heldOn", a.is_verified as verified
    from practice_activity c join activity a on a.id = c.activity_id
    where c.practice_id = ${id}::uuid order by c.nr`.execute(tx)
  return rows
}

/** What befell it, oldest first; who did it is told to those who saw the draft. */
export async function pastOf(tx: Tx, id: string, named: boolean): Promise<Card['past']> {
  const { rows } = await sql<Card['past'][number]>`
    with found as materialized (select * from practice_change where practice_id = ${id}::uuid)
    select f.what, f.at, case when ${named} then n.name end as by, f.note, f.changes
    from found f left join names_of((select array_agg(by_person) from found)) n on n.id = f.by_person
    order by f.version`.execute(tx)
  return rows
}
