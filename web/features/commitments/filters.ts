import type { dimensions, sumCommitments } from '../../../contract/commitment-sums.ts'
import type { SumPart } from '../../../contract/commitments.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { today } from '../../data/months.ts'
import { given } from '../../data/url.ts'
import { regionIdOf } from '../../shell/region-filter.tsx'

/** The filters of promises by their names in the address, which the list and the numbers share. */
export const noFilters = {
  ...{ cari: '', wilayah: '', bentuk: '', tahun: '', pertemuan: '', mitra: '', perpustakaan: '' },
  ...{ janji: '', siapa: '', mirip: '', keadaan: 'all', angka: '' },
}
export type CommitmentFilters = typeof noFilters
export type Dimension = (typeof dimensions)[number]
export type Summed = ResultOf<typeof sumCommitments>

/** As the server takes them; the numbers are of the filter, whatever state or number is looked at. */
export function askedOf(filters: CommitmentFilters) {
  const whole = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    form: given(filters.bentuk),
    year: given(filters.tahun),
    meetingId: given(filters.pertemuan),
    partnerId: given(filters.mitra),
    libraryId: given(filters.perpustakaan),
    pledgeId: given(filters.janji),
    mine: filters.siapa === 'mine' ? 'true' : undefined,
    alike: filters.mirip === 'ya' ? 'true' : undefined,
  }
  const state = filters.keadaan === 'all' ? undefined : filters.keadaan
  return { whole, listed: { ...whole, state, counted: given(filters.angka) } }
}

/** The address of the list with a filter. */
export function listAt(filters: Partial<CommitmentFilters> & { angka?: SumPart | '' }): string {
  const said = Object.entries(filters).filter(
    ([name, value]) => value !== undefined && value !== noFilters[name as keyof CommitmentFilters],
  )
  const query = new URLSearchParams(said as [string, string][]).toString()
  return query ? `/komitmen?${query}` : '/komitmen'
}

/** The years in which something can have been promised, the newest first. */
export const years = () => {
  const now = Number(today().slice(0, 4))
  return Array.from({ length: 8 }, (_, n) => String(now - n)).map(value => ({ value, label: value }))
}
