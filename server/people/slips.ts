import { readFileSync } from 'node:fs'
import type { Role } from '../../contract/access.ts'
import type { printSlips } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { rolesShort, slips as words } from '../../text/slips.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Paper } from '../platform/endpoint.ts'
import { qrSvg } from '../platform/qr.ts'
import { readScopes, type ScopeRow } from './queries.ts'
import * as queries from './slip-queries.ts'
import { hashOfCode, hashOfToken, plainCode } from './tokens.ts'

const template = readFileSync(new URL('../../server/people/slips.typ', import.meta.url), 'utf8')

export type FoundSlip = { row: queries.SlipRow; role: Role; scope: ScopeRow; token: string; code: string }

/** The invitations of which the caller has the link and the code in hand; undefined where one does not fit or is over. */
export async function find(
  c: Context,
  { slips }: InputOf<typeof printSlips>,
): Promise<FoundSlip[] | undefined> {
  const rows = await queries.open(
    c.tx,
    slips.map(slip => slip.id),
    c.now,
  )
  const scopes = await readScopes(
    c.tx,
    rows.map(row => row.scope_id),
  )
  const found = await Promise.all(
    slips.map(async ({ id, token, code }) => {
      const row = rows.find(one => one.id === id)
      const scope = scopes.find(one => one.id === row?.scope_id)
      if (!row?.code_hash || !scope) return undefined
      const fits = row.token_hash.equals(hashOfToken(token)) && row.code_hash.equals(await hashOfCode(code))
      return fits ? { row, role: row.role, scope, token, code: plainCode(code) } : undefined
    }),
  )
  const right = found.filter(one => one !== undefined)
  return right.length === slips.length ? right : undefined
}

/** The sheet, in Indonesian whatever the officer's own language: it is read in a village. */
export async function print(
  c: Context,
  { origin }: InputOf<typeof printSlips>,
  found: readonly FoundSlip[],
): Promise<Paper> {
  const { host, origin: site } = new URL(origin)
  const office = c.actor.grants[0]?.name ?? ''
  return {
    name: `slip-undangan-${dayIn(c.now)}`,
    template,
    data: {
      title: words.title,
      brand: words.brand,
      codeLabel: words.code,
      slips: found.map(({ row, token, code }) => ({
        name: row.scope_name,
        within: row.within.filter(part => part !== row.scope_name).join(', '),
        role: rolesShort[row.role].id,
        person: row.name === row.scope_name ? '' : words.person(row.name),
        code: `${code.slice(0, 5)} ${code.slice(5)}`,
        qr: qrSvg(`${site}/undangan/${token}`),
        steps: words.steps(`${host}/undangan`),
        ask: words.ask(c.actor.name, office),
        until: words.until(longDay(row.expires_at)),
      })),
    },
  }
}

const days = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' })
const longDay = (moment: string) => days.format(new Date(moment))
