import type { exportNeverSignedIn, neverSignedIn } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { neverColumns as titles, neverReasonsShort, rolesShort } from '../../text/slips.ts'
import { dayIn } from '../platform/clock.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as queries from './never-queries.ts'
import { scopesWith } from './policy.ts'

/** Places below where nobody has signed in, and how many there are for each reason. */
export async function list(
  c: Context,
  input: InputOf<typeof neverSignedIn>,
): Promise<ResultOf<typeof neverSignedIn>> {
  const sieve = sieveOf(c, input)
  await planEach(c.tx)
  const byReason = await queries.countByReason(c.tx, sieve)
  const rows = await queries.page(c.tx, sieve, input.limit, input.offset)
  const all = Object.values(byReason).reduce((sum, n) => sum + n, 0)
  return { total: input.reason ? byReason[input.reason] : all, byReason, places: rows.map(placeOf) }
}

/** The same list as a file, in the actor's language. */
export async function download(c: Context, input: InputOf<typeof exportNeverSignedIn>): Promise<Sheet> {
  const { language } = c.actor
  await planEach(c.tx)
  const columns: Column<queries.NeverRow>[] = [
    { title: titles.name, value: row => row.name },
    { title: titles.role, value: row => rolesShort[row.role][language] },
    { title: titles.village, value: row => row.village },
    { title: titles.district, value: row => row.district },
    { title: titles.regency, value: row => row.regency },
    { title: titles.province, value: row => row.province },
    { title: titles.reason, value: row => neverReasonsShort[row.reason][language] },
    { title: titles.invited, value: row => row.invitedName },
    { title: titles.by, value: row => row.invitedBy },
    { title: titles.at, value: row => row.invitedAt },
    { title: titles.until, value: row => row.invitedUntil },
  ]
  return {
    name: `${language === 'id' ? 'belum-pernah-masuk' : 'never-signed-in'}-${dayIn(c.now)}`,
    columns,
    rows: queries.pages(c.tx, sieveOf(c, input)),
  }
}

function sieveOf(c: Context, { region, reason }: Pick<InputOf<typeof neverSignedIn>, 'region' | 'reason'>) {
  const scopes = scopesWith(c.actor, 'people.see-never')
  return { scopes, region, reason, today: dayIn(c.now), now: c.now }
}

function placeOf(row: queries.NeverRow): ResultOf<typeof neverSignedIn>['places'][number] {
  const { scopeId, role, name, reason, invitedAt: at, invitedUntil: until } = row
  const around = role === 'library' ? [row.village, row.district, row.regency, row.province] : [row.province]
  return {
    ...{ scopeId, role, name, reason },
    within: around.flatMap(part => (part === null || part === name ? [] : [part])),
    invited:
      at !== null && until !== null
        ? { name: row.invitedName ?? '', by: row.invitedBy ?? '', at, until }
        : null,
  }
}
