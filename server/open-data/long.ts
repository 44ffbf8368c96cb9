import type { Pair } from '../../contract/tallies.ts'

/** A value in the long form of Satu Data Indonesia. */
export type LongRow = {
  kode_wilayah: string
  nama_wilayah: string
  indikator: string
  kategori: string | null
  periode: string
  nilai: number | null
  satuan: string
  status: 'dilaporkan' | 'terverifikasi' | 'tercatat'
  catatan: 'disembunyikan' | null
}
type Place = { code: string; name: string }
type What = { indikator: string; kategori?: string | null; periode: string; satuan: string }

function row(
  place: Place,
  { kategori = null, ...what }: What,
  nilai: number | null,
  status: LongRow['status'],
): LongRow {
  const { indikator, periode, satuan } = what
  return {
    ...{
      kode_wilayah: place.code,
      nama_wilayah: place.name,
      indikator,
      kategori,
      periode,
      nilai,
      satuan,
      status,
    },
    catatan: nilai === null ? 'disembunyikan' : null,
  }
}

/** Reported and verified, a row each; null: kept back. */
export function bothOf(place: Place, what: What, value: Pair | null): LongRow[] {
  return [
    row(place, what, value?.reported ?? null, 'dilaporkan'),
    row(place, what, value?.verified ?? null, 'terverifikasi'),
  ]
}

/** What the records count; null: kept back. */
export const recorded = (place: Place, what: What, value: number | null): LongRow =>
  row(place, what, value, 'tercatat')
