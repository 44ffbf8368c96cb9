import { type RawBuilder, sql } from 'kysely'

/** That one element led to another; `linked`: somebody said so, no record holds it. */
export type LinkRow = { from_kind: string; from_id: string; to_kind: string; to_id: string; linked: boolean }
/** A select of such rows. */
export type LinksSql = RawBuilder<LinkRow>

/** For a noun whose rows lead on from nothing. */
export const noLinks: LinksSql = sql`select null, null::uuid, null, null::uuid, false where false`
