import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { publicPartnersPath, type readPartner, type readPartners } from '../../contract/public-partners.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { noPartner, partnerPage, partnerPath, partnersPage } from './partners-html.ts'
import * as queries from './partners-queries.ts'
import { codeOf } from '../site/addresses.ts'
import { movedTo, notThere, there } from './paths.ts'

const perPage = 30

export async function list(
  c: Context,
  { lang, cari, wilayah, halaman }: InputOf<typeof readPartners>,
): Promise<ResultOf<typeof readPartners>> {
  const asked = { q: cari, region: wilayah }
  const rows = await queries.list(c.tx, asked, { limit: perPage, offset: (halaman - 1) * perPage })
  const pages = Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage))
  const unnamed = await queries.unnamed(c.tx)
  return there(partnersPage({ ...asked, language: lang, page: halaman, pages, rows, unnamed }))
}

export async function one(
  c: Context,
  { address, lang }: InputOf<typeof readPartner>,
): Promise<ResultOf<typeof readPartner>> {
  const partner = await queries.byCode(c.tx, codeOf(address))
  const path = `${publicPartnersPath}/${address}`
  if (!partner) return notThere(noPartner(lang, path))
  const right = partnerPath(partner)
  if (right !== path) return movedTo(right, lang)
  const promises = await queries.promises(c.tx, partner.id, dayIn(c.now))
  return there(partnerPage({ partner, promises, language: lang }))
}
