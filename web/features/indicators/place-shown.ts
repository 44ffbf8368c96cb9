import type { Basis, Dashboard } from '../../../contract/indicators.ts'
import { useSignedIn } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'

const filters = { wilayah: '', bulan: '', batas: '', status: '', urut: '', arah: '' }

/** Which place and month the dashboard is of, from the address; one's own area where it names none. */
export function usePlaceShown() {
  const { grant } = useSignedIn()
  const [at, set] = useFilters(filters)
  const region = Number(at.wilayah) || grant.scopeId
  const month = /^\d{4}-\d{2}/.test(at.bulan) ? `${at.bulan.slice(0, 7)}-01` : undefined
  const basis: Basis = at.batas === 'saat-itu' ? 'then' : 'now'
  return { at, set, region, month, basis }
}

/** The address of another place's dashboard, in the month that is looked at. */
export function placeHref(id: number, month?: string, basis: Basis = 'now'): string {
  return `/ringkasan?wilayah=${id}${month ? `&bulan=${month.slice(0, 7)}` : ''}${basis === 'then' ? '&batas=saat-itu' : ''}`
}

/** The address of a month's reports of a place. */
export function reportsHref(id: number, month: string, state?: string): string {
  return `/laporan?bulan=${month}&wilayah=${id}${state ? `&keadaan=${state}` : ''}`
}

/** The places above that the person may look at: from their own area down. */
export function useAboveInSight(data: Dashboard | undefined): Dashboard['above'] {
  const { grant } = useSignedIn()
  const first = data?.above.findIndex(place => place.id === grant.scopeId) ?? -1
  return first < 0 ? [] : (data?.above.slice(first) ?? [])
}
